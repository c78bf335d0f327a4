import type { Flavor, ImageProperties, Instance, NetworkInfo } from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { planVm, storageNeed, type HardwareDefaults } from './vm-plan.js';

const uuid = '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11';

const defaults: HardwareDefaults = {
  guestId: 'otherGuest',
  adapterType: 'lsiLogic',
  vifModel: 'e1000',
  thinProvisioning: true,
  reserveAllMemory: false,
  extraConfigKeys: ['numa.*'],
  serialPortConnectedDefault: true,
  mirrorInstanceLogsToSyslog: false,
};

function plan(
  flavor: Partial<Flavor> = {},
  image: ImageProperties = {},
  networkInfo: NetworkInfo = [],
  more: Partial<Instance> = {},
) {
  const whole = { name: 'm1', vcpus: 2, memoryMb: 512, rootGb: 4, ...flavor };
  return planVm({ uuid, name: 'one', flavor: whole, ...more }, image, networkInfo, defaults);
}

function vifs(count: number): NetworkInfo {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    address: '',
    network: { id: 'n', bridge: 'lan' },
  }));
}

describe('planVm', () => {
  it('takes sizes from the flavor and the rest from the defaults', () => {
    expect(plan()).toEqual({
      uuid,
      guestId: 'otherGuest',
      vcpus: 2,
      coresPerSocket: 1,
      memoryMb: 512,
      rootGb: 4,
      thinProvisioning: true,
      adapter: 'lsiLogic',
      vifModel: 'e1000',
      secureBoot: false,
      vtpm: false,
      nestedHv: false,
      allMemoryReserved: false,
      cpuHotAdd: false,
      memoryHotAdd: false,
      settings: {},
      nics: [],
    });
  });

  it('lets flavor and image override the defaults', () => {
    const planned = plan(
      { extraSpecs: { 'vmware:hw_version': 'vmx-19', 'quota:cpu_limit': '1000', 'quota:vif_limit': '100' } },
      {
        osDistro: 'debian12_64Guest',
        hwFirmwareType: 'uefi',
        osSecureBoot: 'required',
        hwVifModel: 'VirtualVmxnet3',
        hwDiskBus: 'ide',
      },
      [{ id: 'p', address: '', network: { id: 'n', bridge: 'lan' } }],
    );

    expect(planned).toMatchObject({
      guestId: 'debian12_64Guest',
      hwVersion: 'vmx-19',
      firmware: 'efi',
      secureBoot: true,
      adapter: 'ide',
      vifModel: 'vmxnet3',
      cpuAllocation: { limit: 1000 },
      vifAllocation: { limit: 100 },
      nics: [{ portId: 'p', network: { property: 'networkInfo[0]', name: 'lan' } }],
    });
  });

  it.each([
    ['no CPU', { vcpus: 0 }, {}, [], 'flavor.vcpus'],
    ['half a CPU', { vcpus: 1.5 }, {}, [], 'flavor.vcpus'],
    ['negative memory', { memoryMb: -512 }, {}, [], 'flavor.memoryMb'],
    ['memory that is no multiple of 4', { memoryMb: 510 }, {}, [], 'flavor.memoryMb'],
    ['a negative disk', { rootGb: -1 }, {}, [], 'flavor.rootGb'],
    ['a disk above what vSphere has', { rootGb: 63_489 }, {}, [], 'flavor.rootGb'],
    [
      'a hardware version of another form',
      { extraSpecs: { 'vmware:hw_version': '19' } },
      {},
      [],
      'vmware:hw_version',
    ],
    ['a bad limit', { extraSpecs: { 'quota:memory_limit': 'x' } }, {}, [], 'quota:memory_limit'],
    [
      'more memory reserved than there is',
      { extraSpecs: { 'quota:memory_reservation': '513' } },
      {},
      [],
      'quota:memory_reservation',
    ],
    ['D-39: a card nobody has', {}, { hwVifModel: 'vmxnte3' }, [], 'hw_vif_model'],
    ['an SR-IOV card, which needs more than a name', {}, { hwVifModel: 'sriov' }, [], 'hw_vif_model'],
    ['D-39: a bus vSphere does not have', {}, { hwDiskBus: 'usb' }, [], 'hw_disk_bus'],
    [
      'an adapter newer than the hardware',
      { extraSpecs: { 'vmware:hw_version': 'vmx-11' } },
      { hwDiskBus: 'nvme' },
      [],
      'vmware:hw_version',
    ],
    ['firmware that does not exist', {}, { hwFirmwareType: 'openboot' }, [], 'hw_firmware_type'],
    ['secure boot on BIOS', {}, { osSecureBoot: 'required', hwFirmwareType: 'bios' }, [], 'hw_firmware_type'],
    ['more cards than fit', {}, {}, vifs(11), 'networkInfo'],
    ['more CPUs than vSphere has', { vcpus: 769 }, {}, [], 'flavor.vcpus'],
    ['more memory than vSphere has', { memoryMb: 2 ** 25 }, {}, [], 'flavor.memoryMb'],
    ['more CPUs than a BIOS starts', { vcpus: 256 }, {}, [], 'hw_firmware_type'],
    [
      'more CPUs than the hardware has',
      { vcpus: 256, extraSpecs: { 'vmware:hw_version': 'vmx-17' } },
      { hwFirmwareType: 'uefi' },
      [],
      'vmware:hw_version',
    ],
    [
      'an EVC mode of hardware that has none',
      { extraSpecs: { 'vmware:hw_version': 'vmx-13', 'vmware:evc_mode': 'intel-haswell' } },
      {},
      [],
      'vmware:hw_version',
    ],
  ])('refuses %s', (_what, flavor, image, networkInfo, property) => {
    expect(() => plan(flavor, image, networkInfo)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
  });

  it('refuses a uuid that the server would store in another spelling', () => {
    expect(() => plan({}, {}, [], { uuid: uuid.toUpperCase() })).toThrow(/uuid must be a lower-case UUID/);
  });
});

describe('storageNeed', () => {
  const MIB = 2 ** 20;

  it('is each disk, and a swap file for the memory that is not reserved', () => {
    expect(storageNeed(plan({ rootGb: 1, memoryMb: 512 }))).toEqual({
      diskBytes: [1024 * MIB],
      swapFileBytes: 512 * MIB,
      fileBytes: 0,
    });
    const reserved = { rootGb: 1, memoryMb: 512, extraSpecs: { 'quota:memory_reservation': '384' } };
    expect(storageNeed(plan(reserved)).swapFileBytes).toBe(128 * MIB);
  });
});

describe('the storage policy of a plan', () => {
  const gold = { extraSpecs: { 'vmware:storage_policy': ' gold ' } };

  it('is the flavor’s, or else the image’s, with where it is from', () => {
    const ofFlavor = { name: 'gold', property: 'vmware:storage_policy' };
    expect(plan(gold).storagePolicy).toEqual(ofFlavor);
    expect(plan(gold, { vmwareStoragePolicy: 'silver' }).storagePolicy).toEqual(ofFlavor);
    expect(plan({}, { vmwareStoragePolicy: 'silver' }).storagePolicy).toEqual({
      name: 'silver',
      property: 'vmware_storage_policy',
    });
    expect(plan().storagePolicy).toBeUndefined();
  });
});
