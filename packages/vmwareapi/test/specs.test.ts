/**
 * What flavors and images ask for, over the wire: the VM has it in the end, or the request is refused by the property
 * and nothing was sent that changes anything.
 */
import {
  imageMetaFrom,
  type BlockDeviceInfo,
  type Flavor,
  type SpawnRequest,
  type Vif,
} from '@kilonova/core';
import {
  getObjectPropertiesDict,
  isDataObject,
  type VirtualMachineConfigInfo,
  type VirtualMachineRuntimeInfo,
} from '@kilonova/vsphere';
import { addDistributedSwitch, addOpaqueNetwork, addPortgroup, type Simulator } from '@kilonova/vsphere-sim';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { destroy } from '../src/vmops/destroy.js';
import { spawn } from '../src/vmops/spawn.js';
import { instanceOf, startSimulated, type Simulated, type SimulatedOptions } from './simulated.js';

type Texts = Readonly<Record<string, string>>;

const READS = new Set([
  'FindAllByUuid',
  'RetrievePropertiesEx',
  'QueryConfigOptionEx',
  'QueryConfigOptionDescriptor',
]);
const MHZ = 2500;

interface Wanted {
  readonly specs?: Texts;
  readonly image?: Texts;
  readonly flavor?: Partial<Flavor>;
  readonly networkInfo?: readonly Vif[];
  readonly powerOn?: boolean;
  readonly blockDeviceInfo?: BlockDeviceInfo;
}

const vif = (id: string, more: Partial<Vif> = {}): Vif => ({
  id,
  address: '',
  network: { id: 'net', bridge: 'VM Network' },
  ...more,
});

function requestOf({ specs, image = {}, flavor = {}, networkInfo = [], powerOn = true, ...more }: Wanted) {
  const whole = { name: 'm1', vcpus: 2, memoryMb: 512, rootGb: 1, ...flavor };
  const instance = instanceOf({ flavor: specs === undefined ? whole : { ...whole, extraSpecs: specs } });
  const request: SpawnRequest = {
    ...more,
    networkInfo,
    powerOn,
    imageMeta: { properties: imageMetaFrom({ properties: image }).properties },
  };
  return { instance, request };
}

class Scene {
  readonly #simulated: Simulated;

  private constructor(simulated: Simulated) {
    this.#simulated = simulated;
  }

  static async start(options: SimulatedOptions = {}, prepare: (simulator: Simulator) => void = () => {}) {
    const simulated = await startSimulated(options);
    prepare(simulated.simulator);
    return new Scene(simulated);
  }

  get simulator() {
    return this.#simulated.simulator;
  }

  calls(): string[] {
    return this.#simulated.calls();
  }

  /** Builds the instance; what its VM has become. */
  async build(
    wanted: Wanted,
  ): Promise<{ config: VirtualMachineConfigInfo; runtime: VirtualMachineRuntimeInfo }> {
    const { platform, ctx, session } = this.#simulated;
    const { instance, request } = requestOf(wanted);
    await spawn(platform, ctx, instance, request);
    const vm = await platform.lookup.find(ctx, instance.uuid);
    if (vm === undefined) throw new Error('it is not there');
    const { config, runtime } = await getObjectPropertiesDict(session, vm, ['config', 'runtime']);
    if (config === undefined || runtime === undefined) throw new Error('it cannot be read');
    await destroy(platform, ctx, instance.uuid);
    return { config, runtime };
  }

  /** What the request is refused with, and what was called before. */
  async refused(wanted: Wanted): Promise<{ error: unknown; calls: string[] }> {
    const { platform, ctx } = this.#simulated;
    const { instance, request } = requestOf(wanted);
    this.calls();
    const error: unknown = await spawn(platform, ctx, instance, request).then(
      () => 'it was not refused',
      (reason: unknown) => reason,
    );
    return { error, calls: this.calls() };
  }

  close(): Promise<void> {
    return this.#simulated.close();
  }
}

function devicesOf({ hardware }: VirtualMachineConfigInfo, type: string) {
  return (hardware.device ?? []).filter(({ _type }) => _type === type);
}

