/**
 * A view of all that is in a container: worked out when it is read, and again when one of the containers has changed.
 */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { ManagedObject, type Watcher } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { contentProperties, contentsOf } from './containment.js';
import type { LiveView } from './live-view.js';

export interface ContainerViewSpec {
  readonly container: ManagedObject;
  /** Base types count; undefined for all. */
  readonly types: readonly string[] | undefined;
  readonly recursive: boolean;
}

export class ContainerView implements LiveView, Watcher {
  readonly object: ManagedObject;
  readonly #world: World;
  readonly #spec: ContainerViewSpec;
  readonly #lookedInto = new Set<ManagedObject>();
  #view: readonly ManagedObjectReference[] | undefined;

  constructor(world: World, moid: string, spec: ContainerViewSpec) {
    this.#world = world;
    this.#spec = spec;
    const { container, types, recursive } = spec;
    this.object = new ManagedObject(
      { type: 'ContainerView', value: moid },
      {
        container: container.ref,
        ...(types !== undefined && { type: types }),
        recursive,
        view: computed([], () => this.refs()),
      },
    );
  }

  refs(): readonly ManagedObjectReference[] {
    this.#view ??= this.#lookAgain();
    return this.#view;
  }

  changed(container: ManagedObject, names: ReadonlySet<string>): void {
    if (contentProperties(this.#world.inventory, container).some((name) => names.has(name))) this.#outdated();
  }

  removed(): void {
    this.#outdated();
  }

  close(): void {
    for (const container of this.#lookedInto) container.unwatch(this);
    this.#lookedInto.clear();
  }

  #outdated(): void {
    if (this.#view === undefined) return;
    this.#view = undefined;
    this.object.touch('view');
  }

  #lookAgain(): readonly ManagedObjectReference[] {
    const { container, types, recursive } = this.#spec;
    const { inventory } = this.#world;
    this.close();
    if (container.isRemoved) return [];
    const found = contentsOf(inventory, container, recursive, (watched) => {
      watched.watch(this);
      this.#lookedInto.add(watched);
    });
    const wanted = [...found].filter((object) => types?.some((type) => inventory.isA(object, type)) ?? true);
    return wanted.map(({ ref }) => ref);
  }
}
