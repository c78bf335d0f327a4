/** A view of objects that a client listed one by one. What is gone from the server goes from the list. */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import { ManagedObject, type Watcher } from '../model/managed-object.js';
import type { Session } from '../sessions/session.js';
import type { LiveView } from './live-view.js';

export class ListView implements LiveView, Watcher {
  readonly object: ManagedObject<{ view: readonly ManagedObjectReference[] }>;
  readonly #session: Session;
  readonly #listed = new Map<string, ManagedObject>();

  constructor(session: Session) {
    this.#session = session;
    this.object = new ManagedObject({ type: 'ListView', value: session.nextMoid() }, { view: [] });
  }

  refs(): readonly ManagedObjectReference[] {
    return this.object.get('view');
  }

  /** Returns the references to what is not there. */
  add(refs: readonly ManagedObjectReference[]): ManagedObjectReference[] {
    const unresolved: ManagedObjectReference[] = [];
    for (const ref of refs) {
      const object = this.#session.find(ref);
      if (object === undefined) unresolved.push(ref);
      else this.#list(object);
    }
    this.#show();
    return unresolved;
  }

  remove(refs: readonly ManagedObjectReference[]): ManagedObjectReference[] {
    const unresolved: ManagedObjectReference[] = [];
    for (const ref of refs) {
      const object = this.#listed.get(ref.value);
      if (object === undefined) unresolved.push(ref);
      else this.#unlist(object);
    }
    this.#show();
    return unresolved;
  }

  /** Lists these in place of what there was. */
  reset(refs: readonly ManagedObjectReference[]): ManagedObjectReference[] {
    const wanted = new Set(refs.map(({ value }) => value));
    for (const object of this.#listed.values()) if (!wanted.has(object.moid)) this.#unlist(object);
    return this.add(refs);
  }

  changed(): void {
    // Which objects there are does not depend on what they are like.
  }

  removed(object: ManagedObject): void {
    this.#listed.delete(object.moid);
    this.#show();
  }

  close(): void {
    for (const object of this.#listed.values()) object.unwatch(this);
    this.#listed.clear();
  }

  #list(object: ManagedObject): void {
    this.#listed.set(object.moid, object);
    object.watch(this);
  }

  #unlist(object: ManagedObject): void {
    this.#listed.delete(object.moid);
    object.unwatch(this);
  }

  #show(): void {
    this.object.set(
      'view',
      [...this.#listed.values()].map(({ ref }) => ref),
    );
  }
}
