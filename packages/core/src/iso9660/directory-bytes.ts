/** The bytes of directories and path tables, once it is known where everything is. */
import {
  lengthBeforeEntries,
  startOfRecord,
  type Hierarchy,
  type IsoDirectory,
  type IsoRecord,
} from './hierarchy.js';
import { SECTOR, writeBoth16, writeBoth32 } from './iso-bytes.js';
import type { IsoNode } from './iso-tree.js';
import { continuation } from './rock-ridge.js';

/** Where the content of a file or the records of a directory are. */
export interface Extent {
  readonly sector: number;
  readonly bytes: number;
}

export type ExtentOf = (node: IsoNode) => Extent;

const IS_DIRECTORY = 2;

/** A directory with its continuation area. `sector` is its first. */
export function directoryBytes(
  { records, sectors, continuationSectors }: IsoDirectory,
  sector: number,
  extentOf: ExtentOf,
  time: Buffer,
): Buffer {
  const bytes = Buffer.alloc((sectors + continuationSectors) * SECTOR);
  let end = 0;
  for (const record of records) {
    const start = startOfRecord(end, record.length);
    writeRecord(bytes, start, record, extentOf(record.node), time);
    if (record.continued) {
      const { offset, bytes: rest } = record.continued;
      const at = sectors * SECTOR + offset;
      const pointer = continuation(sector + Math.floor(at / SECTOR), at % SECTOR, rest.length);
      pointer.copy(bytes, start + lengthBeforeEntries(record.id) + record.entries.length);
      rest.copy(bytes, at);
    }
    end = start + record.length;
  }
  return bytes;
}

/** The record of a root directory as a volume descriptor holds it: without Rock Ridge. */
export function rootRecord(root: IsoDirectory, extent: Extent, time: Buffer): Buffer {
  const id = Buffer.of(0);
  const length = lengthBeforeEntries(id);
  const bytes = Buffer.alloc(length);
  writeRecord(bytes, 0, { node: root.node, id, entries: Buffer.alloc(0), length }, extent, time);
  return bytes;
}

function writeRecord(
  bytes: Buffer,
  start: number,
  { node, id, entries, length }: IsoRecord,
  extent: Extent,
  time: Buffer,
): void {
  bytes.writeUInt8(length, start);
  writeBoth32(bytes, extent.sector, start + 2);
  writeBoth32(bytes, extent.bytes, start + 10);
  time.copy(bytes, start + 18);
  bytes.writeUInt8(node.kind === 'directory' ? IS_DIRECTORY : 0, start + 25);
  // The first and only volume.
  writeBoth16(bytes, 1, start + 28);
  bytes.writeUInt8(id.length, start + 32);
  id.copy(bytes, start + 33);
  entries.copy(bytes, start + lengthBeforeEntries(id));
}

export function pathTableLength(hierarchy: Hierarchy): number {
  return hierarchy.reduce((length, { id }) => length + entryLength(id), 0);
}

/** All directories and their parents, in the byte order of one kind of machine or the other. */
export function pathTable(hierarchy: Hierarchy, extentOf: ExtentOf, order: 'LE' | 'BE'): Buffer {
  const bytes = Buffer.alloc(pathTableLength(hierarchy));
  let at = 0;
  for (const { node, id, parentNumber } of hierarchy) {
    const { sector } = extentOf(node);
    bytes.writeUInt8(id.length, at);
    if (order === 'LE') {
      bytes.writeUInt32LE(sector, at + 2);
      bytes.writeUInt16LE(parentNumber, at + 6);
    } else {
      bytes.writeUInt32BE(sector, at + 2);
      bytes.writeUInt16BE(parentNumber, at + 6);
    }
    id.copy(bytes, at + 8);
    at += entryLength(id);
  }
  return bytes;
}

function entryLength(id: Buffer): number {
  return 8 + id.length + (id.length % 2);
}
