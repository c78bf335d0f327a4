import { describe, expect, it } from 'vitest';
import type { Ref } from '@kilonova/vsphere';
import { ManualClock } from '../src/index.js';
import type { SimulatorOptions } from '../src/index.js';
import { readText, uploadFile } from '../src/storage/file-bytes.js';
import { createDisk } from '../src/storage/virtual-disks.js';
import { fileScene } from './file-scene.js';
import { GIB, pieces } from './storage-fixture.js';
import { faultOf } from './vm-scene.js';

async function managed(options: SimulatorOptions = {}) {
  const scene = await fileScene(options);
  const { session, datacenter, fileManager: manager } = scene;
  return {
    ...scene,
    manager,
    mkdir: (name: string, createParentDirectories = false) =>
      session.invokeApi(manager, 'MakeDirectory', { name, datacenter, createParentDirectories }),
    remove: (name: string) => session.runTask(manager, 'DeleteDatastoreFile_Task', { name, datacenter }),
    move: (sourceName: string, destinationName: string, force = false) =>
      session.runTask(manager, 'MoveDatastoreFile_Task', {
        sourceName,
        sourceDatacenter: datacenter,
        destinationName,
        force,
      }),
    copy: (sourceName: string, destinationName: string, force = false) =>
      session.runTask(manager, 'CopyDatastoreFile_Task', {
        sourceName,
        sourceDatacenter: datacenter,
        destinationName,
        destinationDatacenter: datacenter,
        force,
      }),
  };
}

describe('MakeDirectory', () => {
  it('makes a folder, with those above it when it is told to', async () => {
    const { mkdir, store } = await managed();
    await mkdir('[LocalDS_0] a');
    expect(await faultOf(mkdir('[LocalDS_0] a'))).toMatchObject({
      fault: 'FileAlreadyExists',
      file: '[LocalDS_0] a',
    });
    expect(await faultOf(mkdir('[LocalDS_0] b/c'))).toMatchObject({
      fault: 'FileNotFound',
      file: '[LocalDS_0] b/c',
    });
    await mkdir('[LocalDS_0] b/c', true);
    expect(store().find('b/c')).toBeDefined();
  });

  it.each([
    ['[nowhere] a', 'InvalidDatastorePath', { name: 'nowhere', datastorePath: '[nowhere] a' }],
    ['a', 'InvalidDatastorePath', { datastorePath: 'a' }],
    ['[LocalDS_0] a/../../b', 'InvalidDatastorePath', {}],
  ])('refuses "%s"', async (name, fault, fields) => {
    const { mkdir } = await managed();
    expect(await faultOf(mkdir(name))).toMatchObject({ fault, ...fields });
  });

  it('needs the datacenter of a path, and none for a URL', async () => {
    const { session, simulator, manager, store } = await managed();
    const path = { name: '[LocalDS_0] a' };
    expect(await faultOf(session.invokeApi(manager, 'MakeDirectory', path))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'datacenter',
    });
    const url = { name: `${simulator.url}/folder/a%20b?dcPath=DC0&dsName=LocalDS_0` };
    await session.invokeApi(manager, 'MakeDirectory', url);
    expect(store().find('a b')).toBeDefined();
    const elsewhere = { name: `${simulator.url}/folder/a?dcPath=DC7&dsName=LocalDS_0` };
    expect(await faultOf(session.invokeApi(manager, 'MakeDirectory', elsewhere))).toMatchObject({
      fault: 'InvalidDatastorePath',
    });
  });
});

