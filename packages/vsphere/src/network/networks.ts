/**
 * The networks that a host, a cluster or a datacenter has: standard ones, distributed port groups and the opaque
 * networks of NSX.
 *
 * A network is realised for a host or cluster once its property `network` names it. That arrives through the
 * update stream, so waiting for one makes no calls until something has changed.
 */
import { CallTimeoutError, InvalidOptionError } from '../errors.js';
import { getObjectProperty } from '../property/get-object-properties.js';
import { getObjects, getPropertiesForACollectionOfObjects } from '../property/get-objects.js';
import type { RetrieveOptions } from '../property/retrieve.js';
import { DEFAULT_WAIT_TIMEOUT_MS } from '../property/wait-for-update.js';
import { isDataObject } from '../schema/data-object.js';
import { isRefTo } from '../schema/is-ref-to.js';
import { formatRef, type Ref } from '../schema/managed-object-reference.js';
import { systemClock, type Clock } from '../session/clock.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import type { VimSession } from '../session/vim-session.js';

/** A network and the names it goes by. */
export interface NetworkDetails {
  readonly obj: Ref<'Network'>;
  readonly name: string;
  /** Of a distributed port group. */
  readonly key?: string | undefined;
  /** Of an opaque network: what the backing of a network card names. */
  readonly opaqueNetworkId?: string | undefined;
  readonly opaqueNetworkType?: string | undefined;
}

/** What has networks. */
export type NetworkOwner = Ref<'HostSystem'> | Ref<'ComputeResource'> | Ref<'Datacenter'>;

/** Which network is meant; what is given must all hold. */
export interface WantedNetwork {
  readonly name?: string | undefined;
  readonly key?: string | undefined;
  readonly opaqueNetworkId?: string | undefined;
}

/** How long to wait for a network. */
export interface WaitForNetworkOptions extends CallOptions {
  /** An hour if not given. */
  readonly timeoutMs?: number | undefined;
  readonly clock?: Clock | undefined;
}

/** All networks that `owner` has. */
export async function getNetworks(
  session: VimCaller,
  owner: NetworkOwner,
  options?: CallOptions,
): Promise<NetworkDetails[]> {
  const refs = (await getObjectProperty(session, owner, 'network', options)) ?? [];
  return readNetworks(session, refs, options);
}

/** The opaque networks below `root`, or all there are. */
export async function getOpaqueNetworks(
  session: VimCaller,
  { root, ...options }: RetrieveOptions & { readonly root?: Ref<'ManagedEntity'> | undefined } = {},
): Promise<NetworkDetails[]> {
  const found = await getObjects(session, 'OpaqueNetwork', {
    pathSet: ['name', 'summary'],
    root,
    ...options,
  });
  return found.map(toNetwork);
}

/**
 * Resolves with the wanted network once `owner` has it, at once if it has it already. A network that is there
 * and is renamed to the wanted name counts from the next change of the list on.
 *
 * @throws {InvalidOptionError} it is not said which network
 * @throws {CallTimeoutError} not there in time
 * @throws {CallAbortedError} the signal aborted
 */
export async function waitForNetwork(
  session: Pick<VimSession, 'serviceContent' | 'invokeApi' | 'waitForProperties'>,
  owner: NetworkOwner,
  wanted: WantedNetwork,
  options: WaitForNetworkOptions = {},
): Promise<NetworkDetails> {
  const { timeoutMs = DEFAULT_WAIT_TIMEOUT_MS, clock = systemClock, ...call } = options;
  if (wanted.name === undefined && wanted.key === undefined && wanted.opaqueNetworkId === undefined) {
    throw new InvalidOptionError('wanted', 'say which network: by name, key or opaqueNetworkId');
  }
  const deadlineMs = clock.now() + timeoutMs;
  let seen: string | undefined;
  for (;;) {
    const refs = await nextNetworks(session, owner, seen, {
      ...call,
      timeoutMs: deadlineMs - clock.now(),
    }).catch((error: unknown) => {
      if (!(error instanceof CallTimeoutError)) throw error;
      throw new CallTimeoutError({ method: 'waitForNetwork', object: owner }, timeoutMs, { cause: error });
    });
    const networks = await readNetworks(session, refs, call);
    const found = networks.find((network) => isWanted(network, wanted));
    if (found) return found;
    seen = keyOf(refs);
  }
}

/** The list as it is when it is not `seen` any more. */
async function nextNetworks(
  session: Pick<VimSession, 'waitForProperties'>,
  owner: NetworkOwner,
  seen: string | undefined,
  options: CallOptions,
): Promise<readonly Ref<'Network'>[]> {
  const { network = [] } = await session.waitForProperties<NetworkOwner['type'], 'network'>(
    owner,
    ['network'],
    ({ network: refs = [] }) => keyOf(refs) !== seen,
    options,
  );
  return network;
}

function keyOf(refs: readonly Ref<'Network'>[]): string {
  return refs
    .map(formatRef)
    .toSorted((a, b) => a.localeCompare(b))
    .join(' ');
}

function isWanted(network: NetworkDetails, { name, key, opaqueNetworkId }: WantedNetwork): boolean {
  return (
    (name === undefined || network.name === name) &&
    (key === undefined || network.key === key) &&
    (opaqueNetworkId === undefined || network.opaqueNetworkId === opaqueNetworkId)
  );
}

function isPortgroup(ref: Ref<'Network'>): boolean {
  return isRefTo(ref, 'DistributedVirtualPortgroup');
}

async function readNetworks(
  session: VimCaller,
  refs: readonly Ref<'Network'>[],
  options: CallOptions | undefined,
): Promise<NetworkDetails[]> {
  const others = refs.filter((ref) => !isPortgroup(ref));
  const [portgroups, networks] = await Promise.all([
    getPropertiesForACollectionOfObjects(
      session,
      'DistributedVirtualPortgroup',
      refs.filter(isPortgroup),
      ['name', 'key'],
      options,
    ),
    getPropertiesForACollectionOfObjects(session, 'Network', others, ['name', 'summary'], options),
  ]);
  return [...portgroups, ...networks].map(toNetwork);
}

function toNetwork({
  obj,
  properties,
}: {
  readonly obj: Ref<'Network'>;
  readonly properties: { readonly name?: string; readonly key?: string; readonly summary?: unknown };
}): NetworkDetails {
  const { name = '', key, summary } = properties;
  const isOpaque = isDataObject(summary, 'OpaqueNetworkSummary');
  return {
    obj,
    name,
    ...(key !== undefined && { key }),
    ...(isOpaque && {
      opaqueNetworkId: summary.opaqueNetworkId,
      opaqueNetworkType: summary.opaqueNetworkType,
    }),
  };
}
