import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperties, getObjectProperty } from '@kilonova/vsphere';
import type { Ref, VirtualDevice, VirtualMachineConfigSpec } from '@kilonova/vsphere';
import { deleteEntry } from '../src/storage/file-removal.js';
import { exportDisk } from '../src/storage/disk-streams.js';
import { readText, uploadFile } from '../src/storage/file-bytes.js';
import { createDisk } from '../src/storage/virtual-disks.js';
import { fileScene } from './file-scene.js';
import { GIB, MIB } from './storage-fixture.js';
import { add, disk, faultOf, scsi } from './vm-scene.js';

const withDisk = { deviceChange: [add(scsi), add(disk(-101), 'create')] };
const OWN = ['vm/vm.nvram', 'vm/vm.vmsd', 'vm/vm.vmx'];
const DISK = ['vm/vm-flat.vmdk', 'vm/vm.vmdk'];

function thick(fileName = '', gib = 1, key = -1): VirtualDevice {
  return dataObject('VirtualDisk', {
    key,
    controllerKey: -101,
    capacityInKB: gib * 1024 ** 2,
    backing: dataObject('VirtualDiskFlatVer2BackingInfo', { fileName, diskMode: 'persistent' }),
  });
}

async function withVm(spec: Partial<VirtualMachineConfigSpec> = withDisk) {
  const scene = await fileScene();
  const vm = await scene.create(spec);
  const run = async (method: 'PowerOnVM_Task' | 'PowerOffVM_Task' | 'SuspendVM_Task' | 'Destroy_Task') =>
    scene.session.runTask(vm, method, {});
  return { ...scene, vm, run };
}

/** Of a snapshot that is taken for it. */
async function linkedClone({
  session,
  vm,
  folder,
}: Pick<Awaited<ReturnType<typeof withVm>>, 'session' | 'vm' | 'folder'>): Promise<Ref<'VirtualMachine'>> {
  const snapshot = await session.runTask(vm, 'CreateSnapshot_Task', {
    name: 's',
    memory: false,
    quiesce: false,
  });
  return session.runTask(vm, 'CloneVM_Task', {
    folder,
    name: 'linked',
    spec: {
      location: { diskMoveType: 'createNewChildDiskBacking' },
      template: false,
      powerOn: false,
      snapshot,
    },
  });
}

