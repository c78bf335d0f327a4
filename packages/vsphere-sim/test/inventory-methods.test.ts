/** Folders, resource pools, clusters and hosts, as clients change them. */
import { describe, expect, it } from 'vitest';
import { dataObject } from '@kilonova/vsphere';
import type { Ref } from '@kilonova/vsphere/wire';
import { extended } from '../src/build/add-compute-resource.js';
import { ManualClock, rootFolder } from '../src/index.js';
import { connected } from './connected.js';

function refused(call: Promise<unknown>, faultName: string) {
  return expect(call).rejects.toMatchObject({ faultName });
}

async function lab(options: Parameters<typeof connected>[0] = {}) {
  const { simulator, session } = await connected(options);
  const { world } = simulator;
  const { inventory } = world;
  const [datacenter] = inventory.ofType('Datacenter');
  const [cluster] = inventory.ofType('ClusterComputeResource');
  const [host] = inventory.ofType('HostSystem');
  const [vm, other] = inventory.ofType('VirtualMachine');
  if (!datacenter || !cluster || !host || !vm || !other) throw new Error('No inventory.');
  const vmFolder = inventory.get('Folder', datacenter.get('vmFolder'));
  const pool = inventory.get('ResourcePool', cluster.get('resourcePool') ?? cluster.ref);
  return { session, world, inventory, datacenter, cluster, host, vm, other, vmFolder, pool };
}

const allocation = (reservation: number) => ({
  reservation,
  expandableReservation: false,
  limit: -1,
  shares: { level: 'high' as const, shares: 0 },
});
const spec = (mhz: number, mib = 0) => ({
  cpuAllocation: allocation(mhz),
  memoryAllocation: allocation(mib),
});

describe('folders', () => {
  it('are made where their kind belongs, once under a name', async () => {
    const { session, vmFolder, datacenter, world } = await lab();
    const at = vmFolder.refAs('Folder');
    const made = await session.invokeApi(at, 'CreateFolder', { name: 'a' });

    await expect(session.invokeApi(at, 'CreateFolder', { name: 'a' })).rejects.toMatchObject({
      faultName: 'DuplicateName',
      fault: { name: 'a', object: made },
    });
    await refused(session.invokeApi(at, 'CreateFolder', { name: '' }), 'InvalidName');
    await refused(session.invokeApi(at, 'CreateDatacenter', { name: 'DC1' }), 'NotSupported');
    const root = rootFolder(world).refAs('Folder');
    const second = await session.invokeApi(root, 'CreateDatacenter', { name: 'DC1' });
    expect(second.type).toBe(datacenter.type);
    await session.runTask(second, 'Destroy_Task', {});
    await refused(
      session.runTask(datacenter.refAs('ManagedEntity'), 'Destroy_Task', {}),
      'InvalidPowerState',
    );
  });

  it('take what is moved into them, and go when nothing else is in them', async () => {
    const { session, vmFolder, vm, inventory, host } = await lab();
    const at = vmFolder.refAs('Folder');
    const outer = await session.invokeApi(at, 'CreateFolder', { name: 'outer' });
    const inner = await session.invokeApi(outer, 'CreateFolder', { name: 'inner' });
    const move = (to: typeof outer, what: Ref<'ManagedEntity'>) =>
      session.runTask(to, 'MoveIntoFolder_Task', { list: [what] });

    await move(inner, vm.refAs('ManagedEntity'));
    expect(vm.get('parent')).toEqual(inner);
    expect(inventory.get('Folder', inner).get('childEntity')).toEqual([vm.ref]);
    expect(vmFolder.get('childEntity')).not.toContainEqual(vm.ref);
    await refused(move(inner, outer), 'InvalidFolder');
    await refused(move(inner, host.refAs('ManagedEntity')), 'NotSupported');
    await refused(session.runTask(outer, 'Destroy_Task', {}), 'InvalidPowerState');
    await refused(session.runTask(at, 'Destroy_Task', {}), 'NotSupported');
    await move(at, vm.refAs('ManagedEntity'));
    await session.runTask(outer, 'Destroy_Task', {});
    expect(inventory.find(inner)).toBeUndefined();
    expect(vmFolder.get('childEntity')).not.toContainEqual(outer);
  });
});

