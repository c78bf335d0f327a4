/**
 * An ISO 9660 image with Joliet and Rock Ridge, made while it is read.
 *
 * First everything is given its place, for which lengths are enough; then the bytes come in the order of
 * their sectors. So an image takes no more memory than its directories do, its length is known before its first
 * byte, and the same files at the same time make the same bytes.
 *
 * In order: 16 empty sectors, three volume descriptors, the path tables, the directories of the two hierarchies,
 * the files, which both point to, and one empty sector for the files that are empty.
 */
import { IsoContentInvalid } from '../errors/config-drive.js';
import { directoryBytes, pathTable, pathTableLength, rootRecord, type Extent } from './directory-bytes.js';
import { jolietHierarchy, plainHierarchy, type Hierarchy } from './hierarchy.js';
import { inBlocks } from './in-blocks.js';
import { SECTOR, sectorsOf, shortTime } from './iso-bytes.js';
import { sizeOf, type IsoContent, type IsoFile } from './iso-file.js';
import { treeOf, type DirectoryNode, type IsoNode } from './iso-tree.js';
import {
  checkTexts,
  jolietDescriptor,
  lastDescriptor,
  primaryDescriptor,
  type VolumePlaces,
  type VolumeTexts,
} from './volume-descriptors.js';

export interface IsoOptions extends VolumeTexts {
  /** Of the volume and everything in it; to the second, from 1900 to 2155. */
  readonly time: Date;
}

export interface IsoImage {
  /** In bytes. */
  readonly size: number;
  /** The whole image, in blocks. May be called again. @throws {IsoContentInvalid} a source of another length */
  read(): AsyncGenerator<Uint8Array, void, undefined>;
}

/** A hierarchy and where it is. */
interface Placed {
  readonly hierarchy: Hierarchy;
  readonly pathTableBytes: number;
  readonly pathTableLE: number;
  readonly pathTableBE: number;
  readonly extents: ReadonlyMap<DirectoryNode, Extent>;
}

interface StoredContent {
  readonly path: string;
  readonly content: IsoContent;
}

const SYSTEM_AREA_SECTORS = 16;
const DESCRIPTORS = 3;
/** A descriptor counts the sectors of the volume in 32 bits. */
const MOST_SECTORS = 2 ** 32 - 1;

/**
 * Nothing is read before {@link IsoImage.read} is called. Content that is in memory must stay as it is until then.
 *
 * @throws {IsoContentInvalid} a path, a name, a size, a time or a text that no image can have
 */
export function isoImage(files: Iterable<IsoFile>, options: IsoOptions): IsoImage {
  checkTexts(options);
  checkTime(options.time);
  const root = treeOf(files);
  const time = shortTime(options.time);
  const layout = new Layout(SYSTEM_AREA_SECTORS + DESCRIPTORS);
  const [plain, joliet] = layout.place([plainHierarchy(root, time), jolietHierarchy(root)]);
  const contents = new Map<IsoContent, { readonly sector: number; readonly path: string }>();
  for (const { path, content } of filesIn(root)) {
    if (sizeOf(content) === 0 || contents.has(content)) continue;
    contents.set(content, { sector: layout.take(sectorsOf(sizeOf(content))), path });
  }
  const emptySector = layout.take(1);
  if (layout.sectors > MOST_SECTORS) {
    throw new IsoContentInvalid({ path: '/', reason: 'is larger than a volume can be' });
  }
  const extentIn =
    ({ extents }: Placed) =>
    (node: IsoNode): Extent => {
      if (node.kind === 'directory') return extents.get(node) ?? { sector: 0, bytes: 0 };
      const bytes = sizeOf(node.content);
      return { sector: contents.get(node.content)?.sector ?? emptySector, bytes };
    };

  function* head(): Generator<Uint8Array> {
    yield Buffer.alloc(SYSTEM_AREA_SECTORS * SECTOR);
    yield primaryDescriptor(options, placesOf(plain), options.time);
    yield jolietDescriptor(options, placesOf(joliet), options.time);
    yield lastDescriptor();
    for (const placed of [plain, joliet]) {
      for (const order of ['LE', 'BE'] as const) {
        yield toSectors(pathTable(placed.hierarchy, extentIn(placed), order));
      }
    }
    for (const placed of [plain, joliet]) {
      for (const directory of placed.hierarchy) {
        const { sector } = extentIn(placed)(directory.node);
        yield directoryBytes(directory, sector, extentIn(placed), time);
      }
    }
  }

  const placesOf = (placed: Placed): VolumePlaces => {
    const [top] = placed.hierarchy;
    if (top === undefined) throw new RangeError('a hierarchy has a root');
    const record = rootRecord(top, extentIn(placed)(top.node), time);
    return { ...placed, sectors: layout.sectors, rootRecord: record };
  };

  const stored: StoredContent[] = [...contents].map(([content, { path }]) => ({ path, content }));
  return { size: layout.sectors * SECTOR, read: () => inBlocks(bytesOf(head, stored)) };
}