describe('the files of a VM', () => {
  it('are made with it, and go with it', async () => {
    const { filesIn, run, store } = await withVm();
    expect(filesIn('vm')).toEqual([...DISK, ...OWN].toSorted());
    await run('Destroy_Task');
    expect(store().find('vm')).toBeUndefined();
  });

  it('come and go with its power', async () => {
    const { filesIn, run } = await withVm();
    const off = [...DISK, ...OWN];
    await run('PowerOnVM_Task');
    expect(filesIn('vm')).toEqual([...off, 'vm/vm.vswp', 'vm/vmware.log'].toSorted());
    await run('SuspendVM_Task');
    expect(filesIn('vm')).toEqual([...off, 'vm/vm.vmss', 'vm/vmware.log'].toSorted());
    await run('PowerOnVM_Task');
    await run('PowerOffVM_Task');
    expect(filesIn('vm')).toEqual([...off, 'vm/vmware.log'].toSorted());
  });

  it('leave what is not the VM’s in the folder', async () => {
    const { filesIn, run, store } = await withVm();
    store().createFile('vm/config-drive.iso', { sizeBytes: 5 });
    await run('Destroy_Task');
    expect(filesIn('vm')).toEqual(['vm/config-drive.iso']);
  });

  it('take from the space of the datastore, and are in the VM’s own accounts', async () => {
    const { session, vm, run } = await withVm({
      memoryMB: 512,
      deviceChange: [add(scsi), add(disk(-101), 'create'), add(thick('', 2, -2), 'create')],
    });
    await run('PowerOnVM_Task');
    const { properties } = await getObjectProperties(session, vm, [
      'storage',
      'summary.storage',
      'datastore',
    ]);
    const [usage] = properties.storage?.perDatastoreUsage ?? [];
    const committed = Number(usage?.committed);
    expect(committed).toBeGreaterThan(2 * GIB + 512 * MIB);
    expect(committed).toBeLessThan(2 * GIB + 513 * MIB);
    expect(usage).toMatchObject({ uncommitted: GIB, unshared: committed });
    expect(properties['summary.storage']).toMatchObject({ committed, uncommitted: GIB, unshared: committed });
    const [datastore] = properties.datastore ?? [];
    if (datastore === undefined) throw new Error('It is on no datastore.');
    expect(await getObjectProperty(session, datastore, 'summary')).toMatchObject({
      freeSpace: 4 * 1024 * GIB - committed,
      uncommitted: GIB,
    });
  });

  it('are told of when they change, and with them the space that they take', async () => {
    const { session, vm, run } = await withVm({ memoryMB: 512 });
    const [datastore] = (await getObjectProperty(session, vm, 'datastore')) ?? [];
    if (datastore === undefined) throw new Error('It is on no datastore.');
    const { propertyCollector } = session.serviceContent;
    const collector = await session.invokeApi(propertyCollector, 'CreatePropertyCollector', {});
    const spec = {
      propSet: [
        { type: 'VirtualMachine', pathSet: ['layoutEx.file', 'summary.storage'] },
        { type: 'Datastore', pathSet: ['summary.freeSpace', 'info.freeSpace'] },
      ],
      objectSet: [{ obj: vm }, { obj: datastore }],
    };
    await session.invokeApi(collector, 'CreateFilter', { spec, partialUpdates: false });
    const wait = async (version: string) =>
      session.invokeApi(collector, 'WaitForUpdatesEx', { version, options: { maxWaitSeconds: 0 } });
    const first = await wait('');
    await run('PowerOnVM_Task');
    const second = await wait(first?.version ?? '');
    const changed = (second?.filterSet?.[0]?.objectSet ?? []).flatMap(({ changeSet = [] }) =>
      changeSet.map(({ name }) => name),
    );
    expect(new Set(changed)).toEqual(
      new Set(['layoutEx.file', 'summary.storage', 'summary.freeSpace', 'info.freeSpace']),
    );
  });

  it('keep their names when the VM gets another', async () => {
    const { session, vm, filesIn } = await withVm();
    await session.runTask(vm, 'Rename_Task', { newName: 'other' });
    expect(filesIn('vm')).toEqual([...DISK, ...OWN].toSorted());
    expect(filesIn('other')).toEqual([]);
  });

  it('are there for the VMs of the start as well', async () => {
    const { simulator, store } = await fileScene({ inventory: { vms: 3, standaloneHosts: 0 } });
    const [datastore] = simulator.world.inventory.ofType('Datastore');
    const before = datastore?.get('summary');
    expect(store().find('DC0_C0_RP0_VM1/DC0_C0_RP0_VM1.vswp')).toMatchObject({ sizeBytes: GIB });
    expect(store().find('DC0_C0_RP0_VM1/DC0_C0_RP0_VM1-flat.vmdk')).toMatchObject({
      provisionedBytes: 8 * GIB,
    });
    expect(datastore?.get('summary')).toEqual(before);
    expect(before).toMatchObject({ uncommitted: 3 * 8 * GIB });
  });

  it('go into a folder with another name when there is one already', async () => {
    const { session, store, create } = await fileScene();
    store().makeDirectory('vm');
    const vm = await create();
    expect(await getObjectProperty(session, vm, 'config.files.vmPathName')).toBe('[LocalDS_0] vm_1/vm.vmx');
  });
});

