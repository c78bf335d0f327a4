/** The devices of a VM as items of a package, numbered in the order they are written. */
import type {
  VirtualDevice,
  VirtualDeviceBackingInfo,
  VirtualEthernetCard,
  VirtualMachineConfigInfo,
} from '@kilonova/vsphere/wire';
import type { World } from '../../model/world.js';
import { RESOURCE } from '../../ovf/read-hardware.js';
import type { WrittenItem } from '../../ovf/write-package.js';
import { SimFault } from '../../wire/sim-fault.js';
import { isA } from '../../model/data-object.js';
import { idOfDevice } from './device-id.js';

export interface DevicesToDescribe {
  readonly world: World;
  readonly owner: string;
  readonly devices: readonly VirtualDevice[];
  /** Of the package's disks, by the id of the device. */
  readonly diskIds: ReadonlyMap<string, string>;
  readonly fileIds: ReadonlyMap<string, string>;
  /** Cards keep their addresses. */
  readonly withAddresses: boolean;
}

interface Model {
  readonly resourceType: number;
  readonly subType?: string;
}

const CONTROLLERS: ReadonlyMap<string, Model> = new Map([
  ['VirtualIDEController', { resourceType: RESOURCE.ide }],
  ['VirtualLsiLogicController', { resourceType: RESOURCE.scsi, subType: 'lsilogic' }],
  ['VirtualBusLogicController', { resourceType: RESOURCE.scsi, subType: 'buslogic' }],
  ['VirtualLsiLogicSASController', { resourceType: RESOURCE.scsi, subType: 'lsilogicsas' }],
  ['ParaVirtualSCSIController', { resourceType: RESOURCE.scsi, subType: 'VirtualSCSI' }],
  ['VirtualAHCIController', { resourceType: RESOURCE.otherStorage, subType: 'vmware.sata.ahci' }],
  ['VirtualNVMEController', { resourceType: RESOURCE.otherStorage, subType: 'vmware.nvme.controller' }],
  ['VirtualUSBController', { resourceType: RESOURCE.usb, subType: 'vmware.usb.ehci' }],
  ['VirtualUSBXHCIController', { resourceType: RESOURCE.usb, subType: 'vmware.usb.xhci' }],
]);

const CARDS: ReadonlyMap<string, string> = new Map([
  ['VirtualE1000', 'E1000'],
  ['VirtualE1000e', 'E1000e'],
  ['VirtualPCNet32', 'PCNet32'],
  ['VirtualVmxnet2', 'VmxNet2'],
  ['VirtualVmxnet3', 'VmxNet3'],
]);

const SOUND_CARDS: ReadonlyMap<string, string> = new Map([
  ['VirtualEnsoniq1371', 'vmware.soundcard.ensoniq1371'],
  ['VirtualHdAudioCard', 'vmware.soundcard.hdaudio'],
  ['VirtualSoundBlaster16', 'vmware.soundcard.sb16'],
]);

/** What every VM has without being asked. */
const STANDARD: ReadonlySet<string> = new Set([
  'VirtualPS2Controller',
  'VirtualPCIController',
  'VirtualSIOController',
  'VirtualKeyboard',
  'VirtualPointingDevice',
  'VirtualMachineVideoCard',
  'VirtualMachineVMCIDevice',
]);

export interface DescribedHardware {
  readonly items: readonly WrittenItem[];
  readonly networks: readonly string[];
  /** What is left out. */
  readonly warnings: readonly SimFault[];
}

export class DescribedDevices {
  readonly #parts: DevicesToDescribe;
  readonly #items: WrittenItem[] = [];
  readonly #networks = new Set<string>();
  readonly #warnings: SimFault[] = [];
  /** `InstanceID` by the device's key. */
  readonly #ids = new Map<number, number>();

  constructor(parts: DevicesToDescribe) {
    this.#parts = parts;
  }

