/**
 * Images of one small disk, in each format that an image service may hold it in. The disk is empty but for its first
 * grain.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const SECTOR = 512;
const GRAIN_SECTORS = 128;
const TABLE_ENTRIES = 512;
/** Of every image here. */
export const CAPACITY_BYTES = 4 * 1024 * 1024;
const CAPACITY = CAPACITY_BYTES / SECTOR;
const TABLES = Math.ceil(CAPACITY / (GRAIN_SECTORS * TABLE_ENTRIES));

/** What a guest reads at the start of the disk. */
export const FIRST_GRAIN = Buffer.concat([Buffer.from('a boot sector, say')], GRAIN_SECTORS * SECTOR);

export function flatImage(): Buffer {
  return Buffer.concat([FIRST_GRAIN], CAPACITY_BYTES);
}

/** A monolithic sparse VMDK. */
export function sparseImage(): Buffer {
  const directoryAt = 21;
  const firstTableAt = directoryAt + 1;
  const tableSectors = (TABLE_ENTRIES * 4) / SECTOR;
  const grainAt = 2 * GRAIN_SECTORS;
  const directory = Buffer.alloc(SECTOR);
  const tables = Buffer.alloc(TABLES * TABLE_ENTRIES * 4);
  for (let i = 0; i < TABLES; i += 1) directory.writeUInt32LE(firstTableAt + i * tableSectors, i * 4);
  tables.writeUInt32LE(grainAt, 0);
  const head = Buffer.concat([
    header({ flags: 1, directoryAt: BigInt(directoryAt), compressed: false }),
    descriptor('monolithicSparse'),
    directory,
    tables,
  ]);
  return Buffer.concat([Buffer.concat([head], grainAt * SECTOR), FIRST_GRAIN]);
}

/** A stream-optimised VMDK. */
export function streamOptimizedImage(): Buffer {
  const data = deflateSync(FIRST_GRAIN);
  const grainHead = Buffer.alloc(12);
  grainHead.writeUInt32LE(data.length, 8);
  const start = Buffer.concat(
    [
      header({ flags: 0x3_0001, directoryAt: 2n ** 64n - 1n, compressed: true }),
      descriptor('streamOptimized'),
    ],
    GRAIN_SECTORS * SECTOR,
  );
  const grain = wholeSectors(Buffer.concat([grainHead, data]));
  const parts = [start, grain];
  let at = (start.length + grain.length) / SECTOR;
  const directory = Buffer.alloc(SECTOR);
  for (let i = 0; i < TABLES; i += 1) {
    const table = Buffer.alloc(TABLE_ENTRIES * 4);
    if (i === 0) table.writeUInt32LE(GRAIN_SECTORS, 0);
    parts.push(marker(table.length / SECTOR, 1), table);
    directory.writeUInt32LE(at + 1, i * 4);
    at += 1 + table.length / SECTOR;
  }
  const footer = header({ flags: 0x3_0001, directoryAt: BigInt(at + 1), compressed: true });
  parts.push(marker(1, 2), directory, marker(1, 3), footer, Buffer.alloc(SECTOR));
  return Buffer.concat(parts);
}

/** An ISO image with nothing on it but its label. */
export function isoImage(): Buffer {
  const image = Buffer.alloc(64 * 1024);
  image.writeUInt8(1, 32 * 1024);
  image.write('CD001', 32 * 1024 + 1, 'latin1');
  image.write('A LABEL'.padEnd(32), 32 * 1024 + 40, 'latin1');
  return image;
}

export interface OvaOptions {
  /** Names of the disks in the package. */
  readonly disks?: readonly string[];
  /** In the manifest, in place of the disk's own. */
  readonly sha256?: string;
}

