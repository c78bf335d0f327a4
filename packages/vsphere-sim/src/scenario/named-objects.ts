/** What a datacenter of a scenario has of one kind, by the names in the scenario. */
import type { Managed, ManagedType } from '../model/managed-object.js';
import type { Spot } from './spot.js';

export class NamedObjects<T extends ManagedType> {
  readonly #kind: string;
  readonly #objects = new Map<string, Managed<T>>();

  /** @param kind what a complaint calls one of them */
  constructor(kind: string) {
    this.#kind = kind;
  }

  set(name: string, object: Managed<T>): void {
    this.#objects.set(name, object);
  }

  all(): Managed<T>[] {
    return [...this.#objects.values()];
  }

  /** @throws {ScenarioInvalid} there is none of that name */
  get(name: string, spot: Spot): Managed<T> {
    const object = this.#objects.get(name);
    if (object === undefined) throw spot.invalid(`there is no ${this.#kind} '${name}'`);
    return object;
  }

  /** Those that are named, or all if none are. */
  chosen(names: readonly string[] | undefined, spot: Spot): Managed<T>[] {
    return names?.map((name, index) => this.get(name, spot.member(index))) ?? this.all();
  }
}
