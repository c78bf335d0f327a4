/** The storage policies that datastores give to what has none. */
import type { PbmPlacementHub, PbmProfile } from '@kilonova/vsphere/wire';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { VSAN_DEFAULT_ID } from '../../policies/built-in-profiles.js';
import { DatastoreCapabilities } from '../../policies/datastore-capabilities.js';
import { fitOfDatastore } from '../../policies/profile-fit.js';
import { StorageProfiles } from '../../policies/storage-profiles.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import type { MethodGroup } from '../registry.js';
import { pbmMethods } from './pbm-methods.js';

export const defaultProfileMethods: MethodGroup = pbmMethods('PbmProfileProfileManager', {
  PbmAssignDefaultRequirementProfile({ world, args }) {
    const profile = world.part(StorageProfiles).get(args.profile, 'profile');
    const datastores = args.datastores.map((hub) => datastoreOf(world, hub));
    if (datastores.some((datastore) => !fitOfDatastore(world, datastore, profile).fits)) {
      throw invalidArgument('datastores');
    }
    for (const datastore of datastores) {
      world.part(DatastoreCapabilities).setDefaultProfile(datastore, profile.profileId);
    }
  },
  PbmQueryDefaultRequirementProfile: ({ world, args }) =>
    world.part(DatastoreCapabilities).defaultProfile(datastoreOf(world, args.hub)),
  PbmQueryDefaultRequirementProfiles: ({ world, args }) =>
    args.datastores.map((hub) => {
      const [defaultProfile] = defaultOf(world, hub);
      return { datastores: [hub], ...(defaultProfile !== undefined && { defaultProfile }) };
    }),
  PbmFindApplicableDefaultProfile({ world, args }) {
    const found = args.datastores.flatMap((hub) => defaultOf(world, hub));
    return [...new Set(found)];
  },
  PbmResetDefaultRequirementProfile({ world, args }) {
    world.part(DatastoreCapabilities).resetDefaultProfiles(args.profile);
  },
  PbmResetVSanDefaultProfile({ world }) {
    world.part(StorageProfiles).reset(VSAN_DEFAULT_ID);
  },
});

/** @throws {SimFault} PbmNonExistentHubs */
function datastoreOf({ inventory }: World, hub: PbmPlacementHub): Managed<'Datastore'> {
  const datastore = inventory.findAs('Datastore', { type: hub.hubType, value: hub.hubId });
  if (datastore !== undefined) return datastore;
  throw new SimFault('PbmNonExistentHubs', { hubs: [hub] }, `There is no ${hub.hubType} '${hub.hubId}'.`);
}

function defaultOf(world: World, hub: PbmPlacementHub): PbmProfile[] {
  const id = world.part(DatastoreCapabilities).defaultProfile(datastoreOf(world, hub));
  const profile = id && world.part(StorageProfiles).find(id);
  return profile === undefined ? [] : [profile];
}
