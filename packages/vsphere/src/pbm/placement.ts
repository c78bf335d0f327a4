/**
 * Which datastores fit a storage policy, and why the others do not.
 *
 * To the storage policy service a datastore is a hub. An empty list of hubs means all hubs to it, so for none nothing
 * is asked.
 */
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { LocalizedMethodFault } from '../schema/generated/data-objects.js';
import type {
  PbmPlacementCompatibilityResult,
  PbmPlacementHub,
  PbmPlacementRequirement,
  PbmProfileId,
} from '../schema/generated/pbm/data-objects.js';
import type { ManagedObjectReference, Ref } from '../schema/managed-object-reference.js';
import type { CallOptions } from '../session/vim-caller.js';
import { inBatches } from './batches.js';
import type { PbmCaller, PbmProvider } from './pbm-caller.js';
import { serverObjectRef, type PolicyEntity } from './profiles.js';

/** A datastore, or a datastore cluster. */
export type DatastoreRef = Ref<'Datastore'> | Ref<'StoragePod'>;

const HUBS_AT_ONCE = 500;

/** The hubs that stand for these datastores, in the same order. */
export function convertDatastoresToHubs(datastores: readonly DatastoreRef[]): PbmPlacementHub[] {
  return datastores.map(({ type, value }) => ({ hubType: type, hubId: value }));
}

/** Those of the datastores that one of the hubs stands for, in their own order. */
export function filterDatastoresByHubs<T extends ManagedObjectReference>(
  hubs: readonly PbmPlacementHub[],
  datastores: readonly T[],
): T[] {
  const keys = new Set(hubs.map(keyOf));
  return datastores.filter(({ type, value }) => keys.has(keyOf({ hubType: type, hubId: value })));
}

/** Those of the hubs that fit the storage policy. None of none. */
export async function filterHubsByProfile(
  session: PbmProvider,
  hubs: readonly PbmPlacementHub[],
  profile: PbmProfileId,
  options: CallOptions = {},
): Promise<PbmPlacementHub[]> {
  if (hubs.length === 0) return [];
  const pbm = await session.pbm(options);
  return inBatches(hubs, HUBS_AT_ONCE, (hubsToSearch) =>
    pbm.invokeApi(
      pbm.serviceContent.placementSolver,
      'PbmQueryMatchingHub',
      { hubsToSearch, profile },
      options,
    ),
  );
}

/** What is to be placed, for {@link checkRequirements}. */
export interface RequirementsOptions extends CallOptions {
  /** The VM or disk that is to be placed, when it exists already. */
  readonly subject?: PolicyEntity | undefined;
}

/** Whether one datastore fits, and what speaks against it. */
export interface PlacementVerdict<T extends ManagedObjectReference = DatastoreRef> {
  readonly datastore: T;
  readonly compatible: boolean;
  /** Why it does not fit; empty when it does. */
  readonly errors: readonly VimFaultError[];
  /** What is to be thought of although it fits. */
  readonly warnings: readonly VimFaultError[];
  /** What the service says, capacity and matching resources included; undefined when it says nothing of it. */
  readonly result: PbmPlacementCompatibilityResult | undefined;
}

/**
 * Whether each of the datastores meets the requirements, in the same order, with the reasons where it does not. One of
 * which the service says nothing does not count as compatible.
 *
 * @param requirements the id of a storage policy, or a list of requirements that must all be met
 */
export async function checkRequirements<T extends DatastoreRef>(
  session: PbmProvider,
  datastores: readonly T[],
  requirements: PbmProfileId | readonly PbmPlacementRequirement[],
  options: RequirementsOptions = {},
): Promise<PlacementVerdict<T>[]> {
  if (datastores.length === 0) return [];
  const pbm = await session.pbm(options);
  const { subject, ...callOptions } = options;
  const placementSubjectRequirement =
    'uniqueId' in requirements
      ? [{ _type: 'PbmPlacementCapabilityProfileRequirement', profileId: requirements }]
      : [...requirements];
  const results = await inBatches(convertDatastoresToHubs(datastores), HUBS_AT_ONCE, (hubsToSearch) =>
    pbm.invokeApi(
      pbm.serviceContent.placementSolver,
      'PbmCheckRequirements',
      {
        hubsToSearch,
        ...(subject && { placementSubjectRef: serverObjectRef(subject) }),
        placementSubjectRequirement,
      },
      callOptions,
    ),
  );
  const byHub = new Map(results.map((result) => [keyOf(result.hub), result]));
  return datastores.map((datastore) => {
    const key = keyOf({ hubType: datastore.type, hubId: datastore.value });
    return verdict(pbm, datastore, byHub.get(key));
  });
}

function verdict<T extends DatastoreRef>(
  pbm: PbmCaller,
  datastore: T,
  result: PbmPlacementCompatibilityResult | undefined,
): PlacementVerdict<T> {
  const faults = (localized: readonly LocalizedMethodFault[] = []): VimFaultError[] =>
    localized.map((fault) =>
      VimFaultError.fromLocalized(fault, {
        method: 'PbmCheckRequirements',
        object: datastore,
        schema: pbm.schema,
      }),
    );
  const errors = faults(result?.error);
  return {
    datastore,
    compatible: result !== undefined && errors.length === 0,
    errors,
    warnings: faults(result?.warning),
    result,
  };
}

function keyOf({ hubType, hubId }: PbmPlacementHub): string {
  return `${hubType}:${hubId}`;
}
