/**
 * Choosing the datastore a new VM lives on: of those that fit, the one with most room.
 *
 * A pure function over what was read in one call. Every datastore that is refused keeps its reason, so
 * that "no datastore" is an answer an operator can act on.
 */
import { DatastoreNotFound } from '@kilonova/core';
import type { Ref } from '@kilonova/vsphere';

export interface Datastore {
  readonly ref: Ref<'Datastore'>;
  readonly name: string;
  readonly type: string;
  readonly accessible: boolean;
  readonly maintenanceMode?: string;
  readonly freeBytes: number;
  readonly capacityBytes: number;
  readonly browser?: Ref<'HostDatastoreBrowser'>;
}

export interface DatastoreDemand {
  /** What the VM may come to occupy: its disks, and the swap file for memory that is not reserved. */
  readonly neededBytes: number;
  readonly types: readonly string[];
  /** Matched from the start of the name. */
  readonly nameRegex?: RegExp;
  /** Bytes that other builds were given and may not have taken yet. */
  readonly promisedBytes?: (datastore: Datastore) => number;
}

export interface RefusedDatastore {
  readonly name: string;
  readonly reason: string;
}

/**
 * Those that fit, the one with most room first; at least one.
 *
 * @throws {DatastoreNotFound} none fits; `details.refused` says why, one datastore at a time
 */
export function rankDatastores(
  candidates: readonly Datastore[],
  demand: DatastoreDemand,
): readonly [Datastore, ...Datastore[]] {
  const refused: RefusedDatastore[] = [];
  const fitting: Datastore[] = [];
  for (const candidate of candidates) {
    const reason = refusal(candidate, demand);
    if (reason === undefined) fitting.push(candidate);
    else refused.push({ name: candidate.name, reason });
  }
  const [best, ...others] = fitting.toSorted((a, b) => freeFor(b, demand) - freeFor(a, demand));
  if (best !== undefined) return [best, ...others];
  const reasons = refused.map(({ name, reason }) => `${name} ${reason}`).join('; ');
  throw new DatastoreNotFound(
    { reason: reasons === '' ? 'the cluster has no datastore' : reasons },
    { details: { refused, neededBytes: demand.neededBytes } },
  );
}

/** @throws {DatastoreNotFound} none fits */
export function chooseDatastore(candidates: readonly Datastore[], demand: DatastoreDemand): Datastore {
  return rankDatastores(candidates, demand)[0];
}

function refusal(datastore: Datastore, demand: DatastoreDemand): string | undefined {
  if (!datastore.accessible) return 'is not accessible';
  if (datastore.maintenanceMode !== undefined && datastore.maintenanceMode !== 'normal') {
    return `is in maintenance mode (${datastore.maintenanceMode})`;
  }
  if (!demand.types.includes(datastore.type))
    return `is of type ${datastore.type}, not ${demand.types.join(' or ')}`;
  if (demand.nameRegex !== undefined && !matchesFromStart(demand.nameRegex, datastore.name)) {
    return 'does not match datastoreRegex';
  }
  const free = freeFor(datastore, demand);
  if (free < demand.neededBytes)
    return `has ${inGib(free)} GiB free of the ${inGib(demand.neededBytes)} GiB needed`;
  return undefined;
}

function matchesFromStart(regex: RegExp, name: string): boolean {
  return new RegExp(`^(?:${regex.source})`, regex.flags).test(name);
}

function freeFor(datastore: Datastore, demand: DatastoreDemand): number {
  return datastore.freeBytes - (demand.promisedBytes?.(datastore) ?? 0);
}

function inGib(bytes: number): string {
  return (Math.max(bytes, 0) / 2 ** 30).toFixed(1);
}
