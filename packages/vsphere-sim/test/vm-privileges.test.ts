import { describe, expect, it } from 'vitest';
import { dataObject } from '@kilonova/vsphere';
import type { Ref, VirtualMachineConfigSpec } from '@kilonova/vsphere';
import { Permissions } from '../src/privileges/permissions.js';
import { rootFolder } from '../src/index.js';
import { add, card, disk, faultOf, scsi, vmScene, type VmScene } from './vm-scene.js';

/** A user who has all that the privileges say, and a VM that was there before. */
async function restricted(...privileges: readonly string[]) {
  const scene = await vmScene();
  const vm = await scene.create({ deviceChange: [add(scsi), add(disk(-101), 'create'), add(card())] });
  const { world, username } = scene.simulator;
  const permissions = world.part(Permissions);
  const { roleId } = permissions.setRole('restricted', privileges);
  const give = (entity: { readonly type: string; readonly value: string }, role = roleId): void =>
    permissions.give({ entity, principal: username, roleId: role, propagate: true });
  give(rootFolder(world).ref);
  return { ...scene, vm, permissions, give };
}

function reconfigured({ session }: VmScene, vm: Ref<'VirtualMachine'>, spec: VirtualMachineConfigSpec) {
  return faultOf(session.runTask(vm, 'ReconfigVM_Task', { spec }));
}

describe('a user without the privilege', () => {
  it.each<[privilege: string, spec: VirtualMachineConfigSpec]>([
    ['VirtualMachine.Config.Rename', { name: 'other' }],
    ['VirtualMachine.Config.Annotation', { annotation: 'a' }],
    ['VirtualMachine.Config.CPUCount', { numCPUs: 2 }],
    ['VirtualMachine.Config.Memory', { memoryMB: 1024 }],
    ['VirtualMachine.Config.AdvancedConfig', { extraConfig: [{ key: 'a', value: 'b' }] }],
    ['VirtualMachine.Config.Resource', { cpuAllocation: { reservation: 1 } }],
    ['VirtualMachine.Config.Settings', { guestId: 'otherGuest' }],
    ['VirtualMachine.Config.AddNewDisk', { deviceChange: [add(disk(1000), 'create')] }],
    ['VirtualMachine.Config.AddExistingDisk', { deviceChange: [add(disk(1000, 1, '[LocalDS_0] a.vmdk'))] }],
    ['VirtualMachine.Config.AddRemoveDevice', { deviceChange: [add(card({ key: -2 }))] }],
    [
      'VirtualMachine.Config.RemoveDisk',
      { deviceChange: [{ operation: 'remove', device: { ...disk(1000), key: 2000 } }] },
    ],
  ])('is refused a change that needs %s', async (privilegeId, spec) => {
    const scene = await restricted();
    expect(await reconfigured(scene, scene.vm, spec)).toMatchObject({
      fault: 'NoPermission',
      privilegeId,
      object: scene.vm,
    });
  });

  it('is refused a larger disk, and not one that is sent as it is', async () => {
    const scene = await restricted('VirtualMachine.Config.EditDevice');
    const { session, vm } = scene;
    const present = (await scene.devices(vm)).find(({ key }) => key === 2000);
    if (present === undefined) throw new Error('There is no disk.');
    await session.runTask(vm, 'ReconfigVM_Task', {
      spec: { deviceChange: [{ operation: 'edit', device: present }] },
    });
    const larger = { ...disk(1000), ...present, capacityInKB: 2 * 1024 ** 2, capacityInBytes: 2 * 1024 ** 3 };
    expect(
      await reconfigured(scene, vm, { deviceChange: [{ operation: 'edit', device: larger }] }),
    ).toMatchObject({ fault: 'NoPermission', privilegeId: 'VirtualMachine.Config.DiskExtend' });
  });

  it('is refused disks and networks on what others may use', async () => {
    const scene = await restricted(
      'VirtualMachine.Config.AddNewDisk',
      'VirtualMachine.Config.AddRemoveDevice',
    );
    expect(
      await reconfigured(scene, scene.vm, {
        deviceChange: [add(disk(1000, undefined, '[LocalDS_1]'), 'create')],
      }),
    ).toMatchObject({ privilegeId: 'Datastore.AllocateSpace', object: { type: 'Datastore' } });
    expect(await reconfigured(scene, scene.vm, { deviceChange: [add(card({ key: -2 }))] })).toMatchObject({
      privilegeId: 'Network.Assign',
      object: { type: 'Network' },
    });
  });

  it('makes no VM in a pool or on a datastore that is not for it', async () => {
    const scene = await restricted('VirtualMachine.Inventory.Create');
    expect(await faultOf(scene.create({ name: 'new' }))).toMatchObject({
      privilegeId: 'Resource.AssignVMToPool',
      object: scene.pool,
    });
    scene.give(scene.pool, -1);
    expect(await faultOf(scene.create({ name: 'new' }))).toMatchObject({
      privilegeId: 'Datastore.AllocateSpace',
    });
  });

  it('destroys, clones and migrates none', async () => {
    const { session, vm, folder, pool } = await restricted();
    expect(await faultOf(session.runTask(vm, 'Destroy_Task', {}))).toMatchObject({
      privilegeId: 'VirtualMachine.Inventory.Delete',
    });
    const spec = { location: {}, template: false, powerOn: false };
    expect(await faultOf(session.runTask(vm, 'CloneVM_Task', { folder, name: 'b', spec }))).toMatchObject({
      privilegeId: 'VirtualMachine.Provisioning.Clone',
    });
    const priority = 'defaultPriority';
    expect(await faultOf(session.runTask(vm, 'MigrateVM_Task', { pool, priority }))).toMatchObject({
      privilegeId: 'Resource.ColdMigrate',
    });
  });

  it.each([
    [true, 'CreateTemplateFromVM'],
    [false, 'Clone'],
  ])('needs another one to make a template: %s', async (template, name) => {
    const { session, vm, folder } = await restricted();
    const spec = { location: {}, template, powerOn: false };
    expect(await faultOf(session.runTask(vm, 'CloneVM_Task', { folder, name: 'b', spec }))).toMatchObject({
      privilegeId: `VirtualMachine.Provisioning.${name}`,
    });
  });

  it('puts no clone into a folder, a pool or a datastore that is not for it', async () => {
    const { session, vm, folder, pool, give } = await restricted('VirtualMachine.Provisioning.Clone');
    const clone = () =>
      session.runTask(vm, 'CloneVM_Task', {
        folder,
        name: 'b',
        spec: { location: {}, template: false, powerOn: false },
      });
    expect(await faultOf(clone())).toMatchObject({
      privilegeId: 'VirtualMachine.Inventory.CreateFromExisting',
      object: folder,
    });
    give(folder, -1);
    expect(await faultOf(clone())).toMatchObject({ privilegeId: 'Resource.AssignVMToPool', object: pool });
    give(pool, -1);
    expect(await faultOf(clone())).toMatchObject({ privilegeId: 'Datastore.AllocateSpace' });
  });

  it('needs one for VMs that run, and may cancel only what is their own', async () => {
    const { session, vm, simulator } = await restricted('Resource.ColdMigrate');
    const { world } = simulator;
    const machine = world.inventory.get('VirtualMachine', vm);
    machine.set('runtime', { ...machine.get('runtime'), powerState: 'poweredOn' });
    expect(await faultOf(session.runTask(vm, 'RelocateVM_Task', { spec: {} }))).toMatchObject({
      privilegeId: 'Resource.HotMigrate',
    });
    const task = world.inventory.ofType('Task').find((each) => {
      const { name } = each.get('info');
      return name === 'CreateVM_Task';
    });
    if (task === undefined) throw new Error('There is no task.');
    task.set('info', { ...task.get('info'), reason: dataObject('TaskReasonUser', { userName: 'other' }) });
    expect(await faultOf(session.invokeApi(task.refAs('Task'), 'CancelTask', {}))).toMatchObject({
      fault: 'NoPermission',
      privilegeId: 'Global.CancelTask',
    });
  });
});