describe('resource pools', () => {
  it('reserve what the one above has left, and no more', async () => {
    const { session, pool, inventory } = await lab();
    const root = pool.refAs('ResourcePool');
    const made = await session.invokeApi(root, 'CreateResourcePool', { name: 'p', spec: spec(1000) });
    expect(inventory.get('ResourcePool', made).get('config').cpuAllocation.shares?.shares).toBe(8000);
    const child = (mhz: number, mib = 0) =>
      session.invokeApi(made, 'CreateResourcePool', { name: 'c', spec: spec(mhz, mib) });

    await refused(child(1001), 'InsufficientCpuResourcesFault');
    await refused(child(0, 1), 'InsufficientMemoryResourcesFault');
    await refused(child(-1), 'InvalidArgument');
    await child(600);
    await refused(child(400), 'DuplicateName');
    const update = (mhz: number, changeVersion?: string) =>
      session.invokeApi(made, 'UpdateConfig', {
        name: 'renamed',
        config: { ...spec(mhz), ...(changeVersion !== undefined && { changeVersion }) },
      });
    await refused(update(1500, '7'), 'ConcurrentAccess');
    await update(1500, '0');
    expect(inventory.get('ResourcePool', made).get('name')).toBe('renamed');
    await refused(update(1500, '0'), 'ConcurrentAccess');
  });

  it('leave what was in them to the one above', async () => {
    const { session, pool, inventory, vm } = await lab();
    const root = pool.refAs('ResourcePool');
    const made = await session.invokeApi(root, 'CreateResourcePool', { name: 'p', spec: spec(0) });
    const child = await session.invokeApi(made, 'CreateResourcePool', { name: 'c', spec: spec(0) });
    pool.unlink('vm', vm.ref);
    inventory.get('ResourcePool', made).link('vm', vm.ref);
    vm.set('resourcePool', made);

    await session.runTask(made, 'Destroy_Task', {});
    expect(vm.get('resourcePool')).toEqual(root);
    expect(pool.get('vm')).toContainEqual(vm.ref);
    expect(pool.get('resourcePool')).toEqual([child]);
    await session.invokeApi(root, 'DestroyChildren', {});
    expect(pool.get('resourcePool')).toEqual([]);
    await refused(session.runTask(root, 'Destroy_Task', {}), 'NotSupported');
  });
});

describe('a cluster', () => {
  it('keeps rules and groups, and refuses those that cannot be', async () => {
    const { session, cluster, vm, other } = await lab();
    const at = cluster.refAs('ClusterComputeResource');
    const vms = [vm, other].map((one) => one.refAs('VirtualMachine'));
    const reconfigure = (change: object) =>
      session.runTask(at, 'ReconfigureComputeResource_Task', {
        spec: { _type: 'ClusterConfigSpecEx', ...change },
        modify: true,
      });
    const rule = (name: string, members = vms) => ({
      rulesSpec: [
        {
          operation: 'add',
          info: { _type: 'ClusterAntiAffinityRuleSpec', name, enabled: true, vm: members },
        },
      ],
    });
    const group = {
      groupSpec: [{ operation: 'add', info: { _type: 'ClusterVmGroup', name: 'g', vm: vms } }],
    };

    await reconfigure({ ...rule('apart'), ...group });
    await refused(reconfigure(rule('apart')), 'InvalidArgument');
    await refused(reconfigure(rule('alone', vms.slice(1))), 'InvalidArgument');
    await refused(reconfigure(group), 'InvalidArgument');
    const config = () => extended(cluster);
    expect(config().rule).toMatchObject([{ name: 'apart', vm: vms }]);
    expect(config().group).toMatchObject([{ name: 'g', vm: vms }]);
    await reconfigure({ groupSpec: [{ operation: 'remove', removeKey: 'g' }] });
    expect(config().group).toEqual([]);
    const override = { key: vms[0], enabled: false };
    await reconfigure({ drsVmConfigSpec: [{ operation: 'add', info: override }] });
    expect(cluster.read('configurationEx')).toMatchObject({ drsVmConfig: [override] });
  });
});

