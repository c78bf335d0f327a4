/**
 * Images and packages of our own making: small, sound, and without anything that is under test.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const SECTOR = 512;
const GRAIN_SECTORS = 128;
const TABLE_ENTRIES = 512;

/** A stream-optimised VMDK that holds the grains given, at their index. */
export function streamOptimizedVmdk(
  capacityBytes: number,
  grains: ReadonlyMap<number, Buffer> = new Map([[0, Buffer.from('a boot sector, say')]]),
): Buffer {
  const capacity = capacityBytes / SECTOR;
  const tableCount = Math.ceil(capacity / (GRAIN_SECTORS * TABLE_ENTRIES));
  const parts: Buffer[] = [];
  let sectors = 0;
  const add = (data: Buffer): number => {
    const at = sectors;
    const padded = Buffer.concat([data], Math.ceil(data.length / SECTOR) * SECTOR);
    parts.push(padded);
    sectors += padded.length / SECTOR;
    return at;
  };
  const descriptor = Buffer.concat([Buffer.from(descriptorText(capacity))], 20 * SECTOR);
  add(header(capacity, 2n ** 64n - 1n));
  add(descriptor);
  add(Buffer.alloc((GRAIN_SECTORS - 21) * SECTOR));

  const tables = Array.from({ length: tableCount }, () => Buffer.alloc(TABLE_ENTRIES * 4));
  for (const [index, content] of grains) {
    const data = deflateSync(Buffer.concat([content], GRAIN_SECTORS * SECTOR));
    const before = Buffer.alloc(12);
    before.writeBigUInt64LE(BigInt(index * GRAIN_SECTORS), 0);
    before.writeUInt32LE(data.length, 8);
    const at = add(Buffer.concat([before, data]));
    tables[Math.floor(index / TABLE_ENTRIES)]?.writeUInt32LE(at, (index % TABLE_ENTRIES) * 4);
  }
  const directory = Buffer.alloc(tableCount * 4);
  for (const [index, table] of tables.entries()) {
    add(marker(4, 1));
    directory.writeUInt32LE(add(table), index * 4);
  }
  add(marker(Math.ceil(directory.length / SECTOR), 2));
  const directoryAt = add(directory);
  add(marker(1, 3));
  add(header(capacity, BigInt(directoryAt)));
  add(Buffer.alloc(SECTOR));
  return Buffer.concat(parts);
}

/** The header of a sparse VMDK and its descriptor, without any data: a monolithic sparse one unless streamed. */
export function sparseVmdkHead(capacityBytes: number, overrides: { readonly flags?: number } = {}): Buffer {
  const head = header(capacityBytes / SECTOR, 512n);
  head.writeUInt32LE(overrides.flags ?? 3, 8);
  head.writeUInt16LE(0, 77);
  const text = descriptorText(capacityBytes / SECTOR).replace('streamOptimized', 'monolithicSparse');
  return Buffer.concat([head, Buffer.concat([Buffer.from(text)], 20 * SECTOR)]);
}

function header(capacity: number, directoryAt: bigint): Buffer {
  const block = Buffer.alloc(SECTOR);
  block.write('KDMV', 0, 'latin1');
  block.writeUInt32LE(3, 4);
  block.writeUInt32LE(0x3_0001, 8);
  block.writeBigUInt64LE(BigInt(capacity), 12);
  block.writeBigUInt64LE(BigInt(GRAIN_SECTORS), 20);
  block.writeBigUInt64LE(1n, 28);
  block.writeBigUInt64LE(20n, 36);
  block.writeUInt32LE(TABLE_ENTRIES, 44);
  block.writeBigUInt64LE(directoryAt, 56);
  block.writeBigUInt64LE(BigInt(GRAIN_SECTORS), 64);
  block.write('\n \r\n', 73, 'latin1');
  block.writeUInt16LE(1, 77);
  return block;
}

function marker(sectors: number, type: number): Buffer {
  const block = Buffer.alloc(SECTOR);
  block.writeBigUInt64LE(BigInt(sectors), 0);
  block.writeUInt32LE(type, 12);
  return block;
}

export function descriptorText(capacity: number): string {
  return [
    '# Disk DescriptorFile',
    'version=1',
    'CID=7f3b1c22',
    'parentCID=ffffffff',
    'createType="streamOptimized"',
    '',
    '# Extent description',
    `RW ${capacity} SPARSE "disk.vmdk"`,
    '',
    '# The Disk Data Base',
    'ddb.adapterType = "lsilogic"',
    'ddb.geometry.cylinders = "1"',
    '',
  ].join('\n');
}

export interface TarMember {
  readonly name: string;
  readonly data?: Buffer;
  readonly type?: string;
  readonly prefix?: string;
  /** What the header says when that is not the truth. */
  readonly statedSize?: number;
}

/** A ustar archive, with any member in it. */
export function tarOf(members: readonly TarMember[], end = Buffer.alloc(1024)): Buffer {
  return Buffer.concat([...members.flatMap((member) => tarMember(member)), end]);
}

