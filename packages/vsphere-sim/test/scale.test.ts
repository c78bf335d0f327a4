import { describe, expect, it } from 'vitest';
import { getObjects } from '@kilonova/vsphere';
import { connected } from './connected.js';

const LARGE = { hosts: 64, standaloneHosts: 0, datastores: 200, vms: 10_000 };

describe('an inventory of ten thousand VMs', () => {
  // The figures themselves are for a benchmark on a quiet machine; what is counted here does not depend on load.
  it('fits into 400 MB, and is read whole', async () => {
    const { session, simulator } = await connected({ inventory: LARGE });
    const pathSet = ['name', 'config.instanceUuid', 'runtime.powerState'] as const;
    const vms = await getObjects(session, 'VirtualMachine', { pathSet });
    expect(vms).toHaveLength(10_000);
    expect(new Set(vms.map(({ properties }) => properties['config.instanceUuid'])).size).toBe(10_000);
    expect(simulator.world.inventory.ofType('HostSystem')[63]?.get('vm')).toHaveLength(156);
    expect(process.memoryUsage().heapUsed).toBeLessThan(400e6);
  }, 60_000);

  it('brings the updates of a thousand tasks at once', async () => {
    const { session, simulator } = await connected({ inventory: { ...LARGE, datastores: 1, vms: 1000 } });
    const vms = simulator.world.inventory.ofType('VirtualMachine');
    await Promise.all(
      vms.map(async (vm, index) =>
        session.runTask(vm.refAs('ManagedEntity'), 'Rename_Task', { newName: `renamed-${index}` }),
      ),
    );
    expect(vms.filter((vm) => vm.get('name').startsWith('renamed-'))).toHaveLength(1000);
  }, 60_000);
});
