/**
 * Rock Ridge: what POSIX knows of a file, written into the room that a directory record leaves at its end.
 *
 * Every entry begins with two letters, its length and a version. What finds no room in the record is put
 * elsewhere, and an entry CE says where.
 */
import { both32 } from './iso-bytes.js';
import type { IsoNode } from './iso-tree.js';

/** Of the entry that says where the rest is. */
export const CONTINUATION_BYTES = 28;

const FILE_MODE = 0o100444;
const DIRECTORY_MODE = 0o040555;
/** An entry counts its own length in one byte. */
const LONGEST_NAME_PART = 250;
const NAME_GOES_ON = 1;
/** Modification, access, change. */
const TIMES = 0x0e;

const PROTOCOL = {
  id: 'RRIP_1991A',
  description: 'THE ROCK RIDGE INTERCHANGE PROTOCOL PROVIDES SUPPORT FOR POSIX FILE SYSTEM SEMANTICS',
  source:
    'PLEASE CONTACT DISC PUBLISHER FOR SPECIFICATION SOURCE.  SEE PUBLISHER IDENTIFIER IN PRIMARY VOLUME DESCRIPTOR FOR CONTACT INFORMATION.',
};

/** Who may read it, and when it was made. The owner is root, and everybody may read and nobody write. */
export function attributes(node: IsoNode, time: Buffer): Buffer[] {
  const [mode, links] =
    node.kind === 'file' ? [FILE_MODE, 1] : [DIRECTORY_MODE, 2 + subdirectories(node.children.values())];
  return [
    entry('PX', both32(mode), both32(links), both32(0), both32(0)),
    entry('TF', Buffer.of(TIMES), time, time, time),
  ];
}

/** The true name, in UTF-8. */
export function alternateName(name: string): Buffer[] {
  const bytes = Buffer.from(name);
  const parts: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += LONGEST_NAME_PART) {
    const end = start + LONGEST_NAME_PART;
    parts.push(entry('NM', Buffer.of(end < bytes.length ? NAME_GOES_ON : 0), bytes.subarray(start, end)));
  }
  return parts;
}

/** Stands first in the record of the root itself, and says that such entries follow everywhere. */
export function indicator(): Buffer {
  return entry('SP', Buffer.of(0xbe, 0xef, 0));
}

/** Says in the root that these entries are Rock Ridge's. */
export function protocol(): Buffer {
  const texts = [PROTOCOL.id, PROTOCOL.description, PROTOCOL.source].map((text) =>
    Buffer.from(text, 'latin1'),
  );
  return entry('ER', Buffer.of(...texts.map(({ length }) => length), 1), ...texts);
}

/** Where the rest of a record's entries is. */
export function continuation(sector: number, offset: number, length: number): Buffer {
  return entry('CE', both32(sector), both32(offset), both32(length));
}

function entry(signature: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(signature, 'latin1'), Buffer.of(4 + body.length, 1), body]);
}

function subdirectories(nodes: Iterable<IsoNode>): number {
  let count = 0;
  for (const { kind } of nodes) if (kind === 'directory') count += 1;
  return count;
}
