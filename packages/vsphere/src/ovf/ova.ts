/**
 * Reading an OVA, the tar archive of an OVF package, from a stream: a download can go straight into a lease.
 *
 * The descriptor comes first, then the files in the order of the archive, each to be read while it passes. What
 * the descriptor promises (names, sizes) and what the manifest says (checksums) is checked on the way; a file
 * that is not as it should be ends in an error at its last byte, and a file that is missing at the end of
 * the archive. So whoever acts on the content must not call it good before the last file has been passed.
 */
import { ByteReader, type ByteSource } from '../archive/byte-reader.js';
import { leavingOpen } from '../archive/leaving-open.js';
import { readTar, type TarFile } from '../archive/tar-reader.js';
import { detectImageFormat, describeImageFormat, IMAGE_HEAD_BYTES } from '../image/image-format.js';
import {
  checkSum,
  ContentSums,
  MAX_MANIFEST_BYTES,
  parseManifest,
  type FileSums,
  type Manifest,
  type ManifestAlgorithm,
} from './manifest.js';
import { parseOvf, type OvfDescriptor, type ParseOvfOptions } from './ovf-descriptor.js';
import { MalformedOvfError } from './ovf-errors.js';
import type { OvfFileReference } from './ovf-references.js';

/** A file of the package as it passes. */
export interface OvaFile {
  /** As the descriptor has it. */
  readonly reference: OvfFileReference;
  readonly name: string;
  readonly sizeBytes: number;
  /**
   * Good for one reading, until the next file is asked for. What is not read is passed over, and checked all
   * the same. Throws a {@link ManifestMismatchError} at its end when the content is not what the manifest says.
   */
  readonly content: AsyncGenerator<Uint8Array, void, void>;
}

/** How to read an OVA. */
export interface OpenOvaOptions extends ParseOvfOptions {
  /** Refuse an archive that has no manifest. Taken as it is if not given. */
  readonly requireManifest?: boolean | undefined;
}

const MAX_DESCRIPTOR_BYTES = 4 * 1024 * 1024;
const ALL_ALGORITHMS: readonly ManifestAlgorithm[] = ['sha1', 'sha256', 'sha512'];

/** An OVA whose descriptor has been read. {@link Ova.files} is to be gone through, or {@link Ova.close} called. */
export class Ova {
  readonly descriptorName: string;
  /** The descriptor as it stands in the archive, for `CreateImportSpec`. */
  readonly descriptorText: string;
  readonly descriptor: OvfDescriptor;
  readonly #entries: AsyncGenerator<TarFile, void, void>;
  readonly #requireManifest: boolean;
  readonly #sums = new Map<string, FileSums>();
  readonly #missing: Map<string, OvfFileReference>;
  #manifest: Manifest | undefined;
  #opened = false;

  /** @internal Use {@link openOva}. */
  constructor(entries: AsyncGenerator<TarFile, void, void>, head: DescriptorFile, options: OpenOvaOptions) {
    this.descriptorName = head.name;
    this.descriptorText = head.text;
    this.descriptor = parseOvf(head.text, options);
    this.#entries = entries;
    this.#requireManifest = options.requireManifest ?? false;
    this.#sums.set(head.name, head.sums);
    this.#missing = new Map(this.descriptor.files.map((file) => [file.href, file]));
    for (const { href, sizeBytes = 0, chunkSizeBytes = Infinity } of this.descriptor.files) {
      if (sizeBytes > chunkSizeBytes) {
        throw new MalformedOvfError(
          `${href} lies in it in pieces, which is not read here; repack it without`,
        );
      }
    }
  }

  /** The manifest, once it has passed. Where it stands is the maker's choice; undefined at the end means none. */
  get manifest(): Manifest | undefined {
    return this.#manifest;
  }

