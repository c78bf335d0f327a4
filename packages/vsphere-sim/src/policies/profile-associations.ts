/**
 * Which storage policy VMs, disks and first-class disks have.
 *
 * They are kept by the key that the storage policy service gives an object: `vm-12` for a VM's own files, `vm-12:2000`
 * for a disk of it. What leaves the inventory, or the VM, loses its policy.
 */
import type { PbmProfileId, PbmServerObjectRef } from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';

type Vm = Managed<'VirtualMachine'>;

/** As `objectType` of the service has them. */
export type PolicySubject =
  | { readonly objectType: 'virtualMachine'; readonly key: string }
  | { readonly objectType: 'virtualDiskId'; readonly key: string }
  | { readonly objectType: 'virtualDiskUUID'; readonly key: string };

export function homeSubject({ moid }: Vm): PolicySubject {
  return { objectType: 'virtualMachine', key: moid };
}

export function diskSubject({ moid }: Vm, diskKey: number): PolicySubject {
  return { objectType: 'virtualDiskId', key: `${moid}:${diskKey}` };
}

/** `world.part(ProfileAssociations)` */
export class ProfileAssociations {
  readonly #bySubject = new Map<
    string,
    { readonly subject: PolicySubject; readonly profile: PbmProfileId }
  >();

  /** Keys of a VM's own files and disks, so that what concerns one VM does not look at all others. */
  readonly #byOwner = new Map<string, Set<string>>();

  constructor({ inventory }: World) {
    inventory.observe({
      removed: ({ type, moid }) => {
        if (type === 'VirtualMachine') for (const key of this.#keysOf(moid)) this.#remove(key);
      },
    });
  }

  of({ key }: Pick<PbmServerObjectRef, 'key'>): PbmProfileId | undefined {
    return this.#bySubject.get(key)?.profile;
  }

  /** @param profile `undefined` takes away what it has */
  set(subject: PolicySubject, profile: PbmProfileId | undefined): void {
    const { key } = subject;
    if (profile === undefined) {
      this.#remove(key);
      return;
    }
    this.#bySubject.set(key, { subject, profile });
    const owner = ownerOf(key);
    const keys = this.#byOwner.get(owner);
    if (keys === undefined) this.#byOwner.set(owner, new Set([key]));
    else keys.add(key);
  }

  /** What has a policy, in the order it came to have one. */
  subjectsOf({ uniqueId }: PbmProfileId): PolicySubject[] {
    const all = [...this.#bySubject.values()];
    return all.filter(({ profile }) => profile.uniqueId === uniqueId).map(({ subject }) => subject);
  }

  /** Everything that has any policy. */
  subjects(): PolicySubject[] {
    return [...this.#bySubject.values()].map(({ subject }) => subject);
  }

  /** Forgets the disks that a VM has no more. */
  keepDisks({ moid }: Vm, diskKeys: readonly number[]): void {
    const kept = new Set(diskKeys.map((key) => `${moid}:${key}`));
    for (const key of this.#keysOf(moid)) if (key !== moid && !kept.has(key)) this.#remove(key);
  }

  #keysOf(moid: string): readonly string[] {
    return [...(this.#byOwner.get(moid) ?? [])];
  }

  #remove(key: string): void {
    this.#bySubject.delete(key);
    const owner = ownerOf(key);
    const keys = this.#byOwner.get(owner);
    keys?.delete(key);
    if (keys?.size === 0) this.#byOwner.delete(owner);
  }
}

/** `vm-12` of `vm-12:2000`, and what is no VM's by itself. */
function ownerOf(key: string): string {
  return key.replace(/:.*$/, '');
}
