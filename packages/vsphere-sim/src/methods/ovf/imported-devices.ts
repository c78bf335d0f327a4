/**
 * From the items of a package to devices that a VM is made with, and the files that belong to them.
 *
 * Keys are temporary ones below zero, which the making of the VM resolves. What every VM has anyway (the IDE buses, the
 * super I/O chip, video card, VMCI) is not asked for again.
 */
import type {
  OvfFileItem,
  VirtualCdrom,
  VirtualController,
  VirtualDevice,
  VirtualDeviceConfigSpec,
  VirtualDisk,
  VirtualEthernetCard,
  VirtualFloppy,
  VirtualSCSIController,
  VirtualWDT,
} from '@kilonova/vsphere/wire';
import { IDE_KEY, SCSI_CONTROLLER_UNIT, SIO_KEY } from '../../build/standard-devices.js';
import { typed } from '../../model/data-object.js';
import type { OvfFindings } from '../../ovf/ovf-faults.js';
import type { OvfEnvelope, OvfFileReference } from '../../ovf/read-envelope.js';
import { RESOURCE, type OvfItem } from '../../ovf/read-hardware.js';
import { childNamed } from '../../ovf/xml-tree.js';
import { deviceId } from './device-id.js';
import type { NetworkChoice } from './network-choice.js';

export interface ImportChoices {
  /** Of the machine to be. */
  readonly name: string;
  readonly provisioning: { readonly thinProvisioned: boolean; readonly eagerlyScrub: boolean };
  readonly networks: NetworkChoice;
}

interface Model {
  readonly type: string;
  /** How many devices it takes. */
  readonly units: number;
}

interface Controller extends Model {
  readonly key: number;
  readonly bus: number;
  readonly taken: Set<number>;
}

type Models = ReadonlyMap<string, Model>;

function models(...entries: readonly (readonly [subType: string, type: string, units: number])[]): Models {
  return new Map(entries.map(([subType, type, units]) => [subType, { type, units }]));
}

/** By CIM's number of the kind, and the package's word for the model: '' where it has none. */
const CONTROLLERS: ReadonlyMap<number, Models> = new Map([
  [
    RESOURCE.scsi,
    models(
      ['', 'VirtualLsiLogicController', 16],
      ['lsilogic', 'VirtualLsiLogicController', 16],
      ['buslogic', 'VirtualBusLogicController', 16],
      ['lsilogicsas', 'VirtualLsiLogicSASController', 16],
      ['virtualscsi', 'ParaVirtualSCSIController', 64],
    ),
  ],
  [
    RESOURCE.otherStorage,
    models(
      ['ahci', 'VirtualAHCIController', 30],
      ['vmware.sata.ahci', 'VirtualAHCIController', 30],
      ['vmware.nvme.controller', 'VirtualNVMEController', 15],
    ),
  ],
  [
    RESOURCE.usb,
    models(
      ['', 'VirtualUSBController', 0],
      ['vmware.usb.ehci', 'VirtualUSBController', 0],
      ['vmware.usb.xhci', 'VirtualUSBXHCIController', 0],
    ),
  ],
]);

const CARDS: ReadonlyMap<string, string> = new Map([
  ['', 'VirtualE1000'],
  ['e1000', 'VirtualE1000'],
  ['e1000e', 'VirtualE1000e'],
  ['pcnet32', 'VirtualPCNet32'],
  ['vmxnet2', 'VirtualVmxnet2'],
  ['vmxnet3', 'VirtualVmxnet3'],
]);

const SOUND_CARDS: ReadonlyMap<string, string> = new Map([
  ['vmware.soundcard.ensoniq1371', 'VirtualEnsoniq1371'],
  ['vmware.soundcard.hdaudio', 'VirtualHdAudioCard'],
  ['vmware.soundcard.sb16', 'VirtualSoundBlaster16'],
]);

/** What every VM has, so that nothing is to be made for it. */
const ALWAYS_THERE: ReadonlySet<string> = new Set([
  'vmware.keyboard',
  'vmware.pcicontroller',
  'vmware.pointingdevice',
  'vmware.ps2controller',
  'vmware.siocontroller',
  'vmware.vmci',
]);

const BYTES_PER_KIB = 1024;

