/**
 * The OVF descriptor of an export. The server writes it: it knows its machines best.
 */
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { OvfFile } from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import type { ExportedFile } from './export-vm.js';
import { faultOf, ovfManagerOf } from './import-spec.js';

/** What the descriptor is to be like. */
export interface CreateDescriptorOptions extends CallOptions {
  /** Of the machine in the descriptor. Its own if not given. */
  readonly name?: string | undefined;
  /** Its annotation if not given. */
  readonly description?: string | undefined;
  /** The snapshot that was exported, whose hardware is to be described. */
  readonly snapshot?: Ref<'VirtualMachineSnapshot'> | undefined;
}

/** What the server writes about an export. */
export interface DescriptorResult {
  /** The text of the descriptor. */
  readonly ovf: string;
  /** What it leaves out or changes, each as the fault it is. */
  readonly warnings: readonly VimFaultError[];
}

/**
 * The descriptor of a machine or vApp whose files were exported under these names.
 *
 * @throws {VimFaultError} the server refused, or cannot describe it
 */
export async function createDescriptor(
  session: VimCaller,
  object: Ref<'VirtualMachine'> | Ref<'VirtualApp'>,
  files: readonly Omit<ExportedFile, 'sha256'>[],
  options: CreateDescriptorOptions = {},
): Promise<DescriptorResult> {
  const { name, description, snapshot, ...call } = options;
  const cdp = {
    ovfFiles: files.map(ovfFile),
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(snapshot && { snapshot }),
  };
  const result = await session.invokeApi(
    ovfManagerOf(session),
    'CreateDescriptor',
    { obj: object, cdp },
    call,
  );
  const [error] = result.error ?? [];
  if (error) throw VimFaultError.fromLocalized(error, { method: 'CreateDescriptor', object });
  return { ovf: result.ovfDescriptor, warnings: (result.warning ?? []).map(faultOf) };
}

function ovfFile({
  key,
  name,
  sizeBytes,
  capacityBytes,
  populatedSizeBytes,
}: Omit<ExportedFile, 'sha256'>): OvfFile {
  return {
    deviceId: key,
    path: name,
    size: sizeBytes,
    ...(capacityBytes !== undefined && { capacity: capacityBytes }),
    ...(populatedSizeBytes !== undefined && { populatedSize: populatedSizeBytes }),
  };
}
