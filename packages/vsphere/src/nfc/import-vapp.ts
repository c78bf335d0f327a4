/**
 * Making a machine, or a vApp, from an import specification and the files of its disks. All or nothing.
 *
 * The server makes the machine first and gives a lease on its disks. Only when every file is in place is the lease
 * completed; on anything else it is aborted, and the server removes what it had made. So after a failure there is
 * nothing, or a {@link LeaseLeftOpenError} that says what there is.
 */
import type { ImportSpec, OvfFileItem } from '../schema/generated/data-objects.js';
import type { ManagedObjectReference, Ref } from '../schema/managed-object-reference.js';
import { CallAbortedError, VsphereError, type CallDetails } from '../errors.js';
import type { LeaseDevice } from './lease-device.js';
import { ImportFilesError, LeaseLeftOpenError } from './lease-errors.js';
import type { LeaseProgress } from './lease-progress.js';
import type { LeaseSession, LeaseTransferOptions } from './lease-session.js';
import { uploadFile, type ImportedFile, type ImportFile } from './lease-upload.js';
import type { NfcLease } from './nfc-lease.js';

/** What to import, and where to. */
export interface ImportVAppRequest {
  /** A vApp is a resource pool too. */
  readonly pool: Ref<'ResourcePool'>;
  /** For the machine. Required unless the pool is that of a vApp. */
  readonly folder?: Ref<'Folder'> | undefined;
  /** The server chooses if not given. */
  readonly host?: Ref<'HostSystem'> | undefined;
  /** Of {@link createImportSpec}, or made by hand. */
  readonly spec: ImportSpec;
  /** Of {@link createImportSpec}: which file belongs to which device. Each must be among `files`. */
  readonly fileItems?: readonly OvfFileItem[] | undefined;
  /** In any order, one after the other as they come. */
  readonly files: AsyncIterable<ImportFile> | Iterable<ImportFile>;
}

/** How to import. */
export interface ImportOptions extends LeaseTransferOptions {
  /** Told of the bytes that have gone through. What it throws is logged. */
  readonly onProgress?: ((progress: LeaseProgress) => void) | undefined;
}

/** What has been imported. */
export interface ImportResult {
  /** The machine or vApp that was made. */
  readonly entity: ManagedObjectReference;
  readonly files: readonly ImportedFile[];
}

/**
 * Makes the machine and sends its files. Resolves when it is complete.
 *
 * The call that makes the machine is not cut off by the signal: that would leave a machine that nobody knows. An
 * abort takes effect once there is a lease. When the answer to that call is lost ({@link AnswerLostError}) there may
 * be a lease that nobody keeps alive; the server ends it by itself, and removes the machine.
 *
 * @throws {VimFaultError} the server refused to make the machine, or could not
 * @throws {ImportFilesError} a file that no device is there for, or a device without its file
 * @throws {UnsuitableImageError} a disk that is no stream-optimised VMDK
 * @throws {ManifestMismatchError} a file is not the one that it should be
 * @throws {TransferError} a file did not get there whole
 * @throws {LeaseLostError} the server ended the lease
 * @throws {LeaseLeftOpenError} one of the above, and the server could not be told
 */
export async function importVApp(
  session: LeaseSession,
  request: ImportVAppRequest,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { pool, folder, host, spec } = request;
  const { signal } = options;
  const call = { method: 'ImportVApp', object: pool };
  if (signal?.aborted) throw new CallAbortedError(call, { cause: signal.reason });
  const ref = await session.invokeApi(pool, 'ImportVApp', {
    spec,
    ...(folder && { folder }),
    ...(host && { host }),
  });
  const lease = await session.openLease(ref, options);
  try {
    const imported = await uploadAll(session, lease, request, options);
    await lease.complete();
    return { entity: lease.entity, files: imported };
  } catch (error) {
    throw await afterFailure(lease, error, call);
  }
}

/** Aborts the lease; returns what to throw. */
export async function afterFailure(lease: NfcLease, error: unknown, call: CallDetails): Promise<unknown> {
  const cause = lease.signal.aborted ? whyGivenUp(lease, call) : error;
  return (await lease.abort(cause)) ? cause : new LeaseLeftOpenError(lease.ref, lease.entity, { cause });
}

/** What a transfer then failed with says less: that it was cut off. */
export function whyGivenUp(lease: NfcLease, call: CallDetails): unknown {
  const reason: unknown = lease.signal.reason;
  return reason instanceof VsphereError ? reason : new CallAbortedError(call, { cause: reason });
}

/** A device that waits for its file. */
interface Target {
  /** What the file may be called. */
  readonly names: readonly string[];
  readonly device: LeaseDevice;
  readonly create: boolean;
  readonly sizeBytes: number | undefined;
  readonly isRequired: boolean;
}

async function uploadAll(
  session: LeaseSession,
  lease: NfcLease,
  { fileItems, files }: ImportVAppRequest,
  options: ImportOptions,
): Promise<ImportedFile[]> {
  const waiting = new Set(fileItems ? targetsOfItems(lease, fileItems) : targetsOfDevices(lease));
  const sizes = Array.from(waiting, ({ sizeBytes }) => sizeBytes);
  const meter = lease.progressMeter(sizes, options.onProgress);
  const imported: ImportedFile[] = [];
  for await (const file of files) {
    lease.signal.throwIfAborted();
    const target = targetOf(file, waiting, fileItems === undefined);
    waiting.delete(target);
    const { device, create } = target;
    const onBytes = (bytesOfFile: number): void => meter.moved(file.name, bytesOfFile);
    imported.push(await uploadFile(file, { session, lease, device, create, limits: options, onBytes }));
    meter.fileDone(file.name);
  }
  for (const { isRequired, names, device } of waiting) {
    if (isRequired)
      throw new ImportFilesError(names[0] ?? device.key, 'was not given, and a device waits for it');
  }
  return imported;
}

function targetsOfItems(lease: NfcLease, fileItems: readonly OvfFileItem[]): Target[] {
  return fileItems.map(({ path, deviceId, create, size }) => {
    const device = lease.devices.find(({ importKey }) => importKey === deviceId);
    if (!device)
      throw new ImportFilesError(path, `is for the device ${deviceId}, which the lease does not have`);
    const sizeBytes = size === undefined ? undefined : Number(size);
    return { names: [path], device, create, sizeBytes, isRequired: true };
  });
}

/** Without file items a disk must have its file; a CD-ROM may be empty. */
function targetsOfDevices({ devices }: NfcLease): Target[] {
  return devices.map((device) => ({
    names: [device.importKey, device.name, device.key],
    device,
    create: !device.isDisk,
    sizeBytes: undefined,
    isRequired: device.isDisk,
  }));
}

function targetOf({ name }: ImportFile, waiting: ReadonlySet<Target>, anyName: boolean): Target {
  const targets = [...waiting];
  const named = targets.find(({ names }) => names.includes(name));
  if (named) return named;
  const [disk, ...others] = targets.filter(({ isRequired }) => isRequired);
  if (anyName && disk && others.length === 0) return disk;
  const wanted = targets.map(({ names }) => names[0]).join(', ');
  throw new ImportFilesError(
    name,
    wanted === ''
      ? 'is one too many: no device waits for it'
      : `belongs to no device; these are waited for: ${wanted}`,
  );
}
