/**
 * The SOAP header by which a token logs in: WS-Security 1.0 with the SAML token profile.
 *
 * `LoginByToken` has no parameter for the token; the header carries it, beside the time for which the message
 * is meant. The assertion is signed by who issued it, so it goes in exactly as it came, byte by byte.
 * A holder-of-key token needs the message signed as well, with the key it names, and is refused here.
 */
import { randomUUID } from 'node:crypto';
import { InvalidOptionError, XmlSyntaxError } from '../errors.js';
import { XmlTokenizer } from '../wire/xml-tokenizer.js';

const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const SAML2 = 'urn:oasis:names:tc:SAML:2.0:assertion';
const HOLDER_OF_KEY = 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key';
/** The server's clock may differ from ours by what its SSO tolerates; a message is not meant to be kept. */
const VALID_FOR_MS = 5 * 60_000;

/** @throws {InvalidOptionError} it is no SAML 2.0 assertion, or one that asks for a signature */
export function samlSecurityHeader(token: string, now: Date): string {
  const assertion = token.replace(/^\s*<\?xml[^>]*\?>/, '').trim();
  checkAssertion(assertion);
  const expires = new Date(now.getTime() + VALID_FOR_MS);
  return (
    `<wsse:Security xmlns:wsse="${WSSE}" xmlns:wsu="${WSU}">` +
    `<wsu:Timestamp wsu:Id="_${randomUUID()}"><wsu:Created>${now.toISOString()}</wsu:Created>` +
    `<wsu:Expires>${expires.toISOString()}</wsu:Expires></wsu:Timestamp>${assertion}</wsse:Security>`
  );
}

function checkAssertion(assertion: string): void {
  try {
    const tokens = new XmlTokenizer(assertion);
    tokens.next();
    const { local, prefix } = tokens.name;
    if (local !== 'Assertion' || tokens.namespaceOf(prefix) !== SAML2) {
      throw new InvalidOptionError('samlToken', 'it must be the Assertion element of a SAML 2.0 token');
    }
    tokens.skipElement();
    tokens.next();
  } catch (error) {
    // The cause would show where in the token reading stopped, and nothing that helps more.
    if (error instanceof XmlSyntaxError)
      throw new InvalidOptionError('samlToken', 'it is not well-formed XML');
    throw error;
  }
  if (assertion.includes(HOLDER_OF_KEY)) {
    throw new InvalidOptionError('samlToken', 'a holder-of-key token cannot be used: ask for a bearer token');
  }
}
