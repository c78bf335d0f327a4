/**
 * The local copy of an inventory, and what each answer of the server makes of it.
 *
 * An answer is taken in as a whole; then it is asked what became of each object. After an interruption the
 * server tells everything from the start: that is taken in the same way, so that what was known
 * already makes no difference, and in the end whatever was not told again is gone.
 */
import type { ObjectUpdate } from '../schema/generated/data-objects.js';
import { formatRef, type ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { Snapshot, Transition } from './inventory-events.js';
import { UnreadableProperty } from './unreadable-property.js';

export class InventoryCopy {
  readonly #objects = new Map<string, Snapshot>();
  readonly #schema: SchemaTable | undefined;
  /** What the answer that is being taken in has touched, as it was before. */
  readonly #touched = new Map<string, Snapshot | undefined>();
  /** What was known before the server began to tell everything anew and has not been told again. */
  #untold: Set<string> | undefined;

  /** @param schema where the names of faults are looked up; the built-in one if not given */
  constructor(schema?: SchemaTable) {
    this.#schema = schema;
  }

  get size(): number {
    return this.#objects.size;
  }

  get(obj: ManagedObjectReference): Snapshot | undefined {
    return this.#objects.get(formatRef(obj));
  }

  objects(): IterableIterator<Snapshot> {
    return this.#objects.values();
  }

  /** The state of an object that is new to the server's filter. */
  enter(type: string, { obj, changeSet = [], missingSet = [] }: ObjectUpdate): void {
    const set = changeSet.filter(({ val }) => val !== undefined);
    this.#put(formatRef(obj), {
      type,
      obj,
      properties: Object.fromEntries(set.map(({ name, val }) => [name, val])),
      missing: missingSet.map((property) => new UnreadableProperty(obj, property, this.#schema)),
    });
  }

  /** Values that have changed, each of them whole. False when it is of an object that never entered. */
  modify({ obj, changeSet = [], missingSet = [] }: ObjectUpdate): boolean {
    const key = formatRef(obj);
    const known = this.#objects.get(key);
    if (!known) return false;
    const values = new Map(Object.entries(known.properties));
    for (const { name, op, val } of changeSet) {
      if ((op === 'assign' || op === 'add') && val !== undefined) values.set(name, val);
      else values.delete(name);
    }
    for (const { path } of missingSet) values.delete(path);
    const told = new Set([...changeSet.map(({ name }) => name), ...missingSet.map(({ path }) => path)]);
    const missing = known.missing.filter(({ path }) => !told.has(path));
    this.#put(key, {
      ...known,
      properties: Object.fromEntries(values),
      missing: [
        ...missing,
        ...missingSet.map((property) => new UnreadableProperty(obj, property, this.#schema)),
      ],
    });
    return true;
  }

  leave(obj: ManagedObjectReference): void {
    this.#remove(formatRef(obj));
  }

  /** Nothing is left of it. */
  clear(): void {
    for (const key of this.#objects.keys()) this.#remove(key);
  }

  /** Takes back what has left in this answer: the server said so for another reason. */
  undoLeaving(): void {
    for (const [key, before] of this.#touched)
      if (before && !this.#objects.has(key)) this.#objects.set(key, before);
  }

  /** The server is about to tell everything from the start. */
  beginAnew(): void {
    this.#untold = new Set(this.#objects.keys());
  }

  /** It has told everything. */
  endAnew(): void {
    for (const key of this.#untold ?? []) this.#remove(key);
    this.#untold = undefined;
  }

  /** What became of each object since the last time this was asked. */
  takeTransitions(): Transition[] {
    const transitions = Array.from(this.#touched, ([key, before]) => ({
      key,
      before,
      after: this.#objects.get(key),
    }));
    this.#touched.clear();
    return transitions;
  }

  #put(key: string, snapshot: Snapshot): void {
    this.#touch(key);
    this.#untold?.delete(key);
    this.#objects.set(key, snapshot);
  }

  #remove(key: string): void {
    this.#touch(key);
    this.#objects.delete(key);
  }

  #touch(key: string): void {
    if (!this.#touched.has(key)) this.#touched.set(key, this.#objects.get(key));
  }
}
