import { setImmediate } from 'node:timers/promises';
import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createContext, withTimeout } from './operation.js';
import { manualContext, recordingLogger } from './testing/index.js';

describe('createContext', () => {
  it('gives each request an id of its own and puts it on every log line', () => {
    const log = recordingLogger();
    const ctx = createContext({ log });
    ctx.log.info('hello', { step: 1 });

    expect(ctx.requestId).toMatch(/^req-[0-9a-f-]{36}$/);
    expect(createContext().requestId).not.toBe(ctx.requestId);
    expect(log.records).toEqual([
      { level: 'info', message: 'hello', fields: { requestId: ctx.requestId, step: 1 } },
    ]);
  });

  it('lets any number of operations listen to one signal without a warning of a leak', async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => void warnings.push(warning);
    process.on('warning', onWarning);
    const signals = [createContext().signal, createContext({ signal: new AbortController().signal }).signal];

    for (const signal of signals) {
      for (let operation = 0; operation < 50; operation++) signal.addEventListener('abort', () => {});
    }
    await setImmediate();
    process.off('warning', onWarning);

    expect(warnings).toEqual([]);
  });

  it('keeps who acts, and is never aborted by itself', () => {
    const ctx = createContext({ userId: 'u1', projectName: 'lab' });

    expect(ctx).toMatchObject({ userId: 'u1', projectName: 'lab' });
    expect(ctx.signal.aborted).toBe(false);
  });

  it('does not let a broken progress sink break the operation', () => {
    const log = recordingLogger();
    const ctx = createContext({
      log,
      progress: () => {
        throw new Error('terminal is gone');
      },
    });

    ctx.progress({ step: 'copying', percent: 5 });

    expect(log.records).toMatchObject([{ level: 'warn', fields: { step: 'copying' } }]);
  });
});

describe('withTimeout', () => {
  it('returns what the work returns and leaves neither timer nor listener', async () => {
    const ctx = manualContext();

    expect(await withTimeout(ctx, 'adding', 1_000, async () => 2 + 2)).toBe(4);
    expect(ctx.clock.sleeping).toBe(0);
    expect(getEventListeners(ctx.signal, 'abort')).toEqual([]);
  });

  it('aborts the work at the deadline with an error that says what took too long', async () => {
    const ctx = manualContext();
    const work = withTimeout(ctx, 'the guest to boot', 5_000, (inner) =>
      inner.clock.sleep(60_000, inner.signal),
    );

    await expect(work).rejects.toMatchObject({
      code: 'OPERATION_TIMEOUT',
      details: { what: 'the guest to boot', timeoutMs: 5_000 },
    });
    expect(ctx.clock.now()).toBe(5_000);
    expect(ctx.clock.sleeping).toBe(0);
  });

  it('waits for what the work still does after the deadline', async () => {
    const ctx = manualContext();
    const steps: string[] = [];
    const work = withTimeout(ctx, 'building', 100, async (inner) => {
      await inner.clock.sleep(1_000, inner.signal).catch(() => steps.push('late'));
      await ctx.clock.sleep(50);
      steps.push('undone');
    });
    await work;

    expect(steps).toEqual(['late', 'undone']);
  });

  it('passes on the reason of the caller', async () => {
    const caller = new AbortController();
    const work = withTimeout(manualContext(caller.signal), 'waiting', Infinity, (inner) =>
      inner.clock.sleep(Infinity, inner.signal),
    );
    caller.abort(new Error('changed my mind'));

    await expect(work).rejects.toThrow('changed my mind');
  });

  it('starts with an aborted signal when the caller has given up before', async () => {
    const ctx = manualContext(AbortSignal.abort(new Error('too late')));

    await withTimeout(ctx, 'waiting', 100, async ({ signal }) =>
      expect(signal.reason).toEqual(new Error('too late')),
    );
  });
});
