/**
 * Disk adapters by the names configuration and image properties use, and the controller each one is.
 *
 * A VM is created with the controller its root disk hangs on; the server adds the rest of the board.
 */
import type { ImageProperties } from '@kilonova/core';
import { dataObject, type VirtualController } from '@kilonova/vsphere';
import { invalidProperty } from '../invalid-property.js';

export const DISK_ADAPTERS = [
  'lsiLogic',
  'lsiLogicsas',
  'busLogic',
  'paraVirtual',
  'ide',
  'sata',
  'nvme',
] as const;

export type DiskAdapter = (typeof DISK_ADAPTERS)[number];

export const DEFAULT_DISK_ADAPTER: DiskAdapter = 'lsiLogic';

/** `hw_scsi_model` in image properties to our name of the adapter. */
const SCSI_MODELS = new Map<string, DiskAdapter>([
  ['lsilogic', 'lsiLogic'],
  ['lsisas1068', 'lsiLogicsas'],
  ['buslogic', 'busLogic'],
  ['vmpvscsi', 'paraVirtual'],
]);

const BUSES = new Map<string, DiskAdapter>([
  ['ide', 'ide'],
  ['sata', 'sata'],
  ['nvme', 'nvme'],
]);

/**
 * The adapter an image asks for, else `fallback`. A SCSI bus without a model gets `fallback` when that is
 * a SCSI adapter, else lsiLogic.
 *
 * @throws {InvalidInput} the image names a bus or a SCSI model that vSphere does not have
 */
export function diskAdapterFor(image: ImageProperties, fallback: DiskAdapter): DiskAdapter {
  const bus = image.hwDiskBus?.toLowerCase();
  if (bus === undefined) return fallback;
  if (bus !== 'scsi') {
    const adapter = BUSES.get(bus);
    if (adapter === undefined) {
      throw invalidProperty('hw_disk_bus', `must be scsi, ${[...BUSES.keys()].join(', ')}`, bus);
    }
    return adapter;
  }
  const model = image.hwScsiModel?.toLowerCase();
  if (model === undefined) return BUSES.has(fallback) ? DEFAULT_DISK_ADAPTER : fallback;
  const adapter = SCSI_MODELS.get(model);
  if (adapter === undefined) {
    throw invalidProperty('hw_scsi_model', `must be one of ${[...SCSI_MODELS.keys()].join(', ')}`, model);
  }
  return adapter;
}

/** A new controller on bus 0 under the temporary (negative) device key. */
export function diskController(adapter: DiskAdapter, key: number): VirtualController {
  return CONTROLLERS[adapter]({ key, busNumber: 0 });
}

type Place = Pick<VirtualController, 'key' | 'busNumber'>;

const CONTROLLERS: Readonly<Record<DiskAdapter, (place: Place) => VirtualController>> = {
  lsiLogic: (place) => dataObject('VirtualLsiLogicController', { ...place, sharedBus: 'noSharing' }),
  lsiLogicsas: (place) => dataObject('VirtualLsiLogicSASController', { ...place, sharedBus: 'noSharing' }),
  busLogic: (place) => dataObject('VirtualBusLogicController', { ...place, sharedBus: 'noSharing' }),
  paraVirtual: (place) => dataObject('ParaVirtualSCSIController', { ...place, sharedBus: 'noSharing' }),
  ide: (place) => dataObject('VirtualIDEController', place),
  sata: (place) => dataObject('VirtualAHCIController', place),
  nvme: (place) => dataObject('VirtualNVMEController', place),
};
