/**
 * Disk adapters by the names configuration and image properties use, and the controller each one is.
 *
 * A VM is created with the controller its root disk hangs on; the server adds the rest of the board.
 */
import type { ImageProperties } from '@kilonova/core';
import { dataObject, type VirtualController } from '@kilonova/vsphere';
import { invalidProperty } from '../invalid-property.js';
import { requireHardware } from './hardware-version.js';

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

/** Adapters by their own names too, as block devices may name them. */
const NAMES = new Map(DISK_ADAPTERS.map((adapter) => [adapter.toLowerCase(), adapter]));

/** What images that run on several hypervisors name, and only others have. Here they get the default. */
export const FOREIGN_BUSES: ReadonlySet<string> = new Set(['virtio', 'xen']);
export const FOREIGN_SCSI_MODELS: ReadonlySet<string> = new Set(['virtio-scsi', 'ibmvscsi']);

/** Hardware versions before which there is no such adapter. */
const SINCE: Partial<Readonly<Record<DiskAdapter, number>>> = { sata: 10, nvme: 13 };

/**
 * The adapter an image asks for, else `fallback`. A SCSI bus without a model gets `fallback` when that is
 * a SCSI adapter, else lsiLogic; so does a SCSI model that only other hypervisors have.
 *
 * @throws {InvalidInput} the image names a bus or a SCSI model that vSphere does not have
 */
export function diskAdapterFor(image: ImageProperties, fallback: DiskAdapter): DiskAdapter {
  const bus = image.hwDiskBus?.trim().toLowerCase();
  if (bus === undefined || bus === '' || FOREIGN_BUSES.has(bus)) return fallback;
  if (bus !== 'scsi') {
    const adapter = BUSES.get(bus);
    if (adapter !== undefined) return adapter;
    throw invalidProperty('hw_disk_bus', `must be scsi, ${[...BUSES.keys()].join(', ')}`, bus);
  }
  const model = image.hwScsiModel?.trim().toLowerCase();
  if (model === undefined || model === '' || FOREIGN_SCSI_MODELS.has(model)) return scsiOf(fallback);
  const adapter = SCSI_MODELS.get(model);
  if (adapter !== undefined) return adapter;
  throw invalidProperty('hw_scsi_model', `must be one of ${[...SCSI_MODELS.keys()].join(', ')}`, model);
}

/**
 * The adapter that one disk asks for, by bus or by adapter; without a wish that of the root disk.
 *
 * @param property where it stands in the request: `blockDeviceInfo.ephemerals[0].diskBus`
 * @throws {InvalidInput}
 */
export function diskAdapterOf(
  wish: string | null | undefined,
  property: string,
  root: DiskAdapter,
): DiskAdapter {
  const name = wish?.trim().toLowerCase() ?? '';
  if (name === '' || FOREIGN_BUSES.has(name)) return root;
  if (name === 'scsi') return scsiOf(root);
  const adapter = NAMES.get(name);
  if (adapter !== undefined) return adapter;
  throw invalidProperty(property, `must be scsi or one of ${DISK_ADAPTERS.join(', ')}`, wish);
}

/** @throws {InvalidInput} the hardware version has no such adapter */
export function requireAdapter(adapter: DiskAdapter, hwVersion: string | undefined): void {
  const since = SINCE[adapter];
  if (since !== undefined) requireHardware(hwVersion, since, `disks on ${adapter}`);
}

function scsiOf(adapter: DiskAdapter): DiskAdapter {
  return BUSES.has(adapter) ? DEFAULT_DISK_ADAPTER : adapter;
}

/** A new controller under the temporary (negative) device key. */
export function diskController(adapter: DiskAdapter, key: number, busNumber: number): VirtualController {
  return CONTROLLERS[adapter]({ key, busNumber });
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
