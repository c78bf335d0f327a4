/**
 * One object of the server: a reference, and properties that clients read and wait for.
 *
 * Values are never changed, only replaced, through `set`, `update`, `link` and `unlink`: each of them tells whoever
 * watches the object. An object's own properties lie over those of a template that many objects share, and a property
 * may be computed when it is read, so that an inventory costs what is read of it.
 */
import type {
  ManagedObjectReference,
  ManagedObjects,
  ManagedObjectSubtypes,
  Ref,
} from '@kilonova/vsphere/wire';
import { Computed } from './computed.js';
import { RefList } from './ref-list.js';

/** Who wants to know that an object changed. Called while the change is being made: take note, and come back later. */
export interface Watcher {
  /** @param names the properties that changed, computed ones included */
  changed(object: ManagedObject, names: ReadonlySet<string>): void;
  removed(object: ManagedObject): void;
}

/** Properties of an object or a template: values, computed ones, and lists of references that grow. */
export type PropertyRecord<P extends object = object> = {
  readonly [K in keyof P]?: P[K] | Computed | RefList;
};

/** A kind of managed object that has properties. */
export type ManagedType = keyof ManagedObjects;

/** A managed object whose properties have the types of the API. */
export type Managed<T extends ManagedType> = ManagedObject<ManagedObjects[T]>;

export class ManagedObject<P extends object = object> {
  readonly ref: ManagedObjectReference;
  readonly #own: Record<string, unknown>;
  readonly #template: Readonly<Record<string, unknown>>;
  #watchers: Set<Watcher> | undefined;
  #removed = false;

  constructor(ref: ManagedObjectReference, properties: PropertyRecord<P>, template: PropertyRecord<P> = {}) {
    this.ref = ref;
    this.#own = { ...properties };
    this.#template = template;
  }

  /** The most derived type: `VirtualMachine`, `ClusterComputeResource`... */
  get type(): string {
    return this.ref.type;
  }

  get moid(): string {
    return this.ref.value;
  }

  /** The reference where the API says what it is to: `vm.refAs('VirtualMachine')`. The caller knows that it is one. */
  refAs<T extends keyof ManagedObjectSubtypes>(_type: T): Ref<T> {
    // Which derived type it is says the reference itself; that it is one of them, the caller.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return this.ref as Ref<T>;
  }

  /** True once it was taken out of the inventory. */
  get isRemoved(): boolean {
    return this.#removed;
  }

  /** A property's value now; undefined when it is unset. */
  get<K extends keyof P & string>(name: K): P[K] {
    // What is under a name was put there as that name's type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return this.read(name) as P[K];
  }

  /** The same by any name, for readers that do not know the object's type. */
  read(name: string): unknown {
    const value = this.#stored(name);
    if (value instanceof Computed) return value.read(this);
    return value instanceof RefList ? value.toArray() : value;
  }

  /** Replaces one property; `undefined` unsets it. */
  set<K extends keyof P & string>(name: K, value: P[K] | Computed | RefList | undefined): void {
    this.#replace([[name, value]]);
  }

  /** Replaces several properties in one change. */
  update(values: PropertyRecord<P>): void {
    this.#replace(Object.entries(values));
  }

  /** Adds a reference to a property that lists some. What is there already is not added again. */
  link(name: keyof P & string, ref: ManagedObjectReference): void {
    if (this.#refList(name).add(ref)) this.touch(name);
  }

  /** Takes a reference out of a property that lists some. */
  unlink(name: keyof P & string, ref: ManagedObjectReference): void {
    if (this.#refList(name).delete(ref)) this.touch(name);
  }

  /** Says that a computed property has another value, because of something that is no property of this object. */
  touch(...names: readonly string[]): void {
    if (this.#watchers === undefined || this.#watchers.size === 0) return;
    const changed = new Set<string>();
    for (const name of names) this.#addWithDependents(changed, name);
    for (const watcher of this.#watchers) watcher.changed(this, changed);
  }

  /** How many want to know: whoever is done with an object has to say so. */
  get watcherCount(): number {
    return this.#watchers?.size ?? 0;
  }

  watch(watcher: Watcher): void {
    (this.#watchers ??= new Set()).add(watcher);
  }

  unwatch(watcher: Watcher): void {
    this.#watchers?.delete(watcher);
  }

  /** For the inventory, and for whoever keeps objects of a session: from now on it is not found any more. */
  markRemoved(): void {
    if (this.#removed) return;
    this.#removed = true;
    for (const watcher of this.#watchers ?? []) watcher.removed(this);
    this.#watchers = undefined;
  }

  #stored(name: string): unknown {
    return Object.hasOwn(this.#own, name) ? this.#own[name] : this.#template[name];
  }

  #replace(entries: readonly (readonly [string, unknown])[]): void {
    const names: string[] = [];
    for (const [name, value] of entries) {
      if (this.#stored(name) === value) continue;
      this.#own[name] = value;
      names.push(name);
    }
    if (names.length > 0) this.touch(...names);
  }

  /** Made of a plain array if that is what is there. A template's list is never changed, but copied. */
  #refList(name: string): RefList {
    const stored = this.#stored(name);
    if (stored instanceof RefList && Object.hasOwn(this.#own, name)) return stored;
    const list = new RefList(refsIn(stored instanceof RefList ? stored.toArray() : stored));
    this.#own[name] = list;
    return list;
  }

  #addWithDependents(changed: Set<string>, name: string): void {
    if (changed.has(name)) return;
    changed.add(name);
    for (const dependent of dependents(this.#template).get(name) ?? []) {
      if (!Object.hasOwn(this.#own, dependent)) this.#addWithDependents(changed, dependent);
    }
    for (const [other, value] of Object.entries(this.#own)) {
      if (value instanceof Computed && value.from.includes(name)) this.#addWithDependents(changed, other);
    }
  }
}

function refsIn(value: unknown): readonly ManagedObjectReference[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new TypeError('Only a property that lists references can be linked.');
  // Every array property that is linked is one of references: the API has no other list of objects.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as ManagedObjectReference[];
}

const dependentsOf = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

/** Property name -> the computed ones of the template that are made of it. */
function dependents(template: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly string[]> {
  const known = dependentsOf.get(template);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const [name, value] of Object.entries(template)) {
    if (!(value instanceof Computed)) continue;
    for (const source of value.from) {
      const names = found.get(source);
      if (names === undefined) found.set(source, [name]);
      else names.push(name);
    }
  }
  dependentsOf.set(template, found);
  return found;
}
