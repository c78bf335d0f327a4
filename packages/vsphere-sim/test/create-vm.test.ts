import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperties, getObjectProperty } from '@kilonova/vsphere';
import { add, card, disk, faultOf, scsi, values, vmScene } from './vm-scene.js';

describe('CreateVM_Task', () => {
  it('makes a VM with the devices that every VM has, and enters it everywhere', async () => {
    const { session, folder, pool, host, create, devices } = await vmScene();
    const vm = await create({ annotation: 'mine', extraConfig: [{ key: 'a', value: 'b' }] });
    expect((await devices(vm)).map(({ key }) => key)).toEqual([
      100, 200, 201, 300, 400, 500, 600, 700, 12_000,
    ]);
    const { properties: read } = await getObjectProperties(session, vm, [
      'summary.config',
      'config.files.vmPathName',
      'config.extraConfig["a"].value',
      'runtime.powerState',
      'runtime.host',
      'resourcePool',
      'datastore',
    ]);
    expect(read['summary.config']).toMatchObject({
      name: 'vm',
      numCpu: 1,
      memorySizeMB: 512,
      annotation: 'mine',
    });
    expect(read).toMatchObject({
      'config.files.vmPathName': '[LocalDS_0] vm/vm.vmx',
      'runtime.powerState': 'poweredOff',
      resourcePool: pool,
      'runtime.host': host,
    });
    expect(values(await getObjectProperty(session, folder, 'childEntity'))).toEqual([vm.value]);
    expect(values(await getObjectProperty(session, pool, 'vm'))).toEqual([vm.value]);
    expect(values(await getObjectProperty(session, host, 'vm'))).toEqual([vm.value]);
    const [datastore] = read.datastore ?? [];
    if (datastore === undefined) throw new Error('It is on no datastore.');
    expect(values(await getObjectProperty(session, datastore, 'vm'))).toEqual([vm.value]);
  });

  it('chooses a host that reaches the datastore of the VM', async () => {
    const names = ['h0', 'h1', 'h2'];
    const { session, create } = await vmScene({
      inventory: false,
      scenario: {
        datacenters: [
          {
            name: 'DC0',
            clusters: [{ name: 'C0', hosts: names.map((name) => ({ name })) }],
            datastores: names.map((name) => ({ name: `local-${name}`, hosts: [name] })),
          },
        ],
      },
    });
    const chosen: unknown[] = [];
    for (const name of ['h2', 'h1', 'h1']) {
      const files = { vmPathName: `[local-${name}]` };
      const vm = await create({ name: `vm-${chosen.length}`, files });
      const host = await getObjectProperty(session, vm, 'runtime.host');
      chosen.push(host && (await getObjectProperty(session, host, 'name')));
    }
    expect(chosen).toEqual(['h2', 'h1', 'h1']);
  });

  it('refuses a name that is in use, with what has it', async () => {
    const { create } = await vmScene();
    const vm = await create();
    expect(await faultOf(create())).toMatchObject({ fault: 'DuplicateName', name: 'vm', object: vm });
  });

  it.each([
    [{ guestId: 'noSuchGuest' }, 'configSpec.guestId'],
    [{ memoryMB: 510 }, 'configSpec.memoryMB'],
    [{ memoryMB: 0 }, 'configSpec.memoryMB'],
    [{ numCPUs: 0 }, 'configSpec.numCPUs'],
    [{ numCPUs: 3, numCoresPerSocket: 2 }, 'configSpec.numCoresPerSocket'],
    [{ firmware: 'uboot' }, 'configSpec.firmware'],
    [{ uuid: 'abc' }, 'configSpec.uuid'],
    [{ cpuAllocation: { reservation: 10, limit: 5 } }, 'configSpec.cpuAllocation.limit'],
  ])('refuses %j', async (spec, invalidProperty) => {
    const { create } = await vmScene();
    expect(await faultOf(create(spec))).toMatchObject({ fault: 'InvalidArgument', invalidProperty });
  });

  it.each([
    ['LocalDS_0', 'InvalidDatastorePath'],
    ['[nowhere] vm/vm.vmx', 'InvalidDatastorePath'],
    ['', 'InvalidVmConfig'],
  ])('refuses to put its files at "%s"', async (vmPathName, fault) => {
    const { create } = await vmScene();
    expect(await faultOf(create({ files: { vmPathName } }))).toMatchObject({ fault });
  });

  it('gives the instance uuid of another VM to nobody else', async () => {
    const { session, create } = await vmScene();
    const instanceUuid = '50010203-0405-4607-8809-0a0b0c0d0e0f';
    const first = await create({ instanceUuid });
    const second = await create({ name: 'second', instanceUuid });
    expect(await getObjectProperty(session, first, 'config.instanceUuid')).toBe(instanceUuid);
    expect(await getObjectProperty(session, second, 'config.instanceUuid')).not.toBe(instanceUuid);
  });

  it('gives keys by kind and resolves those that stand for devices of the same spec', async () => {
    const { session, create, devices } = await vmScene();
    const vm = await create({
      deviceChange: [
        add(disk(-101), 'create'),
        add(disk(-101, 6), 'create'),
        add(disk(-101), 'create'),
        add(scsi),
        add(card()),
        add(
          dataObject('VirtualCdrom', {
            key: -7,
            controllerKey: 200,
            backing: dataObject('VirtualCdromRemotePassthroughBackingInfo', {
              deviceName: '',
              exclusive: false,
            }),
          }),
        ),
        add(dataObject('VirtualAHCIController', { key: -8, busNumber: 0 })),
        add(dataObject('VirtualNVMEController', { key: -9, busNumber: 0 })),
        add(disk(-9), 'create'),
      ],
    });
    const made = (await devices(vm)).filter(({ key }) => key >= 1000 && key !== 12_000);
    expect(
      made.map(({ key, _type: type, controllerKey, unitNumber, deviceInfo }) => [
        key,
        type,
        controllerKey,
        unitNumber,
        deviceInfo?.label,
      ]),
    ).toEqual([
      [1000, 'VirtualLsiLogicController', 100, 3, 'SCSI controller 0'],
      [2000, 'VirtualDisk', 1000, 0, 'Hard disk 1'],
      [2001, 'VirtualDisk', 1000, 1, 'Hard disk 3'],
      [2006, 'VirtualDisk', 1000, 6, 'Hard disk 2'],
      [3000, 'VirtualCdrom', 200, 0, 'CD/DVD drive 1'],
      [4000, 'VirtualVmxnet3', 100, 7, 'Network adapter 1'],
      [15_000, 'VirtualAHCIController', 100, 24, 'SATA controller 0'],
      [31_000, 'VirtualNVMEController', 100, 30, 'NVME controller 0'],
      [32_000, 'VirtualDisk', 31_000, 0, 'Hard disk 4'],
    ]);
    expect(made[0]).toMatchObject({ scsiCtlrUnitNumber: 7, device: [2000, 2001, 2006] });
    expect(made[1]).toMatchObject({
      backing: { fileName: '[LocalDS_0] vm/vm.vmdk' },
      capacityInBytes: 1024 ** 3,
    });
    expect(made[2]).toMatchObject({ backing: { fileName: '[LocalDS_0] vm/vm_2.vmdk' } });
    expect(made[5]).toMatchObject({
      macAddress: expect.stringMatching(/^00:50:56:/),
      addressType: 'assigned',
    });
    const [network] = (await getObjectProperty(session, vm, 'network')) ?? [];
    if (network === undefined) throw new Error('It is on no network.');
    expect(values(await getObjectProperty(session, network, 'vm'))).toEqual([vm.value]);
  });

  it.each([
    ['a disk on no controller', [add(disk(1000), 'create')], 'InvalidController', 'device.controllerKey', 0],
    ['a disk on a keyboard', [add(disk(600), 'create')], 'InvalidController', 'device.controllerKey', 0],
    [
      'a disk in the controller’s place',
      [add(scsi), add(disk(-101, 7), 'create')],
      'InvalidDeviceSpec',
      'device.unitNumber',
      1,
    ],
    [
      'a disk beyond the last place',
      [add(scsi), add(disk(-101, 16), 'create')],
      'InvalidDeviceSpec',
      'device.unitNumber',
      1,
    ],
    [
      'two disks in one place',
      [add(scsi), add(disk(-101, 2), 'create'), add(disk(-101, 2), 'create')],
      'InvalidDeviceSpec',
      'device.unitNumber',
      2,
    ],
    [
      'two controllers of one bus',
      [add(scsi), add({ ...scsi, key: -102 })],
      'InvalidDeviceSpec',
      'device.busNumber',
      1,
    ],
    [
      'a card on no network',
      [add(card({ network: 'nowhere' }))],
      'InvalidDeviceBacking',
      'device.backing.deviceName',
      0,
    ],
    [
      'an address that is none',
      [add(card({ macAddress: '00:50:56' }))],
      'InvalidDeviceSpec',
      'device.macAddress',
      0,
    ],
    [
      'one address for two cards',
      [
        add(card({ macAddress: '00:50:56:01:02:03' })),
        add(card({ key: -2, macAddress: '00:50:56:01:02:03' })),
      ],
      'InvalidDeviceSpec',
      'device.macAddress',
      1,
    ],
    ['a disk file of a card', [add(card(), 'create')], 'InvalidDeviceOperation', 'fileOperation', 0],
    ['a change that says not what', [{ device: card() }], 'InvalidDeviceSpec', 'operation', 0],
    [
      'an edit of what is not there',
      [{ operation: 'edit' as const, device: card({ key: 4000 }) }],
      'DeviceNotFound',
      'device.key',
      0,
    ],
  ])('refuses %s', async (_title, deviceChange, fault, member, deviceIndex) => {
    const { create } = await vmScene();
    expect(await faultOf(create({ deviceChange }))).toMatchObject({
      fault,
      property: `configSpec.deviceChange[${deviceIndex}].${member}`,
      deviceIndex,
    });
  });

  it('says which controller is missing when a disk names none', async () => {
    const { create } = await vmScene();
    const { controllerKey: _controllerKey, ...nowhere } = disk(0);
    expect(await faultOf(create({ deviceChange: [add(nowhere, 'create')] }))).toMatchObject({
      fault: 'MissingController',
      deviceIndex: 0,
    });
  });

  it('lets a device of the spec be the one that every VM has', async () => {
    const { create, devices } = await vmScene();
    const screen = dataObject('VirtualMachineVideoCard', { key: -1, videoRamSizeInKB: 16_384 });
    const ide = dataObject('VirtualIDEController', { key: -2, busNumber: 1 });
    const vm = await create({ deviceChange: [add(disk(-2, 0), 'create'), add(screen), add(ide)] });
    const made = await devices(vm);

    expect(made.filter(({ _type }) => _type === 'VirtualMachineVideoCard')).toMatchObject([
      { key: 500, controllerKey: 100, videoRamSizeInKB: 16_384, numDisplays: 1 },
    ]);
    expect(made.filter(({ _type }) => _type === 'VirtualIDEController').map(({ key }) => key)).toEqual([
      200, 201,
    ]);
    expect(made.find(({ _type }) => _type === 'VirtualDisk')).toMatchObject({ controllerKey: 201 });
  });

  it('has no second card for the screen', async () => {
    const { create } = await vmScene();
    const [one, two] = [-1, -2].map((key) => dataObject('VirtualMachineVideoCard', { key }));
    if (one === undefined || two === undefined) throw new Error('There are two.');

    expect(await faultOf(create({ deviceChange: [add(one), add(two)] }))).toMatchObject({
      fault: 'TooManyDevices',
    });
  });

  it('puts 64 disks on a paravirtual controller, and not one more', async () => {
    const { create, devices } = await vmScene();
    const controller = add(
      dataObject('ParaVirtualSCSIController', { key: -101, busNumber: 0, sharedBus: 'noSharing' }),
    );
    const last = dataObject('VirtualDisk', { ...disk(-101, 64), capacityInKB: 1024 });
    const vm = await create({ deviceChange: [controller, add(last, 'create')] });

    expect((await devices(vm)).find(({ _type }) => _type === 'VirtualDisk')).toMatchObject({
      unitNumber: 64,
    });
    expect(
      await faultOf(create({ name: 'other', deviceChange: [controller, add(disk(-101, 65), 'create')] })),
    ).toMatchObject({ fault: 'InvalidDeviceSpec', property: 'configSpec.deviceChange[1].device.unitNumber' });
  });
});
