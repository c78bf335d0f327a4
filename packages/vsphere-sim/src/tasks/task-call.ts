/** What a task needs to know of the call that starts it. */
import type { Method } from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import type { Session } from '../sessions/session.js';

export interface TaskCall {
  readonly world: World;
  readonly method: Method;
  readonly object: ManagedObject;
  readonly session: Session;
}
