/**
 * What a cell is played in: a server that counts, the proxy before it, and a client that knows the proxy only.
 */
import { getEventListeners } from 'node:events';
import { VimSession, type VimSessionOptions } from '../../src/index.js';
import { ChaosProxy, proxyCaFile, type Backend } from './chaos-proxy.js';

/** A server with a witness. */
export interface ChaosServer {
  readonly backend: Backend;
  readonly username: string;
  readonly password: string;
  /** Complete requests that have arrived, by method, since the last {@link ChaosServer.forget}. */
  arrived(method: string): Promise<number>;
  forget(): Promise<void>;
  /** Everybody who is logged in is so no more. */
  expireSessions(): Promise<unknown>;
  /** Sessions that are logged in. */
  sessions(): Promise<number>;
  stop(): Promise<void>;
}

/** How long the client waits. */
interface Patience {
  /** For the answer to a call. */
  readonly callTimeoutMs: number;
  /** For a byte of a transfer to move. */
  readonly idleTimeoutMs: number;
  /** For a task, or a change. */
  readonly waitTimeoutMs: number;
}

/** Where a time limit is what ends the cell: long for a loopback, short for a test. */
const HURRIED: Patience = { callTimeoutMs: 3_000, idleTimeoutMs: 2_000, waitTimeoutMs: 6_000 };
/** Everywhere else no limit takes part, however busy the machine is. */
const PATIENT: Patience = { callTimeoutMs: 60_000, idleTimeoutMs: 60_000, waitTimeoutMs: 60_000 };

export class World<S extends ChaosServer = ChaosServer> {
  readonly server: S;
  readonly proxy: ChaosProxy;
  /** Goes with every call that is struck; whoever listens to it at the end has forgotten to stop. */
  readonly signal = new AbortController().signal;
  readonly patience: Patience;
  #session: VimSession | undefined;

  private constructor(server: S, proxy: ChaosProxy, patience: Patience) {
    this.patience = patience;
    this.server = server;
    this.proxy = proxy;
  }

  static async on<S extends ChaosServer>(server: S, isHurried: boolean): Promise<World<S>> {
    return new World(server, await ChaosProxy.before(server.backend), isHurried ? HURRIED : PATIENT);
  }

  /** For connecting there is always time, unless it is what is struck. */
  async connect(
    options: Partial<VimSessionOptions> = {},
    { callTimeoutMs: timeoutMs } = PATIENT,
  ): Promise<VimSession> {
    const { username, password } = this.server;
    const session = await VimSession.connect(
      {
        server: this.proxy.server,
        username,
        password,
        tls: { caFile: proxyCaFile },
        callTimeoutMs: this.patience.callTimeoutMs,
        ...options,
      },
      { signal: this.signal, timeoutMs },
    );
    this.#session = session;
    return session;
  }

  /** Closes what is open, and says what is left of it all. Nothing, if it says nothing. */
  async end(sessionsBefore: number): Promise<string[]> {
    await this.#session?.close();
    const left: string[] = [];
    if (!(await soon(() => this.proxy.clients === 0))) left.push(`${this.proxy.clients} connections left`);
    await soon(async () => (await this.server.sessions()) <= sessionsBefore);
    const sessions = (await this.server.sessions()) - sessionsBefore;
    if (sessions > 0) left.push(`${sessions} session left`);
    const listeners = getEventListeners(this.signal, 'abort').length;
    if (listeners > 0) left.push(`${listeners} listeners left`);
    await this.proxy.close();
    return left;
  }
}

const SOON_MS = 1_000;

/** True as soon as it is so; false when it is not within the time. */
export async function soon(isSo: () => boolean | Promise<boolean>, withinMs = SOON_MS): Promise<boolean> {
  const untilMs = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > untilMs) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return true;
}
