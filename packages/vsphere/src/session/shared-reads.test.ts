import { describe, expect, it } from 'vitest';
import { CallAbortedError, CallTimeoutError } from '../errors.js';
import type { ApiCall } from '../soap/api-call.js';
import { copyOf } from './copy-of.js';
import { SharedReads } from './shared-reads.js';

describe('equal reads at the same time', () => {
  it('are one exchange, with a result for each of them', async () => {
    const { read, answers, exchanges } = setUp();
    const both = [read(), read(), read('other')];
    expect(exchanges).toHaveLength(2);
    for (const answer of answers) answer({ names: ['a'], at: new Date(5) });
    const [first, second] = await Promise.all(both);

    expect(second).toEqual(first);
    Object.assign(first ?? {}, { names: [] });
    expect(second).toEqual({ names: ['a'], at: new Date(5) });
  });

  it('are not changed for the second by what the first does with its own at once', async () => {
    const { read, answers } = setUp();
    const first = read().then((result) => Object.assign(result ?? {}, { names: ['mine'] }));
    const second = read();
    answers[0]?.({ names: ['a'] });

    expect(await first).toEqual({ names: ['mine'] });
    expect(await second).toEqual({ names: ['a'] });
  });

  it('are two when one comes after the other', async () => {
    const { read, answers, exchanges } = setUp();
    const first = read();
    answers[0]?.(1);
    await first;
    void read();

    expect(exchanges).toHaveLength(2);
  });

  it('are not joined by one that knows of a change', async () => {
    const { reads, read, answers, exchanges } = setUp();
    const before = read();
    reads.outdate();
    const after = [read(), read()];
    expect(exchanges).toHaveLength(2);
    answers[0]?.('old');
    answers[1]?.('new');

    expect(await Promise.all([before, ...after])).toEqual(['old', 'new', 'new']);
  });

  it('fail together', async () => {
    const { read, failures } = setUp();
    const both = [read(), read()];
    const error = new Error('lost');
    failures[0]?.(error);

    expect(await Promise.allSettled(both)).toEqual([
      { status: 'rejected', reason: error },
      { status: 'rejected', reason: error },
    ]);
  });

  it('end for who gives up, and go on for the others', async () => {
    const { read, answers, exchanges } = setUp();
    const caller = new AbortController();
    const [given, late, kept] = [read('r', { signal: caller.signal }), read('r', { timeoutMs: 5 }), read()];
    caller.abort(new Error('enough'));

    await expect(given).rejects.toBeInstanceOf(CallAbortedError);
    await expect(late).rejects.toBeInstanceOf(CallTimeoutError);
    expect(exchanges[0]?.signal?.aborted).toBe(false);
    answers[0]?.('here');
    expect(await kept).toBe('here');
  });

  it('are given up when all have, and not joined after that', async () => {
    const { read, exchanges } = setUp();
    const caller = new AbortController();
    const both = [read('r', { signal: caller.signal }), read('r', { signal: caller.signal })];
    caller.abort();
    await Promise.allSettled(both);

    expect(exchanges[0]?.signal?.aborted).toBe(true);
    void read();
    expect(exchanges).toHaveLength(2);
  });

  it('are one for each caller when there are further pages: a token is good for once', async () => {
    const { read, answers, exchanges } = setUp();
    const all = [read(), read(), read()];
    answers[0]?.({ token: 't1', objects: [] });
    expect(await all[0]).toEqual({ token: 't1', objects: [] });
    await expect.poll(() => exchanges.length).toBe(3);
    answers[1]?.({ token: 't2', objects: [] });
    answers[2]?.({ token: 't3', objects: [] });

    expect(await Promise.all(all)).toMatchObject([{ token: 't1' }, { token: 't2' }, { token: 't3' }]);
  });

  it('leave the first page to the next when the first caller has gone', async () => {
    const { read, answers, exchanges } = setUp();
    const caller = new AbortController();
    const gone = read('r', { signal: caller.signal });
    const next = read();
    caller.abort();
    await expect(gone).rejects.toBeInstanceOf(CallAbortedError);
    answers[0]?.({ token: 't1' });

    expect(await next).toEqual({ token: 't1' });
    expect(exchanges).toHaveLength(1);
  });
});

describe('copyOf', () => {
  it('shares nothing that can be changed', () => {
    const odd: object = JSON.parse('{"__proto__": {"x": [1]}}');
    const value = { a: [{ b: new Date(1) }], c: new Uint8Array([1, 2]), d: 5n, e: 'text', f: undefined, odd };
    const copy = copyOf(value);

    expect(copy).toEqual(value);
    expect(Object.hasOwn(copy.odd, '__proto__')).toBe(true);
    expect(copy.a).not.toBe(value.a);
    expect(copy.a[0]?.b).not.toBe(value.a[0]?.b);
    copy.c[0] = 9;
    expect(value.c[0]).toBe(1);
  });
});

/** Reads that a test answers. */
function setUp() {
  const reads = new SharedReads();
  const exchanges: ApiCall[] = [];
  const answers: ((value: unknown) => void)[] = [];
  const failures: ((error: Error) => void)[] = [];
  const run = (call: ApiCall): Promise<unknown> => {
    exchanges.push(call);
    return new Promise((resolve, reject) => {
      answers.push(resolve);
      failures.push(reject);
    });
  };
  const read = (key = 'r', limits: { signal?: AbortSignal; timeoutMs?: number } = {}): Promise<unknown> => {
    const object = { type: 'ServiceInstance', value: 's' };
    const call = {
      method: 'CurrentTime',
      object,
      params: {},
      operationId: 'op',
      timeoutMs: 60_000,
      ...limits,
    };
    return reads.read(key, call, run);
  };
  return { reads, read, answers, failures, exchanges };
}
