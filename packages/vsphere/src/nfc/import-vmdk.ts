/**
 * Importing a single stream-optimised VMDK: the lease that takes it needs a machine to hang the disk on, so a small
 * one is made. It is left powered off, for the caller to take the disk from or to make something of.
 */
import type { ByteSource } from '../archive/byte-reader.js';
import { UnsuitableImageError } from '../image/image-errors.js';
import { describeImageFormat, detectImageStream } from '../image/image-format.js';
import { dataObject } from '../schema/data-object.js';
import type { VirtualMachineConfigSpec } from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import { importVApp, type ImportOptions, type ImportResult } from './import-vapp.js';
import type { LeaseSession } from './lease-session.js';

/** Where to import a disk, and what to call the machine it hangs on. */
export interface ImportVmdkRequest {
  readonly pool: Ref<'ResourcePool'>;
  readonly folder: Ref<'Folder'>;
  readonly host?: Ref<'HostSystem'> | undefined;
  /** The name of the datastore. */
  readonly datastore: string;
  /** Of the machine. Its folder on the datastore is called so too, unless that is taken. */
  readonly name: string;
  /** What the disk is to be called, as `[datastore] folder/disk.vmdk`. The server chooses if not given. */
  readonly diskPath?: string | undefined;
  /** Of the image, where it is known. The upload is held to it. */
  readonly sizeBytes?: number | undefined;
  /** What its SHA-256 must be, in hexadecimal. */
  readonly sha256?: string | undefined;
  /** Everything else about the machine: added to, and taken before, what is chosen here. */
  readonly configSpec?: VirtualMachineConfigSpec | undefined;
}

/** A disk that has been imported. */
export interface ImportVmdkResult extends ImportResult {
  /** What a guest sees of it, from its header. */
  readonly capacityBytes: number;
}

const CONTROLLER_KEY = -101;
const DISK_KEY = -102;

/**
 * Makes a machine with the disk. Resolves when it is complete; on any failure nothing is left, see {@link importVApp}.
 *
 * @throws {UnsuitableImageError} it is no stream-optimised VMDK; nothing was sent
 * @throws what {@link importVApp} throws
 */
export async function importVmdk(
  session: LeaseSession,
  source: ByteSource,
  request: ImportVmdkRequest,
  options: ImportOptions = {},
): Promise<ImportVmdkResult> {
  const { pool, folder, host, name, sizeBytes, sha256 } = request;
  const { format, stream } = await detectImageStream(source);
  try {
    if (format.kind !== 'streamOptimized') {
      throw new UnsuitableImageError(name, describeImageFormat(format), 'a stream-optimised VMDK');
    }
    const { capacityBytes } = format;
    const configSpec = machineFor(request, capacityBytes);
    const spec = dataObject('VirtualMachineImportSpec', { configSpec });
    const files = [{ name, content: stream, sizeBytes, sha256 }];
    const result = await importVApp(session, { pool, folder, host, spec, files }, options);
    return { ...result, capacityBytes };
  } finally {
    stream.destroy();
  }
}

/** Nova's choice for the machine of an image: as little as possible, and no guest that would be known. */
function machineFor(
  { name, datastore, diskPath, configSpec }: ImportVmdkRequest,
  capacityBytes: number,
): VirtualMachineConfigSpec {
  const controller = dataObject('VirtualLsiLogicController', {
    key: CONTROLLER_KEY,
    busNumber: 0,
    sharedBus: 'noSharing',
  });
  const disk = dataObject('VirtualDisk', {
    key: DISK_KEY,
    controllerKey: CONTROLLER_KEY,
    unitNumber: 0,
    capacityInKB: Math.max(1, Math.ceil(capacityBytes / 1024)),
    backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
      fileName: diskPath ?? `[${datastore}]`,
      diskMode: 'persistent',
      thinProvisioned: true,
    }),
  });
  return {
    guestId: 'otherGuest',
    numCPUs: 1,
    memoryMB: 128,
    files: { vmPathName: `[${datastore}]` },
    ...configSpec,
    name,
    deviceChange: [
      { operation: 'add', device: controller },
      { operation: 'add', fileOperation: 'create', device: disk },
      ...(configSpec?.deviceChange ?? []),
    ],
  };
}
