/** The folder that everything of the inventory is in. */
import type { Managed } from './managed-object.js';
import type { World } from './world.js';

export function rootFolder({ inventory }: World): Managed<'Folder'> {
  // It is the first that is made, and cannot be destroyed.
  const root = inventory.ofType('Folder').find((folder) => folder.get('parent') === undefined);
  if (root === undefined) throw new Error('The world has no root folder.');
  return root;
}
