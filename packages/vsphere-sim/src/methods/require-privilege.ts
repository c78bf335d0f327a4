/** The privilege check of handlers whose privilege depends on what they are called with. */
import type { ManagedObject } from '../model/managed-object.js';
import { noPermission } from '../privileges/access-faults.js';
import { Permissions } from '../privileges/permissions.js';
import type { AnyCall } from './call.js';

/** @throws {SimFault} NoPermission */
export function requirePrivilege(
  { world, session }: AnyCall,
  object: ManagedObject,
  privilegeId: string,
): void {
  if (!world.part(Permissions).has(session.userName, object, privilegeId))
    throw noPermission(object.ref, privilegeId);
}