describe('files', () => {
  it('are moved and copied with their bytes, and deleted', async () => {
    const { store, move, copy, remove, filesIn } = await managed();
    await uploadFile(store(), 'a.txt', pieces(Buffer.from('hello')));
    await copy('[LocalDS_0] a.txt', '[LocalDS_1] b.txt');
    await move('[LocalDS_1] b.txt', '[LocalDS_0] c.txt');
    expect(filesIn()).toEqual(['a.txt', 'c.txt']);
    expect(filesIn('', 'LocalDS_1')).toEqual([]);
    expect(await readText(store(), 'c.txt')).toBe('hello');
    await remove('[LocalDS_0] a.txt');
    expect(filesIn()).toEqual(['c.txt']);
  });

  it('that are not there are not deleted, nor anything else', async () => {
    const { remove, move, copy } = await managed();
    const fault = { fault: 'FileNotFound', file: '[LocalDS_0] a.txt' };
    expect(await faultOf(remove('[LocalDS_0] a.txt'))).toMatchObject(fault);
    expect(await faultOf(move('[LocalDS_0] a.txt', '[LocalDS_0] b.txt'))).toMatchObject(fault);
    expect(await faultOf(copy('[LocalDS_0] a.txt', '[LocalDS_0] b.txt'))).toMatchObject(fault);
  });

  it('give way to others only by force', async () => {
    const { store, move } = await managed();
    store().createFile('a', { sizeBytes: 1 });
    store().createFile('b', { sizeBytes: 2 });
    expect(await faultOf(move('[LocalDS_0] a', '[LocalDS_0] b'))).toMatchObject({
      fault: 'FileAlreadyExists',
      file: '[LocalDS_0] b',
    });
    await move('[LocalDS_0] a', '[LocalDS_0] b', true);
    expect(store().file('b').sizeBytes).toBe(1);
  });

  it('go with the folder that they are in', async () => {
    const { store, remove, move, filesIn } = await managed();
    store().makeDirectory('a/b', { createParents: true });
    store().createFile('a/b/c', { sizeBytes: 1 });
    await move('[LocalDS_0] a', '[LocalDS_1] z');
    expect(filesIn('', 'LocalDS_1')).toEqual(['z/b/c']);
    await remove('[LocalDS_1] z');
    expect(filesIn('', 'LocalDS_1')).toEqual([]);
    expect(await faultOf(remove('[LocalDS_1] '))).toMatchObject({ fault: 'CannotDeleteFile' });
  });

  it('of a VM that runs are in use', async () => {
    const { session, create, remove, move, copy } = await managed();
    const vm = await create();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const swap = '[LocalDS_0] vm/vm.vswp';
    expect(await faultOf(remove('[LocalDS_0] vm'))).toMatchObject({ fault: 'FileLocked' });
    expect(await faultOf(move(swap, '[LocalDS_0] s'))).toMatchObject({ fault: 'FileLocked', file: swap });
    expect(await faultOf(copy(swap, '[LocalDS_0] s'))).toMatchObject({ fault: 'FileLocked', file: swap });
    await copy('[LocalDS_0] vm/vm.vmx', '[LocalDS_0] copy.vmx');
  });

  it('do not go where there is no room for them', async () => {
    const { store, copy, filesIn } = await managed();
    store().createFile('large.iso', { sizeBytes: 3 * 1024 * GIB });
    expect(await faultOf(copy('[LocalDS_0] large.iso', '[LocalDS_0] again.iso'))).toMatchObject({
      fault: 'NoDiskSpace',
      file: '[LocalDS_0] again.iso',
      datastore: 'LocalDS_0',
    });
    expect(filesIn()).toEqual(['large.iso']);
  });
});

describe('a copy that takes its time', () => {
  it('reports progress, holds its source, and can be cancelled', async () => {
    const clock = new ManualClock();
    const { session, simulator, manager, datacenter, store, filesIn } = await managed({
      clock,
      taskDurationMs: 1000,
    });
    createDisk(store(), 'a.vmdk', { capacityBytes: GIB, diskType: 'thin', adapterType: 'lsiLogic' });
    const task = await session.invokeApi(manager, 'CopyDatastoreFile_Task', {
      sourceName: '[LocalDS_0] a.vmdk',
      sourceDatacenter: datacenter,
      destinationName: '[LocalDS_0] b.vmdk',
    });
    await clock.advance(400);
    const infoOf = (ref: Ref<'Task'>) => simulator.world.inventory.get('Task', ref).get('info');
    expect(infoOf(task)).toMatchObject({ state: 'running', progress: 40 });
    const removal = await session.invokeApi(manager, 'DeleteDatastoreFile_Task', {
      name: '[LocalDS_0] a.vmdk',
      datacenter,
    });
    expect(infoOf(removal).error?.fault).toMatchObject({
      _type: 'FileLocked',
      file: '[LocalDS_0] a.vmdk',
    });
    await session.invokeApi(task, 'CancelTask', {});
    expect(infoOf(task).error?.fault).toMatchObject({ _type: 'RequestCanceled' });
    expect(filesIn()).toEqual(['a-flat.vmdk', 'a.vmdk']);
    expect(store().file('a.vmdk').locks).toBeUndefined();
  });
});
