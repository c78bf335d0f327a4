import { isDataObject } from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import {
  DISK_ADAPTERS,
  diskAdapterFor,
  diskAdapterOf,
  diskController,
  requireAdapter,
} from './disk-adapter.js';

describe('diskAdapterFor', () => {
  it.each([
    ['the default when the image asks for nothing', {}, 'paraVirtual', 'paraVirtual'],
    ['IDE', { hwDiskBus: 'ide' }, 'lsiLogic', 'ide'],
    ['SATA', { hwDiskBus: 'sata' }, 'lsiLogic', 'sata'],
    ['NVMe', { hwDiskBus: 'nvme' }, 'lsiLogic', 'nvme'],
    ['LSI Logic SAS', { hwDiskBus: 'scsi', hwScsiModel: 'lsisas1068' }, 'ide', 'lsiLogicsas'],
    ['PVSCSI', { hwDiskBus: 'SCSI', hwScsiModel: 'VMPVSCSI' }, 'ide', 'paraVirtual'],
    ['BusLogic', { hwDiskBus: 'scsi', hwScsiModel: 'buslogic' }, 'ide', 'busLogic'],
    [
      'D-34: LSI Logic for SCSI without a model when the default is no SCSI adapter',
      { hwDiskBus: 'scsi' },
      'ide',
      'lsiLogic',
    ],
    ['the default for SCSI without a model', { hwDiskBus: 'scsi' }, 'busLogic', 'busLogic'],
    [
      'D-45: the default for the bus of another hypervisor',
      { hwDiskBus: 'virtio' },
      'paraVirtual',
      'paraVirtual',
    ],
    [
      'D-45: a SCSI adapter for the SCSI model of another hypervisor',
      { hwDiskBus: 'scsi', hwScsiModel: 'virtio-scsi' },
      'nvme',
      'lsiLogic',
    ],
  ] as const)('gives %s', (_what, image, fallback, adapter) => {
    expect(diskAdapterFor(image, fallback)).toBe(adapter);
  });

  it.each([
    [{ hwDiskBus: 'usb' }, 'hw_disk_bus'],
    [{ hwDiskBus: 'scsi', hwScsiModel: 'lsisas1078' }, 'hw_scsi_model'],
  ])('refuses %o by its property', (image, property) => {
    expect(() => diskAdapterFor(image, 'lsiLogic')).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
  });
});

describe('diskAdapterOf', () => {
  it.each([
    [undefined, 'nvme', 'nvme'],
    [null, 'nvme', 'nvme'],
    ['virtio', 'nvme', 'nvme'],
    ['scsi', 'paraVirtual', 'paraVirtual'],
    ['scsi', 'ide', 'lsiLogic'],
    ['sata', 'lsiLogic', 'sata'],
    ['LSILOGICSAS', 'ide', 'lsiLogicsas'],
  ] as const)('takes %j beside a root disk on %s for %s', (wish, root, adapter) => {
    expect(diskAdapterOf(wish, 'p', root)).toBe(adapter);
  });

  it('D-39: refuses a bus that no VM has, by where it was asked for', () => {
    expect(() => diskAdapterOf('fdc', 'blockDeviceInfo.swap.diskBus', 'ide')).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ property: 'blockDeviceInfo.swap.diskBus' }),
      }),
    );
  });
});

describe('requireAdapter', () => {
  it('refuses adapters that the hardware version does not have', () => {
    expect(() => requireAdapter('nvme', 'vmx-11')).toThrow(
      /vmware:hw_version must be vmx-13 or newer for disks on nvme/u,
    );
    expect(() => requireAdapter('sata', 'vmx-09')).toThrow(/must be vmx-10 or newer for disks on sata/u);
    requireAdapter('nvme', 'vmx-13');
    requireAdapter('nvme', undefined);
    requireAdapter('ide', 'vmx-04');
  });
});

describe('diskController', () => {
  it.each(DISK_ADAPTERS)('makes %s a controller on its bus', (adapter) => {
    const controller = diskController(adapter, -101, 2);

    expect(isDataObject(controller, 'VirtualController')).toBe(true);
    expect(controller).toMatchObject({ key: -101, busNumber: 2 });
  });

  it('gives each adapter a class of its own, and SCSI ones an unshared bus', () => {
    const controllers = DISK_ADAPTERS.map((adapter) => diskController(adapter, -101, 0));

    expect(controllers.map(({ _type }) => _type)).toEqual([
      'VirtualLsiLogicController',
      'VirtualLsiLogicSASController',
      'VirtualBusLogicController',
      'ParaVirtualSCSIController',
      'VirtualIDEController',
      'VirtualAHCIController',
      'VirtualNVMEController',
    ]);
    const scsi = controllers.filter((controller) => isDataObject(controller, 'VirtualSCSIController'));
    expect(scsi.map(({ sharedBus }) => sharedBus)).toEqual([
      'noSharing',
      'noSharing',
      'noSharing',
      'noSharing',
    ]);
  });
});
