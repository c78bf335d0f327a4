import { describe, expect, it } from 'vitest';
import { CallTimeoutError, VimConnectionError } from '../errors.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { CircuitOpenError } from './session-errors.js';

const options = { failures: 3, pauseMs: 1_000, longestPauseMs: 4_000 };
const down = new VimConnectionError('vc:443', 'cannot connect to', { reason: 'ECONNREFUSED' });

describe('a circuit', () => {
  it('opens after so many failures in a row, and then lets nothing begin', async () => {
    const { breaker, fails } = setUp();
    await fails(2);
    await breaker.guard(async () => 'ok');
    await fails(3);

    const error = await breaker.guard(async () => 'ok').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CircuitOpenError);
    expect(error).toBeInstanceOf(VimConnectionError);
    expect(error).toMatchObject({ code: 'CIRCUIT_OPEN', server: 'vc:443', cause: down });
    expect(error).toHaveProperty('retryInMs', expect.any(Number));
  });

  it('counts a hundred failures at once as one', async () => {
    const { breaker } = setUp();
    let end: (() => void) | undefined;
    const cut = new Promise<void>((resolve) => (end = resolve));
    const lost = Array.from({ length: 100 }, () => breaker.guard(() => cut.then(refuse)).catch(() => {}));
    end?.();
    await Promise.all(lost);

    expect(await breaker.guard(async () => 'ok')).toBe('ok');
  });

  it('lets one call through after the pause, and the rest when that succeeds', async () => {
    const { breaker, fails, clock } = setUp();
    await fails(3);
    clock.nowMs += 1_000;
    let answer: ((text: string) => void) | undefined;
    const probe = breaker.guard(() => new Promise<string>((resolve) => (answer = resolve)));
    await expect(breaker.guard(async () => 'too early')).rejects.toMatchObject({ retryInMs: 0 });
    answer?.('here I am');

    expect(await probe).toBe('here I am');
    expect(await breaker.guard(async () => 'ok')).toBe('ok');
  });

  it('doubles the pause when the probe fails, up to a limit', async () => {
    const { breaker, fails, clock } = setUp();
    await fails(3);
    const pauses: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const { retryInMs } = await openError(breaker);
      pauses.push(retryInMs);
      clock.nowMs += retryInMs;
      await fails(1);
    }

    for (const [index, longest] of [1_000, 2_000, 4_000, 4_000].entries()) {
      expect(pauses[index]).toBeLessThanOrEqual(longest);
      expect(pauses[index]).toBeGreaterThanOrEqual(longest / 2);
    }
  });

  it('is not stuck when the probe is given up', async () => {
    const { breaker, fails, clock } = setUp();
    await fails(3);
    clock.nowMs += 1_000;
    const call = { method: 'CurrentTime', object: { type: 'ServiceInstance', value: 's' } };
    await expect(breaker.guard(() => Promise.reject(new CallTimeoutError(call, 1)))).rejects.toThrow(
      'within 1 ms',
    );

    expect(await breaker.guard(async () => 'ok')).toBe('ok');
  });

  it('takes a fault for an answer', async () => {
    const { breaker, fails } = setUp();
    await fails(2);
    await expect(breaker.guard(() => Promise.reject(new VimFaultError('NotFound')))).rejects.toThrow(
      'NotFound',
    );
    await fails(2);

    expect(await breaker.guard(async () => 'ok')).toBe('ok');
  });

  it('only looks at what is not to be held up', async () => {
    const { breaker, fails } = setUp();
    await fails(3);

    expect(await breaker.observe(async () => 'got through')).toBe('got through');
    expect(await breaker.guard(async () => 'ok')).toBe('ok');
  });
});

function refuse(): never {
  throw down;
}

async function openError(breaker: CircuitBreaker): Promise<CircuitOpenError> {
  try {
    await breaker.guard(async () => {});
  } catch (error) {
    if (error instanceof CircuitOpenError) return error;
    throw error;
  }
  throw new Error('it is not open');
}

function setUp() {
  const clock = { nowMs: 0, now: () => clock.nowMs, sleep: async () => {} };
  const breaker = new CircuitBreaker('vc:443', clock, options);
  const fails = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i += 1) await expect(breaker.guard(async () => refuse())).rejects.toBe(down);
  };
  return { breaker, clock, fails };
}
