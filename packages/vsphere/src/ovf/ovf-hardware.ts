/**
 * The virtual hardware of an OVF descriptor: a flat list of CIM items, told apart by number.
 *
 * Items say by `InstanceID` and `Parent` what hangs on what, and by `configuration` for which deployment option
 * they are meant; an item of the chosen option takes the place of the general one of the same id.
 */
import { bytesOf } from './ovf-units.js';
import { childrenNamed, textOf, type XmlElement } from './xml-tree.js';

/** What an item is, by CIM's `ResourceType`. */
export type OvfItemKind =
  'cpu' | 'memory' | 'controller' | 'nic' | 'floppy' | 'cdrom' | 'disk' | 'usb' | 'video' | 'sound' | 'other';

/** A piece of virtual hardware. */
export interface OvfItem {
  readonly kind: OvfItemKind;
  /** CIM's number: 17 is a disk. */
  readonly resourceType: number;
  readonly instanceId: string;
  readonly name: string;
  /** `lsilogic`, `VMXNET3`, `vmware.sata.ahci`...: the first that is named. */
  readonly subType?: string;
  /** The `instanceId` of the controller. */
  readonly parent?: string;
  /** Where on the controller. */
  readonly addressOnParent?: number;
  /** Which controller of its kind. */
  readonly address?: string;
  /** The networks of a NIC, by name. */
  readonly connections: readonly string[];
  /** `disk:vmdisk1` or `file:file2`: what a disk or a CD-ROM holds. */
  readonly hostResource?: { readonly kind: 'disk' | 'file'; readonly id: string };
  /** May be left out by a host that has no such thing. */
  readonly required: boolean;
}

/** The virtual hardware of a machine, for one deployment option. */
export interface OvfHardware {
  /** `vmx-13`...: the hardware versions that it is meant for. */
  readonly systemTypes: readonly string[];
  readonly cpuCount?: number;
  readonly coresPerSocket?: number;
  readonly memoryBytes?: number;
  /** All items, in the order of the descriptor. */
  readonly items: readonly OvfItem[];
}

const KINDS: Readonly<Record<number, OvfItemKind>> = {
  3: 'cpu',
  4: 'memory',
  5: 'controller',
  6: 'controller',
  7: 'controller',
  8: 'controller',
  9: 'controller',
  10: 'nic',
  14: 'floppy',
  15: 'cdrom',
  16: 'cdrom',
  17: 'disk',
  20: 'controller',
  23: 'usb',
  24: 'video',
  35: 'sound',
};

/** @throws {MalformedOvfError} a quantity that is none */
export function readHardware(section: XmlElement | undefined, option: string | undefined): OvfHardware {
  const elements = chosenItems(section, option);
  const cpu = elements.find((element) => resourceType(element) === 3);
  const memory = elements.find((element) => resourceType(element) === 4);
  const cpuCount = numberIn(cpu, 'VirtualQuantity');
  const coresPerSocket = numberIn(cpu, 'CoresPerSocket');
  const quantity = textOf(memory, 'VirtualQuantity');
  return {
    systemTypes: childrenNamed(section, 'System')
      .flatMap((system) => childrenNamed(system, 'VirtualSystemType'))
      .flatMap(({ text }) => text.split(/\s+/))
      .filter((type) => type !== ''),
    ...(cpuCount !== undefined && { cpuCount }),
    ...(coresPerSocket !== undefined && { coresPerSocket }),
    ...(quantity !== undefined && {
      memoryBytes: bytesOf(quantity, textOf(memory, 'AllocationUnits'), 'the memory'),
    }),
    items: elements.map(itemOf),
  };
}

/** Those for every deployment option and those for the chosen one, which take the place of the former. */
function chosenItems(section: XmlElement | undefined, option: string | undefined): readonly XmlElement[] {
  const chosen = new Map<string, XmlElement>();
  const all = (section?.children ?? []).filter(({ name }) => /^(?:\w+Port|Storage)?Item$/.test(name));
  for (const [index, element] of all.entries()) {
    const meantFor = element.attributes.get('configuration')?.split(/\s+/) ?? [];
    const special = option !== undefined && meantFor.includes(option);
    const id = textOf(element, 'InstanceID') ?? `#${index}`;
    if (special || (meantFor.length === 0 && !chosen.has(id))) chosen.set(id, element);
  }
  return [...chosen.values()];
}

function itemOf(element: XmlElement): OvfItem {
  const type = resourceType(element);
  const subType = textOf(element, 'ResourceSubType')?.split(/\s+/)[0];
  const parent = textOf(element, 'Parent');
  const address = textOf(element, 'Address');
  const addressOnParent = numberIn(element, 'AddressOnParent');
  const hostResource = hostResourceOf(textOf(element, 'HostResource'));
  return {
    kind: KINDS[type] ?? 'other',
    resourceType: type,
    instanceId: textOf(element, 'InstanceID') ?? '',
    name: textOf(element, 'ElementName') ?? textOf(element, 'Caption') ?? '',
    ...(subType !== undefined && { subType }),
    ...(parent !== undefined && { parent }),
    ...(address !== undefined && { address }),
    ...(addressOnParent !== undefined && { addressOnParent }),
    connections: childrenNamed(element, 'Connection').map(({ text }) => text),
    ...(hostResource && { hostResource }),
    required: element.attributes.get('required') !== 'false',
  };
}

/** `ovf:/disk/vmdisk1`; older tools leave out the scheme or double the slash. */
function hostResourceOf(text: string | undefined): OvfItem['hostResource'] {
  const [, kind, id = ''] = /^(?:ovf:)?\/{0,2}(disk|file)\/(.+)$/.exec(text ?? '') ?? [];
  return kind === 'disk' || kind === 'file' ? { kind, id } : undefined;
}

function resourceType(element: XmlElement): number {
  return numberIn(element, 'ResourceType') ?? 0;
}

function numberIn(element: XmlElement | undefined, name: string): number | undefined {
  const text = textOf(element, name);
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
