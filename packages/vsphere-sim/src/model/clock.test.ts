import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RealClock } from './clock.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the system’s clock', () => {
  it('has things happen later, however much later', async () => {
    const clock = new RealClock();
    const happened: string[] = [];
    const month = 31 * 24 * 3_600_000;
    clock.after(month, () => happened.push('a month'));
    clock.after(10, () => happened.push('cancelled')).cancel();
    clock.after(10, () => happened.push('soon'));
    await vi.advanceTimersByTimeAsync(month - 1);
    expect(happened).toEqual(['soon']);
    await vi.advanceTimersByTimeAsync(1);
    expect(happened).toEqual(['soon', 'a month']);
  });

  it('has nothing happen any more when it is stopped', async () => {
    const clock = new RealClock();
    const happened: string[] = [];
    clock.after(10, () => happened.push('before'));
    clock.stop();
    clock.after(10, () => happened.push('after'));
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(happened).toEqual([]);
  });
});
