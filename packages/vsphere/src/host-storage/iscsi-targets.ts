/**
 * What an iSCSI adapter of a host looks for: addresses that it asks for targets (send targets), and targets that it is
 * told of (static targets).
 *
 * Adding what is there and removing what is not are no errors and make no change, so that a step can be repeated.
 * New disks show after a rescan.
 */
import { InvalidOptionError } from '../errors.js';
import type {
  HostInternetScsiHbaAuthenticationProperties,
  HostInternetScsiHbaSendTarget,
  HostInternetScsiHbaStaticTarget,
} from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { getHostBusAdapters, type HostBusAdapter } from './host-bus-adapters.js';
import { portalKey, type IscsiPortal } from './iscsi-portal.js';
import { getStorageSystem } from './storage-system.js';

/** Who the host says it is. */
export interface ChapCredentials {
  readonly name: string;
  readonly secret: string;
  /** Who the target must prove to be in turn. */
  readonly mutual?: { readonly name: string; readonly secret: string } | undefined;
}

/** An address to ask for targets. */
export interface SendTarget extends IscsiPortal {
  /** What the adapter is set to if not given. */
  readonly chap?: ChapCredentials | undefined;
}

/** A target to log in to. */
export interface StaticTarget extends SendTarget {
  /** The target's IQN. */
  readonly iScsiName: string;
}

/** An iSCSI adapter of a host, by its device: `vmhba64`. */
export interface IscsiAdapter {
  readonly host: Ref<'HostSystem'>;
  readonly device: string;
}

/**
 * Has the adapter ask these addresses for targets. Resolves with those that it did not ask before; the credentials of the
 * others stay as they are.
 *
 * @throws {InvalidOptionError} the host has no iSCSI adapter of that name
 * @throws {VimFaultError} HostConfigFault: the host could not
 */
export async function addSendTargets<T extends SendTarget>(
  session: VimCaller,
  adapter: IscsiAdapter,
  targets: readonly T[],
  options?: CallOptions,
): Promise<T[]> {
  const known = await sendTargetsOf(session, adapter, options);
  const missing = distinct(targets, portalKey).filter((target) => !known.has(portalKey(target)));
  if (missing.length === 0) return missing;
  const params = { iScsiHbaDevice: adapter.device, targets: missing.map(toSendTarget) };
  const system = await getStorageSystem(session, adapter.host, options);
  await session.invokeApi(system, 'AddInternetScsiSendTargets', params, options);
  return missing;
}

/** Has the adapter ask these addresses no more. Resolves with those that it did. @throws as {@link addSendTargets} */
export async function removeSendTargets<T extends IscsiPortal>(
  session: VimCaller,
  adapter: IscsiAdapter,
  targets: readonly T[],
  options?: CallOptions,
): Promise<T[]> {
  const known = await sendTargetsOf(session, adapter, options);
  const present = distinct(targets, portalKey).filter((target) => known.has(portalKey(target)));
  if (present.length === 0) return present;
  const params = { iScsiHbaDevice: adapter.device, targets: present.map(toPortal) };
  const system = await getStorageSystem(session, adapter.host, options);
  await session.invokeApi(system, 'RemoveInternetScsiSendTargets', params, options);
  return present;
}

/** Has the adapter log in to these targets. Resolves with those that are new to it. @throws as {@link addSendTargets} */
export async function addStaticTargets<T extends StaticTarget>(
  session: VimCaller,
  adapter: IscsiAdapter,
  targets: readonly T[],
  options?: CallOptions,
): Promise<T[]> {
  const known = await staticTargetsOf(session, adapter, options);
  const missing = distinct(targets, targetKey).filter((target) => !known.has(targetKey(target)));
  if (missing.length === 0) return missing;
  const params = { iScsiHbaDevice: adapter.device, targets: missing.map(toStaticTarget) };
  const system = await getStorageSystem(session, adapter.host, options);
  await session.invokeApi(system, 'AddInternetScsiStaticTargets', params, options);
  return missing;
}

/** Has the adapter forget these targets. Resolves with those that it knew. @throws as {@link addSendTargets} */
export async function removeStaticTargets<T extends IscsiPortal & { readonly iScsiName: string }>(
  session: VimCaller,
  adapter: IscsiAdapter,
  targets: readonly T[],
  options?: CallOptions,
): Promise<T[]> {
  const known = await staticTargetsOf(session, adapter, options);
  const present = distinct(targets, targetKey).filter((target) => known.has(targetKey(target)));
  if (present.length === 0) return present;
  const named = present.map((target) => ({ ...toPortal(target), iScsiName: target.iScsiName }));
  const system = await getStorageSystem(session, adapter.host, options);
  const params = { iScsiHbaDevice: adapter.device, targets: named };
  await session.invokeApi(system, 'RemoveInternetScsiStaticTargets', params, options);
  return present;
}

async function sendTargetsOf(
  session: VimCaller,
  adapter: IscsiAdapter,
  options: CallOptions | undefined,
): Promise<ReadonlySet<string>> {
  const { sendTargets = [] } = await findAdapter(session, adapter, options);
  return new Set(sendTargets.map(portalKey));
}

async function staticTargetsOf(
  session: VimCaller,
  adapter: IscsiAdapter,
  options: CallOptions | undefined,
): Promise<ReadonlySet<string>> {
  const { staticTargets = [] } = await findAdapter(session, adapter, options);
  return new Set(staticTargets.map(targetKey));
}

async function findAdapter(
  session: VimCaller,
  { host, device }: IscsiAdapter,
  options: CallOptions | undefined,
): Promise<HostBusAdapter> {
  const adapters = await getHostBusAdapters(session, host, options);
  const iscsi = adapters.filter(({ kind }) => kind === 'iscsi');
  const found = iscsi.find((adapter) => adapter.device === device);
  if (found) return found;
  const others = iscsi.map((adapter) => adapter.device).join(', ');
  const has = others === '' ? 'none at all' : others;
  throw new InvalidOptionError('device', `${host.value} has no iSCSI adapter ${device}; it has ${has}`);
}

function targetKey(target: IscsiPortal & { readonly iScsiName: string }): string {
  return `${target.iScsiName.toLowerCase()} ${portalKey(target)}`;
}

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function toPortal({ address, port }: IscsiPortal): IscsiPortalSpec {
  return { address, ...(port !== undefined && { port }) };
}

type IscsiPortalSpec = Pick<HostInternetScsiHbaSendTarget, 'address' | 'port'>;

function toSendTarget(target: SendTarget): HostInternetScsiHbaSendTarget {
  const { chap } = target;
  return { ...toPortal(target), ...(chap !== undefined && { authenticationProperties: toChap(chap) }) };
}

function toStaticTarget(target: StaticTarget): HostInternetScsiHbaStaticTarget {
  return { ...toSendTarget(target), iScsiName: target.iScsiName };
}

function toChap({ name, secret, mutual }: ChapCredentials): HostInternetScsiHbaAuthenticationProperties {
  return {
    chapAuthEnabled: true,
    chapName: name,
    chapSecret: secret,
    chapAuthenticationType: 'chapRequired',
    chapInherited: false,
    ...(mutual !== undefined && {
      mutualChapName: mutual.name,
      mutualChapSecret: mutual.secret,
      mutualChapAuthenticationType: 'chapRequired',
      mutualChapInherited: false,
    }),
  };
}