  describe({ hardware }: VirtualMachineConfigInfo): DescribedHardware {
    const { numCPU, numCoresPerSocket, memoryMB } = hardware;
    this.#push({
      AllocationUnits: 'hertz * 10^6',
      ElementName: `${numCPU} virtual CPU(s)`,
      ResourceType: RESOURCE.cpu,
      VirtualQuantity: numCPU,
      CoresPerSocket: numCoresPerSocket,
    });
    this.#push({
      AllocationUnits: 'byte * 2^20',
      ElementName: `${memoryMB}MB of memory`,
      ResourceType: RESOURCE.memory,
      VirtualQuantity: memoryMB,
    });
    const { devices } = this.#parts;
    for (const device of devices) if (isA(device, 'VirtualController')) this.#addController(device);
    for (const device of devices) if (!isA(device, 'VirtualController')) this.#add(device);
    return { items: this.#items, networks: [...this.#networks], warnings: this.#warnings };
  }

  #addController(device: VirtualDevice): void {
    const model = CONTROLLERS.get(device._type ?? '');
    if (model === undefined) {
      this.#leaveOut(device);
      return;
    }
    const id = this.#push({
      Address: isA(device, 'VirtualController') ? device.busNumber : undefined,
      ElementName: labelOf(device),
      ResourceSubType: model.subType,
      ResourceType: model.resourceType,
    });
    this.#ids.set(device.key, id);
  }

  #add(device: VirtualDevice): void {
    if (isA(device, 'VirtualDisk')) this.#addDisk(device);
    else if (isA(device, 'VirtualEthernetCard')) this.#addCard(device);
    else if (isA(device, 'VirtualCdrom')) this.#addCdrom(device);
    else if (isA(device, 'VirtualFloppy')) {
      this.#push({
        AutomaticAllocation: false,
        ElementName: labelOf(device),
        ResourceSubType: 'vmware.floppy.remotedevice',
        ResourceType: RESOURCE.floppy,
      });
    } else if (isA(device, 'VirtualSoundCard')) this.#addSoundCard(device);
    else this.#leaveOut(device);
  }

  #addSoundCard(device: VirtualDevice): void {
    this.#push({
      AutomaticAllocation: device.connectable?.startConnected ?? false,
      ElementName: labelOf(device),
      ResourceSubType: SOUND_CARDS.get(device._type ?? ''),
      ResourceType: RESOURCE.other,
    });
  }

  #addDisk(device: VirtualDevice): void {
    const id = this.#parts.diskIds.get(this.#deviceId(device));
    if (id === undefined) {
      this.#leaveOut(device);
      return;
    }
    this.#push({ ...this.#placeOf(device), HostResource: `ovf:/disk/${id}`, ResourceType: RESOURCE.disk });
  }

  #addCard(card: VirtualEthernetCard): void {
    const subType = CARDS.get(card._type ?? '');
    if (subType === undefined) {
      this.#leaveOut(card);
      return;
    }
    const network = this.#networkOf(card.backing);
    this.#networks.add(network);
    this.#push({
      Address: this.#parts.withAddresses ? card.macAddress : undefined,
      AddressOnParent: card.unitNumber,
      AutomaticAllocation: card.connectable?.startConnected ?? true,
      Connection: network,
      ElementName: labelOf(card),
      ResourceSubType: subType,
      ResourceType: RESOURCE.ethernet,
    });
  }

  #addCdrom(device: VirtualDevice): void {
    const { backing, connectable } = device;
    const file = this.#parts.fileIds.get(this.#deviceId(device));
    const isImage = isA(backing, 'VirtualCdromIsoBackingInfo') && backing.fileName !== '';
    if (isImage && file === undefined) {
      this.#warnings.push(
        new SimFault(
          'OvfConnectedDeviceIso',
          { device, vmPath: this.#parts.owner, filename: backing.fileName },
          `The image ${backing.fileName} of '${labelOf(device)}' is left out.`,
        ),
      );
    }
    this.#push({
      ...this.#placeOf(device),
      AutomaticAllocation: file !== undefined && (connectable?.startConnected ?? false),
      HostResource: file === undefined ? undefined : `ovf:/file/${file}`,
      ResourceSubType: file === undefined ? 'vmware.cdrom.remotepassthrough' : 'vmware.cdrom.iso',
      ResourceType: RESOURCE.cdrom,
    });
  }

  #leaveOut(device: VirtualDevice): void {
    if (STANDARD.has(device._type ?? '')) return;
    const vmPath = this.#parts.owner;
    const message = `The device '${labelOf(device)}' is left out.`;
    this.#warnings.push(new SimFault('OvfUnsupportedDeviceExport', { device, vmPath }, message));
  }

  #deviceId(device: VirtualDevice): string {
    const { owner, devices } = this.#parts;
    return idOfDevice(owner, device, devices) ?? '';
  }

  #placeOf(device: VirtualDevice): WrittenItem['members'] {
    return {
      AddressOnParent: device.unitNumber,
      ElementName: labelOf(device),
      Parent: this.#ids.get(device.controllerKey ?? 0),
    };
  }

  #networkOf(backing: VirtualDeviceBackingInfo | undefined): string {
    const { inventory } = this.#parts.world;
    if (isA(backing, 'VirtualEthernetCardNetworkBackingInfo')) return backing.deviceName;
    if (isA(backing, 'VirtualEthernetCardDistributedVirtualPortBackingInfo')) {
      const { portgroupKey } = backing.port;
      const groups = inventory.ofType('DistributedVirtualPortgroup');
      return groups.find((group) => group.get('key') === portgroupKey)?.get('name') ?? 'none';
    }
    if (!isA(backing, 'VirtualEthernetCardOpaqueNetworkBackingInfo')) return 'none';
    const { opaqueNetworkId } = backing;
    const found = inventory.ofType('Network').find((network) => {
      const summary = network.get('summary');
      return isA(summary, 'OpaqueNetworkSummary') && summary.opaqueNetworkId === opaqueNetworkId;
    });
    return found?.get('name') ?? 'none';
  }

  /** Returns the number that it has. */
  #push(members: WrittenItem['members']): number {
    const id = this.#items.length + 1;
    this.#items.push({ members: { ...members, InstanceID: id } });
    return id;
  }
}

function labelOf({ deviceInfo, key }: VirtualDevice): string {
  return deviceInfo?.label ?? String(key);
}
