import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperties, getObjectProperty } from '@kilonova/vsphere';
import type { VirtualMachineConfigSpec } from '@kilonova/vsphere';
import { add, card, disk, faultOf, scsi, values, vmScene } from './vm-scene.js';

const MAC = '00:50:56:01:02:03';

async function reconfigurable(spec: Partial<VirtualMachineConfigSpec> = {}) {
  const scene = await vmScene();
  const vm = await scene.create(spec);
  return {
    ...scene,
    vm,
    change: (changes: VirtualMachineConfigSpec) =>
      scene.session.runTask(vm, 'ReconfigVM_Task', { spec: changes }),
    powerOn: () => scene.session.runTask(vm, 'PowerOnVM_Task', {}),
  };
}

describe('ReconfigVM_Task', () => {
  it('changes what the spec says, and leaves the rest', async () => {
    const { session, vm, change } = await reconfigurable({ annotation: 'kept' });
    await change({
      name: 'other',
      numCPUs: 4,
      numCoresPerSocket: 2,
      memoryMB: 1024,
      firmware: 'efi',
      nestedHVEnabled: true,
      bootOptions: { bootDelay: 5 },
      cpuAllocation: { shares: { level: 'high', shares: 0 } },
      memoryAllocation: { reservation: 100, limit: 900 },
      managedBy: { extensionKey: 'org.example', type: 'instance' },
    });
    const { name, config } = (await getObjectProperties(session, vm, ['name', 'config'])).properties;
    expect(name).toBe('other');
    expect(config).toMatchObject({
      name: 'other',
      annotation: 'kept',
      firmware: 'efi',
      nestedHVEnabled: true,
      hardware: { numCPU: 4, numCoresPerSocket: 2, memoryMB: 1024 },
      bootOptions: { bootDelay: 5, networkBootProtocol: 'ipv4' },
      cpuAllocation: { shares: { level: 'high', shares: 8000 } },
      memoryAllocation: { reservation: 100, limit: 900, shares: { level: 'normal', shares: 10_240 } },
      managedBy: { extensionKey: 'org.example', type: 'instance' },
    });
  });

  it('adds, replaces and takes away extra options', async () => {
    const { session, vm, change } = await reconfigurable({
      extraConfig: [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
    });
    await change({
      extraConfig: [
        { key: 'a', value: '' },
        { key: 'b', value: '3' },
        { key: 'c', value: '4' },
      ],
    });
    const options = (await getObjectProperty(session, vm, 'config.extraConfig')) ?? [];
    expect(options.map(({ key, value }) => [key, value])).toEqual([
      ['b', '3'],
      ['c', '4'],
    ]);
  });

  it.each(['', 'a = "b', 'a\nmemSize', '# a'])(
    'refuses the option %j, which its file cannot have',
    async (key) => {
      const { change } = await reconfigurable();
      expect(await faultOf(change({ extraConfig: [{ key, value: '1' }] }))).toMatchObject({
        fault: 'InvalidArgument',
        invalidProperty: 'configSpec.extraConfig',
      });
    },
  );

  it('keeps what is set for single processors, for replication and for features of the processor', async () => {
    const { session, vm, change } = await reconfigurable();
    const repConfig = {
      generation: 1,
      vmReplicationId: 'r',
      destination: '10.0.0.1',
      port: 44_046,
      rpo: 15,
      quiesceGuestEnabled: false,
      paused: false,
      oppUpdatesEnabled: false,
    };
    await change({
      repConfig,
      vcpuConfig: [{ latencySensitivity: { level: 'high' } }],
      cpuFeatureMask: [{ operation: 'add', info: { level: 1, ecx: '----0---' } }],
    });
    expect((await getObjectProperties(session, vm, ['config'])).properties.config).toMatchObject({
      repConfig: { destination: '10.0.0.1' },
      vcpuConfig: [{ latencySensitivity: { level: 'high' } }],
      cpuFeatureMask: [{ level: 1, ecx: '----0---' }],
    });
    const remove = { cpuFeatureMask: [{ operation: 'remove' as const, removeKey: 1 }] };
    await change(remove);
    expect(await getObjectProperty(session, vm, 'config.cpuFeatureMask')).toEqual([]);
    expect(await faultOf(change(remove))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'configSpec.cpuFeatureMask[0].removeKey',
    });
  });

  it('adds, edits and removes the properties of a package', async () => {
    const { session, vm, change } = await reconfigurable();
    const vAppConfig = () => getObjectProperty(session, vm, 'config.vAppConfig');
    const property = (operation: 'add' | 'edit', value: string) =>
      change({ vAppConfig: { property: [{ operation, info: { key: 0, id: 'hostname', value } }] } });
    expect(await vAppConfig()).toBeUndefined();
    await property('add', 'one');
    await change({ vAppConfig: { installBootRequired: true } });
    expect(await faultOf(property('add', 'two'))).toMatchObject({ fault: 'InvalidArgument' });
    await property('edit', 'two');
    expect(await vAppConfig()).toMatchObject({
      installBootRequired: true,
      property: [{ key: 0, id: 'hostname', value: 'two' }],
    });
    await change({ vAppConfigRemoved: true });
    expect(await vAppConfig()).toBeUndefined();
  });

  it('refuses a change of what somebody else has changed meanwhile', async () => {
    const { session, vm, change } = await reconfigurable();
    const changeVersion = (await getObjectProperty(session, vm, 'config.changeVersion')) ?? '';
    await change({ changeVersion, annotation: 'first' });
    expect(await faultOf(change({ changeVersion, annotation: 'second' }))).toMatchObject({
      fault: 'ConcurrentAccess',
    });
    expect(await getObjectProperty(session, vm, 'config.annotation')).toBe('first');
  });

  it.each([
    [{ numCPUs: 2 }, 'CpuHotPlugNotSupported'],
    [{ memoryMB: 1024 }, 'MemoryHotPlugNotSupported'],
    [{ guestId: 'debian11_64Guest' }, 'InvalidPowerState'],
    [{ nestedHVEnabled: true }, 'InvalidPowerState'],
    [{ cpuHotAddEnabled: true }, 'InvalidPowerState'],
    [{ deviceChange: [add(disk(200), 'create')] }, 'DeviceHotPlugNotSupported'],
  ])('refuses %j while the VM runs', async (spec, fault) => {
    const { change, powerOn } = await reconfigurable();
    await powerOn();
    expect(await faultOf(change(spec))).toMatchObject({ fault });
  });

  it('adds processors and memory to a running VM that is set up for it, and takes none away', async () => {
    const { session, vm, change, powerOn } = await reconfigurable({
      cpuHotAddEnabled: true,
      memoryHotAddEnabled: true,
    });
    await powerOn();
    await change({ numCPUs: 2, memoryMB: 1024 });
    expect(await getObjectProperty(session, vm, 'summary.config.numCpu')).toBe(2);
    expect(await faultOf(change({ numCPUs: 1 }))).toMatchObject({ fault: 'CpuHotPlugNotSupported' });
    expect(await faultOf(change({ memoryMB: 512 }))).toMatchObject({ fault: 'MemoryHotPlugNotSupported' });
  });

  it('plugs a network card in, changes it and takes it out while the VM runs', async () => {
    const { session, vm, change, powerOn, devices } = await reconfigurable();
    await powerOn();
    await change({ deviceChange: [add(card({ macAddress: MAC }))] });
    const plugged = (await devices(vm)).find(({ key }) => key === 4000);
    expect(plugged).toMatchObject({
      macAddress: MAC,
      addressType: 'manual',
      connectable: { connected: true },
    });
    if (plugged === undefined) throw new Error('It is not there.');
    await change({
      deviceChange: [
        { operation: 'edit', device: dataObject('VirtualVmxnet3', { key: 4000, externalId: 'port-1' }) },
      ],
    });
    expect((await devices(vm)).find(({ key }) => key === 4000)).toMatchObject({
      macAddress: MAC,
      externalId: 'port-1',
    });
    await change({ deviceChange: [{ operation: 'remove', device: plugged }] });
    expect((await devices(vm)).map(({ key }) => key)).not.toContain(4000);
    expect(values(await getObjectProperty(session, vm, 'network'))).toEqual([]);
  });

  it('lets a disk grow, and not shrink', async () => {
    const { vm, change, devices } = await reconfigurable({
      deviceChange: [add(scsi), add(disk(-101), 'create')],
    });
    const old = (await devices(vm)).find(({ key }) => key === 2000);
    if (old === undefined) throw new Error('It has no disk.');
    const { capacityInBytes: _bytes, ...unsized } = { capacityInBytes: 0, ...old };
    const sized = (capacityInKB: number) => ({
      deviceChange: [{ operation: 'edit' as const, device: { ...unsized, capacityInKB } }],
    });
    await change(sized(2 * 1024 ** 2));
    expect((await devices(vm)).find(({ key }) => key === 2000)).toMatchObject({
      capacityInBytes: 2 * 1024 ** 3,
    });
    expect(await faultOf(change(sized(1024)))).toMatchObject({
      fault: 'InvalidDeviceSpec',
      property: 'configSpec.deviceChange[0].device.capacityInKB',
    });
  });

  it('puts a disk into the place of one that the same spec takes out', async () => {
    const { vm, change, devices, create } = await reconfigurable({
      deviceChange: [add(scsi), add(disk(-101, 0), 'create')],
    });
    await create({
      name: 'other',
      files: { vmPathName: '[LocalDS_1]' },
      deviceChange: [add(scsi), add(disk(-101), 'create')],
    });
    const old = (await devices(vm)).find(({ key }) => key === 2000);
    if (old === undefined) throw new Error('It has no disk.');
    await change({
      deviceChange: [
        add(disk(1000, 0, '[LocalDS_1] other/other.vmdk')),
        { operation: 'remove', device: old },
      ],
    });
    expect((await devices(vm)).find(({ key }) => key === 2000)).toMatchObject({
      backing: { fileName: '[LocalDS_1] other/other.vmdk' },
    });
  });

  it.each([
    ['a device that is not there', { key: 2000 }, 'DeviceNotFound', 'device.key'],
    ['a controller that something is on', { key: 1000 }, 'InvalidDeviceOperation', 'operation'],
    ['what every VM has', { key: 100 }, 'InvalidDeviceOperation', 'operation'],
  ])('refuses to remove %s', async (_title, { key }, fault, member) => {
    const { change, vm, devices } = await reconfigurable({
      deviceChange: [add(scsi), add(disk(-101, 1), 'create')],
    });
    const device = (await devices(vm)).find((each) => each.key === key) ?? card({ key });
    expect(await faultOf(change({ deviceChange: [{ operation: 'remove', device }] }))).toMatchObject({
      fault,
      property: `configSpec.deviceChange[0].${member}`,
    });
  });

  it('changes nothing when one of its changes is refused', async () => {
    const { session, vm, change, devices } = await reconfigurable();
    const before = await devices(vm);
    await faultOf(change({ annotation: 'changed', deviceChange: [add(card()), add(disk(1000), 'create')] }));
    expect(await devices(vm)).toEqual(before);
    expect(await getObjectProperty(session, vm, 'config.annotation')).toBe('');
  });
});

