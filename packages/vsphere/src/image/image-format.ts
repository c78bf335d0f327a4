/**
 * What kind of disk image a stream of bytes is, told by the bytes.
 *
 * Names and metadata lie: an image service's `disk_format` says vmdk for four kinds of file that are put on a
 * datastore in four ways. The first kilobytes do not lie. What bears no mark of any format is taken for the
 * raw content of a disk, as every tool does; only the start is looked at, so a fixed VHD, whose mark is
 * at its end, counts as flat too.
 */
import { Readable } from 'node:stream';
import { describeTarStart } from '../archive/tar-header.js';
import { ByteReader, type ByteSource } from '../archive/byte-reader.js';
import { foreignFormat, type ForeignImageFormat } from './foreign-format.js';
import { looksLikeVmdkDescriptor, parseVmdkDescriptor, type VmdkDescriptor } from './vmdk-descriptor.js';
import { esxSparseCapacity, isHostedSparse, readHostedSparse, seSparseCapacity } from './vmdk-header.js';

/** A sparse VMDK of the hosted kind. */
interface HostedSparseFormat {
  /** What a guest sees, in bytes. */
  readonly capacityBytes: number;
  readonly grainSizeBytes: number;
  /** The embedded text, where it was among the bytes looked at. */
  readonly descriptor?: VmdkDescriptor;
}

/** What {@link detectImageFormat} tells apart, by `kind`. */
export type ImageFormat =
  /** A VMDK with compressed grains behind markers: what leases take and give. */
  | ({ readonly kind: 'streamOptimized' } & HostedSparseFormat)
  /** A VMDK that grows: the `sparse` of Nova and VMware Workstation. */
  | ({ readonly kind: 'sparse' } & HostedSparseFormat)
  /** A sparse file as ESX itself keeps it, for a snapshot for instance. */
  | { readonly kind: 'esxSparse' | 'seSparse'; readonly capacityBytes: number }
  /** The text part of a VMDK alone; the data is in the files it names. */
  | { readonly kind: 'vmdkDescriptor'; readonly capacityBytes: number; readonly descriptor: VmdkDescriptor }
  /** The plain content of a disk. Its capacity is its length. */
  | { readonly kind: 'flat'; readonly partitionTable: 'gpt' | 'mbr' | 'none' }
  /** `bootableAsDisk`: it has a partition table as well, for USB sticks. */
  | { readonly kind: 'iso9660'; readonly volumeId: string; readonly bootableAsDisk: boolean }
  /** A tar archive that begins with an OVF descriptor. */
  | { readonly kind: 'ova'; readonly descriptorName: string }
  | { readonly kind: 'tar' }
  | ForeignImageFormat
  /** No byte at all. */
  | { readonly kind: 'empty' };

/** How many bytes from the start {@link detectImageFormat} wants: all marks are among them. */
export const IMAGE_HEAD_BYTES = 68 * 1024;

const DESCRIPTIONS: Readonly<Record<Exclude<ImageFormat['kind'], 'compressed'>, string>> = {
  streamOptimized: 'a stream-optimised VMDK',
  sparse: 'a sparse VMDK',
  esxSparse: 'a sparse disk of ESX',
  seSparse: 'a space-efficient sparse disk of ESX',
  vmdkDescriptor: 'the descriptor of a VMDK without its data',
  flat: 'a flat disk image',
  iso9660: 'an ISO image',
  ova: 'an OVA archive',
  tar: 'a tar archive',
  qcow2: 'a qcow2 image',
  vhd: 'a VHD image',
  vhdx: 'a VHDX image',
  vdi: 'a VDI image',
  empty: 'empty',
};

const ISO_DESCRIPTOR_AT = 32 * 1024;
const MBR_SIGNATURE_AT = 510;

/**
 * The format by the first bytes: {@link IMAGE_HEAD_BYTES} of them, or the whole image when it is smaller.
 *
 * @throws {MalformedImageError} it bears the mark of a format and is not sound
 */
export function detectImageFormat(head: Uint8Array): ImageFormat {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (bytes.length === 0) return { kind: 'empty' };
  return vmdkFormat(bytes) ?? archiveFormat(bytes) ?? foreignFormat(bytes) ?? isoFormat(bytes) ?? flat(bytes);
}

/**
 * The format of a stream, and the stream: whole, with the bytes that were looked at at its start.
 * Destroying the stream that is given back lets go of the source.
 *
 * @throws {MalformedImageError} it bears the mark of a format and is not sound; the source has been let go
 */
export async function detectImageStream(
  source: ByteSource,
): Promise<{ readonly format: ImageFormat; readonly stream: Readable }> {
  const reader = new ByteReader(source);
  try {
    const format = detectImageFormat(await reader.peek(IMAGE_HEAD_BYTES));
    return { format, stream: Readable.from(reader.rest(), { objectMode: false }) };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

/** The format in a few words, for a message. */
export function describeImageFormat(format: ImageFormat): string {
  return format.kind === 'compressed' ? `a file compressed with ${format.with}` : DESCRIPTIONS[format.kind];
}

function vmdkFormat(head: Buffer): ImageFormat | undefined {
  if (isHostedSparse(head)) {
    const { compressed, capacityBytes, grainSizeBytes, descriptor } = readHostedSparse(head);
    const kind = compressed ? 'streamOptimized' : 'sparse';
    return { kind, capacityBytes, grainSizeBytes, ...(descriptor && { descriptor }) };
  }
  const esx = esxSparseCapacity(head);
  if (esx !== undefined) return { kind: 'esxSparse', capacityBytes: esx };
  const seSparse = seSparseCapacity(head);
  if (seSparse !== undefined) return { kind: 'seSparse', capacityBytes: seSparse };
  if (!looksLikeVmdkDescriptor(head)) return undefined;
  const descriptor = parseVmdkDescriptor(head.toString('utf8').replace(/\0[^]*$/, ''));
  return { kind: 'vmdkDescriptor', capacityBytes: descriptor.capacityBytes, descriptor };
}

function archiveFormat(head: Buffer): ImageFormat | undefined {
  const first = describeTarStart(head);
  if (first === undefined) return undefined;
  return /\.ovf$/i.test(first) ? { kind: 'ova', descriptorName: first } : { kind: 'tar' };
}

function isoFormat(head: Buffer): ImageFormat | undefined {
  const at = ISO_DESCRIPTOR_AT;
  if (head.length < at + 72 || head.toString('latin1', at + 1, at + 6) !== 'CD001') return undefined;
  const volumeId = head.toString('latin1', at + 40, at + 72).replace(/[\0 ]+$/, '');
  return { kind: 'iso9660', volumeId, bootableAsDisk: hasPartitions(head) };
}

function flat(head: Buffer): ImageFormat {
  const gpt = [512, 4096].some((at) => head.toString('latin1', at, at + 8) === 'EFI PART');
  return { kind: 'flat', partitionTable: gpt ? 'gpt' : hasPartitions(head) ? 'mbr' : 'none' };
}

function hasPartitions(head: Buffer): boolean {
  return head.length >= 512 && head.readUInt16LE(MBR_SIGNATURE_AT) === 0xaa55;
}
