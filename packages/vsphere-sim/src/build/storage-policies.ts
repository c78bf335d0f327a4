/** Storage policies, and what datastores offer to them. */
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { ruleSet } from '../policies/built-in-profiles.js';
import { capability, tags } from '../policies/capabilities.js';
import { DatastoreCapabilities } from '../policies/datastore-capabilities.js';
import { StorageProfiles } from '../policies/storage-profiles.js';
import { Tags } from '../policies/tags.js';

/** A capability of one property: what a policy requires of it, or a datastore offers. */
export interface CapabilityRule {
  /** `VSAN`, or whatever the provider calls its own. */
  readonly namespace: string;
  readonly id: string;
  /** What the property is called: as the capability if not given. */
  readonly property?: string | undefined;
  readonly value: string | number | boolean;
}

export interface StorageProfileSpec {
  readonly name: string;
  readonly description?: string | undefined;
  /** By category: a datastore needs one of the tags of each. */
  readonly tags?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly rules?: readonly CapabilityRule[] | undefined;
}

const CREATOR = 'VSPHERE.LOCAL\\Administrator';

/**
 * @returns the new policy's id
 * @throws {SimFault} PbmDuplicateName
 */
export function addStorageProfile(world: World, spec: StorageProfileSpec): string {
  const { name, description, tags: wanted = {}, rules = [] } = spec;
  const capabilities = [
    ...Object.entries(wanted).map(([category, names]) => tags(category, names)),
    ...rules.map(({ namespace, id, value, property }) => capability(namespace, id, value, property)),
  ];
  if (capabilities.length === 0) throw new Error(`The storage policy '${name}' asks for nothing.`);
  for (const [category, names] of Object.entries(wanted)) world.part(Tags).add(category, names);
  const constraints = ruleSet('rule set 1', capabilities);
  return world.part(StorageProfiles).create({ name, description, constraints }, CREATOR).uniqueId;
}

/** Has a datastore offer one thing more. */
export function addDatastoreCapability(
  world: World,
  datastore: Managed<'Datastore'>,
  { namespace, id, value, property }: CapabilityRule,
): void {
  world.part(DatastoreCapabilities).add(datastore, [capability(namespace, id, value, property)]);
}

/** Makes tags of a category, for clients to attach. */
export function addTags(world: World, category: string, ...names: readonly string[]): void {
  world.part(Tags).add(category, names);
}

/** Has a datastore carry tags of a category, which are made if they are not there. */
export function tagDatastore(
  world: World,
  datastore: Managed<'Datastore'>,
  category: string,
  ...names: readonly string[]
): void {
  world.part(Tags).add(category, names);
  world.part(DatastoreCapabilities).tag(datastore, category, names);
}
