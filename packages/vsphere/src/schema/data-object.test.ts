import { describe, expect, expectTypeOf, it } from 'vitest';
import { dataObject, isDataObject } from './data-object.js';
import type { VirtualDevice, VirtualDisk } from './generated/data-objects.js';
import type { VimMethods } from './generated/methods.js';
import type { ManagedObjects } from './generated/managed-objects.js';
import { formatRef, isSameRef, type Ref } from './managed-object-reference.js';

describe('dataObject', () => {
  it('is a copy that says what it is', () => {
    const members = { key: -1, capacityInKB: 1024 };

    const disk = dataObject('VirtualDisk', members);

    expect(disk).toEqual({ _type: 'VirtualDisk', key: -1, capacityInKB: 1024 });
    expect(members).not.toHaveProperty('_type');
    expectTypeOf(disk).toExtend<VirtualDevice>();
    expectTypeOf(disk._type).toEqualTypeOf<'VirtualDisk'>();
  });

  it('is checked when compiled, not when run', () => {
    expect([
      // @ts-expect-error capacityInKB is required
      dataObject('VirtualDisk', { key: 1 }),
      // @ts-expect-error a disk has no such member
      dataObject('VirtualDisk', { key: 1, capacityInKB: 1, colour: 'red' }),
      // @ts-expect-error there is no such type
      dataObject('VirtualLamp', {}),
    ]).toHaveLength(3);
  });
});

describe('isDataObject', () => {
  const device: VirtualDevice = dataObject('VirtualVmxnet3', { key: 4000 });

  it('honours inheritance', () => {
    expect(isDataObject(device, 'VirtualVmxnet3')).toBe(true);
    expect(isDataObject(device, 'VirtualEthernetCard')).toBe(true);
    expect(isDataObject(device, 'VirtualDisk')).toBe(false);
  });

  it('narrows the type', () => {
    const anything: unknown = device;

    const isDisk = isDataObject(anything, 'VirtualDisk');
    if (isDisk) expectTypeOf(anything).toExtend<VirtualDisk>();
    expect(isDisk).toBe(false);
  });

  it.each([[null], [undefined], ['VirtualDisk'], [{}], [{ _type: 7 }], [{ _type: 'FromTheFuture' }]])(
    'is never true of %j',
    (value) => {
      expect(isDataObject(value, 'DynamicData')).toBe(false);
    },
  );
});

describe('managed object references', () => {
  const cluster: Ref<'ClusterComputeResource'> = { type: 'ClusterComputeResource', value: 'domain-c8' };

  it('fit where a reference to a base type is wanted, and nowhere else', () => {
    expectTypeOf(cluster).toExtend<Ref<'ComputeResource'>>();
    expectTypeOf(cluster).toExtend<Ref<'ManagedEntity'>>();
    expectTypeOf(cluster).not.toExtend<Ref<'VirtualMachine'>>();
    expectTypeOf<VimMethods['CreateVM_Task']['this']>().toEqualTypeOf<'Folder'>();
    expectTypeOf<VimMethods['CreateVM_Task']['taskResult']>().toEqualTypeOf<Ref<'VirtualMachine'>>();
    expectTypeOf<ManagedObjects['VirtualMachine']['name']>().toEqualTypeOf<string>();
  });

  it('are the same when type and value are', () => {
    expect(isSameRef(cluster, { type: 'ClusterComputeResource', value: 'domain-c8' })).toBe(true);
    expect(isSameRef(cluster, { type: 'ClusterComputeResource', value: 'domain-c9' })).toBe(false);
    expect(isSameRef(cluster, { type: 'ComputeResource', value: 'domain-c8' })).toBe(false);
  });

  it('are written as type and value', () => {
    expect(formatRef(cluster)).toBe('ClusterComputeResource:domain-c8');
  });
});
