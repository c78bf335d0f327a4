/** Objects as people name them: by id, by name, or the object itself. */
import type { Managed, ManagedObject, ManagedType } from '../model/managed-object.js';
import type { World } from '../model/world.js';

/** An id (`vm-12`), a name, or the object itself. */
export type Which = string | ManagedObject;

/** Thrown when something that is to happen to an object cannot. */
export class IncidentImpossible extends Error {
  override readonly name = 'IncidentImpossible';
}

/** @throws {IncidentImpossible} there is none, or there are several of that name */
export function objectNamed<T extends ManagedType>(world: World, type: T, which: Which): Managed<T> {
  const { inventory } = world;
  const ref = { type, value: typeof which === 'string' ? which : which.moid };
  const byId = inventory.findAs(type, ref);
  if (byId !== undefined) return byId;
  const found = inventory.ofType(type).filter((object) => object.read('name') === which);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const how = found.length === 0 ? 'no' : 'more than one';
  throw new IncidentImpossible(`There is ${how} ${type} '${ref.value}'.`);
}
