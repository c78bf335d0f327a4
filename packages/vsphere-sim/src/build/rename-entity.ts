/** Another name for an object of the inventory, and for the properties that repeat it. */
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';

/** By type. */
const NAMED_PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['VmwareDistributedVirtualSwitch', ['config']],
  ['DistributedVirtualPortgroup', ['config']],
  ['Datastore', ['summary', 'info']],
]);

/** @throws {SimFault} DuplicateName, InvalidName */
export function renameEntity({ inventory }: World, entity: Managed<'ManagedEntity'>, newName: string): void {
  const parent = entity.get('parent');
  const name = parent === undefined ? newName : inventory.claimName(parent, newName, entity);
  const values: Record<string, unknown> = { name };
  for (const property of NAMED_PROPERTIES.get(entity.type) ?? []) {
    const value = entity.read(property);
    if (typeof value === 'object' && value !== null) values[property] = { ...value, name };
  }
  entity.update(values);
}
