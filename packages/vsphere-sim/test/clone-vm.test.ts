import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperties, getObjectProperty, isDataObject } from '@kilonova/vsphere';
import type { VirtualDevice, VirtualMachineCloneSpec } from '@kilonova/vsphere';
import { add, card, disk, faultOf, scsi, values, vmScene } from './vm-scene.js';

async function clonable() {
  const scene = await vmScene();
  const { session, folder } = scene;
  const source = await scene.create({
    extraConfig: [{ key: 'a', value: '1' }],
    deviceChange: [add(scsi), add(disk(-101), 'create'), add(card())],
  });
  return {
    ...scene,
    source,
    clone: (spec: Partial<VirtualMachineCloneSpec> = {}, name = 'copy') =>
      session.runTask(source, 'CloneVM_Task', {
        folder,
        name,
        spec: { location: {}, template: false, powerOn: false, ...spec },
      }),
  };
}

function isCard({ key }: VirtualDevice): boolean {
  return key === 4000;
}

function macIn(devices: readonly VirtualDevice[]): string | undefined {
  const found = devices.find(({ key }) => key === 4000);
  return isDataObject(found, 'VirtualVmxnet3') ? found.macAddress : undefined;
}

describe('CloneVM_Task', () => {
  it('makes a VM like the other, with a disk, an address and uuids of its own', async () => {
    const { session, source, clone, devices } = await clonable();
    const copy = await clone({
      powerOn: true,
      config: { memoryMB: 1024, extraConfig: [{ key: 'b', value: '2' }] },
    });
    const { properties } = await getObjectProperties(session, copy, [
      'runtime.powerState',
      'config.name',
      'config.files.vmPathName',
      'config.hardware.memoryMB',
      'config.extraConfig',
    ]);
    expect(properties).toMatchObject({
      'runtime.powerState': 'poweredOn',
      'config.name': 'copy',
      'config.files.vmPathName': '[LocalDS_0] copy/copy.vmx',
      'config.hardware.memoryMB': 1024,
      'config.extraConfig': [{ key: 'a' }, { key: 'b' }],
    });
    const [disks, originals] = [await devices(copy), await devices(source)];
    expect(disks.map(({ key }) => key)).toEqual(originals.map(({ key }) => key));
    expect(disks.find(({ key }) => key === 2000)).toMatchObject({
      backing: { fileName: '[LocalDS_0] copy/copy.vmdk' },
    });
    expect(macIn(disks)).toMatch(/^00:50:56:/);
    expect(macIn(disks)).not.toBe(macIn(originals));
    expect(await getObjectProperty(session, copy, 'config.instanceUuid')).not.toBe(
      await getObjectProperty(session, source, 'config.instanceUuid'),
    );
  });

  it('links the disk of a linked clone to what the snapshot keeps', async () => {
    const { session, source, clone, devices } = await clonable();
    const location = { diskMoveType: 'createNewChildDiskBacking' };
    expect(await faultOf(clone({ location }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'spec.snapshot',
    });
    const snapshot = await session.runTask(source, 'CreateSnapshot_Task', {
      name: 's',
      memory: false,
      quiesce: false,
    });
    const copy = await clone({ location, snapshot });
    expect((await devices(copy)).find(({ key }) => key === 2000)).toMatchObject({
      backing: {
        fileName: '[LocalDS_0] copy/vm-000001.vmdk',
        parent: { fileName: '[LocalDS_0] vm/vm.vmdk' },
      },
    });
    // What the clone needs is left as it is.
    await session.runTask(snapshot, 'RemoveSnapshot_Task', { removeChildren: false });
    expect((await devices(source)).find(({ key }) => key === 2000)).toMatchObject({
      backing: { parent: { fileName: '[LocalDS_0] vm/vm.vmdk' } },
    });
  });

  it('puts each disk where the request has it, and keeps it as it says', async () => {
    const { session, simulator, source, clone, devices } = await clonable();
    const other = simulator.world.inventory.ofType('Datastore')[1];
    if (other === undefined) throw new Error('There is no second datastore.');
    const copy = await clone({
      location: {
        disk: [
          {
            diskId: 2000,
            datastore: other.refAs('Datastore'),
            diskBackingInfo: dataObject('VirtualDiskFlatVer2BackingInfo', {
              fileName: '',
              diskMode: 'persistent',
              thinProvisioned: false,
              eagerlyScrub: true,
            }),
          },
        ],
      },
    });
    expect((await devices(source)).find(({ key }) => key === 2000)).toMatchObject({
      backing: { thinProvisioned: true },
    });
    expect((await devices(copy)).find(({ key }) => key === 2000)).toMatchObject({
      backing: { fileName: '[LocalDS_1] copy/copy.vmdk', thinProvisioned: false, eagerlyScrub: true },
    });
    expect(await getObjectProperty(session, copy, 'config.files.vmPathName')).toBe(
      '[LocalDS_0] copy/copy.vmx',
    );
    expect(values(await getObjectProperty(session, copy, 'datastore'))).toContain(other.moid);
  });

  it('has devices that are not connected yet, though those of its source are', async () => {
    const { session, source, clone, devices } = await clonable();
    await session.runTask(source, 'PowerOnVM_Task', {});
    const copy = await clone();
    expect((await devices(source)).find(isCard)?.connectable?.connected).toBe(true);
    expect((await devices(copy)).find(isCard)?.connectable?.connected).toBe(false);
  });

  it('refuses a name that is in use', async () => {
    const { source, clone } = await clonable();
    expect(await faultOf(clone({}, 'vm'))).toMatchObject({ fault: 'DuplicateName', object: source });
  });

  it('wants a pool for what was a template', async () => {
    const { session, source, pool, clone } = await clonable();
    await session.invokeApi(source, 'MarkAsTemplate', {});
    expect(await getObjectProperty(session, source, 'summary.config.template')).toBe(true);
    expect(values(await getObjectProperty(session, pool, 'vm'))).toEqual([]);
    expect(await faultOf(session.runTask(source, 'PowerOnVM_Task', {}))).toMatchObject({
      fault: 'NotSupported',
    });
    expect(await faultOf(clone())).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'spec.location.pool',
    });
    await expect(clone({ location: { pool } })).resolves.toMatchObject({ type: 'VirtualMachine' });
    await session.invokeApi(source, 'MarkAsVirtualMachine', { pool });
    expect(values(await getObjectProperty(session, pool, 'vm'))).toContain(source.value);
  });
});

