/**
 * What one server is asked to bear by this process: a bound that all its sessions there share.
 *
 * Each session has a bound of its own, but a program with many accounts or clones on one vCenter would
 * multiply it. So the calls of all sessions to the same `host:port` also pass through the same slots. Of
 * different limits the lowest counts, for as long as the session that asked for it is there.
 */
import { CallSlots } from './call-slots.js';

interface Server {
  readonly slots: CallSlots;
  readonly limits: Map<ServerShare, number>;
}

/** The only state that sessions have in common: no more than how many calls are under way. */
const servers = new Map<string, Server>();

export class ServerShare {
  readonly #authority: string;
  readonly #server: Server;

  /** Takes part in the bound on that server, until it is released. */
  constructor(authority: string, limit: number) {
    this.#authority = authority;
    this.#server = servers.get(authority) ?? { slots: new CallSlots(limit), limits: new Map() };
    servers.set(authority, this.#server);
    this.#server.limits.set(this, limit);
    this.#setLimit();
  }

  /** See {@link CallSlots.enter}. */
  async enter(signal: AbortSignal): Promise<void> {
    await this.#server.slots.enter(signal);
  }

  leave(): void {
    this.#server.slots.leave();
  }

  /** Its limit counts no more. Calls that are under way still leave. */
  release(): void {
    this.#server.limits.delete(this);
    if (this.#server.limits.size > 0) this.#setLimit();
    else if (servers.get(this.#authority) === this.#server) servers.delete(this.#authority);
  }

  #setLimit(): void {
    this.#server.slots.limit = Math.min(...this.#server.limits.values());
  }
}
