/**
 * The binary headers of sparse VMDK files: hosted (`KDMV`), of ESX (`COWD`), and space-efficient.
 *
 * A hosted file is stream-optimised when its grains are compressed and its tables come behind markers: it
 * is written and read from front to end, which is why it is what travels over the network.
 */
import { MalformedImageError } from './image-errors.js';
import { MAX_VMDK_DESCRIPTOR_BYTES, parseVmdkDescriptor, type VmdkDescriptor } from './vmdk-descriptor.js';

export interface SparseVmdkHeader {
  readonly version: number;
  readonly compressed: boolean;
  readonly capacityBytes: number;
  readonly grainSizeBytes: number;
  /** The embedded text. Absent when there is none, or it lies beyond the bytes that were looked at. */
  readonly descriptor?: VmdkDescriptor;
}

const SECTOR_BYTES = 512;
const HEADER_BYTES = 79;
const FLAG_NEWLINE_TEST = 1;
const FLAG_COMPRESSED = 1 << 16;
const FLAG_MARKERS = 1 << 17;
/** What these four bytes are unless a transfer in text mode has been at them. */
const NEWLINE_TEST = Buffer.from('\n \r\n', 'latin1');
const DEFLATE = 1;
/** 64 TiB, above the 62 TiB that vSphere allows. */
const MAX_CAPACITY_SECTORS = 2 ** 46 / SECTOR_BYTES;

export function isHostedSparse(head: Buffer): boolean {
  return head.length >= 4 && head.toString('latin1', 0, 4) === 'KDMV';
}

/** @throws {MalformedImageError} the header is cut short or contradicts itself */
export function readHostedSparse(head: Buffer): SparseVmdkHeader {
  if (head.length < HEADER_BYTES) throw malformed('its header is cut short');
  const version = head.readUInt32LE(4);
  const flags = head.readUInt32LE(8);
  if (version < 1 || version > 3) throw malformed(`version ${version} of the sparse format is unknown`);
  if ((flags & FLAG_NEWLINE_TEST) !== 0 && !head.subarray(73, 77).equals(NEWLINE_TEST)) {
    throw malformed('line ends have been converted in it, as by a transfer in text mode');
  }
  const compressed = (flags & FLAG_COMPRESSED) !== 0;
  if (compressed && head.readUInt16LE(77) !== DEFLATE) throw malformed('its compression is unknown');
  if (compressed !== ((flags & FLAG_MARKERS) !== 0)) {
    throw malformed('it has compressed grains without markers, or markers without them');
  }
  const capacity = sectors(head, 12, 'capacity');
  const grainSize = sectors(head, 20, 'grain size');
  if (grainSize < 1 || grainSize > 2 ** 16 || (grainSize & (grainSize - 1)) !== 0) {
    throw malformed(`a grain size of ${grainSize} sectors`);
  }
  const descriptor = embeddedDescriptor(head);
  return {
    version,
    compressed,
    capacityBytes: capacity * SECTOR_BYTES,
    grainSizeBytes: grainSize * SECTOR_BYTES,
    ...(descriptor && { descriptor }),
  };
}

/** The capacity that an ESX sparse file (`COWD`) states, or undefined when it is none. */
export function esxSparseCapacity(head: Buffer): number | undefined {
  if (head.length < 16 || head.toString('latin1', 0, 4) !== 'COWD') return undefined;
  return head.readUInt32LE(12) * SECTOR_BYTES;
}

/** The capacity that a space-efficient sparse file states, or undefined when it is none. */
export function seSparseCapacity(head: Buffer): number | undefined {
  if (head.length < 24 || head.readBigUInt64LE(0) !== 0xcafebaben) return undefined;
  return sectors(head, 16, 'capacity') * SECTOR_BYTES;
}

function embeddedDescriptor(head: Buffer): VmdkDescriptor | undefined {
  const offset = sectors(head, 28, 'descriptor offset') * SECTOR_BYTES;
  const size = sectors(head, 36, 'descriptor size') * SECTOR_BYTES;
  if (offset === 0 || size === 0) return undefined;
  if (size > MAX_VMDK_DESCRIPTOR_BYTES) throw malformed(`a descriptor of ${size} bytes`);
  if (offset + size > head.length) return undefined;
  const text = head.toString('utf8', offset, offset + size);
  const end = text.indexOf('\0');
  // A writer may reserve the room and fill it in later, or never.
  return end === 0 ? undefined : parseVmdkDescriptor(end < 0 ? text : text.slice(0, end));
}

function sectors(head: Buffer, at: number, what: string): number {
  const value = head.readBigUInt64LE(at);
  if (value > BigInt(MAX_CAPACITY_SECTORS)) throw malformed(`a ${what} of ${value} sectors`);
  return Number(value);
}

function malformed(reason: string): MalformedImageError {
  return new MalformedImageError('VMDK', reason);
}
