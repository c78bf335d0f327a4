/**
 * Importing packages and single disks as they come in: from a download straight into a lease, without a file in
 * between.
 */
import { MalformedOvfError } from '../ovf/ovf-errors.js';
import type { ByteSource } from '../archive/byte-reader.js';
import { openOva, type Ova } from '../ovf/ova.js';
import type { OvfFileItem } from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { VimFaultError } from '../faults/vim-fault-error.js';
import { createImportSpec, type CreateImportSpecRequest } from './import-spec.js';
import { importVApp, type ImportOptions, type ImportResult } from './import-vapp.js';
import type { LeaseSession } from './lease-session.js';
import type { ImportFile } from './lease-upload.js';

/** Where to import an OVA, and how: {@link CreateImportSpecRequest} without the descriptor, which is in the OVA. */
export interface ImportOvaRequest extends Omit<CreateImportSpecRequest, 'ovf'> {
  /** For the machine. Required unless the pool is that of a vApp. */
  readonly folder?: Ref<'Folder'> | undefined;
}

/** How to import an OVA. */
export interface ImportOvaOptions extends ImportOptions {
  /** Refuse an archive that has no manifest. Taken as it is if not given. */
  readonly requireManifest?: boolean | undefined;
}

/** What has been imported of an OVA. */
export interface ImportOvaResult extends ImportResult {
  /** What the server could not do as the descriptor wants it. */
  readonly warnings: readonly VimFaultError[];
  /** The archive had a manifest, and every file was as it says. */
  readonly isVerified: boolean;
}

/**
 * Makes a machine, or a vApp, of an OVA while it is read. Resolves when it is complete and the archive has been read to
 * its end; on any failure nothing is left, see {@link importVApp}. A wrong checksum anywhere in the archive is a
 * failure, also when the manifest stands at its end.
 *
 * @throws {MalformedOvfError | MalformedArchiveError | ManifestMismatchError} the archive is not sound
 * @throws what {@link createImportSpec} and {@link importVApp} throw
 */
export async function importOva(
  session: LeaseSession,
  source: ByteSource,
  request: ImportOvaRequest,
  options: ImportOvaOptions = {},
): Promise<ImportOvaResult> {
  const { pool, folder, host, deploymentOption } = request;
  const { requireManifest, signal } = options;
  const ova = await openOva(source, { deploymentOption, requireManifest });
  try {
    const ovf = ova.descriptorText;
    const { spec, fileItems, warnings } = await createImportSpec(session, { ...request, ovf }, { signal });
    const files = filesOf(ova, fileItems);
    const result = await importVApp(session, { pool, folder, host, spec, fileItems, files }, options);
    return { ...result, warnings, isVerified: ova.manifest !== undefined };
  } finally {
    await ova.close();
  }
}

/** Those that the server wants; it has no use for message bundles and the like. */
async function* filesOf(ova: Ova, fileItems: readonly OvfFileItem[]): AsyncGenerator<ImportFile> {
  const wanted = new Set(fileItems.map(({ path }) => path));
  for await (const { name, sizeBytes, content, reference } of ova.files()) {
    if (!wanted.has(name)) continue;
    wanted.delete(name);
    yield { name, sizeBytes, content, compression: reference.compression };
  }
  const [missing] = wanted;
  if (missing !== undefined)
    throw new MalformedOvfError(`the server wants ${missing}, which is not in the archive`);
}
