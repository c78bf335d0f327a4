/**
 * The 512-byte headers of a tar archive, read and written: ustar, with the GNU and pax ways of long names.
 */
import { MalformedArchiveError } from './archive-errors.js';

export const TAR_BLOCK_BYTES = 512;

/** What a header announces. `file` has content; `extension` holds facts about the entry after it. */
export type TarEntryKind = 'file' | 'folder' | 'link' | 'device' | 'paxExtension' | 'longName' | 'ignored';

export interface TarHeader {
  readonly name: string;
  readonly kind: TarEntryKind;
  /** Of the content that follows. */
  readonly sizeBytes: number;
}

const KINDS: Readonly<Record<string, TarEntryKind>> = {
  '\0': 'file',
  '0': 'file',
  '7': 'file',
  '1': 'link',
  '2': 'link',
  '3': 'device',
  '4': 'device',
  '5': 'folder',
  '6': 'device',
  x: 'paxExtension',
  g: 'ignored',
  L: 'longName',
  K: 'ignored',
};

/** Headers that may stand before the first real one: more is no archive that anybody made. */
const MAX_LEADING_EXTENSIONS = 4;

/**
 * Undefined for a block of zeros, which ends an archive.
 *
 * @throws {MalformedArchiveError} it is no tar header, or of a kind that cannot be read
 */
export function parseTarHeader(block: Buffer): TarHeader | undefined {
  if (block.every((byte) => byte === 0)) return undefined;
  if (!hasTarChecksum(block)) throw new MalformedArchiveError('a header of it is not one of tar, or damaged');
  const isUstar = block.toString('latin1', 257, 262) === 'ustar';
  // GNU's variant keeps other things where ustar keeps the prefix.
  const prefix = isUstar && block[262] === 0 ? textAt(block, 345, 155) : '';
  const shortName = textAt(block, 0, 100);
  const name = prefix === '' ? shortName : `${prefix}/${shortName}`;
  const flag = String.fromCharCode(block[156] ?? 0);
  const kind = KINDS[flag];
  if (kind === undefined) throw new MalformedArchiveError(`it is of the unknown tar type '${flag}'`, name);
  return { name, kind, sizeBytes: kind === 'folder' ? 0 : numberAt(block, 124, 12, name) };
}

/** The facts that a pax header tells of the entry after it, as far as they are used here. */
export function parsePax(data: Buffer): { readonly name?: string; readonly sizeBytes?: number } {
  let name: string | undefined;
  let sizeBytes: number | undefined;
  for (let at = 0; at < data.length;) {
    const blank = data.indexOf(0x20, at);
    const length = blank < 0 ? Number.NaN : Number(data.toString('latin1', at, blank));
    if (!Number.isSafeInteger(length) || length <= blank - at || at + length > data.length) {
      throw new MalformedArchiveError('a pax header of it is damaged');
    }
    const record = data.toString('utf8', blank + 1, at + length - 1);
    const equals = record.indexOf('=');
    const key = record.slice(0, equals);
    const value = record.slice(equals + 1);
    if (key.startsWith('GNU.sparse'))
      throw new MalformedArchiveError('it has sparse files, which are not read');
    if (key === 'path') name = value;
    if (key === 'size') sizeBytes = decimal(value);
    at += length;
  }
  return { ...(name !== undefined && { name }), ...(sizeBytes !== undefined && { sizeBytes }) };
}

/** The name of the first entry, or undefined when the bytes do not begin a tar archive. */
export function describeTarStart(head: Buffer): string | undefined {
  let longName: string | undefined;
  let at = 0;
  for (let step = 0; step < MAX_LEADING_EXTENSIONS; step += 1) {
    const block = head.subarray(at, at + TAR_BLOCK_BYTES);
    if (block.length < TAR_BLOCK_BYTES || !hasTarChecksum(block)) return at === 0 ? undefined : '';
    const header = parseTarHeader(block);
    if (!header) return '';
    const data = head.subarray(at + TAR_BLOCK_BYTES, at + TAR_BLOCK_BYTES + header.sizeBytes);
    if (header.kind === 'paxExtension') longName = parsePax(data).name ?? longName;
    else if (header.kind === 'longName') longName = textAt(data, 0, data.length);
    else if (header.kind !== 'ignored') return longName ?? header.name;
    at += TAR_BLOCK_BYTES + paddedTarSize(header.sizeBytes);
  }
  return '';
}

/** The room that content takes: whole blocks. */
export function paddedTarSize(sizeBytes: number): number {
  return Math.ceil(sizeBytes / TAR_BLOCK_BYTES) * TAR_BLOCK_BYTES;
}

/** The header of a plain file. The name must fit into 100 bytes. */
export function tarFileHeader(name: string, sizeBytes: number, modified: Date): Buffer {
  const block = Buffer.alloc(TAR_BLOCK_BYTES);
  if (Buffer.byteLength(name) > 100)
    throw new MalformedArchiveError('its name is longer than 100 bytes', name);
  block.write(name, 0, 'utf8');
  block.write('0000644\x000000000\x000000000\0', 100, 'latin1');
  if (sizeBytes < 8 ** 11) {
    block.write(`${sizeBytes.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  } else {
    // Beyond eight gibibytes the number stands there in binary, marked by its first bit.
    block.writeBigUInt64BE(BigInt(sizeBytes), 128);
    block[124] = 0x80;
  }
  const seconds = Math.max(0, Math.floor(modified.getTime() / 1_000));
  block.write(`${seconds.toString(8).padStart(11, '0')}\0        0`, 136, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  block.write(`${checksumOf(block).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

/** The name in a GNU long-name block. */
export function longNameOf(data: Buffer): string {
  return textAt(data, 0, data.length);
}

function hasTarChecksum(block: Buffer): boolean {
  const stated = Number.parseInt(block.toString('latin1', 148, 156).trim(), 8);
  return block[0] !== 0 && stated === checksumOf(block);
}

/** All bytes added up, with blanks where the sum itself stands. */
function checksumOf(block: Buffer): number {
  let sum = 8 * 0x20;
  for (let at = 0; at < TAR_BLOCK_BYTES; at += 1) if (at < 148 || at >= 156) sum += block[at] ?? 0;
  return sum;
}

function textAt(block: Buffer, at: number, length: number): string {
  const field = block.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}

function numberAt(block: Buffer, at: number, length: number, name: string): number {
  if (((block[at] ?? 0) & 0x80) !== 0) {
    const field = block.subarray(at, at + length);
    const high = field.subarray(1, length - 8);
    const value = field.readBigUInt64BE(length - 8);
    if (
      (field[0] ?? 0) !== 0x80 ||
      high.some((byte) => byte !== 0) ||
      value > BigInt(Number.MAX_SAFE_INTEGER)
    ) {
      throw new MalformedArchiveError('its size is no number of bytes', name);
    }
    return Number(value);
  }
  const digits = block.toString('latin1', at, at + length).replaceAll(/^[ \0]+|[ \0]+$/g, '');
  if (!/^[0-7]*$/.test(digits)) throw new MalformedArchiveError('its size is no number', name);
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

function decimal(value: string): number {
  const size = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(size)) {
    throw new MalformedArchiveError('a pax header of it states a size that is no number');
  }
  return size;
}
