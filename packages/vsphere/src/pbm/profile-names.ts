/**
 * Storage policies by name.
 *
 * The API finds them by id only, so all are read and remembered for a while. A name that is not among the remembered
 * ones is looked for once more on the server: the policy may be new. Callers who ask meanwhile share the reading.
 */
import { VsphereError, type CallDetails } from '../errors.js';
import type { PbmProfile, PbmProfileId } from '../schema/generated/pbm/data-objects.js';
import type { Clock } from '../session/clock.js';
import type { CallOptions } from '../session/vim-caller.js';
import { withinLimits } from '../session/within-limits.js';
import type { PbmCaller, ProfileNameOptions } from './pbm-caller.js';
import { readAllProfiles } from './profiles.js';

const DEFAULT_MAX_AGE_MS = 300_000;

/** Several storage policies have the name that was asked for: which one is meant, only the caller can tell. */
export class AmbiguousProfileError extends VsphereError {
  readonly profileName: string;
  readonly profileIds: readonly PbmProfileId[];

  constructor(profileName: string, profileIds: readonly PbmProfileId[]) {
    const ids = profileIds.map(({ uniqueId }) => uniqueId).join(', ');
    super(
      'PROFILE_AMBIGUOUS',
      `${profileIds.length} storage policies are called ${profileName}: ${ids}; use the id`,
    );
    this.profileName = profileName;
    this.profileIds = profileIds;
  }
}

interface Reading {
  readonly byName: ReadonlyMap<string, readonly PbmProfile[]>;
  readonly readMs: number;
}

/** What is remembered of the names of one vCenter's storage policies. */
export class ProfileNames {
  readonly #pbm: PbmCaller;
  readonly #clock: Clock;
  #latest: Reading | undefined;
  #underWay: Promise<Reading> | undefined;

  constructor(pbm: PbmCaller, clock: Clock) {
    this.#pbm = pbm;
    this.#clock = clock;
  }

  /**
   * The policy of that name, with its rules; undefined when there is none.
   *
   * @throws {AmbiguousProfileError} there are several
   */
  async find(name: string, options: ProfileNameOptions = {}): Promise<PbmProfile | undefined> {
    const { maxAgeMs = DEFAULT_MAX_AGE_MS } = options;
    const known = this.#latest;
    const isFresh = known !== undefined && this.#clock.now() - known.readMs < maxAgeMs;
    const remembered = isFresh ? known.byName.get(name) : undefined;
    const profiles = remembered ?? (await this.#lookUp(name, options)) ?? [];
    if (profiles.length > 1)
      throw new AmbiguousProfileError(
        name,
        profiles.map(({ profileId }) => profileId),
      );
    return profiles[0];
  }

  /** Forgets everything: the next look-up asks the server. */
  forget(): void {
    this.#latest = undefined;
  }

  async #lookUp(name: string, options: CallOptions): Promise<readonly PbmProfile[] | undefined> {
    // A reading that is under way began before this call, and a policy may be newer than that.
    const wasUnderWay = this.#underWay !== undefined;
    const found = (await this.#read(options)).byName.get(name);
    return found === undefined && wasUnderWay ? (await this.#read(options)).byName.get(name) : found;
  }

  #read(options: CallOptions): Promise<Reading> {
    // Without the caller's signal: others may be waiting for the same reading.
    this.#underWay ??= this.#readAnew().finally(() => (this.#underWay = undefined));
    const { signal, timeoutMs = Infinity } = options;
    return withinLimits(this.#underWay, { signal, timeoutMs }, this.#call);
  }

  async #readAnew(): Promise<Reading> {
    const readMs = this.#clock.now();
    const byName = new Map<string, PbmProfile[]>();
    for (const profile of await readAllProfiles(this.#pbm)) {
      byName.set(profile.name, [...(byName.get(profile.name) ?? []), profile]);
    }
    this.#latest = { byName, readMs };
    return this.#latest;
  }

  get #call(): CallDetails {
    return { method: 'PbmQueryProfile', object: this.#pbm.serviceContent.profileManager };
  }
}
