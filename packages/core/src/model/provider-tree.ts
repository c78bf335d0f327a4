/**
 * The resource providers below one host: nodes, what is nested in them, and
 * pools they share. A driver changes the tree in memory and the caller
 * publishes the difference; nothing here talks to anybody.
 */
import { randomUUID } from 'node:crypto';
import { InvalidInput } from '../errors.js';
import type { Inventories } from './inventory.js';

/** Trait of a provider whose inventory is for all providers of its aggregates. */
export const SHARING_TRAIT = 'MISC_SHARES_VIA_AGGREGATE';

/** A provider as it is now. A snapshot: later changes of the tree do not show in it. */
export interface ProviderData {
  readonly uuid: string;
  readonly name: string;
  /** null for a root. */
  readonly parentUuid: string | null;
  readonly inventory: Inventories;
  readonly traits: ReadonlySet<string>;
  /** Uuids. */
  readonly aggregates: ReadonlySet<string>;
}

/** Every operation takes a provider by its name or its uuid; both are unique in the tree. */
export class ProviderTree {
  readonly #providers = new Map<string, ProviderData>();

  /** @throws {InvalidInput} name or uuid is taken */
  newRoot(name: string, uuid: string = randomUUID()): string {
    return this.#add(name, uuid, null);
  }

  /** @throws {InvalidInput} name or uuid is taken, or there is no such parent */
  newChild(name: string, parent: string, uuid: string = randomUUID()): string {
    return this.#add(name, uuid, this.data(parent).uuid);
  }

  exists(nameOrUuid: string): boolean {
    return this.#find(nameOrUuid) !== undefined;
  }

  /** @throws {InvalidInput} there is no such provider; so do all operations below */
  data(nameOrUuid: string): ProviderData {
    const provider = this.#find(nameOrUuid);
    if (provider === undefined) {
      throw new InvalidInput({ reason: `there is no resource provider ${nameOrUuid} in the tree` });
    }
    return provider;
  }

  /** Parents before children; with an argument only that provider and what is below it. */
  uuids(below?: string): readonly string[] {
    const roots = below === undefined ? this.#childrenOf(null) : [this.data(below)];
    return roots.flatMap((root) => this.#withDescendants(root)).map(({ uuid }) => uuid);
  }

  /** Takes the provider out, with all that is below it. */
  remove(nameOrUuid: string): void {
    for (const uuid of this.uuids(nameOrUuid)) this.#providers.delete(uuid);
  }

  /** Replaces the whole inventory. True when that changed anything. */
  updateInventory(nameOrUuid: string, inventory: Inventories): boolean {
    const provider = this.data(nameOrUuid);
    if (sameInventories(provider.inventory, inventory)) return false;
    return this.#change(provider, { inventory: structuredClone(inventory) });
  }

  hasInventory(nameOrUuid: string): boolean {
    return Object.keys(this.data(nameOrUuid).inventory).length > 0;
  }

  /** Replaces all traits. True when that changed anything. */
  updateTraits(nameOrUuid: string, traits: Iterable<string>): boolean {
    const provider = this.data(nameOrUuid);
    const wanted = new Set(traits);
    return !sameMembers(provider.traits, wanted) && this.#change(provider, { traits: wanted });
  }

  addTraits(nameOrUuid: string, ...traits: readonly string[]): boolean {
    return this.updateTraits(nameOrUuid, [...this.data(nameOrUuid).traits, ...traits]);
  }

  removeTraits(nameOrUuid: string, ...traits: readonly string[]): boolean {
    const unwanted = new Set(traits);
    return this.updateTraits(
      nameOrUuid,
      [...this.data(nameOrUuid).traits].filter((trait) => !unwanted.has(trait)),
    );
  }

  /** Replaces all aggregates. True when that changed anything. */
  updateAggregates(nameOrUuid: string, aggregates: Iterable<string>): boolean {
    const provider = this.data(nameOrUuid);
    const wanted = new Set(aggregates);
    return !sameMembers(provider.aggregates, wanted) && this.#change(provider, { aggregates: wanted });
  }

  /** Whether some provider of the tree shares this class of resource with others. */
  hasSharingProvider(resourceClass: string): boolean {
    return [...this.#providers.values()].some(
      ({ traits, inventory }) => traits.has(SHARING_TRAIT) && Object.hasOwn(inventory, resourceClass),
    );
  }

  /** A tree of its own with the same providers. */
  clone(): ProviderTree {
    const copy = new ProviderTree();
    for (const [uuid, provider] of this.#providers) copy.#providers.set(uuid, provider);
    return copy;
  }

  #add(name: string, uuid: string, parentUuid: string | null): string {
    const taken = [name, uuid].find((key) => this.exists(key));
    if (taken !== undefined) {
      throw new InvalidInput({ reason: `the tree has a resource provider ${taken} already` });
    }
    this.#providers.set(uuid, {
      uuid,
      name,
      parentUuid,
      inventory: {},
      traits: new Set(),
      aggregates: new Set(),
    });
    return uuid;
  }

  #find(nameOrUuid: string): ProviderData | undefined {
    return (
      this.#providers.get(nameOrUuid) ?? [...this.#providers.values()].find(({ name }) => name === nameOrUuid)
    );
  }

  #childrenOf(parentUuid: string | null): ProviderData[] {
    return [...this.#providers.values()].filter((provider) => provider.parentUuid === parentUuid);
  }

  #withDescendants(provider: ProviderData): ProviderData[] {
    return [provider, ...this.#childrenOf(provider.uuid).flatMap((child) => this.#withDescendants(child))];
  }

  #change(provider: ProviderData, change: Partial<ProviderData>): true {
    this.#providers.set(provider.uuid, { ...provider, ...change });
    return true;
  }
}

function sameMembers(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((member) => right.has(member));
}

function sameInventories(left: Inventories, right: Inventories): boolean {
  const classes = Object.keys(left);
  return (
    classes.length === Object.keys(right).length &&
    classes.every((name) => {
      const [before, after] = [left[name], right[name]];
      return (
        before !== undefined &&
        after !== undefined &&
        before.total === after.total &&
        before.reserved === after.reserved &&
        before.minUnit === after.minUnit &&
        before.maxUnit === after.maxUnit &&
        before.stepSize === after.stepSize &&
        before.allocationRatio === after.allocationRatio
      );
    })
  );
}