function settingsOf({ extraConfig = [] }: VirtualMachineConfigInfo): Record<string, unknown> {
  return Object.fromEntries(extraConfig.map(({ key, value }) => [key, value]));
}

describe('a VM', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.start({
      driver: {
        serialPortServiceUri: 'kilonova',
        serialPortProxyUri: 'telnets://vspc:13370',
        consoleDelaySeconds: 1,
        smbiosAssetTag: 'rack 4',
      },
    });
  });
  afterAll(async () => scene.close());
  beforeEach(() => void scene.calls());
  afterEach(() => {
    const { vms, files } = scene.simulator.census();
    if (vms.length + files.length > 0) throw new Error('something is left');
  });

  it.each<[what: string, wanted: Wanted, config: object]>([
    [
      'limits and shares of CPU and memory',
      {
        specs: {
          'quota:cpu_limit': '4000',
          'quota:cpu_reservation': '500',
          'quota:cpu_shares_level': 'high',
          'quota:memory_limit': '512',
          'quota:memory_reservation': '128',
          'quota:memory_shares_level': 'custom',
          'quota:memory_shares_share': '777',
        },
      },
      {
        cpuAllocation: { limit: 4000, reservation: 500, shares: { level: 'high' } },
        memoryAllocation: { limit: 512, reservation: 128, shares: { level: 'custom', shares: 777 } },
        memoryReservationLockedToMax: false,
      },
    ],
    [
      'a number of CPUs, as the hosts count them',
      { specs: { 'reservation:cpu': '2' } },
      { cpuAllocation: { reservation: MHZ, limit: -1 } },
    ],
    [
      'a part of CPUs and of memory',
      { specs: { 'quota:cpu_reservation_percent': '50', 'quota:memory_reservation_percent': '100' } },
      {
        cpuAllocation: { reservation: MHZ },
        memoryAllocation: { reservation: 512 },
        memoryReservationLockedToMax: true,
      },
    ],
    [
      'high latency sensitivity, and all that it needs',
      { specs: { 'vmware:latency_sensitivity_level': 'high' } },
      {
        latencySensitivity: { level: 'high' },
        cpuAllocation: { reservation: 2 * MHZ },
        memoryAllocation: { reservation: 512 },
        memoryReservationLockedToMax: true,
      },
    ],
    [
      'the CPUs in the layout that is wished for',
      { specs: { 'hw:cpu_sockets': '2', 'hw:cpu_cores': '4' }, flavor: { vcpus: 8 } },
      { hardware: { numCPU: 8, numCoresPerSocket: 4 } },
    ],
    [
      'more CPUs than a BIOS starts',
      { image: { hw_firmware_type: 'uefi' }, flavor: { vcpus: 256 }, powerOn: false },
      { hardware: { numCPU: 256 }, flags: { vvtdEnabled: true, virtualMmuUsage: 'automatic' } },
    ],
    [
      'CPUs and memory that can be added to',
      { specs: { 'vmware:cpu_hot_add': 'true', 'vmware:memory_hot_add': 'true' } },
      { cpuHotAddEnabled: true, memoryHotAddEnabled: true },
    ],
    ['hardware of the version', { specs: { 'vmware:hw_version': 'vmx-15' } }, { version: 'vmx-15' }],
    [
      'firmware that starts only what is signed',
      { image: { hw_firmware_type: 'uefi', os_secure_boot: 'required' } },
      { firmware: 'efi', bootOptions: { efiSecureBootEnabled: true } },
    ],
    ['a BIOS', { image: { hw_firmware_type: 'bios' } }, { firmware: 'bios' }],
    ['the guest', { image: { vmware_ostype: 'ubuntu64Guest' } }, { guestId: 'ubuntu64Guest' }],
    ['hardware virtualization', { specs: { 'vmware:hv_enabled': 'True' } }, { nestedHVEnabled: true }],
    ['the same by a trait', { specs: { 'trait:HW_CPU_X86_VMX': 'required' } }, { nestedHVEnabled: true }],
    [
      'the same by its guest',
      { image: { os_distro: 'vmkernel7Guest' } },
      { guestId: 'vmkernel7Guest', nestedHVEnabled: true },
    ],
  ])('has %s', async (_what, wanted, expected) => {
    const { config } = await scene.build(wanted);

    expect(config).toMatchObject(expected);
  });

  it('has settings of the flavor, of traits and of the operator, and its marks', async () => {
    const { config } = await scene.build({
      specs: {
        'vmware:extra_config': '{"numa.nodeAffinity": "0", "sched.cpu.vsmpConsolidate": true}',
        'trait:CUSTOM_NUMASIZE_C2': 'required',
        'hw:vifs_multi_thread': 'true',
        'hw:cpu_cores': '2',
      },
      networkInfo: [vif('port-a'), vif('port-b')],
    });

    expect(settingsOf(config)).toMatchObject({
      'numa.nodeAffinity': '0',
      'sched.cpu.vsmpConsolidate': 'TRUE',
      'numa.vcpu.preferHT': 'TRUE',
      'numa.autosize.vcpu.maxPerVirtualNode': '2',
      'ethernet0.ctxPerDev': '1',
      'ethernet1.ctxPerDev': '1',
      'keyboard.typematicMinDelay': '1000000',
      'smbios.assetTag': 'rack 4',
      'disk.EnableUUID': 'TRUE',
      'nvp.vm-uuid': config.instanceUuid,
      'nvp.iface-id.0': 'port-a',
      'nvp.iface-id.1': 'port-b',
    });
    expect(config.managedBy).toMatchObject({ extensionKey: 'org.kilonova.compute', type: 'instance' });
    expect(config.annotation).toMatch(/^name:web 1\n(.+\n)*flavor:name:m1\n/u);
  });

  it('D-04: has the video memory of its image, in whole kilobytes, on its one card', async () => {
    const { config } = await scene.build({
      specs: { 'hw_video:ram_max_mb': '64' },
      image: { hw_video_ram: '33' },
    });

    expect(devicesOf(config, 'VirtualMachineVideoCard')).toMatchObject([{ videoRamSizeInKB: 33 * 1024 }]);
  });

  it('has a serial port towards the concentrator, and a TPM', async () => {
    const { config } = await scene.build({ image: { hw_firmware_type: 'uefi', hw_tpm_version: '2.0' } });

    expect(devicesOf(config, 'VirtualSerialPort')).toMatchObject([
      {
        yieldOnPoll: true,
        backing: { direction: 'server', serviceURI: 'kilonova', proxyURI: 'telnets://vspc:13370' },
        connectable: { startConnected: true },
      },
    ]);
    expect(devicesOf(config, 'VirtualTPM')).toHaveLength(1);
  });

  it.each([
    [{ hw_disk_bus: 'scsi', hw_scsi_model: 'vmpvscsi' }, 'ParaVirtualSCSIController'],
    [{ hw_disk_bus: 'scsi' }, 'VirtualLsiLogicController'],
    [{ vmware_adaptertype: 'lsiLogicsas' }, 'VirtualLsiLogicSASController'],
    [{ hw_disk_bus: 'scsi', hw_scsi_model: 'buslogic' }, 'VirtualBusLogicController'],
    [{ hw_disk_bus: 'virtio' }, 'VirtualLsiLogicController'],
    [{ hw_disk_bus: 'sata' }, 'VirtualAHCIController'],
    [{ hw_disk_bus: 'nvme' }, 'VirtualNVMEController'],
    [{ hw_disk_bus: 'ide' }, 'VirtualIDEController'],
  ])('D-34: with %j has its disk on the controller %s', async (image: Texts, type) => {
    const { config } = await scene.build({ image });
    const [disk] = devicesOf(config, 'VirtualDisk');
    const controller = config.hardware.device?.find(({ key }) => key === disk?.controllerKey);

    expect(controller?._type).toBe(type);
    expect(devicesOf(config, 'VirtualIDEController')).toHaveLength(2);
  });

  it('D-34: has each disk on a controller of the type that it asks for, and IDE disks on both of the board’s', async () => {
    const buses = ['ide', 'ide', 'nvme', 'sata', 'scsi'];
    const { config } = await scene.build({
      image: { hw_disk_bus: 'ide' },
      flavor: { ephemeralGb: buses.length },
      blockDeviceInfo: { ephemerals: buses.map((diskBus) => ({ sizeGb: 1, diskBus })) },
    });
    const typeOf = (key: number | undefined) =>
      config.hardware.device?.find((device) => device.key === key)?._type;

    expect(
      devicesOf(config, 'VirtualDisk')
        .map(({ controllerKey, unitNumber }) => `${typeOf(controllerKey)} ${unitNumber}`)
        .toSorted(),
    ).toEqual([
      'VirtualAHCIController 0',
      'VirtualIDEController 0',
      'VirtualIDEController 0',
      'VirtualIDEController 1',
      'VirtualLsiLogicController 0',
      'VirtualNVMEController 0',
    ]);
  });

  it('has disk and cards within their limits', async () => {
    const { config } = await scene.build({
      specs: { 'quota:disk_io_limit': '500', 'quota:vif_limit': '100', 'quota:vif_shares_level': 'low' },
      networkInfo: [vif('a')],
    });

    expect(devicesOf(config, 'VirtualDisk')).toMatchObject([{ storageIOAllocation: { limit: 500 } }]);
    expect(devicesOf(config, 'VirtualE1000')).toMatchObject([
      { resourceAllocation: { limit: 100, share: { level: 'low' } } },
    ]);
  });

  it.each([
    ['e1000', 'VirtualE1000'],
    ['e1000e', 'VirtualE1000e'],
    ['pcnet', 'VirtualPCNet32'],
    ['vmxnet', 'VirtualVmxnet2'],
    ['VirtualVmxnet3', 'VirtualVmxnet3'],
    ['virtio', 'VirtualE1000'],
    ['rtl8139', 'VirtualE1000'],
  ])('D-45: whose image wants the card %s has %s', async (model, type) => {
    const { config } = await scene.build({ image: { hw_vif_model: model }, networkInfo: [vif('a')] });

    expect(devicesOf(config, type)).toMatchObject([{ wakeOnLanEnabled: true, addressType: 'assigned' }]);
  });

  it('is shown no newer CPUs than its flavor wants, from before its first start', async () => {
    const { runtime } = await scene.build({ specs: { 'vmware:evc_mode': 'intel-haswell' } });

    expect(runtime.powerState).toBe('poweredOn');
    expect(runtime.featureMask).toContainEqual(
      expect.objectContaining({ featureName: 'cpuid.AVX512F', value: 'Val:0' }),
    );
    expect(scene.calls()).toContain('ApplyEvcModeVM_Task');
  });

  it('costs no call more where nothing is left open, and one read where CPUs are', async () => {
    await scene.build({ specs: { 'quota:cpu_reservation': '100' } });
    const plain = scene.calls().filter((method) => method === 'RetrievePropertiesEx');
    await scene.build({ specs: { 'reservation:cpu': '1' } });
    const open = scene.calls().filter((method) => method === 'RetrievePropertiesEx');

    expect(open.length - plain.length).toBe(1);
  });

  it.each<[property: string, wanted: Wanted, code?: string]>([
    ['flavor.memoryMb', { flavor: { memoryMb: 510 } }],
    ['flavor.vcpus', { flavor: { vcpus: 0 } }],
    ['quota:cpu_limit', { specs: { 'quota:cpu_limit': 'lots' } }],
    ['quota:memory_reservation', { specs: { 'quota:memory_reservation': '513' } }],
    ['vmware:latency_sensitivity_level', { specs: { 'vmware:latency_sensitivity_level': 'max' } }],
    ['reservation:cpu', { specs: { 'reservation:cpu': '2', 'quota:cpu_limit': '1000' } }],
    ['hw:cpu_cores', { specs: { 'hw:cpu_cores': 'many' } }],
    ['vmware:hw_version', { specs: { 'vmware:hw_version': '19' } }],
    ['vmware:hw_version', { specs: { 'vmware:hw_version': 'vmx-21' } }],
    ['vmware:evc_mode', { specs: { 'vmware:evc_mode': 'intel-z80' } }],
    ['vmware:evc_mode', { specs: { 'vmware:evc_mode': 'amd-zen' } }],
    ['vmware:extra_config', { specs: { 'vmware:extra_config': '{"guestinfo.x": "1"}' } }],
    ['vmware:storage_polcy', { specs: { 'vmware:storage_polcy': 'gold' } }],
    ['os_distro', { image: { os_distro: 'ubuntu' } }],
    ['hw_firmware_type', { image: { os_secure_boot: 'required' } }],
    ['hw_tpm_version', { image: { hw_firmware_type: 'uefi', hw_tpm_version: '1.2' } }],
    ['hw_vif_model', { image: { hw_vif_model: 'vmxnte3' } }],
    ['hw_disk_bus', { image: { hw_disk_bus: 'usb' } }],
    ['hw_scsi_model', { image: { hw_disk_bus: 'scsi', hw_scsi_model: 'megaraid' } }],
    ['hw_video_ram', { image: { hw_video_ram: '16' } }, 'REQUESTED_VRAM_TOO_HIGH'],
    ['hw_mem_encryption', { image: { hw_mem_encryption: 'true' } }],
    ['networkInfo[0].vnicType', { networkInfo: [vif('a', { vnicType: 'direct' })] }],
    ['networkInfo[0].type', { networkInfo: [vif('a', { type: 'binding_failed' })] }],
    ['networkInfo[1].address', { networkInfo: [vif('a', mac()), vif('b', mac())] }],
    [
      'networkInfo[0]',
      { networkInfo: [vif('a', { network: { id: 'n', bridge: 'VM Net' } })] },
      'NETWORK_NOT_FOUND_FOR_BRIDGE',
    ],
  ])(
    'D-39: is refused by %s before anything is changed',
    async (property, wanted, code = 'INVALID_INPUT') => {
      const { error, calls } = await scene.refused(wanted);

      expect(error).toMatchObject({ code, details: { property } });
      expect(calls.filter((method) => !READS.has(method))).toEqual([]);
    },
  );

  it('D-33: is refused with guests that look like the one nobody knows, at once', async () => {
    const { error, calls } = await scene.refused({ image: { os_distro: 'debian' } });

    expect(error).toMatchObject({ details: { suggestions: expect.arrayContaining(['debian11_64Guest']) } });
    expect(calls).toEqual(['RetrievePropertiesEx', 'QueryConfigOptionEx']);
  });
});

