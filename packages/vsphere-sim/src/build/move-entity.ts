/** Moving objects between folders, and taking folders away. */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import { datacenterOf } from './add-datacenter.js';
import { kindOf } from './add-folder.js';

type Entity = Managed<'ManagedEntity'>;

/**
 * Puts an object into a folder, out of the one it is in.
 *
 * @throws {SimFault} NotSupported: the folder is for other objects, or in another datacenter; InvalidFolder: the folder
 *   is in what is moved; DuplicateName
 */
export function moveIntoFolder(world: World, folder: Managed<'Folder'>, entity: Entity): void {
  const from = world.inventory.findAs('Folder', entity.get('parent'));
  if (from === undefined) throw notSupported('What is moved must be in a folder.');
  if (!holds(world, folder, entity)) throw notSupported('The folder is not for objects of this type.');
  if (isWithin(world, folder, entity)) {
    throw new SimFault('InvalidFolder', { target: folder.ref }, 'A folder cannot be moved into itself.');
  }
  if (
    !world.inventory.isA(entity, 'Datacenter') &&
    datacenterOf(world, folder) !== datacenterOf(world, entity)
  ) {
    if (datacenterOf(world, entity) !== undefined) throw notSupported('Nothing moves to another datacenter.');
  }
  if (from === folder) return;
  world.inventory.claimName(folder.ref, entity.get('name'), entity);
  from.unlink('childEntity', entity.ref);
  entity.set('parent', folder.refAs('ManagedEntity'));
  folder.link('childEntity', entity.ref);
}

/**
 * Takes a folder away, and the folders in it.
 *
 * @throws {SimFault} NotSupported: it came with its datacenter, or is the root; ResourceInUse: something else is in it
 */
export function removeFolder(world: World, folder: Managed<'Folder'>): void {
  const parent = world.inventory.findAs('Folder', folder.get('parent'));
  if (parent === undefined) throw notSupported('The folders of a datacenter and the root folder stay.');
  refuseOccupied(world, folder);
  removeAll(world, folder);
  parent.unlink('childEntity', folder.ref);
}

/** A datacenter whose folders are empty. */
export function removeDatacenter(world: World, datacenter: Managed<'Datacenter'>): void {
  const { inventory } = world;
  const folders = (['vmFolder', 'hostFolder', 'datastoreFolder', 'networkFolder'] as const).map((name) =>
    inventory.get('Folder', datacenter.get(name)),
  );
  for (const folder of folders) refuseOccupied(world, folder);
  for (const folder of folders) removeAll(world, folder);
  inventory.findAs('Folder', datacenter.get('parent'))?.unlink('childEntity', datacenter.ref);
  inventory.remove(datacenter);
}

function refuseOccupied(world: World, folder: Managed<'Folder'>): void {
  for (const child of childrenOf(world, folder)) {
    const inner = world.inventory.findAs('Folder', child.ref);
    if (inner === undefined) {
      const name = child.get('name');
      throw new SimFault('ResourceInUse', { type: child.type, name }, `'${name}' is still in the folder.`);
    }
    refuseOccupied(world, inner);
  }
}

function removeAll(world: World, folder: Managed<'Folder'>): void {
  for (const child of childrenOf(world, folder)) removeAll(world, world.inventory.get('Folder', child.ref));
  world.inventory.remove(folder);
}

function childrenOf({ inventory }: World, folder: Managed<'Folder'>): Entity[] {
  return (folder.get('childEntity') ?? []).map((ref) => inventory.get('ManagedEntity', ref));
}

function holds(world: World, folder: Managed<'Folder'>, entity: Entity): boolean {
  const inner = world.inventory.findAs('Folder', entity.ref);
  if (inner !== undefined && inner.type === 'Folder') return kindOf(inner) === kindOf(folder);
  return (folder.get('childType') ?? []).some(
    (type) => type !== 'Folder' && world.inventory.isA(entity, type),
  );
}

function isWithin({ inventory }: World, folder: Managed<'Folder'>, entity: Entity): boolean {
  for (let ref: ManagedObjectReference | undefined = folder.ref; ref !== undefined;) {
    if (ref.value === entity.moid) return true;
    ref = inventory.findAs('ManagedEntity', ref)?.get('parent');
  }
  return false;
}

function notSupported(message: string): SimFault {
  return new SimFault('NotSupported', {}, message);
}
