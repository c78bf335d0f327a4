/** Datastore clusters: folders of datastores that are placed on as one. */
import type { ManagedObjects, StorageDrsPodConfigInfo } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { entityTemplate } from './entity-template.js';

export interface StoragePodSpec {
  readonly name: string;
  /** Storage DRS; on if not given. */
  readonly enabled?: boolean | undefined;
}

/** @throws {SimFault} InvalidName, DuplicateName */
export function addStoragePod(
  world: World,
  folder: Managed<'Folder'>,
  { name, enabled = true }: StoragePodSpec,
): Managed<'StoragePod'> {
  const stored = world.inventory.claimName(folder.ref, name);
  const pod: Managed<'StoragePod'> = new ManagedObject(
    { type: 'StoragePod', value: world.ids.next('group-p') },
    {
      name: stored,
      parent: folder.refAs('ManagedEntity'),
      summary: podSummary(world),
      podStorageDrsEntry: { storageDrsConfig: { podConfig: defaultPodConfig(enabled) } },
    },
    podTemplate,
  );
  world.inventory.add(pod);
  folder.link('childEntity', pod.ref);
  return pod;
}

export function defaultPodConfig(enabled: boolean): StorageDrsPodConfigInfo {
  return {
    enabled,
    ioLoadBalanceEnabled: false,
    defaultVmBehavior: 'manual',
    loadBalanceInterval: 480,
    defaultIntraVmAffinity: true,
  };
}

/** Added up from the datastores in it, when it is read. */
function podSummary(world: World): ReturnType<typeof computed> {
  return computed<ManagedObjects['StoragePod']>(['name', 'childEntity'], (pod) => {
    let capacity = 0;
    let freeSpace = 0;
    for (const ref of pod.get('childEntity') ?? []) {
      const summary = world.inventory.findAs('Datastore', ref)?.get('summary');
      capacity += Number(summary?.capacity ?? 0);
      freeSpace += Number(summary?.freeSpace ?? 0);
    }
    return { name: pod.get('name'), capacity, freeSpace };
  });
}

const podTemplate = { ...entityTemplate, childType: ['Datastore'], childEntity: [] };
