/**
 * What a guest would read of a disk, wherever its bytes lie: in one extent, in several, in a file of sparse format,
 * or in the disk that it was branched off.
 *
 * Nobody writes to a disk from within a guest here, so a disk of changes has no bytes, and reads as its parent.
 */
import type { BlobStore } from './blob-store.js';
import { writtenPathOf, type FileNode } from './file-node.js';
import { fileNotFound, invalidDiskFormat } from './storage-faults.js';
import { StoredBlob, zeros, type ByteRange } from './stored-blob.js';
import { extentsOf, sparseExtentOf } from './virtual-disk-image.js';
import { readSparseFile } from './vmdk/read-disk.js';

interface Segment {
  readonly position: number;
  readonly length: number;
  /** Without one there are only zeros. */
  readonly blob: StoredBlob | undefined;
}

/** What is needed of a disk to write it out. */
export interface DiskBytes {
  ranges(): Iterable<ByteRange>;
  read(start?: number, end?: number): AsyncIterable<Buffer>;
}

export class DiskContent implements DiskBytes {
  readonly sizeBytes: number;
  readonly #segments: readonly Segment[];

  /** Takes the holds on the blobs over. */
  constructor(sizeBytes: number, segments: readonly Segment[]) {
    this.sizeBytes = sizeBytes;
    this.#segments = segments;
  }

  /** The stretches that may be other than zeros, in order. */
  *ranges(): Generator<ByteRange> {
    for (const { position, length, blob } of this.#segments) {
      for (const range of blob?.ranges() ?? []) {
        const end = Math.min(range.position + range.length, length);
        if (end > range.position) yield { position: position + range.position, length: end - range.position };
      }
    }
  }

  /** The bytes from `start` up to `end`, in pieces that are not to be written into. */
  async *read(start = 0, end = this.sizeBytes): AsyncGenerator<Buffer, void, undefined> {
    let at = Math.max(start, 0);
    const last = Math.min(end, this.sizeBytes);
    for (const { position, length, blob } of this.#segments) {
      const from = at - position;
      const to = Math.min(length, last - position);
      if (from >= length || to <= from) continue;
      const filled = Math.max(from, Math.min(blob?.size ?? 0, to));
      if (blob && filled > from) yield* blob.read(from, filled);
      yield* zeros(to - filled);
      at = position + to;
    }
    yield* zeros(last - at);
  }

  /** One blob of the whole disk, which the caller holds. Shares the bytes where that is possible. */
  async toBlob(store: BlobStore): Promise<StoredBlob> {
    const [only] = this.#segments;
    if (this.#segments.length === 1 && only?.blob && only.blob.size <= this.sizeBytes)
      return only.blob.grown(this.sizeBytes);
    const builder = store.builder();
    try {
      for (const { position, length } of this.ranges()) {
        let at = position;
        for await (const piece of this.read(position, position + length)) {
          await builder.write(at, piece);
          at += piece.length;
        }
      }
      return await builder.finish(this.sizeBytes);
    } catch (error) {
      builder.abort();
      throw error;
    }
  }

  /** Has anybody put bytes there? */
  get hasBytes(): boolean {
    return this.#segments.some(({ blob }) => blob !== undefined);
  }

  release(): void {
    for (const { blob } of this.#segments) blob?.release();
  }
}

/**
 * What is on the disk now; the caller releases it.
 *
 * @throws {SimFault} InvalidDiskFormat: the file is no disk; FileNotFound: a part of the disk is missing
 */
export async function openDiskContent(descriptor: FileNode, store: BlobStore): Promise<DiskContent> {
  const { disk } = descriptor;
  if (!disk) throw invalidDiskFormat(`${descriptor.name} is not a disk`);
  if (disk.lostParent !== undefined) throw fileNotFound(besides(descriptor, disk.lostParent));
  if (disk.embedded === true) return embeddedContent(descriptor, store);
  if (disk.parent) return changedContent(descriptor, disk.parent, disk.capacityBytes, store);
  const sparse = sparseExtentOf(disk);
  if (sparse)
    throw invalidDiskFormat(`${sparse.name} is a sparse file beside its descriptor, which is not read`);
  return new DiskContent(disk.capacityBytes, segmentsOf(descriptor));
}

async function embeddedContent(descriptor: FileNode, store: BlobStore): Promise<DiskContent> {
  if (!(descriptor.content instanceof StoredBlob)) throw invalidDiskFormat(`${descriptor.name} is empty`);
  const { content, capacityBytes } = await readSparseFile(descriptor.content, store);
  return new DiskContent(capacityBytes, [{ position: 0, length: capacityBytes, blob: content }]);
}

async function changedContent(
  child: FileNode,
  parent: FileNode,
  capacityBytes: number,
  store: BlobStore,
): Promise<DiskContent> {
  for (const { name } of extentsOf(child)) {
    const extent = child.parent?.entries.get(name);
    if (extent && 'content' in extent && extent.content)
      throw invalidDiskFormat(`${name} holds changes of unknown format`);
  }
  const below = await openDiskContent(parent, store);
  if (below.sizeBytes === capacityBytes) return below;
  try {
    const blob = await below.toBlob(store);
    return new DiskContent(capacityBytes, [{ position: 0, length: capacityBytes, blob }]);
  } finally {
    below.release();
  }
}

/** Where the descriptor's folder has, or would have, a file of that name. */
function besides(descriptor: FileNode, name: string): string {
  return descriptor.parent ? writtenPathOf(descriptor.parent, name) : name;
}

function segmentsOf(descriptor: FileNode): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  for (const { name, sizeBytes, type } of extentsOf(descriptor)) {
    const extent = type === 'ZERO' ? undefined : descriptor.parent?.entries.get(name);
    if (type !== 'ZERO' && !(extent && 'content' in extent)) throw fileNotFound(besides(descriptor, name));
    const content = extent && 'content' in extent ? extent.content : undefined;
    const blob = content instanceof StoredBlob ? content : undefined;
    segments.push({ position, length: sizeBytes, blob });
    position += sizeBytes;
  }
  for (const { blob } of segments) blob?.retain();
  return segments;
}
