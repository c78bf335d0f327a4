/** What datastores offer to storage policies: by their kind, and what somebody has said of them. */
import type { PbmCapabilityInstance, PbmProfileId } from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { VSAN_DEFAULT_ID } from './built-in-profiles.js';
import { capability, DATA_SERVICE_NAMESPACE, ENCRYPTION, tags, vsanOffers } from './capabilities.js';

type Datastore = Managed<'Datastore'>;

/** `world.part(DatastoreCapabilities)` */
export class DatastoreCapabilities {
  readonly #given = new Map<string, readonly PbmCapabilityInstance[]>();
  readonly #tags = new Map<string, ReadonlyMap<string, readonly string[]>>();
  readonly #defaults = new Map<string, PbmProfileId>();

  constructor({ inventory }: World) {
    inventory.observe({
      removed: ({ moid }) => {
        this.#given.delete(moid);
        this.#tags.delete(moid);
        this.#defaults.delete(moid);
      },
    });
  }

  /** All that the datastore offers. */
  of(datastore: Datastore): PbmCapabilityInstance[] {
    const offered = [...(this.#tags.get(datastore.moid) ?? [])].map(([category, names]) =>
      tags(category, names),
    );
    return [
      ...(datastore.get('summary').type === 'vsan' ? vsanOffers() : []),
      // It is the hosts that encrypt, whatever the datastore.
      capability(DATA_SERVICE_NAMESPACE, ENCRYPTION, ENCRYPTION),
      ...(this.#given.get(datastore.moid) ?? []),
      ...offered,
    ];
  }

  /** Has it offer something more, beside what datastores of its kind do. */
  add({ moid }: Datastore, capabilities: readonly PbmCapabilityInstance[]): void {
    this.#given.set(moid, [...(this.#given.get(moid) ?? []), ...capabilities]);
  }

  tag({ moid }: Datastore, category: string, names: readonly string[]): void {
    const before = this.#tags.get(moid) ?? new Map<string, readonly string[]>();
    const all = new Set([...(before.get(category) ?? []), ...names]);
    this.#tags.set(moid, new Map([...before, [category, [...all]]]));
  }

  /** The policy of what is put on the datastore without one. */
  defaultProfile(datastore: Datastore): PbmProfileId | undefined {
    const isVsan = datastore.get('summary').type === 'vsan';
    return this.#defaults.get(datastore.moid) ?? (isVsan ? { uniqueId: VSAN_DEFAULT_ID } : undefined);
  }

  /** Is it the policy of what is put on some datastore without one? */
  isDefault({ uniqueId }: PbmProfileId): boolean {
    return [...this.#defaults.values()].some((profile) => profile.uniqueId === uniqueId);
  }

  setDefaultProfile({ moid }: Datastore, profile: PbmProfileId): void {
    this.#defaults.set(moid, profile);
  }

  /** Takes the policy from all datastores that have it as theirs; all policies if none is given. */
  resetDefaultProfiles(profile?: PbmProfileId): void {
    for (const [moid, { uniqueId }] of this.#defaults) {
      if (profile === undefined || profile.uniqueId === uniqueId) this.#defaults.delete(moid);
    }
  }
}
