/**
 * Network cards: the models images and configuration may name, and the device for one NIC.
 */
import type { ImageProperties } from '@kilonova/core';
import { dataObject, type VirtualDeviceBackingInfo, type VirtualEthernetCard } from '@kilonova/vsphere';
import { ethernetAllocation, type Allocation } from './allocation.js';
import { invalidProperty } from '../invalid-property.js';

export const VIF_MODELS = ['e1000', 'e1000e', 'pcnet', 'vmxnet', 'vmxnet3'] as const;

export type VifModel = (typeof VIF_MODELS)[number];

/** `vmxnet` is the card of that family that hosts still offer; the guest's driver is the same. */
const CARD_CLASSES = {
  e1000: 'VirtualE1000',
  e1000e: 'VirtualE1000e',
  pcnet: 'VirtualPCNet32',
  vmxnet: 'VirtualVmxnet2',
  vmxnet3: 'VirtualVmxnet3',
} as const satisfies Record<VifModel, string>;

const MODELS = new Map<string, VifModel>([
  ...VIF_MODELS.flatMap((model): [string, VifModel][] => [
    [model, model],
    [CARD_CLASSES[model].toLowerCase(), model],
  ]),
  ['vmxnet2', 'vmxnet'],
  ['virtualvmxnet', 'vmxnet'],
]);

/** Cards that only other hypervisors have. Images that run on several name them. */
export const FOREIGN_VIF_MODELS: ReadonlySet<string> = new Set([
  'igb',
  'lan9118',
  'ne2k_pci',
  'netfront',
  'rtl8139',
  'spapr-vlan',
  'virtio',
]);

const SRIOV = new Set(['sriov', 'virtualsriovethernetcard']);

/**
 * The card an image asks for: one of ours, or the vSphere class it stands for. An image that asks for a card of another
 * hypervisor, or for none, gets `fallback`.
 *
 * @throws {InvalidInput} nobody has such a card, or it is one (SR-IOV) that needs a host device as well
 */
export function vifModelFor({ hwVifModel }: ImageProperties, fallback: VifModel): VifModel {
  const name = hwVifModel?.trim().toLowerCase() ?? '';
  if (name === '' || FOREIGN_VIF_MODELS.has(name)) return fallback;
  const model = MODELS.get(name);
  if (model !== undefined) return model;
  const why = SRIOV.has(name) ? ' (an SR-IOV card needs a device of one host, and binds the VM to it)' : '';
  throw invalidProperty('hw_vif_model', `must be one of ${VIF_MODELS.join(', ')}${why}`, hwVifModel);
}

export interface NetworkCard {
  readonly key: number;
  readonly model: VifModel;
  readonly backing: VirtualDeviceBackingInfo;
  /** Absent: the server makes an address up. */
  readonly macAddress?: string;
  /** What a network that is not vSphere's own knows the card by. */
  readonly externalId?: string;
  readonly allocation?: Allocation;
}

export function networkCard({
  key,
  model,
  backing,
  macAddress,
  externalId,
  allocation,
}: NetworkCard): VirtualEthernetCard {
  return dataObject(CARD_CLASSES[model], {
    key,
    backing,
    connectable: { startConnected: true, allowGuestControl: true, connected: true },
    addressType: macAddress === undefined ? 'generated' : 'manual',
    ...(macAddress === undefined ? {} : { macAddress }),
    wakeOnLanEnabled: true,
    ...(externalId === undefined ? {} : { externalId }),
    ...(allocation === undefined ? {} : { resourceAllocation: ethernetAllocation(allocation) }),
  });
}
