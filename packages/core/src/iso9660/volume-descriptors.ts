/** The sectors that say what the volume is, and where its two hierarchies begin. */
import { IsoContentInvalid } from '../errors/config-drive.js';
import { utf16be } from './identifiers.js';
import { longTime, SECTOR, writeBoth16, writeBoth32 } from './iso-bytes.js';

/** What the volume says of itself, in printable ASCII. */
export interface VolumeTexts {
  /** The name by which a guest finds it; at most 16 characters. */
  readonly volumeId: string;
  /** Who made it; at most 64 characters, like the others. */
  readonly publisher?: string;
  readonly preparer?: string;
  readonly application?: string;
}

export interface VolumePlaces {
  /** Of the whole image. */
  readonly sectors: number;
  readonly rootRecord: Buffer;
  readonly pathTableBytes: number;
  readonly pathTableLE: number;
  readonly pathTableBE: number;
}

type Text = (text: string, length: number) => Buffer;

const LONGEST_VOLUME_ID = 16;
const LONGEST_TEXT = 64;
/** Joliet, level 3: any character of UCS-2. */
const JOLIET_ESCAPE = '%/E';

/** @throws {IsoContentInvalid} a text that is too long or not in ASCII */
export function checkTexts({ volumeId, publisher, preparer, application }: VolumeTexts): void {
  check('volumeId', volumeId, LONGEST_VOLUME_ID);
  check('publisher', publisher, LONGEST_TEXT);
  check('preparer', preparer, LONGEST_TEXT);
  check('application', application, LONGEST_TEXT);
}

function check(what: string, text: string | undefined, longest: number): void {
  if (text === undefined || (text.length <= longest && /^[ -~]*$/.test(text))) return;
  throw new IsoContentInvalid({
    path: what,
    reason: `must be at most ${longest} characters of ASCII, not ${JSON.stringify(text)}`,
  });
}

export function primaryDescriptor(texts: VolumeTexts, places: VolumePlaces, time: Date): Buffer {
  return volumeDescriptor(1, texts, places, time, (text, length) =>
    Buffer.from(text.padEnd(length), 'latin1'),
  );
}

export function jolietDescriptor(texts: VolumeTexts, places: VolumePlaces, time: Date): Buffer {
  const bytes = volumeDescriptor(2, texts, places, time, (text, length) => {
    const field = Buffer.alloc(length);
    utf16be(text.padEnd(Math.floor(length / 2))).copy(field);
    return field;
  });
  bytes.write(JOLIET_ESCAPE, 88, 'latin1');
  return bytes;
}

/** After it come no more. */
export function lastDescriptor(): Buffer {
  return descriptor(255);
}

function descriptor(type: number): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  bytes.writeUInt8(type, 0);
  bytes.write('CD001', 1, 'latin1');
  bytes.writeUInt8(1, 6);
  return bytes;
}

function volumeDescriptor(
  type: number,
  texts: VolumeTexts,
  places: VolumePlaces,
  time: Date,
  encode: Text,
): Buffer {
  const bytes = descriptor(type);
  const write = (offset: number, length: number, text = ''): void => {
    encode(text, length).copy(bytes, offset);
  };
  write(8, 32);
  write(40, 32, texts.volumeId);
  writeBoth32(bytes, places.sectors, 80);
  // The first volume of a set of one.
  writeBoth16(bytes, 1, 120);
  writeBoth16(bytes, 1, 124);
  writeBoth16(bytes, SECTOR, 128);
  writeBoth32(bytes, places.pathTableBytes, 132);
  bytes.writeUInt32LE(places.pathTableLE, 140);
  bytes.writeUInt32BE(places.pathTableBE, 148);
  places.rootRecord.copy(bytes, 156);
  write(190, 128);
  write(318, 128, texts.publisher);
  write(446, 128, texts.preparer);
  write(574, 128, texts.application);
  // Names of files with copyright, abstract and bibliography: there are none.
  for (const offset of [702, 739, 776]) write(offset, 37);
  const made = longTime(time);
  for (const offset of [813, 830]) made.copy(bytes, offset);
  // It never expires, and no time is given from which on it holds.
  for (const offset of [847, 864]) bytes.write('0'.repeat(16), offset, 'latin1');
  bytes.writeUInt8(1, 881);
  return bytes;
}
