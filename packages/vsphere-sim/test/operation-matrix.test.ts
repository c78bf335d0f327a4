/**
 * The operations of a driver for which lenient servers deviate from a vCenter: sessions, reading, and the life of VMs.
 *
 * One test a row, with the answer that is expected of a vCenter. Details of each operation are in the tests of its own.
 */
import { describe, expect, it } from 'vitest';
import { buildRecursiveTraversalSpec, getObjectProperty, getObjects, isDataObject } from '@kilonova/vsphere';
import type {
  ClusterConfigSpecEx,
  PropertyFilterSpec,
  Ref,
  VirtualMachineRelocateSpec,
  VimSession,
  VirtualDevice,
  VirtualDeviceConfigSpec,
  VirtualDiskFlatVer2BackingInfo,
} from '@kilonova/vsphere';
import { ManualClock, rootFolder } from '../src/index.js';
import { GuestTools } from '../src/methods/virtual-machine/guest-tools.js';
import { Tasks } from '../src/tasks/tasks.js';
import { connected, failureOf, login } from './connected.js';
import { collector as rawCollector, rawClient, rawClientOf, refusal, specSet } from './raw-client.js';
import { printTableAtEnd } from './table-of-rows.js';
import { add, disk, faultOf, scsi, values, vmScene } from './vm-scene.js';

printTableAtEnd('Operations on sessions and VMs');

const collector = { type: 'PropertyCollector', value: 'propertyCollector' } as const;
const sessions = { type: 'SessionManager', value: 'SessionManager' } as const;
const index = { type: 'SearchIndex', value: 'SearchIndex' } as const;

/** Files under the disk with the key 2000, the one that is written to first. */
function chainOf(devices: readonly VirtualDevice[]): string[] {
  const backing = devices.find(({ key }) => key === 2000)?.backing;
  const files: string[] = [];
  if (!isDataObject(backing, 'VirtualDiskFlatVer2BackingInfo')) return files;
  let link: VirtualDiskFlatVer2BackingInfo | undefined = backing;
  for (; link !== undefined; link = link.parent) files.push(link.fileName);
  return files;
}

/** All VMs of the start inventory, along a view. */
async function viewed(session: VimSession): Promise<PropertyFilterSpec[]> {
  const manager = { type: 'ViewManager', value: 'ViewManager' } as const;
  const view = await session.invokeApi(manager, 'CreateContainerView', {
    container: { type: 'Folder', value: 'group-d1' },
    type: ['VirtualMachine'],
    recursive: true,
  });
  const along = { _type: 'TraversalSpec', type: 'ContainerView', path: 'view', skip: false };
  return [
    {
      propSet: [{ type: 'VirtualMachine', pathSet: ['name'] }],
      objectSet: [{ obj: view, skip: true, selectSet: [along] }],
    },
  ];
}

/** A cluster of two hosts with two VMs. */
async function lab() {
  const clock = new ManualClock();
  const at = await connected({ clock, inventory: { clusters: 1, hosts: 2, standaloneHosts: 0, vms: 2 } });
  const { inventory } = at.simulator.world;
  const [cluster] = inventory.ofType('ClusterComputeResource');
  const [host, other] = inventory.ofType('HostSystem');
  const [vm, second] = inventory.ofType('VirtualMachine');
  if (!cluster || !host || !other || !vm || !second) throw new Error('It is too small.');
  return { ...at, clock, cluster, host, other, vm, second };
}

describe('sessions', () => {
  it('login, logout, SessionIsActive: only the right password opens, and what is closed is not active', async () => {
    const { simulator, session } = await connected();
    expect(await failureOf(login(simulator, { password: 'guess' }))).toMatchObject({
      faultName: 'InvalidLogin',
    });
    const other = await login(simulator);
    const own = await getObjectProperty(other, sessions, 'currentSession');
    const { key: sessionID = '', userName = '' } = own ?? {};
    const isActive = () => session.invokeApi(sessions, 'SessionIsActive', { sessionID, userName });
    expect(await isActive()).toBe(true);
    await other.close();
    expect(await isActive()).toBe(false);
  });

  it('session lost: RetrievePropertiesEx reports NotAuthenticated of each object, other methods fault', async () => {
    const client = await rawClient();
    const folder = await client.find('/DC0/vm');
    const stranger = rawClientOf(client.simulator);
    const read = await stranger.call(
      'RetrievePropertiesEx',
      rawCollector,
      `${specSet(folder, ['name'])}<options/>`,
    );
    expect(read).toMatchObject({
      status: 200,
      text: expect.stringContaining('<missingSet><path>name</path>'),
    });
    expect(read.text).toContain('xsi:type="NotAuthenticated"');
    expect(refusal(await stranger.call('CreateFolder', folder, '<name>a</name>'))).toMatchObject({
      status: 500,
      fault: 'NotAuthenticated',
    });
  });
});

