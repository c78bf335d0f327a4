/**
 * One filter of a collector: the objects it selects, what was reported of them, and what there is to report.
 *
 * A change of an object only leaves a note in the filters that watch it. What has changed is worked out when a client
 * asks, so ten changes of one property between two questions are one update, and a filter nobody asks costs a note.
 */
import type {
  ManagedObjectReference,
  MissingProperty,
  ObjectUpdate,
  PropertyChange,
  PropertyFilterUpdate,
  Ref,
} from '@kilonova/vsphere/wire';
import { managedObjectNotFound } from '../model/inventory.js';
import { localizedFault } from '../model/localized-fault.js';
import type { ManagedObject, Watcher } from '../model/managed-object.js';
import { valueAt, type FoundValue, type PropertyPath } from './property-path.js';
import type { Reader } from './retrieval.js';
import type { Selection } from './selection.js';
import { partialChanges, sameValue, wholeChange } from './value-difference.js';
import { walk } from './walk.js';

/** What a client has been told of an object: the value of each path, and the paths it may not see. */
interface Reported {
  readonly values: Map<string, FoundValue>;
  readonly missing: Set<string>;
}

export interface FilterParts {
  readonly object: ManagedObject;
  readonly reader: Reader;
  readonly selection: Selection;
  readonly partialUpdates: boolean;
  /** Called when there may be something to report. */
  readonly onChange: () => void;
}

/** Every property may have changed. */
const ALL = 'all';

export class Filter implements Watcher {
  readonly object: ManagedObject;
  readonly #parts: FilterParts;
  readonly #reported = new Map<ManagedObject, Reported>();
  /** What may have changed since it was reported, oldest note first. */
  readonly #notes = new Map<ManagedObject, Set<string> | typeof ALL>();
  #members: ReadonlySet<ManagedObject> = new Set();
  #sources: ReadonlyMap<ManagedObject, ReadonlySet<string>> = new Map();
  /** The start objects that were reported missing. */
  #missing: readonly ManagedObjectReference[] = [];
  #newlyMissing: readonly ManagedObjectReference[] = [];
  /** The traversals may lead elsewhere than when they were walked last. */
  #stale = true;

  /** @throws {SimFault} ManagedObjectNotFound for a start object that is not there, unless such are to be reported */
  constructor(parts: FilterParts) {
    this.#parts = parts;
    this.object = parts.object;
    this.#walkAgain();
    const [gone] = this.#missing;
    if (gone !== undefined && !parts.selection.reportMissing) {
      this.close();
      throw managedObjectNotFound(gone);
    }
  }

  get ref(): Ref<'PropertyFilter'> {
    return { type: 'PropertyFilter', value: this.object.moid };
  }

  /** True when {@link collect} might have something. */
  get hasNotes(): boolean {
    return this.#stale || this.#notes.size > 0 || this.#newlyMissing.length > 0;
  }