function mac(): Partial<Vif> {
  return { address: 'fa:16:3e:00:00:01' };
}

const onNetwork = (bridge: string, more: Partial<Vif> = {}) =>
  vif('port-1', { address: 'FA:16:3E:00:00:01', network: { id: 'net-1', bridge }, ...more });

describe('a network card', () => {
  let scene: Scene;
  let switchUuid = '';
  const keys: Record<string, string> = {};

  beforeAll(async () => {
    scene = await Scene.start({}, ({ world }) => {
      const { inventory } = world;
      const [datacenter] = inventory.ofType('Datacenter');
      if (datacenter === undefined) throw new Error('there is no datacenter');
      const folder = inventory.get('Folder', datacenter.get('networkFolder'));
      const hosts = inventory.ofType('HostSystem');
      const dvs = addDistributedSwitch(world, folder, { name: 'switch', hosts });
      switchUuid = dvs.get('uuid');
      for (const name of ['net1', 'net10', 'vxw-dvs-1-virtualwire-2-sid-5000-tier', 'segment']) {
        const config = name === 'segment' ? { logicalSwitchUuid: 'ls-red' } : {};
        keys[name] = addPortgroup(world, folder, { name, on: dvs, hosts, config }).get('key');
      }
      addOpaqueNetwork(world, folder, { name: 'blue', hosts, opaqueNetworkId: 'ls-blue' });
    });
  });
  afterAll(async () => scene.close());

  async function cardOn(network: Vif) {
    const { config } = await scene.build({ networkInfo: [network] });
    const [card] = devicesOf(config, 'VirtualE1000');
    if (!isDataObject(card, 'VirtualEthernetCard')) throw new Error('there is no card');
    return card;
  }

  it('is on a standard network by its name, with the address of its port', async () => {
    expect(await cardOn(onNetwork('VM Network'))).toMatchObject({
      addressType: 'manual',
      macAddress: 'fa:16:3e:00:00:01',
      backing: { deviceName: 'VM Network' },
      connectable: { startConnected: true, allowGuestControl: true },
    });
  });

  it('D-15: is on the port group of exactly the name, and on none that only begins like it', async () => {
    const card = await cardOn(onNetwork('net1', { type: 'dvs' }));

    expect(card).toMatchObject({ backing: { port: { switchUuid, portgroupKey: keys['net1'] } } });
    const { error, calls } = await scene.refused({ networkInfo: [onNetwork('net', { type: 'dvs' })] });
    expect(error).toMatchObject({
      code: 'NETWORK_NOT_FOUND_FOR_BRIDGE',
      details: { bridge: 'net', available: expect.arrayContaining(['net1', 'net10']) },
    });
    expect(calls.filter((method) => !READS.has(method))).toEqual([]);
  });

  it('D-15: is on the port group of the key whatever its name, and on the port that was set aside', async () => {
    const details = { pg_id: keys['net10'], dvs_id: switchUuid };
    const { backing } = await cardOn(onNetwork('net1', { type: 'dvs', details }));
    if (!isDataObject(backing, 'VirtualEthernetCardDistributedVirtualPortBackingInfo')) {
      throw new Error('it is on no port');
    }
    const { port } = backing;

    expect(port).toMatchObject({ switchUuid, portgroupKey: keys['net10'], portKey: expect.any(String) });
    const kept = { ...details, dvs_port_key: port.portKey };
    expect(await cardOn(onNetwork('net1', { type: 'dvs', details: kept }))).toMatchObject({
      backing: { port: { portKey: port.portKey } },
    });
  });

  it('leaves nothing where the switch of the binding is not that of the port group', async () => {
    const details = { pg_id: keys['net1'], dvs_id: 'another' };
    const { error } = await scene.refused({ networkInfo: [onNetwork('net1', { type: 'dvs', details })] });

    expect(error).toMatchObject({ faultName: 'InvalidDeviceBacking' });
    expect(scene.simulator.census()).toMatchObject({ vms: [], files: [] });
  });

  it('is on a virtual wire by the name that was asked for', async () => {
    expect(await cardOn(onNetwork('tier', { type: 'dvs' }))).toMatchObject({
      backing: { port: { portgroupKey: keys['vxw-dvs-1-virtualwire-2-sid-5000-tier'] } },
    });
  });

  it('is on a network of NSX by its logical switch, and known there by its port', async () => {
    const details = { 'nsx-logical-switch-id': 'ls-blue' };

    expect(await cardOn(onNetwork('whatever', { type: 'ovs', details }))).toMatchObject({
      externalId: 'port-1',
      backing: { opaqueNetworkId: 'ls-blue', opaqueNetworkType: 'nsx.LogicalSwitch' },
    });
    const segment = { 'nsx-logical-switch-id': 'ls-red' };
    expect(await cardOn(onNetwork('whatever', { type: 'ovs', details: segment }))).toMatchObject({
      externalId: 'port-1',
      backing: { port: { portgroupKey: keys['segment'] } },
    });
    const { error, calls } = await scene.refused({ networkInfo: [onNetwork('blue', { type: 'ovs' })] });
    expect(error).toMatchObject({
      code: 'NETWORK_NOT_FOUND_FOR_BRIDGE',
      details: { bridge: 'net-1', property: 'networkInfo[0]' },
    });
    expect(calls.filter((method) => !READS.has(method))).toEqual([]);
  });
});
