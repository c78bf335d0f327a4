/**
 * The text part of a VMDK: what kind of disk it is, of which files it consists, and on what it builds.
 *
 * It is a file of its own beside the data of a flat disk, and lies inside the file of a sparse one.
 */
import { MalformedImageError } from './image-errors.js';

/** A part of a disk, in a file of its own. */
export interface VmdkExtent {
  readonly access: 'RW' | 'RDONLY' | 'NOACCESS';
  readonly sizeBytes: number;
  /** `FLAT`, `SPARSE`, `VMFS`, `VMFSSPARSE`, `SESPARSE`, `ZERO`... */
  readonly type: string;
  /** Absent for an extent of zeros. */
  readonly fileName?: string;
}

/** What the text of a VMDK says. */
export interface VmdkDescriptor {
  /** `streamOptimized`, `monolithicSparse`, `vmfs`...; '' when it says nothing. */
  readonly createType: string;
  readonly extents: readonly VmdkExtent[];
  /** Of all extents together: what a guest sees. */
  readonly capacityBytes: number;
  /** Changes with every change of the content. */
  readonly cid: string;
  /** The `cid` of the disk that this one holds only the changes of; absent for a disk that stands alone. */
  readonly parentCid?: string;
  /** Where that disk was when this one was made. Not a name to open: it is the maker's, of any shape. */
  readonly parentFileNameHint?: string;
  /** `lsilogic`, `buslogic`, `ide`, from the disk data base. */
  readonly adapterType?: string;
}

/** More text than any real descriptor has. */
export const MAX_VMDK_DESCRIPTOR_BYTES = 64 * 1024;

const SECTOR_BYTES = 512;
const NO_PARENT = 'ffffffff';
const EXTENT = /^(RW|RDONLY|NOACCESS)\s+(\d{1,19})\s+(\w+)(?:\s+"([^"]*)")?/;

/** Whether a text begins like a descriptor does. */
export function looksLikeVmdkDescriptor(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, 64)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*#\s*Disk\s?Descriptor\s?File/i.test(text);
}

/**
 * Reads the text of a VMDK.
 *
 * @throws {MalformedImageError} it is no descriptor, or one that contradicts itself
 */
export function parseVmdkDescriptor(text: string): VmdkDescriptor {
  if (text.length > MAX_VMDK_DESCRIPTOR_BYTES) {
    throw new MalformedImageError('VMDK', `a descriptor of more than ${MAX_VMDK_DESCRIPTOR_BYTES} bytes`);
  }
  if (!looksLikeVmdkDescriptor(Buffer.from(text.slice(0, 64)))) {
    throw new MalformedImageError('VMDK', 'the descriptor does not begin with "# Disk DescriptorFile"');
  }
  const values = new Map<string, string>();
  const extents: VmdkExtent[] = [];
  for (const line of text.split(/\r?\n/)) {
    const extent = EXTENT.exec(line.trim());
    if (extent) extents.push(extentOf(extent));
    else keepValue(values, line.trim());
  }
  const parentCid = values.get('parentcid')?.toLowerCase() ?? NO_PARENT;
  const parentFileNameHint = values.get('parentfilenamehint');
  const adapterType = values.get('ddb.adaptertype');
  return {
    createType: values.get('createtype') ?? '',
    extents,
    capacityBytes: checkedSum(extents),
    cid: values.get('cid')?.toLowerCase() ?? '',
    ...(parentCid !== NO_PARENT && { parentCid }),
    ...(parentFileNameHint !== undefined && { parentFileNameHint }),
    ...(adapterType !== undefined && { adapterType }),
  };
}

function keepValue(values: Map<string, string>, line: string): void {
  if (line.startsWith('#')) return;
  const equals = line.indexOf('=');
  if (equals <= 0) return;
  const key = line.slice(0, equals).trim().toLowerCase();
  const value = line.slice(equals + 1).trim();
  values.set(key, value.replace(/^"(.*)"$/, '$1'));
}

function extentOf([, access, sectors, type = '', fileName]: RegExpExecArray): VmdkExtent {
  return {
    access: access === 'RW' || access === 'RDONLY' ? access : 'NOACCESS',
    sizeBytes: Number(sectors) * SECTOR_BYTES,
    type,
    ...(fileName !== undefined && { fileName }),
  };
}

function checkedSum(extents: readonly VmdkExtent[]): number {
  const sum = extents.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
  if (!Number.isSafeInteger(sum)) throw new MalformedImageError('VMDK', 'extents larger than any disk');
  return sum;
}
