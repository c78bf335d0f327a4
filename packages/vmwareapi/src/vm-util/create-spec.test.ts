import { dataObject } from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import { createSpec, type Placement, type SpecExtras } from './create-spec.js';
import { DISK_ADAPTERS } from './disk-adapter.js';
import { VIF_MODELS } from './network-card.js';
import type { VmPlan } from './vm-plan.js';

const uuid = '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11';

const plan = (more: Partial<VmPlan> = {}): VmPlan => ({
  uuid,
  guestId: 'otherGuest',
  secureBoot: false,
  vtpm: false,
  nestedHv: false,
  allMemoryReserved: false,
  cpuHotAdd: false,
  memoryHotAdd: false,
  settings: {},
  vcpus: 4,
  coresPerSocket: 2,
  memoryMb: 2048,
  rootGb: 20,
  thinProvisioning: true,
  adapter: 'lsiLogic',
  vifModel: 'e1000',
  nics: [],
  ...more,
});

const lan = dataObject('VirtualEthernetCardNetworkBackingInfo', { deviceName: 'lan' });
const placement = (more: Partial<Placement> = {}): Placement => ({
  datastore: { ref: { type: 'Datastore', value: 'datastore-1' }, name: 'my store' },
  networks: [],
  ...more,
});
const extras: SpecExtras = { annotation: 'notes' };

const nic = (portId: string, macAddress?: string) => ({
  portId,
  network: { property: 'networkInfo[0]', name: 'lan' },
  ...(macAddress === undefined ? {} : { macAddress }),
});