/** An OVA of a descriptor, a manifest and disks. */
export function ovaImage({ disks = ['disk.vmdk'], sha256 }: OvaOptions = {}): Buffer {
  const disk = streamOptimizedImage();
  const ovf = Buffer.from(ovfOf(disks, disk.length));
  const sums = [['vm.ovf', sha256Of(ovf)], ...disks.map((name) => [name, sha256 ?? sha256Of(disk)])];
  const manifest = Buffer.from(sums.map(([name, sum]) => `SHA256(${name})= ${sum}\n`).join(''));
  const files: [string, Buffer][] = [
    ['vm.ovf', ovf],
    ['vm.mf', manifest],
  ];
  for (const name of disks) files.push([name, disk]);
  return Buffer.concat([...files.flatMap(([name, data]) => tarMember(name, data)), Buffer.alloc(1024)]);
}

export function sha256Of(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function ovfOf(disks: readonly string[], bytes: number): string {
  const files = disks.map((name, i) => `<File ovf:id="file${i}" ovf:href="${name}" ovf:size="${bytes}"/>`);
  const entries = disks.map(
    (_name, i) =>
      `<Disk ovf:diskId="disk${i}" ovf:fileRef="file${i}" ovf:capacity="${CAPACITY_BYTES}" ovf:format="http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1">',
    `<References>${files.join('')}</References>`,
    `<DiskSection><Info>Disks</Info>${entries.join('')}</DiskSection>`,
    '<VirtualSystem ovf:id="vm"><Info>A machine</Info></VirtualSystem>',
    '</Envelope>',
  ].join('\n');
}

function tarMember(name: string, data: Buffer): Buffer[] {
  const head = Buffer.alloc(SECTOR);
  head.write(name, 0, 'latin1');
  head.write('0000644\0', 100, 'latin1');
  head.write('0000000\0', 108, 'latin1');
  head.write('0000000\0', 116, 'latin1');
  head.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  head.write('00000000000\0', 136, 'latin1');
  head.write('        ', 148, 'latin1');
  head.write('0', 156, 'latin1');
  head.write('ustar\0', 257, 'latin1');
  head.write('00', 263, 'latin1');
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return [head, wholeSectors(data)];
}

function header(parts: {
  readonly flags: number;
  readonly directoryAt: bigint;
  readonly compressed: boolean;
}): Buffer {
  const block = Buffer.alloc(SECTOR);
  block.write('KDMV', 0, 'latin1');
  block.writeUInt32LE(parts.compressed ? 3 : 1, 4);
  block.writeUInt32LE(parts.flags, 8);
  block.writeBigUInt64LE(BigInt(CAPACITY), 12);
  block.writeBigUInt64LE(BigInt(GRAIN_SECTORS), 20);
  block.writeBigUInt64LE(1n, 28);
  block.writeBigUInt64LE(20n, 36);
  block.writeUInt32LE(TABLE_ENTRIES, 44);
  block.writeBigUInt64LE(parts.directoryAt, 56);
  block.writeBigUInt64LE(BigInt(GRAIN_SECTORS), 64);
  block.write('\n \r\n', 73, 'latin1');
  block.writeUInt16LE(parts.compressed ? 1 : 0, 77);
  return block;
}

function descriptor(createType: string): Buffer {
  const text = [
    '# Disk DescriptorFile',
    'version=1',
    'CID=7f3b1c22',
    'parentCID=ffffffff',
    `createType="${createType}"`,
    '',
    '# Extent description',
    `RW ${CAPACITY} SPARSE "disk.vmdk"`,
    '',
    '# The Disk Data Base',
    'ddb.adapterType = "lsilogic"',
    'ddb.geometry.cylinders = "8"',
    '',
  ].join('\n');
  return Buffer.concat([Buffer.from(text)], 20 * SECTOR);
}

function marker(sectors: number, type: number): Buffer {
  const block = Buffer.alloc(SECTOR);
  block.writeBigUInt64LE(BigInt(sectors), 0);
  block.writeUInt32LE(type, 12);
  return block;
}

function wholeSectors(data: Buffer): Buffer {
  return Buffer.concat([data], Math.ceil(data.length / SECTOR) * SECTOR);
}
