/**
 * The virtual hardware of a package: a flat list of items, told apart by the numbers that CIM has for kinds of devices.
 *
 * Items say what hangs on what by `InstanceID` and `Parent`, and by `configuration` for which deployment choice they
 * are meant: an item of the choice takes the place of the general one with the same id.
 */
import type { OvfFindings } from './ovf-faults.js';
import { bytesOf, wholeNumber } from './quantity.js';
import { childNamed, childrenNamed, textOf, type XmlElement } from './xml-tree.js';

/** Numbers of CIM's kinds of devices. */
export const RESOURCE = {
  cpu: 3,
  memory: 4,
  ide: 5,
  scsi: 6,
  ethernet: 10,
  floppy: 14,
  cdrom: 15,
  dvd: 16,
  disk: 17,
  otherStorage: 20,
  usb: 23,
  video: 24,
  other: 1,
  sound: 35,
} as const;

export interface OvfItem {
  readonly element: XmlElement;
  readonly instanceId: string;
  readonly name: string;
  readonly resourceType: number;
  /** In lower case; undefined where the package leaves it to the server. */
  readonly subType: string | undefined;
  /** The `instanceId` of what it hangs on. */
  readonly parent: string | undefined;
  readonly addressOnParent: number | undefined;
  readonly address: string | undefined;
  /** Names of networks. */
  readonly connections: readonly string[];
  /** What a disk or drive holds. */
  readonly hostResource: { readonly kind: 'disk' | 'file'; readonly id: string } | undefined;
  readonly isRequired: boolean;
  readonly startsConnected: boolean;
}

export interface OvfHardware {
  readonly section: XmlElement;
  /** `vmx-13`: any of them will do. */
  readonly families: readonly string[];
  readonly cpuCount: number | undefined;
  readonly coresPerSocket: number | undefined;
  readonly memoryMb: number | undefined;
  /** All that are neither processors nor memory. */
  readonly devices: readonly OvfItem[];
  /** Settings of the vendor's, by key: `firmware`. */
  readonly settings: ReadonlyMap<string, string>;
  readonly extraConfig: ReadonlyMap<string, string>;
}

const ITEM = /^(?:StorageItem|EthernetPortItem|Item)$/;
const HOST_RESOURCE = /^(?:ovf:)?\/{0,2}(disk|file)\/(.+)$/;

/** Undefined, and noted, when the machine has no hardware. */
export function readHardware(
  machine: XmlElement,
  choice: string,
  findings: OvfFindings,
): OvfHardware | undefined {
  const section = childNamed(machine, 'VirtualHardwareSection');
  if (section === undefined) {
    findings.missingElement(machine, 'VirtualHardwareSection');
    return undefined;
  }
  const items = chosenItems(section, choice, findings).map((element) => itemOf(element, findings));
  const cpu = items.find(({ resourceType }) => resourceType === RESOURCE.cpu)?.element;
  return {
    section,
    families: familiesOf(section),
    cpuCount: numberIn(cpu, 'VirtualQuantity', findings),
    coresPerSocket: numberIn(cpu, 'CoresPerSocket', findings),
    memoryMb: memoryOf(items.find(({ resourceType }) => resourceType === RESOURCE.memory)?.element, findings),
    devices: items.filter(
      ({ resourceType }) => resourceType !== RESOURCE.cpu && resourceType !== RESOURCE.memory,
    ),
    settings: settingsOf(section, 'Config'),
    extraConfig: settingsOf(section, 'ExtraConfig'),
  };
}

function familiesOf(section: XmlElement): string[] {
  const text = textOf(childNamed(section, 'System'), 'VirtualSystemType') ?? '';
  return text.split(/[\s,]+/).filter((family) => family !== '');
}

function settingsOf(section: XmlElement, name: string): ReadonlyMap<string, string> {
  return new Map(
    childrenNamed(section, name).map(({ attributes }) => [
      attributes.get('key') ?? '',
      attributes.get('value') ?? '',
    ]),
  );
}

function chosenItems(section: XmlElement, choice: string, findings: OvfFindings): XmlElement[] {
  const chosen = new Map<string, XmlElement>();
  for (const element of section.children.filter(({ name }) => ITEM.test(name))) {
    const id = textOf(element, 'InstanceID');
    if (id === undefined) {
      findings.missingElement(element, 'InstanceID');
      continue;
    }
    const meantFor = element.attributes.get('configuration')?.split(/\s+/) ?? [];
    if (meantFor.includes(choice) || (meantFor.length === 0 && !chosen.has(id))) chosen.set(id, element);
  }
  return [...chosen.values()];
}

function itemOf(element: XmlElement, findings: OvfFindings): OvfItem {
  const instanceId = textOf(element, 'InstanceID') ?? '';
  if (childNamed(element, 'ResourceType') === undefined) findings.missingElement(element, 'ResourceType');
  return {
    element,
    instanceId,
    name: textOf(element, 'ElementName') ?? instanceId,
    resourceType: numberIn(element, 'ResourceType', findings) ?? 0,
    subType: textOf(element, 'ResourceSubType')?.split(/\s+/)[0]?.toLowerCase(),
    parent: textOf(element, 'Parent'),
    addressOnParent: numberIn(element, 'AddressOnParent', findings),
    address: textOf(element, 'Address'),
    connections: childrenNamed(element, 'Connection').map(({ text }) => text),
    hostResource: hostResourceOf(element, findings),
    isRequired: element.attributes.get('required') !== 'false',
    startsConnected: textOf(element, 'AutomaticAllocation') !== 'false',
  };
}

function hostResourceOf(element: XmlElement, findings: OvfFindings): OvfItem['hostResource'] {
  const resource = childNamed(element, 'HostResource');
  if (resource === undefined || resource.text === '') return undefined;
  const [, kind, id = ''] = HOST_RESOURCE.exec(resource.text) ?? [];
  if (kind === 'disk' || kind === 'file') return { kind, id };
  findings.invalidElement(resource, resource.text);
  return undefined;
}

function memoryOf(element: XmlElement | undefined, findings: OvfFindings): number | undefined {
  const quantity = childNamed(element, 'VirtualQuantity');
  if (quantity === undefined) return undefined;
  const bytes = bytesOf(quantity.text, textOf(element, 'AllocationUnits'));
  if (bytes === undefined) findings.invalidElement(quantity, quantity.text);
  return bytes === undefined ? undefined : Math.ceil(bytes / 1024 ** 2);
}

function numberIn(element: XmlElement | undefined, name: string, findings: OvfFindings): number | undefined {
  const child = childNamed(element, name);
  if (child === undefined || child.text === '') return undefined;
  const number = wholeNumber(child.text);
  if (number === undefined) findings.invalidElement(child, child.text);
  return number;
}