describe('createSpec', () => {
  it('describes a VM with all that every VM has', () => {
    expect(createSpec(plan(), placement(), extras)).toEqual({
      name: uuid,
      instanceUuid: uuid,
      guestId: 'otherGuest',
      annotation: 'notes',
      files: { vmPathName: '[my store]' },
      tools: {
        afterPowerOn: true,
        afterResume: true,
        beforeGuestStandby: true,
        beforeGuestShutdown: true,
        beforeGuestReboot: true,
      },
      numCPUs: 4,
      numCoresPerSocket: 2,
      memoryMB: 2048,
      extraConfig: [
        { key: 'nvp.vm-uuid', value: uuid },
        { key: 'disk.EnableUUID', value: 'TRUE' },
        { key: 'kilonova.disk.at.scsi0:0', value: 'root' },
      ],
      managedBy: { extensionKey: 'org.kilonova.compute', type: 'instance' },
      deviceChange: [
        {
          operation: 'add',
          device: { _type: 'VirtualLsiLogicController', key: -101, busNumber: 0, sharedBus: 'noSharing' },
        },
        {
          operation: 'add',
          fileOperation: 'create',
          device: {
            _type: 'VirtualDisk',
            key: -1000,
            controllerKey: -101,
            unitNumber: 0,
            capacityInKB: 20 * 2 ** 20,
            backing: {
              _type: 'VirtualDiskFlatVer2BackingInfo',
              fileName: '',
              datastore: { type: 'Datastore', value: 'datastore-1' },
              diskMode: 'persistent',
              thinProvisioned: true,
            },
          },
        },
      ],
    });
  });

  it.each([
    ['hardware version', { hwVersion: 'vmx-19' }, { version: 'vmx-19' }],
    ['firmware', { firmware: 'efi' }, { firmware: 'efi' }],
    ['secure boot', { firmware: 'efi', secureBoot: true }, { bootOptions: { efiSecureBootEnabled: true } }],
    [
      'CPU allocation',
      { cpuAllocation: { limit: 100, shares: { level: 'normal', shares: 0 } } },
      { cpuAllocation: { limit: 100, reservation: 0, shares: { level: 'normal', shares: 0 } } },
    ],
    [
      'memory allocation',
      { memoryAllocation: { reservation: 64, shares: { level: 'high', shares: 0 } } },
      { memoryAllocation: { limit: -1, reservation: 64, shares: { level: 'high', shares: 0 } } },
    ],
    ['hardware virtualization', { nestedHv: true }, { nestedHVEnabled: true }],
    ['hot add of CPUs', { cpuHotAdd: true }, { cpuHotAddEnabled: true }],
    ['hot add of memory', { memoryHotAdd: true }, { memoryHotAddEnabled: true }],
    ['lock on reserved memory', { allMemoryReserved: true }, { memoryReservationLockedToMax: true }],
    ['latency sensitivity', { latencySensitivity: 'high' }, { latencySensitivity: { level: 'high' } }],
    ['IOMMU of many CPUs', { vcpus: 256 }, { flags: { vvtdEnabled: true, virtualMmuUsage: 'automatic' } }],
    [
      'settings',
      { settings: { 'numa.nodeAffinity': '0' } },
      { extraConfig: [{ key: 'numa.nodeAffinity', value: '0' }, { key: 'nvp.vm-uuid' }, {}, {}] },
    ],
  ] as const)('carries the %s', (_what, more, members) => {
    expect(createSpec(plan(more), placement(), extras)).toMatchObject(members);
  });

  it('places the VM and its disk by the storage policy', () => {
    const spec = createSpec(plan(), placement(), { ...extras, storageProfileId: 'policy-1' });
    const profile = [{ _type: 'VirtualMachineDefinedProfileSpec', profileId: 'policy-1' }];

    expect(spec.vmProfile).toEqual(profile);
    expect(spec.deviceChange?.[1]?.profile).toEqual(profile);
  });

  it.each(DISK_ADAPTERS.filter((adapter) => adapter !== 'ide'))(
    'hangs the disk on the %s controller it comes with',
    (adapter) => {
      const [controller, disk] = createSpec(plan({ adapter }), placement(), extras).deviceChange ?? [];

      expect(disk?.device.controllerKey).toBe(controller?.device.key);
    },
  );

  it('hangs an IDE disk on the controller that every VM has', () => {
    const [disk, ...others] = createSpec(plan({ adapter: 'ide' }), placement(), extras).deviceChange ?? [];

    expect(others).toEqual([]);
    expect(disk?.device).toMatchObject({ controllerKey: 200, unitNumber: 0 });
  });

  it('makes a thick disk when thin is not wanted, and limits its I/O', () => {
    const spec = createSpec(
      plan({
        thinProvisioning: false,
        diskIoAllocation: { limit: 500, shares: { level: 'normal', shares: 0 } },
      }),
      placement(),
      extras,
    );

    expect(spec.deviceChange?.[1]?.device).toMatchObject({
      backing: { thinProvisioned: false },
      storageIOAllocation: { limit: 500, reservation: 0 },
    });
  });

  it('plugs each card into its network, with the address it was given or one of the server’s', () => {
    const spec = createSpec(
      plan({ nics: [nic('port-a', 'fa:16:3e:00:00:01'), nic('port-b')] }),
      placement({ networks: [lan, lan] }),
      extras,
    );

    expect(spec.deviceChange?.slice(2)).toEqual([
      {
        operation: 'add',
        device: {
          _type: 'VirtualE1000',
          key: -47,
          backing: lan,
          connectable: { startConnected: true, allowGuestControl: true, connected: true },
          addressType: 'manual',
          macAddress: 'fa:16:3e:00:00:01',
          wakeOnLanEnabled: true,
        },
      },
      expect.objectContaining({
        device: expect.objectContaining({ key: -48, addressType: 'generated' }),
      }),
    ]);
    expect(spec.deviceChange?.[3]?.device).not.toHaveProperty('macAddress');
  });

  it.each(VIF_MODELS)('knows the card %s', (vifModel) => {
    const spec = createSpec(plan({ vifModel, nics: [nic('p')] }), placement({ networks: [lan] }), extras);

    expect(spec.deviceChange?.[2]?.device._type?.toLowerCase()).toContain(vifModel);
  });

  it('limits the cards', () => {
    const vifAllocation = { limit: 10, shares: { level: 'normal', shares: 0 } } as const;
    const spec = createSpec(
      plan({ vifAllocation, nics: [nic('p')] }),
      placement({ networks: [lan] }),
      extras,
    );

    expect(spec.deviceChange?.[2]?.device).toMatchObject({
      resourceAllocation: { limit: 10, reservation: 0, share: { level: 'normal', shares: 0 } },
    });
  });

  it('D-04: has video memory in whole kilobytes, on a card of its own', () => {
    const spec = createSpec(plan({ videoRamKb: 16 * 1024 }), placement(), extras);

    expect(spec.deviceChange?.at(-1)).toEqual({
      operation: 'add',
      device: { _type: 'VirtualMachineVideoCard', key: -1, videoRamSizeInKB: 16_384, useAutoDetect: false },
    });
  });

  it('has a serial port that is served by the concentrator', () => {
    const serialPort = { serviceUri: 'vm-1', proxyUri: 'telnets://vspc:13370', connected: false };
    const spec = createSpec(plan({ serialPort }), placement(), extras);

    expect(spec.deviceChange?.at(-1)).toEqual({
      operation: 'add',
      device: {
        _type: 'VirtualSerialPort',
        key: -2,
        yieldOnPoll: true,
        backing: {
          _type: 'VirtualSerialPortURIBackingInfo',
          direction: 'server',
          serviceURI: 'vm-1',
          proxyURI: 'telnets://vspc:13370',
        },
        connectable: { startConnected: false, allowGuestControl: true, connected: false },
      },
    });
  });

  it('has a TPM', () => {
    const spec = createSpec(plan({ vtpm: true, firmware: 'efi' }), placement(), extras);

    expect(spec.deviceChange?.at(-1)?.device).toEqual({ _type: 'VirtualTPM', key: -3 });
  });

  it('says of a card what it is known by where others manage the network', () => {
    const spec = createSpec(
      plan({ nics: [{ ...nic('port-a'), externalId: 'port-a' }, nic('port-b')] }),
      placement({ networks: [lan, lan] }),
      extras,
    );

    expect(spec.deviceChange?.[2]?.device).toMatchObject({ externalId: 'port-a' });
    expect(spec.deviceChange?.[3]?.device).not.toHaveProperty('externalId');
  });

  it('numbers the ports that have an id, and those only', () => {
    const spec = createSpec(
      plan({ nics: [nic('port-a'), nic(''), nic('port-c')] }),
      placement({ networks: [lan, lan, lan] }),
      extras,
    );

    expect(spec.extraConfig?.slice(2, -1)).toEqual([
      { key: 'nvp.iface-id.0', value: 'port-a' },
      { key: 'nvp.iface-id.1', value: 'port-c' },
    ]);
  });

  it('takes further settings but none that would give the VM another identity', () => {
    const spec = createSpec(plan(), placement(), {
      ...extras,
      extraConfig: { 'nvp.vm-uuid': 'other', key: 'value' },
    });

    expect(spec.extraConfig).toContainEqual({ key: 'nvp.vm-uuid', value: uuid });
    expect(spec.extraConfig).toContainEqual({ key: 'key', value: 'value' });
    expect(spec.extraConfig).toHaveLength(4);
  });

  it('makes every disk with the controllers it takes, and writes down what each is for', () => {
    const sata = { adapter: 'sata', thin: true } as const;
    const furtherDisks = [
      { ...sata, role: 'ephemeral.0', capacityKb: 1024 },
      { ...sata, role: 'swap', capacityKb: 2048, adapter: 'lsiLogic' },
    ] as const;
    const { deviceChange, extraConfig } = createSpec(
      plan({ thinProvisioning: false, furtherDisks }),
      placement(),
      extras,
    );

    expect(deviceChange?.map(({ device }) => device)).toMatchObject([
      { _type: 'VirtualLsiLogicController', key: -101 },
      { _type: 'VirtualAHCIController', key: -102 },
      { key: -1000, controllerKey: -101, unitNumber: 0, backing: { thinProvisioned: false } },
      {
        key: -1001,
        controllerKey: -102,
        unitNumber: 0,
        capacityInKB: 1024,
        backing: { thinProvisioned: true },
      },
      { key: -1002, controllerKey: -101, unitNumber: 1, capacityInKB: 2048 },
    ]);
    expect(extraConfig?.slice(-3)).toEqual([
      { key: 'kilonova.disk.at.scsi0:0', value: 'root' },
      { key: 'kilonova.disk.at.sata0:0', value: 'ephemeral.0' },
      { key: 'kilonova.disk.at.scsi0:1', value: 'swap' },
    ]);
  });
});
