/** Objects by their place in the inventory, as people write it: `Folder/DC0/vm/web-1`, from the root folder. */
import { storedEscapes } from './entity-names.js';
import type { ManagedObject } from './managed-object.js';
import { rootFolder } from './root-folder.js';
import type { World } from './world.js';

/** Slashes at the ends are no part of the path. */
export function entityAt(world: World, path: string): ManagedObject | undefined {
  let at: ManagedObject | undefined = rootFolder(world);
  for (const name of path.split('/')) {
    if (name !== '') at = at && world.inventory.childNamed(at.ref, storedEscapes(name));
  }
  return at;
}
