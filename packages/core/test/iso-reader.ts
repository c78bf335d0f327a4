/**
 * Reads an ISO 9660 image the hard way: every number that stands twice must be the same twice, every record in
 * its order and its sector, every directory in the path tables, nothing outside of the image.
 */
import assert from 'node:assert/strict';

const SECTOR = 2048;

export interface ReadIso {
  readonly volumeId: string;
  readonly publisher: string;
  readonly application: string;
  readonly created: string;
  /** Bytes by path, as each kind of reader finds them. */
  readonly rockRidge: ReadonlyMap<string, Buffer>;
  readonly joliet: ReadonlyMap<string, Buffer>;
  readonly plain: ReadonlyMap<string, Buffer>;
}

interface Found {
  readonly id: Buffer;
  readonly name: string;
  readonly sector: number;
  readonly bytes: number;
  readonly isDirectory: boolean;
  readonly entries: readonly (readonly [string, Buffer])[];
}

type NameOf = (found: Pick<Found, 'id' | 'entries'>) => string;

export function readIso(image: Buffer): ReadIso {
  assert.equal(image.length % SECTOR, 0);
  assert(image.subarray(0, 16 * SECTOR).every((byte) => byte === 0));
  const primary = descriptor(image, 16, 1);
  const joliet = descriptor(image, 17, 2);
  descriptor(image, 18, 255);
  assert.equal(joliet.toString('latin1', 88, 91), '%/E');
  const latin = (at: number, length: number): string => primary.toString('latin1', at, at + length).trimEnd();
  assert.equal(utf16(joliet.subarray(40, 72)).trimEnd(), latin(40, 32));
  return {
    volumeId: latin(40, 32),
    publisher: latin(318, 128),
    application: latin(574, 128),
    created: latin(813, 16),
    rockRidge: walk(image, primary, trueName),
    joliet: walk(image, joliet, ({ id }) => utf16(id)),
    plain: walk(image, primary, ({ id }) => id.toString('latin1')),
  };
}

function descriptor(image: Buffer, sector: number, type: number): Buffer {
  const bytes = image.subarray(sector * SECTOR, (sector + 1) * SECTOR);
  assert.deepEqual(
    [bytes.readUInt8(0), bytes.toString('latin1', 1, 6), bytes.readUInt8(6)],
    [type, 'CD001', 1],
  );
  if (type === 255) return bytes;
  assert.equal(both32(bytes, 80), image.length / SECTOR);
  assert.deepEqual([both16(bytes, 120), both16(bytes, 124), both16(bytes, 128)], [1, 1, SECTOR]);
  return bytes;
}

function walk(image: Buffer, volume: Buffer, nameOf: NameOf): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const table = pathTables(image, volume);
  const seen: string[] = [];
  const visit = (sector: number, bytes: number, parentSector: number, path: string): void => {
    const [self, parent, ...rest] = directory(image, sector, bytes, nameOf);
    assert.deepEqual([self?.sector, parent?.sector], [sector, parentSector]);
    assert.equal(new Set(rest.map(({ name }) => name)).size, rest.length);
    for (const found of rest) {
      const at = `${path}${found.name}`;
      assert(found.sector + Math.ceil(found.bytes / SECTOR) <= image.length / SECTOR);
      if (found.isDirectory) {
        seen.push(`${found.id.toString('hex')} in ${sector} at ${found.sector}`);
        visit(found.sector, found.bytes, sector, `${at}/`);
      } else {
        const start = found.sector * SECTOR;
        files.set(at, image.subarray(start, start + found.bytes));
      }
    }
  };
  const root = volume.subarray(156, 190);
  visit(both32(root, 2), both32(root, 10), both32(root, 2), '');
  assert.deepEqual(seen.toSorted(), table.toSorted());
  return files;
}

function directory(image: Buffer, sector: number, bytes: number, nameOf: NameOf): Found[] {
  assert.equal(bytes % SECTOR, 0);
  const found: Found[] = [];
  for (let at = sector * SECTOR; at < sector * SECTOR + bytes;) {
    const length = image.readUInt8(at);
    if (length === 0) {
      at += SECTOR - (at % SECTOR);
      continue;
    }
    assert(length % 2 === 0 && (at % SECTOR) + length <= SECTOR);
    found.push(record(image, image.subarray(at, at + length), nameOf));
    at += length;
  }
  const order = found.slice(2).map(({ id }) => id);
  if (nameOf === trueName) assert.deepEqual(order, order.toSorted(inOrderOfEcma));
  return found;
}

