/** The text of a package that describes one machine. */
import { OVF_NAMESPACE } from './read-envelope.js';

export interface WrittenFile {
  readonly id: string;
  readonly href: string;
  readonly sizeBytes: number;
  readonly compression?: string | undefined;
  readonly chunkSizeBytes?: number | undefined;
}

export interface WrittenDisk {
  readonly id: string;
  readonly capacityBytes: number;
  readonly populatedBytes?: number | undefined;
  /** Of {@link WrittenFile}; undefined for a disk that begins empty. */
  readonly fileRef?: string | undefined;
}

/** Members of CIM's item by their names, without those that are undefined. */
export interface WrittenItem {
  readonly required?: boolean;
  readonly members: Readonly<Record<string, string | number | boolean | undefined>>;
}

export interface WrittenPackage {
  readonly name: string;
  readonly annotation: string;
  readonly guest: { readonly number: number; readonly id: string; readonly fullName: string };
  /** `vmx-19` */
  readonly family: string;
  readonly files: readonly WrittenFile[];
  readonly disks: readonly WrittenDisk[];
  readonly networks: readonly string[];
  readonly items: readonly WrittenItem[];
  readonly settings: Readonly<Record<string, string | boolean>>;
  readonly extraConfig: Readonly<Record<string, string>>;
}

const CIM = 'http://schemas.dmtf.org/wbem/wscim/1';
const VMDK = 'http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized';
/** Members that the vendor has added, and not CIM. */
const VENDORS: ReadonlySet<string> = new Set(['CoresPerSocket']);

export function writePackage(described: WrittenPackage): string {
  const { files, disks, networks } = described;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Envelope xmlns="${OVF_NAMESPACE}" xmlns:ovf="${OVF_NAMESPACE}" xmlns:cim="${CIM}/common"` +
      ` xmlns:rasd="${CIM}/cim-schema/2/CIM_ResourceAllocationSettingData"` +
      ` xmlns:vssd="${CIM}/cim-schema/2/CIM_VirtualSystemSettingData"` +
      ' xmlns:vmw="http://www.vmware.com/schema/ovf" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    '  <References>',
    ...files.map(
      ({ id, href, sizeBytes, compression, chunkSizeBytes }) =>
        `    <File${attributes({ 'ovf:href': href, 'ovf:id': id, 'ovf:size': sizeBytes, 'ovf:compression': compression, 'ovf:chunkSize': chunkSizeBytes })}/>`,
    ),
    '  </References>',
    '  <DiskSection>',
    '    <Info>The virtual disks</Info>',
    ...disks.map(
      ({ id, capacityBytes, populatedBytes, fileRef }) =>
        `    <Disk${attributes({ 'ovf:capacity': capacityBytes, 'ovf:capacityAllocationUnits': 'byte', 'ovf:diskId': id, 'ovf:fileRef': fileRef, 'ovf:format': VMDK, 'ovf:populatedSize': populatedBytes })}/>`,
    ),
    '  </DiskSection>',
    '  <NetworkSection>',
    '    <Info>The networks</Info>',
    ...networks.map(
      (name) =>
        `    <Network${attributes({ 'ovf:name': name })}><Description>${text(`The ${name} network`)}</Description></Network>`,
    ),
    '  </NetworkSection>',
    ...machineLines(described),
    '</Envelope>',
    '',
  ];
  return lines.join('\n');
}

function machineLines(described: WrittenPackage): string[] {
  const { name, annotation, guest, family, items, settings, extraConfig } = described;
  return [
    `  <VirtualSystem${attributes({ 'ovf:id': name })}>`,
    '    <Info>A virtual machine</Info>',
    `    <Name>${text(name)}</Name>`,
    `    <OperatingSystemSection${attributes({ 'ovf:id': guest.number, 'vmw:osType': guest.id })}>`,
    '      <Info>The guest operating system</Info>',
    `      <Description>${text(guest.fullName)}</Description>`,
    '    </OperatingSystemSection>',
    '    <VirtualHardwareSection>',
    '      <Info>The virtual hardware</Info>',
    '      <System>',
    '        <vssd:ElementName>Virtual Hardware Family</vssd:ElementName>',
    '        <vssd:InstanceID>0</vssd:InstanceID>',
    `        <vssd:VirtualSystemIdentifier>${text(name)}</vssd:VirtualSystemIdentifier>`,
    `        <vssd:VirtualSystemType>${text(family)}</vssd:VirtualSystemType>`,
    '      </System>',
    ...items.flatMap(itemLines),
    ...Object.entries(settings).map(([key, value]) => vendorSetting('Config', key, String(value))),
    ...Object.entries(extraConfig).map(([key, value]) => vendorSetting('ExtraConfig', key, value)),
    '    </VirtualHardwareSection>',
    ...(annotation === ''
      ? []
      : [
          '    <AnnotationSection>',
          '      <Info>A note about the machine</Info>',
          `      <Annotation>${text(annotation)}</Annotation>`,
          '    </AnnotationSection>',
        ]),
    '  </VirtualSystem>',
  ];
}

/** CIM has the members in the order of their names. */
function itemLines({ required, members }: WrittenItem): string[] {
  const written = Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => Number(VENDORS.has(a)) - Number(VENDORS.has(b)) || (a < b ? -1 : 1))
    .map(([name, value]) => {
      const prefix = VENDORS.has(name) ? 'vmw' : 'rasd';
      const mark = VENDORS.has(name) ? ' ovf:required="false"' : '';
      return `        <${prefix}:${name}${mark}>${text(String(value))}</${prefix}:${name}>`;
    });
  return [`      <Item${required === false ? ' ovf:required="false"' : ''}>`, ...written, '      </Item>'];
}

function vendorSetting(kind: string, key: string, value: string): string {
  return `      <vmw:${kind}${attributes({ 'ovf:required': 'false', 'vmw:key': key, 'vmw:value': value })}/>`;
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${text(String(value))}"`)
    .join('');
}

function text(value: string): string {
  // oxlint-disable-next-line no-control-regex -- XML has no way to write these
  const plain = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return plain.replace(/[&<>"\r\n\t]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
