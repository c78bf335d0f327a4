/**
 * Exporting a machine into an OVA file, in one pass and without any other file.
 *
 * An archive begins with the descriptor and the manifest, and tells the size of each file before its content; all of
 * that is known only when the disks have come. So room is left at the start, each disk is written where it belongs as
 * it comes, and the headers, the manifest and the descriptor are put in at the end. Blank lines after the descriptor
 * fill up its room, which XML allows.
 */
import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { paddedTarSize, TAR_BLOCK_BYTES, tarFileHeader } from '../archive/tar-header.js';
import type { VimFaultError } from '../faults/vim-fault-error.js';
import { formatManifest, type ManifestSum } from '../ovf/manifest.js';
import { MalformedOvfError } from '../ovf/ovf-errors.js';
import { getObjectPropertiesDict } from '../property/get-object-properties.js';
import type { Ref } from '../schema/managed-object-reference.js';
import { createDescriptor } from './create-descriptor.js';
import { exportVm, type ExportedFile, type ExportFile, type ExportOptions } from './export-vm.js';
import type { LeaseSession } from './lease-session.js';

/** How to export into an OVA. */
export interface ExportOvaOptions extends ExportOptions {
  /** Of the machine in the descriptor. Its own if not given. */
  readonly name?: string | undefined;
}

/** What has been exported into an OVA. */
export interface ExportOvaResult {
  readonly files: readonly ExportedFile[];
  /** The descriptor. */
  readonly ovf: string;
  /** What the descriptor leaves out or changes. */
  readonly warnings: readonly VimFaultError[];
  /** Of the archive. */
  readonly sizeBytes: number;
}

/** By how much the descriptor may grow beyond what it is with the longest sizes. */
const SPARE_BYTES = 4096;
/** Stands for the numbers that are not known yet, as long as any that may come. */
const LONGEST_NUMBER = Number.MAX_SAFE_INTEGER;
const END_BYTES = 2 * TAR_BLOCK_BYTES;

/**
 * Writes an OVA with the machine's descriptor, a manifest by SHA-256 and its files. The file must not exist yet. When it
 * resolves the archive is complete; on any failure there is no file.
 *
 * @throws what going through {@link exportVm} and {@link createDescriptor} throws, and the errors of the file system
 */
export async function exportOva(
  session: LeaseSession,
  vm: Ref<'VirtualMachine'> | Ref<'VirtualApp'>,
  path: string,
  options: ExportOvaOptions = {},
): Promise<ExportOvaResult> {
  const { signal } = options;
  const file = await open(path, 'wx');
  try {
    const name = options.name ?? (await nameOf(session, vm, signal));
    const result = await writeOva(session, vm, new OvaWriter(file, fileNameFor(name)), { ...options, name });
    await file.sync();
    await file.close();
    return result;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(path, { force: true });
    throw error;
  }
}

async function writeOva(
  session: LeaseSession,
  vm: Ref<'VirtualMachine'> | Ref<'VirtualApp'>,
  writer: OvaWriter,
  options: ExportOvaOptions & { readonly name: string },
): Promise<ExportOvaResult> {
  const { name, signal } = options;
  const disks = exportVm(session, vm, options);
  const reserve = async (files: readonly ExportFile[]): Promise<void> => {
    const placeholders = files.map(({ key, name: href, isDisk }) => ({
      key,
      name: href,
      isDisk,
      sizeBytes: LONGEST_NUMBER,
      capacityBytes: LONGEST_NUMBER,
      populatedSizeBytes: LONGEST_NUMBER,
    }));
    const { ovf } = await createDescriptor(session, vm, placeholders, { name, signal });
    writer.reserve(ovf, files);
  };
  for await (const disk of disks) {
    if (!writer.isReserved) await reserve(disks.expected ?? []);
    await writer.writeFile(disk.name, disk.content);
  }
  if (!writer.isReserved) await reserve([]);
  const files = disks.files ?? [];
  const { ovf, warnings } = await createDescriptor(session, vm, files, { name, signal });
  return { files, ovf, warnings, sizeBytes: await writer.finish(ovf, files) };
}

