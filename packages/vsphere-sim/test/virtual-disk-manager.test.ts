import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperty } from '@kilonova/vsphere';
import { Blobs } from '../src/files/blobs.js';
import { openFile, uploadFile } from '../src/storage/file-bytes.js';
import { diskAt } from '../src/storage/virtual-disks.js';
import { fileScene } from './file-scene.js';
import { bytesOf, GIB, MIB, noise, pieces } from './storage-fixture.js';
import { add, disk, faultOf, scsi } from './vm-scene.js';

async function managed() {
  const scene = await fileScene();
  const { session, datacenter, diskManager: manager } = scene;
  const named = (name: string) => ({ name: `[LocalDS_0] ${name}`, datacenter });
  return {
    ...scene,
    manager,
    named,
    createDisk: (name: string, capacityBytes = GIB, diskType = 'thin', adapterType = 'lsiLogic') =>
      session.runTask(manager, 'CreateVirtualDisk_Task', {
        ...named(name),
        spec: dataObject('FileBackedVirtualDiskSpec', {
          diskType,
          adapterType,
          capacityKb: BigInt(capacityBytes) / 1024n,
        }),
      }),
    extend: (name: string, newCapacityBytes: number, eagerZero?: boolean) =>
      session.runTask(manager, 'ExtendVirtualDisk_Task', {
        ...named(name),
        newCapacityKb: BigInt(newCapacityBytes) / 1024n,
        ...(eagerZero !== undefined && { eagerZero }),
      }),
    copyDisk: (from: string, to: string, more: { diskType?: string; force?: boolean } = {}) =>
      session.runTask(manager, 'CopyVirtualDisk_Task', {
        sourceName: `[LocalDS_0] ${from}`,
        sourceDatacenter: datacenter,
        destName: to,
        ...(more.diskType !== undefined && {
          destSpec: { diskType: more.diskType, adapterType: 'lsiLogic' },
        }),
        ...(more.force !== undefined && { force: more.force }),
      }),
    moveDisk: (from: string, to: string, force = false) =>
      session.runTask(manager, 'MoveVirtualDisk_Task', {
        sourceName: `[LocalDS_0] ${from}`,
        sourceDatacenter: datacenter,
        destName: to,
        force,
      }),
    deleteDisk: (name: string) => session.runTask(manager, 'DeleteVirtualDisk_Task', named(name)),
  };
}

describe('CreateVirtualDisk_Task', () => {
  it.each([
    ['thin', 0],
    ['preallocated', GIB],
    ['thick', GIB],
    ['eagerZeroedThick', GIB],
    ['seSparse', 0],
  ])('makes a disk that is %s', async (diskType, usedBytes) => {
    const { createDisk, store, filesIn } = await managed();
    expect(await createDisk('a.vmdk', GIB, diskType)).toBe('[LocalDS_0] a.vmdk');
    expect(filesIn()).toHaveLength(2);
    expect(store().space.usedBytes).toBe(usedBytes);
  });

  it.each([
    ['a format that no host runs VMs from', GIB, 'sparse2Gb', 'lsiLogic', 'spec.diskType'],
    ['an adapter that is none', GIB, 'thin', 'lsi', 'spec.adapterType'],
    ['no size', 0, 'thin', 'lsiLogic', 'capacityKb'],
  ])('refuses %s', async (_title, bytes, diskType, adapterType, invalidProperty) => {
    const { createDisk } = await managed();
    expect(await faultOf(createDisk('a.vmdk', bytes, diskType, adapterType))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty,
    });
  });

  it('refuses ten petabytes, as more than there is or as more than a disk can be', async () => {
    const { createDisk, filesIn } = await managed();
    const size = 10 * 1024 ** 5;
    expect(await faultOf(createDisk('a.vmdk', size, 'preallocated'))).toMatchObject({
      fault: 'NoDiskSpace',
      file: '[LocalDS_0] a.vmdk',
    });
    expect(await faultOf(createDisk('a.vmdk', size, 'thin'))).toMatchObject({ fault: 'FileTooLarge' });
    expect(filesIn()).toEqual([]);
  });

  it('refuses what is there already, a folder that is not, and a datastore that is not', async () => {
    const { createDisk, session, manager, datacenter } = await managed();
    await createDisk('a.vmdk');
    expect(await faultOf(createDisk('a.vmdk'))).toMatchObject({ fault: 'FileAlreadyExists' });
    expect(await faultOf(createDisk('no/a.vmdk'))).toMatchObject({ fault: 'FileNotFound' });
    const spec = dataObject('FileBackedVirtualDiskSpec', {
      diskType: 'thin',
      adapterType: 'ide',
      capacityKb: 1024,
    });
    const elsewhere = { name: '[nowhere] a.vmdk', datacenter, spec };
    expect(await faultOf(session.runTask(manager, 'CreateVirtualDisk_Task', elsewhere))).toMatchObject({
      fault: 'InvalidDatastorePath',
    });
  });
});

