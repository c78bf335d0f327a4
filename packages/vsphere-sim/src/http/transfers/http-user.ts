/**
 * Whose request it is: by the cookie of a session, by a ticket that somebody with a session got for it, or by name and
 * password.
 */
import { cookieValue } from '../session-cookie.js';
import type { Exchange } from '../endpoint.js';
import type { ManagedObject } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { Permissions } from '../../privileges/permissions.js';
import { Accounts } from '../../sessions/accounts.js';
import { ServiceTickets } from '../../sessions/service-tickets.js';
import { Sessions } from '../../sessions/sessions.js';
import { HttpRefusal } from './http-refusal.js';

export interface HttpUser {
  readonly userName: string;
  /** The request begins: what it returns is called at its end, and keeps the session alive until then. */
  begin(): () => void;
}

const TICKET = /(?:^|[;,\s])vmware_cgi_ticket\s*=\s*"?([^";,\s]+)/i;

/**
 * @param atHost a host knows no sessions of the vCenter
 * @throws {HttpRefusal} 401: none of the three is good
 */
export function httpUser(world: World, exchange: Exchange, atHost: boolean): HttpUser {
  const { request, url } = exchange;
  const cookies = request.headers.cookie ?? '';
  const ticket = TICKET.exec(cookies)?.[1];
  if (ticket !== undefined) {
    const session = world
      .part(ServiceTickets)
      .redeemForRequest(ticket, request.method ?? '', `${url.pathname}${url.search}`);
    if (session !== undefined) return session;
  }
  const session = atHost ? undefined : world.part(Sessions).byCookie(cookieValue(cookies));
  const user = session ?? userByPassword(world, request.headers.authorization);
  if (user !== undefined) return user;
  throw new HttpRefusal(
    401,
    'There is no session, ticket or password with the request that is good for it.',
    {
      'www-authenticate': 'Basic realm="Kilonova simulator"',
    },
  );
}

/** @throws {HttpRefusal} 403 */
export function requireHttpPrivilege(
  world: World,
  user: HttpUser,
  object: ManagedObject,
  privilege: string,
): void {
  if (world.part(Permissions).has(user.userName, object, privilege)) return;
  throw new HttpRefusal(403, `The user has not the privilege ${privilege}.`);
}

function userByPassword(world: World, authorization: string | undefined): HttpUser | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const plain = Buffer.from(encoded, 'base64').toString();
  const colon = plain.indexOf(':');
  if (colon < 0) return undefined;
  const account = world.part(Accounts).byPassword(plain.slice(0, colon), plain.slice(colon + 1));
  return account && { userName: account.userName, begin: () => () => undefined };
}