/** Puts the parts of an OVA to their places. */
class OvaWriter {
  readonly #file: FileHandle;
  readonly #baseName: string;
  readonly #modified = new Date();
  #descriptorBytes = 0;
  #manifestBytes = 0;
  #at = 0;

  constructor(file: FileHandle, baseName: string) {
    this.#file = file;
    this.#baseName = baseName;
  }

  get isReserved(): boolean {
    return this.#at > 0;
  }

  /** Leaves room for what comes first. */
  reserve(ovf: string, files: readonly { readonly name: string }[]): void {
    this.#descriptorBytes = paddedTarSize(Buffer.byteLength(ovf) + SPARE_BYTES);
    const sums = files.map(({ name }) => [name, { algorithm: 'sha256', digest: '0'.repeat(64) }] as const);
    this.#manifestBytes = this.#manifest('0'.repeat(64), sums).length;
    this.#at = 2 * TAR_BLOCK_BYTES + this.#descriptorBytes + paddedTarSize(this.#manifestBytes);
  }

  async writeFile(name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const headerAt = this.#at;
    const start = headerAt + TAR_BLOCK_BYTES;
    let at = start;
    for await (const piece of content) {
      await writeAll(this.#file, piece, at);
      at += piece.length;
    }
    await this.#writeHeader(name, at - start, headerAt);
    this.#at = start + paddedTarSize(at - start);
  }

  /** Returns the size of the archive. */
  async finish(ovf: string, files: readonly ExportedFile[]): Promise<number> {
    const descriptor = Buffer.alloc(this.#descriptorBytes, '\n');
    if (descriptor.write(ovf) < Buffer.byteLength(ovf)) {
      throw new MalformedOvfError('the descriptor grew while the disks were exported; export it again');
    }
    const digest = createHash('sha256').update(descriptor).digest('hex');
    const sums = files.map(({ name, sha256 }) => [name, { algorithm: 'sha256', digest: sha256 }] as const);
    const manifestAt = TAR_BLOCK_BYTES + this.#descriptorBytes;
    await this.#writeHeader(`${this.#baseName}.ovf`, descriptor.length, 0);
    await writeAll(this.#file, descriptor, TAR_BLOCK_BYTES);
    await this.#writeHeader(`${this.#baseName}.mf`, this.#manifestBytes, manifestAt);
    await writeAll(this.#file, this.#manifest(digest, sums), manifestAt + TAR_BLOCK_BYTES);
    await writeAll(this.#file, Buffer.alloc(END_BYTES), this.#at);
    return this.#at + END_BYTES;
  }

  #manifest(ownDigest: string, sums: readonly (readonly [string, ManifestSum])[]): Buffer {
    const own = [`${this.#baseName}.ovf`, { algorithm: 'sha256', digest: ownDigest }] as const;
    return Buffer.from(formatManifest(new Map([own, ...sums])));
  }

  async #writeHeader(name: string, sizeBytes: number, at: number): Promise<void> {
    await writeAll(this.#file, tarFileHeader(name, sizeBytes, this.#modified), at);
  }
}

async function writeAll(file: FileHandle, data: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < data.length;) {
    done += (await file.write(data, done, data.length - done, at + done)).bytesWritten;
  }
}

async function nameOf(
  session: LeaseSession,
  vm: Ref<'VirtualMachine'> | Ref<'VirtualApp'>,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { name = vm.value } = await getObjectPropertiesDict(session, vm, ['name'], { signal });
  return name;
}

/** A machine may be called anything; a file in an archive may not. */
function fileNameFor(name: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is replaced
  const safe = name.replaceAll(/[\u0000-\u001f\u007f/\\:*?"<>|%]/g, '_').replace(/^\.+/, '_');
  // Whole characters of at most 80 bytes; a header has room for 100.
  const short = Buffer.from(safe)
    .subarray(0, 80)
    .toString('utf8')
    .replace(/\ufffd+$/, '');
  return short === '' ? 'machine' : short;
}
