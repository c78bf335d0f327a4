/**
 * Tickets by which a client of the API lets somebody without its password do one thing: one HTTP request, one clone of its
 * session. Each is good once, and not for long.
 */
import type { World } from '../model/world.js';
import type { Session } from './session.js';

/** Expected of a vCenter: it documents that tickets expire soon, and not when. */
const DEFAULT_LIFETIME_MS = 5 * 60_000;

interface Ticket {
  readonly session: Session;
  readonly expiresMs: number;
  /** Of the one request it is for; undefined for a clone of the session. */
  readonly request?: { readonly method: string; readonly url: string } | undefined;
}

export class ServiceTickets {
  lifetimeMs = DEFAULT_LIFETIME_MS;
  readonly #world: World;
  readonly #tickets = new Map<string, Ticket>();

  constructor(world: World) {
    this.#world = world;
  }

  /** For one HTTP request, by whoever has the ticket. */
  issueForRequest(session: Session, method: string, url: string): string {
    return this.#issue({ session, expiresMs: this.#expiry(), request: { method, url: resourceOf(url) } });
  }

  /** For one clone of the session. */
  issueForClone(session: Session): string {
    return `cst-VCT-${this.#issue({ session, expiresMs: this.#expiry() })}`;
  }

  /**
   * Takes a ticket in, whether it fits or not: it cannot be tried twice.
   *
   * @param url with or without a host: a server may be known under several
   * @returns whose it was; undefined when it is not good for this request
   */
  redeemForRequest(id: string, method: string, url: string): Session | undefined {
    const ticket = this.#take(id);
    const request = ticket?.request;
    return request?.method === method && request.url === resourceOf(url) ? ticket?.session : undefined;
  }

  /** The same for a ticket that clones a session. */
  redeemForClone(id: string): Session | undefined {
    const ticket = this.#take(id.replace(/^cst-VCT-/, ''));
    return ticket?.request === undefined ? ticket?.session : undefined;
  }

  #issue(ticket: Ticket): string {
    const id = this.#world.random.uuid();
    this.#tickets.set(id, ticket);
    this.#world.clock.after(this.lifetimeMs, () => void this.#tickets.delete(id));
    return id;
  }

  /** Undefined when it is unknown, used, or late, or its session is over. */
  #take(id: string): Ticket | undefined {
    const ticket = this.#tickets.get(id);
    this.#tickets.delete(id);
    if (ticket === undefined || ticket.session.hasEnded) return undefined;
    return ticket.expiresMs > this.#world.clock.now() ? ticket : undefined;
  }

  #expiry(): number {
    return this.#world.clock.now() + this.lifetimeMs;
  }
}

/** Path and query, written one way. */
function resourceOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  searchParams.sort();
  return `${decoded(pathname)}?${searchParams.toString()}`;
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
