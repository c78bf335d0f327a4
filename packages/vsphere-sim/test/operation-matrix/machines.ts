/** Rows of the table: the life of VMs. */
import { describe, expect, it } from 'vitest';
import { getObjectProperties, getObjectProperty, isDataObject } from '@kilonova/vsphere';
import type {
  Ref,
  VirtualDevice,
  VirtualDeviceConfigSpec,
  VirtualDiskFlatVer2BackingInfo,
  VirtualMachineRelocateSpec,
} from '@kilonova/vsphere';
import { ManualClock } from '../../src/index.js';
import { GuestTools } from '../../src/methods/virtual-machine/guest-tools.js';
import { fileScene } from '../file-scene.js';
import { rawClient, ref, refusal, taskFault } from '../raw-client.js';
import { deviceChange, newVm, placeOf } from '../raw-specs.js';
import { add, card, disk, faultOf, scsi, vmScene } from '../vm-scene.js';

/** Files under the disk with the key 2000, the one that is written to first. */
function chainOf(devices: readonly VirtualDevice[]): string[] {
  const backing = devices.find(({ key }) => key === 2000)?.backing;
  const files: string[] = [];
  if (!isDataObject(backing, 'VirtualDiskFlatVer2BackingInfo')) return files;
  let link: VirtualDiskFlatVer2BackingInfo | undefined = backing;
  for (; link !== undefined; link = link.parent) files.push(link.fileName);
  return files;
}

