/** Makes the objects that every server has one of. */
import { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import type { Family } from './registry.js';

export function startServices(world: World, families: readonly Family[]): void {
  for (const { services = [] } of families) {
    for (const made of services) {
      const ref = { type: made.type, value: made.moid };
      world.inventory.add(new ManagedObject(ref, made.properties(world)));
    }
  }
}
