import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperty } from '@kilonova/vsphere';
import type { VirtualMachineRelocateSpec } from '@kilonova/vsphere';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import { FirstClassDisks } from '../src/first-class-disks/first-class-disks.js';
import { add, card, disk, faultOf, scsi, values, vmScene } from './vm-scene.js';

async function movable() {
  const scene = await vmScene();
  const { session, simulator } = scene;
  const { inventory } = simulator.world;
  const vm = await scene.create({ deviceChange: [add(scsi), add(disk(-101), 'create'), add(card())] });
  const [first, second] = inventory.ofType('Datastore');
  if (first === undefined || second === undefined) throw new Error('There are too few datastores.');
  const trees = simulator.world.part(DatastoreTrees);
  return {
    ...scene,
    vm,
    machine: inventory.get('VirtualMachine', vm),
    second,
    here: first.refAs('Datastore'),
    there: second.refAs('Datastore'),
    files: { first: trees.of(first), second: trees.of(second) },
    relocate: (spec: VirtualMachineRelocateSpec) => session.runTask(vm, 'RelocateVM_Task', { spec }),
  };
}

describe('RelocateVM_Task', () => {
  it('has moved nothing when one of its device changes is refused', async () => {
    const { machine, there, relocate, files } = await movable();
    const before = machine.get('config');
    const deviceChange = [{ operation: 'edit' as const, device: card({ key: 4999 }) }];
    expect(await faultOf(relocate({ datastore: there, deviceChange }))).toMatchObject({
      fault: 'DeviceNotFound',
    });
    expect(machine.get('config')).toBe(before);
    expect(files.second.find('vm')).toBeUndefined();
  });

  it('puts no VM into a folder that is for something else', async () => {
    const { session, vm, machine, relocate, simulator } = await movable();
    const [datacenter] = simulator.world.inventory.ofType('Datacenter');
    const folder = datacenter?.get('networkFolder');
    if (folder === undefined) throw new Error('There is no datacenter.');
    expect(await faultOf(relocate({ folder }))).toMatchObject({ fault: 'NotSupported' });
    const spec = { location: { folder }, template: false, powerOn: false };
    const parent = machine.get('parent');
    const clone = session.runTask(vm, 'CloneVM_Task', {
      folder: { type: 'Folder', value: parent?.value ?? '' },
      name: 'copy',
      spec,
    });
    expect(await faultOf(clone)).toMatchObject({ fault: 'NotSupported' });
    expect(values(await getObjectProperty(session, folder, 'childEntity'))).not.toContain(vm.value);
  });

  it('keeps a disk as the request says, and takes the room for it', async () => {
    const { machine, there, second, relocate } = await movable();
    const before = Number(second.get('summary').freeSpace);
    const diskBackingInfo = dataObject('VirtualDiskFlatVer2BackingInfo', {
      fileName: '',
      diskMode: 'persistent',
      thinProvisioned: false,
    });
    await relocate({ disk: [{ diskId: 2000, datastore: there, diskBackingInfo }] });
    expect(machine.get('config')?.hardware.device?.find(({ key }) => key === 2000)).toMatchObject({
      backing: { thinProvisioned: false, datastore: { value: second.moid } },
    });
    expect(before - Number(second.get('summary').freeSpace)).toBeGreaterThanOrEqual(1024 ** 3);
  });

  it('leaves no empty folder behind', async () => {
    const { here, there, relocate, files } = await movable();
    await relocate({ disk: [{ diskId: 2000, datastore: there }] });
    expect(files.second.find('vm')).toBeDefined();
    await relocate({ datastore: here });
    expect(files.second.find('vm')).toBeUndefined();
  });

  it('takes along what is known of a first-class disk', async () => {
    const { session, simulator, vm, there, second, relocate } = await movable();
    const disks = simulator.world.part(FirstClassDisks);
    const { value = '' } = session.serviceContent.vStorageObjectManager ?? {};
    const manager = { type: 'VcenterVStorageObjectManager' as const, value };
    const [first] = simulator.world.inventory.ofType('Datastore');
    if (first === undefined) throw new Error('There is no datastore.');
    const datastore = first.refAs('Datastore');
    const backingSpec = dataObject('VslmCreateSpecDiskFileBackingSpec', { datastore });
    const { config } = await session.runTask(manager, 'CreateDisk_Task', {
      spec: { name: 'data', capacityInMB: 10, backingSpec },
    });
    await session.runTask(vm, 'AttachDisk_Task', { diskId: config.id, datastore });
    await relocate({ datastore: there });
    expect(disks.find(config.id.id)).toMatchObject({ datastore: second });
    const found = await session.invokeApi(manager, 'RetrieveVStorageObject', {
      id: config.id,
      datastore: there,
    });
    expect(found.config.consumerId).toHaveLength(1);
  });

  it('takes a template to another datastore of a host that is named', async () => {
    const { session, vm, host, there, machine, relocate } = await movable();
    await session.invokeApi(vm, 'MarkAsTemplate', {});
    await relocate({ host, datastore: there });
    expect(machine.get('config')?.files.vmPathName).toBe('[LocalDS_1] vm/vm.vmx');
  });
});
