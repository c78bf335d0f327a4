/**
 * What a virtual disk is, apart from its bytes and the files they lie in.
 */
import { FileNode, type TreeNode } from './file-node.js';

/** Formats that a host runs VMs from; `delta` holds only what changed since its parent. */
export type HostDiskType = 'thin' | 'preallocated' | 'eagerZeroedThick' | 'seSparse' | 'delta';

/** Formats of desktop products and of transfers. They can be uploaded and copied into one of the others. */
export type HostedDiskType =
  'sparseMonolithic' | 'streamOptimized' | 'flatMonolithic' | 'sparse2Gb' | 'thick2Gb';

export type DiskType = HostDiskType | HostedDiskType;

export type DiskAdapterType = 'ide' | 'busLogic' | 'lsiLogic';

/** A file of a disk's bytes, beside the descriptor. */
export interface DiskExtent {
  readonly name: string;
  readonly sizeBytes: number;
  /** As the descriptor has it: `VMFS`, `FLAT`, `VMFSSPARSE`, `SESPARSE`, `SPARSE`, `ZERO`. */
  readonly type: string;
}

export interface VirtualDiskImage {
  readonly capacityBytes: number;
  readonly diskType: DiskType;
  readonly adapterType: DiskAdapterType;
  /** Like `6000c29e-7ba0-3a7b-6f2c-5d4e1c0b9a87`. */
  readonly uuid: string;
  /** Of the content: changes with it, and tells a child whether its parent is still the same. */
  readonly contentId: number;
  /** The disk that this one holds the changes of. */
  readonly parent?: FileNode;
  /** Where the parent was said to be, when no disk was found there. */
  readonly lostParent?: string;
  /** Of a disk that was uploaded. Without it there is one extent, named after the descriptor. */
  readonly extents?: readonly DiskExtent[];
  /** The bytes lie in the descriptor's own file, as those of sparse disks of one file do. */
  readonly embedded?: boolean;
}

/** `contentId` of no disk. */
export const NO_CONTENT_ID = 0xffff_ffff;

const EXTENT_SUFFIX: Partial<Record<DiskType, string>> = { delta: '-delta', seSparse: '-sesparse' };
const EXTENT_TYPE: Partial<Record<DiskType, string>> = { delta: 'VMFSSPARSE', seSparse: 'SESPARSE' };
const EXTENT_NAME = /-(?:flat|delta|sesparse|[fs]\d{3})\.vmdk$/i;

/** Is it the name of a file that belongs to a descriptor? */
export function isExtentName(name: string): boolean {
  return EXTENT_NAME.test(name);
}

const SPARSE_EXTENTS: ReadonlySet<string> = new Set(['SPARSE', 'VMFSSPARSE', 'SESPARSE']);

/** A file of an uploaded disk whose bytes are not the disk's own, but in a sparse format. */
export function sparseExtentOf({ extents }: VirtualDiskImage): DiskExtent | undefined {
  return extents?.find(({ type }) => SPARSE_EXTENTS.has(type));
}

/** The files of the bytes. None for a disk that is one file. */
export function extentsOf(descriptor: FileNode): readonly DiskExtent[] {
  const { disk } = descriptor;
  if (!disk || disk.embedded === true) return [];
  if (disk.extents) return disk.extents;
  const type = EXTENT_TYPE[disk.diskType] ?? 'VMFS';
  return [{ name: extentName(descriptor.name, disk.diskType), sizeBytes: disk.capacityBytes, type }];
}

/** The descriptor that has the file among those of the bytes. */
export function descriptorOf(file: FileNode): FileNode | undefined {
  if (!/\.vmdk$/i.test(file.name)) return undefined;
  const isIts = (entry: TreeNode | undefined): entry is FileNode =>
    entry instanceof FileNode && extentsOf(entry).some(({ name }) => name === file.name);
  const usual = file.parent?.entries.get(file.name.replace(EXTENT_NAME, '.vmdk'));
  if (isIts(usual)) return usual;
  return [...(file.parent?.entries.values() ?? [])].find(isIts);
}

/** The file of the bytes of a disk whose descriptor has that name. */
export function extentName(descriptorName: string, diskType: DiskType): string {
  return `${descriptorName.replace(/\.vmdk$/i, '')}${EXTENT_SUFFIX[diskType] ?? '-flat'}.vmdk`;
}

/** Does it take its whole capacity from the start? */
export function isThick(diskType: DiskType): boolean {
  return diskType === 'preallocated' || diskType === 'eagerZeroedThick';
}
