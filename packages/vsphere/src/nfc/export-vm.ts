/**
 * Exporting a machine, a snapshot of one, or a vApp: its disks as stream-optimised VMDKs, one after the other, while
 * they are fetched.
 *
 * The export is gone through like any sequence. When that comes to its end, what was fetched has been compared with
 * the server's manifest and the lease is completed. When it ends in any other way, by an error, by a `break`, with
 * the session, the lease is aborted. oslo.vmware aborts every export, because it takes the compressed bytes for a
 * part of the disk's capacity; here the server's manifest says how long the files are.
 */
import { createHash, type Hash } from 'node:crypto';
import { leavingOpen } from '../archive/leaving-open.js';
import { InvalidOptionError } from '../errors.js';
import { isVimFault } from '../faults/is-vim-fault.js';
import { ManifestMismatchError } from '../ovf/ovf-errors.js';
import type { HttpNfcLeaseManifestEntry } from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import { compareApiVersions } from '../schema/api-version.js';
import { checkStatus } from '../transfer/http-transfers.js';
import { afterFailure, whyGivenUp } from './import-vapp.js';
import type { LeaseDevice } from './lease-device.js';
import type { LeaseProgress, ProgressMeter } from './lease-progress.js';
import type { LeaseSession, LeaseTransferOptions } from './lease-session.js';
import type { NfcLease } from './nfc-lease.js';

/** What can be exported. */
export type Exportable = Ref<'VirtualMachine'> | Ref<'VirtualMachineSnapshot'> | Ref<'VirtualApp'>;

/** How to export. */
export interface ExportOptions extends LeaseTransferOptions {
  /** Fetch only these files. All if not given. */
  readonly filter?: ((file: ExportFile) => boolean) | undefined;
  /** Told of the bytes that have gone through. What it throws is logged. */
  readonly onProgress?: ((progress: LeaseProgress) => void) | undefined;
}

/** A file that can be fetched. */
export interface ExportFile {
  /** A file name, each only once: `disk-0.vmdk`. */
  readonly name: string;
  /** The device's, for `CreateDescriptor`. */
  readonly key: string;
  readonly isDisk: boolean;
  /** Where the server knows it beforehand; for a disk it does not. */
  readonly sizeBytes?: number;
}

/** A file on its way. */
export interface ExportingFile extends ExportFile {
  /** Read it to its end, or leave it: the rest is then fetched and thrown away when the next file is asked for. */
  readonly content: AsyncGenerator<Uint8Array, void, void>;
}

/** A file that was fetched, and is as the server's manifest says. */
export interface ExportedFile extends Omit<ExportFile, 'sizeBytes'> {
  readonly sizeBytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Of a disk, what a guest sees. */
  readonly capacityBytes?: number;
  /** Of a disk, an estimate of how much is in use. */
  readonly populatedSizeBytes?: number;
}

/** An export that can be gone through once. */
export class VmExport implements AsyncIterable<ExportingFile> {
  readonly object: Exportable;
  readonly #session: LeaseSession;
  readonly #options: ExportOptions;
  #started = false;
  #files: readonly ExportedFile[] | undefined;
  #expected: readonly ExportFile[] | undefined;

  /** @internal Use {@link exportVm}. */
  constructor(session: LeaseSession, object: Exportable, options: ExportOptions) {
    this.#session = session;
    this.object = object;
    this.#options = options;
  }

  /** What will be fetched; undefined until the server has said what there is, which is before the first file. */
  get expected(): readonly ExportFile[] | undefined {
    return this.#expected;
  }

  /** What was fetched; undefined until the export has come to its end. */
  get files(): readonly ExportedFile[] | undefined {
    return this.#files;
  }

  /**
   * Asks for the lease, and then file by file. Once only.
   *
   * @throws {VimFaultError} the server refused or could not prepare it
   * @throws {TransferError} a file did not come whole
   * @throws {ManifestMismatchError} a file is not as the server's manifest says
   * @throws {LeaseLostError} the server ended the lease
   * @throws {LeaseLeftOpenError} something failed, and the server could not be told
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<ExportingFile, void, void> {
    if (this.#started) throw new InvalidOptionError('export', 'can be gone through only once');
    this.#started = true;
    const lease = await this.#session.openLease(
      await requestLease(this.#session, this.object),
      this.#options,
    );
    const call = { method: 'ExportVm', object: this.object };
    let isDone = false;
    try {
      const fetched = yield* this.#fetchAll(lease);
      this.#files = checked(
        fetched,
        fetched.length === 0 ? [] : await lease.manifest({ signal: lease.signal }),
      );
      await lease.complete();
      isDone = true;
    } catch (error) {
      isDone = true;
      throw await afterFailure(lease, error, call);
    } finally {
      // Left by its reader in the middle.
      if (!isDone) await lease.abort(lease.signal.aborted ? whyGivenUp(lease, call) : undefined);
    }
  }

  async *#fetchAll(lease: NfcLease): AsyncGenerator<ExportingFile, Fetched[], void> {
    const { filter, onProgress } = this.#options;
    const devices = lease.devices.filter((device) => filter?.(fileOf(device)) ?? true);
    this.#expected = devices.map(fileOf);
    await chooseChecksum(this.#session, lease, devices);
    const meter = lease.progressMeter(sizesOf(lease, devices), onProgress);
    const fetched: Fetched[] = [];
    for (const device of devices) {
      const one = new Fetched(device);
      const pieces = this.#fetch(lease, one, meter);
      const content = leavingOpen(pieces);
      yield { ...fileOf(device), content };
      await content.return();
      while ((await pieces.next()).done !== true);
      meter.fileDone(device.name);
      fetched.push(one);
    }
    return fetched;
  }

  async *#fetch(
    lease: NfcLease,
    fetched: Fetched,
    meter: ProgressMeter,
  ): AsyncGenerator<Uint8Array, void, void> {
    const { fileTimeoutMs, idleTimeoutMs } = this.#options;
    const { url, thumbprint, name } = fetched.device;
    const request = {
      method: 'GET',
      url,
      thumbprint,
      signal: lease.signal,
      timeoutMs: fileTimeoutMs,
      idleTimeoutMs,
      onProgress: (bytes: number) => meter.moved(name, bytes),
    } as const;
    const answer = await this.#session.transfers.exchange(request);
    checkStatus(request, answer, [200]);
    try {
      for await (const piece of answer.body as AsyncIterable<Uint8Array>) {
        fetched.add(piece);
        yield piece;
      }
    } finally {
      answer.body.destroy();
    }
  }
}

/**
 * An export of a machine that is powered off, of a snapshot, or of a vApp. Nothing is asked of the server until it is
 * gone through:
 *
 * ```ts
 * const disks = exportVm(session, vm);
 * for await (const { name, content } of disks) await pipeline(content, createWriteStream(join(folder, name)));
 * ```
 */
export function exportVm(session: LeaseSession, object: Exportable, options: ExportOptions = {}): VmExport {
  return new VmExport(session, object, options);
}

/** What has been fetched of a device so far. */
class Fetched {
  readonly device: LeaseDevice;
  sizeBytes = 0;
  readonly #sha256: Hash = createHash('sha256');
  /** The server sums up by SHA-1 unless it was asked for SHA-256 and can do that. */
  readonly #sha1: Hash = createHash('sha1');