describe('reading', () => {
  const options = { maxObjects: 3 };

  it('RetrievePropertiesEx on a ContainerView: maxObjects is honoured, and a token given for the rest', async () => {
    const { session } = await connected();
    const specs = await viewed(session);
    const page = await session.invokeApi(collector, 'RetrievePropertiesEx', { specSet: specs, options });
    expect(page).toMatchObject({ objects: { length: 3 }, token: expect.any(String) });
  });

  it('paging with token: the rest comes once, and not after a cancel', async () => {
    const { session } = await connected();
    const specs = await viewed(session);
    const page = () => session.invokeApi(collector, 'RetrievePropertiesEx', { specSet: specs, options });
    const next = (token = '') => session.invokeApi(collector, 'ContinueRetrievePropertiesEx', { token });
    const token = (await page())?.token;
    const rest = await next(token);
    expect([rest.objects.length, rest.token]).toEqual([1, undefined]);
    expect(await faultOf(next(token))).toMatchObject({ fault: 'InvalidArgument' });
    const cancelled = (await page())?.token ?? '';
    await session.invokeApi(collector, 'CancelRetrievePropertiesEx', { token: cancelled });
    expect(await faultOf(next(cancelled))).toMatchObject({ fault: 'InvalidArgument' });
  });

  it('recursive traversal: ends, and reports an object once that is reached on several ways', async () => {
    const { simulator, session } = await connected();
    const { ref: obj } = rootFolder(simulator.world);
    const spec = {
      propSet: [{ type: 'ManagedEntity', pathSet: ['name'] }],
      objectSet: [{ obj, skip: false, selectSet: [buildRecursiveTraversalSpec()] }],
    };
    const read = await session.invokeApi(collector, 'RetrievePropertiesEx', { specSet: [spec], options: {} });
    const found = values(read?.objects.map((object) => object.obj));
    expect(found.toSorted()).toEqual([...new Set(found)].toSorted());
    expect(found).toHaveLength(simulator.world.inventory.ofType('ManagedEntity').length);
  });

  it('property path with key: extraConfig["k"], device[4000], and nothing for a key that is not there', async () => {
    const { session, create } = await vmScene();
    const vm = await create({ extraConfig: [{ key: 'nvp.vm-uuid', value: 'x' }] });
    const read = (path: string): Promise<unknown> =>
      session
        .invokeApi(collector, 'RetrievePropertiesEx', {
          specSet: [{ propSet: [{ type: 'VirtualMachine', pathSet: [path] }], objectSet: [{ obj: vm }] }],
          options: {},
        })
        .then((result) => result?.objects[0]);
    expect(await read('config.extraConfig["nvp.vm-uuid"]')).toMatchObject({
      propSet: [{ name: 'config.extraConfig["nvp.vm-uuid"]', val: { key: 'nvp.vm-uuid', value: 'x' } }],
    });
    expect(await read('config.hardware.device[500].key')).toMatchObject({ propSet: [{ val: 500 }] });
    const none = await read('config.extraConfig["none"]');
    expect(none).not.toHaveProperty('missingSet');
    expect(none).not.toHaveProperty('propSet');
  });

  it('ObjectSpec.skip without selectSet: the object is not reported', async () => {
    const { simulator, session } = await connected();
    const [vm] = simulator.world.inventory.ofType('VirtualMachine');
    const obj = vm?.ref ?? collector;
    const read = async (skip: boolean) => {
      const spec = {
        propSet: [{ type: 'VirtualMachine', pathSet: ['name'] }],
        objectSet: [{ obj, skip }],
      };
      const result = await session.invokeApi(collector, 'RetrievePropertiesEx', {
        specSet: [spec],
        options: {},
      });
      return result?.objects ?? [];
    };
    expect([(await read(true)).length, (await read(false)).length]).toEqual([0, 1]);
  });

  it('WaitForUpdatesEx: versions go up, are replayed, bogus ones are refused, and answers are cut', async () => {
    const { simulator, session } = await connected();
    const specs = await viewed(session);
    for (const spec of specs) {
      await session.invokeApi(collector, 'CreateFilter', { spec, partialUpdates: false });
    }
    const wait = (version: string, maxObjectUpdates?: number) =>
      session.invokeApi(collector, 'WaitForUpdatesEx', {
        version,
        options: { maxWaitSeconds: 0, ...(maxObjectUpdates !== undefined && { maxObjectUpdates }) },
      });
    const cut = await wait('', 3);
    expect([cut?.truncated, cut?.filterSet?.[0]?.objectSet?.length]).toEqual([true, 3]);
    const whole = await wait(cut?.version ?? '');
    simulator.world.inventory.ofType('VirtualMachine')[0]?.set('name', 'other');
    const change = await wait(whole?.version ?? '');
    expect(await wait(whole?.version ?? '')).toEqual(change);
    const versions = [cut, whole, change].map((set) => Number(set?.version));
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
    expect(await faultOf(wait('bogus'))).toMatchObject({ fault: 'InvalidCollectorVersion' });
  });

  it('FindAllByUuid, FindByUuid: by both kinds of uuid, and nothing for one that nobody has', async () => {
    const { session, create } = await vmScene();
    const vm = await create();
    const uuid = (await getObjectProperty(session, vm, 'config.uuid')) ?? '';
    const instanceUuid = (await getObjectProperty(session, vm, 'config.instanceUuid')) ?? '';
    const all = (of: string, instance: boolean) =>
      session.invokeApi(index, 'FindAllByUuid', { uuid: of, vmSearch: true, instanceUuid: instance });
    expect(values(await all(instanceUuid, true))).toEqual([vm.value]);
    expect(values(await all(uuid, false))).toEqual([vm.value]);
    expect(values(await all(uuid, true))).toEqual([]);
    const one = (of: string) => session.invokeApi(index, 'FindByUuid', { uuid: of, vmSearch: true });
    expect([await one(uuid), await one(instanceUuid)]).toEqual([vm, undefined]);
  });
});

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

  it('device rules: a place is taken once, and a change names its device', async () => {
    const { session, create } = await vmScene();
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101, 0), 'create')] });
    const change = (deviceChange: readonly VirtualDeviceConfigSpec[]) =>
      faultOf(session.runTask(vm, 'ReconfigVM_Task', { spec: { deviceChange: [...deviceChange] } }));
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

  it('events and tasks: task names end in _Task, progress is told, and messages are for people', async () => {
    const clock = new ManualClock();
    const { session, simulator, create } = await vmScene({ clock });
    const vm = await create();
    simulator.world.part(Tasks).durationMs = 10_000;
    const task = await session.invokeApi(vm, 'PowerOnVM_Task', {});
    await clock.advance(5000);
    expect(await getObjectProperty(session, task, 'info')).toMatchObject({
      name: 'PowerOnVM_Task',
      descriptionId: 'VirtualMachine.powerOn',
      state: 'running',
      progress: 40,
      entityName: 'vm',
    });
    await clock.advance(5000);
    simulator.world.part(Tasks).durationMs = 0;
    const again = await session.invokeApi(vm, 'PowerOnVM_Task', {});
    expect(await getObjectProperty(session, again, 'info.error')).toMatchObject({
      localizedMessage: expect.stringMatching(/\w+ .*\./),
    });
  });
});