  changed(object: ManagedObject, names: ReadonlySet<string>): void {
    for (const source of this.#sources.get(object) ?? []) if (names.has(source)) this.#stale = true;
    if (this.#members.has(object)) this.#note(object, names);
    if (this.hasNotes) this.#parts.onChange();
  }

  removed(object: ManagedObject): void {
    this.#stale = true;
    if (this.#members.has(object)) this.#notes.set(object, ALL);
    this.#parts.onChange();
  }

  /** Forgets what was reported: everything there is will be reported again. */
  forget(): void {
    this.#reported.clear();
    this.#notes.clear();
    this.#missing = [];
    this.#stale = true;
    for (const object of this.#members) this.#notes.set(object, ALL);
  }

  /** What is to be reported, of no more than `limit` objects; undefined when that is nothing. */
  collect(limit: number): PropertyFilterUpdate | undefined {
    if (this.#stale) this.#walkAgain();
    const objectSet: ObjectUpdate[] = [];
    for (const [object, names] of this.#notes) {
      if (objectSet.length >= limit) break;
      this.#notes.delete(object);
      const update = this.#members.has(object) ? this.#updateOf(object, names) : this.#leaveOf(object);
      if (update !== undefined) objectSet.push(update);
    }
    const missing = this.#newlyMissing;
    this.#newlyMissing = [];
    if (objectSet.length === 0 && missing.length === 0) return undefined;
    return {
      filter: this.ref,
      ...(objectSet.length > 0 && { objectSet }),
      ...(missing.length > 0 && {
        missingSet: missing.map((obj) => ({ obj, fault: localizedFault(managedObjectNotFound(obj)) })),
      }),
    };
  }

  /** Stops watching. */
  close(): void {
    for (const object of new Set([...this.#members, ...this.#sources.keys()])) object.unwatch(this);
    this.#members = new Set();
    this.#sources = new Map();
    this.#notes.clear();
    this.#reported.clear();
  }

  #note(object: ManagedObject, names: ReadonlySet<string>): void {
    const noted = this.#notes.get(object);
    if (noted === ALL) return;
    const paths = this.#parts.selection.pathsFor(object.type) ?? [];
    const selected = paths.filter(({ root }) => names.has(root));
    if (selected.length === 0) return;
    if (noted === undefined) this.#notes.set(object, new Set(selected.map(({ root }) => root)));
    else for (const { root } of selected) noted.add(root);
  }

  #walkAgain(): void {
    const { reader, selection } = this.#parts;
    const { objects, sources, missing } = walk(reader.schema, selection, reader.find);
    const before = this.#members;
    const watched = this.#sources;
    this.#members = objects;
    this.#sources = sources;
    for (const object of objects) {
      if (!before.has(object)) this.#notes.set(object, ALL);
      object.watch(this);
    }
    for (const object of sources.keys()) object.watch(this);
    for (const object of before) {
      if (objects.has(object)) continue;
      this.#notes.set(object, ALL);
      if (!sources.has(object)) object.unwatch(this);
    }
    for (const object of watched.keys())
      if (!sources.has(object) && !objects.has(object)) object.unwatch(this);
    const untold = this.#newlyMissing;
    this.#newlyMissing = missing.filter((ref) => isAmong(untold, ref) || !isAmong(this.#missing, ref));
    this.#missing = missing;
    this.#stale = false;
  }

  #leaveOf(object: ManagedObject): ObjectUpdate | undefined {
    return this.#reported.delete(object) ? { kind: 'leave', obj: object.ref } : undefined;
  }

  #updateOf(object: ManagedObject, names: Set<string> | typeof ALL): ObjectUpdate | undefined {
    const paths = this.#parts.selection.pathsFor(object.type) ?? [];
    const known = this.#reported.get(object);
    const reported: Reported = known ?? { values: new Map(), missing: new Set() };
    this.#reported.set(object, reported);
    const changeSet: PropertyChange[] = [];
    const missingSet: MissingProperty[] = [];
    for (const path of paths) {
      if (known !== undefined && names !== ALL && !names.has(path.root)) continue;
      const fault = this.#parts.reader.refusal(object, path.root);
      if (fault === undefined) {
        reported.missing.delete(path.text);
        changeSet.push(...this.#changesOf(object, path, reported, known === undefined));
      } else if (!reported.missing.has(path.text)) {
        reported.missing.add(path.text);
        missingSet.push({ path: path.text, fault: localizedFault(fault) });
      }
    }
    if (known !== undefined && changeSet.length === 0 && missingSet.length === 0) return undefined;
    return {
      kind: known === undefined ? 'enter' : 'modify',
      obj: object.ref,
      ...(changeSet.length > 0 && { changeSet }),
      ...(missingSet.length > 0 && { missingSet }),
    };
  }

  /** A first report names what is unset too, as a vCenter does; later ones only what is another value than before. */
  #changesOf(
    object: ManagedObject,
    path: PropertyPath,
    reported: Reported,
    isFirst: boolean,
  ): PropertyChange[] {
    const { reader, partialUpdates } = this.#parts;
    const before = reported.values.get(path.text);
    const after = valueAt(reader.schema, object, path);
    if (after === undefined) reported.values.delete(path.text);
    else reported.values.set(path.text, after);
    if (isFirst) return [wholeChange(path.text, after)];
    if (sameValue(before?.value, after?.value)) return [];
    return partialUpdates
      ? partialChanges(reader.schema, path.text, before, after)
      : [wholeChange(path.text, after)];
  }
}

function isAmong(refs: readonly ManagedObjectReference[], { value }: ManagedObjectReference): boolean {
  return refs.some((ref) => ref.value === value);
}
