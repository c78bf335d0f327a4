/**
 * A package: the files, disks and networks it has, the choices it offers, and the machine that it describes.
 *
 * What is wrong with it is noted, and reading goes on: a client hears of everything at once.
 */
import { wrongElement, wrongNamespace, type OvfFindings } from './ovf-faults.js';
import { bytesOf, wholeNumber } from './quantity.js';
import { childNamed, childrenNamed, readXmlTree, textOf, type XmlElement } from './xml-tree.js';

export const OVF_NAMESPACE = 'http://schemas.dmtf.org/ovf/envelope/1';

export interface OvfFileReference {
  readonly id: string;
  readonly href: string;
  readonly sizeBytes: number | undefined;
  /** `gzip`; undefined for none. */
  readonly compression: string | undefined;
  readonly chunkSizeBytes: number | undefined;
}

export interface OvfDisk {
  /** Undefined for a disk that begins empty. */
  readonly file: OvfFileReference | undefined;
  readonly capacityBytes: number;
  /** How much of it is in use, as far as the package says. */
  readonly populatedBytes: number | undefined;
}

export interface OvfNetwork {
  readonly name: string;
  readonly description: string;
}

export interface OvfDeploymentChoice {
  readonly key: string;
  readonly label: string;
  readonly description: string;
}

export interface OvfEnvelope {
  readonly element: XmlElement;
  readonly files: ReadonlyMap<string, OvfFileReference>;
  readonly disks: ReadonlyMap<string, OvfDisk>;
  readonly networks: readonly OvfNetwork[];
  readonly deploymentChoices: readonly OvfDeploymentChoice[];
  /** The key of the choice that is taken where none is made; empty when there are none. */
  readonly defaultChoice: string;
  /** The machine, or the collection of several; undefined when there is neither. */
  readonly content: XmlElement | undefined;
  readonly isCollection: boolean;
}

const KNOWN_SECTIONS: ReadonlySet<string> = new Set([
  'DiskSection',
  'NetworkSection',
  'ResourceAllocationSection',
  'AnnotationSection',
  'ProductSection',
  'EulaSection',
  'StartupSection',
  'DeploymentOptionSection',
  'OperatingSystemSection',
  'InstallSection',
  'VirtualHardwareSection',
  'IpAssignmentSection',
  'BootOrderSection',
]);

/** @throws {NoOvfPackage} the text is none */
export function readEnvelope(text: string, findings: OvfFindings): OvfEnvelope {
  const element = readXmlTree(text);
  if (element.name !== 'Envelope') throw wrongElement(element.line, element.name);
  if (element.namespace !== OVF_NAMESPACE) throw wrongNamespace(element.line, element.namespace);
  const files = readFiles(element, findings);
  const machine = childNamed(element, 'VirtualSystem');
  const content = machine ?? childNamed(element, 'VirtualSystemCollection');
  if (content === undefined) findings.missingElement(element, 'VirtualSystem');
  for (const section of [...element.children, ...(content?.children ?? [])]) refuseUnknown(section, findings);
  const choices = readChoices(element, findings);
  return {
    element,
    files,
    disks: readDisks(element, files, findings),
    networks: childrenNamed(childNamed(element, 'NetworkSection'), 'Network').map((network) => ({
      name: attribute(network, 'name', findings),
      description: textOf(network, 'Description') ?? '',
    })),
    deploymentChoices: choices.map(({ choice }) => choice),
    defaultChoice: (choices.find(({ isDefault }) => isDefault) ?? choices[0])?.choice.key ?? '',
    content,
    isCollection: machine === undefined && content !== undefined,
  };
}

/** The value of an attribute that has to be there; empty, and noted, when it is not. */
function attribute(element: XmlElement, name: string, findings: OvfFindings): string {
  const value = element.attributes.get(name);
  if (value === undefined) findings.missingAttribute(element, name);
  else if (value.trim() === '') findings.invalidValue('OvfInvalidValueEmpty', element, name, value);
  return value?.trim() ?? '';
}

