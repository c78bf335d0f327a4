/** The objects of the storage policy service. They are none of the inventory: its `ServiceInstance` is another one. */
import type { ManagedObjectReference, PbmMethods, PbmServiceInstanceContent } from '@kilonova/vsphere/wire';
import { computed } from '../../model/computed.js';
import { ManagedObject } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { StorageProfiles } from '../../policies/storage-profiles.js';
import { About } from '../service-instance.js';
import type { MethodGroup } from '../registry.js';
import { pbmMethods } from './pbm-methods.js';

const MANAGERS = {
  sessionManager: { type: 'PbmSessionManager', value: 'SessionManager' },
  capabilityMetadataManager: { type: 'PbmCapabilityMetadataManager', value: 'CapabilityMetadataManager' },
  profileManager: { type: 'PbmProfileProfileManager', value: 'ProfileManager' },
  complianceManager: { type: 'PbmComplianceManager', value: 'complianceManager' },
  placementSolver: { type: 'PbmPlacementSolver', value: 'placementSolver' },
  replicationManager: { type: 'PbmReplicationManager', value: 'ReplicationManager' },
} as const;

/** `world.part(PbmService)` */
export class PbmService {
  readonly #objects: ReadonlyMap<string, ManagedObject>;

  constructor(world: World) {
    const instance = new ManagedObject(
      { type: 'PbmServiceInstance', value: 'ServiceInstance' },
      { content: computed([], () => contentOf(world)) },
    );
    const managers = Object.values(MANAGERS).map((ref) => new ManagedObject(ref, {}));
    this.#objects = new Map([instance, ...managers].map((object) => [object.moid, object]));
    // The policies that the server brings along are as old as the server.
    world.part(StorageProfiles);
  }

  find({ type, value }: ManagedObjectReference): ManagedObject | undefined {
    const object = this.#objects.get(value);
    return object?.type === type ? object : undefined;
  }
}

export const serviceMethods: MethodGroup = pbmMethods('PbmServiceInstance', {
  PbmRetrieveServiceContent: ({ world }) => contentOf(world),
});

export const replicationMethods: MethodGroup = pbmMethods('PbmReplicationManager', {
  // Nothing here is replicated, which is what an object without a group says.
  PbmQueryReplicationGroups: ({ args }): PbmMethods['PbmQueryReplicationGroups']['result'] =>
    (args.entities ?? []).map((object) => ({ object })),
});

function contentOf(world: World): PbmServiceInstanceContent {
  const { instanceUuid = '' } = world.part(About).info;
  return { aboutInfo: { name: 'PBM', version: '2.0', instanceUuid }, ...MANAGERS };
}
