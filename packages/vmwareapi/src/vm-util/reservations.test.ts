import { describe, expect, it } from 'vitest';
import { cpuAllocationOn, planResources } from './reservations.js';

const plan = (extraSpecs: Record<string, string>, reserveAllMemory = false) =>
  planResources({ name: 'm', vcpus: 4, memoryMb: 2048, rootGb: 1, extraSpecs }, reserveAllMemory);

const speed = { coreMhz: 2600, threadMhz: 1250 };
const shares = { level: 'normal', shares: 0 };

describe('planResources', () => {
  it('says nothing where the flavor says nothing', () => {
    expect(plan({})).toEqual({ allMemoryReserved: false, cpuHotAdd: false, memoryHotAdd: false });
  });

  it.each([
    [{ 'quota:memory_reservation': '512' }, 512],
    [{ 'quota:memory_reservation_percent': '50' }, 1024],
    [{ 'quota:memory_reservation_percent': '50', 'quota:memory_reservation': '2000' }, 1024],
    [{ 'resources:CUSTOM_MEMORY_RESERVABLE_MB': '300' }, 300],
    [{ 'resources:CUSTOM_MEMORY_RESERVABLE_MB': '4096' }, 2048],
    [{ 'resources:CUSTOM_MEMORY_RESERVABLE_MB': '300', 'quota:memory_reservation': '400' }, 400],
    [{ 'vmware:latency_sensitivity_level': 'high' }, 2048],
  ])('reserves memory by %j', (extraSpecs: Record<string, string>, reservation) => {
    const planned = plan(extraSpecs);

    expect(planned.memoryAllocation).toEqual({ reservation, shares });
    expect(planned.allMemoryReserved).toBe(reservation === 2048);
  });

  it('reserves all memory when the operator wants that of every VM, and keeps shares', () => {
    expect(plan({ 'quota:memory_shares_level': 'high' }, true)).toMatchObject({
      memoryAllocation: { reservation: 2048, shares: { level: 'high' } },
      allMemoryReserved: true,
    });
  });

  it.each([
    ['a part', { 'quota:cpu_reservation_percent': '50' }, 5200],
    [
      'a part, which counts before MHz',
      { 'quota:cpu_reservation_percent': '25', 'quota:cpu_reservation': '9' },
      2600,
    ],
    ['a number', { 'reservation:cpu': '3' }, 3750],
    [
      'all, for high latency sensitivity',
      { 'vmware:latency_sensitivity_level': 'high', 'reservation:cpu': '1' },
      10_400,
    ],
    ['MHz', { 'quota:cpu_reservation': '700' }, 700],
  ])('reserves CPUs by %s', (_what, extraSpecs: Record<string, string>, reservation) => {
    expect(cpuAllocationOn(plan(extraSpecs), speed)).toEqual({ reservation, shares });
  });

  it('keeps limit and shares beside a number of CPUs', () => {
    const planned = plan({
      'reservation:cpu': '1',
      'quota:cpu_limit': '4000',
      'quota:cpu_shares_level': 'high',
    });

    expect(cpuAllocationOn(planned, speed)).toEqual({
      reservation: 1250,
      limit: 4000,
      shares: { level: 'high', shares: 0 },
    });
    expect(cpuAllocationOn(plan({}), undefined)).toBeUndefined();
  });

  it('refuses CPUs that come to more than the limit, by what asked for them', () => {
    const planned = plan({ 'vmware:latency_sensitivity_level': 'high', 'quota:cpu_limit': '4000' });

    expect(() => cpuAllocationOn(planned, speed)).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ property: 'vmware:latency_sensitivity_level' }),
      }),
    );
  });

  it('lets CPUs and memory be added while the VM runs', () => {
    expect(plan({ 'vmware:cpu_hot_add': 'true', 'vmware:memory_hot_add': 'True' })).toMatchObject({
      cpuHotAdd: true,
      memoryHotAdd: true,
    });
  });

  it.each([
    [{ 'quota:memory_reservation': '2049' }, 'quota:memory_reservation'],
    [{ 'quota:memory_reservation_percent': '101' }, 'quota:memory_reservation_percent'],
    [{ 'quota:memory_reservation_percent': '50', 'quota:memory_limit': '1023' }, 'quota:memory_limit'],
    [{ 'quota:cpu_reservation_percent': 'half' }, 'quota:cpu_reservation_percent'],
    [{ 'quota:cpu_reservation_percent': '50', 'reservation:cpu': '1' }, 'reservation:cpu'],
    [{ 'reservation:cpu': '5' }, 'reservation:cpu'],
    [{ 'vmware:latency_sensitivity_level': 'extreme' }, 'vmware:latency_sensitivity_level'],
    [{ 'vmware:latency_sensitivity_level': 'high', 'vmware:cpu_hot_add': 'true' }, 'vmware:cpu_hot_add'],
    [{ 'vmware:memory_hot_add': 'maybe' }, 'vmware:memory_hot_add'],
    [{ 'quota:cpu_shares_level': 'custom', 'quota:cpu_shares_share': '0' }, 'quota:cpu_shares_share'],
  ])('D-39: refuses %j', (extraSpecs: Record<string, string>, property) => {
    expect(() => plan(extraSpecs)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
  });
});