describe('what a datastore has no room for', () => {
  it('is refused, and nothing of it stays', async () => {
    const { filesIn, create } = await fileScene();
    const deviceChange = [
      add(scsi),
      add(thick('', 3 * 1024, -1), 'create'),
      add(thick('', 2 * 1024, -2), 'create'),
    ];
    expect(await faultOf(create({ deviceChange }))).toMatchObject({
      fault: 'NoDiskSpace',
      file: '[LocalDS_0] vm/vm_1.vmdk',
      datastore: 'LocalDS_0',
    });
    expect(filesIn()).toEqual([]);
  });

  it('is not asked for by thin disks', async () => {
    const { create } = await fileScene();
    const thin = dataObject('VirtualDisk', {
      key: -1,
      controllerKey: -101,
      capacityInKB: 9 * 1024 ** 3,
      backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
        fileName: '',
        diskMode: 'persistent',
        thinProvisioned: true,
      }),
    });
    await expect(create({ deviceChange: [add(scsi), add(thin, 'create')] })).resolves.toBeDefined();
  });

  it('keeps a VM off whose memory finds no place', async () => {
    const { session, vm, run, store } = await withVm({ memoryMB: 4096 });
    store().createFile('large.iso', { sizeBytes: store().space.freeBytes - GIB });
    expect(await faultOf(run('PowerOnVM_Task'))).toMatchObject({
      fault: 'NoDiskSpace',
      file: '[LocalDS_0] vm/vm.vswp',
    });
    expect(await getObjectProperty(session, vm, 'runtime.powerState')).toBe('poweredOff');
  });
});

describe('a VM that runs', () => {
  it('has its disks for itself', async () => {
    const { session, run, store, create } = await withVm();
    const other = await create({
      name: 'other',
      deviceChange: [add(scsi), add(disk(-101, 0, '[LocalDS_0] vm/vm.vmdk'))],
    });
    await run('PowerOnVM_Task');
    expect(await faultOf(session.runTask(other, 'PowerOnVM_Task', {}))).toMatchObject({
      fault: 'FileLocked',
      file: '[LocalDS_0] vm/vm.vmdk',
    });
    expect(() => deleteEntry(store(), 'vm')).toThrow('is in use');
    await run('PowerOffVM_Task');
    await session.runTask(other, 'PowerOnVM_Task', {});
  });

  it('does not start without one of its files', async () => {
    const { run, store } = await withVm();
    deleteEntry(store(), 'vm/vm.vmdk');
    expect(await faultOf(run('PowerOnVM_Task'))).toMatchObject({
      fault: 'FileNotFound',
      file: '[LocalDS_0] vm/vm.vmdk',
    });
  });

  it('is cloned with what it has', async () => {
    const { session, vm, run, folder, filesIn } = await withVm();
    await run('PowerOnVM_Task');
    await session.runTask(vm, 'CloneVM_Task', {
      folder,
      name: 'copy',
      spec: { location: {}, template: false, powerOn: true },
    });
    expect(filesIn('copy')).toContain('copy/copy-flat.vmdk');
  });
});

describe('disks that are there already', () => {
  it('are attached as what they are, whatever the spec says of them', async () => {
    const { create, devices, vm } = await withVm({ deviceChange: [add(scsi), add(thick('', 2), 'create')] });
    const original = (await devices(vm)).find(({ key }) => key === 2000);
    const other = await create({
      name: 'other',
      deviceChange: [add(scsi), add(disk(-101, 0, '[LocalDS_0] vm/vm.vmdk'))],
    });
    const attached = (await devices(other)).find(({ key }) => key === 2000);
    expect(attached).toMatchObject({ capacityInKB: 2 * 1024 ** 2, backing: original?.backing });
  });

  it('are not attached when they are none', async () => {
    const { create, store } = await fileScene();
    const attached = { deviceChange: [add(scsi), add(disk(-101, 0, '[LocalDS_0] some.vmdk'))] };
    expect(await faultOf(create(attached))).toMatchObject({
      fault: 'FileNotFound',
      file: '[LocalDS_0] some.vmdk',
    });
    store().createFile('some.vmdk', { sizeBytes: 10 });
    expect(await faultOf(create(attached))).toMatchObject({
      fault: 'InvalidDeviceBacking',
      property: 'configSpec.deviceChange[1].device.backing.fileName',
    });
  });

  it('are not made once more', async () => {
    const { create, filesIn } = await withVm();
    const before = filesIn();
    const again = {
      name: 'other',
      deviceChange: [add(scsi), add(disk(-101, 0, '[LocalDS_0] vm/vm.vmdk'), 'create')],
    };
    expect(await faultOf(create(again))).toMatchObject({
      fault: 'FileAlreadyExists',
      file: '[LocalDS_0] vm/vm.vmdk',
    });
    expect(filesIn()).toEqual(before);
  });
});