function refuseUnknown(section: XmlElement, findings: OvfFindings): void {
  const { name, attributes } = section;
  if (!name.endsWith('Section') || KNOWN_SECTIONS.has(name) || attributes.get('required') === 'false') return;
  findings.unsupportedSection(section, textOf(section, 'Info') ?? '');
}

function readFiles(envelope: XmlElement, findings: OvfFindings): ReadonlyMap<string, OvfFileReference> {
  const references = childNamed(envelope, 'References');
  if (references === undefined) findings.missingElement(envelope, 'References');
  const files = new Map<string, OvfFileReference>();
  for (const element of childrenNamed(references, 'File')) {
    const id = attribute(element, 'id', findings);
    if (files.has(id)) findings.invalidValue('OvfInvalidValue', element, 'id', id);
    const compression = element.attributes.get('compression') ?? '';
    if (compression !== '' && compression !== 'identity' && compression !== 'gzip') {
      findings.invalidValue('OvfInvalidValue', element, 'compression', compression);
    }
    files.set(id, {
      id,
      href: attribute(element, 'href', findings),
      sizeBytes: numberAttribute(element, 'size', findings),
      compression: compression === 'gzip' ? compression : undefined,
      chunkSizeBytes: numberAttribute(element, 'chunkSize', findings),
    });
  }
  return files;
}

function numberAttribute(element: XmlElement, name: string, findings: OvfFindings): number | undefined {
  const value = element.attributes.get(name);
  if (value === undefined) return undefined;
  const number = wholeNumber(value);
  if (number === undefined) findings.invalidValue('OvfInvalidValueFormatMalformed', element, name, value);
  return number;
}

function readDisks(
  envelope: XmlElement,
  files: ReadonlyMap<string, OvfFileReference>,
  findings: OvfFindings,
): ReadonlyMap<string, OvfDisk> {
  const disks = new Map<string, OvfDisk>();
  for (const element of childrenNamed(childNamed(envelope, 'DiskSection'), 'Disk')) {
    const id = attribute(element, 'diskId', findings);
    if (disks.has(id)) findings.invalidValue('OvfInvalidValue', element, 'diskId', id);
    const fileRef = element.attributes.get('fileRef') ?? '';
    const file = files.get(fileRef);
    if (fileRef !== '' && file === undefined) {
      findings.invalidValue('OvfInvalidValueReference', element, 'fileRef', fileRef);
    }
    disks.set(id, {
      file,
      capacityBytes: capacityOf(envelope, element, findings),
      populatedBytes: numberAttribute(element, 'populatedSize', findings),
    });
  }
  return disks;
}

/** It may be the value of a property: `${disk.size}`. */
function capacityOf(envelope: XmlElement, disk: XmlElement, findings: OvfFindings): number {
  const written = attribute(disk, 'capacity', findings);
  if (written === '') return 0;
  const property = /^\$\{(.+)\}$/.exec(written)?.[1];
  const value = property === undefined ? written : defaultOf(envelope, property);
  const bytes =
    value === undefined ? undefined : bytesOf(value, disk.attributes.get('capacityAllocationUnits'));
  if (bytes !== undefined) return bytes;
  findings.invalidValue('OvfInvalidValueFormatMalformed', disk, 'capacity', written);
  return 0;
}

function defaultOf(element: XmlElement, key: string): string | undefined {
  for (const child of element.children) {
    const found =
      child.name === 'Property' && child.attributes.get('key') === key
        ? child.attributes.get('value')
        : defaultOf(child, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readChoices(
  envelope: XmlElement,
  findings: OvfFindings,
): { readonly choice: OvfDeploymentChoice; readonly isDefault: boolean }[] {
  const section = childNamed(envelope, 'DeploymentOptionSection');
  return childrenNamed(section, 'Configuration').map((element) => ({
    choice: {
      key: attribute(element, 'id', findings),
      label: textOf(element, 'Label') ?? '',
      description: textOf(element, 'Description') ?? '',
    },
    isDefault: element.attributes.get('default') === 'true',
  }));
}
