import { describe, expect, it } from 'vitest';
import {
  checkCompliance,
  dataObject,
  getProfiles,
  type ManagedObjectReference,
  type Ref,
  type VStorageObject,
  type VslmCreateSpec,
} from '@kilonova/vsphere';
import { addStorageProfile, addTags, ManualClock, rootFolder, tagDatastore } from '../src/index.js';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import { Permissions } from '../src/privileges/permissions.js';
import { FolderNode } from '../src/storage/file-node.js';
import { deleteDisk } from '../src/storage/virtual-disks.js';
import { add, faultOf, scsi, vmScene } from './vm-scene.js';
import type { SimulatorOptions } from '../src/index.js';

function place(datastore: Ref<'Datastore'>, provisioningType?: string, path?: string) {
  return dataObject('VslmCreateSpecDiskFileBackingSpec', {
    datastore,
    ...(provisioningType !== undefined && { provisioningType }),
    ...(path !== undefined && { path }),
  });
}

async function diskScene(options: SimulatorOptions = {}) {
  const scene = await vmScene(options);
  const { session, simulator } = scene;
  const { value = '' } = session.serviceContent.vStorageObjectManager ?? {};
  const manager: Ref<'VcenterVStorageObjectManager'> = { type: 'VcenterVStorageObjectManager', value };
  const [first, second] = simulator.world.inventory.ofType('Datastore');
  if (first === undefined || second === undefined) throw new Error('Too little.');
  const [datastore, other] = [first.refAs('Datastore'), second.refAs('Datastore')];
  const create = (spec: Partial<VslmCreateSpec> = {}): Promise<VStorageObject> =>
    session.runTask(manager, 'CreateDisk_Task', {
      spec: { name: 'data', capacityInMB: 1024, backingSpec: place(datastore), ...spec },
    });
  const retrieve = ({ config }: VStorageObject) =>
    session.invokeApi(manager, 'RetrieveVStorageObject', { id: config.id, datastore });
  const files = simulator.world.part(DatastoreTrees).of(first);
  const list = async (at = datastore) =>
    (await session.invokeApi(manager, 'ListVStorageObject', { datastore: at })).map(({ id }) => id);
  return {
    ...scene,
    createVm: scene.create,
    manager,
    datastore,
    other,
    first,
    files,
    create,
    retrieve,
    list,
  };
}

function pathOf({ config }: VStorageObject): string {
  return String(Reflect.get(config.backing, 'filePath'));
}

function relPathOf(made: VStorageObject): string {
  return pathOf(made).replace(/^\[[^\]]*\] /, '');
}

async function withSnapshots() {
  const scene = await diskScene({ clock: new ManualClock() });
  const { session, manager, datastore } = scene;
  const made = await scene.create();
  const at = { id: made.config.id, datastore };
  const snapshot = (description: string) =>
    session.runTask(manager, 'VStorageObjectCreateSnapshot_Task', { ...at, description });
  const ids = [await snapshot('one'), await snapshot('two')] as const;
  const info = async () => (await session.invokeApi(manager, 'RetrieveSnapshotInfo', at)).snapshots ?? [];
  return { ...scene, made, at, ids, info };
}

async function attached(keepAfterDeleteVm = false) {
  const scene = await diskScene();
  const made = await scene.create({ keepAfterDeleteVm });
  const vm = await scene.createVm({ deviceChange: [add(scsi)] });
  const params = { diskId: made.config.id, datastore: scene.datastore };
  await scene.session.runTask(vm, 'AttachDisk_Task', params);
  return { ...scene, made, vm, params, at: { id: made.config.id, datastore: scene.datastore } };
}

