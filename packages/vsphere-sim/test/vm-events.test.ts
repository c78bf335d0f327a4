/** What is said of VMs, in which order, and by whom. */
import { describe, expect, it } from 'vitest';
import { getObjectProperty } from '@kilonova/vsphere';
import type { Event } from '@kilonova/vsphere/wire';
import { isA } from '../src/model/data-object.js';
import { add, card, disk, faultOf, scsi, vmScene } from './vm-scene.js';

async function scene(options: Parameters<typeof vmScene>[0] = {}) {
  const base = await vmScene(options);
  const { session } = base;
  const { eventManager } = session.serviceContent;
  if (eventManager === undefined) throw new Error('There is no event manager.');
  const all = () => session.invokeApi(eventManager, 'QueryEvents', { filter: {} });
  let seen = 0;
  /** Those since the last look. */
  const news = async (): Promise<Event[]> => {
    const events = (await all()).filter(({ key }) => key > seen);
    seen = events.at(-1)?.key ?? seen;
    return events;
  };
  const kinds = async () => (await news()).map(kindOf);
  await news();
  return { ...base, news, kinds };
}

function kindOf({ _type: type }: Event): string {
  return (type ?? '').replace(/Event$/, '');
}

describe('events of VMs', () => {
  it('tell of a new one: what it was given, and that it is there, all in the chain of the task', async () => {
    const { session, folder, host, create, news } = await scene();
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101), 'create'), add(card())] });
    const events = await news();
    expect(events.map(kindOf)).toEqual([
      'Task',
      'VmBeingCreated',
      'VmInstanceUuidAssigned',
      'VmUuidAssigned',
      'VmMacAssigned',
      'VmCreated',
    ]);
    const [task, ...rest] = events;
    expect(task).toMatchObject({ chainId: task?.key, info: { name: 'CreateVM_Task', entity: folder } });
    expect(new Set(rest.map(({ chainId }) => chainId))).toEqual(new Set([task?.key]));
    const config = await getObjectProperty(session, vm, 'config');
    expect(rest).toMatchObject([
      { configSpec: { name: 'vm' } },
      { instanceUuid: config?.instanceUuid },
      { uuid: config?.uuid },
      { adapter: 'Network adapter 1', mac: expect.stringMatching(/^00:50:56:/) },
      {
        vm: { name: 'vm', vm },
        host: { name: 'DC0_C0_H0', host },
        computeResource: { name: 'DC0_C0' },
        datacenter: { name: 'DC0' },
        userName: 'administrator@vsphere.local',
        fullFormattedMessage: 'vm was created on DC0_C0_H0 in DC0',
      },
    ]);
  });

  it.each([
    ['PowerOnVM_Task', ['VmStarting', 'VmPoweredOn']],
    ['SuspendVM_Task', ['VmSuspending', 'VmSuspended']],
    ['PowerOnVM_Task', ['VmResuming', 'VmPoweredOn']],
    ['ResetVM_Task', ['VmResetting']],
    ['PowerOffVM_Task', ['VmStopping', 'VmPoweredOff']],
  ] as const)('tell of %s: %j', async (method, expected) => {
    const { session, create, kinds } = await scene();
    const vm = await create();
    if (method !== 'PowerOnVM_Task' || expected[0] === 'VmResuming') {
      await session.runTask(vm, 'PowerOnVM_Task', {});
    }
    if (expected[0] === 'VmResuming') await session.runTask(vm, 'SuspendVM_Task', {});
    await kinds();
    await session.runTask(vm, method, {});
    expect(await kinds()).toEqual(['Task', ...expected]);
  });

  it('tell of a refusal, and why', async () => {
    const { session, create, news } = await scene();
    const vm = await create();
    await news();
    await faultOf(session.runTask(vm, 'PowerOffVM_Task', {}));
    const [, failure] = await news();
    expect(failure).toMatchObject({
      _type: 'VmFailedToPowerOffEvent',
      reason: { fault: { existingState: 'poweredOff' } },
    });
  });

  it('tell of what guests are asked, and do', async () => {
    const { session, create, kinds } = await scene();
    const vm = await create();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    await kinds();
    await session.invokeApi(vm, 'RebootGuest', {});
    expect(await kinds()).toEqual(['VmGuestReboot']);
    await session.invokeApi(vm, 'ShutdownGuest', {});
    expect(await kinds()).toEqual(['VmGuestShutdown', 'VmPoweredOff']);
  });

  it('tell of changes: of the name, of the uuids, of addresses', async () => {
    const { session, create, news, kinds } = await scene();
    const vm = await create({ deviceChange: [add(card())] });
    const change = (spec: object) => session.runTask(vm, 'ReconfigVM_Task', { spec });
    await news();
    await change({ name: 'other', annotation: 'changed' });
    const events = await news();
    expect(events.map(kindOf)).toEqual(['Task', 'VmRenamed', 'VmReconfigured']);
    expect(events[1]).toMatchObject({ oldName: 'vm', newName: 'other', vm: { name: 'other' } });
    expect(events[2]).toMatchObject({ configSpec: { annotation: 'changed' } });
    await change({ uuid: '564d0000-0000-0000-0000-000000000001', instanceUuid: '' });
    expect(await kinds()).toEqual(['Task', 'VmUuidChanged', 'VmInstanceUuidChanged', 'VmReconfigured']);
    await change({ deviceChange: [add(card())] });
    expect(await kinds()).toEqual(['Task', 'VmMacAssigned', 'VmReconfigured']);
    await session.runTask(vm, 'Rename_Task', { newName: 'third' });
    expect(await kinds()).toEqual(['Task', 'VmRenamed']);
  });

  it('tell of copies, of what is deployed from a template, and of the end', async () => {
    const { session, folder, pool, create, news, kinds } = await scene();
    const vm = await create();
    const clone = (name: string) =>
      session.runTask(vm, 'CloneVM_Task', {
        folder,
        name,
        spec: { location: { pool }, template: false, powerOn: true },
      });
    await news();
    await clone('copy');
    const events = await news();
    expect(events.map(kindOf)).toEqual([
      'Task',
      'VmBeingCloned',
      'VmInstanceUuidAssigned',
      'VmUuidAssigned',
      'VmCloned',
      'VmStarting',
      'VmPoweredOn',
    ]);
    expect(events[1]).toMatchObject({
      vm: { name: 'vm' },
      destName: 'copy',
      destHost: { name: 'DC0_C0_H0' },
    });
    expect(events[4]).toMatchObject({ vm: { name: 'copy' }, sourceVm: { name: 'vm', vm } });
    await session.invokeApi(vm, 'MarkAsTemplate', {});
    await kinds();
    await clone('deployed');
    expect(await kinds()).toEqual(expect.arrayContaining(['VmBeingDeployed', 'VmDeployed']));
    await session.invokeApi(vm, 'UnregisterVM', {});
    const [removed] = await news();
    expect(removed).toMatchObject({
      _type: 'VmRemovedEvent',
      template: true,
      vm: { vm },
      userName: 'administrator@vsphere.local',
    });
    const path = '[LocalDS_0] vm/vm.vmx';
    await session.runTask(folder, 'RegisterVM_Task', { path, asTemplate: false, pool });
    expect(await kinds()).toEqual(['Task', 'VmRegistered']);
  });

  it('tell of moves, from where and to where', async () => {
    const { session, simulator, create, news } = await scene({
      inventory: { clusters: 1, hosts: 2, standaloneHosts: 0, datastores: 2, vms: 0 },
    });
    const [first, second] = simulator.world.inventory.ofType('HostSystem');
    const [near, far] = simulator.world.inventory.ofType('Datastore');
    if (!first || !second || !near || !far) throw new Error('There is too little to move between.');
    const vm = await create();
    await news();
    await session.runTask(vm, 'RelocateVM_Task', { spec: { host: second.refAs('HostSystem') } });
    const [, before, after] = await news();
    expect(before).toMatchObject({ _type: 'VmBeingMigratedEvent', destHost: { host: second.ref } });
    expect(after).toMatchObject({
      _type: 'VmMigratedEvent',
      host: { host: second.ref },
      sourceHost: { host: first.ref },
      sourceDatastore: { datastore: near.ref },
    });
    await session.runTask(vm, 'RelocateVM_Task', { spec: { datastore: far.refAs('Datastore') } });
    expect(await news()).toMatchObject([
      {},
      { _type: 'VmBeingRelocatedEvent', destDatastore: { datastore: far.ref } },
      { _type: 'VmRelocatedEvent', sourceDatastore: { datastore: near.ref } },
    ]);
    await session.runTask(vm, 'PowerOnVM_Task', {});
    await news();
    const priority = 'defaultPriority';
    await session.runTask(vm, 'MigrateVM_Task', { host: first.refAs('HostSystem'), priority });
    expect((await news()).map(kindOf)).toEqual(['Task', 'VmBeingHotMigrated', 'VmMigrated']);
  });

  it('tell of consoles and of new hardware', async () => {
    const { session, create, news } = await scene();
    const vm = await create({ version: 'vmx-13' });
    await news();
    await session.runTask(vm, 'UpgradeVM_Task', {});
    expect(await news()).toMatchObject([
      {},
      { _type: 'VmUpgradingEvent' },
      { _type: 'VmUpgradeCompleteEvent', version: 'vmx-19' },
    ]);
    await session.runTask(vm, 'PowerOnVM_Task', {});
    await news();
    await session.invokeApi(vm, 'AcquireTicket', { ticketType: 'webmks' });
    expect(await news()).toMatchObject([{ _type: 'VmAcquiredTicketEvent' }]);
  });

  it('tell of a snapshot that was reverted to, and of templates, by ids that are no types', async () => {
    const { session, pool, create, news } = await scene();
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101), 'create')] });
    const spec = { name: 'before', memory: false, quiesce: false };
    await news();
    const snapshot = await session.runTask(vm, 'CreateSnapshot_Task', spec);
    // Of one that is made, only its task tells.
    expect((await news()).map(kindOf)).toEqual(['Task']);
    await session.runTask(snapshot, 'RevertToSnapshot_Task', {});
    expect((await news()).at(-1)).toMatchObject({
      _type: 'EventEx',
      eventTypeId: 'com.vmware.vc.vm.VmStateRevertedToSnapshot',
      vm: { vm },
      fullFormattedMessage: 'vm has been reverted to the state of snapshot before, with ID 1',
      arguments: [
        { key: 'snapshotName', value: 'before' },
        { key: 'snapshotId', value: '1' },
      ],
    });
    await session.runTask(vm, 'RemoveAllSnapshots_Task', {});
    await session.runTask(vm, 'ConsolidateVMDisks_Task', {});
    expect((await news()).at(-1)).toMatchObject({ eventTypeId: 'com.vmware.vc.VmDiskConsolidatedEvent' });
    await session.invokeApi(vm, 'MarkAsTemplate', {});
    await session.invokeApi(vm, 'MarkAsVirtualMachine', { pool });
    const ids = (await news()).flatMap((event) => (isA(event, 'EventEx') ? [event.eventTypeId] : []));
    expect(ids).toEqual([
      'com.vmware.vc.vm.VmConvertedToTemplateEvent',
      'com.vmware.vc.vm.TemplateConvertedToVmEvent',
    ]);
  });
});
