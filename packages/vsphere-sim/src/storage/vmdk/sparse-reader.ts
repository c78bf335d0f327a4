/**
 * Reads the grains of a sparse VMDK that is there as a whole, as desktop products write it: uncompressed, the tables
 * in front, the grains wherever they came to lie.
 */
import type { BlobBuilder } from '../blob-builder.js';
import { invalidDiskFormat } from '../storage-faults.js';
import type { StoredBlob } from '../stored-blob.js';
import { SECTOR_BYTES, type SparseHeader } from './sparse-header.js';

const NOTHING = 0;
const ZEROS = 1;

/** @throws {SimFault} InvalidDiskFormat */
export async function readTabledGrains(
  file: StoredBlob,
  header: SparseHeader,
  into: BlobBuilder,
): Promise<void> {
  const { capacitySectors, grainSectors, entriesPerTable, directorySector } = header;
  if (directorySector === undefined) throw invalidDiskFormat('it does not say where its directory is');
  const sectorsPerTable = grainSectors * entriesPerTable;
  const tables = Math.ceil(capacitySectors / sectorsPerTable);
  const directoryAt = directorySector * SECTOR_BYTES;
  if (directoryAt + 4 * tables > file.size) throw invalidDiskFormat('it is shorter than its directory');
  for (let index = 0; index < tables; index += 1) {
    const tableSector = (await within(file, directoryAt + 4 * index, 4)).readUInt32LE(0);
    if (tableSector === NOTHING) continue;
    const table = await within(file, tableSector * SECTOR_BYTES, 4 * entriesPerTable);
    await readTable(file, header, into, { table, firstSector: index * sectorsPerTable });
  }
}

async function readTable(
  file: StoredBlob,
  { capacitySectors, grainSectors, zeroGrains, overheadSectors }: SparseHeader,
  into: BlobBuilder,
  { table, firstSector }: { readonly table: Buffer; readonly firstSector: number },
): Promise<void> {
  for (let at = 0; at < table.length; at += 4) {
    const sector = firstSector + (at / 4) * grainSectors;
    const grain = table.readUInt32LE(at);
    if (grain === NOTHING || (grain === ZEROS && zeroGrains)) continue;
    if (sector >= capacitySectors) throw invalidDiskFormat('a grain lies beyond the end of the disk');
    if (grain < overheadSectors) throw invalidDiskFormat('a grain lies within the tables');
    const length = Math.min(grainSectors, capacitySectors - sector) * SECTOR_BYTES;
    await into.write(sector * SECTOR_BYTES, await within(file, grain * SECTOR_BYTES, length));
  }
}

async function within(file: StoredBlob, position: number, length: number): Promise<Buffer> {
  if (position + length > file.size) throw invalidDiskFormat('it is shorter than its tables say');
  return file.readAt(position, length);
}
