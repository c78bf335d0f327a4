/**
 * Who may do what where: roles, and permissions that give a user a role on an object and below it.
 *
 * The nearest permission upwards from an object counts, as in a vCenter: one given for the user on the object itself,
 * else on its parent (where it propagates), and so on. A user for whom nothing was ever given may do everything:
 * the simulator's users are administrators until a program says otherwise. Whose last permission is taken away may do
 * nothing.
 */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';

export interface Role {
  readonly roleId: number;
  readonly name: string;
  /** Roles a vCenter brings along cannot be changed. */
  readonly system: boolean;
  /** Privilege ids; `all` is every one there is. */
  readonly privileges: ReadonlySet<string> | 'all';
}

export interface GivenPermission {
  readonly entity: ManagedObjectReference;
  readonly principal: string;
  readonly roleId: number;
  readonly propagate: boolean;
}

const SYSTEM_PRIVILEGES = ['System.Anonymous', 'System.View', 'System.Read'];

export const ADMIN_ROLE: Role = { roleId: -1, name: 'Admin', system: true, privileges: 'all' };
const READ_ONLY: Role = {
  roleId: -2,
  name: 'ReadOnly',
  system: true,
  privileges: new Set(SYSTEM_PRIVILEGES),
};
const VIEW: Role = {
  roleId: -3,
  name: 'View',
  system: true,
  privileges: new Set(['System.Anonymous', 'System.View']),
};
const NO_ACCESS: Role = { roleId: -5, name: 'NoAccess', system: true, privileges: new Set() };

export class Permissions {
  readonly #world: World;
  readonly #roles = new Map([ADMIN_ROLE, READ_ONLY, VIEW, NO_ACCESS].map((role) => [role.roleId, role]));
  readonly #given = new Map<string, GivenPermission[]>();

  constructor(world: World) {
    this.#world = world;
    world.inventory.observe({ removed: ({ ref }) => this.#forget(ref) });
  }

  roles(): Role[] {
    return [...this.#roles.values()];
  }

  role(roleId: number): Role | undefined {
    return this.#roles.get(roleId);
  }

  /** A new role, or the new privileges of one there is. */
  setRole(name: string, privileges: Iterable<string>, roleId?: number): Role {
    const role: Role = {
      roleId: roleId ?? this.#world.ids.nextNumber('role'),
      name,
      system: false,
      privileges: new Set([...privileges, ...SYSTEM_PRIVILEGES]),
    };
    this.#roles.set(role.roleId, role);
    return role;
  }

  removeRole(roleId: number): void {
    this.#roles.delete(roleId);
  }

  /** Gives a user a role on an object, in place of the one given there before. */
  give(permission: GivenPermission): void {
    this.take(permission.entity, permission.principal);
    const others = this.#given.get(permission.principal) ?? [];
    this.#given.set(permission.principal, [...others, permission]);
  }

  /** False when none was given there. */
  take(entity: ManagedObjectReference, principal: string): boolean {
    const given = this.#given.get(principal);
    if (given === undefined) return false;
    const left = given.filter((permission) => permission.entity.value !== entity.value);
    this.#given.set(principal, left);
    return left.length < given.length;
  }

  /** Returns what puts everything back as it is now. */
  keep(): () => void {
    const kept = new Map(this.#given);
    return () => {
      this.#given.clear();
      for (const [principal, given] of kept) this.#given.set(principal, given);
    };
  }

  /** All permissions, or those of one object. */
  given(entity?: ManagedObjectReference): GivenPermission[] {
    const all = [...this.#given.values()].flat();
    return entity === undefined ? all : all.filter((permission) => permission.entity.value === entity.value);
  }

  /** May the user do, on the object, what needs the privilege? Objects outside the inventory tree go by the root folder. */
  has(userName: string, object: ManagedObject, privilegeId: string): boolean {
    const given = this.#given.get(userName);
    if (given === undefined) return true;
    const { privileges } = this.#roleOn(object, given);
    return privileges === 'all' || privileges.has(privilegeId);
  }

  #roleOn(object: ManagedObject, given: readonly GivenPermission[]): Role {
    const about = this.#isEntity(object) ? object : this.#ownerOf(object);
    if (about === undefined) return this.#roleOfAny(given);
    let entity: ManagedObject | undefined = about;
    while (entity !== undefined) {
      const { moid } = entity;
      const found = given.find((permission) => permission.entity.value === moid);
      if (found !== undefined && (entity === about || found.propagate)) {
        return this.#roles.get(found.roleId) ?? NO_ACCESS;
      }
      entity = this.#isEntity(entity) ? this.#parentOf(entity) : undefined;
    }
    return NO_ACCESS;
  }

  /** Of an object that has gone. A user who had a role there alone may do nothing from then on. */
  #forget(entity: ManagedObjectReference): void {
    for (const principal of this.#given.keys()) this.take(entity, principal);
  }

  /** Managers, tasks, views: whoever may see something may call them. The most that is given anywhere counts. */
  #roleOfAny(given: readonly GivenPermission[]): Role {
    const roles = given.map(({ roleId }) => this.#roles.get(roleId) ?? NO_ACCESS);
    if (roles.some((role) => role.privileges === 'all')) return ADMIN_ROLE;
    const privileges = new Set<string>();
    for (const role of roles)
      if (role.privileges !== 'all') for (const id of role.privileges) privileges.add(id);
    return { ...NO_ACCESS, privileges };
  }

  /** What is a part of an entity goes by that: a snapshot by its VM, a host's network and storage by the host. */
  #ownerOf({ ref }: ManagedObject): ManagedObject | undefined {
    const { inventory } = this.#world;
    const snapshot = inventory.findAs('VirtualMachineSnapshot', ref);
    if (snapshot !== undefined) return inventory.find(snapshot.get('vm'));
    if (ref.type !== 'HostNetworkSystem' && ref.type !== 'HostStorageSystem') return undefined;
    return inventory.ofType('HostSystem').find((host) => {
      const { networkSystem, storageSystem } = host.get('configManager');
      return networkSystem?.value === ref.value || storageSystem?.value === ref.value;
    });
  }

  #isEntity(object: ManagedObject): boolean {
    return this.#world.inventory.isA(object, 'ManagedEntity');
  }

  #parentOf(entity: ManagedObject): ManagedObject | undefined {
    return this.#world.inventory.findAs(
      'ManagedEntity',
      this.#world.inventory.get('ManagedEntity', entity.ref).get('parent'),
    );
  }
}
