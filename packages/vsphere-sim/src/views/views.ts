/** The views of every session. They go with their session, or with the container they show. */
import { managedObjectNotFound } from '../model/inventory.js';
import { computed } from '../model/computed.js';
import { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import type { Session } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import type { LiveView } from './live-view.js';

export class Views {
  readonly #byObject = new WeakMap<ManagedObject, LiveView>();
  readonly #bySession = new WeakMap<Session, Map<ManagedObject, LiveView>>();

  constructor(world: World) {
    world.part(Sessions).onOpen((session) => {
      const shared = world.inventory.singleton('ViewManager');
      if (shared !== undefined) session.add(this.#managerOf(session, shared));
    });
  }

  add<V extends LiveView>(session: Session, view: V): V {
    this.#byObject.set(view.object, view);
    this.#viewsOf(session).set(view.object, view);
    session.add(view.object);
    this.#listChanged(session);
    return view;
  }

  destroy(session: Session, view: LiveView): void {
    view.close();
    this.#viewsOf(session).delete(view.object);
    session.remove(view.object);
    this.#listChanged(session);
  }

  /** The view that an object stands for, of the kind it has to be. */
  get<V extends LiveView>(object: ManagedObject, kind: abstract new (...args: never[]) => V): V {
    const view = this.#byObject.get(object);
    if (!(view instanceof kind)) throw managedObjectNotFound(object.ref);
    return view;
  }

  /** The same for a view of any kind. */
  of(object: ManagedObject): LiveView {
    const view = this.#byObject.get(object);
    if (view === undefined) throw managedObjectNotFound(object.ref);
    return view;
  }

  #managerOf(session: Session, shared: ManagedObject): ManagedObject {
    session.onEnd(() => {
      for (const view of this.#viewsOf(session).values()) view.close();
    });
    return new ManagedObject(shared.ref, {
      viewList: computed([], () => [...this.#viewsOf(session).keys()].map(({ ref }) => ref)),
    });
  }

  #listChanged(session: Session): void {
    session.touch('ViewManager', 'viewList');
  }

  #viewsOf(session: Session): Map<ManagedObject, LiveView> {
    let views = this.#bySession.get(session);
    if (views === undefined) this.#bySession.set(session, (views = new Map()));
    return views;
  }
}
