import { describe, expect, it } from 'vitest';
import { allocationRatio } from './inventory.js';

const existing = { total: 1, reserved: 0, minUnit: 1, maxUnit: 1, stepSize: 1, allocationRatio: 7 };

describe('allocationRatio', () => {
  it.each([
    ['an operator has the first word', 'VCPU', { configured: 2, existing, initial: 9 }, 2],
    ['what is published comes next', 'VCPU', { existing, initial: 9 }, 7],
    ['then an initial value that is given', 'VCPU', { initial: 9 }, 9],
    ['4 for VCPU', 'VCPU', {}, 4],
    ['1 for MEMORY_MB', 'MEMORY_MB', {}, 1],
    ['1 for DISK_GB', 'DISK_GB', {}, 1],
    ['1 for anything else', 'CUSTOM_LLAMA', {}, 1],
  ])('%s', (_rule, resourceClass, sources, ratio) => {
    expect(allocationRatio(resourceClass, sources)).toBe(ratio);
  });
});