describe('ExtendVirtualDisk_Task', () => {
  it('makes a disk larger, with all its space when it is told to', async () => {
    const { createDisk, extend, store } = await managed();
    await createDisk('a.vmdk');
    await extend('a.vmdk', 2 * GIB);
    expect(diskAt(store(), 'a.vmdk').disk.capacityBytes).toBe(2 * GIB);
    expect(store().space.usedBytes).toBe(0);
    await extend('a.vmdk', 3 * GIB, true);
    expect(store().space.usedBytes).toBe(GIB);
  });

  it('makes none smaller', async () => {
    const { createDisk, extend, store } = await managed();
    await createDisk('a.vmdk');
    expect(await faultOf(extend('a.vmdk', GIB / 2))).toMatchObject({
      fault: 'FileFault',
      file: '[LocalDS_0] a.vmdk',
    });
    expect(diskAt(store(), 'a.vmdk').disk.capacityBytes).toBe(GIB);
  });

  it('leaves a disk as it is when there is no room', async () => {
    const { createDisk, extend, store } = await managed();
    await createDisk('a.vmdk', GIB, 'eagerZeroedThick');
    expect(await faultOf(extend('a.vmdk', 5 * 1024 * GIB))).toMatchObject({ fault: 'NoDiskSpace' });
    expect(diskAt(store(), 'a.vmdk').disk.capacityBytes).toBe(GIB);
  });
});

describe('CopyVirtualDisk_Task', () => {
  it('copies in the format of the source when it is told none, within the source’s datacenter', async () => {
    const { createDisk, copyDisk, store } = await managed();
    await createDisk('a.vmdk', GIB, 'eagerZeroedThick');
    expect(await copyDisk('a.vmdk', '[LocalDS_1] b.vmdk')).toBe('[LocalDS_1] b.vmdk');
    const copy = diskAt(store('LocalDS_1'), 'b.vmdk').disk;
    expect(copy.diskType).toBe('eagerZeroedThick');
    expect(copy.uuid).not.toBe(diskAt(store(), 'a.vmdk').disk.uuid);
  });

  it('copies into another format, and in the place of what is there by force', async () => {
    const { createDisk, copyDisk, store } = await managed();
    await createDisk('a.vmdk', GIB, 'eagerZeroedThick');
    await createDisk('b.vmdk', 5 * GIB, 'preallocated');
    expect(await faultOf(copyDisk('a.vmdk', '[LocalDS_0] b.vmdk'))).toMatchObject({
      fault: 'FileAlreadyExists',
    });
    await copyDisk('a.vmdk', '[LocalDS_0] b.vmdk', { diskType: 'thin', force: true });
    expect(diskAt(store(), 'b.vmdk').disk).toMatchObject({ diskType: 'thin', capacityBytes: GIB });
    expect(store().space.usedBytes).toBe(GIB);
  });

  it('refuses what is no disk, and what is not there', async () => {
    const { copyDisk, store } = await managed();
    await uploadFile(store(), 'a.vmdk', pieces(noise(100)));
    expect(await faultOf(copyDisk('a.vmdk', '[LocalDS_0] b.vmdk'))).toMatchObject({
      fault: 'InvalidDiskFormat',
    });
    expect(await faultOf(copyDisk('c.vmdk', '[LocalDS_0] b.vmdk'))).toMatchObject({ fault: 'FileNotFound' });
  });
});

describe('a disk whose bytes are uploaded in the place of those it was made with', () => {
  it('has the bytes that came, and so has a copy of it', async () => {
    const { session, simulator, datacenter, createDisk, copyDisk, store } = await managed();
    const { fileManager } = session.serviceContent;
    if (fileManager === undefined) throw new Error('There is no file manager.');
    await createDisk('image.vmdk', MIB, 'preallocated');
    await session.runTask(fileManager, 'DeleteDatastoreFile_Task', {
      name: '[LocalDS_0] image-flat.vmdk',
      datacenter,
    });
    const bytes = noise(MIB);
    await uploadFile(store(), 'image-flat.vmdk', pieces(bytes));
    await copyDisk('image.vmdk', '[LocalDS_1] copy.vmdk', { diskType: 'thin' });
    const copied = await bytesOf(openFile(store('LocalDS_1'), 'copy-flat.vmdk').read());
    expect(copied.equals(bytes)).toBe(true);
    expect(simulator.world.part(Blobs).store.storedBytes).toBe(MIB);
  });
});