function record(image: Buffer, bytes: Buffer, nameOf: NameOf): Found {
  const idLength = bytes.readUInt8(32);
  const id = bytes.subarray(33, 33 + idLength);
  const entries = systemUse(image, bytes.subarray(33 + idLength + (1 - (idLength % 2))));
  return {
    id,
    name: isDots(id) ? '' : nameOf({ id, entries }),
    sector: both32(bytes, 2),
    bytes: both32(bytes, 10),
    isDirectory: (bytes.readUInt8(25) & 2) !== 0,
    entries,
  };
}

/** The record of a directory itself, or of its parent. */
function isDots(id: Buffer): boolean {
  return id.length === 1 && id.readUInt8(0) < 2;
}

function systemUse(image: Buffer, bytes: Buffer): (readonly [string, Buffer])[] {
  const entries: (readonly [string, Buffer])[] = [];
  const rest: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = bytes.readUInt8(at + 2);
    const signature = bytes.toString('latin1', at, at + 2);
    const body = bytes.subarray(at + 4, at + length);
    assert(length >= 4 && at + length <= bytes.length && bytes.readUInt8(at + 3) === 1);
    if (signature === 'CE') {
      const [sector, offset, size] = [both32(body, 0), both32(body, 8), both32(body, 16)];
      assert(offset + size <= SECTOR);
      rest.push(image.subarray(sector * SECTOR + offset, sector * SECTOR + offset + size));
    } else entries.push([signature, body]);
    at += length;
  }
  return [...entries, ...rest.flatMap((more) => systemUse(image, more))];
}

function trueName({ entries }: Pick<Found, 'entries'>): string {
  const names = entries.filter(([signature]) => signature === 'NM').map(([, body]) => body);
  names.forEach((part, index) => assert.equal(part.readUInt8(0), index < names.length - 1 ? 1 : 0));
  return Buffer.concat(names.map((part) => part.subarray(1))).toString();
}

/** Both tables, which must say the same; each directory but the root as `id in parent's sector at sector`. */
function pathTables(image: Buffer, volume: Buffer): string[] {
  const length = both32(volume, 132);
  const little = pathTable(image, volume.readUInt32LE(140), length, 'LE');
  assert.deepEqual(pathTable(image, volume.readUInt32BE(148), length, 'BE'), little);
  return little;
}

function pathTable(image: Buffer, sector: number, length: number, order: 'LE' | 'BE'): string[] {
  const lines: string[] = [];
  const sectors: number[] = [];
  const start = sector * SECTOR;
  for (let at = start; at < start + length;) {
    const idLength = image.readUInt8(at);
    const place = order === 'LE' ? image.readUInt32LE(at + 2) : image.readUInt32BE(at + 2);
    const parent = order === 'LE' ? image.readUInt16LE(at + 6) : image.readUInt16BE(at + 6);
    sectors.push(place);
    assert(parent <= sectors.length);
    const id = image.toString('hex', at + 8, at + 8 + idLength);
    if (sectors.length > 1) lines.push(`${id} in ${sectors[parent - 1]} at ${place}`);
    at += 8 + idLength + (idLength % 2);
  }
  return lines;
}

/** By name, filled up with blanks, then by extension. */
function inOrderOfEcma(a: Buffer, b: Buffer): number {
  const [nameOfA = '', extensionOfA = ''] = parts(a);
  const [nameOfB = '', extensionOfB = ''] = parts(b);
  const longest = Math.max(nameOfA.length, nameOfB.length);
  const keyOfA = nameOfA.padEnd(longest) + extensionOfA;
  const keyOfB = nameOfB.padEnd(longest) + extensionOfB;
  return keyOfA < keyOfB ? -1 : 1;
}

function parts(id: Buffer): string[] {
  return /^(.*?)(?:\.([^.]*))?(?:;1)?$/.exec(id.toString('latin1'))?.slice(1) ?? [];
}

function utf16(bytes: Buffer): string {
  return Buffer.from(bytes).swap16().toString('utf16le');
}

function both16(bytes: Buffer, at: number): number {
  assert.equal(bytes.readUInt16LE(at), bytes.readUInt16BE(at + 2));
  return bytes.readUInt16LE(at);
}

function both32(bytes: Buffer, at: number): number {
  assert.equal(bytes.readUInt32LE(at), bytes.readUInt32BE(at + 4));
  return bytes.readUInt32LE(at);
}
