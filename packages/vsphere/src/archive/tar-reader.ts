/**
 * Reading a tar archive from front to end, one file at a time, with nothing held but the piece at hand.
 *
 * Only plain files come out. Folders are passed over; links and devices make the archive a suspicious one and
 * end it, because there is no good reason for them in anything that is read here.
 */
import { MalformedArchiveError } from './archive-errors.js';
import { ByteReader, type ByteSource } from './byte-reader.js';
import { faultOfName } from './safe-name.js';
import {
  longNameOf,
  paddedTarSize,
  parsePax,
  parseTarHeader,
  TAR_BLOCK_BYTES,
  type TarHeader,
} from './tar-header.js';

export interface TarFile {
  /** Points down from where the archive is unpacked, whatever the archive says. */
  readonly name: string;
  readonly sizeBytes: number;
  /** The content. Good for one reading, until the next file is asked for; what is not read is passed over. */
  readonly content: AsyncGenerator<Uint8Array, void, void>;
}

/** More than any name and any list of facts about a file takes. */
const MAX_EXTENSION_BYTES = 64 * 1024;
const MAX_ENTRIES = 4096;
/** tar fills up its last record with zeros, 10 KiB as a rule. That much is read to the end, for who counts bytes. */
const MAX_TRAILING_BYTES = 1024 * 1024;

/**
 * The files of an archive in their order. The source is let go when reading ends, however it ends.
 *
 * @throws {MalformedArchiveError} it is broken, cut short, or has a name, a link or a device that would harm
 */
export async function* readTar(source: ByteSource): AsyncGenerator<TarFile, void, void> {
  const reader = new ByteReader(source);
  const names = new Set<string>();
  try {
    for (let entries = 0; ; entries += 1) {
      if (entries > MAX_ENTRIES) throw new MalformedArchiveError(`it holds more than ${MAX_ENTRIES} files`);
      const header = await nextHeader(reader);
      if (!header) break;
      const content = contentOf(reader, header);
      if (header.kind === 'file') {
        checkName(header.name, names);
        yield { name: header.name, sizeBytes: header.sizeBytes, content: content.stream };
      }
      await content.passOver();
    }
    await passOver(reader, MAX_TRAILING_BYTES);
  } finally {
    await reader.close();
  }
}

function checkName(name: string, names: Set<string>): void {
  const fault = faultOfName(name);
  if (fault !== undefined) throw new MalformedArchiveError(`its name ${fault}`, name);
  if (names.has(name)) throw new MalformedArchiveError('it is there twice', name);
  names.add(name);
}

/** The next header of something, with the name and size that extensions before it give it. */
async function nextHeader(reader: ByteReader): Promise<TarHeader | undefined> {
  let name: string | undefined;
  let sizeBytes: number | undefined;
  for (;;) {
    const header = parseTarHeader(await exactly(reader, TAR_BLOCK_BYTES, 'its end'));
    if (!header) return undefined;
    switch (header.kind) {
      case 'paxExtension': {
        const pax = parsePax(await extension(reader, header));
        name = pax.name ?? name;
        sizeBytes = pax.sizeBytes ?? sizeBytes;
        break;
      }
      case 'longName':
        name = longNameOf(await extension(reader, header));
        break;
      case 'ignored':
        await extension(reader, header);
        break;
      case 'link':
      case 'device':
        throw new MalformedArchiveError(
          `it is a ${header.kind}, which has no place here`,
          name ?? header.name,
        );
      case 'file':
      case 'folder':
        return {
          kind: header.kind,
          // Some tars write `./` before each name.
          name: (name ?? header.name).replace(/^(?:\.\/+)+/, ''),
          sizeBytes: header.kind === 'file' ? (sizeBytes ?? header.sizeBytes) : 0,
        };
    }
  }
}

async function extension(reader: ByteReader, { name, sizeBytes }: TarHeader): Promise<Buffer> {
  if (sizeBytes > MAX_EXTENSION_BYTES) {
    throw new MalformedArchiveError(`a header of ${sizeBytes} bytes`, name);
  }
  const data = await exactly(reader, paddedTarSize(sizeBytes), 'a header');
  return data.subarray(0, sizeBytes);
}

function contentOf(reader: ByteReader, { name, sizeBytes }: TarHeader) {
  let left = sizeBytes;
  async function* pieces(): AsyncGenerator<Uint8Array, void, void> {
    for await (const piece of reader.take(left)) {
      left -= piece.length;
      yield piece;
    }
    if (left > 0) throw cutShort(name, left);
  }
  const stream = pieces();
  return {
    stream,
    async passOver(): Promise<void> {
      // Whoever still holds on to the content must not take what comes after it.
      await stream.return();
      left -= await passOver(reader, left);
      if (left > 0) throw cutShort(name, left);
      await exactly(reader, paddedTarSize(sizeBytes) - sizeBytes, JSON.stringify(name));
    },
  };
}

/** Returns how many bytes there were to pass over. */
async function passOver(reader: ByteReader, size: number): Promise<number> {
  const before = reader.offset;
  const pieces = reader.take(size);
  while ((await pieces.next()).done !== true);
  return reader.offset - before;
}

async function exactly(reader: ByteReader, size: number, what: string): Promise<Buffer> {
  const data = await reader.read(size);
  if (data.length < size)
    throw new MalformedArchiveError(`it is cut short at ${what}, after ${reader.offset} bytes`);
  return data;
}

function cutShort(name: string, left: number): MalformedArchiveError {
  return new MalformedArchiveError(`it is cut short: ${left} bytes are missing`, name);
}
