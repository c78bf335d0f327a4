import { getEventListeners } from 'node:events';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyedQueue } from './keyed-queue.js';
import { ManualClock } from './testing/index.js';

const never = new AbortController().signal;

describe('KeyedQueue', () => {
  it('runs work on one instance one after the other and in order, on several at once', async () => {
    const clock = new ManualClock();
    const queue = new KeyedQueue();
    const job = (uuid: string, ms: number) =>
      queue.run(uuid, never, async () => {
        const from = clock.now();
        await clock.sleep(ms);
        return [from, clock.now()];
      });

    const spans = await Promise.all([job('a', 30), job('a', 10), job('b', 20), job('a', 5)]);

    expect(spans).toEqual([
      [0, 30],
      [30, 40],
      [0, 20],
      [40, 45],
    ]);
  });

  it('goes on after work that failed', async () => {
    const queue = new KeyedQueue();
    const first = queue.run('a', never, () => Promise.reject(new Error('first')));
    const second = queue.run('a', never, async () => 'second');

    await expect(first).rejects.toThrow('first');
    expect(await second).toBe('second');
  });

  it('lets a waiting caller give up without running its work or breaking the order', async () => {
    const clock = new ManualClock({ auto: false });
    const queue = new KeyedQueue();
    const caller = new AbortController();
    const ran: string[] = [];
    const first = queue.run('a', never, () => clock.sleep(100));
    const second = queue.run('a', caller.signal, async () => ran.push('second'));
    const third = queue.run('a', never, async () => ran.push('third'));

    caller.abort(new Error('gave up'));
    await expect(second).rejects.toThrow('gave up');
    expect(ran).toEqual([]);

    await clock.advance(100);
    await Promise.all([first, third]);
    expect(ran).toEqual(['third']);
  });

  it('lets work call back into its own instance, and only while it runs', async () => {
    const clock = new ManualClock();
    const queue = new KeyedQueue();
    let stray: Promise<number> | undefined;

    const inside = await queue.run('a', never, async () => {
      stray = clock.sleep(50).then(() => queue.run('a', never, async () => clock.now()));
      return queue.run('b', never, () => queue.run('a', never, async () => 'inside'));
    });
    const longer = queue.run('a', never, () => clock.sleep(500));

    expect(inside).toBe('inside');
    await longer;
    expect(await stray).toBe(500);
  });

  it('makes what is called outside wait, also when called from inside', async () => {
    const queue = new KeyedQueue();
    const order: string[] = [];
    let later: Promise<unknown> | undefined;
    await queue.run('a', never, async () => {
      later = queue.outside(() => queue.run('a', never, async () => order.push('listener')));
      await Promise.resolve();
      order.push('verb');
    });
    await later;

    expect(order).toEqual(['verb', 'listener']);
  });

  it('remembers no instance and listens to no signal once all is done', async () => {
    const queue = new KeyedQueue();
    const { signal } = new AbortController();
    await Promise.allSettled(['a', 'a', 'b'].map((uuid) => queue.run(uuid, signal, async () => uuid)));
    await new ManualClock().sleep(0);

    expect(queue.size).toBe(0);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('never runs two at once on one instance, whoever fails or gives up', async () => {
    const job = fc.record({
      uuid: fc.constantFrom('a', 'b'),
      arrivesAfterMs: fc.nat(8),
      ms: fc.nat(5),
      fails: fc.boolean(),
      givesUpAfterMs: fc.option(fc.nat(10), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(job, { maxLength: 12 }), async (jobs) => {
        const clock = new ManualClock();
        const queue = new KeyedQueue();
        const busy = new Set<string>();
        let clashes = 0;
        const calls = jobs.map(async ({ uuid, arrivesAfterMs, ms, fails, givesUpAfterMs }) => {
          const caller = new AbortController();
          await clock.sleep(arrivesAfterMs);
          if (givesUpAfterMs !== undefined) void clock.sleep(givesUpAfterMs).then(() => caller.abort());
          await queue.run(uuid, caller.signal, async () => {
            if (busy.has(uuid)) clashes++;
            busy.add(uuid);
            await clock.sleep(ms);
            busy.delete(uuid);
            if (fails) throw new Error('failed');
          });
        });
        await Promise.allSettled(calls);
        await clock.sleep(0);

        expect(clashes).toBe(0);
        expect(queue.size).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
