/** What a session finds, and which properties its user may see. */
import { noPermission } from '../privileges/access-faults.js';
import { Permissions } from '../privileges/permissions.js';
import type { World } from '../model/world.js';
import type { Session } from '../sessions/session.js';
import type { Reader } from './retrieval.js';

/** Whoever may see that an object exists may see what it is called and where it stands; the rest has to be read. */
const VIEW_ONLY: ReadonlySet<string> = new Set(['name', 'parent', 'childEntity', 'view', 'effectiveRole']);

export function readerOf(world: World, session: Session): Reader {
  const permissions = world.part(Permissions);
  return {
    schema: world.schema,
    find: (ref) => session.find(ref),
    refusal: (object, property) => {
      const privilege = VIEW_ONLY.has(property) ? 'System.View' : 'System.Read';
      return permissions.has(session.userName, object, privilege)
        ? undefined
        : noPermission(object.ref, privilege);
    },
  };
}
