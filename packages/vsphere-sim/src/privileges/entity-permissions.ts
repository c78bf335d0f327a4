/**
 * Permissions on the objects of the inventory as clients set and read them, and as each object's own `permission` lists
 * them.
 *
 * There are users and no groups here. Whatever would leave nobody who may give permissions is refused.
 */
import type { ManagedObjectReference, Permission, Ref } from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import { rootFolder } from '../model/root-folder.js';
import type { World } from '../model/world.js';
import { Accounts } from '../sessions/accounts.js';
import { SimFault } from '../wire/sim-fault.js';
import { Permissions, type GivenPermission } from './permissions.js';
import { checkedRole } from './roles.js';

type Entity = Managed<'ManagedEntity'>;

/** All there are, or those of one object. */
export function permissionsOf(world: World, entity?: ManagedObjectReference): Permission[] {
  return world.part(Permissions).given(entity).map(asData);
}

/** Those that count on an object: for each user the nearest one, of the object itself or from above. */
export function inheritedPermissions(world: World, entity: Entity): Permission[] {
  const found = new Map<string, Permission>();
  for (let at: Entity | undefined = entity; at !== undefined;) {
    for (const given of permissionsOf(world, at.ref)) {
      if (!found.has(given.principal) && (at === entity || given.propagate))
        found.set(given.principal, given);
    }
    at = world.inventory.findAs('ManagedEntity', at.get('parent'));
  }
  return [...found.values()];
}

/**
 * Gives users roles on an object.
 *
 * @param replace also takes away what other users have there
 * @throws {SimFault} UserNotFound, NotFound (a role), AuthMinimumAdminPermission
 */
export function setPermissions(
  world: World,
  entity: Entity,
  wanted: readonly Permission[],
  replace: boolean,
): void {
  const permissions = world.part(Permissions);
  for (const { principal, group, roleId } of wanted) {
    if (group || !world.part(Accounts).has(principal)) throw userNotFound(principal);
    checkedRole(world, roleId);
  }
  change(world, entity, () => {
    if (replace)
      for (const { principal } of permissions.given(entity.ref)) permissions.take(entity.ref, principal);
    for (const { principal, roleId, propagate } of wanted) {
      permissions.give({ entity: entity.ref, principal, roleId, propagate });
    }
  });
}

/**
 * Takes away what a user has on an object. False when there was nothing.
 *
 * @throws {SimFault} AuthMinimumAdminPermission
 */
export function takePermission(world: World, ref: ManagedObjectReference, principal: string): boolean {
  const entity = world.inventory.findAs('ManagedEntity', ref);
  if (entity === undefined) return world.part(Permissions).take(ref, principal);
  let taken = false;
  change(world, entity, () => {
    taken = world.part(Permissions).take(ref, principal);
  });
  return taken;
}

/** Makes a change, and takes it back if nobody could undo it afterwards. */
function change(world: World, entity: Entity, make: () => void): void {
  const restore = world.part(Permissions).keep();
  make();
  if (!hasAdministrator(world)) {
    restore();
    throw new SimFault('AuthMinimumAdminPermission', {}, 'There must be an administrator left.');
  }
  entity.set('permission', permissionsOf(world, entity.ref));
}

function hasAdministrator(world: World): boolean {
  const root = rootFolder(world);
  return world
    .part(Accounts)
    .userNames()
    .some((name) => world.part(Permissions).has(name, root, 'Authorization.ModifyPermissions'));
}

function asData({ entity, principal, roleId, propagate }: GivenPermission): Permission {
  // Permissions are only given on entities.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { entity: entity as Ref<'ManagedEntity'>, principal, group: false, roleId, propagate };
}

function userNotFound(principal: string): SimFault {
  return new SimFault(
    'UserNotFound',
    { principal, unresolved: true },
    `There is no user or group '${principal}'.`,
  );
}
