/**
 * Writes a disk as a stream-optimised VMDK, from front to end: it is never in memory as a whole, and zeros cost nothing.
 */
import { deflateSync } from 'node:zlib';
import type { DiskBytes } from '../disk-content.js';
import { formatDescriptor } from '../descriptor-text.js';
import { isZero } from '../stored-blob.js';
import type { VirtualDiskImage } from '../virtual-disk-image.js';
import { MARKER, markedGrain, metadataMarker, wholeSectors } from './markers.js';
import { formatSparseHeader, SECTOR_BYTES, type SparseHeader } from './sparse-header.js';

const GRAIN_SECTORS = 128;
const GRAIN_BYTES = GRAIN_SECTORS * SECTOR_BYTES;
/** As much of a grain as tells whether it shrinks. */
const SAMPLE_BYTES = 4096;
const ENTRIES = 512;
const DESCRIPTOR_SECTOR = 1;
const DESCRIPTOR_SECTORS = 20;
const OVERHEAD_SECTORS = 128;

export interface StreamOptions {
  /** Of the file within the descriptor. */
  readonly name?: string;
  /** Of zlib, 1 to 9. Default 1: the reader of a simulator's disk waits for it. */
  readonly level?: number;
}

/** The file's bytes, in pieces. What is read of the disk is read when the next piece is asked for. */
export async function* writeStreamOptimized(
  disk: VirtualDiskImage,
  content: DiskBytes,
  { name = 'disk.vmdk', level = 1 }: StreamOptions = {},
): AsyncGenerator<Buffer, void, undefined> {
  const header = headerOf(disk);
  const directory = Buffer.alloc(4 * Math.ceil(Math.ceil(header.capacitySectors / GRAIN_SECTORS) / ENTRIES));
  let sector = OVERHEAD_SECTORS;
  yield overhead(header, disk, name);

  let table = Buffer.alloc(4 * ENTRIES);
  let tableIndex = -1;
  const tablePieces = (): Buffer => {
    directory.writeUInt32LE(checkedSector(sector + 1), 4 * tableIndex);
    const pieces = Buffer.concat([metadataMarker(MARKER.grainTable, table.length / SECTOR_BYTES), table]);
    table = Buffer.alloc(4 * ENTRIES);
    sector += pieces.length / SECTOR_BYTES;
    return pieces;
  };
  for await (const { index, bytes } of grains(content)) {
    const of = Math.floor(index / ENTRIES);
    if (of !== tableIndex && tableIndex >= 0) yield tablePieces();
    tableIndex = of;
    table.writeUInt32LE(checkedSector(sector), 4 * (index % ENTRIES));
    const grain = markedGrain(index * GRAIN_SECTORS, compressed(bytes, level));
    sector += grain.length / SECTOR_BYTES;
    yield grain;
  }
  if (tableIndex >= 0) yield tablePieces();
  yield ending(header, directory, sector);
}

function headerOf({ capacityBytes }: VirtualDiskImage): SparseHeader {
  return {
    version: 3,
    streamOptimized: true,
    zeroGrains: false,
    capacitySectors: Math.ceil(capacityBytes / SECTOR_BYTES),
    grainSectors: GRAIN_SECTORS,
    descriptorSector: DESCRIPTOR_SECTOR,
    descriptorSectors: DESCRIPTOR_SECTORS,
    entriesPerTable: ENTRIES,
    directorySector: undefined,
    overheadSectors: OVERHEAD_SECTORS,
  };
}

function overhead(header: SparseHeader, disk: VirtualDiskImage, name: string): Buffer {
  const bytes = Buffer.alloc(OVERHEAD_SECTORS * SECTOR_BYTES);
  formatSparseHeader(header).copy(bytes);
  const alone: VirtualDiskImage = {
    capacityBytes: disk.capacityBytes,
    diskType: 'streamOptimized',
    adapterType: disk.adapterType,
    uuid: disk.uuid,
    contentId: disk.contentId,
  };
  const text = formatDescriptor(alone, [{ name, sizeBytes: disk.capacityBytes, type: 'SPARSE' }]);
  bytes.write(text, DESCRIPTOR_SECTOR * SECTOR_BYTES, DESCRIPTOR_SECTORS * SECTOR_BYTES);
  return bytes;
}

function ending(header: SparseHeader, directory: Buffer, sector: number): Buffer {
  const filled = Buffer.alloc(wholeSectors(directory.length));
  directory.copy(filled);
  return Buffer.concat([
    metadataMarker(MARKER.grainDirectory, filled.length / SECTOR_BYTES),
    filled,
    metadataMarker(MARKER.footer, 1),
    formatSparseHeader({ ...header, directorySector: sector + 1 }),
    metadataMarker(MARKER.endOfStream, 0),
  ]);
}

/** What does not shrink is only wrapped: trying in earnest would cost thirty times as much. */
function compressed(bytes: Buffer, level: number): Buffer {
  const shrinks = deflateSync(bytes.subarray(0, SAMPLE_BYTES), { level: 1 }).length < SAMPLE_BYTES * 0.95;
  return deflateSync(bytes, { level: shrinks ? level : 0, chunkSize: GRAIN_BYTES + 1024 });
}

/** The grains that are not all zeros, in order, the last filled up with zeros. */
async function* grains(
  content: DiskBytes,
): AsyncGenerator<{ index: number; bytes: Buffer }, void, undefined> {
  let next = 0;
  for (const { position, length } of content.ranges()) {
    const first = Math.max(next, Math.floor(position / GRAIN_BYTES));
    next = Math.max(next, Math.ceil((position + length) / GRAIN_BYTES));
    let index = first;
    for await (const bytes of inGrains(content.read(first * GRAIN_BYTES, next * GRAIN_BYTES))) {
      if (!isZero(bytes)) yield { index, bytes };
      index += 1;
    }
  }
}

async function* inGrains(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let grain = Buffer.alloc(GRAIN_BYTES);
  let filled = 0;
  for await (const piece of pieces) {
    for (let done = 0; done < piece.length;) {
      const copied = piece.copy(grain, filled, done);
      done += copied;
      filled += copied;
      if (filled < GRAIN_BYTES) continue;
      yield grain;
      grain = Buffer.alloc(GRAIN_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield grain;
}

/** The format counts sectors with 32 bits. */
function checkedSector(sector: number): number {
  if (sector > 0xffff_ffff) throw new RangeError('A stream-optimised disk has at most 2 TiB.');
  return sector;
}
