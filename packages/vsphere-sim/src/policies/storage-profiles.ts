/** The storage policies of a server: those that it brought along, and those that were made. */
import type { PbmCapabilityProfile, PbmProfileId } from '@kilonova/vsphere/wire';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import { builtInProfiles } from './built-in-profiles.js';

/** What a new policy says of itself. */
export interface NewProfile {
  readonly name: string;
  readonly description?: string | undefined;
  /** REQUIREMENT if not given. */
  readonly category?: string | undefined;
  readonly constraints: PbmCapabilityProfile['constraints'];
}

/** `world.part(StorageProfiles)` */
export class StorageProfiles {
  readonly #world: World;
  readonly #byId: Map<string, PbmCapabilityProfile>;

  constructor(world: World) {
    this.#world = world;
    const builtIn = builtInProfiles(world.date());
    this.#byId = new Map(builtIn.map((profile) => [profile.profileId.uniqueId, profile]));
  }

  /** In the order they came. */
  all(): PbmCapabilityProfile[] {
    return [...this.#byId.values()];
  }

  find({ uniqueId }: PbmProfileId): PbmCapabilityProfile | undefined {
    return this.#byId.get(uniqueId);
  }

  /**
   * The policy of that id.
   *
   * @param property what the argument is called in the refusal
   * @throws {SimFault} InvalidArgument: there is none
   */
  get(id: PbmProfileId, property = 'profileId'): PbmCapabilityProfile {
    const profile = this.find(id);
    if (profile !== undefined) return profile;
    throw new SimFault(
      'InvalidArgument',
      { invalidProperty: property },
      `A specified parameter was not correct: ${property}`,
    );
  }

  /** @throws {SimFault} PbmDuplicateName */
  create(
    { name, description, category = 'REQUIREMENT', constraints }: NewProfile,
    userName: string,
  ): PbmProfileId {
    this.#claimName(name);
    const profileId = { uniqueId: this.#world.random.uuid() };
    const now = this.#world.date();
    this.#byId.set(profileId.uniqueId, {
      _type: 'PbmCapabilityProfile',
      profileId,
      name,
      ...(description !== undefined && { description }),
      creationTime: now,
      createdBy: userName,
      lastUpdatedTime: now,
      lastUpdatedBy: userName,
      profileCategory: category,
      resourceType: { resourceType: 'STORAGE' },
      constraints,
      generationId: 0,
      isDefault: false,
    });
    return profileId;
  }

  /**
   * Replaces what is given. New rules are a new generation: what was checked against the older ones is out of date.
   *
   * @throws {SimFault} PbmDuplicateName
   */
  update(profile: PbmCapabilityProfile, changes: Partial<NewProfile>, userName: string): void {
    const { name = profile.name, description = profile.description, constraints } = changes;
    this.#claimName(name, profile);
    this.#byId.set(profile.profileId.uniqueId, {
      ...profile,
      name,
      ...(description !== undefined && { description }),
      ...(constraints !== undefined && { constraints, generationId: Number(profile.generationId ?? 0) + 1 }),
      lastUpdatedTime: this.#world.date(),
      lastUpdatedBy: userName,
    });
  }

  remove({ profileId }: PbmCapabilityProfile): void {
    this.#byId.delete(profileId.uniqueId);
  }

  /** Puts a policy back as the server brought it along. */
  reset(uniqueId: string): void {
    const builtIn = builtInProfiles(this.#world.date()).find(
      (profile) => profile.profileId.uniqueId === uniqueId,
    );
    if (builtIn !== undefined) this.#byId.set(uniqueId, builtIn);
  }

  #claimName(name: string, except?: PbmCapabilityProfile): void {
    const holder = this.all().find((profile) => profile.name === name);
    if (holder === undefined || holder.profileId.uniqueId === except?.profileId.uniqueId) return;
    throw new SimFault('PbmDuplicateName', { name }, `There is a storage policy '${name}' already.`);
  }
}
