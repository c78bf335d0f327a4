/** Folders, datacenters, clusters and hosts that go with what is in them. */
import { describe, expect, it } from 'vitest';
import { getObjects } from '@kilonova/vsphere';
import { addDistributedSwitch, addPortgroup } from '../src/index.js';
import { add, card, disk, faultOf, scsi, vmScene } from './vm-scene.js';

async function lab() {
  const scene = await vmScene({
    inventory: { clusters: 1, hosts: 2, standaloneHosts: 1, datastores: 1, vms: 0 },
  });
  const { inventory } = scene.simulator.world;
  const [datacenter] = inventory.ofType('Datacenter');
  const [cluster] = inventory.ofType('ClusterComputeResource');
  if (datacenter === undefined || cluster === undefined) throw new Error('It is empty.');
  const destroy = (ref: { readonly type: string; readonly value: string }) => {
    const entity = inventory.get('ManagedEntity', ref).refAs('ManagedEntity');
    return scene.session.runTask(entity, 'Destroy_Task', {});
  };
  return { ...scene, inventory, datacenter, cluster, destroy };
}

describe('a folder that is destroyed', () => {
  it('goes with its VMs and their files, but not while one of them runs', async () => {
    const { session, folder, inventory, pool, create, destroy } = await lab();
    const outer = await session.invokeApi(folder, 'CreateFolder', { name: 'outer' });
    const inner = await session.invokeApi(outer, 'CreateFolder', { name: 'inner' });
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101), 'create'), add(card())] });
    const other = await create({ name: 'other' });
    await session.runTask(inner, 'MoveIntoFolder_Task', { list: [vm, other] });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await faultOf(destroy(outer))).toMatchObject({
      fault: 'InvalidPowerState',
      existingState: 'poweredOn',
    });
    expect(inventory.find(other)).toBeDefined();
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await destroy(outer);
    expect([outer, inner, vm, other].map((ref) => inventory.find(ref))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const request = { path: '[LocalDS_0] vm/vm.vmx', asTemplate: false, pool };
    expect(await faultOf(session.runTask(folder, 'RegisterVM_Task', request))).toMatchObject({
      fault: 'FileNotFound',
    });
  });

  it('stays when a network in it is used by others, and goes when it is not', async () => {
    const { session, simulator, datacenter, inventory, create, destroy } = await lab();
    const { world } = simulator;
    const networks = inventory.get('Folder', datacenter.get('networkFolder')).refAs('Folder');
    const made = await session.invokeApi(networks, 'CreateFolder', { name: 'switches' });
    const inside = inventory.get('Folder', made);
    const hosts = inventory.ofType('HostSystem');
    const on = addDistributedSwitch(world, inside, { name: 'DVS', hosts });
    const group = addPortgroup(world, inside, { name: 'pg', on, hosts });
    const vm = await create();
    group.link('vm', vm);
    expect(await faultOf(destroy(made))).toMatchObject({ fault: 'ResourceInUse', name: 'pg' });
    group.unlink('vm', vm);
    await destroy(made);
    expect(inventory.ofType('DistributedVirtualPortgroup')).toEqual([]);
    expect(inventory.find(on.ref)).toBeUndefined();
    expect(await faultOf(destroy(networks))).toMatchObject({ fault: 'NotSupported' });
  });
});

describe('what else is destroyed', () => {
  it('is a cluster or a host with their VMs, whose files stay', async () => {
    const { session, inventory, cluster, folder, create, destroy } = await lab();
    const vm = await create();
    const [first, second] = (cluster.get('host') ?? []).map((ref) => inventory.get('HostSystem', ref));
    const alone = inventory.ofType('ComputeResource').find((each) => each !== cluster);
    const pool = alone?.get('resourcePool');
    if (first === undefined || second === undefined || pool === undefined) throw new Error('No hosts.');
    expect(await faultOf(destroy(first.ref))).toMatchObject({ fault: 'InvalidState' });
    await session.runTask(second.refAs('HostSystem'), 'EnterMaintenanceMode_Task', { timeout: 0 });
    await destroy(second.ref);
    expect(cluster.get('host')).toEqual([first.ref]);
    expect(cluster.get('summary').numHosts).toBe(1);
    await destroy(cluster.ref);
    expect(inventory.find(vm)).toBeUndefined();
    expect(
      (await getObjects(session, 'HostSystem', { pathSet: ['name'] })).map(({ obj }) => obj),
    ).not.toContainEqual(first.ref);
    const request = { path: '[LocalDS_0] vm/vm.vmx', asTemplate: false, pool };
    await expect(session.runTask(folder, 'RegisterVM_Task', request)).resolves.toBeDefined();
  });

  it('is a datacenter with everything', async () => {
    const { session, inventory, datacenter, create, destroy } = await lab();
    const vm = await create();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await faultOf(destroy(datacenter.ref))).toMatchObject({ fault: 'InvalidPowerState' });
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await destroy(datacenter.ref);
    const types = [
      'VirtualMachine',
      'HostSystem',
      'ComputeResource',
      'ResourcePool',
      'Network',
      'Datastore',
    ] as const;
    expect(types.flatMap((type) => inventory.ofType(type))).toEqual([]);
    expect(inventory.ofType('HostNetworkSystem')).toEqual([]);
    expect(inventory.ofType('Folder')).toHaveLength(1);
  });
});
