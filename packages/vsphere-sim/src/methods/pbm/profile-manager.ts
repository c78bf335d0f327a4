/** Making storage policies, reading them, and asking what has which. */
import type {
  PbmCapabilityProfile,
  PbmCapabilityProfileCreateSpec,
  PbmProfileId,
  PbmProfileOperationOutcome,
  PbmQueryProfileResult,
  PbmServerObjectRef,
} from '@kilonova/vsphere/wire';
import { localizedFault } from '../../model/localized-fault.js';
import type { World } from '../../model/world.js';
import { DatastoreCapabilities } from '../../policies/datastore-capabilities.js';
import { ProfileAssociations } from '../../policies/profile-associations.js';
import { areUsable } from '../../policies/profile-fit.js';
import { StorageProfiles } from '../../policies/storage-profiles.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import type { MethodGroup } from '../registry.js';
import { pbmMethods, type PbmCall } from './pbm-methods.js';
import { entitiesIn, objectRef } from './policy-entities.js';

const CATEGORIES: ReadonlySet<string> = new Set(['REQUIREMENT', 'RESOURCE', 'DATA_SERVICE_POLICY']);
const ENTITY_TYPES: ReadonlySet<string> = new Set([
  'virtualMachine',
  'virtualMachineAndDisks',
  'virtualDiskId',
  'virtualDiskUUID',
]);
const LONGEST_NAME = 80;

export const profileMethods: MethodGroup = pbmMethods('PbmProfileProfileManager', {
  PbmFetchResourceType: () => [{ resourceType: 'STORAGE' }],
  PbmQueryProfile({ world, args }) {
    assertStorage(args.resourceType.resourceType, 'resourceType');
    const { profileCategory } = args;
    if (profileCategory !== undefined && !CATEGORIES.has(profileCategory))
      throw invalidArgument('profileCategory');
    const all = world.part(StorageProfiles).all();
    const wanted =
      profileCategory === undefined
        ? all
        : all.filter((profile) => profile.profileCategory === profileCategory);
    return wanted.map(({ profileId }) => profileId);
  },
  PbmRetrieveContent: ({ world, args }) =>
    args.profileIds.map((id) => world.part(StorageProfiles).get(id, 'profileIds')),
  PbmCreate({ world, session, args }) {
    const { name, description, category, constraints } = checkedSpec(args.createSpec);
    const spec = { name, description, category, constraints };
    return world.part(StorageProfiles).create(spec, session.userName);
  },
  PbmUpdate: (call) => update(call),
  PbmDelete: ({ world, args }) => args.profileId.map((profileId) => remove(world, profileId)),
  PbmQueryAssociatedProfile: ({ world, args }) => profilesOf(world, args.entity, 'entity'),
  PbmQueryAssociatedProfiles: ({ world, args }) =>
    args.entities.map((object, index) => {
      try {
        return { object, profileId: profilesOf(world, object, `entities[${index}]`) };
      } catch (error) {
        if (!(error instanceof SimFault)) throw error;
        return { object, fault: localizedFault(error) };
      }
    }),
  PbmQueryAssociatedEntity: ({ world, args }) => entitiesOf(world, args.profile, args.entityType),
  PbmQueryAssociatedEntities: ({ world, args }) => associations(world, args.profiles),
});

/**
 * A policy that can be made.
 *
 * @throws {SimFault} InvalidArgument
 */
export function checkedSpec(
  spec: PbmCapabilityProfileCreateSpec,
  property = 'createSpec',
): PbmCapabilityProfileCreateSpec {
  const { name, category, resourceType, constraints } = spec;
  assertName(name, property);
  if (category !== undefined && !CATEGORIES.has(category)) throw invalidArgument(`${property}.category`);
  assertStorage(resourceType.resourceType, `${property}.resourceType`);
  if (!areUsable(constraints)) throw invalidArgument(`${property}.constraints`);
  return spec;
}

function assertName(name: string, property: string): void {
  if (name.trim() === '' || name.length > LONGEST_NAME) throw invalidArgument(`${property}.name`);
}

function assertStorage(resourceType: string, property: string): void {
  if (resourceType !== 'STORAGE') throw invalidArgument(property);
}

function update({ world, session, args }: PbmCall<'PbmUpdate'>): void {
  const profiles = world.part(StorageProfiles);
  const profile = profiles.get(args.profileId);
  const { name, description, constraints } = args.updateSpec;
  if (name !== undefined) assertName(name, 'updateSpec');
  // A system's policy without rules is one for virtual volumes, which there are none to give to.
  if (constraints !== undefined && !areUsable(constraints)) throw invalidArgument('updateSpec.constraints');
  const changes = {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(constraints !== undefined && { constraints }),
  };
  profiles.update(profile, changes, session.userName);
}

/** What is in use stays, and so does what the system brought along. */
function remove(world: World, profileId: PbmProfileId): PbmProfileOperationOutcome {
  const profile = world.part(StorageProfiles).find(profileId);
  if (profile === undefined) {
    return failed(profileId, new SimFault('PbmFaultNotFound', {}, 'There is no such storage policy.'));
  }
  if (profile.systemCreatedProfileType !== undefined) {
    return failed(profileId, invalidArgument('profileId'));
  }
  const isDefault = world.part(DatastoreCapabilities).isDefault(profileId);
  if (isDefault || world.part(ProfileAssociations).subjectsOf(profileId).length > 0) {
    const { name } = profile;
    const message = `The storage policy '${name}' is in use.`;
    return failed(profileId, new SimFault('PbmResourceInUse', { type: 'PbmProfile', name }, message));
  }
  world.part(StorageProfiles).remove(profile);
  return { profileId };
}

function failed(profileId: PbmProfileId, fault: SimFault): PbmProfileOperationOutcome {
  return { profileId, fault: localizedFault(fault) };
}

function profilesOf(world: World, entity: PbmServerObjectRef, property: string): PbmProfileId[] {
  const known = world.part(ProfileAssociations);
  const ids = entitiesIn(world, entity, property).flatMap(({ subject }) => known.of(subject) ?? []);
  return [...new Map(ids.map((id) => [id.uniqueId, id])).values()];
}

function entitiesOf(world: World, profile: PbmProfileId, entityType?: string): PbmServerObjectRef[] {
  world.part(StorageProfiles).get(profile, 'profile');
  if (entityType !== undefined && !ENTITY_TYPES.has(entityType)) throw invalidArgument('entityType');
  const subjects = world.part(ProfileAssociations).subjectsOf(profile);
  const wanted = subjects.filter(
    ({ objectType }) =>
      entityType === undefined ||
      objectType === entityType ||
      (entityType === 'virtualMachineAndDisks' && objectType !== 'virtualDiskUUID'),
  );
  return wanted.map((subject) => objectRef(world, subject));
}

/** Of all policies, or of some: what has them, and which. */
function associations(world: World, profiles?: readonly PbmProfileId[]): PbmQueryProfileResult[] {
  const all: readonly Pick<PbmCapabilityProfile, 'profileId'>[] =
    profiles === undefined || profiles.length === 0
      ? world.part(StorageProfiles).all()
      : profiles.map((id) => world.part(StorageProfiles).get(id, 'profiles'));
  return all.flatMap(({ profileId }) =>
    entitiesOf(world, profileId).map((object) => ({ object, profileId: [profileId] })),
  );
}