  constructor(device: LeaseDevice) {
    this.device = device;
  }

  add(piece: Uint8Array): void {
    this.#sha256.update(piece);
    this.#sha1.update(piece);
    this.sizeBytes += piece.length;
  }

  /** @throws {ManifestMismatchError} it is not what the server has sent */
  checkedBy(entry: HttpNfcLeaseManifestEntry | undefined): ExportedFile {
    const { name, key, isDisk } = this.device;
    const { sizeBytes } = this;
    if (!entry) throw new ManifestMismatchError(name, 'key', key, 'not in the manifest');
    const sums = { sha1: this.#sha1.digest('hex'), sha256: this.#sha256.digest('hex') };
    if (Number(entry.size) !== sizeBytes) {
      throw new ManifestMismatchError(name, 'size', String(entry.size), String(sizeBytes));
    }
    compare(name, 'sha1', entry.sha1, sums.sha1);
    const algorithm = entry.checksumType?.toLowerCase() ?? '';
    if (algorithm === 'sha1' || algorithm === 'sha256') {
      compare(name, algorithm, entry.checksum ?? '', sums[algorithm]);
    }
    return {
      name,
      key,
      isDisk,
      sizeBytes,
      sha256: sums.sha256,
      ...(entry.capacity !== undefined && { capacityBytes: Number(entry.capacity) }),
      ...(entry.populatedSize !== undefined && { populatedSizeBytes: Number(entry.populatedSize) }),
    };
  }
}

function compare(name: string, algorithm: string, expected: string, actual: string): void {
  // A sum that the server does not make is empty.
  if (expected !== '' && expected.toLowerCase() !== actual) {
    throw new ManifestMismatchError(name, algorithm, expected.toLowerCase(), actual);
  }
}

function checked(
  fetched: readonly Fetched[],
  manifest: readonly HttpNfcLeaseManifestEntry[],
): readonly ExportedFile[] {
  const entries = new Map(manifest.map((entry) => [entry.key, entry]));
  return fetched.map((one) => one.checkedBy(entries.get(one.device.key)));
}

async function requestLease(session: LeaseSession, object: Exportable): Promise<Ref<'HttpNfcLease'>> {
  if (object.type === 'VirtualMachine') return session.invokeApi(object, 'ExportVm', {});
  if (object.type === 'VirtualApp') return session.invokeApi(object, 'ExportVApp', {});
  return session.invokeApi(object, 'ExportSnapshot', {});
}

/** Since 6.7 the manifest can have SHA-256; a server that cannot do it keeps to SHA-1. */
async function chooseChecksum(
  session: LeaseSession,
  lease: NfcLease,
  devices: readonly LeaseDevice[],
): Promise<void> {
  if (devices.length === 0 || compareApiVersions(session.apiVersion, '6.7') < 0) return;
  const deviceUrlsToChecksumTypes = devices.map(({ key }) => ({ key, value: 'sha256' }));
  try {
    const { signal } = lease;
    const params = { deviceUrlsToChecksumTypes };
    await session.invokeApi(lease.ref, 'HttpNfcLeaseSetManifestChecksumType', params, { signal });
  } catch (error) {
    if (!isVimFault(error, 'NotSupported') && !isVimFault(error, 'InvalidArgument')) throw error;
  }
}

/** The sizes of disks are not known; together they are at most the capacity. */
function sizesOf({ info }: NfcLease, devices: readonly LeaseDevice[]): (number | undefined)[] {
  const sizes = devices.map(({ sizeBytes }) => sizeBytes);
  if (sizes.every((size) => size !== undefined)) return sizes;
  const capacity = Number(info.totalDiskCapacityInKB) * 1024;
  return capacity > 0 ? [capacity] : sizes;
}

function fileOf({ name, key, isDisk, sizeBytes }: LeaseDevice): ExportFile {
  return { name, key, isDisk, ...(sizeBytes !== undefined && { sizeBytes }) };
}
