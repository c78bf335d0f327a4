/**
 * Keeping a session that is idle from expiring.
 *
 * vCenter ends a session after half an hour without a call. Being idle that long is noticed here well before,
 * and a read that costs nothing is sent. A session that is busy is never bothered, and the timer does not
 * keep the process alive.
 */
import { systemClock, type Clock } from './clock.js';

export interface KeepAliveParts {
  readonly clock: Clock;
  /** How long the session may be idle. */
  readonly idleMs: number;
  /** When the server was last spoken to, by the clock. */
  readonly lastUsedMs: () => number;
  /** The read. What it throws is its own business. */
  readonly ping: (signal: AbortSignal) => Promise<void>;
}

/** Goes on until the signal aborts. Never throws. */
export async function keepAlive(parts: KeepAliveParts, signal: AbortSignal): Promise<void> {
  const { clock, idleMs, lastUsedMs, ping } = parts;
  const doze = clock.doze?.bind(clock) ?? systemClock.doze;
  for (let waitMs = idleMs; !signal.aborted;) {
    try {
      await doze(waitMs, signal);
      const leftMs = lastUsedMs() + idleMs - clock.now();
      waitMs = leftMs > 0 ? leftMs : idleMs;
      if (leftMs <= 0) await ping(signal);
    } catch {
      // Whatever failed is tried again after another pause, unless it is over.
    }
  }
}