describe('a disk of differences', () => {
  it('is as large as what it builds on, and knows all below it', async () => {
    const { create, devices, filesIn, store } = await withVm({
      deviceChange: [add(scsi), add(thick('', 3), 'create')],
    });
    const linked = dataObject('VirtualDisk', {
      key: -1,
      controllerKey: -101,
      capacityInKB: 0,
      backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
        fileName: '',
        diskMode: 'persistent',
        parent: dataObject('VirtualDiskFlatVer2BackingInfo', {
          fileName: '[LocalDS_0] vm/vm.vmdk',
          diskMode: 'persistent',
        }),
      }),
    });
    const vm = await create({ name: 'linked', deviceChange: [add(scsi), add(linked, 'create')] });
    expect((await devices(vm)).find(({ key }) => key === 2000)).toMatchObject({
      capacityInBytes: 3 * GIB,
      backing: { parent: { fileName: '[LocalDS_0] vm/vm.vmdk', datastore: expect.anything() } },
    });
    expect(filesIn('linked')).toContain('linked/linked-delta.vmdk');
    expect(() => deleteEntry(store(), 'vm/vm.vmdk')).toThrow('another disk builds on it');
    const missing = {
      ...linked,
      backing: { ...linked.backing, parent: { fileName: '[LocalDS_0] no.vmdk', diskMode: 'persistent' } },
    };
    expect(
      await faultOf(create({ name: 'none', deviceChange: [add(scsi), add(missing, 'create')] })),
    ).toMatchObject({ fault: 'FileNotFound', file: '[LocalDS_0] no.vmdk' });
  });
});

describe('a disk as it is sent', () => {
  it('is attached, but runs only when it was imported', async () => {
    const { session, simulator, create, store } = await fileScene();
    createDisk(store(), 'a.vmdk', { capacityBytes: MIB, diskType: 'thin', adapterType: 'lsiLogic' });
    await uploadFile(store(), 'sent.vmdk', await exportDisk(store(), 'a.vmdk'));
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101, 0, '[LocalDS_0] sent.vmdk'))] });
    expect(await faultOf(session.runTask(vm, 'PowerOnVM_Task', {}))).toMatchObject({
      fault: 'InvalidDiskFormat',
    });
    const manager = session.serviceContent.virtualDiskManager;
    const datacenter = simulator.world.inventory.ofType('Datacenter')[0]?.refAs('Datacenter');
    if (manager === undefined || datacenter === undefined) throw new Error('There is no disk manager.');
    await session.runTask(manager, 'CopyVirtualDisk_Task', {
      sourceName: '[LocalDS_0] sent.vmdk',
      sourceDatacenter: datacenter,
      destName: '[LocalDS_0] imported.vmdk',
    });
    const other = await create({
      name: 'other',
      deviceChange: [add(scsi), add(disk(-101, 0, '[LocalDS_0] imported.vmdk'))],
    });
    await session.runTask(other, 'PowerOnVM_Task', {});
  });
});

