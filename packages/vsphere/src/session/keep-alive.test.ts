import { expect, it } from 'vitest';
import { systemClock } from './clock.js';
import { keepAlive } from './keep-alive.js';

const IDLE_MS = 300_000;

it('asks once it has been idle for that long, and again after as long', async () => {
  const { clock, pings, passes } = setUp();
  await passes(IDLE_MS);
  expect(pings).toEqual([IDLE_MS]);
  await passes(IDLE_MS);
  expect(pings).toEqual([IDLE_MS, 2 * IDLE_MS]);
  expect(clock.dozes).toEqual([IDLE_MS, IDLE_MS, IDLE_MS]);
});

it('does not bother a session that is busy', async () => {
  const { clock, pings, use, passes } = setUp();
  clock.nowMs = IDLE_MS - 1_000;
  use();
  await passes(1_000);

  expect(pings).toEqual([]);
  expect(clock.dozes).toEqual([IDLE_MS, IDLE_MS - 1_000]);
});

it('goes on after a failure, after a pause as long as ever', async () => {
  const { clock, pings, passes } = setUp({ fails: true });
  await passes(IDLE_MS);
  await passes(IDLE_MS);

  expect(pings).toHaveLength(2);
  expect(clock.dozes).toEqual([IDLE_MS, IDLE_MS, IDLE_MS]);
});

it('ends with its signal, also in the middle of a pause', async () => {
  const { ended, end } = setUp();
  end.abort();

  await expect(ended).resolves.toBeUndefined();
});

it('does not keep the process alive', async () => {
  const before = timers();
  const end = new AbortController();
  const parts = {
    clock: systemClock,
    idleMs: IDLE_MS,
    lastUsedMs: () => systemClock.now(),
    ping: async () => {},
  };
  const ended = keepAlive(parts, end.signal);
  expect(timers()).toBe(before);
  const awake = systemClock.sleep(IDLE_MS, end.signal).catch(() => {});
  expect(timers()).toBe(before + 1);
  end.abort();

  await Promise.all([ended, awake]);
});

/** Those that keep the process alive. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

/** A session whose clock a test moves: dozing ends when the time has passed. */
function setUp({ fails = false } = {}) {
  let lastUsedMs = 0;
  let wake: (() => void) | undefined;
  const end = new AbortController();
  const pings: number[] = [];
  const clock = {
    nowMs: 0,
    dozes: [] as number[],
    now: () => clock.nowMs,
    sleep: async () => {},
    doze: (ms: number, signal?: AbortSignal) => {
      clock.dozes.push(ms);
      return new Promise<void>((resolve, reject) => {
        wake = resolve;
        signal?.addEventListener('abort', () => reject(new Error('over')));
      });
    },
  };
  const use = (): void => void (lastUsedMs = clock.nowMs);
  const ping = async (): Promise<void> => {
    pings.push(clock.nowMs);
    use();
    if (fails) throw new Error('no connection');
  };
  const ended = keepAlive({ clock, idleMs: IDLE_MS, lastUsedMs: () => lastUsedMs, ping }, end.signal);
  const passes = async (ms: number): Promise<void> => {
    clock.nowMs += ms;
    const dozes = clock.dozes.length;
    wake?.();
    while (clock.dozes.length === dozes) await Promise.resolve();
  };
  return { clock, pings, use, passes, ended, end };
}
