/** Roles, and who has which of them where. */
import type { EntityPrivilege, ManagedObjectReference, Ref } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import type { World } from '../model/world.js';
import { Permissions } from '../privileges/permissions.js';
import {
  checkedRole,
  privilegeIds,
  privilegeInfo,
  roleInfo,
  refuseTakenName,
  roleNamed,
} from '../privileges/roles.js';
import {
  inheritedPermissions,
  permissionsOf,
  setPermissions,
  takePermission,
} from '../privileges/entity-permissions.js';
import { Sessions } from '../sessions/sessions.js';
import { SimFault } from '../wire/sim-fault.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, service, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';

const MODIFY_PERMISSIONS = 'Authorization.ModifyPermissions';

export const authorizationManager: Family = {
  services: [
    service('AuthorizationManager', 'AuthorizationManager', (world) => ({
      privilegeList: privilegeIds(world).map(privilegeInfo),
      roleList: computed([], () =>
        world
          .part(Permissions)
          .roles()
          .map((role) => roleInfo(world, role)),
      ),
      description: { privilege: [], privilegeGroup: [] },
    })),
  ],
  methods: [
    methods('AuthorizationManager', {
      AddAuthorizationRole({ world, object, args }) {
        refuseTakenName(world, args.name);
        const role = world.part(Permissions).setRole(args.name, args.privIds ?? []);
        object.touch('roleList');
        return role.roleId;
      },
      UpdateAuthorizationRole({ world, object, args }) {
        const role = checkedRole(world, args.roleId);
        if (role.system) throw invalidArgument('roleId');
        const holder = roleNamed(world, args.newName);
        if (holder?.roleId !== role.roleId) refuseTakenName(world, args.newName);
        world.part(Permissions).setRole(args.newName, args.privIds ?? [], role.roleId);
        object.touch('roleList');
      },
      RemoveAuthorizationRole({ world, object, args }) {
        const { roleId, system } = checkedRole(world, args.roleId);
        if (system) throw invalidArgument('roleId');
        const uses = permissionsOf(world).filter((permission) => permission.roleId === roleId);
        if (args.failIfUsed && uses.length > 0) throw new SimFault('RemoveFailed', {}, 'The role is in use.');
        for (const { entity, principal } of uses)
          if (entity !== undefined) takePermission(world, entity, principal);
        world.part(Permissions).removeRole(roleId);
        object.touch('roleList');
      },
      RetrieveRolePermissions({ world, args }) {
        const { roleId } = checkedRole(world, args.roleId);
        return permissionsOf(world).filter((permission) => permission.roleId === roleId);
      },
      RetrieveAllPermissions: ({ world }) => permissionsOf(world),
      RetrieveEntityPermissions(call) {
        const { world, args } = call;
        const entity = world.inventory.get('ManagedEntity', args.entity);
        requirePrivilege(call, entity, 'System.Read');
        return args.inherited ? inheritedPermissions(world, entity) : permissionsOf(world, entity.ref);
      },
      SetEntityPermissions(call) {
        const { world, args } = call;
        const entity = world.inventory.get('ManagedEntity', args.entity);
        requirePrivilege(call, entity, MODIFY_PERMISSIONS);
        setPermissions(world, entity, args.permission ?? [], false);
      },
      ResetEntityPermissions(call) {
        const { world, args } = call;
        const entity = world.inventory.get('ManagedEntity', args.entity);
        requirePrivilege(call, entity, MODIFY_PERMISSIONS);
        setPermissions(world, entity, args.permission ?? [], true);
      },
      RemoveEntityPermission(call) {
        const { world, args } = call;
        const entity = world.inventory.get('ManagedEntity', args.entity);
        requirePrivilege(call, entity, MODIFY_PERMISSIONS);
        // The simulator knows no groups, so nothing was ever given to one.
        if (args.isGroup || !takePermission(world, entity.ref, args.user)) {
          throw new SimFault('NotFound', {}, `Nothing was given to '${args.user}' there.`);
        }
      },
      HasPrivilegeOnEntity: ({ world, args }) =>
        granted(world, args.sessionId, [args.entity], args.privId ?? []).flatMap(({ privAvailability }) =>
          privAvailability.map(({ isGranted }) => isGranted),
        ),
      HasUserPrivilegeOnEntities: ({ world, args }) =>
        grantedTo(world, args.userName, args.entities, args.privId ?? []),
      FetchUserPrivilegeOnEntities: ({ world, args }) =>
        args.entities.map((ref) => {
          const entity = world.inventory.get('ManagedEntity', ref);
          const permissions = world.part(Permissions);
          const privileges = privilegeIds(world).filter((id) => permissions.has(args.userName, entity, id));
          return { entity: ref, privileges };
        }),
      HasPrivilegeOnEntities: ({ world, args }) =>
        granted(world, args.sessionId, args.entity, args.privId ?? []),
    }),
  ],
};

function granted(
  world: World,
  sessionId: string,
  entities: readonly Ref<'ManagedEntity'>[],
  privileges: readonly string[],
): EntityPrivilege[] {
  const session = world.part(Sessions).byKey(sessionId);
  if (session === undefined) throw invalidArgument('sessionId');
  return grantedTo(world, session.userName, entities, privileges);
}

function grantedTo(
  world: World,
  userName: string,
  entities: readonly ManagedObjectReference[],
  privileges: readonly string[],
): EntityPrivilege[] {
  return entities.map((ref) => {
    const entity = world.inventory.get('ManagedEntity', ref);
    const privAvailability = privileges.map((privId) => ({
      privId,
      isGranted: world.part(Permissions).has(userName, entity, privId),
    }));
    return { entity: entity.refAs('ManagedEntity'), privAvailability };
  });
}
