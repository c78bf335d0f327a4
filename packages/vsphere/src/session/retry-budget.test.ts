import { expect, it } from 'vitest';
import { RetryBudget } from './retry-budget.js';

it('pays for so many repetitions at once, and for more as time goes by', () => {
  let nowMs = 0;
  const clock = { now: () => nowMs, sleep: async () => {} };
  const budget = new RetryBudget(clock, { capacity: 3, perSecond: 2 });
  const taken = (): number => {
    let count = 0;
    while (budget.take()) count += 1;
    return count;
  };

  expect(taken()).toBe(3);
  nowMs += 499;
  expect(taken()).toBe(0);
  nowMs += 1;
  expect(taken()).toBe(1);
  nowMs += 3_600_000;
  expect(taken()).toBe(3);
});

it('pays for nothing without capacity', () => {
  expect(new RetryBudget({ now: () => 0, sleep: async () => {} }, { capacity: 0 }).take()).toBe(false);
});
