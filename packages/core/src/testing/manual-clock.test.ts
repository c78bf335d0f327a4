import { describe, expect, it } from 'vitest';
import { ManualClock } from './manual-clock.js';

describe('ManualClock', () => {
  it('wakes sleepers in the order of their times, whatever the order of the calls', async () => {
    const clock = new ManualClock();
    const woken: [string, number][] = [];
    const sleeper = async (name: string, ms: number) => {
      await clock.sleep(ms);
      woken.push([name, clock.now()]);
    };

    await Promise.all([sleeper('late', 300), sleeper('early', 100), sleeper('early too', 100)]);

    expect(woken).toEqual([
      ['early', 100],
      ['early too', 100],
      ['late', 300],
    ]);
  });

  it('does not fire a long deadline while shorter sleeps go on', async () => {
    const clock = new ManualClock();
    let deadlinePassed = false;
    const cancel = new AbortController();
    const deadline = clock.sleep(10_000, cancel.signal).then(
      () => (deadlinePassed = true),
      () => {},
    );

    for (let i = 0; i < 5; i++) await clock.sleep(1_000);
    cancel.abort();
    await deadline;

    expect(deadlinePassed).toBe(false);
    expect(clock.now()).toBe(5_000);
    expect(clock.sleeping).toBe(0);
  });

  it('stands still without auto until it is moved, and wakes what falls due on the way', async () => {
    const clock = new ManualClock({ auto: false });
    const seen: number[] = [];
    const work = (async () => {
      for (;;) {
        await clock.sleep(100);
        seen.push(clock.now());
        if (seen.length === 3) return;
      }
    })();

    await clock.advance(250);
    expect(seen).toEqual([100, 200]);
    expect(clock.now()).toBe(250);

    await clock.advance(50);
    await work;
    expect(seen).toEqual([100, 200, 300]);
  });

  it('leaves one who sleeps for ever to its signal', async () => {
    const clock = new ManualClock();
    const caller = new AbortController();
    const forever = clock.sleep(Infinity, caller.signal);
    await clock.sleep(5);
    caller.abort(new Error('enough'));

    await expect(forever).rejects.toThrow('enough');
    expect(clock.now()).toBe(5);
  });
});