async function* bytesOf(
  head: () => Iterable<Uint8Array>,
  stored: readonly StoredContent[],
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* head();
  for (const { path, content } of stored) {
    if (content instanceof Uint8Array) yield content;
    else yield* exactly(content.size, content.read(), path);
    yield Buffer.alloc(sectorsOf(sizeOf(content)) * SECTOR - sizeOf(content));
  }
  yield Buffer.alloc(SECTOR);
}

/** What a source gives, as long as it said. */
async function* exactly(
  size: number,
  source: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.byteLength;
    if (bytes > size)
      throw new IsoContentInvalid({ path, reason: `is longer than the ${size} bytes it was to have` });
    yield chunk;
  }
  if (bytes < size) {
    throw new IsoContentInvalid({ path, reason: `has ${bytes} bytes and not the ${size} it was to have` });
  }
}

function* filesIn(directory: DirectoryNode, within = ''): Generator<StoredContent> {
  // Sorted, so that the image does not depend on the order in which files were given.
  const nodes = [...directory.children.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const node of nodes) {
    const path = `${within}${node.name}`;
    if (node.kind === 'directory') yield* filesIn(node, `${path}/`);
    else yield { path, content: node.content };
  }
}

function toSectors(bytes: Buffer): Buffer {
  return Buffer.concat([bytes], sectorsOf(bytes.length) * SECTOR);
}

function checkTime(time: Date): void {
  const year = time.getUTCFullYear();
  if (year >= 1900 && year <= 2155) return;
  throw new IsoContentInvalid({ path: 'time', reason: 'must be a time from 1900 to 2155' });
}

/** Gives out sectors, one after the other. */
class Layout {
  sectors: number;

  constructor(used: number) {
    this.sectors = used;
  }

  take(count: number): number {
    const first = this.sectors;
    this.sectors += count;
    return first;
  }

  /** All path tables, then all directories. */
  place([plain, joliet]: readonly [Hierarchy, Hierarchy]): readonly [Placed, Placed] {
    const plainTables = this.#tables(plain);
    const jolietTables = this.#tables(joliet);
    return [
      { ...plainTables, hierarchy: plain, extents: this.#directories(plain) },
      { ...jolietTables, hierarchy: joliet, extents: this.#directories(joliet) },
    ];
  }

  #tables(hierarchy: Hierarchy): Pick<Placed, 'pathTableBytes' | 'pathTableLE' | 'pathTableBE'> {
    const pathTableBytes = pathTableLength(hierarchy);
    const sectors = sectorsOf(pathTableBytes);
    return { pathTableBytes, pathTableLE: this.take(sectors), pathTableBE: this.take(sectors) };
  }

  #directories(hierarchy: Hierarchy): Map<DirectoryNode, Extent> {
    return new Map(
      hierarchy.map(({ node, sectors, continuationSectors }) => [
        node,
        { sector: this.take(sectors + continuationSectors), bytes: sectors * SECTOR },
      ]),
    );
  }
}
