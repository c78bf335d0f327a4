/** Which datastores will do for a storage policy, and what speaks against the others. */
import type {
  PbmPlacementCompatibilityResult,
  PbmPlacementHub,
  PbmPlacementRequirement,
  PbmPlacementCapabilityConstraintsRequirement,
  PbmPlacementCapabilityProfileRequirement,
} from '@kilonova/vsphere/wire';
import { localizedFault } from '../../model/localized-fault.js';
import type { World } from '../../model/world.js';
import type { Mismatch } from '../../policies/capability-matching.js';
import { allHubs, areUsable, fitOfHub, type Fit, type Wanted } from '../../policies/profile-fit.js';
import { StorageProfiles } from '../../policies/storage-profiles.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import type { MethodGroup } from '../registry.js';
import { pbmMethods } from './pbm-methods.js';
import { entitiesIn } from './policy-entities.js';
import { checkedSpec } from './profile-manager.js';

type Hubs = readonly PbmPlacementHub[] | undefined;

export const placementMethods: MethodGroup = pbmMethods('PbmPlacementSolver', {
  PbmQueryMatchingHub: ({ world, args }) =>
    matching(world, args.hubsToSearch, world.part(StorageProfiles).get(args.profile, 'profile')),
  PbmQueryMatchingHubWithSpec: ({ world, args }) =>
    matching(world, args.hubsToSearch, checkedSpec(args.createSpec)),
  PbmCheckCompatibility: ({ world, args }) =>
    verdicts(world, args.hubsToSearch, [world.part(StorageProfiles).get(args.profile, 'profile')]),
  PbmCheckCompatibilityWithSpec: ({ world, args }) =>
    verdicts(world, args.hubsToSearch, [checkedSpec(args.profileSpec, 'profileSpec')]),
  PbmCheckRequirements({ world, args }) {
    const { placementSubjectRef: subject, placementSubjectRequirement: requirements = [] } = args;
    if (subject !== undefined) entitiesIn(world, subject, 'placementSubjectRef');
    const wanted = requirements.map((requirement, index) =>
      wantedBy(world, requirement, `placementSubjectRequirement[${index}]`),
    );
    return verdicts(world, args.hubsToSearch, wanted);
  },
});

/** An empty list cannot be told from none on the wire: both mean all. */
function hubsOf(world: World, hubs: Hubs): readonly PbmPlacementHub[] {
  return hubs === undefined || hubs.length === 0 ? allHubs(world) : hubs;
}

/** A hub that there is not matches nothing. */
function matching(world: World, hubs: Hubs, wanted: Wanted): PbmPlacementHub[] {
  return hubsOf(world, hubs).filter((hub) => fitOfHub(world, hub, wanted)?.fits === true);
}

function verdicts(world: World, hubs: Hubs, wanted: readonly Wanted[]): PbmPlacementCompatibilityResult[] {
  return hubsOf(world, hubs).map((hub) => {
    const faults = wanted.flatMap((each) => faultsOf(hub, fitOfHub(world, hub, each)));
    return faults.length > 0 ? { hub, error: faults.map(localizedFault) } : { hub };
  });
}

function faultsOf(hub: PbmPlacementHub, fit: Fit | undefined): SimFault[] {
  if (fit === undefined) {
    return [
      new SimFault('PbmNonExistentHubs', { hubs: [hub] }, `There is no ${hub.hubType} '${hub.hubId}'.`),
    ];
  }
  if (fit.fits) return [];
  if (fit.mismatches.length > 0) return fit.mismatches.map((mismatch) => mismatchFault(hub, mismatch));
  const message = 'The datastore does not satisfy the requirements of the storage policy.';
  return [new SimFault('PbmCompatibilityCheckFault', { hub }, message)];
}

function mismatchFault(hub: PbmPlacementHub, { capability, required, offered }: Mismatch): SimFault {
  const fields = { hub, capabilityInstanceId: capability, requirementPropertyInstance: required };
  const subject = `${capability.namespace}.${capability.id}`;
  return offered === undefined
    ? new SimFault('PbmPropertyMismatchFault', fields, `The datastore does not have ${subject}.`)
    : new SimFault(
        'PbmCapabilityProfilePropertyMismatchFault',
        { ...fields, resourcePropertyInstance: offered },
        `The datastore has another ${subject} than the storage policy requires.`,
      );
}

/** @throws {SimFault} InvalidArgument */
function wantedBy(world: World, requirement: PbmPlacementRequirement, property: string): Wanted {
  if (isOfProfile(requirement)) {
    return world.part(StorageProfiles).get(requirement.profileId, `${property}.profileId`);
  }
  if (!isOfConstraints(requirement)) throw invalidArgument(property);
  if (!areUsable(requirement.constraints)) throw invalidArgument(`${property}.constraints`);
  return requirement;
}

function isOfProfile(
  requirement: PbmPlacementRequirement,
): requirement is PbmPlacementCapabilityProfileRequirement {
  return requirement._type === 'PbmPlacementCapabilityProfileRequirement';
}

function isOfConstraints(
  requirement: PbmPlacementRequirement,
): requirement is PbmPlacementCapabilityConstraintsRequirement {
  return requirement._type === 'PbmPlacementCapabilityConstraintsRequirement';
}
