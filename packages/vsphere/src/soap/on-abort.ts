/**
 * Hearing of an abort, with one listener for each signal however many calls share it.
 *
 * A program hands the same signal to hundreds of calls. A listener for each of them would make Node warn
 * of a leak at the eleventh, and cost the search through all of them each time one is removed.
 */
interface Audience {
  readonly callbacks: Set<{ readonly call: () => void }>;
  readonly listener: () => void;
}

const audiences = new WeakMap<AbortSignal, Audience>();

/**
 * Calls back once when the signal aborts. Returns what takes it back. A signal that has aborted already
 * calls nobody: ask it first.
 */
export function onAbort(signal: AbortSignal | undefined, call: () => void): () => void {
  if (signal === undefined) return () => {};
  const audience = audiences.get(signal) ?? gather(signal);
  const entry = { call };
  audience.callbacks.add(entry);
  return () => {
    audience.callbacks.delete(entry);
    if (audience.callbacks.size > 0 || audiences.get(signal) !== audience) return;
    audiences.delete(signal);
    signal.removeEventListener('abort', audience.listener);
  };
}

function gather(signal: AbortSignal): Audience {
  const callbacks: Audience['callbacks'] = new Set();
  const listener = (): void => {
    audiences.delete(signal);
    for (const { call } of callbacks) call();
  };
  const audience = { callbacks, listener };
  audiences.set(signal, audience);
  signal.addEventListener('abort', listener, { once: true });
  return audience;
}
