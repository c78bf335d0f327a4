/**
 * The marks of images that vSphere cannot take, so that a refusal can say what was given instead.
 */
import { MalformedImageError } from './image-errors.js';

/** Formats of other hypervisors, and files that hide theirs under a compression. */
export type ForeignImageFormat =
  /** `backed`: it holds only the changes to another image. */
  | {
      readonly kind: 'qcow2';
      readonly version: number;
      readonly capacityBytes: number;
      readonly backed: boolean;
    }
  /** One that grows; a fixed one cannot be told from a flat image by its start. */
  | { readonly kind: 'vhd'; readonly capacityBytes: number; readonly differencing: boolean }
  | { readonly kind: 'vhdx' }
  | { readonly kind: 'vdi'; readonly capacityBytes: number }
  | { readonly kind: 'compressed'; readonly with: 'gzip' | 'bzip2' | 'xz' | 'zstd' | 'zip' };

const COMPRESSIONS = [
  ['1f8b', 'gzip'],
  ['425a68', 'bzip2'],
  ['fd377a585a00', 'xz'],
  ['28b52ffd', 'zstd'],
  ['504b0304', 'zip'],
] as const;

const DIFFERENCING_VHD = 4;

export function foreignFormat(head: Buffer): ForeignImageFormat | undefined {
  const compression = COMPRESSIONS.find(([magic]) => head.toString('hex', 0, magic.length / 2) === magic);
  if (compression) return { kind: 'compressed', with: compression[1] };
  if (head.toString('latin1', 0, 4) === 'QFI\xfb') return qcow2(head);
  if (head.toString('latin1', 0, 8) === 'conectix') return vhd(head);
  if (head.toString('latin1', 0, 8) === 'vhdxfile') return { kind: 'vhdx' };
  if (head.length >= 0x178 && head.readUInt32LE(64) === 0xbeda107f) {
    return { kind: 'vdi', capacityBytes: safe(head.readBigUInt64LE(0x170), 'vdi') };
  }
  return undefined;
}

function qcow2(head: Buffer): ForeignImageFormat {
  if (head.length < 32) throw new MalformedImageError('qcow2', 'its header is cut short');
  const version = head.readUInt32BE(4);
  const backed = head.readBigUInt64BE(8) !== 0n;
  return { kind: 'qcow2', version, capacityBytes: safe(head.readBigUInt64BE(24), 'qcow2'), backed };
}

function vhd(head: Buffer): ForeignImageFormat {
  if (head.length < 64) throw new MalformedImageError('vhd', 'its header is cut short');
  const differencing = head.readUInt32BE(60) === DIFFERENCING_VHD;
  return { kind: 'vhd', capacityBytes: safe(head.readBigUInt64BE(48), 'vhd'), differencing };
}

function safe(size: bigint, format: string): number {
  if (size > BigInt(Number.MAX_SAFE_INTEGER))
    throw new MalformedImageError(format, `a size of ${size} bytes`);
  return Number(size);
}
