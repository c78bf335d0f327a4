/**
 * Network cards: the models images and configuration may name, and the device for one NIC.
 */
import { dataObject, type VirtualDeviceBackingInfo, type VirtualEthernetCard } from '@kilonova/vsphere';
import { ethernetAllocation, type Allocation } from './allocation.js';
import { invalidProperty } from '../invalid-property.js';

export const VIF_MODELS = ['e1000', 'e1000e', 'pcnet', 'vmxnet', 'vmxnet3'] as const;

export type VifModel = (typeof VIF_MODELS)[number];

const CARD_CLASSES = {
  e1000: 'VirtualE1000',
  e1000e: 'VirtualE1000e',
  pcnet: 'VirtualPCNet32',
  vmxnet: 'VirtualVmxnet',
  vmxnet3: 'VirtualVmxnet3',
} as const satisfies Record<VifModel, string>;

const MODELS = new Map<string, VifModel>(
  VIF_MODELS.flatMap((model) => [
    [model, model],
    [CARD_CLASSES[model].toLowerCase(), model],
  ]),
);

/**
 * The model for a name out of an image property: one of ours, or the vSphere class it stands for.
 *
 * @throws {InvalidInput} vSphere has no such card, or it is one (SR-IOV) that needs a host device as well
 */
export function vifModelOf(name: string): VifModel {
  const model = MODELS.get(name.trim().toLowerCase());
  if (model === undefined)
    throw invalidProperty('hw_vif_model', `must be one of ${VIF_MODELS.join(', ')}`, name);
  return model;
}

export interface NetworkCard {
  readonly key: number;
  readonly model: VifModel;
  readonly backing: VirtualDeviceBackingInfo;
  /** Absent: the server makes an address up. */
  readonly macAddress?: string;
  readonly allocation?: Allocation;
}

export function networkCard({
  key,
  model,
  backing,
  macAddress,
  allocation,
}: NetworkCard): VirtualEthernetCard {
  return dataObject(CARD_CLASSES[model], {
    key,
    backing,
    connectable: { startConnected: true, allowGuestControl: true, connected: true },
    addressType: macAddress === undefined ? 'generated' : 'manual',
    ...(macAddress === undefined ? {} : { macAddress }),
    wakeOnLanEnabled: true,
    ...(allocation === undefined ? {} : { resourceAllocation: ethernetAllocation(allocation) }),
  });
}
