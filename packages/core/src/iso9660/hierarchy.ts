/**
 * One of the two hierarchies of an image: every directory with its records, in the order of the path table, and
 * each with the sectors it takes.
 *
 * The plain hierarchy carries Rock Ridge, the Joliet one does not. Directories may lie deeper than the eight
 * levels of the first edition: no reader of these days minds, and moving them elsewhere confuses those that do not
 * know Rock Ridge.
 */
import { IsoContentInvalid } from '../errors/config-drive.js';
import { jolietNames, plainNames, type NamedNode } from './identifiers.js';
import { SECTOR, sectorsOf } from './iso-bytes.js';
import type { DirectoryNode, IsoNode } from './iso-tree.js';
import { alternateName, attributes, CONTINUATION_BYTES, indicator, protocol } from './rock-ridge.js';

/** A record in a directory, all but where things are. */
export interface IsoRecord {
  readonly node: IsoNode;
  readonly id: Buffer;
  /** Rock Ridge's entries that have room in the record. */
  readonly entries: Buffer;
  /** Those that have not, and where they are in the directory's continuation area. */
  readonly continued?: { readonly offset: number; readonly bytes: Buffer };
  /** Of the whole record. */
  readonly length: number;
}

export interface IsoDirectory {
  readonly node: DirectoryNode;
  readonly id: Buffer;
  /** In the path table, from 1. */
  readonly number: number;
  /** The root is its own. */
  readonly parentNumber: number;
  /** Itself, its parent, and what is in it. */
  readonly records: readonly IsoRecord[];
  /** Sectors of records. */
  readonly sectors: number;
  /** Sectors after them, of entries that found no room. */
  readonly continuationSectors: number;
}

/** Level by level, the root first. */
export type Hierarchy = readonly IsoDirectory[];

type Names = (nodes: Iterable<IsoNode>) => NamedNode[];

const FIXED_BYTES = 33;
/** A record counts its own length in one byte, and the length is even. */
const LONGEST_RECORD = 254;
/** A path table counts in 16 bits. */
const MOST_DIRECTORIES = 65_535;
const SELF = Buffer.of(0);
const PARENT = Buffer.of(1);

/**
 * With the names of Rock Ridge, whose times are all `time`.
 *
 * @throws {IsoContentInvalid} too many directories
 */
export function plainHierarchy(root: DirectoryNode, time: Buffer): Hierarchy {
  return hierarchyOf(root, plainNames, (node, role) => [
    ...(role === 'root' ? [indicator()] : []),
    ...attributes(node, time),
    ...(role === 'entry' ? alternateName(node.name) : []),
    ...(role === 'root' ? [protocol()] : []),
  ]);
}

/** @throws {IsoContentInvalid} too many directories */
export function jolietHierarchy(root: DirectoryNode): Hierarchy {
  return hierarchyOf(root, jolietNames, () => []);
}

interface Waiting {
  readonly node: DirectoryNode;
  readonly parent: DirectoryNode;
  readonly id: Buffer;
  readonly parentNumber: number;
}

type Entries = (node: IsoNode, role: 'root' | 'dots' | 'entry') => Buffer[];

function hierarchyOf(root: DirectoryNode, names: Names, entries: Entries): Hierarchy {
  const hierarchy: IsoDirectory[] = [];
  const waiting: Waiting[] = [{ node: root, parent: root, id: SELF, parentNumber: 1 }];
  for (const { node, parent, id, parentNumber } of waiting) {
    const number = hierarchy.length + 1;
    if (number > MOST_DIRECTORIES) {
      throw new IsoContentInvalid({
        path: '/',
        reason: `has more than ${MOST_DIRECTORIES} directories in it`,
      });
    }
    const inside = names(node.children.values());
    hierarchy.push({ node, id, number, parentNumber, ...recordsOf(node, parent, inside, entries) });
    for (const child of inside) {
      if (child.node.kind === 'directory') {
        waiting.push({ node: child.node, parent: node, id: child.id, parentNumber: number });
      }
    }
  }
  return hierarchy;
}

function recordsOf(
  node: DirectoryNode,
  parent: DirectoryNode,
  inside: readonly NamedNode[],
  entries: Entries,
): Pick<IsoDirectory, 'records' | 'sectors' | 'continuationSectors'> {
  const area = new ContinuationArea();
  const isRoot = node === parent;
  const records = [
    record({ node, id: SELF }, entries(node, isRoot ? 'root' : 'dots'), area),
    record({ node: parent, id: PARENT }, entries(parent, 'dots'), area),
    ...inside.map((named) => record(named, entries(named.node, 'entry'), area)),
  ];
  let bytes = 0;
  for (const { length } of records) bytes = startOfRecord(bytes, length) + length;
  return { records, sectors: sectorsOf(bytes), continuationSectors: sectorsOf(area.length) };
}

/** Where the next record begins: none lies across two sectors. */
export function startOfRecord(end: number, length: number): number {
  const left = SECTOR - (end % SECTOR);
  return length <= left ? end : end + left;
}

function record({ node, id }: NamedNode, entries: readonly Buffer[], area: ContinuationArea): IsoRecord {
  const before = lengthBeforeEntries(id);
  const room = LONGEST_RECORD - before;
  const all = Buffer.concat(entries);
  if (all.length <= room) return { node, id, entries: all, length: even(before + all.length) };
  let fitting = 0;
  let bytes = 0;
  for (const { length } of entries) {
    if (bytes + length > room - CONTINUATION_BYTES) break;
    bytes += length;
    fitting += 1;
  }
  const rest = Buffer.concat(entries.slice(fitting));
  return {
    node,
    id,
    entries: all.subarray(0, bytes),
    continued: { offset: area.place(rest.length), bytes: rest },
    length: even(before + bytes + CONTINUATION_BYTES),
  };
}

/** The fixed part and the name; what follows begins at an even place. */
export function lengthBeforeEntries(id: Buffer): number {
  return even(FIXED_BYTES + id.length);
}

function even(length: number): number {
  return length + (length % 2);
}

/** Gives out places for entries; none lies across two sectors, as readers look at one. */
class ContinuationArea {
  length = 0;

  place(bytes: number): number {
    const offset = startOfRecord(this.length, bytes);
    this.length = offset + bytes;
    return offset;
  }
}
