import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { systemClock } from './clock.js';

describe('systemClock', () => {
  it('resolves after the time has passed by its own measure', async () => {
    const start = systemClock.now();
    await systemClock.sleep(15);

    expect(systemClock.now() - start).toBeGreaterThanOrEqual(14);
  });

  it('rejects with the reason of the signal, whenever that aborts', async () => {
    const before = new Error('too late');
    await expect(systemClock.sleep(60_000, AbortSignal.abort(before))).rejects.toBe(before);

    const caller = new AbortController();
    const sleeping = systemClock.sleep(60_000, caller.signal);
    const during = new Error('never mind');
    caller.abort(during);
    await expect(sleeping).rejects.toBe(during);
  });

  it('leaves no listener behind on a signal that outlives the sleep', async () => {
    const { signal } = new AbortController();
    await Promise.all([
      systemClock.sleep(1, signal),
      systemClock.sleep(0, signal),
      systemClock.sleep(-5, signal),
    ]);

    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it.each([2 ** 31, Infinity])('does not take a sleep of %d ms for none', async (ms) => {
    const warnings: string[] = [];
    const onWarning = ({ name }: Error) => warnings.push(name);
    process.on('warning', onWarning);
    const caller = new AbortController();
    const long = systemClock.sleep(ms, caller.signal).then(
      () => 'woke',
      () => 'aborted',
    );
    await systemClock.sleep(20);
    caller.abort();
    process.off('warning', onWarning);

    expect(await long).toBe('aborted');
    // Node says `TimeoutOverflowWarning` when it takes a timer for a short one.
    expect(warnings).toEqual([]);
  });
});