describe('RegisterVM_Task', () => {
  it('brings back what was unregistered, with its devices', async () => {
    const { session, source, folder, pool, devices } = await clonable();
    const before = await devices(source);
    const request = { path: '[LocalDS_0] vm/vm.vmx', asTemplate: false, pool };
    expect(await faultOf(session.runTask(folder, 'RegisterVM_Task', request))).toMatchObject({
      fault: 'AlreadyExists',
    });
    await session.invokeApi(source, 'UnregisterVM', {});
    const again = await session.runTask(folder, 'RegisterVM_Task', { ...request, name: 'again' });
    expect(await devices(again)).toEqual(before);
    expect(await getObjectProperty(session, again, 'name')).toBe('again');
    expect(
      await faultOf(
        session.runTask(folder, 'RegisterVM_Task', { ...request, path: '[LocalDS_0] no/no.vmx' }),
      ),
    ).toMatchObject({ fault: 'FileNotFound', file: '[LocalDS_0] no/no.vmx' });
  });
});

describe('RelocateVM_Task', () => {
  it('takes the files to another datastore', async () => {
    const { session, simulator, source, devices } = await clonable();
    const other = simulator.world.inventory
      .ofType('Datastore')
      .find((each) => each.get('name') === 'LocalDS_1');
    if (other === undefined) throw new Error('There is no second datastore.');
    await session.runTask(source, 'RelocateVM_Task', { spec: { datastore: other.refAs('Datastore') } });
    expect(await getObjectProperty(session, source, 'config.files.vmPathName')).toBe('[LocalDS_1] vm/vm.vmx');
    expect((await devices(source)).find(({ key }) => key === 2000)).toMatchObject({
      backing: { fileName: '[LocalDS_1] vm/vm.vmdk', datastore: { value: other.moid } },
    });
    expect(values(await getObjectProperty(session, source, 'datastore'))).toEqual([other.moid]);
    expect(other.get('vm')).toEqual([source]);
  });

  it('refuses a host that is not there', async () => {
    const { session, source } = await clonable();
    const host = { type: 'HostSystem' as const, value: 'host-999' };
    expect(await faultOf(session.runTask(source, 'RelocateVM_Task', { spec: { host } }))).toMatchObject({
      fault: 'ManagedObjectNotFound',
      obj: host,
    });
  });
});

describe('UpgradeVM_Task and AcquireTicket', () => {
  it('upgrade only what is older', async () => {
    const { session, create } = await clonable();
    const old = await create({ name: 'old', version: 'vmx-13' });
    await session.runTask(old, 'UpgradeVM_Task', {});
    expect(await getObjectProperty(session, old, 'config.version')).toBe('vmx-19');
    expect(await faultOf(session.runTask(old, 'UpgradeVM_Task', {}))).toMatchObject({
      fault: 'AlreadyUpgraded',
    });
  });

  it('give tickets for VMs that run', async () => {
    const { session, source } = await clonable();
    const acquire = (ticketType: string) => session.invokeApi(source, 'AcquireTicket', { ticketType });
    expect(await faultOf(acquire('webmks'))).toMatchObject({ fault: 'InvalidPowerState' });
    await session.runTask(source, 'PowerOnVM_Task', {});
    expect(await acquire('mks')).toMatchObject({ cfgFile: '[LocalDS_0] vm/vm.vmx' });
    expect(await faultOf(acquire('vnc'))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'ticketType',
    });
  });
});
