/**
 * What a session logs in with, and how that becomes a call.
 *
 * None of it is kept anywhere but here and in the authenticator, and nothing here has a text form.
 */
import { InvalidOptionError } from '../errors.js';
import { samlSecurityHeader } from './saml-security-header.js';
import { CredentialsUnavailableError } from './session-errors.js';

/** An account of the single sign-on domain, or of the host. */
export interface PasswordCredentials {
  /** `administrator@vsphere.local`, `DOMAIN\user`. */
  readonly username: string;
  readonly password: string;
}

/** A token of the single sign-on service, in place of a password. */
export interface TokenCredentials {
  /**
   * The `Assertion` element of a SAML 2.0 bearer token, or what gets one: it is called for each login, so that
   * a token that has run out meanwhile is not presented again.
   */
  readonly samlToken: string | (() => string | Promise<string>);
}

/** What a session can log in with, time and again. */
export type Credentials = PasswordCredentials | TokenCredentials;

/** A login that is ready to be sent. */
export interface LoginCall {
  readonly method: 'Login' | 'LoginByToken' | 'CloneSession';
  readonly params: object;
  readonly securityHeader?: string;
}

/** The fields of options in which credentials may come. */
export interface GivenCredentials {
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly samlToken?: TokenCredentials['samlToken'] | undefined;
}

/**
 * The one kind of credentials that is given; undefined for none.
 *
 * @throws {InvalidOptionError} half of a kind, or two
 */
export function chooseCredentials(given: GivenCredentials): Credentials | undefined {
  const { username, password, samlToken } = given;
  if (samlToken !== undefined) {
    if (username !== undefined || password !== undefined) {
      throw new InvalidOptionError('samlToken', 'give a token or a user name with a password, not both');
    }
    return { samlToken };
  }
  if (username === undefined && password === undefined) return undefined;
  if (username === undefined) throw new InvalidOptionError('username', 'a password needs one');
  if (password === undefined) throw new InvalidOptionError('password', 'a user name needs one');
  return { username, password };
}

/**
 * @throws {CredentialsUnavailableError} there are none, or their source fails
 * @throws {InvalidOptionError} the token cannot be used
 */
export async function loginCall(
  credentials: Credentials | undefined,
  locale: string | undefined,
): Promise<LoginCall> {
  const language = locale === undefined ? {} : { locale };
  if (credentials === undefined) {
    throw new CredentialsUnavailableError(
      'the session of a clone ticket has ended, and a ticket is good for once',
    );
  }
  if ('samlToken' in credentials) {
    const securityHeader = samlSecurityHeader(await tokenOf(credentials), new Date());
    return { method: 'LoginByToken', params: language, securityHeader };
  }
  const { username: userName, password } = credentials;
  return { method: 'Login', params: { userName, password, ...language } };
}

async function tokenOf({ samlToken }: TokenCredentials): Promise<string> {
  if (typeof samlToken === 'string') return samlToken;
  try {
    return await samlToken();
  } catch (cause) {
    throw new CredentialsUnavailableError('the source of SAML tokens failed', { cause });
  }
}