describe('snapshots', () => {
  it('have files that come and go with them, and disks that follow on', async () => {
    const { session, vm, filesIn } = await withVm();
    const snapshot = await session.runTask(vm, 'CreateSnapshot_Task', {
      name: 's',
      memory: false,
      quiesce: false,
    });
    expect(filesIn('vm')).toEqual(
      [...DISK, ...OWN, 'vm/vm-000001-delta.vmdk', 'vm/vm-000001.vmdk', 'vm/vm-Snapshot1.vmsn'].toSorted(),
    );
    await session.runTask(snapshot, 'RevertToSnapshot_Task', {});
    expect(filesIn('vm')).toContain('vm/vm-000002.vmdk');
    expect(filesIn('vm')).not.toContain('vm/vm-000001.vmdk');
    await session.runTask(snapshot, 'RemoveSnapshot_Task', { removeChildren: false });
    expect(filesIn('vm')).toEqual([...DISK, ...OWN].toSorted());
  });

  it('are taken, gone back to and removed while the VM runs', async () => {
    const { session, vm, run, filesIn } = await withVm();
    await run('PowerOnVM_Task');
    const take = async (name: string): Promise<Ref<'VirtualMachineSnapshot'>> =>
      session.runTask(vm, 'CreateSnapshot_Task', { name, memory: true, quiesce: false });
    const first = await take('first');
    await take('second');
    expect(filesIn('vm')).toContain('vm/vm-Snapshot2.vmem');
    await session.runTask(first, 'RevertToSnapshot_Task', {});
    await session.runTask(vm, 'RemoveAllSnapshots_Task', {});
    expect(filesIn('vm')).toEqual([...DISK, ...OWN, 'vm/vm.vswp', 'vm/vmware.log'].toSorted());
    await run('PowerOffVM_Task');
    await run('Destroy_Task');
    expect(filesIn()).toEqual([]);
  });

  it('share their disks with linked clones, which have the parent’s files kept', async () => {
    const { session, vm, folder, run, filesIn } = await withVm();
    const clone = await linkedClone({ session, vm, folder });
    expect(filesIn('linked')).toContain('linked/vm-000001-delta.vmdk');
    const storage = await getObjectProperty(session, clone, 'storage');
    const base = await getObjectProperty(session, clone, 'layoutEx');
    expect(base?.file?.map(({ name }) => name)).toContain('[LocalDS_0] vm/vm-flat.vmdk');
    expect(Number(storage?.perDatastoreUsage?.[0]?.unshared)).toBeLessThanOrEqual(
      Number(storage?.perDatastoreUsage?.[0]?.committed),
    );
    await run('Destroy_Task');
    expect(filesIn('vm')).toEqual(DISK);
    await session.runTask(clone, 'PowerOnVM_Task', {});
    await session.runTask(clone, 'PowerOffVM_Task', {});
    await session.runTask(clone, 'Destroy_Task', {});
    expect(filesIn()).toEqual([]);
  });
});

describe('relocating', () => {
  it('moves a VM that runs with all its files, to a folder of its own', async () => {
    const { session, simulator, vm, run, filesIn, store } = await withVm();
    await run('PowerOnVM_Task');
    store('LocalDS_1').makeDirectory('vm');
    const [, other] = simulator.world.inventory.ofType('Datastore');
    if (other === undefined) throw new Error('There is no second datastore.');
    await session.runTask(vm, 'RelocateVM_Task', { spec: { datastore: other.refAs('Datastore') } });
    expect(filesIn()).toEqual([]);
    expect(store().find('vm')).toBeUndefined();
    expect(filesIn('vm_1', 'LocalDS_1')).toEqual(
      [...DISK, ...OWN, 'vm/vm.vswp', 'vm/vmware.log'].map((path) => path.replace('vm/', 'vm_1/')).toSorted(),
    );
    expect(store('LocalDS_1').find('vm_1/vm.vmdk')).toHaveProperty('locks');
    expect(() => deleteEntry(store('LocalDS_1'), 'vm_1/vm.vmdk')).toThrow('is in use');
    expect(store().space.usedBytes).toBe(0);
  });

  it('takes the disks of snapshots along, which go on building on one another', async () => {
    const { session, simulator, vm, run, filesIn } = await withVm();
    const [, other] = simulator.world.inventory.ofType('Datastore');
    if (other === undefined) throw new Error('There is no second datastore.');
    await run('PowerOnVM_Task');
    const snapshot = await session.runTask(vm, 'CreateSnapshot_Task', {
      name: 's',
      memory: true,
      quiesce: false,
    });
    const before = filesIn();
    await session.runTask(vm, 'RelocateVM_Task', { spec: { datastore: other.refAs('Datastore') } });
    expect(filesIn('', 'LocalDS_1')).toEqual(before);
    expect(filesIn()).toEqual([]);
    await session.runTask(snapshot, 'RevertToSnapshot_Task', {});
    expect(await getObjectProperty(session, snapshot, 'config.files.vmPathName')).toBe(
      '[LocalDS_1] vm/vm.vmx',
    );
    await session.runTask(vm, 'RemoveAllSnapshots_Task', {});
    expect(filesIn('', 'LocalDS_1')).toEqual([...DISK, ...OWN, 'vm/vm.vswp', 'vm/vmware.log'].toSorted());
  });

  it('makes a linked clone whole, and leaves in place what another builds on', async () => {
    const { session, simulator, vm, folder, filesIn, devices } = await withVm();
    const [, other] = simulator.world.inventory.ofType('Datastore');
    if (other === undefined) throw new Error('There is no second datastore.');
    const spec = { datastore: other.refAs('Datastore') };
    const clone = await linkedClone({ session, vm, folder });
    expect(await faultOf(session.runTask(vm, 'RelocateVM_Task', { spec }))).toMatchObject({
      fault: 'NotSupported',
    });
    await session.runTask(clone, 'RelocateVM_Task', { spec });
    expect(filesIn('linked')).toEqual([]);
    expect(filesIn('linked', 'LocalDS_1')).toContain('linked/vm-000001-flat.vmdk');
    expect((await devices(clone)).find(({ key }) => key === 2000)?.backing).not.toHaveProperty('parent');
    await session.runTask(vm, 'RelocateVM_Task', { spec });
    expect(filesIn()).toEqual([]);
  });

  it('leaves everything where it was when there is no room', async () => {
    const { session, simulator, vm, filesIn, store } = await withVm({
      deviceChange: [add(scsi), add(disk(-101), 'create'), add(thick('', 8, -2), 'create')],
    });
    const before = filesIn();
    store('LocalDS_1').createFile('large.iso', { sizeBytes: store('LocalDS_1').space.freeBytes - GIB });
    const [, other] = simulator.world.inventory.ofType('Datastore');
    if (other === undefined) throw new Error('There is no second datastore.');
    const moved = session.runTask(vm, 'RelocateVM_Task', { spec: { datastore: other.refAs('Datastore') } });
    expect(await faultOf(moved)).toMatchObject({ fault: 'NoDiskSpace', datastore: 'LocalDS_1' });
    expect(filesIn()).toEqual(before);
    expect(filesIn('', 'LocalDS_1')).toEqual(['large.iso']);
    expect(await getObjectProperty(session, vm, 'config.files.vmPathName')).toBe('[LocalDS_0] vm/vm.vmx');
  });
});