describe('MoveVirtualDisk_Task and DeleteVirtualDisk_Task', () => {
  it('take the files of the bytes along', async () => {
    const { createDisk, moveDisk, deleteDisk, filesIn, store } = await managed();
    await createDisk('a.vmdk', GIB, 'preallocated');
    const { uuid } = diskAt(store(), 'a.vmdk').disk;
    expect(await moveDisk('a.vmdk', '[LocalDS_1] b.vmdk')).toBe('[LocalDS_1] b.vmdk');
    expect(filesIn()).toEqual([]);
    expect(filesIn('', 'LocalDS_1')).toEqual(['b-flat.vmdk', 'b.vmdk']);
    expect(diskAt(store('LocalDS_1'), 'b.vmdk').disk.uuid).toBe(uuid);
    await createDisk('c.vmdk');
    await deleteDisk('c.vmdk');
    expect(filesIn()).toEqual([]);
    expect(await faultOf(deleteDisk('c.vmdk'))).toMatchObject({
      fault: 'FileNotFound',
      file: '[LocalDS_0] c.vmdk',
    });
  });

  it('leave what a VM that runs uses, and what another disk builds on', async () => {
    const { session, create, moveDisk, deleteDisk, extend } = await managed();
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101), 'create')] });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const locked = { fault: 'FileLocked', file: '[LocalDS_0] vm/vm.vmdk' };
    expect(await faultOf(deleteDisk('vm/vm.vmdk'))).toMatchObject(locked);
    expect(await faultOf(moveDisk('vm/vm.vmdk', '[LocalDS_0] b.vmdk'))).toMatchObject(locked);
    expect(await faultOf(extend('vm/vm.vmdk', 2 * GIB))).toMatchObject(locked);
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await session.runTask(vm, 'CreateSnapshot_Task', { name: 's', memory: false, quiesce: false });
    expect(await faultOf(deleteDisk('vm/vm.vmdk'))).toMatchObject({ fault: 'CannotDeleteFile' });
  });
});

describe('what a disk is', () => {
  it('is asked for and set by its uuid, as a disk says it', async () => {
    const { session, manager, named, createDisk, devices, create } = await managed();
    await createDisk('a.vmdk');
    const written = await session.invokeApi(manager, 'QueryVirtualDiskUuid', named('a.vmdk'));
    expect(written).toMatch(/^60 00 C2 9(?: ?[0-9a-f]{1,2}){6,}-/i);
    const uuid = '60 00 C2 9e 00 11 22 33-44 55 66 77 88 99 aa bb';
    await session.invokeApi(manager, 'SetVirtualDiskUuid', { ...named('a.vmdk'), uuid });
    expect((await session.invokeApi(manager, 'QueryVirtualDiskUuid', named('a.vmdk'))).toLowerCase()).toBe(
      uuid.toLowerCase(),
    );
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101, 0, '[LocalDS_0] a.vmdk'))] });
    expect((await devices(vm)).find(({ key }) => key === 2000)).toMatchObject({
      backing: { uuid: '6000C29E-0011-2233-4455-66778899AABB' },
    });
    const bad = { ...named('a.vmdk'), uuid: 'none' };
    expect(await faultOf(session.invokeApi(manager, 'SetVirtualDiskUuid', bad))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'uuid',
    });
  });

  it('has a geometry by its adapter', async () => {
    const { session, manager, named, createDisk } = await managed();
    await createDisk('a.vmdk', 512 * MIB);
    await createDisk('b.vmdk', 512 * MIB, 'thin', 'ide');
    expect(await session.invokeApi(manager, 'QueryVirtualDiskGeometry', named('a.vmdk'))).toEqual({
      cylinder: 512,
      head: 64,
      sector: 32,
    });
    expect(await session.invokeApi(manager, 'QueryVirtualDiskGeometry', named('b.vmdk'))).toMatchObject({
      head: 16,
      sector: 63,
    });
  });

  it('is filled out by InflateVirtualDisk_Task', async () => {
    const { session, manager, named, createDisk, store, simulator } = await managed();
    await createDisk('a.vmdk');
    await session.runTask(manager, 'InflateVirtualDisk_Task', named('a.vmdk'));
    expect(diskAt(store(), 'a.vmdk').disk.diskType).toBe('eagerZeroedThick');
    const datastore = simulator.world.inventory.ofType('Datastore')[0]?.refAs('Datastore');
    if (datastore === undefined) throw new Error('There is no datastore.');
    expect(await getObjectProperty(session, datastore, 'summary.freeSpace')).toBe(4 * 1024 * GIB - GIB);
  });
});