  /**
   * The files that the descriptor refers to, in the order of the archive. Once only; the source is let go when
   * it ends, however it ends. When it ends well, every file was there, with its size and its checksum.
   *
   * @throws {MalformedArchiveError} the archive is broken, cut short, or made to harm
   * @throws {MalformedOvfError} a file is missing, or its size is not the promised one
   * @throws {ManifestMismatchError} a file is not what the manifest says
   */
  async *files(): AsyncGenerator<OvaFile, void, void> {
    if (this.#opened) throw new MalformedOvfError('it can be read only once, as it comes from a stream');
    this.#opened = true;
    try {
      for await (const entry of this.#entries) yield* this.#take(entry);
      this.#finish();
    } finally {
      await this.close();
    }
  }

  /** Lets the source go. Safe at any time, and twice. */
  async close(): Promise<void> {
    await this.#entries.return();
  }

  async *#take(entry: TarFile): AsyncGenerator<OvaFile, void, void> {
    const { name, sizeBytes } = entry;
    const reference = this.#missing.get(name);
    if (!reference) {
      if (/\.mf$/i.test(name)) this.#setManifest(await readWhole(entry, MAX_MANIFEST_BYTES));
      return;
    }
    this.#missing.delete(name);
    if (reference.sizeBytes !== undefined && reference.sizeBytes !== sizeBytes) {
      throw new MalformedOvfError(
        `${name} has ${sizeBytes} bytes instead of the ${reference.sizeBytes} that the descriptor promises`,
      );
    }
    const checked = this.#checked(entry);
    const content = leavingOpen(checked);
    yield { reference, name, sizeBytes, content };
    // What was not read is not excused from the check.
    await content.return();
    while ((await checked.next()).done !== true);
  }

  async *#checked({ name, content }: TarFile): AsyncGenerator<Uint8Array, void, void> {
    const expected = this.#manifest?.get(name);
    if (this.#manifest && !expected) throw notInManifest(name);
    const sums = new ContentSums(expected ? [expected.algorithm] : ALL_ALGORITHMS);
    for await (const piece of content) {
      sums.update(piece);
      yield piece;
    }
    const found = sums.digest();
    this.#sums.set(name, found);
    if (expected) checkSum(name, expected, found);
  }

  #setManifest(text: Buffer): void {
    if (this.#manifest) throw new MalformedOvfError('it has two manifests');
    const manifest = parseManifest(text.toString('utf8'));
    this.#manifest = manifest;
    for (const [name, found] of this.#sums) {
      const expected = manifest.get(name);
      if (!expected) throw notInManifest(name);
      checkSum(name, expected, found);
    }
  }

  #finish(): void {
    const [missing] = this.#missing.keys();
    if (missing !== undefined)
      throw new MalformedOvfError(`${missing} is not in the archive, which is cut short`);
    if (!this.#manifest && this.#requireManifest) throw new MalformedOvfError('it has no manifest');
  }
}

/** The first file of an archive. */
interface DescriptorFile {
  readonly name: string;
  readonly text: string;
  readonly sums: FileSums;
}

/**
 * Reads the descriptor of an OVA, which the specification puts first, and no further.
 *
 * @throws {MalformedOvfError} it is no OVA, or its descriptor cannot be used; the source has been let go
 * @throws {MalformedArchiveError} the archive is broken
 */
export async function openOva(source: ByteSource, options: OpenOvaOptions = {}): Promise<Ova> {
  const reader = new ByteReader(source);
  const entries = readTar(await checkedStart(reader));
  try {
    const first = await entries.next();
    if (first.done === true) throw new MalformedOvfError('the archive is empty');
    const { name } = first.value;
    if (!/\.ovf$/i.test(name)) {
      throw new MalformedOvfError(`the archive begins with ${name} instead of the descriptor (.ovf)`);
    }
    const data = await readWhole(first.value, MAX_DESCRIPTOR_BYTES);
    const sums = new ContentSums(ALL_ALGORITHMS);
    sums.update(data);
    return new Ova(entries, { name, text: data.toString('utf8'), sums: sums.digest() }, options);
  } catch (error) {
    await entries.return();
    throw error;
  }
}

/** Says what was given instead, when it is no archive at all. */
async function checkedStart(reader: ByteReader): Promise<ByteSource> {
  try {
    const format = detectImageFormat(await reader.peek(IMAGE_HEAD_BYTES));
    if (format.kind !== 'ova' && format.kind !== 'tar') {
      throw new MalformedOvfError(`it is ${describeImageFormat(format)} and not an OVA archive`);
    }
  } catch (error) {
    await reader.close();
    throw error;
  }
  return reader.rest();
}

async function readWhole({ name, sizeBytes, content }: TarFile, limit: number): Promise<Buffer> {
  if (sizeBytes > limit)
    throw new MalformedOvfError(`${name} has ${sizeBytes} bytes, more than any such file`);
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

function notInManifest(name: string): MalformedOvfError {
  return new MalformedOvfError(`${name} is not in the manifest: it was added after the package was made`);
}