export class ImportedDevices {
  readonly changes: VirtualDeviceConfigSpec[] = [];
  readonly fileItems: OvfFileItem[] = [];
  readonly #envelope: OvfEnvelope;
  readonly #choices: ImportChoices;
  readonly #findings: OvfFindings;
  /** By the `InstanceID` in the package. */
  readonly #controllers = new Map<string, Controller>();
  readonly #ide: readonly Controller[] = [0, 1].map((bus) => ({
    key: IDE_KEY + bus,
    type: 'VirtualIDEController',
    bus,
    units: 2,
    taken: new Set(),
  }));
  #lastKey = -100;

  constructor(envelope: OvfEnvelope, choices: ImportChoices, findings: OvfFindings) {
    this.#envelope = envelope;
    this.#choices = choices;
    this.#findings = findings;
  }

  /** Controllers first, wherever the package has them. */
  addAll(items: readonly OvfItem[]): void {
    for (const item of items) if (isController(item)) this.#addController(item);
    for (const item of items) if (!isController(item)) this.#add(item);
  }

  #addController(item: OvfItem): void {
    const { resourceType, instanceId, subType = '' } = item;
    const others = [...this.#controllers.values()];
    if (resourceType === RESOURCE.ide) {
      const ide = this.#ide.find((controller) => !others.includes(controller));
      if (ide === undefined) this.#unsupported(item);
      else this.#controllers.set(instanceId, ide);
      return;
    }
    const model = CONTROLLERS.get(resourceType)?.get(subType);
    if (model === undefined) {
      this.#unsupported(item);
      return;
    }
    const bus = others.filter(({ type }) => rowOf(type) === rowOf(model.type)).length;
    const key = this.#newKey();
    this.#controllers.set(instanceId, { ...model, key, bus, taken: new Set() });
    const plain: VirtualController = { _type: model.type, key, busNumber: bus };
    const scsi: VirtualSCSIController = { ...plain, sharedBus: 'noSharing' };
    this.#push(resourceType === RESOURCE.scsi ? scsi : plain);
  }

  #add(item: OvfItem): void {
    switch (item.resourceType) {
      case RESOURCE.ethernet:
        this.#addCard(item);
        break;
      case RESOURCE.disk:
        this.#addDisk(item);
        break;
      case RESOURCE.cdrom:
      case RESOURCE.dvd:
        this.#addCdrom(item);
        break;
      case RESOURCE.floppy:
        this.#addFloppy(item);
        break;
      case RESOURCE.video:
        break;
      case RESOURCE.other:
      case RESOURCE.sound:
        this.#addOther(item);
        break;
      default:
        this.#unsupported(item);
    }
  }

  #addCard(item: OvfItem): void {
    const type = CARDS.get(item.subType ?? '');
    if (type === undefined) {
      this.#unsupported(item);
      return;
    }
    const [network = ''] = item.connections;
    const isKnown = network === '' || this.#envelope.networks.some(({ name }) => name === network);
    if (!isKnown)
      this.#findings.invalidElement(childNamed(item.element, 'Connection') ?? item.element, network);
    const backing = this.#choices.networks.backingFor(network);
    if (backing === undefined) {
      this.#findings.noHostNetwork(item.element.line);
      return;
    }
    const card: VirtualEthernetCard = {
      _type: type,
      key: this.#newKey(),
      addressType: 'generated',
      wakeOnLanEnabled: true,
      backing,
      connectable: connectable(item),
    };
    this.#push(card);
  }

  #addDisk(item: OvfItem): void {
    const { hostResource, element } = item;
    const found = hostResource?.kind === 'disk' ? this.#envelope.disks.get(hostResource.id) : undefined;
    if (found === undefined) {
      const resource = childNamed(element, 'HostResource');
      if (resource === undefined) this.#findings.missingElement(element, 'HostResource');
      else this.#findings.invalidElement(resource, resource.text);
      return;
    }
    const place = this.#placeFor(item);
    if (place === undefined) return;
    const { controller, unit } = place;
    const disk: VirtualDisk = {
      _type: 'VirtualDisk',
      key: this.#newKey(),
      controllerKey: controller.key,
      unitNumber: unit,
      capacityInKB: Math.ceil(found.capacityBytes / BYTES_PER_KIB),
      backing: typed('VirtualDiskFlatVer2BackingInfo', {
        fileName: '',
        diskMode: 'persistent',
        ...this.#choices.provisioning,
      }),
    };
    this.#push(disk, 'create');
    if (found.file !== undefined) this.#expectFile(item, found.file, controller, unit, false);
  }

  #addCdrom(item: OvfItem): void {
    const { hostResource } = item;
    const file = hostResource?.kind === 'file' ? this.#envelope.files.get(hostResource.id) : undefined;
    if (hostResource !== undefined && file === undefined) {
      const resource = childNamed(item.element, 'HostResource');
      this.#findings.invalidElement(resource ?? item.element, resource?.text ?? '');
      return;
    }
    const place = this.#placeFor(item);
    if (place === undefined) return;
    const { controller, unit } = place;
    const cdrom: VirtualCdrom = {
      _type: 'VirtualCdrom',
      key: this.#newKey(),
      controllerKey: controller.key,
      unitNumber: unit,
      backing:
        file === undefined
          ? typed('VirtualCdromRemotePassthroughBackingInfo', { deviceName: '', exclusive: false })
          : typed('VirtualCdromIsoBackingInfo', { fileName: '' }),
      connectable: connectable(item),
    };
    this.#push(cdrom);
    if (file !== undefined) this.#expectFile(item, file, controller, unit, true);
  }

  #addFloppy(item: OvfItem): void {
    const floppy: VirtualFloppy = {
      _type: 'VirtualFloppy',
      key: this.#newKey(),
      controllerKey: SIO_KEY,
      backing: typed('VirtualFloppyRemoteDeviceBackingInfo', { deviceName: '' }),
      connectable: connectable(item),
    };
    this.#push(floppy);
  }

  /** What CIM has no kind for is told apart by the package's word alone. */
  #addOther(item: OvfItem): void {
    const { subType = '' } = item;
    if (ALWAYS_THERE.has(subType)) return;
    const sound = SOUND_CARDS.get(subType);
    if (sound !== undefined) {
      const backing = typed('VirtualSoundCardDeviceBackingInfo', { deviceName: '', useAutoDetect: true });
      this.#push({ _type: sound, key: this.#newKey(), backing, connectable: connectable(item) });
    } else if (subType === 'vmware.watchdogtimer') {
      const watchdog: VirtualWDT = {
        _type: 'VirtualWDT',
        key: this.#newKey(),
        runOnBoot: false,
        running: false,
      };
      this.#push(watchdog);
    } else this.#unsupported(item);
  }

  /** Undefined, and noted, when there is no such controller, or no room on it. */
  #placeFor(item: OvfItem): { readonly controller: Controller; readonly unit: number } | undefined {
    const { element, parent, addressOnParent, name } = item;
    if (parent === undefined) {
      this.#findings.missingElement(element, 'Parent');
      return undefined;
    }
    const controller = this.#controllers.get(parent);
    if (controller === undefined || controller.units === 0) {
      this.#findings.invalidElement(childNamed(element, 'Parent') ?? element, parent);
      return undefined;
    }
    const unit = addressOnParent ?? freeUnit(controller);
    if (unit >= controller.units || isTaken(controller, unit)) {
      this.#findings.noSpaceOnController(element.line, name, parent);
      return undefined;
    }
    controller.taken.add(unit);
    return { controller, unit };
  }

  #expectFile(
    { resourceType }: OvfItem,
    { href, compression, chunkSizeBytes, sizeBytes }: OvfFileReference,
    { type, bus }: Controller,
    unit: number,
    create: boolean,
  ): void {
    this.fileItems.push({
      deviceId: deviceId(this.#choices.name, type, bus, unit),
      path: href,
      ...(compression !== undefined && { compressionMethod: compression }),
      ...(chunkSizeBytes !== undefined && { chunkSize: chunkSizeBytes }),
      ...(sizeBytes !== undefined && { size: sizeBytes }),
      cimType: resourceType,
      create,
    });
  }

  #push(device: VirtualDevice, fileOperation?: 'create'): void {
    this.changes.push({ operation: 'add', ...(fileOperation !== undefined && { fileOperation }), device });
  }

  #newKey(): number {
    this.#lastKey -= 1;
    return this.#lastKey;
  }

  #unsupported(item: OvfItem): void {
    const { element, instanceId, name, resourceType, subType, isRequired } = item;
    const isKind = isController(item) || resourceType === RESOURCE.ethernet;
    this.#findings.unsupportedDevice({
      line: element.line,
      instanceId,
      name,
      resourceType,
      subType: isKind ? subType : undefined,
      isRequired,
    });
  }
}

function isController({ resourceType }: OvfItem): boolean {
  return resourceType === RESOURCE.ide || CONTROLLERS.has(resourceType);
}

/** Controllers of what is the same to a guest share one row of numbers. */
function rowOf(type: string): string {
  return /SCSI|Lsi|BusLogic/.test(type) ? 'SCSI' : type;
}

function isTaken({ type, taken }: Controller, unit: number): boolean {
  return taken.has(unit) || (rowOf(type) === 'SCSI' && unit === SCSI_CONTROLLER_UNIT);
}

function freeUnit(controller: Controller): number {
  let unit = 0;
  while (isTaken(controller, unit)) unit += 1;
  return unit;
}

function connectable({ startsConnected }: OvfItem): NonNullable<VirtualDevice['connectable']> {
  return { startConnected: startsConnected, allowGuestControl: true, connected: false };
}
