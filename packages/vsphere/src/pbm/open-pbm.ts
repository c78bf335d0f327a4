/**
 * Opening the storage policy service on a session: the part that is loaded when somebody asks for the service.
 */
import { olderApiVersion } from '../schema/api-version.js';
import { pbmSchema } from '../schema/pbm-table.js';
import type { SchemaTable } from '../schema/table.js';
import { ApiInvoker, type ApiInvokerParts } from '../session/api-invoker.js';
import type { Clock } from '../session/clock.js';
import { CookieJar } from '../soap/cookie-jar.js';
import { codecOf } from '../wire/codec.js';
import { escapeText } from '../wire/xml-text.js';
import { firstPbmContact, PbmSession } from './pbm-session.js';

const PATH = '/pbm';
const SESSION_COOKIE = 'vmware_soap_session';
/** How the service says that it does not know the session; which of the two depends on how far the call got. */
const EXPIRY_FAULTS: ReadonlySet<string> = new Set(['NotAuthenticated', 'SecurityError']);

/** What the service shares with the session. */
export interface PbmHost extends ApiInvokerParts {
  readonly clock: Clock;
  /** The session's. */
  readonly schema: SchemaTable;
  /** A newer schema of the service than the built-in one. */
  readonly pbmSchema?: SchemaTable | undefined;
  /** The version of the vim25 API that the server has. */
  readonly serverVersion: string;
}

export interface OpenPbm {
  readonly session: PbmSession;
  /** From now on every call is refused. */
  close(): void;
}

/** Asks the service who it is. Nothing is left behind when that fails. */
export async function openPbm(host: PbmHost): Promise<OpenPbm> {
  const { service, authenticator, schema } = host;
  const table = host.pbmSchema ?? pbmSchema(schema);
  const cookies = new CookieJar();
  let { loginCount } = authenticator;
  const pbmService = await service.openService(table, codecOf(table), {
    path: PATH,
    cookies,
    header: () => {
      // What the service gave us belongs to the session that it was given in.
      if (loginCount !== authenticator.loginCount) cookies.clear();
      ({ loginCount } = authenticator);
      // Without a namespace and without the cookie's quotes, as other clients send it.
      const value = service.cookie(SESSION_COOKIE);
      return value === undefined ? '' : `<vcSessionCookie>${escapeText(value)}</vcSessionCookie>`;
    },
  });
  const { serverVersion, pbmSchema: given } = host;
  const apiVersion = olderApiVersion(table.apiVersion, given ? serverVersion : majorMinor(serverVersion));
  pbmService.speak(apiVersion);
  const invoker = new ApiInvoker({ ...host, service: pbmService, expiryFaults: EXPIRY_FAULTS });
  const serviceContent = await firstPbmContact(invoker);
  const session = new PbmSession({ invoker, serviceContent, schema: table, apiVersion, clock: host.clock });
  return { session, close: () => invoker.close() };
}

/** The service's versions that we know go by the vCenter's release, without updates. */
function majorMinor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
