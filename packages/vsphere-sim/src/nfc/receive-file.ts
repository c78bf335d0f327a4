/**
 * A file of a lease comes in, from wherever: a disk as a stream-optimised image, anything else as it is.
 *
 * A disk in any other form ends the lease: half an import is worth nothing.
 */
import { localizedFault } from '../model/localized-fault.js';
import { importDisk } from '../storage/disk-streams.js';
import { uploadFile } from '../storage/file-bytes.js';
import { SimFault } from '../wire/sim-fault.js';
import type { Lease } from './lease.js';
import type { LeaseDevice } from './lease-device.js';

/** What sending the file again would not change. */
const HOPELESS: ReadonlySet<string> = new Set(['InvalidDiskFormat', 'FileTooLarge']);

export interface IncomingFile {
  readonly source: AsyncIterable<Uint8Array>;
  readonly signal: AbortSignal;
  /** How much is to come, where that is known. */
  readonly sizeBytes?: number | undefined;
}

/** @throws {SimFault} InvalidDiskFormat, FileTooLarge, with which the lease is over; NoDiskSpace */
export async function receiveFile(
  lease: Lease,
  device: LeaseDevice,
  { source, signal, sizeBytes }: IncomingFile,
): Promise<void> {
  const { files, relPath } = device.location;
  const options = { signal: AbortSignal.any([signal, lease.signal]), owner: lease.object.moid };
  try {
    if (device.isDisk) {
      await importDisk(files, relPath, source, { ...options, formats: ['streamOptimized'], grow: true });
    } else {
      await uploadFile(files, relPath, source, { ...options, ...(sizeBytes !== undefined && { sizeBytes }) });
    }
  } catch (error) {
    if (error instanceof SimFault && HOPELESS.has(error.fault)) lease.fail(localizedFault(error));
    throw error;
  }
  device.arrived();
}