describe('a VM that is reconfigured', () => {
  it('can use as much as it has from then on, and its pool knows what it is promised', async () => {
    const { session, simulator, vm, pool, change, powerOn } = await reconfigurable();
    await change({ numCPUs: 2, memoryMB: 1024 });
    await powerOn();
    expect(await getObjectProperty(session, vm, 'runtime')).toMatchObject({
      maxCpuUsage: 5000,
      maxMemoryUsage: 1024,
    });
    const changed = new Set<string>();
    simulator.world.inventory.get('ResourcePool', pool).watch({
      changed: (_object, names) => names.forEach((name) => changed.add(name)),
      removed: () => undefined,
    });
    await change({ memoryAllocation: { reservation: 256 } });
    expect(changed).toContain('runtime');
    expect(await getObjectProperty(session, pool, 'runtime.memory.reservationUsedForVm')).toBe(
      256 * 1024 ** 2,
    );
    expect(await faultOf(change({ memoryAllocation: { reservation: 2 ** 30 } }))).toMatchObject({
      fault: 'InsufficientMemoryResourcesFault',
    });
  });

  it('keeps the types of its devices, and what its disks are', async () => {
    const { change, vm, devices } = await reconfigurable({
      deviceChange: [add(scsi), add(disk(-101), 'create'), add(card())],
    });
    const e1000 = dataObject('VirtualE1000', { key: 4000 });
    expect(await faultOf(change({ deviceChange: [{ operation: 'edit', device: e1000 }] }))).toMatchObject({
      fault: 'InvalidDeviceSpec',
    });
    const any = dataObject('VirtualVmxnet', { key: 4000, wakeOnLanEnabled: false });
    await change({ deviceChange: [{ operation: 'edit', device: any }] });
    const found = (await devices(vm)).find(({ key }) => key === 4000);
    expect(found).toMatchObject({ _type: 'VirtualVmxnet3', wakeOnLanEnabled: false });
    const present = (await devices(vm)).find(({ key }) => key === 2000);
    const edit = (diskMode: string) =>
      change({
        deviceChange: [
          {
            operation: 'edit',
            device: dataObject('VirtualDisk', {
              ...disk(1000),
              key: 2000,
              capacityInKB: 1024 ** 2,
              backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
                fileName: '[LocalDS_0] vm/vm.vmdk',
                diskMode,
                thinProvisioned: false,
              }),
            }),
          },
        ],
      });
    expect(await faultOf(edit('upside-down'))).toMatchObject({
      fault: 'InvalidDeviceBacking',
      property: 'configSpec.deviceChange[0].device.backing.diskMode',
    });
    await edit('independent_persistent');
    expect(present).toMatchObject({ backing: { thinProvisioned: true } });
    expect((await devices(vm)).find(({ key }) => key === 2000)).toMatchObject({
      backing: { diskMode: 'independent_persistent', thinProvisioned: true },
    });
  });
});

describe('Rename_Task of a VM', () => {
  it('gives its configuration the name too, and nobody else’s name', async () => {
    const { session, vm, create } = await reconfigurable();
    const other = await create({ name: 'taken' });
    await session.runTask(vm, 'Rename_Task', { newName: 'new' });
    const { properties } = await getObjectProperties(session, vm, [
      'name',
      'config.name',
      'summary.config.name',
    ]);
    expect(properties).toEqual({
      name: 'new',
      'config.name': 'new',
      'summary.config.name': 'new',
    });
    expect(await faultOf(session.runTask(vm, 'Rename_Task', { newName: 'taken' }))).toMatchObject({
      fault: 'DuplicateName',
      object: other,
    });
  });
});
