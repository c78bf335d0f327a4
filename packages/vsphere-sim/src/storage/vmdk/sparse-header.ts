/**
 * The header of a hosted sparse VMDK (`KDMV`), as VMware's Virtual Disk Format describes it.
 *
 * All is counted in sectors of 512 bytes. A grain is the unit of what is kept; a grain table says where each of 512
 * grains lies, and the grain directory where the tables lie.
 */
import { invalidDiskFormat } from '../storage-faults.js';

export const SECTOR_BYTES = 512;
/** In the header: the directory comes at the end, and the footer says where. */
export const DIRECTORY_AT_END = 0xffff_ffff_ffff_ffffn;
const MAGIC = 'KDMV';
const FLAG_NEWLINE_TEST = 1;
const FLAG_ZERO_GRAINS = 1 << 2;
const FLAG_COMPRESSED = 1 << 16;
const FLAG_MARKERS = 1 << 17;
const NEWLINE_TEST = Buffer.from('\n \r\n', 'latin1');
const DEFLATE = 1;
/** 64 TiB: more than a host allows. */
const MOST_SECTORS = 2n ** 37n;
const MOST_GRAIN_SECTORS = 2048n;

export interface SparseHeader {
  readonly version: number;
  /** Compressed grains come one after the other behind markers, so that it can be read from front to end. */
  readonly streamOptimized: boolean;
  /** A table entry of 1 stands for a grain of zeros. */
  readonly zeroGrains: boolean;
  readonly capacitySectors: number;
  readonly grainSectors: number;
  readonly descriptorSector: number;
  readonly descriptorSectors: number;
  readonly entriesPerTable: number;
  /** Undefined when it comes at the end. */
  readonly directorySector: number | undefined;
  /** What stands before the first grain. */
  readonly overheadSectors: number;
}

export function isSparse(head: Uint8Array): boolean {
  return head.length >= 4 && Buffer.from(head.subarray(0, 4)).toString('latin1') === MAGIC;
}

/** @throws {SimFault} InvalidDiskFormat */
export function parseSparseHeader(sector: Buffer): SparseHeader {
  if (sector.length < SECTOR_BYTES || !isSparse(sector)) throw invalidDiskFormat('it has no sparse header');
  const version = sector.readUInt32LE(4);
  if (version < 1 || version > 3)
    throw invalidDiskFormat(`version ${version} of the sparse header is not known`);
  const flags = sector.readUInt32LE(8);
  if ((flags & FLAG_NEWLINE_TEST) !== 0 && !sector.subarray(73, 77).equals(NEWLINE_TEST)) {
    throw invalidDiskFormat('its line ends were converted on the way');
  }
  const compressed = (flags & FLAG_COMPRESSED) !== 0;
  if (compressed !== ((flags & FLAG_MARKERS) !== 0))
    throw invalidDiskFormat('compressed grains come with markers');
  if (compressed && sector.readUInt16LE(77) !== DEFLATE)
    throw invalidDiskFormat('its compression is not known');
  const directory = sector.readBigUInt64LE(56);
  return {
    version,
    streamOptimized: compressed,
    zeroGrains: (flags & FLAG_ZERO_GRAINS) !== 0,
    capacitySectors: field(sector, 12, 'capacity', 1n),
    grainSectors: grainSize(sector),
    descriptorSector: field(sector, 28, 'place of the descriptor'),
    descriptorSectors: field(sector, 36, 'length of the descriptor'),
    entriesPerTable: entriesPerTable(sector),
    directorySector: directory === DIRECTORY_AT_END ? undefined : field(sector, 56, 'place of the directory'),
    overheadSectors: field(sector, 64, 'overhead', 1n),
  };
}

export function formatSparseHeader(header: SparseHeader): Buffer {
  const sector = Buffer.alloc(SECTOR_BYTES);
  sector.write(MAGIC, 'latin1');
  sector.writeUInt32LE(header.version, 4);
  const stream = header.streamOptimized ? FLAG_COMPRESSED | FLAG_MARKERS : 0;
  sector.writeUInt32LE(FLAG_NEWLINE_TEST | stream | (header.zeroGrains ? FLAG_ZERO_GRAINS : 0), 8);
  sector.writeBigUInt64LE(BigInt(header.capacitySectors), 12);
  sector.writeBigUInt64LE(BigInt(header.grainSectors), 20);
  sector.writeBigUInt64LE(BigInt(header.descriptorSector), 28);
  sector.writeBigUInt64LE(BigInt(header.descriptorSectors), 36);
  sector.writeUInt32LE(header.entriesPerTable, 44);
  const { directorySector } = header;
  sector.writeBigUInt64LE(directorySector === undefined ? DIRECTORY_AT_END : BigInt(directorySector), 56);
  sector.writeBigUInt64LE(BigInt(header.overheadSectors), 64);
  NEWLINE_TEST.copy(sector, 73);
  sector.writeUInt16LE(header.streamOptimized ? DEFLATE : 0, 77);
  return sector;
}

function grainSize(sector: Buffer): number {
  const size = sector.readBigUInt64LE(20);
  if (size < 1n || size > MOST_GRAIN_SECTORS || (size & (size - 1n)) !== 0n) {
    throw invalidDiskFormat(`a grain has ${size} sectors`);
  }
  return Number(size);
}

function entriesPerTable(sector: Buffer): number {
  const entries = sector.readUInt32LE(44);
  if (entries < 1 || entries > 4096) throw invalidDiskFormat(`a grain table has ${entries} entries`);
  return entries;
}

function field(sector: Buffer, at: number, what: string, least = 0n): number {
  const value = sector.readBigUInt64LE(at);
  if (value < least || value > MOST_SECTORS) throw invalidDiskFormat(`its ${what} is ${value} sectors`);
  return Number(value);
}