export function tarMember({
  name,
  data = Buffer.alloc(0),
  type = '0',
  prefix = '',
  statedSize,
}: TarMember): Buffer[] {
  const block = Buffer.alloc(SECTOR);
  block.write(name, 0, 100, 'utf8');
  block.write('0000644', 100);
  block.write((statedSize ?? data.length).toString(8).padStart(11, '0'), 124);
  block.write('00000000000', 136);
  block.write(type, 156, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  block.write(prefix, 345, 155, 'utf8');
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return [block, Buffer.concat([data], Math.ceil(data.length / SECTOR) * SECTOR)];
}

export interface SampleFile {
  readonly name: string;
  readonly data: Buffer;
}

/** The lines of a manifest for the files. */
export function manifestOf(files: readonly SampleFile[], algorithm = 'sha256'): Buffer {
  const lines = files.map(
    ({ name, data }) =>
      `${algorithm.toUpperCase()}(${name})= ${createHash(algorithm).update(data).digest('hex')}\n`,
  );
  return Buffer.from(lines.join(''));
}

function item(type: number, id: number, more: string): string {
  return (
    `<Item><rasd:ElementName>item ${id}</rasd:ElementName><rasd:InstanceID>${id}</rasd:InstanceID>` +
    `<rasd:ResourceType>${type}</rasd:ResourceType>${more}</Item>`
  );
}

/** A descriptor as ovftool writes them, for a machine with a disk for each file; an ISO goes into a CD-ROM. */
export function ovfFor(
  files: readonly { readonly name: string; readonly size: number }[],
  capacityMb = 64,
): string {
  const disks = files.filter(({ name }) => name.endsWith('.vmdk'));
  const isos = files.filter(({ name }) => name.endsWith('.iso'));
  return `<?xml version="1.0" encoding="UTF-8"?>
<Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1"
  xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData"
  xmlns:vssd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData"
  xmlns:vmw="http://www.vmware.com/schema/ovf">
<References>${files
    .map(({ name, size }, i) => `<File ovf:href="${name}" ovf:id="file${i + 1}" ovf:size="${size}"/>`)
    .join('')}</References>
<DiskSection><Info>Disks</Info>${disks
    .map(
      ({ name }, i) =>
        `<Disk ovf:capacity="${capacityMb}" ovf:capacityAllocationUnits="byte * 2^20" ovf:diskId="vmdisk${i + 1}" ` +
        `ovf:fileRef="file${files.findIndex((file) => file.name === name) + 1}" ovf:populatedSize="4096" ` +
        'ovf:format="http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized"/>',
    )
    .join('')}</DiskSection>
<NetworkSection><Info>Networks</Info><Network ovf:name="VM Network"><Description>The one</Description></Network></NetworkSection>
<VirtualSystem ovf:id="sample"><Info>A machine</Info><Name>sample</Name>
<OperatingSystemSection ovf:id="101" vmw:osType="otherLinux64Guest"><Info>Guest</Info></OperatingSystemSection>
<VirtualHardwareSection><Info>Hardware</Info>
<System><vssd:ElementName>Family</vssd:ElementName><vssd:InstanceID>0</vssd:InstanceID><vssd:VirtualSystemType>vmx-13</vssd:VirtualSystemType></System>
${item(3, 1, '<rasd:VirtualQuantity>2</rasd:VirtualQuantity><vmw:CoresPerSocket>2</vmw:CoresPerSocket>')}
${item(4, 2, '<rasd:AllocationUnits>byte * 2^20</rasd:AllocationUnits><rasd:VirtualQuantity>1024</rasd:VirtualQuantity>')}
${item(6, 3, '<rasd:Address>0</rasd:Address><rasd:ResourceSubType>lsilogic</rasd:ResourceSubType>')}
${item(5, 4, '<rasd:Address>0</rasd:Address>')}
${item(10, 5, '<rasd:Connection>VM Network</rasd:Connection><rasd:ResourceSubType>VmxNet3</rasd:ResourceSubType>')}
${disks
  .map((_disk, i) =>
    item(
      17,
      10 + i,
      `<rasd:AddressOnParent>${i}</rasd:AddressOnParent><rasd:HostResource>ovf:/disk/vmdisk${i + 1}</rasd:HostResource><rasd:Parent>3</rasd:Parent>`,
    ),
  )
  .join('\n')}
${isos
  .map(({ name }, i) =>
    item(
      15,
      30 + i,
      `<rasd:AddressOnParent>${i}</rasd:AddressOnParent><rasd:HostResource>ovf:/file/file${files.findIndex((file) => file.name === name) + 1}</rasd:HostResource><rasd:Parent>4</rasd:Parent>`,
    ),
  )
  .join('\n')}
</VirtualHardwareSection>
<AnnotationSection><Info>Note</Info><Annotation>made for a test</Annotation></AnnotationSection>
<ProductSection ovf:class="app"><Info>Product</Info><Product>Sample</Product><Version>1.0</Version>
<Property ovf:key="size" ovf:type="uint32" ovf:userConfigurable="true" ovf:value="8"><Label>Size</Label></Property>
<Property ovf:key="secret" ovf:type="string" ovf:password="true"/></ProductSection>
</VirtualSystem></Envelope>`;
}

/** An OVA of the files, its manifest where wanted. */
export function ovaOf(
  files: readonly SampleFile[],
  options: {
    readonly manifest?: 'early' | 'late' | 'none';
    readonly algorithm?: string;
    readonly ovf?: string;
  } = {},
): Buffer {
  const { manifest = 'early', algorithm = 'sha256' } = options;
  const text = options.ovf ?? ovfFor(files.map(({ name, data }) => ({ name, size: data.length })));
  const descriptor = { name: 'sample.ovf', data: Buffer.from(text) };
  const sums = { name: 'sample.mf', data: manifestOf([descriptor, ...files], algorithm) };
  const members = {
    early: [descriptor, sums, ...files],
    late: [descriptor, ...files, sums],
    none: [descriptor, ...files],
  };
  return tarOf(members[manifest]);
}

/** The bytes in pieces of that size, as a network would bring them. */
export async function* inPieces(data: Buffer, size = 1000): AsyncGenerator<Uint8Array, void, void> {
  for (let at = 0; at < data.length; at += size) {
    await Promise.resolve();
    yield data.subarray(at, at + size);
  }
}