describe('the configuration file', () => {
  it('says what is needed to register the VM again, and is read for that', async () => {
    const { session, vm, store, folder, pool, devices } = await withVm({
      ...withDisk,
      guestId: 'ubuntu64Guest',
      annotation: 'two\nlines',
      numCPUs: 4,
      numCoresPerSocket: 2,
      extraConfig: [{ key: 'nvp.vm-uuid', value: 'abc' }],
      memoryAllocation: { reservation: 100, limit: 900 },
    });
    const paths = [
      'config.uuid',
      'config.instanceUuid',
      'config.guestId',
      'config.annotation',
      'config.extraConfig',
      'config.hardware',
      'config.memoryAllocation',
    ] as const;
    const before = await getObjectProperties(session, vm, paths);
    await session.invokeApi(vm, 'UnregisterVM', {});
    const text = await readText(store(), 'vm/vm.vmx');
    expect(text).toContain('guestOS = "ubuntu-64"');
    expect(text).toContain('scsi0:0.fileName = "vm.vmdk"');
    const again = await session.runTask(folder, 'RegisterVM_Task', {
      path: '[LocalDS_0] vm/vm.vmx',
      asTemplate: false,
      pool,
    });
    expect((await getObjectProperties(session, again, paths)).properties).toEqual(before.properties);
    expect((await devices(again)).find(({ key }) => key === 2000)).toMatchObject({
      backing: { fileName: '[LocalDS_0] vm/vm.vmdk' },
    });
  });

  it('is refused when it is none', async () => {
    const { session, store, folder, pool } = await fileScene();
    store().createFile('bad.vmx', { text: () => 'this is "not" a configuration' });
    const request = { path: '[LocalDS_0] bad.vmx', asTemplate: false, pool };
    expect(await faultOf(session.runTask(folder, 'RegisterVM_Task', request))).toMatchObject({
      fault: 'InvalidVmConfig',
    });
  });
});
