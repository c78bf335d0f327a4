import { describe, expect, it } from 'vitest';
import { getObjectProperty, isDataObject } from '@kilonova/vsphere';
import type { Ref, VirtualDiskFlatVer2BackingInfo, VirtualMachineSnapshotTree } from '@kilonova/vsphere';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import { add, disk, faultOf, scsi, vmScene } from './vm-scene.js';

async function snapshotted() {
  const scene = await vmScene();
  const { session, simulator } = scene;
  const vm = await scene.create({ deviceChange: [add(scsi), add(disk(-101), 'create')] });
  return {
    ...scene,
    vm,
    take: (name: string, memory = false) =>
      session.runTask(vm, 'CreateSnapshot_Task', { name, memory, quiesce: false }),
    remove: (snapshot: Ref<'VirtualMachineSnapshot'>, removeChildren: boolean) =>
      session.runTask(snapshot, 'RemoveSnapshot_Task', { removeChildren }),
    tree: async () => {
      const info = await getObjectProperty(session, vm, 'snapshot');
      return { current: info?.currentSnapshot?.value, names: (info?.rootSnapshotList ?? []).map(named) };
    },
    /** File names of the disk's chain, the one that is written to first. */
    chain: () => {
      const devices =
        simulator.world.inventory.get('VirtualMachine', vm).get('config')?.hardware.device ?? [];
      const files: string[] = [];
      const backing = devices.find(({ key }) => key === 2000)?.backing;
      if (!isDataObject(backing, 'VirtualDiskFlatVer2BackingInfo')) return files;
      let link: VirtualDiskFlatVer2BackingInfo | undefined = backing;
      for (; link !== undefined; link = link.parent) {
        files.push(link.fileName.replace('[LocalDS_0] vm/', ''));
      }
      return files;
    },
  };
}

function named({ name, childSnapshotList = [] }: VirtualMachineSnapshotTree): unknown {
  return childSnapshotList.length === 0 ? name : [name, ...childSnapshotList.map(named)];
}

