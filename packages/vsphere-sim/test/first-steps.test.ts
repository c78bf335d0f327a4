import { describe, expect, it } from 'vitest';
import { getObjects, getObjectProperty } from '@kilonova/vsphere';
import { connected } from './connected.js';

describe('a client of the simulator', () => {
  it('lists the VMs there are', async () => {
    const { session } = await connected();
    const vms = await getObjects(session, 'VirtualMachine', {
      pathSet: ['name', 'runtime.powerState', 'summary.config.vmPathName'],
    });
    expect(vms.map(({ properties }) => properties)).toEqual([
      {
        name: 'DC0_C0_RP0_VM0',
        'runtime.powerState': 'poweredOn',
        'summary.config.vmPathName': '[LocalDS_0] DC0_C0_RP0_VM0/DC0_C0_RP0_VM0.vmx',
      },
      {
        name: 'DC0_C0_RP0_VM1',
        'runtime.powerState': 'poweredOn',
        'summary.config.vmPathName': '[LocalDS_0] DC0_C0_RP0_VM1/DC0_C0_RP0_VM1.vmx',
      },
      {
        name: 'DC0_H0_VM0',
        'runtime.powerState': 'poweredOn',
        'summary.config.vmPathName': '[LocalDS_0] DC0_H0_VM0/DC0_H0_VM0.vmx',
      },
      {
        name: 'DC0_H0_VM1',
        'runtime.powerState': 'poweredOn',
        'summary.config.vmPathName': '[LocalDS_0] DC0_H0_VM1/DC0_H0_VM1.vmx',
      },
    ]);
  });

  it('runs a task, and sees what it did', async () => {
    const { session } = await connected();
    const [vm] = await getObjects(session, 'VirtualMachine', { pathSet: ['name'] });
    if (vm === undefined) throw new Error('There is no VM.');
    await session.runTask(vm.obj, 'Rename_Task', { newName: 'renamed' });
    expect(await getObjectProperty(session, vm.obj, 'name')).toBe('renamed');
  });

  it('reads every property of every kind of object', async () => {
    const { session } = await connected();
    const types = [
      'Folder',
      'Datacenter',
      'ClusterComputeResource',
      'ComputeResource',
      'HostSystem',
      'ResourcePool',
      'Datastore',
      'Network',
      'VirtualMachine',
    ] as const;
    const counts: Record<string, number> = {};
    for (const type of types) counts[type] = (await getObjects(session, type, { pathSet: 'all' })).length;
    expect(counts).toEqual({
      Folder: 4,
      Datacenter: 1,
      ClusterComputeResource: 1,
      ComputeResource: 2,
      HostSystem: 4,
      ResourcePool: 2,
      Datastore: 1,
      Network: 1,
      VirtualMachine: 4,
    });
  });
});