describe('hosts and clusters', () => {
  it('RelocateVM_Task: to a host of the cluster, and not to another vCenter', async () => {
    const { session, vm, other } = await lab();
    const ref = vm.refAs('VirtualMachine');
    const relocate = (spec: VirtualMachineRelocateSpec) => session.runTask(ref, 'RelocateVM_Task', { spec });
    await relocate({ host: other.refAs('HostSystem') });
    expect(await getObjectProperty(session, ref, 'runtime.host')).toEqual(other.ref);
    const credential = { _type: 'ServiceLocatorNamePassword', username: 'a', password: 'b' };
    const service = { instanceUuid: 'a', url: 'https://vcenter.example.org', credential };
    expect(await faultOf(relocate({ service }))).toMatchObject({ fault: 'NotSupported' });
  });

  it('DRS rules, groups, VM overrides: the name of a group or rule is there once, and overrides are kept', async () => {
    const { session, cluster, vm, second } = await lab();
    const ref = cluster.refAs('ClusterComputeResource');
    const reconfigure = (spec: Partial<ClusterConfigSpecEx>) =>
      session.runTask(ref, 'ReconfigureComputeResource_Task', {
        spec: { _type: 'ClusterConfigSpecEx', ...spec },
        modify: true,
      });
    const vms = [vm.refAs('VirtualMachine'), second.refAs('VirtualMachine')];
    const group = { _type: 'ClusterVmGroup', name: 'group', vm: vms };
    const rule = { _type: 'ClusterAntiAffinityRuleSpec', name: 'apart', vm: vms };
    const addGroup = { groupSpec: [{ operation: 'add' as const, info: group }] };
    const addRule = { rulesSpec: [{ operation: 'add' as const, info: rule }] };
    await reconfigure({ ...addGroup, ...addRule });
    expect(await faultOf(reconfigure(addGroup))).toMatchObject({ fault: 'InvalidArgument' });
    expect(await faultOf(reconfigure(addRule))).toMatchObject({ fault: 'InvalidArgument' });
    const info = { key: vm.refAs('VirtualMachine'), enabled: false };
    await reconfigure({ drsVmConfigSpec: [{ operation: 'add', info }] });
    expect(cluster.get('configurationEx')).toMatchObject({ drsVmConfig: [{ key: vm.ref, enabled: false }] });
  });

  it('EnterMaintenanceMode_Task: the host is emptied first', async () => {
    const { session, host, other, vm } = await lab();
    await session.runTask(host.refAs('HostSystem'), 'EnterMaintenanceMode_Task', { timeout: 0 });
    expect(host.get('runtime').inMaintenanceMode).toBe(true);
    expect(values(host.get('vm'))).toEqual([]);
    expect(vm.get('runtime').host).toEqual(other.ref);
    expect(
      await faultOf(session.runTask(host.refAs('HostSystem'), 'EnterMaintenanceMode_Task', { timeout: 0 })),
    ).toMatchObject({ fault: 'InvalidState' });
  });

  it('datastore summary: a type that drivers take', async () => {
    for (const datastoreKind of ['VMFS', 'NFS', 'NFS41', 'vsan', 'VVOL'] as const) {
      const { session } = await connected({ inventory: { datastoreKind } });
      const [datastore] = await getObjects(session, 'Datastore', { pathSet: ['summary'] });
      expect(datastore?.properties.summary).toMatchObject({
        type: datastoreKind,
        accessible: true,
        maintenanceMode: 'normal',
      });
    }
  });

  it('AcquireTicket: only for a console that is there', async () => {
    const { session, vm } = await lab();
    const ref = vm.refAs('VirtualMachine');
    const acquire = () => session.invokeApi(ref, 'AcquireTicket', { ticketType: 'webmks' });
    expect(await acquire()).toMatchObject({
      ticket: expect.any(String),
      url: expect.stringMatching(/^wss:/),
    });
    await session.runTask(ref, 'PowerOffVM_Task', {});
    expect(await faultOf(acquire())).toMatchObject({ fault: 'InvalidPowerState' });
  });

  it('iSCSI targets, RescanHba: what was added is there, what is not cannot be scanned', async () => {
    const { session, host } = await lab();
    const { storageSystem } = host.get('configManager');
    if (storageSystem === undefined) throw new Error('The host has no storage system.');
    const targets = [{ address: '192.0.2.9', port: 3260 }];
    const iScsiHbaDevice = 'vmhba64';
    await session.invokeApi(storageSystem, 'AddInternetScsiSendTargets', { iScsiHbaDevice, targets });
    expect(host.get('config')?.storageDevice?.hostBusAdapter).toContainEqual(
      expect.objectContaining({ configuredSendTarget: [expect.objectContaining(targets[0] ?? {})] }),
    );
    const rescan = (hbaDevice: string) => session.invokeApi(storageSystem, 'RescanHba', { hbaDevice });
    await rescan(iScsiHbaDevice);
    expect(await faultOf(rescan('vmhba99'))).toMatchObject({ fault: 'NotFound' });
  });
});
