/**
 * The files and the disks of an OVF descriptor, with the names of files judged before anybody opens one.
 */
import { faultOfName } from '../archive/safe-name.js';
import { MalformedOvfError } from './ovf-errors.js';
import { bytesOf } from './ovf-units.js';
import { childNamed, childrenNamed, type XmlElement } from './xml-tree.js';

/** A file that belongs to the package. */
export interface OvfFileReference {
  readonly id: string;
  /** Relative to the descriptor, and never leading out of its folder. */
  readonly href: string;
  /** As it lies in the package, compressed or not. */
  readonly sizeBytes?: number;
  /** `gzip`: the file as a whole is compressed, beside what its format does. */
  readonly compression?: string;
  /** It lies there in pieces of this size, `NAME.000000000` and so on. */
  readonly chunkSizeBytes?: number;
}

/** A virtual disk of the package. */
export interface OvfDisk {
  readonly diskId: string;
  /** Absent for a disk that begins empty. */
  readonly file?: OvfFileReference;
  /** Absent when it is left to a property without a default. */
  readonly capacityBytes?: number;
  /** An estimate of how much of it is in use. */
  readonly populatedSizeBytes?: number;
  /** A URL that names the format: `…/vmdk.html#streamOptimized`. */
  readonly format?: string;
  /** The `diskId` of the disk that this one holds only the changes of. */
  readonly parentRef?: string;
}

/** @throws {MalformedOvfError} a reference without a name, with a name that leads elsewhere, or given twice */
export function readFiles(envelope: XmlElement): readonly OvfFileReference[] {
  const files = childrenNamed(childNamed(envelope, 'References'), 'File').map(readFile);
  const seen = new Set<string>();
  for (const { id, href } of files) {
    if (seen.has(`id ${id}`) || seen.has(`href ${href}`)) {
      throw new MalformedOvfError(`the file reference ${id} (${href}) is there twice`);
    }
    seen.add(`id ${id}`).add(`href ${href}`);
  }
  return files;
}

function readFile({ attributes }: XmlElement): OvfFileReference {
  const id = required(attributes, 'id', 'a file reference');
  const href = required(attributes, 'href', `the file reference ${id}`);
  const fault = faultOfName(href);
  if (fault !== undefined) {
    const shown = JSON.stringify(href.slice(0, 200));
    throw new MalformedOvfError(`the file reference ${id} is ${shown}: its name ${fault}`);
  }
  const size = attributes.get('size');
  const compression = attributes.get('compression')?.toLowerCase() ?? '';
  const chunkSize = attributes.get('chunkSize');
  return {
    id,
    href,
    ...(size !== undefined && { sizeBytes: bytesOf(size, undefined, `the size of ${href}`) }),
    ...(compression !== '' && compression !== 'identity' && { compression }),
    ...(chunkSize !== undefined && {
      chunkSizeBytes: bytesOf(chunkSize, undefined, `the chunk size of ${href}`),
    }),
  };
}

/**
 * @param defaults - the default values of the descriptor's properties, which capacities may refer to
 * @throws {MalformedOvfError} a disk that refers to no file of the package, or whose capacity is no size
 */
export function readDisks(
  envelope: XmlElement,
  files: readonly OvfFileReference[],
  defaults: ReadonlyMap<string, string>,
): readonly OvfDisk[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  const disks = childrenNamed(childNamed(envelope, 'DiskSection'), 'Disk').map(({ attributes }) =>
    readDisk(attributes, byId, defaults),
  );
  const ids = new Set(disks.map(({ diskId }) => diskId));
  if (ids.size < disks.length) throw new MalformedOvfError('two of its disks have the same id');
  return disks;
}

function readDisk(
  attributes: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, OvfFileReference>,
  defaults: ReadonlyMap<string, string>,
): OvfDisk {
  const diskId = required(attributes, 'diskId', 'a disk');
  const capacityBytes = capacityOf(diskId, attributes, defaults);
  const populatedSize = attributes.get('populatedSize');
  const format = attributes.get('format');
  const parentRef = attributes.get('parentRef') ?? '';
  const fileRef = attributes.get('fileRef') ?? '';
  const file = files.get(fileRef);
  if (fileRef !== '' && !file) {
    throw new MalformedOvfError(`the disk ${diskId} refers to the file ${fileRef}, which is not there`);
  }
  return {
    diskId,
    ...(file && { file }),
    ...(capacityBytes !== undefined && { capacityBytes }),
    ...(populatedSize !== undefined && {
      populatedSizeBytes: bytesOf(populatedSize, undefined, `the populated size of disk ${diskId}`),
    }),
    ...(format !== undefined && { format }),
    ...(parentRef !== '' && { parentRef }),
  };
}

function capacityOf(
  diskId: string,
  attributes: ReadonlyMap<string, string>,
  defaults: ReadonlyMap<string, string>,
): number | undefined {
  const written = required(attributes, 'capacity', `the disk ${diskId}`);
  const property = /^\$\{(.+)\}$/.exec(written)?.[1];
  const capacity = property === undefined ? written : defaults.get(property);
  return capacity === undefined
    ? undefined
    : bytesOf(capacity, attributes.get('capacityAllocationUnits'), `the capacity of disk ${diskId}`);
}

function required(attributes: ReadonlyMap<string, string>, name: string, what: string): string {
  const value = attributes.get(name);
  if (value === undefined || value === '') throw new MalformedOvfError(`${what} has no ${name}`);
  return value;
}
