/** VMs that go on from where another is, and disks that are put together again. */
import { describe, expect, it } from 'vitest';
import { getObjectProperties, getObjectProperty } from '@kilonova/vsphere';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import { add, card, disk, faultOf, scsi, vmScene } from './vm-scene.js';

describe('InstantClone_Task', () => {
  it('makes a VM that runs, and shares with the source what that had until then', async () => {
    const { session, create, devices } = await vmScene();
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101), 'create'), add(card())] });
    const clone = (name: string) =>
      session.runTask(vm, 'InstantClone_Task', {
        spec: { name, location: {}, config: [{ key: 'guestinfo.name', value: name }] },
      });
    expect(await faultOf(clone('copy'))).toMatchObject({ fault: 'InvalidPowerState' });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const copy = await clone('copy');
    const { properties } = await getObjectProperties(session, copy, [
      'runtime.powerState',
      'config.extraConfig["guestinfo.name"]',
    ]);
    expect(properties['runtime.powerState']).toBe('poweredOn');
    const shared = { parent: { fileName: '[LocalDS_0] vm/vm.vmdk' } };
    const own = (await devices(vm)).find(({ key }) => key === 2000);
    expect(own).toMatchObject({ backing: { fileName: '[LocalDS_0] vm/vm-000001.vmdk', ...shared } });
    expect((await devices(copy)).find(({ key }) => key === 2000)).toMatchObject({
      backing: { fileName: '[LocalDS_0] copy/vm-000001.vmdk', ...shared },
    });
    expect(await faultOf(clone('copy'))).toMatchObject({ fault: 'DuplicateName' });
  });

  it('leaves the source as it was when there can be no clone', async () => {
    const { session, create, simulator, pool } = await vmScene();
    const vm = await create({
      deviceChange: [add(scsi), add(disk(-101), 'create')],
      memoryAllocation: { reservation: 512 },
    });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const { inventory } = simulator.world;
    const machine = inventory.get('VirtualMachine', vm);
    const devices = machine.get('config')?.hardware.device;
    const root = inventory.get('ResourcePool', pool);
    const { memoryAllocation, ...config } = root.get('config');
    root.set('config', { ...config, memoryAllocation: { ...memoryAllocation, limit: 600 } });
    const spec = { name: 'copy', location: {} };
    expect(await faultOf(session.runTask(vm, 'InstantClone_Task', { spec }))).toMatchObject({
      fault: 'InsufficientMemoryResourcesFault',
    });
    expect(inventory.ofType('VirtualMachine')).toEqual([machine]);
    expect(machine.get('config')?.hardware.device).toEqual(devices);
    const [datastore] = inventory.ofType('Datastore');
    if (datastore === undefined) throw new Error('There is no datastore.');
    const files = simulator.world.part(DatastoreTrees).of(datastore);
    expect(files.find('vm/vm-000001.vmdk')).toBeUndefined();
    expect(files.find('copy')).toBeUndefined();
  });
});

describe('ConsolidateVMDisks_Task', () => {
  it('puts the files of a disk together that nobody else needs any more', async () => {
    const { session, create, devices } = await vmScene();
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101), 'create')] });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const spec = { name: 'copy', location: {} };
    const copy = await session.runTask(vm, 'InstantClone_Task', { spec });
    const chain = async () => (await devices(vm)).find(({ key }) => key === 2000)?.backing;
    await session.runTask(vm, 'ConsolidateVMDisks_Task', {});
    expect(await chain()).toMatchObject({ parent: { fileName: '[LocalDS_0] vm/vm.vmdk' } });
    await session.runTask(copy, 'PowerOffVM_Task', {});
    await session.runTask(copy, 'Destroy_Task', {});
    await session.runTask(vm, 'ConsolidateVMDisks_Task', {});
    expect(await chain()).toMatchObject({ fileName: '[LocalDS_0] vm/vm.vmdk' });
    expect(await getObjectProperty(session, vm, 'runtime.consolidationNeeded')).toBe(false);
  });
});

describe('a host that is switched off or starts again', () => {
  it('does so in maintenance mode or by force, and its VMs are off then', async () => {
    const { session, host, create } = await vmScene();
    const vm = await create();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const reboot = (force: boolean) => session.runTask(host, 'RebootHost_Task', { force });
    expect(await faultOf(reboot(false))).toMatchObject({ fault: 'InvalidState' });
    await reboot(true);
    expect(await getObjectProperty(session, vm, 'runtime.powerState')).toBe('poweredOff');
    expect(await getObjectProperty(session, host, 'runtime.connectionState')).toBe('connected');
    await session.runTask(host, 'EnterMaintenanceMode_Task', { timeout: 0 });
    await session.runTask(host, 'ShutdownHost_Task', { force: false });
    expect(await getObjectProperty(session, host, 'runtime')).toMatchObject({
      connectionState: 'notResponding',
      powerState: 'poweredOff',
    });
    expect(await getObjectProperty(session, vm, 'runtime.connectionState')).toBe('disconnected');
    expect(await faultOf(reboot(true))).toMatchObject({ fault: 'InvalidState' });
  });
});