describe('the life of VMs', () => {
  it('CreateVM_Task: refuses a name in use, an illegal guestId, a missing controller and its own unit', async () => {
    const { create } = await vmScene();
    const vm = await create();
    expect(await faultOf(create())).toMatchObject({ fault: 'DuplicateName', name: 'vm', object: vm });
    expect(await faultOf(create({ name: 'a', guestId: 'solaris99' }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'configSpec.guestId',
    });
    expect(await faultOf(create({ name: 'a', deviceChange: [add(disk(1000), 'create')] }))).toMatchObject({
      fault: 'InvalidController',
    });
    const atItsPlace = { name: 'a', deviceChange: [add(scsi), add(disk(-101, 7), 'create')] };
    expect(await faultOf(create(atItsPlace))).toMatchObject({ fault: 'InvalidDeviceSpec' });
  });

  it('CreateVM_Task in a request that is none: without a pool, of an unknown type, on a datastore that is not', async () => {
    const client = await rawClient();
    const place = await placeOf(client);
    const asked = async (args: string) => client.call('CreateVM_Task', place.folder, args);
    const withoutPool = newVm(place).replace(ref('pool', place.pool), '');
    expect(refusal(await asked(withoutPool))).toMatchObject({ status: 500, fault: 'InvalidRequest' });
    const toaster = deviceChange('<device xsi:type="VirtualToaster"><key>-1</key></device>');
    expect(refusal(await asked(newVm(place, { devices: toaster })))).toMatchObject({
      status: 500,
      fault: 'InvalidType',
    });
    const nowhere = newVm(place, { vmPathName: '[nowhere]' });
    expect(taskFault(await client.task('CreateVM_Task', place.folder, nowhere))).toMatchObject({
      fault: 'InvalidDatastorePath',
      detail: expect.stringContaining('[nowhere]'),
    });
    expect(taskFault(await client.task('CreateVM_Task', place.folder, newVm(place)))).toBeUndefined();
  });

  it('device rules: a place is taken once, and a change names its device', async () => {
    const { session, create } = await vmScene();
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101, 0), 'create')] });
    const change = (changes: readonly VirtualDeviceConfigSpec[]) =>
      faultOf(session.runTask(vm, 'ReconfigVM_Task', { spec: { deviceChange: [...changes] } }));
    expect(await change([add(disk(1000, 0), 'create')])).toMatchObject({
      fault: 'InvalidDeviceSpec',
      property: 'configSpec.deviceChange[0].device.unitNumber',
    });
    const unknown: VirtualDevice = { ...disk(1000, 0), key: 2099 };
    expect(await change([{ operation: 'remove', device: unknown }])).toMatchObject({
      fault: 'DeviceNotFound',
      property: 'configSpec.deviceChange[0].device.key',
    });
  });

  it('SCSI controller defaults: scsiCtlrUnitNumber is 7', async () => {
    const { create, devices } = await vmScene();
    const made = await devices(await create({ deviceChange: [add(scsi)] }));
    expect(made.find(({ key }) => key === 1000)).toMatchObject({ scsiCtlrUnitNumber: 7 });
  });

  it('ReconfigVM_Task: a stale changeVersion, no memory, and more CPUs while on are refused', async () => {
    const clock = new ManualClock();
    const { session, create } = await vmScene({ clock });
    const vm = await create();
    const reconfigure = (spec: object) => session.runTask(vm, 'ReconfigVM_Task', { spec });
    const changeVersion = await getObjectProperty(session, vm, 'config.changeVersion');
    await clock.advance(1000);
    await reconfigure({ changeVersion, annotation: 'a' });
    expect(await faultOf(reconfigure({ changeVersion, annotation: 'b' }))).toMatchObject({
      fault: 'ConcurrentAccess',
    });
    expect(await faultOf(reconfigure({ memoryMB: -4 }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'configSpec.memoryMB',
    });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await faultOf(reconfigure({ numCPUs: 2 }))).toMatchObject({ fault: 'CpuHotPlugNotSupported' });
    expect(await getObjectProperty(session, vm, 'config.hardware.numCPU')).toBe(1);
  });

  it('power on, off, suspend, reset, shut down and reboot the guest: both states, and tools that may be missing', async () => {
    const clock = new ManualClock();
    const { simulator, session, create } = await vmScene({ clock });
    simulator.world.part(GuestTools).startMs = 20_000;
    const vm = await create();
    expect(await faultOf(session.runTask(vm, 'SuspendVM_Task', {}))).toMatchObject({
      fault: 'InvalidPowerState',
      requestedState: 'suspended',
      existingState: 'poweredOff',
    });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    for (const method of ['ShutdownGuest', 'RebootGuest'] as const) {
      expect(await faultOf(session.invokeApi(vm, method, {}))).toMatchObject({ fault: 'ToolsUnavailable' });
    }
    await clock.advance(20_000);
    await session.invokeApi(vm, 'RebootGuest', {});
    expect(await getObjectProperty(session, vm, 'runtime.powerState')).toBe('poweredOn');
  });

  it('destroy and unregister while on: InvalidPowerState', async () => {
    const { session, create } = await vmScene();
    const vm = await create();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const refused = { fault: 'InvalidPowerState', existingState: 'poweredOn' };
    expect(await faultOf(session.runTask(vm, 'Destroy_Task', {}))).toMatchObject(refused);
    expect(await faultOf(session.invokeApi(vm, 'UnregisterVM', {}))).toMatchObject(refused);
  });

  it('snapshot create, revert, remove: a delta disk with its parent, and both undone', async () => {
    const { session, create, devices } = await vmScene();
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101), 'create')] });
    const chain = async () => chainOf(await devices(vm));
    const spec = { name: 'one', memory: false, quiesce: false };
    const snapshot = await session.runTask(vm, 'CreateSnapshot_Task', spec);
    expect(await chain()).toEqual(['[LocalDS_0] vm/vm-000001.vmdk', '[LocalDS_0] vm/vm.vmdk']);
    await session.runTask(vm, 'ReconfigVM_Task', { spec: { memoryMB: 1024 } });
    await session.runTask(snapshot, 'RevertToSnapshot_Task', {});
    expect(await getObjectProperty(session, vm, 'config.hardware.memoryMB')).toBe(512);
    await session.runTask(snapshot, 'RemoveSnapshot_Task', { removeChildren: false });
    expect(await chain()).toEqual(['[LocalDS_0] vm/vm.vmdk']);
    expect(await getObjectProperty(session, vm, 'snapshot')).toBeUndefined();
  });

  it('clone, linked clone: a name in use is refused, and the chain of a linked clone is kept', async () => {
    const { session, folder, create, devices } = await vmScene();
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101), 'create')] });
    const clone = (
      name: string,
      location: VirtualMachineRelocateSpec,
      snapshot?: Ref<'VirtualMachineSnapshot'>,
    ) =>
      session.runTask(vm, 'CloneVM_Task', {
        folder,
        name,
        spec: { location, template: false, powerOn: false, ...(snapshot && { snapshot }) },
      });
    expect(await faultOf(clone('vm', {}))).toMatchObject({ fault: 'DuplicateName', object: vm });
    const snapshot = await session.runTask(vm, 'CreateSnapshot_Task', {
      name: 'base',
      memory: false,
      quiesce: false,
    });
    const full = await clone('full', {});
    const linked = await clone('linked', { diskMoveType: 'createNewChildDiskBacking' }, snapshot);
    expect(chainOf(await devices(full))).toHaveLength(1);
    expect(chainOf(await devices(linked))).toEqual([
      expect.stringMatching(/^\[LocalDS_0\] linked\//),
      '[LocalDS_0] vm/vm.vmdk',
    ]);
  });

  it('Rename_Task: to a name in use is a DuplicateName', async () => {
    const { session, create } = await vmScene();
    const first = await create();
    const second = await create({ name: 'second' });
    expect(await faultOf(session.runTask(second, 'Rename_Task', { newName: 'vm' }))).toMatchObject({
      fault: 'DuplicateName',
      name: 'vm',
      object: first,
    });
    expect(await getObjectProperty(session, second, 'name')).toBe('second');
  });

  it('RelocateVM_Task to a datastore: the files go there, those of snapshots too, and none stays', async () => {
    const { session, create, datastoreNamed, filesIn, devices } = await fileScene();
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101), 'create')] });
    await session.runTask(vm, 'CreateSnapshot_Task', { name: 's', memory: false, quiesce: false });
    const before = filesIn();
    const there = datastoreNamed('LocalDS_1').refAs('Datastore');
    await session.runTask(vm, 'RelocateVM_Task', { spec: { datastore: there } });
    expect([filesIn(), filesIn('', 'LocalDS_1')]).toEqual([[], before]);
    expect(await getObjectProperty(session, vm, 'config.files.vmPathName')).toBe('[LocalDS_1] vm/vm.vmx');
    expect(chainOf(await devices(vm))).toEqual(['[LocalDS_1] vm/vm-000001.vmdk', '[LocalDS_1] vm/vm.vmdk']);
    expect(await getObjectProperty(session, vm, 'datastore')).toEqual([there]);
  });

  it('RegisterVM_Task: the devices are read from the VMX, under whatever name', async () => {
    const { session, create, devices, folder, pool } = await vmScene();
    const vm = await create({
      memoryMB: 768,
      extraConfig: [{ key: 'nvp.vm-uuid', value: 'x' }],
      deviceChange: [add(scsi), add(disk(-101, 3), 'create'), add(card())],
    });
    const paths = ['config.hardware', 'config.extraConfig', 'config.uuid', 'config.instanceUuid'] as const;
    const { properties: before } = await getObjectProperties(session, vm, paths);
    await session.invokeApi(vm, 'UnregisterVM', {});
    const register = (path: string) =>
      session.runTask(folder, 'RegisterVM_Task', { path, name: 'another', asTemplate: false, pool });
    expect(await faultOf(register('[LocalDS_0] vm/none.vmx'))).toMatchObject({
      fault: 'FileNotFound',
      file: '[LocalDS_0] vm/none.vmx',
    });
    const again = await register('[LocalDS_0] vm/vm.vmx');
    const { properties } = await getObjectProperties(session, again, [...paths, 'name']);
    expect(properties).toEqual({ ...before, name: 'another' });
    expect((await devices(again)).map(({ _type: type }) => type)).toEqual(
      expect.arrayContaining(['VirtualLsiLogicController', 'VirtualDisk', 'VirtualVmxnet3']),
    );
  });
});
