/**
 * What an image is, by its record: all of it checked before anything is sent.
 *
 * The record says how the bytes are to be put on a datastore, as in Nova; whether they are what it says is seen when
 * they come, by {@link fetchImage}.
 */
import {
  FlavorDiskTooSmall,
  FlavorMemoryTooSmall,
  InvalidDiskFormat,
  InvalidDiskInfo,
  type Flavor,
  type ImageMeta,
} from '@kilonova/core';
import { DatastoreUrl } from '@kilonova/vsphere';
import { invalidProperty } from '../invalid-property.js';

/** How an image gets onto a datastore. */
export type ImageKind = 'sparse' | 'flat' | 'streamOptimized' | 'ova' | 'iso';

/** How the data file of a flat image is laid out; `thick` and `preallocated` are one. */
export type FlatType = 'thin' | 'preallocated' | 'thick' | 'eagerZeroedThick';

export interface ImagePlan {
  readonly id: string;
  readonly kind: ImageKind;
  readonly flatType: FlatType;
  /** The root disk is a child of the cached disk, and not a copy of it. */
  readonly linkedClone: boolean;
  /** Of the file in the image service, when the record says it. */
  readonly sizeBytes?: number;
  /** Where it lies on a datastore already: `vsphere://...` in the record. */
  readonly location?: DatastoreUrl;
}

/** It comes in through a lease, which takes disks only for a machine. */
export function needsMachine({ kind }: Pick<ImagePlan, 'kind'>): boolean {
  return kind === 'streamOptimized' || kind === 'ova';
}

/** It is sent to the datastore as a file: to vSAN and virtual volumes, where disks are no files, it cannot be brought. */
export function needsFiles({ kind }: Pick<ImagePlan, 'kind'>): boolean {
  return kind === 'sparse' || kind === 'flat';
}

const GIB = 2 ** 30;
/** It becomes the name of a folder. */
const USABLE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const FLAT_TYPES: readonly string[] = [
  'thin',
  'preallocated',
  'thick',
  'eagerZeroedThick',
] satisfies FlatType[];

/**
 * @throws {InvalidInput} it has no id that can name a folder
 * @throws {InvalidDiskFormat} `disk_format` is none of vmdk, raw and iso
 * @throws {InvalidDiskInfo} `hw_disk_type` is not known
 * @throws {FlavorDiskTooSmall} the flavor's root disk cannot hold it
 * @throws {FlavorMemoryTooSmall}
 */
export function planImage(
  image: ImageMeta,
  flavor: Flavor,
  defaults: { readonly linkedClone: boolean },
): ImagePlan {
  const { id = '', sizeBytes, directUrl, properties } = image;
  if (!USABLE_ID.test(id))
    throw invalidProperty('imageMeta.id', 'must be an image id of letters, digits, ".", "_" and "-"', id);
  const kind = kindOf(image);
  checkSizes(image, kind, flavor);
  const location = locationOf(directUrl);
  const plan = {
    id,
    kind,
    flatType: flatTypeOf(properties.hwDiskType) ?? 'preallocated',
    linkedClone: kind !== 'iso' && (properties.imgLinkedClone ?? defaults.linkedClone),
    ...(typeof sizeBytes === 'number' ? { sizeBytes } : {}),
  };
  // A lease takes bytes and no address.
  return location === undefined || needsMachine(plan) ? plan : { ...plan, location };
}

function kindOf({ containerFormat, diskFormat, properties }: ImageMeta): ImageKind {
  if (containerFormat === 'ova') return 'ova';
  switch (diskFormat ?? 'vmdk') {
    case 'iso':
      return 'iso';
    case 'raw':
      return 'flat';
    case 'vmdk':
      return vmdkKind(properties.hwDiskType ?? 'preallocated');
    default:
      throw new InvalidDiskFormat({ diskFormat: String(diskFormat) });
  }
}

function vmdkKind(diskType: string): ImageKind {
  if (diskType === 'sparse' || diskType === 'streamOptimized') return diskType;
  if (flatTypeOf(diskType) !== undefined) return 'flat';
  const known = ['sparse', 'streamOptimized', ...FLAT_TYPES].join(', ');
  throw new InvalidDiskInfo({ reason: `hw_disk_type is "${diskType}", and known are ${known}` });
}

function flatTypeOf(diskType: string | undefined): FlatType | undefined {
  return isFlatType(diskType) ? diskType : undefined;
}

function isFlatType(diskType: string | undefined): diskType is FlatType {
  return diskType !== undefined && FLAT_TYPES.includes(diskType);
}

function checkSizes(
  { sizeBytes, virtualSizeBytes, minDiskGb = 0, minRamMb = 0 }: ImageMeta,
  kind: ImageKind,
  flavor: Flavor,
): void {
  if (flavor.memoryMb < minRamMb)
    throw new FlavorMemoryTooSmall({ memoryMb: flavor.memoryMb, minimumMb: minRamMb });
  // An ISO is read from a drive of its own.
  if (kind === 'iso') return;
  const fileBytes = kind === 'flat' ? (sizeBytes ?? 0) : 0;
  checkRootDisk(Math.max(minDiskGb * GIB, virtualSizeBytes ?? 0, fileBytes), flavor.rootGb);
}

/** @throws {FlavorDiskTooSmall} 0 GiB means: as large as the image */
export function checkRootDisk(imageSizeBytes: number, rootGb: number): void {
  const flavorSizeBytes = rootGb * GIB;
  if (rootGb > 0 && imageSizeBytes > flavorSizeBytes) {
    throw new FlavorDiskTooSmall({ flavorSizeBytes, imageSizeBytes });
  }
}

function locationOf(directUrl: string | undefined): DatastoreUrl | undefined {
  return directUrl?.startsWith('vsphere://') === true ? DatastoreUrl.parse(directUrl) : undefined;
}