describe('a first-class disk', () => {
  it('is made with a file of its own, read, listed, renamed and deleted', async () => {
    const clock = new ManualClock();
    const { session, manager, datastore, other, files, create, retrieve, list } = await diskScene({ clock });
    const made = await create();
    expect(made.config).toMatchObject({
      name: 'data',
      capacityInMB: 1024,
      createTime: new Date(clock.now()),
      keepAfterDeleteVm: false,
      consumptionType: ['disk'],
      backing: { _type: 'BaseConfigInfoDiskFileBackingInfo', datastore, provisioningType: 'thin' },
    });
    expect(pathOf(made)).toMatch(/^\[LocalDS_0\] fcd\/[\da-f]{32}\.vmdk$/);
    expect(files.find(relPathOf(made))).toBeDefined();
    expect(await list()).toEqual([made.config.id.id]);
    expect(await list(other)).toEqual([]);
    const at = { id: made.config.id, datastore };
    await session.invokeApi(manager, 'RenameVStorageObject', { ...at, name: 'renamed' });
    expect((await retrieve(made)).config.name).toBe('renamed');
    expect(await session.invokeApi(manager, 'RetrieveVStorageObjectState', at)).toEqual({ tentative: false });
    await session.runTask(manager, 'DeleteVStorageObject_Task', at);
    expect(files.find(relPathOf(made))).toBeUndefined();
    expect(await faultOf(retrieve(made))).toMatchObject({ fault: 'NotFound' });
  });

  it('lies where and how it is asked to, and takes the room for it', async () => {
    const { first, datastore, create } = await diskScene();
    const before = Number(first.get('summary').freeSpace);
    const thick = await create({ backingSpec: place(datastore, 'eagerZeroedThick', 'volumes') });
    expect(pathOf(thick)).toMatch(/^\[LocalDS_0\] volumes\//);
    expect(thick.config.backing).toMatchObject({ provisioningType: 'eagerZeroedThick' });
    expect(before - Number(first.get('summary').freeSpace)).toBe(1024 ** 3);
  });

  it('is refused when it cannot be', async () => {
    const { datastore, create, list, first } = await diskScene();
    const cases: readonly (readonly [Partial<VslmCreateSpec>, object])[] = [
      [{ name: '' }, { fault: 'InvalidArgument', invalidProperty: 'spec.name' }],
      [{ capacityInMB: 0 }, { fault: 'InvalidArgument', invalidProperty: 'spec.capacityInMB' }],
      [{ backingSpec: place(datastore, 'fat') }, { invalidProperty: 'spec.backingSpec.provisioningType' }],
      [
        { capacityInMB: 1024 ** 2 * 5, backingSpec: place(datastore, 'lazyZeroedThick') },
        { fault: 'NoDiskSpace' },
      ],
      [
        { profile: [dataObject('VirtualMachineDefinedProfileSpec', { profileId: 'none' })] },
        { fault: 'InvalidArgument' },
      ],
    ];
    for (const [spec, fault] of cases) expect(await faultOf(create(spec))).toMatchObject(fault);
    expect(await list()).toEqual([]);
    first.set('summary', { ...first.get('summary'), accessible: false });
    expect(await faultOf(create())).toMatchObject({ fault: 'InvalidDatastore' });
  });

  it('grows, and does not shrink', async () => {
    const { session, manager, datastore, create, retrieve } = await diskScene();
    const made = await create();
    const extend = (newCapacityInMB: number) =>
      session.runTask(manager, 'ExtendDisk_Task', { id: made.config.id, datastore, newCapacityInMB });
    await extend(2048);
    expect((await retrieve(made)).config.capacityInMB).toBe(2048);
    expect(await faultOf(extend(1024))).toMatchObject({ fault: 'FileFault' });
    await session.runTask(manager, 'InflateDisk_Task', { id: made.config.id, datastore });
    expect((await retrieve(made)).config.backing).toMatchObject({ provisioningType: 'eagerZeroedThick' });
  });

  it('is made of a disk that is there, once', async () => {
    const { session, simulator, manager } = await diskScene();
    const [datacenter] = simulator.world.inventory.ofType('Datacenter');
    const disks = session.serviceContent.virtualDiskManager;
    if (disks === undefined || datacenter === undefined) throw new Error('There is no VirtualDiskManager.');
    await session.runTask(disks, 'CreateVirtualDisk_Task', {
      name: '[LocalDS_0] mine.vmdk',
      datacenter: datacenter.refAs('Datacenter'),
      spec: dataObject('FileBackedVirtualDiskSpec', {
        diskType: 'thin',
        adapterType: 'lsiLogic',
        capacityKb: 1024 ** 2,
      }),
    });
    const register = (file: string, dsName = 'LocalDS_0') =>
      session.invokeApi(manager, 'RegisterDisk', {
        path: `${simulator.url}/folder/${file}?dcPath=DC0&dsName=${dsName}`,
        name: 'mine',
      });
    const made = await register('mine.vmdk');
    expect(made.config).toMatchObject({ name: 'mine', capacityInMB: 1024 });
    expect(await faultOf(register('mine.vmdk'))).toMatchObject({ fault: 'AlreadyExists' });
    expect(await faultOf(register('none.vmdk'))).toMatchObject({ fault: 'FileNotFound' });
    expect(await faultOf(register('mine.vmdk', 'none'))).toMatchObject({ fault: 'InvalidDatastore' });
    const bare = session.invokeApi(manager, 'RegisterDisk', { path: '[LocalDS_0] mine.vmdk' });
    expect(await faultOf(bare)).toMatchObject({ fault: 'InvalidArgument', invalidProperty: 'path' });
  });

  it('is copied to a disk of its own, and moved', async () => {
    const { session, manager, datastore, other, files, create, list } = await diskScene();
    const made = await create();
    const id = made.config.id;
    const copy = await session.runTask(manager, 'CloneVStorageObject_Task', {
      id,
      datastore,
      spec: { name: 'copy', backingSpec: place(other) },
    });
    expect(copy.config).toMatchObject({ name: 'copy', capacityInMB: 1024 });
    expect(pathOf(copy)).toMatch(/^\[LocalDS_1\]/);
    expect(copy.config.id).not.toEqual(id);
    const moved = await session.runTask(manager, 'RelocateVStorageObject_Task', {
      id,
      datastore,
      spec: { backingSpec: place(other) },
    });
    expect(moved.config).toMatchObject({ id, name: 'data' });
    expect(files.find(relPathOf(made))).toBeUndefined();
    expect([await list(), await list(other)]).toEqual([[], [id.id, copy.config.id.id]]);
  });

  it('keeps its place when its datastore is called otherwise', async () => {
    const { session, createVm, create, retrieve, datastore } = await diskScene();
    const made = await create();
    await session.runTask(datastore, 'Rename_Task', { newName: 'fast' });
    expect(pathOf(await retrieve(made))).toMatch(/^\[fast\] fcd\//);
    const vm = await createVm({ files: { vmPathName: '[fast]' }, deviceChange: [add(scsi)] });
    await session.runTask(vm, 'AttachDisk_Task', { diskId: made.config.id, datastore });
  });

  it('is as it was when its policy is refused', async () => {
    const { session, manager, create, datastore, other, list, files, simulator } = await diskScene();
    const made = await create();
    const profile = [dataObject('VirtualMachineDefinedProfileSpec', { profileId: 'none-such' })];
    const snapshotId = await session.runTask(manager, 'VStorageObjectCreateSnapshot_Task', {
      id: made.config.id,
      datastore,
      description: 's',
    });
    const before = files.find('fcd');
    const count = before instanceof FolderNode ? before.entries.size : 0;
    const fromSnapshot = session.runTask(manager, 'CreateDiskFromSnapshot_Task', {
      id: made.config.id,
      datastore,
      snapshotId,
      name: 'copy',
      profile,
    });
    expect(await faultOf(fromSnapshot)).toMatchObject({ fault: 'InvalidArgument' });
    expect(await list()).toHaveLength(1);
    expect(before instanceof FolderNode && before.entries.size).toBe(count);
    await session.runTask(manager, 'DeleteSnapshot_Task', { id: made.config.id, datastore, snapshotId });
    const spec = dataObject('VslmRelocateSpec', { backingSpec: place(other), profile });
    const moved = session.runTask(manager, 'RelocateVStorageObject_Task', {
      id: made.config.id,
      datastore,
      spec,
    });
    expect(await faultOf(moved)).toMatchObject({ fault: 'InvalidArgument' });
    expect(await list()).toHaveLength(1);
    const second = simulator.world.inventory.get('Datastore', other);
    expect(simulator.world.part(DatastoreTrees).of(second).find('fcd')).toBeUndefined();
  });

  it('is not for whoever may not manage files on its datastore', async () => {
    const { session, manager, create, datastore, simulator, list } = await diskScene();
    const { config } = await create();
    const { world, username } = simulator;
    const permissions = world.part(Permissions);
    permissions.give({ entity: rootFolder(world).ref, principal: username, roleId: -2, propagate: true });
    const refusal = { fault: 'NoPermission', privilegeId: 'Datastore.FileManagement', object: datastore };
    expect(await faultOf(create())).toMatchObject(refusal);
    const disk = { id: config.id, datastore };
    expect(await faultOf(session.runTask(manager, 'DeleteVStorageObject_Task', disk))).toMatchObject(refusal);
    const grown = { ...disk, newCapacityInMB: 2048 };
    expect(await faultOf(session.runTask(manager, 'ExtendDisk_Task', grown))).toMatchObject(refusal);
    const renamed = session.invokeApi(manager, 'RenameVStorageObject', { ...disk, name: 'b' });
    expect(await faultOf(renamed)).toMatchObject(refusal);
    expect(await list()).toEqual([config.id.id]);
  });

  it('is in no file whose address is not encoded as one', async () => {
    const { session, manager } = await diskScene();
    const path = 'https://vc/folder/a%E0%A4%A.vmdk?dsName=LocalDS_0';
    expect(await faultOf(session.invokeApi(manager, 'RegisterDisk', { path }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'path',
    });
  });

  it('is gone when its file is', async () => {
    const { files, create, retrieve } = await diskScene();
    const made = await create();
    deleteDisk(files, relPathOf(made));
    expect(await faultOf(retrieve(made))).toMatchObject({ fault: 'NotFound' });
  });

  it('leaves its policy to be deleted when its file is gone', async () => {
    const { session, simulator, first, files, create, retrieve } = await diskScene();
    const uniqueId = addStorageProfile(simulator.world, { name: 'fine', tags: { tier: ['gold'] } });
    tagDatastore(simulator.world, first, 'tier', 'gold');
    const made = await create({
      profile: [dataObject('VirtualMachineDefinedProfileSpec', { profileId: uniqueId })],
    });
    deleteDisk(files, relPathOf(made));
    expect(await faultOf(retrieve(made))).toMatchObject({ fault: 'NotFound' });
    const pbm = await session.pbm();
    const profileId = [{ uniqueId }];
    const [outcome] = await pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmDelete', { profileId });
    expect(outcome?.fault).toBeUndefined();
  });
});

describe('snapshots of a first-class disk', () => {
  it('freeze its file, and go on in others', async () => {
    const { session, manager, made, at, ids, info, retrieve, files } = await withSnapshots();
    expect((await info()).map(({ id, description }) => [id?.id, description])).toEqual([
      [ids[0].id, 'one'],
      [ids[1].id, 'two'],
    ]);
    const now = await retrieve(made);
    expect(pathOf(now)).toBe(pathOf(made).replace('.vmdk', '-000002.vmdk'));
    expect(now.config.backing).toMatchObject({ parent: { parent: { filePath: pathOf(made) } } });
    const details = await session.invokeApi(manager, 'RetrieveSnapshotDetails', {
      ...at,
      snapshotId: ids[0],
    });
    expect(details.path).toBe(pathOf(made));
    const grown = session.runTask(manager, 'ExtendDisk_Task', { ...at, newCapacityInMB: 4096 });
    expect(await faultOf(grown)).toMatchObject({ fault: 'InvalidState' });
    await session.runTask(manager, 'DeleteVStorageObject_Task', at);
    expect(files.find('fcd')).toMatchObject({ entries: new Map() });
  });

  it('are removed from the middle and from the end', async () => {
    const { session, manager, made, at, ids, info, retrieve, files } = await withSnapshots();
    const remove = (snapshotId: (typeof ids)[number]) =>
      session.runTask(manager, 'DeleteSnapshot_Task', { ...at, snapshotId });
    await remove(ids[0]);
    expect((await info()).map(({ description }) => description)).toEqual(['two']);
    await remove(ids[1]);
    expect(await info()).toEqual([]);
    expect(pathOf(await retrieve(made))).toBe(pathOf(made));
    expect(files.find(relPathOf(made).replace('.vmdk', '-000001.vmdk'))).toBeUndefined();
    expect(await faultOf(remove(ids[1]))).toMatchObject({ fault: 'NotFound' });
  });

  it('are what it goes back to, and what other disks are made of', async () => {
    const { session, manager, at, ids, info, made, retrieve } = await withSnapshots();
    const other = await session.runTask(manager, 'CreateDiskFromSnapshot_Task', {
      ...at,
      snapshotId: ids[1],
      name: 'from two',
    });
    expect(other.config).toMatchObject({ name: 'from two', capacityInMB: 1024 });
    await session.runTask(manager, 'RevertVStorageObject_Task', { ...at, snapshotId: ids[0] });
    expect((await info()).map(({ description }) => description)).toEqual(['one']);
    expect((await retrieve(made)).config.backing).toMatchObject({ parent: { filePath: pathOf(made) } });
  });
});

describe('a first-class disk in a VM', () => {
  it('is a device that says whose disk it is, until it is detached', async () => {
    const { session, manager, made, vm, params, at, devices, retrieve } = await attached();
    const device = (await devices(vm)).find(({ _type }) => _type === 'VirtualDisk');
    expect(device).toMatchObject({
      capacityInKB: 1024 ** 2,
      vDiskId: made.config.id,
      backing: { fileName: pathOf(made) },
    });
    expect((await retrieve(made)).config.consumerId).toHaveLength(1);
    const ids = [at];
    const [found] = await session.invokeApi(manager, 'RetrieveVStorageObjectAssociations', { ids });
    expect(found?.vmDiskAssociations).toMatchObject([{ vmId: vm.value, diskKey: device?.key }]);
    expect(await faultOf(session.runTask(vm, 'AttachDisk_Task', params))).toMatchObject({
      fault: 'InvalidState',
    });
    await session.runTask(vm, 'DetachDisk_Task', { diskId: made.config.id });
    expect((await devices(vm)).some(({ _type }) => _type === 'VirtualDisk')).toBe(false);
    expect((await retrieve(made)).config.consumerId).toBeUndefined();
    expect(await faultOf(session.runTask(vm, 'DetachDisk_Task', { diskId: made.config.id }))).toMatchObject({
      fault: 'NotFound',
    });
  });

  it('is neither deleted nor changed meanwhile', async () => {
    const { session, manager, at, other } = await attached();
    const calls = [
      session.runTask(manager, 'DeleteVStorageObject_Task', at),
      session.runTask(manager, 'ExtendDisk_Task', { ...at, newCapacityInMB: 4096 }),
      session.runTask(manager, 'VStorageObjectCreateSnapshot_Task', { ...at, description: 'x' }),
      session.runTask(manager, 'RelocateVStorageObject_Task', { ...at, spec: { backingSpec: place(other) } }),
    ];
    for (const call of calls) expect(await faultOf(call)).toMatchObject({ fault: 'InvalidState' });
  });

  it.each([
    ['goes with it', false],
    ['outlives it when it is to', true],
  ])('%s', async (_title, keeps) => {
    const { session, vm, made, list } = await attached(keeps);
    await session.runTask(vm, 'Destroy_Task', {});
    expect(await list()).toEqual(keeps ? [made.config.id.id] : []);
  });

  it('needs a controller with room, and to be told which when there are several', async () => {
    const scene = await diskScene();
    const made = await scene.create();
    const params = { diskId: made.config.id, datastore: scene.datastore };
    const bare = await scene.createVm({ name: 'bare' });
    expect(await faultOf(scene.session.runTask(bare, 'AttachDisk_Task', params))).toMatchObject({
      fault: 'MissingController',
    });
    const second = { ...scsi, key: -102, busNumber: 1 };
    const two = await scene.createVm({ name: 'two', deviceChange: [add(scsi), add(second)] });
    expect(await faultOf(scene.session.runTask(two, 'AttachDisk_Task', params))).toMatchObject({
      fault: 'InvalidController',
    });
    await scene.session.runTask(two, 'AttachDisk_Task', { ...params, controllerKey: 1001, unitNumber: 3 });
    const device = (await scene.devices(two)).find(({ _type }) => _type === 'VirtualDisk');
    expect(device).toMatchObject({ controllerKey: 1001, unitNumber: 3 });
  });
});

describe('what is said of a first-class disk', () => {
  it('are tags, flags and a policy', async () => {
    const { session, simulator, manager, datastore, create, retrieve, other } = await diskScene();
    const made = await create();
    const id = made.config.id;
    const tag = { id, category: 'tier', tag: 'gold' };
    const attach = () => session.invokeApi(manager, 'AttachTagToVStorageObject', tag);
    expect(await faultOf(attach())).toMatchObject({ fault: 'NotFound' });
    addTags(simulator.world, 'tier', 'gold');
    await attach();
    expect(await session.invokeApi(manager, 'ListTagsAttachedToVStorageObject', { id })).toMatchObject([
      { tagName: 'gold', parentCategoryName: 'tier' },
    ]);
    const byTag = { category: 'tier', tag: 'gold' };
    expect(await session.invokeApi(manager, 'ListVStorageObjectsAttachedToTag', byTag)).toMatchObject([id]);
    await session.invokeApi(manager, 'DetachTagFromVStorageObject', tag);
    const again = session.invokeApi(manager, 'DetachTagFromVStorageObject', tag);
    expect(await faultOf(again)).toMatchObject({ fault: 'NotFound' });

    const at = { id, datastore };
    const controlFlags = ['keepAfterDeleteVm', 'disableRelocation'];
    await session.invokeApi(manager, 'SetVStorageObjectControlFlags', { ...at, controlFlags });
    expect((await retrieve(made)).config).toMatchObject({
      keepAfterDeleteVm: true,
      relocationDisabled: true,
    });
    const moved = session.runTask(manager, 'RelocateVStorageObject_Task', {
      ...at,
      spec: { backingSpec: place(other) },
    });
    expect(await faultOf(moved)).toMatchObject({ fault: 'InvalidState' });
    await session.invokeApi(manager, 'ClearVStorageObjectControlFlags', { ...at, controlFlags });
    expect((await retrieve(made)).config.relocationDisabled).toBe(false);

    const uniqueId = addStorageProfile(simulator.world, { name: 'fine', tags: { tier: ['gold'] } });
    await session.runTask(manager, 'UpdateVStorageObjectPolicy_Task', {
      ...at,
      profile: [dataObject('VirtualMachineDefinedProfileSpec', { profileId: uniqueId })],
    });
    const entity = { objectType: 'virtualDiskUUID', key: id.id };
    expect(await getProfiles(session, entity)).toEqual([{ uniqueId }]);
    expect(await checkCompliance(session, [entity])).toMatchObject([{ complianceStatus: 'nonCompliant' }]);
  });

  it('is asked of a disk that there is, on the datastore that it is on', async () => {
    const { session, manager, other, create } = await diskScene();
    const { id } = (await create()).config;
    const at = (datastore: ManagedObjectReference<'Datastore'>, key = id) =>
      session.invokeApi(manager, 'RetrieveVStorageObject', { id: key, datastore });
    expect(await faultOf(at(other))).toMatchObject({ fault: 'NotFound' });
    expect(await faultOf(at({ type: 'Datastore', value: 'datastore-0' }))).toMatchObject({
      fault: 'ManagedObjectNotFound',
    });
    expect(await faultOf(at(other, { id: 'none' }))).toMatchObject({ fault: 'NotFound' });
  });
});
