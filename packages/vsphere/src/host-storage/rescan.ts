/**
 * Having hosts look for storage again.
 *
 * A rescan is one call that the host answers when it is done, which may take minutes. It changes nothing that was
 * found before, so one whose answer was lost may be made again.
 */
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { mapBounded } from '../vim-util/map-bounded.js';
import { hostsOf, type Hosts } from './hosts-of.js';
import { getStorageSystem } from './storage-system.js';

const RESCAN_TIMEOUT_MS = 600_000;
/** vCenter lets no more long calls of one session wait than it has threads for. */
const HOSTS_AT_ONCE = 8;

/** What to look for. */
export interface RescanOptions extends CallOptions {
  /** One adapter by its device, `vmhba64`; all of them if not given. */
  readonly device?: string | undefined;
  /** Also for new VMFS volumes. */
  readonly vmfs?: boolean | undefined;
  /** For each call; ten minutes if not given. */
  readonly timeoutMs?: number | undefined;
}

/** How it went on one host. */
export interface RescanOutcome {
  readonly host: Ref<'HostSystem'>;
  /** Absent when it went well. */
  readonly error?: unknown;
}

/** Looks for new disks behind one adapter. @throws {VimFaultError} NotFound: the host has no such adapter */
export async function rescanHba(
  session: VimCaller,
  host: Ref<'HostSystem'>,
  hbaDevice: string,
  options?: CallOptions,
): Promise<void> {
  const system = await getStorageSystem(session, host, options);
  await session.invokeApi(system, 'RescanHba', { hbaDevice }, patient(options));
}

/** Looks for new disks behind every adapter. */
export async function rescanAllHba(
  session: VimCaller,
  host: Ref<'HostSystem'>,
  options?: CallOptions,
): Promise<void> {
  const system = await getStorageSystem(session, host, options);
  await session.invokeApi(system, 'RescanAllHba', {}, patient(options));
}

/** Looks for new VMFS volumes on the disks that are known. */
export async function rescanVmfs(
  session: VimCaller,
  host: Ref<'HostSystem'>,
  options?: CallOptions,
): Promise<void> {
  const system = await getStorageSystem(session, host, options);
  await session.invokeApi(system, 'RescanVmfs', {}, patient(options));
}

/**
 * The same on many hosts, a few at a time. A host that cannot does not keep the others from it: each has its
 * outcome.
 */
export async function rescanHosts(
  session: VimCaller,
  hosts: Hosts,
  { device, vmfs = false, ...options }: RescanOptions = {},
): Promise<RescanOutcome[]> {
  const refs = await hostsOf(session, hosts, options);
  return mapBounded(refs, HOSTS_AT_ONCE, async (host) => {
    try {
      if (device === undefined) await rescanAllHba(session, host, options);
      else await rescanHba(session, host, device, options);
      if (vmfs) await rescanVmfs(session, host, options);
      return { host };
    } catch (error) {
      return { host, error };
    }
  });
}

function patient(options: CallOptions | undefined): CallOptions {
  return { ...options, timeoutMs: options?.timeoutMs ?? RESCAN_TIMEOUT_MS };
}
