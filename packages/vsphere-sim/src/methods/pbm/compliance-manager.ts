/**
 * Whether VMs and disks are as their storage policies want them.
 *
 * A check is remembered until the next one. What has never been checked is when it is first asked about, as a vCenter
 * does once something is given a policy; a policy that has other rules since makes the result out of date.
 */
import type {
  PbmCapabilityProfile,
  PbmCompliancePolicyStatus,
  PbmComplianceResult,
  PbmProfileId,
  PbmRollupComplianceResult,
  PbmServerObjectRef,
} from '@kilonova/vsphere/wire';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import type { Mismatch } from '../../policies/capability-matching.js';
import { ProfileAssociations } from '../../policies/profile-associations.js';
import { fitOfDatastore } from '../../policies/profile-fit.js';
import { StorageProfiles } from '../../policies/storage-profiles.js';
import { invalidArgument } from '../invalid-argument.js';
import type { MethodGroup } from '../registry.js';
import { pbmMethods } from './pbm-methods.js';
import { entitiesIn, type PolicyEntity } from './policy-entities.js';

/** From the best to the worst. */
const STATUSES = ['notApplicable', 'compliant', 'outOfDate', 'unknown', 'nonCompliant'];

interface Checked {
  readonly generation: number;
  readonly result: PbmComplianceResult;
}

/** `world.part(ComplianceChecks)` */
class ComplianceChecks {
  readonly #world: World;
  readonly #last = new Map<string, Checked>();

  constructor(world: World) {
    this.#world = world;
    world.inventory.observe({
      removed: ({ type, moid }) => {
        if (type !== 'VirtualMachine') return;
        for (const key of this.#last.keys()) if (/^[^ :]*/.exec(key)?.[0] === moid) this.#last.delete(key);
      },
    });
  }

  /** Checks now. */
  check({ ref, subject, datastore }: PolicyEntity, against?: PbmProfileId): PbmComplianceResult {
    const profiles = this.#world.part(StorageProfiles);
    const own = this.#world.part(ProfileAssociations).of(subject);
    const wanted = against ?? own;
    const profile = wanted && profiles.get(wanted, 'profile');
    const mismatch = against !== undefined && own?.uniqueId !== against.uniqueId;
    const result: PbmComplianceResult = {
      checkTime: this.#world.date(),
      entity: ref,
      ...(profile !== undefined && { profile: profile.profileId }),
      complianceTaskStatus: 'success',
      ...verdict(this.#world, datastore, profile),
      mismatch,
    };
    this.#last.set(keyOf(ref, against), { generation: generationOf(profile), result });
    return result;
  }

  /** What the last check found. */
  last(entity: PolicyEntity, against?: PbmProfileId): PbmComplianceResult {
    const { subject, ref } = entity;
    const known = this.#last.get(keyOf(ref, against));
    const own = against ?? this.#world.part(ProfileAssociations).of(subject);
    if (known === undefined || known.result.profile?.uniqueId !== own?.uniqueId)
      return this.check(entity, against);
    const profile = own && this.#world.part(StorageProfiles).find(own);
    return known.generation === generationOf(profile)
      ? known.result
      : { ...known.result, complianceStatus: 'outOfDate' };
  }
}

export const complianceMethods: MethodGroup = pbmMethods('PbmComplianceManager', {
  PbmCheckCompliance: ({ world, args }) =>
    each(world, args.entities, 'entities', (entity) =>
      world.part(ComplianceChecks).check(entity, args.profile),
    ),
  PbmFetchComplianceResult: ({ world, args }) =>
    each(world, args.entities, 'entities', (entity) =>
      world.part(ComplianceChecks).last(entity, args.profile),
    ),
  PbmCheckRollupCompliance: ({ world, args }) =>
    args.entity.map((ref, index) =>
      rollup(
        ref,
        each(world, [ref], `entity[${index}]`, (entity) => world.part(ComplianceChecks).check(entity)),
      ),
    ),
  PbmFetchRollupComplianceResult: ({ world, args }) =>
    args.entity.map((ref, index) =>
      rollup(
        ref,
        each(world, [ref], `entity[${index}]`, (entity) => world.part(ComplianceChecks).last(entity)),
      ),
    ),
  PbmQueryByRollupComplianceStatus({ world, args }) {
    if (!STATUSES.includes(args.status)) throw invalidArgument('status');
    return withPolicies(world).filter(
      (ref) =>
        rollup(
          ref,
          each(world, [ref], 'entity', (entity) => world.part(ComplianceChecks).last(entity)),
        ).overallComplianceStatus === args.status,
    );
  },
});

function each(
  world: World,
  refs: readonly PbmServerObjectRef[],
  property: string,
  resultOf: (entity: PolicyEntity) => PbmComplianceResult,
): PbmComplianceResult[] {
  return refs.flatMap((ref) => entitiesIn(world, ref, property).map(resultOf));
}

/** VMs of which anything has a policy. */
function withPolicies(world: World): PbmServerObjectRef[] {
  const keys = world
    .part(ProfileAssociations)
    .subjects()
    .filter(({ objectType }) => objectType !== 'virtualDiskUUID')
    .map(({ key }) => key.replace(/:.*/, ''));
  return [...new Set(keys)].map((key) => ({ objectType: 'virtualMachineAndDisks', key }));
}

/** The worst of all. @throws {SimFault} InvalidArgument: it is nothing that has policies */
function rollup(entity: PbmServerObjectRef, result: PbmComplianceResult[]): PbmRollupComplianceResult {
  if (result.length === 0) throw invalidArgument('entity');
  const worst = Math.max(0, ...result.map(({ complianceStatus }) => STATUSES.indexOf(complianceStatus)));
  const times = result.map(({ checkTime }) => checkTime.getTime());
  return {
    oldestCheckTime: new Date(Math.min(...times)),
    entity,
    overallComplianceStatus: STATUSES[worst] ?? 'unknown',
    overallComplianceTaskStatus: 'success',
    result,
    profileMismatch: result.some(({ mismatch }) => mismatch),
  };
}

function verdict(
  world: World,
  datastore: Managed<'Datastore'> | undefined,
  profile: PbmCapabilityProfile | undefined,
): Pick<PbmComplianceResult, 'complianceStatus' | 'violatedPolicies'> {
  if (profile === undefined) return { complianceStatus: 'notApplicable' };
  if (datastore === undefined) return { complianceStatus: 'unknown' };
  const { fits, mismatches } = fitOfDatastore(world, datastore, profile);
  if (fits) return { complianceStatus: 'compliant' };
  return { complianceStatus: 'nonCompliant', violatedPolicies: mismatches.map(violation) };
}

function violation({ capability: id, required, offered }: Mismatch): PbmCompliancePolicyStatus {
  return {
    expectedValue: { id, constraint: [{ propertyInstance: [required] }] },
    ...(offered !== undefined && { currentValue: { id, constraint: [{ propertyInstance: [offered] }] } }),
  };
}

function generationOf(profile: PbmCapabilityProfile | undefined): number {
  return Number(profile?.generationId ?? 0);
}

function keyOf({ key }: PbmServerObjectRef, against: PbmProfileId | undefined): string {
  return `${key} ${against?.uniqueId ?? ''}`;
}
