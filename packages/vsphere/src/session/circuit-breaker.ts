/**
 * Leaving a server alone that cannot be reached.
 *
 * When several attempts in a row have failed, further calls fail at once instead of each running into its
 * own time limit, and the server is not knocked at by every caller. After a pause one call goes through
 * as a probe: it decides whether the rest follow, or the pause doubles. In a row means one after the
 * other: that a hundred calls lose their connections at once is one failure.
 */
import { AnswerLostError, NotVimServerError, VimConnectionError } from '../errors.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { Clock } from './clock.js';
import { CircuitOpenError } from './session-errors.js';

/** When a {@link CircuitBreaker} opens, and for how long. */
export interface CircuitBreakerOptions {
  /** Failures in a row after which the circuit opens. 5 if not given. */
  readonly failures?: number | undefined;
  /** How long it is open the first time; shorter by up to half, at random. A second if not given. */
  readonly pauseMs?: number | undefined;
  /** What the pause doubles up to. 30 seconds if not given. */
  readonly longestPauseMs?: number | undefined;
}

export class CircuitBreaker {
  readonly #server: string;
  readonly #clock: Clock;
  readonly #threshold: number;
  readonly #firstPauseMs: number;
  readonly #longestPauseMs: number;
  #failures = 0;
  #openings = 0;
  #openUntilMs: number | undefined;
  #probing = false;
  #lastError: unknown;

  constructor(
    server: string,
    clock: Clock,
    { failures = 5, pauseMs = 1_000, longestPauseMs = 30_000 }: CircuitBreakerOptions = {},
  ) {
    this.#server = server;
    this.#clock = clock;
    this.#threshold = failures;
    this.#firstPauseMs = pauseMs;
    this.#longestPauseMs = longestPauseMs;
  }

  /**
   * Does the work, unless the circuit is open, and learns from how it ends.
   *
   * @throws {CircuitOpenError} the work was not begun
   */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    const isProbe = this.#admit();
    try {
      return await this.observe(work);
    } finally {
      if (isProbe) this.#probing = false;
    }
  }

  /** Does the work in any case, and learns from how it ends. */
  async observe<T>(work: () => Promise<T>): Promise<T> {
    const failuresBefore = this.#failures;
    try {
      const result = await work();
      this.#reached();
      return result;
    } catch (error) {
      if (error instanceof VimFaultError) this.#reached();
      else if (isUnreachable(error) && this.#failures === failuresBefore) this.#failed(error);
      throw error;
    }
  }

  /** True when what follows is the probe. */
  #admit(): boolean {
    if (this.#openUntilMs === undefined) return false;
    const waitMs = this.#openUntilMs - this.#clock.now();
    if (waitMs > 0 || this.#probing) {
      throw new CircuitOpenError(this.#server, Math.max(waitMs, 0), { cause: this.#lastError });
    }
    this.#probing = true;
    return true;
  }

  #reached(): void {
    this.#failures = 0;
    this.#openings = 0;
    this.#openUntilMs = undefined;
    this.#lastError = undefined;
  }

  #failed(error: unknown): void {
    this.#failures += 1;
    this.#lastError = error;
    if (this.#failures < this.#threshold) return;
    const pauseMs = Math.min(this.#firstPauseMs * 2 ** this.#openings, this.#longestPauseMs);
    this.#openings += 1;
    this.#openUntilMs = this.#clock.now() + pauseMs * (0.5 + Math.random() / 2);
  }
}

/** Only what says that nobody is there: a time limit may be the caller's impatience. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof AnswerLostError) return isUnreachable(error.cause);
  if (error instanceof NotVimServerError) return error.status >= 502 && error.status <= 504;
  return error instanceof VimConnectionError && !(error instanceof CircuitOpenError);
}
