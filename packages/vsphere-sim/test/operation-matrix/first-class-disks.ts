/** Rows of the table: disks that are there without a VM. */
import { describe, expect, it } from 'vitest';
import { dataObject, isDataObject, type Ref, type VStorageObject } from '@kilonova/vsphere';
import { add, faultOf, scsi } from '../vm-scene.js';
import { fileScene } from '../file-scene.js';

async function scene() {
  const made = await fileScene();
  const { session, datastoreNamed } = made;
  const { value = '' } = session.serviceContent.vStorageObjectManager ?? {};
  const manager: Ref<'VcenterVStorageObjectManager'> = { type: 'VcenterVStorageObjectManager', value };
  const at = datastoreNamed('LocalDS_0').refAs('Datastore');
  const backingSpec = dataObject('VslmCreateSpecDiskFileBackingSpec', { datastore: at });
  const disk: VStorageObject = await session.runTask(manager, 'CreateDisk_Task', {
    spec: { name: 'data', capacityInMB: 1024, backingSpec },
  });
  const { id } = disk.config;
  const list = async () =>
    (await session.invokeApi(manager, 'ListVStorageObject', { datastore: at })).map((each) => each.id);
  const retrieve = async (of = id) =>
    (await session.invokeApi(manager, 'RetrieveVStorageObject', { id: of, datastore: at })).config;
  return { ...made, manager, backingSpec, disk: { id, datastore: at }, list, retrieve };
}

describe('first-class disks', () => {
  it('AttachDisk_Task, DetachDisk_Task: a device of the VM that knows its disk, for one VM at a time', async () => {
    const { session, create, devices, disk, retrieve } = await scene();
    const vm = await create({ deviceChange: [add(scsi)] });
    const other = await create({ name: 'other', deviceChange: [add(scsi)] });
    const attach = (to: typeof vm) =>
      session.runTask(to, 'AttachDisk_Task', { diskId: disk.id, datastore: disk.datastore });
    const detach = (from: typeof vm) => session.runTask(from, 'DetachDisk_Task', { diskId: disk.id });
    const disks = async () => (await devices(vm)).filter((device) => isDataObject(device, 'VirtualDisk'));
    await attach(vm);
    expect(await disks()).toMatchObject([{ vDiskId: disk.id, controllerKey: 1000 }]);
    expect(await faultOf(attach(other))).toMatchObject({ fault: 'InvalidState' });
    expect((await retrieve()).consumerId).toHaveLength(1);
    await detach(vm);
    expect([await disks(), (await retrieve()).consumerId]).toEqual([[], undefined]);
    expect(await faultOf(detach(vm))).toMatchObject({ fault: 'NotFound' });
    await attach(other);
  });

  it('create, extend, clone, snapshot and delete: with a file, and with all that is on it', async () => {
    const { session, manager, backingSpec, disk, list, retrieve, filesIn } = await scene();
    const extend = (newCapacityInMB: number) =>
      session.runTask(manager, 'ExtendDisk_Task', { ...disk, newCapacityInMB });
    await extend(2048);
    expect(await faultOf(extend(1024))).toMatchObject({ fault: 'FileFault' });
    expect((await retrieve()).capacityInMB).toBe(2048);
    const snapshot = await session.runTask(manager, 'VStorageObjectCreateSnapshot_Task', {
      ...disk,
      description: 'one',
    });
    const snapshots = async () =>
      (await session.invokeApi(manager, 'RetrieveSnapshotInfo', disk)).snapshots?.map(
        (each) => each.description,
      );
    expect(await snapshots()).toEqual(['one']);
    const clone: VStorageObject = await session.runTask(manager, 'CloneVStorageObject_Task', {
      ...disk,
      spec: { name: 'copy', backingSpec },
    });
    expect(await retrieve(clone.config.id)).toMatchObject({ name: 'copy', capacityInMB: 2048 });
    expect(await list()).toEqual([disk.id.id, clone.config.id.id]);
    await session.runTask(manager, 'DeleteSnapshot_Task', { ...disk, snapshotId: snapshot });
    expect(await snapshots()).toBeUndefined();
    const before = filesIn('fcd').length;
    await session.runTask(manager, 'DeleteVStorageObject_Task', disk);
    expect([await list(), filesIn('fcd').length < before]).toEqual([[clone.config.id.id], true]);
    expect(await faultOf(retrieve())).toMatchObject({ fault: 'NotFound' });
  });
});
