/**
 * What travels with every call: who asks, where to log, what time it is, and
 * whether anybody still wants the answer.
 *
 * The context comes first in every verb and is handed down unchanged, or as a
 * child with a shorter deadline. A wait that does not listen to `signal` is a bug.
 */
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { systemClock, type Clock } from './clock.js';
import { inWords } from './errors/compute-error.js';
import { OperationTimeout } from './errors.js';
import { nullLogger, type Logger } from './logger.js';

export interface ProgressUpdate {
  /** What is being done, as a person would say it: `copying the image`. */
  readonly step: string;
  /** How much of the whole operation is done, 0 to 100, when that can be known. */
  readonly percent?: number;
  /** Of the step, when it moves bytes. */
  readonly transfer?: { readonly bytesDone: number; readonly bytesTotal?: number };
}

export type ProgressSink = (update: ProgressUpdate) => void;

export interface OperationContext {
  /** The same in every log line of one request, on whatever host it runs. */
  readonly requestId: string;
  /** Already carries the request id. */
  readonly log: Logger;
  readonly clock: Clock;
  /** Aborted when the caller gave up or a deadline passed; its reason says which. */
  readonly signal: AbortSignal;
  /** Tells the caller how far the operation is. Never throws. */
  readonly progress: ProgressSink;
  readonly userId?: string;
  readonly userName?: string;
  readonly projectId?: string;
  readonly projectName?: string;
}

/** A context for one request. Whatever is not given: a new id, the system's clock, no log, no progress, never aborted. */
export function createContext(given: Partial<OperationContext> = {}): OperationContext {
  const requestId = given.requestId ?? `req-${randomUUID()}`;
  const log = (given.log ?? nullLogger).child({ requestId });
  const signal = given.signal ?? new AbortController().signal;
  // Any number of operations may share one context: many listeners are no leak, and Node must not warn of one.
  setMaxListeners(0, signal);
  return {
    ...given,
    requestId,
    log,
    clock: given.clock ?? systemClock,
    signal,
    progress: quiet(given.progress, log),
  };
}

/**
 * Runs `work` with a context whose signal also aborts after `timeoutMs` of the
 * context's clock, with an {@link OperationTimeout} that names `what` as the reason.
 *
 * Settles when `work` settles and not before: work that has an undo to do at
 * the deadline gets to do it. Nothing keeps running or listening afterwards.
 */
export async function withTimeout<T>(
  ctx: OperationContext,
  what: string,
  timeoutMs: number,
  work: (ctx: OperationContext) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const timer = new AbortController();
  const unlink = linkSignal(ctx.signal, deadline);
  // Rejects when the timer is called off below: then there is nothing to say.
  ctx.clock.sleep(timeoutMs, timer.signal).then(
    () => deadline.abort(new OperationTimeout({ what, timeoutMs })),
    () => {},
  );
  try {
    return await work({ ...ctx, signal: deadline.signal });
  } finally {
    timer.abort();
    unlink();
  }
}

/**
 * Makes `follower` abort, for the same reason, when `signal` does. Returns how to
 * end that. (`AbortSignal.any` holds on to its sources for as long as they live.)
 */
export function linkSignal(signal: AbortSignal, follower: AbortController): () => void {
  const onAbort = (): void => follower.abort(signal.reason);
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  return () => signal.removeEventListener('abort', onAbort);
}

/** An operation does not fail because somebody's progress bar did. */
function quiet(sink: ProgressSink | undefined, log: Logger): ProgressSink {
  if (sink === undefined) return () => {};
  return (update) => {
    try {
      sink(update);
    } catch (error) {
      log.warn('progress sink failed', { error: inWords(error), step: update.step });
    }
  };
}
