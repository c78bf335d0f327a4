import { isDataObject } from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import { DISK_ADAPTERS, diskAdapterFor, diskController } from './disk-adapter.js';

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
  ] as const)('gives %s', (_what, image, fallback, adapter) => {
    expect(diskAdapterFor(image, fallback)).toBe(adapter);
  });

  it.each([
    [{ hwDiskBus: 'virtio' }, 'hw_disk_bus'],
    [{ hwDiskBus: 'scsi', hwScsiModel: 'virtio-scsi' }, 'hw_scsi_model'],
  ])('refuses %o by its property', (image, property) => {
    expect(() => diskAdapterFor(image, 'lsiLogic')).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
  });
});

describe('diskController', () => {
  it.each(DISK_ADAPTERS)('makes %s a controller on bus 0', (adapter) => {
    const controller = diskController(adapter, -101);

    expect(isDataObject(controller, 'VirtualController')).toBe(true);
    expect(controller).toMatchObject({ key: -101, busNumber: 0 });
  });

  it('gives each adapter a class of its own, and SCSI ones an unshared bus', () => {
    const controllers = DISK_ADAPTERS.map((adapter) => diskController(adapter, -101));

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
