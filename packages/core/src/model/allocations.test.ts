import { describe, expect, it } from 'vitest';
import { allocatedAmount } from './allocations.js';

describe('allocatedAmount', () => {
  it('adds up one class over all providers', () => {
    const allocations = {
      node: { resources: { VCPU: 2, MEMORY_MB: 512 } },
      pool: { resources: { DISK_GB: 10 } },
      other: { resources: { VCPU: 1 } },
    };

    expect(allocatedAmount(allocations, 'VCPU')).toBe(3);
    expect(allocatedAmount(allocations, 'PCPU')).toBe(0);
    expect(allocatedAmount(undefined, 'VCPU')).toBe(0);
  });
});
