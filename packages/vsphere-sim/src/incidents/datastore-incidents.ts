/**
 * Datastores that hosts lose, and get back.
 *
 * A VM whose host has lost a datastore that it has files on is inaccessible; one that runs, runs on, as it is expected of a
 * host that loses all paths.
 */
import type { DatastoreHostMount } from '@kilonova/vsphere/wire';
import { postEvent } from '../events/post-event.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { IncidentImpossible } from './named-object.js';

type Host = Managed<'HostSystem'>;
type Datastore = Managed<'Datastore'>;

/**
 * @param only the host that loses or finds it; all that have it mounted if not given
 * @throws {IncidentImpossible} that host does not have it mounted
 */
export function setDatastoreAccess(
  world: World,
  datastore: Datastore,
  isThere: boolean,
  only: Host | undefined,
): void {
  const mounts = datastore.get('host') ?? [];
  if (only !== undefined && !mounts.some(({ key }) => key.value === only.moid)) {
    throw new IncidentImpossible(`'${datastore.get('name')}' is not mounted on '${only.get('name')}'.`);
  }
  const changed = mounts.map((mount) =>
    only !== undefined && mount.key.value !== only.moid ? mount : withAccess(mount, isThere),
  );
  const accessible = changed.some(({ mountInfo }) => mountInfo.accessible !== false);
  datastore.update({
    host: changed,
    summary: { ...datastore.get('summary'), accessible },
    overallStatus: accessible ? 'green' : 'red',
  });
  for (const { key, mountInfo } of changed) {
    if (mountInfo.accessible !== isThere || (only !== undefined && key.value !== only.moid)) continue;
    tell(world, datastore, world.inventory.get('HostSystem', key), isThere);
  }
  for (const ref of datastore.get('vm') ?? []) showAccess(world, world.inventory.get('VirtualMachine', ref));
}

function withAccess({ key, mountInfo }: DatastoreHostMount, accessible: boolean): DatastoreHostMount {
  const { inaccessibleReason: _reason, ...rest } = mountInfo;
  const reason = accessible ? {} : { inaccessibleReason: 'AllPathsDown_Start' };
  return { key, mountInfo: { ...rest, accessible, ...reason } };
}

function tell(world: World, datastore: Datastore, host: Host, isThere: boolean): void {
  postEvent(world, 'EventEx', {
    entity: host,
    members: {
      eventTypeId: isThere ? 'esx.clear.storage.apd.exit' : 'esx.problem.storage.apd.start',
      severity: isThere ? 'info' : 'warning',
      objectId: datastore.moid,
      objectType: 'Datastore',
      objectName: datastore.get('name'),
    },
  });
}

/** By all datastores that the VM has files on, not only by the one that has changed. */
function showAccess(world: World, vm: Managed<'VirtualMachine'>): void {
  const { inventory } = world;
  const runtime = vm.get('runtime');
  if (runtime.connectionState !== 'connected' && runtime.connectionState !== 'inaccessible') return;
  const isReachable = (vm.get('datastore') ?? []).every((ref) =>
    (inventory.get('Datastore', ref).get('host') ?? []).some(
      ({ key, mountInfo }) => key.value === runtime.host?.value && mountInfo.accessible !== false,
    ),
  );
  const connectionState = isReachable ? 'connected' : 'inaccessible';
  if (connectionState !== runtime.connectionState) vm.set('runtime', { ...runtime, connectionState });
}
