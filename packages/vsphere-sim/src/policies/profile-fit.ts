/** Whether a datastore, or a datastore cluster, will do for a storage policy. */
import type { PbmCapabilityConstraints, PbmCapabilityProfile, PbmPlacementHub } from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { hasRules, mismatchesOf, type Mismatch } from './capability-matching.js';
import { DatastoreCapabilities } from './datastore-capabilities.js';

export interface Fit {
  readonly fits: boolean;
  /** Why not, where rules say it. */
  readonly mismatches: readonly Mismatch[];
}

/** What is asked for: a policy, or the rules of one that is not there yet. */
export type Wanted = Pick<PbmCapabilityProfile, 'constraints'>;

const UNFIT: Fit = { fits: false, mismatches: [] };

export function fitOfDatastore(world: World, datastore: Managed<'Datastore'>, { constraints }: Wanted): Fit {
  // No rules at all is what only virtual volumes take.
  if (!hasRules(constraints) || constraints.subProfiles.length === 0) {
    return { ...UNFIT, fits: datastore.get('summary').type === 'VVOL' };
  }
  const mismatches = mismatchesOf(world.part(DatastoreCapabilities).of(datastore), constraints);
  return { fits: mismatches.length === 0, mismatches };
}

/** Of a datastore cluster, every datastore has to do. Undefined when there is no such hub. */
export function fitOfHub(world: World, { hubType, hubId }: PbmPlacementHub, wanted: Wanted): Fit | undefined {
  const { inventory } = world;
  const ref = { type: hubType, value: hubId };
  if (hubType === 'Datastore') {
    const datastore = inventory.findAs('Datastore', ref);
    return datastore && fitOfDatastore(world, datastore, wanted);
  }
  const pod = hubType === 'StoragePod' ? inventory.findAs('StoragePod', ref) : undefined;
  if (pod === undefined) return undefined;
  const datastores = (pod.get('childEntity') ?? []).flatMap(
    (child) => inventory.findAs('Datastore', child) ?? [],
  );
  const fits = datastores.map((datastore) => fitOfDatastore(world, datastore, wanted));
  return fits.find((each) => !each.fits) ?? { fits: fits.length > 0, mismatches: [] };
}

/** Every datastore and datastore cluster: what is looked at when no hubs are named. */
export function allHubs({ inventory }: World): PbmPlacementHub[] {
  const all = [...inventory.ofType('Datastore'), ...inventory.ofType('StoragePod')];
  return all.map(({ type, moid }) => ({ hubType: type, hubId: moid }));
}

/** Can there be a policy of these constraints? Each rule set needs rules, and each rule something to hold on to. */
export function areUsable(constraints: PbmCapabilityConstraints): boolean {
  if (!hasRules(constraints) || constraints.subProfiles.length === 0) return false;
  return constraints.subProfiles.every(
    ({ capability }) =>
      capability.length > 0 &&
      capability.every(
        ({ constraint }) =>
          constraint.length > 0 && constraint.every(({ propertyInstance }) => propertyInstance.length > 0),
      ),
  );
}
