/** Makes of a world what a scenario says: users, roles, inventory, permissions, and how long things take. */
import type { Extension } from '@kilonova/vsphere/wire';
import { addFolder } from '../build/add-folder.js';
import type { Managed } from '../model/managed-object.js';
import { rootFolder } from '../model/root-folder.js';
import type { World } from '../model/world.js';
import { setPermissions } from '../privileges/entity-permissions.js';
import { Permissions } from '../privileges/permissions.js';
import { privilegeIds, refuseTakenName, roleNamed } from '../privileges/roles.js';
import { Accounts } from '../sessions/accounts.js';
import { setTaskDurations } from '../tasks/task-durations.js';
import { buildDatacenter } from './build-datacenter.js';
import type { ExtensionScenario, FolderScenario, PermissionScenario, Scenario } from './scenario.js';
import type { Spot } from './spot.js';

/**
 * @param world with its services, and nothing below its root folder
 * @throws {ScenarioInvalid}
 */
export function buildScenario(world: World, scenario: Scenario, spot: Spot): void {
  const { taskDurationMs } = scenario;
  if (typeof taskDurationMs === 'object') {
    for (const method of Object.keys(taskDurationMs)) {
      if (method === 'default' || world.schema.methodNamed(method) !== undefined) continue;
      throw spot.member('taskDurationMs', method).invalid(`There is no method '${method}'.`);
    }
  }
  if (taskDurationMs !== undefined) setTaskDurations(world, taskDurationMs);
  for (const { name, password, fullName } of scenario.users ?? []) {
    world.part(Accounts).set(name, password, fullName);
  }
  const known = new Set(privilegeIds(world));
  for (const [{ name, privileges }, at] of spot.items('roles', scenario.roles)) {
    for (const [id, where] of at.items('privileges', privileges)) {
      if (!known.has(id)) throw where.invalid(`there is no privilege '${id}'`);
    }
    at.member('name').attempt(() => refuseTakenName(world, name));
    world.part(Permissions).setRole(name, privileges);
  }
  registerExtensions(world, scenario.extensions ?? []);
  buildFolder(world, rootFolder(world), scenario, spot);
  for (const [permission, at] of spot.items('permissions', scenario.permissions)) give(world, permission, at);
}

function buildFolder(
  world: World,
  folder: Managed<'Folder'>,
  { folders, datacenters }: FolderScenario | Scenario,
  spot: Spot,
): void {
  for (const [datacenter, at] of spot.items('datacenters', datacenters)) {
    buildDatacenter(world, folder, datacenter, at);
  }
  for (const [inner, at] of spot.items('folders', folders)) {
    const made = at.member('name').attempt(() => addFolder(world, folder, inner.name));
    buildFolder(world, made, inner, at);
  }
}

function registerExtensions(world: World, extensions: readonly ExtensionScenario[]): void {
  const [manager] = world.inventory.ofType('ExtensionManager');
  const list = extensions.map(({ key, version = '1.0', label = key }): Extension => ({
    key,
    version,
    description: { label, summary: label },
    lastHeartbeatTime: world.date(),
  }));
  manager?.set('extensionList', [...(manager.get('extensionList') ?? []), ...list]);
}

function give(
  world: World,
  { user, role, on = '/', propagate = true }: PermissionScenario,
  spot: Spot,
): void {
  const known = roleNamed(world, role);
  if (known === undefined) throw spot.member('role').invalid(`there is no role '${role}'`);
  let entity: Managed<'ManagedEntity'> | undefined = rootFolder(world);
  for (const name of on.split('/').filter((step) => step !== '')) {
    const child: { readonly ref: Managed<'ManagedEntity'>['ref'] } | undefined =
      entity && world.inventory.childNamed(entity.ref, name);
    entity = child && world.inventory.findAs('ManagedEntity', child.ref);
  }
  if (entity === undefined) throw spot.member('on').invalid(`there is no '${on}'`);
  const principal = world.part(Accounts).byName(user)?.userName;
  if (principal === undefined) throw spot.member('user').invalid(`there is no user '${user}'`);
  const { roleId } = known;
  const target = entity;
  spot.attempt(() => setPermissions(world, target, [{ principal, group: false, roleId, propagate }], false));
}
