/**
 * Storage policies: by name, which datastores satisfy one, and how much of a disk's size it has set aside.
 *
 * Policies are read once per session and remembered for some minutes. Asking which datastores match is one
 * call for each VM; what a datastore lacks is asked only when none is left.
 */
import type { OperationContext } from '@kilonova/core';
import {
  AmbiguousProfileError,
  VsphereError,
  checkRequirements,
  convertDatastoresToHubs,
  filterHubsByProfile,
  getAllProfiles,
  getProfileByName,
  isDataObject,
  type PbmProfile,
  type SchemaTable,
} from '@kilonova/vsphere';
import { StoragePolicyNotFound } from '../errors.js';
import { reasonOf } from '../faults.js';
import { invalidProperty } from '../invalid-property.js';
import { abortable, type Vim } from '../vim-util.js';
import type { Datastore } from './datastore.js';

export interface StoragePolicy {
  readonly id: string;
  readonly name: string;
  /** What the policy says of disks on VMFS and NFS; undefined when it says nothing. */
  readonly disks?: 'thin' | 'thick';
  /** Of a disk's size, what vSAN sets aside, from 0 to 1. */
  readonly vsanShare?: number;
  /** What vSAN stores for each byte. */
  readonly vsanCopies?: number;
}

/** A policy by its name, and where that name is from: `vmware:storage_policy`. */
export interface WantedPolicy {
  readonly name: string;
  readonly property: string;
}

/**
 * @throws {StoragePolicyNotFound} there is none of that name; `details.available` has those there are
 * @throws {InvalidInput} several have the name
 */
export async function findStoragePolicy(
  vim: Vim,
  ctx: OperationContext,
  { name, property }: WantedPolicy,
): Promise<StoragePolicy> {
  let profile: PbmProfile | undefined;
  try {
    profile = await getProfileByName(vim, name, abortable(ctx));
  } catch (error) {
    if (!(error instanceof AmbiguousProfileError)) throw error;
    const candidates = error.profileIds.map(({ uniqueId }) => uniqueId);
    const demand = `must name one storage policy, and ${candidates.length} have this name`;
    throw invalidProperty(property, demand, name, { candidates });
  }
  if (profile === undefined) {
    const available = (await getAllProfiles(vim, abortable(ctx))).map((one) => one.name);
    throw new StoragePolicyNotFound({ policy: name, property, available: available.toSorted() });
  }
  const { schema } = await vim.pbm(abortable(ctx));
  return { id: profile.profileId.uniqueId, name, ...provisioningOf(rulesOf(profile, schema)) };
}

/** Ids of those of the datastores that satisfy the policy. None of none, without a call. */
export async function matchingDatastores(
  vim: Vim,
  ctx: OperationContext,
  { id }: StoragePolicy,
  datastores: readonly Datastore[],
): Promise<ReadonlySet<string>> {
  const hubs = convertDatastoresToHubs(datastores.map(({ ref }) => ref));
  const matching = await filterHubsByProfile(vim, hubs, { uniqueId: id }, abortable(ctx));
  return new Set(matching.filter(({ hubType }) => hubType === 'Datastore').map(({ hubId }) => hubId));
}

/** By id, what each of the datastores lacks to satisfy the policy, as far as the server tells. */
export async function policyMismatches(
  vim: Vim,
  ctx: OperationContext,
  { id }: StoragePolicy,
  datastores: readonly Datastore[],
): Promise<ReadonlyMap<string, string>> {
  try {
    const refs = datastores.map(({ ref }) => ref);
    const verdicts = await checkRequirements(vim, refs, { uniqueId: id }, abortable(ctx));
    return new Map(
      verdicts.flatMap(({ datastore, errors }) =>
        errors.length === 0 ? [] : [[datastore.value, errors.map(reasonOf).join(', ')]],
      ),
    );
  } catch (error) {
    if (!(error instanceof VsphereError) || ctx.signal.aborted) throw error;
    // That it does not match is known; only the reason is not.
    ctx.log.debug('a storage policy gives no reasons', { reason: reasonOf(error) });
    return new Map();
  }
}

const VSAN = 'VSAN';
const VOLUME_ALLOCATION = 'VolumeAllocationType';
/** Of the rule "volume allocation type": everything else it can say sets the whole disk aside. */
const CONSERVE_SPACE = 'Conserve space when possible';

function provisioningOf(rules: readonly Rule[]): Omit<StoragePolicy, 'id' | 'name'> {
  const allocation = rules.find(({ id }) => id === VOLUME_ALLOCATION)?.value;
  const vsan = (id: string): unknown =>
    rules.find((rule) => rule.namespace === VSAN && rule.id === id)?.value;
  const reserved = vsan('proportionalCapacity');
  const failures = vsan('hostFailuresToTolerate');
  return {
    ...(typeof allocation === 'string' ? { disks: allocation === CONSERVE_SPACE ? 'thin' : 'thick' } : {}),
    ...(reserved === undefined ? {} : { vsanShare: Number(reserved) / 100 }),
    ...(failures === undefined
      ? {}
      : { vsanCopies: copies(Number(failures), String(vsan('replicaPreference'))) }),
  };
}

/** Mirrors hold the whole once more for each failure; RAID 5 has three pieces of data to one of parity, RAID 6 four to two. */
function copies(failures: number, replicaPreference: string): number {
  if (!replicaPreference.startsWith('RAID-5/6')) return failures + 1;
  return failures === 1 ? 4 / 3 : 3 / 2;
}

interface Rule {
  readonly namespace: string;
  readonly id: string;
  readonly value: unknown;
}

/** The rules of all rule sets, each with the value of its only property, as all have that are looked at here. */
function rulesOf(profile: PbmProfile, schema: SchemaTable): Rule[] {
  if (!isDataObject(profile, 'PbmCapabilityProfile', schema)) return [];
  const { constraints } = profile;
  if (!isDataObject(constraints, 'PbmCapabilitySubProfileConstraints', schema)) return [];
  return constraints.subProfiles.flatMap(({ capability }) =>
    capability.map(({ id: { namespace, id }, constraint }) => ({
      namespace,
      id,
      value: constraint[0]?.propertyInstance[0]?.value,
    })),
  );
}
