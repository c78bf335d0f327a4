import { describe, expect, it } from 'vitest';
import { isPowerState, POWER_STATE_TEXT, PowerState } from './power-state.js';

describe('PowerState', () => {
  it('has the numbers and texts that records of Nova have', () => {
    const table = Object.entries(PowerState).map(([name, value]) => [name, value, POWER_STATE_TEXT[value]]);

    expect(table).toEqual([
      ['NOSTATE', 0, 'pending'],
      ['RUNNING', 1, 'running'],
      ['PAUSED', 3, 'paused'],
      ['SHUTDOWN', 4, 'shutdown'],
      ['CRASHED', 6, 'crashed'],
      ['SUSPENDED', 7, 'suspended'],
    ]);
  });

  it('knows a number that is no state', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, -1, 1.5].filter(isPowerState)).toEqual([0, 1, 3, 4, 6, 7]);
  });
});
