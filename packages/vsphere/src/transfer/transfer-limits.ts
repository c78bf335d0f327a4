/**
 * When a transfer is given up: the caller's signal, the end of the session, the total time, and a peer that
 * moves no byte.
 *
 * Standing still is measured only while it is the peer's turn: a slow source or destination of ours is not its
 * fault. There is no timer to set again with every chunk: the watch sleeps, and looks when the last byte was.
 */
import { SessionClosedError } from '../errors.js';
import type { Clock } from '../session/clock.js';
import { TransferAbortedError, TransferTimeoutError, type TransferDetails } from './transfer-errors.js';

/** As long as a whole image may take, in oslo.vmware and here. */
export const DEFAULT_TRANSFER_TIMEOUT_MS = 7_200_000;
/** A server that writes a large file out may say nothing for a while. */
export const DEFAULT_IDLE_TIMEOUT_MS = 120_000;

/** When a transfer is given up. */
export interface TransferLimitOptions {
  /** Gives up when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** From the request to the last byte. Two hours if not given. */
  readonly timeoutMs?: number | undefined;
  /** For how long the server may move no byte in either direction while it is its turn. Two minutes if not given. */
  readonly idleTimeoutMs?: number | undefined;
}

/** Which limit it was. */
type Exceeded = 'abort' | 'closed' | 'total' | 'idle';

export class TransferLimits {
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  readonly #idleTimeoutMs: number;
  readonly #caller: AbortSignal | undefined;
  readonly #over = new AbortController();
  readonly #stop = new AbortController();
  #exceeded: Exceeded | undefined;
  #lastByteMs: number;
  #suspended = false;

  constructor(clock: Clock, { signal, timeoutMs, idleTimeoutMs }: TransferLimitOptions) {
    this.#clock = clock;
    this.#timeoutMs = timeoutMs ?? DEFAULT_TRANSFER_TIMEOUT_MS;
    this.#idleTimeoutMs = idleTimeoutMs ?? DEFAULT_IDLE_TIMEOUT_MS;
    this.#caller = signal;
    this.#lastByteMs = clock.now();
    if (signal?.aborted) this.#onAbort();
    else signal?.addEventListener('abort', this.#onAbort, { once: true });
    void this.#watchTotal();
    void this.#watchIdle();
  }

  /** Aborts when it is time to give up. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  get isExceeded(): boolean {
    return this.#exceeded !== undefined;
  }

  /** A byte moved. */
  touch(): void {
    this.#lastByteMs = this.#clock.now();
  }

  /** It is our turn: the peer's silence does not count. */
  suspend(): void {
    this.#suspended = true;
  }

  /** It is the peer's turn, from now on. */
  resume(): void {
    this.#suspended = false;
    this.touch();
  }

  /** The session ends. */
  closeSession(): void {
    this.#exceed('closed');
  }

  /** Lets go of timers and listeners. Safe twice. */
  dispose(): void {
    this.#over.abort();
    this.#caller?.removeEventListener('abort', this.#onAbort);
  }

  /** The error that says which limit it was. */
  error(transfer: TransferDetails, resumable: boolean): Error {
    if (this.#exceeded === 'closed') return new SessionClosedError();
    if (this.#exceeded === 'abort') {
      return new TransferAbortedError(transfer, { cause: this.#caller?.reason });
    }
    return this.#exceeded === 'idle'
      ? new TransferTimeoutError(transfer, 'idle', this.#idleTimeoutMs, { resumable })
      : new TransferTimeoutError(transfer, 'total', this.#timeoutMs);
  }

  readonly #onAbort = (): void => this.#exceed('abort');

  #exceed(limit: Exceeded): void {
    if (this.#exceeded !== undefined || this.#over.signal.aborted) return;
    this.#exceeded = limit;
    this.#stop.abort();
  }

  async #watchTotal(): Promise<void> {
    if (await this.#slept(this.#timeoutMs)) this.#exceed('total');
  }

  async #watchIdle(): Promise<void> {
    for (let restMs = this.#idleTimeoutMs; restMs > 0;) {
      if (!(await this.#slept(restMs))) return;
      if (this.#suspended) this.touch();
      restMs = this.#lastByteMs + this.#idleTimeoutMs - this.#clock.now();
    }
    this.#exceed('idle');
  }

  /** False when it was disposed of meanwhile. */
  async #slept(ms: number): Promise<boolean> {
    try {
      await this.#clock.sleep(ms, this.#over.signal);
      return !this.#over.signal.aborted;
    } catch {
      return false;
    }
  }
}