describe('snapshots of a VM', () => {
  it('make a tree, and a chain of files under the disk', async () => {
    const { take, tree, chain } = await snapshotted();
    await take('one');
    const two = await take('two');
    expect(await tree()).toEqual({ current: two.value, names: [['one', 'two']] });
    expect(chain()).toEqual(['vm-000002.vmdk', 'vm-000001.vmdk', 'vm.vmdk']);
  });

  it('keep the configuration, and bring it back', async () => {
    const { session, vm, take, tree, chain } = await snapshotted();
    const one = await take('one');
    await session.runTask(vm, 'ReconfigVM_Task', { spec: { memoryMB: 1024, annotation: 'later' } });
    await take('two');
    await session.runTask(one, 'RevertToSnapshot_Task', {});
    expect(await getObjectProperty(session, vm, 'config.hardware.memoryMB')).toBe(512);
    expect(await getObjectProperty(session, one, 'config.hardware.memoryMB')).toBe(512);
    await take('three');
    expect(await tree()).toMatchObject({ names: [['one', 'two', 'three']] });
    expect(chain().at(-1)).toBe('vm.vmdk');
  });

  it('merge their files with what comes after when they are removed', async () => {
    const { take, remove, tree, chain } = await snapshotted();
    const one = await take('one');
    const two = await take('two');
    await remove(one, false);
    expect(await tree()).toEqual({ current: two.value, names: ['two'] });
    expect(chain()).toEqual(['vm-000002.vmdk', 'vm.vmdk']);
    await remove(two, false);
    expect(await tree()).toEqual({ current: undefined, names: [] });
    expect(chain()).toEqual(['vm.vmdk']);
  });

  it('go together with what is below them when that is asked for', async () => {
    const { session, take, remove, tree, chain } = await snapshotted();
    const one = await take('one');
    const two = await take('two');
    await take('three');
    await remove(two, true);
    expect(await tree()).toEqual({ current: one.value, names: ['one'] });
    expect(chain()).toEqual(['vm-000001.vmdk', 'vm.vmdk']);
    expect(
      await faultOf(session.runTask(two, 'RemoveSnapshot_Task', { removeChildren: true })),
    ).toMatchObject({
      fault: 'ManagedObjectNotFound',
      obj: two,
    });
  });

  it('all go at once', async () => {
    const { session, vm, take, tree, chain } = await snapshotted();
    await take('one');
    await take('two');
    await session.runTask(vm, 'RemoveAllSnapshots_Task', {});
    expect(await tree()).toEqual({ current: undefined, names: [] });
    expect(chain()).toEqual(['vm.vmdk']);
  });

  it('bring back the power only with the memory', async () => {
    const { session, vm, take } = await snapshotted();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const dry = await take('dry');
    const warm = await take('warm', true);
    await session.runTask(dry, 'RevertToSnapshot_Task', {});
    expect(await getObjectProperty(session, vm, 'runtime.powerState')).toBe('poweredOff');
    await session.runTask(warm, 'RevertToSnapshot_Task', {});
    expect(await getObjectProperty(session, vm, 'runtime.powerState')).toBe('poweredOn');
  });

  it('are in the list of the VM’s files, the first file of a disk first', async () => {
    const { session, vm, take } = await snapshotted();
    await take('one');
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const layout = await getObjectProperty(session, vm, 'layoutEx');
    const names = new Map((layout?.file ?? []).map(({ key, name, type }) => [key, `${type} ${name}`]));
    expect([...names.values()]).toEqual([
      'config [LocalDS_0] vm/vm.vmx',
      'snapshotList [LocalDS_0] vm/vm.vmsd',
      'nvram [LocalDS_0] vm/vm.nvram',
      'swap [LocalDS_0] vm/vm.vswp',
      'log [LocalDS_0] vm/vmware.log',
      'snapshotData [LocalDS_0] vm/vm-Snapshot1.vmsn',
      'diskDescriptor [LocalDS_0] vm/vm.vmdk',
      'diskExtent [LocalDS_0] vm/vm-flat.vmdk',
      'diskDescriptor [LocalDS_0] vm/vm-000001.vmdk',
      'diskExtent [LocalDS_0] vm/vm-000001-delta.vmdk',
    ]);
    expect(layout?.disk).toMatchObject([{ key: 2000, chain: [{ fileKey: [6, 7] }, { fileKey: [8, 9] }] }]);
  });

  it('say which files keep them', async () => {
    const { session, vm, take } = await snapshotted();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    await take('dry');
    const warm = await take('warm', true);
    const layout = await getObjectProperty(session, vm, 'layoutEx');
    const nameOf = (key: number | undefined) => layout?.file?.find((file) => file.key === key)?.name;
    const { dataKey, memoryKey, disk: disks } = layout?.snapshot?.[1] ?? {};
    expect(layout?.snapshot?.map(({ key }) => key.value)).toContain(warm.value);
    expect(layout?.snapshot?.[0]?.memoryKey).toBe(-1);
    expect([nameOf(dataKey), nameOf(memoryKey)]).toEqual([
      '[LocalDS_0] vm/vm-Snapshot2.vmsn',
      '[LocalDS_0] vm/vm-Snapshot2.vmem',
    ]);
    expect(disks?.[0]?.chain).toHaveLength(2);
  });

  it('are nothing to go back to when there are none', async () => {
    const { session, vm } = await snapshotted();
    expect(await faultOf(session.runTask(vm, 'RevertToCurrentSnapshot_Task', {}))).toMatchObject({
      fault: 'NotFound',
    });
  });

  it('go all the same when a file is in use, and leave the rest for later', async () => {
    const { session, simulator, vm, take, remove, chain, tree } = await snapshotted();
    const machine = simulator.world.inventory.get('VirtualMachine', vm);
    const [datastore] = simulator.world.inventory.ofType('Datastore');
    if (datastore === undefined) throw new Error('There is no datastore.');
    const files = simulator.world.part(DatastoreTrees).of(datastore);
    const snapshot = await take('one');
    files.lock('vm/vm.vmdk', 'a copy', 'shared');
    expect(await faultOf(remove(snapshot, false))).toMatchObject({ fault: 'FileLocked' });
    expect(await tree()).toEqual({ current: undefined, names: [] });
    expect(machine.get('runtime').consolidationNeeded).toBe(true);
    expect(chain()).toEqual(['vm-000001.vmdk', 'vm.vmdk']);
    files.unlock('vm/vm.vmdk', 'a copy');
    await session.runTask(vm, 'ConsolidateVMDisks_Task', {});
    expect(machine.get('runtime').consolidationNeeded).toBe(false);
    expect(chain()).toEqual(['vm.vmdk']);
  });

  it('bring back nothing when the VM cannot run as it did', async () => {
    const { session, simulator, vm, take, chain } = await snapshotted();
    const machine = simulator.world.inventory.get('VirtualMachine', vm);
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const snapshot = await take('running', true);
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await session.runTask(vm, 'ReconfigVM_Task', { spec: { annotation: 'later' } });
    const [datastore] = simulator.world.inventory.ofType('Datastore');
    if (datastore === undefined) throw new Error('There is no datastore.');
    const files = simulator.world.part(DatastoreTrees).of(datastore);
    const before = chain();
    files.createFile('filler', { sizeBytes: files.space.freeBytes - 1024 ** 2 });
    expect(await faultOf(session.runTask(snapshot, 'RevertToSnapshot_Task', {}))).toMatchObject({
      fault: 'NoDiskSpace',
    });
    expect(chain()).toEqual(before);
    expect(machine.get('config')?.annotation).toBe('later');
    expect(machine.get('runtime').powerState).toBe('poweredOff');
  });

  it('are not gone back to by a template', async () => {
    const { session, vm, take } = await snapshotted();
    await take('one');
    await session.invokeApi(vm, 'MarkAsTemplate', {});
    expect(await faultOf(session.runTask(vm, 'RevertToCurrentSnapshot_Task', {}))).toMatchObject({
      fault: 'NotSupported',
    });
  });

  it('go with their VM', async () => {
    const { session, simulator, vm, take } = await snapshotted();
    await take('one');
    await session.runTask(vm, 'Destroy_Task', {});
    expect(simulator.world.inventory.ofType('VirtualMachineSnapshot')).toEqual([]);
  });
});
