/**
 * Every object of the server that does not belong to one session, and the ways to find one.
 */
import type { ManagedObjectReference, SchemaTable } from '@kilonova/vsphere/wire';
import { SimFault } from '../wire/sim-fault.js';
import { storedName } from './entity-names.js';
import type { Managed, ManagedObject, ManagedType } from './managed-object.js';
import { ObjectIndex, type IndexDefinition } from './object-index.js';

/** Who wants to know what comes and goes. */
export interface InventoryObserver {
  added?(object: ManagedObject): void;
  removed?(object: ManagedObject): void;
}

export class Inventory {
  readonly #schema: SchemaTable;
  readonly #byMoid = new Map<string, ManagedObject>();
  readonly #byType = new Map<string, Set<ManagedObject>>();
  readonly #indexes = new Map<IndexDefinition, ObjectIndex>();
  readonly #observers = new Set<InventoryObserver>();
  readonly #byParentAndName: IndexDefinition;

  constructor(schema: SchemaTable) {
    this.#schema = schema;
    this.#byParentAndName = {
      covers: (object) => schema.isManagedSubtype(object.type, 'ManagedEntity'),
      from: ['parent', 'name'],
      keysOf: (object) => {
        const { parent, name } = entityOf(object);
        return parent === undefined ? [] : [childKey(parent, name)];
      },
    };
  }

  /** Puts an object in; it is found from now on. Returns it. */
  add<O extends ManagedObject>(object: O): O {
    if (this.#byMoid.has(object.moid)) throw new Error(`There is a ${object.moid} already.`);
    this.#byMoid.set(object.moid, object);
    const ofType = this.#byType.get(object.type);
    if (ofType === undefined) this.#byType.set(object.type, new Set([object]));
    else ofType.add(object);
    for (const index of this.#indexes.values()) index.added(object);
    for (const observer of this.#observers) observer.added?.(object);
    return object;
  }

  /** Takes an object out: whoever refers to it gets ManagedObjectNotFound. References in other objects are the caller's. */
  remove(object: ManagedObject): void {
    if (this.#byMoid.get(object.moid) !== object) return;
    this.#byMoid.delete(object.moid);
    this.#byType.get(object.type)?.delete(object);
    object.markRemoved();
    for (const observer of this.#observers) observer.removed?.(object);
  }

  observe(observer: InventoryObserver): void {
    this.#observers.add(observer);
  }

  get size(): number {
    return this.#byMoid.size;
  }

  /** Undefined when there is none, or it is of another type than the reference says (a base type will do). */
  find(ref: ManagedObjectReference): ManagedObject | undefined {
    const object = this.#byMoid.get(ref.value);
    return object !== undefined && this.isA(object, ref.type) ? object : undefined;
  }

  /**
   * The object that a reference names, as a `type`.
   *
   * @throws {SimFault} ManagedObjectNotFound: there is none, or it is of another type
   */
  get<T extends ManagedType>(type: T, ref: ManagedObjectReference): Managed<T> {
    const object = this.find(ref);
    if (object === undefined || !this.isA(object, type)) throw managedObjectNotFound(ref);
    return object;
  }

  /** The same, for what may have gone. */
  findAs<T extends ManagedType>(type: T, ref: ManagedObjectReference | undefined): Managed<T> | undefined {
    const object = ref === undefined ? undefined : this.find(ref);
    return object !== undefined && this.isA(object, type) ? object : undefined;
  }

  /** True when the object is a `type` or something derived from it. */
  isA<T extends ManagedType>(object: ManagedObject, type: T): object is Managed<T>;
  isA(object: ManagedObject, type: string): boolean;
  isA(object: ManagedObject, type: string): boolean {
    return object.type === type || this.#schema.isManagedSubtype(object.type, type);
  }

  /** All objects of a type or of one derived from it, in the order they came. */
  ofType<T extends ManagedType>(type: T): Managed<T>[] {
    const found: Managed<T>[] = [];
    for (const [name, objects] of this.#byType) {
      if (name !== type && !this.#schema.isManagedSubtype(name, type)) continue;
      for (const object of objects) if (this.isA(object, type)) found.push(object);
    }
    return found;
  }

  /** The one object of a type there is one of (a manager); undefined when there is none. */
  singleton(type: string): ManagedObject | undefined {
    for (const [name, objects] of this.#byType) {
      if (name !== type && !this.#schema.isManagedSubtype(name, type)) continue;
      const [first] = objects;
      if (first !== undefined) return first;
    }
    return undefined;
  }

  /** Objects by keys of your own. Made on the first call with a definition; keep the definition in a constant. */
  index(definition: IndexDefinition): ObjectIndex {
    let index = this.#indexes.get(definition);
    if (index === undefined) {
      this.#indexes.set(definition, (index = new ObjectIndex(definition, this.#byMoid.values())));
    }
    return index;
  }

  /** The child of that stored name. */
  childNamed(parent: ManagedObjectReference, name: string): ManagedObject | undefined {
    return this.index(this.#byParentAndName).first(childKey(parent, name));
  }

  /**
   * A name for a new or renamed child, as it is to be stored.
   *
   * @param except the child that may have the name: the one that is being renamed
   * @throws {SimFault} InvalidName, or DuplicateName when a sibling has it
   */
  claimName(parent: ManagedObjectReference, name: string, except?: ManagedObject): string {
    const stored = storedName(name);
    const holder = this.childNamed(parent, stored);
    if (holder !== undefined && holder !== except) {
      throw new SimFault(
        'DuplicateName',
        { name: stored, object: holder.ref },
        `The name '${stored}' already exists.`,
      );
    }
    return stored;
  }
}

/** The fault for a reference to something that is not there, or not any more. */
export function managedObjectNotFound(obj: ManagedObjectReference): SimFault {
  return new SimFault(
    'ManagedObjectNotFound',
    { obj },
    `The object '${obj.type}:${obj.value}' has already been deleted or has not been completely created`,
  );
}

function childKey(parent: ManagedObjectReference, name: string): string {
  return `${parent.value}/${name}`;
}

function entityOf(object: ManagedObject): { parent: ManagedObjectReference | undefined; name: string } {
  // Only entities are asked, and every one of them has these.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const entity = object as Managed<'ManagedEntity'>;
  return { parent: entity.get('parent'), name: entity.get('name') };
}
