/** The faults for who is not logged in, and for who may not. */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import { SimFault } from '../wire/sim-fault.js';

export const VIEW_PRIVILEGE = 'System.View';

export function notAuthenticated(object: ManagedObjectReference, privilegeId = VIEW_PRIVILEGE): SimFault {
  return new SimFault('NotAuthenticated', { object, privilegeId }, 'The session is not authenticated.');
}

export function noPermission(object: ManagedObjectReference, privilegeId: string): SimFault {
  return new SimFault(
    'NoPermission',
    { object, privilegeId },
    'Permission to perform this operation was denied.',
  );
}
