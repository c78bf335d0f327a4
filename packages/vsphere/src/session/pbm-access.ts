/**
 * The way from a session to the storage policy service: opened when it is first asked for, once for all who ask.
 *
 * Hardly any session needs the service, so its code and its schema are loaded then, and not before.
 */
import { SessionClosedError } from '../errors.js';
import type { OpenPbm, PbmHost } from '../pbm/open-pbm.js';
import type { PbmSession } from '../pbm/pbm-session.js';
import type { CallOptions } from './vim-caller.js';
import { withinLimits } from './within-limits.js';

const FIRST_CALL = {
  method: 'PbmRetrieveServiceContent',
  object: { type: 'PbmServiceInstance', value: 'ServiceInstance' },
};

export class PbmAccess {
  readonly #host: PbmHost;
  #opening: Promise<OpenPbm> | undefined;
  #closed = false;

  constructor(host: PbmHost) {
    this.#host = host;
  }

  async open({ signal, timeoutMs = Infinity }: CallOptions = {}): Promise<PbmSession> {
    if (this.#closed) throw new SessionClosedError();
    // Without the caller's signal: others may be waiting for the same. What failed is tried again by the next.
    this.#opening ??= this.#openAnew().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    const { session } = await withinLimits(this.#opening, { signal, timeoutMs }, FIRST_CALL);
    return session;
  }

  /** From now on every call is refused. */
  async close(): Promise<void> {
    this.#closed = true;
    const open = await this.#opening?.catch(() => undefined);
    open?.close();
  }

  async #openAnew(): Promise<OpenPbm> {
    const { openPbm } = await import('../pbm/open-pbm.js');
    return openPbm(this.#host);
  }
}
