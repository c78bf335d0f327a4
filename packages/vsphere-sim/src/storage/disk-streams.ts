/**
 * Disks on their way over the network: what an import sends becomes the bytes of a disk that is there, and what is on a
 * disk goes out as a stream-optimised file. Neither is in memory as a whole.
 */
import type { WriteOptions } from './blob-store.js';
import { releaseContent, type AccessOptions, type DatastoreFiles } from './datastore-files.js';
import { openDiskContent } from './disk-content.js';
import { fileFault, fileTooLarge, invalidDiskFormat } from './storage-faults.js';
import { isThick } from './virtual-disk-image.js';
import { bytesOfDisk, changed, diskAt, LARGEST_DISK_BYTES } from './virtual-disks.js';
import { readDisk, type ReadDisk } from './vmdk/read-disk.js';
import { writeStreamOptimized, type StreamOptions } from './vmdk/stream-optimized-writer.js';

export interface ImportOptions extends WriteOptions, AccessOptions {
  /** Those that are taken. All if not given. */
  readonly formats?: readonly ReadDisk['format'][];
  /** The disk becomes as large as what comes, if that is larger. */
  readonly grow?: boolean;
}

/** What came in by {@link importDisk}. */
export type ImportedDisk = Pick<ReadDisk, 'format' | 'capacityBytes' | 'receivedBytes'>;

/**
 * Puts what comes in the place of what is on the disk. Until all has come the disk stays as it was.
 *
 * @throws {SimFault} FileNotFound; FileFault: it is no disk, or holds only the changes to another; FileLocked: somebody
 *   uses it, or another disk builds on it; NoDiskSpace, FileTooLarge; InvalidDiskFormat: what comes is
 *   malformed, of a format that is not taken, or larger than a disk that is not to grow
 */
export async function importDisk(
  files: DatastoreFiles,
  relPath: string,
  source: AsyncIterable<Uint8Array>,
  options: ImportOptions = {},
): Promise<ImportedDisk> {
  bytesToReplace(files, relPath, options);
  const { format, capacityBytes, receivedBytes, content } = await readDisk(source, files.blobs, options);
  try {
    if (options.formats?.includes(format) === false) throw invalidDiskFormat(`${format} is not taken here`);
    const { descriptor, bytes } = bytesToReplace(files, relPath, options);
    const { disk } = descriptor;
    if (capacityBytes > disk.capacityBytes && options.grow !== true) {
      throw invalidDiskFormat(`a disk of ${capacityBytes} bytes does not fit one of ${disk.capacityBytes}`);
    }
    const sizeBytes = Math.max(capacityBytes, disk.capacityBytes);
    if (sizeBytes > LARGEST_DISK_BYTES) {
      throw fileTooLarge(files.written(relPath), files.name, sizeBytes, LARGEST_DISK_BYTES);
    }
    const allocatedBytes = isThick(disk.diskType) ? sizeBytes : content.allocatedBytes;
    files.resize(bytes, { sizeBytes, allocatedBytes, provisionedBytes: sizeBytes });
    releaseContent(bytes);
    bytes.content = content.grown(sizeBytes);
    files.setImage(descriptor, changed({ ...disk, capacityBytes: sizeBytes }));
  } finally {
    content.release();
  }
  return { format, capacityBytes, receivedBytes };
}

/**
 * The disk as a stream-optimised file; of a chain what a guest would read. Until the stream ends or is given up, the
 * bytes stay, whatever becomes of the disk.
 *
 * @throws {SimFault} FileNotFound, FileFault, FileLocked: somebody writes to it; InvalidDiskFormat
 */
export async function exportDisk(
  files: DatastoreFiles,
  relPath: string,
  options: StreamOptions & AccessOptions = {},
): Promise<AsyncGenerator<Buffer, void, undefined>> {
  const descriptor = diskAt(files, relPath);
  files.assertUsable(descriptor, 'shared', options);
  const { disk } = descriptor;
  const content = await openDiskContent(descriptor, files.blobs);
  let held = true;
  const release = (): void => {
    if (held) content.release();
    held = false;
  };
  async function* pieces(): AsyncGenerator<Buffer, void, undefined> {
    try {
      yield* writeStreamOptimized(disk, content, { name: descriptor.name, ...options });
    } finally {
      release();
    }
  }
  const stream = pieces();
  const giveUp = stream.return.bind(stream);
  // A generator that is given up before it was asked for anything does not come to its `finally`.
  stream.return = async (value) => {
    const end = await giveUp(value);
    release();
    return end;
  };
  return stream;
}

function bytesToReplace(files: DatastoreFiles, relPath: string, options: AccessOptions) {
  const descriptor = diskAt(files, relPath);
  files.assertReplaceable(descriptor, options);
  const { parent, lostParent } = descriptor.disk;
  if (parent ?? lostParent)
    throw fileFault(files.written(relPath), 'it holds only the changes to another disk');
  return { descriptor, bytes: bytesOfDisk(files, descriptor, options) };
}