describe('CreateClusterEx', () => {
  it('leaves no cluster behind when its settings are refused', async () => {
    const { session, inventory } = await lab();
    const [datacenter] = inventory.ofType('Datacenter');
    const folder = datacenter?.get('hostFolder');
    if (folder === undefined) throw new Error('No datacenter.');
    const wrong = { rulesSpec: [{ operation: 'remove' as const, removeKey: 99 }] };
    const before = inventory.ofType('ComputeResource').length;
    await refused(
      session.invokeApi(folder, 'CreateClusterEx', { name: 'new', spec: wrong }),
      'InvalidArgument',
    );
    expect(inventory.ofType('ComputeResource')).toHaveLength(before);
    await session.invokeApi(folder, 'CreateClusterEx', { name: 'new', spec: {} });
  });
});

describe('a host', () => {
  it('is emptied by DRS when it enters maintenance, and comes back', async () => {
    const { session, host, vm } = await lab();
    const at = host.refAs('HostSystem');
    await session.runTask(at, 'EnterMaintenanceMode_Task', { timeout: 0 });

    expect(host.get('runtime').inMaintenanceMode).toBe(true);
    expect(host.get('vm')).toEqual([]);
    expect(vm.get('runtime').host).not.toEqual(host.ref);
    await refused(session.runTask(at, 'EnterMaintenanceMode_Task', { timeout: 0 }), 'InvalidState');
    await session.runTask(at, 'ExitMaintenanceMode_Task', { timeout: 0 });
    expect(host.get('runtime').inMaintenanceMode).toBe(false);
  });

  it('keeps the VMs that DRS is not to move', async () => {
    const { session, host, cluster, inventory } = await lab({ inventory: { clusters: 1, hosts: 2, vms: 3 } });
    const [key, ...others] = host.get('vm') ?? [];
    if (key === undefined) throw new Error('There is no VM on the host.');
    const info = { key, behavior: 'manual' as const };
    await session.runTask(cluster.refAs('ComputeResource'), 'ReconfigureComputeResource_Task', {
      spec: dataObject('ClusterConfigSpecEx', { drsVmConfigSpec: [{ operation: 'add', info }] }),
      modify: true,
    });
    const task = await session.invokeApi(host.refAs('HostSystem'), 'EnterMaintenanceMode_Task', {
      timeout: 0,
    });
    expect(host.get('vm')).toEqual([key]);
    expect(inventory.get('Task', task).get('info').state).toBe('running');
    expect(others).not.toEqual([]);
  });

  it('waits for its VMs where there is no DRS, for as long as it was told', async () => {
    const clock = new ManualClock();
    const { session, inventory } = await lab({ clock, inventory: { clusters: 1, hosts: 1 } });
    const alone = inventory.ofType('HostSystem').at(-1);
    if (alone === undefined) throw new Error('No host.');
    const task = await session.invokeApi(alone.refAs('HostSystem'), 'EnterMaintenanceMode_Task', {
      timeout: 3,
    });
    const end = refused(session.waitForTask(task), 'Timedout');
    await session.invokeApi(session.serviceContent.rootFolder, 'CreateFolder', { name: 'meanwhile' });
    expect(inventory.get('Task', task).get('info').state).toBe('running');
    await clock.advance(4000);
    await end;
    expect(alone.get('runtime').inMaintenanceMode).toBe(false);
  });
});
