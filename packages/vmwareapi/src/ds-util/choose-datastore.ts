/**
 * Choosing the datastore a new VM lives on: of those that fit, one that every host reaches before one that
 * only some reach, and then the one with most room.
 *
 * Pure functions over what was read in one call. Every datastore that is refused keeps its reason, so that
 * "no datastore" is an answer an operator can act on.
 */
import { DatastoreNotFound } from '@kilonova/core';
import { roomOn, type Datastore } from './datastore.js';
import {
  byCloseness,
  freeFor,
  reachableFrom,
  refusalOf,
  type DatastoreDemand,
  type RefusedDatastore,
} from './datastore-refusal.js';

export type { Datastore } from './datastore.js';

/** So many are named in a message; the error's details have them all. */
const MOST_NAMED = 20;

/** What fits, the best first, and why the rest does not. */
export interface Assessment {
  readonly fitting: readonly Datastore[];
  readonly refused: readonly RefusedDatastore[];
}

export function assessDatastores(candidates: readonly Datastore[], demand: DatastoreDemand): Assessment {
  const refused: RefusedDatastore[] = [];
  const fitting: Datastore[] = [];
  for (const candidate of candidates) {
    const refusal = refusalOf(candidate, demand);
    if (refusal === undefined) fitting.push(candidate);
    else refused.push(refusal);
  }
  return { fitting: fitting.toSorted(byPreference(demand)), refused };
}

/**
 * Those that fit, the best first; at least one.
 *
 * @throws {DatastoreNotFound} none fits; `details.refused` says why, one datastore at a time
 */
export function rankDatastores(
  candidates: readonly Datastore[],
  demand: DatastoreDemand,
): readonly [Datastore, ...Datastore[]] {
  const { fitting, refused } = assessDatastores(candidates, demand);
  const [best, ...others] = fitting;
  if (best === undefined) throw noDatastore(refused, demand);
  return [best, ...others];
}

/** @throws {DatastoreNotFound} none fits */
export function chooseDatastore(candidates: readonly Datastore[], demand: DatastoreDemand): Datastore {
  return rankDatastores(candidates, demand)[0];
}

/** What there is to say beside the reasons of the single datastores. */
export interface NoDatastore {
  readonly because?: string;
  readonly cause?: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
}

export function noDatastore(
  refused: readonly RefusedDatastore[],
  { need, provisioning, policy }: DatastoreDemand,
  { because, cause, details }: NoDatastore = {},
): DatastoreNotFound {
  const said = because === undefined ? [] : [because];
  const none = refused.length === 0 && because === undefined ? ['the cluster has no datastore'] : [];
  return new DatastoreNotFound(
    { reason: [...said, ...none, ...inWords(refused)].join('; ') },
    {
      cause,
      details: {
        ...details,
        refused,
        neededBytes: roomOn(ANY_DATASTORE, need, provisioning),
        ...(policy === undefined ? {} : { storagePolicy: policy.name }),
      },
    },
  );
}

/** One on which what is needed depends on nothing but the need. */
const ANY_DATASTORE: Datastore = {
  ref: { type: 'Datastore', value: '' },
  name: '',
  type: 'VMFS',
  accessible: true,
  freeBytes: 0,
  capacityBytes: 0,
  hosts: new Set(),
};

function inWords(refused: readonly RefusedDatastore[]): string[] {
  const sorted = refused.toSorted(byCloseness);
  const named = sorted.slice(0, MOST_NAMED).map(({ name, reason }) => `${name} ${reason}`);
  const left = sorted.length - named.length;
  return left === 0 ? named : [...named, `and ${left} more are refused`];
}

function byPreference(demand: DatastoreDemand): (a: Datastore, b: Datastore) => number {
  const { hosts, recommended = [] } = demand;
  const places = new Map(recommended.map((id, place) => [id, place]));
  const rank = ({ ref }: Datastore): number => places.get(ref.value) ?? recommended.length;
  const isPartial = (one: Datastore): number => Number(reachableFrom(one, hosts) < hosts.size);
  return (a, b) =>
    rank(a) - rank(b) ||
    isPartial(a) - isPartial(b) ||
    freeFor(b, demand) - freeFor(a, demand) ||
    (a.name < b.name ? -1 : 1);
}
