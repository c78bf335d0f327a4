/**
 * Reads a stream-optimised VMDK as it comes, and keeps what is on the disk.
 *
 * Each grain says where it belongs, so the tables behind them are only skipped; but the end has to be there, for
 * without it nobody can tell a whole disk from one that was cut short.
 */
import { inflateSync } from 'node:zlib';
import type { BlobBuilder } from '../blob-builder.js';
import { invalidDiskFormat } from '../storage-faults.js';
import { ByteReader } from './byte-reader.js';
import { GRAIN_MARKER_BYTES, MARKER, wholeSectors } from './markers.js';
import { parseSparseHeader, SECTOR_BYTES, type SparseHeader } from './sparse-header.js';

/** More than a grain can take compressed: what does not shrink grows by a few bytes. */
const SLACK_BYTES = 64 * 1024;

/**
 * Reads what stands behind the header and the overhead, up to the end of the stream.
 *
 * @throws {SimFault} InvalidDiskFormat
 */
export async function readMarkedGrains(
  reader: ByteReader,
  header: SparseHeader,
  into: BlobBuilder,
): Promise<void> {
  let footer = false;
  for (;;) {
    const marker = await reader.take(SECTOR_BYTES);
    if (marker.length === 0 && header.directorySector !== undefined) return;
    if (marker.length < SECTOR_BYTES)
      throw invalidDiskFormat('it ends before the end of the stream is marked');
    const value = marker.readBigUInt64LE(0);
    const size = marker.readUInt32LE(8);
    if (size > 0) {
      await readGrain(reader, header, into, { value, size, marker: Buffer.from(marker) });
      continue;
    }
    const type = marker.readUInt32LE(12);
    if (type === MARKER.endOfStream) return endOfStream(reader, header, footer);
    footer = await readMetadata(reader, header, type, value);
  }
}

interface GrainMarker {
  readonly value: bigint;
  readonly size: number;
  /** The sector that begins with the marker; the data begins in it. */
  readonly marker: Buffer;
}

async function readGrain(
  reader: ByteReader,
  { capacitySectors, grainSectors }: SparseHeader,
  into: BlobBuilder,
  { value, size, marker }: GrainMarker,
): Promise<void> {
  const grainBytes = grainSectors * SECTOR_BYTES;
  if (value >= BigInt(capacitySectors))
    throw invalidDiskFormat(`a grain lies at sector ${value}, beyond the end`);
  if (value % BigInt(grainSectors) !== 0n)
    throw invalidDiskFormat(`a grain lies at sector ${value}, between two others`);
  if (size > grainBytes + SLACK_BYTES) throw invalidDiskFormat(`a compressed grain has ${size} bytes`);
  const missing = wholeSectors(GRAIN_MARKER_BYTES + size) - SECTOR_BYTES;
  const rest = await reader.take(missing);
  if (rest.length < missing) throw invalidDiskFormat('it ends within a grain');
  const data = Buffer.concat([marker.subarray(GRAIN_MARKER_BYTES), rest]).subarray(0, size);
  const position = Number(value) * SECTOR_BYTES;
  const bytes = inflated(data, grainBytes, value);
  const wanted = Math.min(grainBytes, capacitySectors * SECTOR_BYTES - position);
  if (bytes.length < wanted) {
    throw invalidDiskFormat(`the grain at sector ${value} has ${bytes.length} bytes, not ${wanted}`);
  }
  await into.write(position, bytes.subarray(0, wanted));
}

function inflated(data: Buffer, grainBytes: number, sector: bigint): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: grainBytes });
  } catch {
    throw invalidDiskFormat(`the grain at sector ${sector} does not decompress to a grain`);
  }
}

/** True when it was the footer. */
async function readMetadata(
  reader: ByteReader,
  header: SparseHeader,
  type: number,
  sectors: bigint,
): Promise<boolean> {
  if (type === MARKER.footer && sectors === 1n) {
    const copy = parseSparseHeader(await reader.take(SECTOR_BYTES));
    if (copy.capacitySectors !== header.capacitySectors)
      throw invalidDiskFormat('its footer is of another disk');
    return true;
  }
  if (type !== MARKER.grainTable && type !== MARKER.grainDirectory)
    throw invalidDiskFormat(`a marker has type ${type}`);
  if (sectors > mostSectors(type, header)) throw invalidDiskFormat(`a table of ${sectors} sectors`);
  if (!(await reader.skip(Number(sectors) * SECTOR_BYTES))) throw invalidDiskFormat('it ends within a table');
  return false;
}

function mostSectors(type: number, { capacitySectors, grainSectors, entriesPerTable }: SparseHeader): bigint {
  const tables = Math.ceil(capacitySectors / grainSectors / entriesPerTable);
  const entries = type === MARKER.grainTable ? entriesPerTable : tables;
  return BigInt(wholeSectors(4 * entries) / SECTOR_BYTES);
}

/** What stands behind is not looked at, but there is not to be much: a stream that goes on is another one. */
async function endOfStream(reader: ByteReader, header: SparseHeader, footer: boolean): Promise<void> {
  if (!footer && header.directorySector === undefined) throw invalidDiskFormat('it ends without a footer');
  const behind = await reader.take(SLACK_BYTES);
  if (behind.length === SLACK_BYTES) throw invalidDiskFormat('it goes on behind the end of the stream');
}
