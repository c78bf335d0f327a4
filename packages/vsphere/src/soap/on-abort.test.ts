import { getEventListeners } from 'node:events';
import { expect, it, vi } from 'vitest';
import { onAbort } from './on-abort.js';

it('listens once for any number of callers, and not at all without any', () => {
  const { signal } = new AbortController();
  const forget = Array.from({ length: 1_000 }, () => onAbort(signal, () => {}));

  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  for (const stop of forget) stop();
  for (const stop of forget) stop();
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

it('calls everybody who has not taken it back, once', () => {
  const controller = new AbortController();
  const [first, gone, last] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
  onAbort(controller.signal, first);
  onAbort(controller.signal, gone)();
  const forget = onAbort(controller.signal, last);
  controller.abort();
  controller.abort();
  forget();

  expect([first, gone, last].map((call) => call.mock.calls.length)).toEqual([1, 0, 1]);
});

it('listens again after all had left', () => {
  const controller = new AbortController();
  onAbort(controller.signal, () => {})();
  const call = vi.fn<() => void>();
  onAbort(controller.signal, call);
  controller.abort();

  expect(call).toHaveBeenCalledOnce();
});

it('has nothing to do without a signal', () => {
  expect(() => onAbort(undefined, () => {})()).not.toThrow();
});