describe('what is no entity of the inventory', () => {
  it('goes by the entity that it is a part of: a snapshot by its VM', async () => {
    const { session, vm, give, permissions, simulator, create } = await restricted(
      'VirtualMachine.State.CreateSnapshot',
    );
    const snapshot = await session.runTask(vm, 'CreateSnapshot_Task', {
      name: 's',
      memory: false,
      quiesce: false,
    });
    const { username, world } = simulator;
    permissions.take(rootFolder(world).ref, username);
    give(rootFolder(world).ref, -1);
    const own = await create({ name: 'own' });
    give(rootFolder(world).ref, -2);
    give(own, -1);
    expect(
      await faultOf(session.runTask(snapshot, 'RemoveSnapshot_Task', { removeChildren: false })),
    ).toMatchObject({ fault: 'NoPermission', privilegeId: 'VirtualMachine.State.RemoveSnapshot' });
    give(vm, -1);
    await session.runTask(snapshot, 'RemoveSnapshot_Task', { removeChildren: false });
  });

  it('leaves no permissions behind when it goes', async () => {
    const { session, vm, give, permissions } = await restricted('VirtualMachine.Inventory.Delete');
    give(vm);
    expect(permissions.given(vm)).toHaveLength(1);
    await session.runTask(vm, 'Destroy_Task', {});
    expect(permissions.given(vm)).toEqual([]);
  });
});
