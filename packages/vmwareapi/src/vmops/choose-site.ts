/**
 * Where a new VM goes: its datastore, its networks, and its host where that is for us to say.
 *
 * With DRS on the server places the VM. A cluster without DRS has nobody to do it, and CreateVM_Task wants
 * a host; so the hosts are read too. What is chosen is promised at once, before anything else is awaited,
 * so that builds in flight see one another.
 */
import { InstanceExists, type OperationContext } from '@kilonova/core';
import { isSameRef, type Ref, type VirtualDeviceBackingInfo } from '@kilonova/vsphere';
import { choosePlace, type Host, type Place } from '../choose-place.js';
import {
  readClusterResources,
  readHosts,
  readSwitchUuids,
  type ClusterResources,
} from '../cluster-resources.js';
import { chooseDatastore } from '../ds-util/choose-datastore.js';
import { roomOn } from '../ds-util/datastore.js';
import { lookForFolder, type FolderPresence } from '../ds-util/datastore-folder.js';
import type { DatastoreDemand } from '../ds-util/datastore-refusal.js';
import { findStoragePolicy } from '../ds-util/storage-policy.js';
import type { ImagePlan } from '../images/image-plan.js';
import { chooseNetwork, networkBacking, type NetworkChoice } from '../vif.js';
import { abortable } from '../vim-util.js';
import type { VmPlan } from '../vm-util/vm-plan.js';
import type { Platform } from './platform.js';
import { storageDemand, wantedPolicy, type Placing } from './storage-demand.js';

const BYTES_PER_MB = 2 ** 20;

/** Without a host where the server chooses it. */
type Spot = Pick<Place, 'datastore'> & Partial<Pick<Place, 'host'>>;

export interface Site extends Spot {
  readonly networks: readonly VirtualDeviceBackingInfo[];
  readonly folderBefore: FolderPresence;
  /** Id of the policy that the VM's files and disks are to follow. */
  readonly storageProfileId?: string;
  /** Gives back the room and the memory that were promised. */
  release(): void;
}

/**
 * Reads what is there, and settles where the VM goes. Nothing is changed.
 *
 * @throws {InstanceExists}
 * @throws {StoragePolicyNotFound} the vCenter has no such storage policy
 * @throws {NetworkNotFoundForBridge} the cluster lacks a network
 * @throws {DatastoreNotFound} no datastore fits
 * @throws {ComputeResourcesUnavailable} the host is ours to choose, and none fits
 */
export async function chooseSite(
  platform: Platform,
  ctx: OperationContext,
  plan: VmPlan,
  image?: ImagePlan,
): Promise<Site> {
  const { vim, cluster, lookup, options } = platform;
  const readOptions = { ...abortable(ctx), maxObjects: options.maximumObjects };
  const wanted = wantedPolicy(plan, options);
  const [existing, resources, policy] = await Promise.all([
    lookup.find(ctx, plan.uuid),
    readClusterResources(vim, cluster, readOptions, {
      pods: options.datastoreCluster !== undefined,
      logicalSwitches: plan.nics.some(({ network }) => network.opaqueNetworkId !== undefined),
    }),
    wanted && findStoragePolicy(vim, ctx, wanted),
  ]);
  if (existing !== undefined) throw new InstanceExists({ instanceUuid: plan.uuid });

  const choices = plan.nics.map(({ network }) => chooseNetwork(network, resources.networks));
  const [storage, hosts] = await Promise.all([
    storageDemand(platform, ctx, resources, { plan, image, policy }),
    resources.drsEnabled ? undefined : readHosts(vim, cluster, readOptions),
  ]);
  const spot = chooseSpot(platform, plan, storage, resources, choices, hosts);
  const release = promiseRoom(platform, plan, storage, spot);
  try {
    const [networks, folderBefore] = await Promise.all([
      backings(platform, ctx, choices),
      folderAt(platform, ctx, spot, { plan, image }),
    ]);
    const profile = policy === undefined ? {} : { storageProfileId: policy.id };
    return { ...spot, networks, folderBefore, ...profile, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Who makes a VM of an image looks at the datastore for that: to look for the folder, too, would be one call more. */
async function folderAt(
  { vim, options }: Platform,
  ctx: OperationContext,
  { datastore }: Spot,
  { plan, image }: Pick<Placing, 'plan' | 'image'>,
): Promise<FolderPresence> {
  if (image !== undefined) return 'unknown';
  return lookForFolder(vim, ctx, datastore, plan.uuid, { timeoutMs: options.callTimeoutMs });
}

/** Awaits nothing, so that what was promised to others meanwhile counts. `hosts` only where the driver has to choose among them. */
function chooseSpot(
  { memory }: Platform,
  plan: VmPlan,
  storage: DatastoreDemand,
  { datastores, networks }: ClusterResources,
  choices: readonly NetworkChoice[],
  hosts: readonly Host[] | undefined,
): Spot {
  if (hosts === undefined) return { datastore: chooseDatastore(datastores, storage) };
  return choosePlace(datastores, storage, hosts, {
    neededBytes: memoryBytes(plan),
    networks: networks.filter((network) => choices.some(({ ref }) => isSameRef(network.ref, ref))),
    promisedBytes: ({ ref }) => memory.promisedBytes(ref),
  });
}

function promiseRoom(
  { space, memory }: Platform,
  plan: VmPlan,
  { need, provisioning }: DatastoreDemand,
  { datastore, host }: Spot,
): () => void {
  const releaseSpace = space.promise(datastore.ref, roomOn(datastore, need, provisioning));
  const releaseMemory = host && memory.promise(host.ref, memoryBytes(plan));
  return () => {
    releaseSpace();
    releaseMemory?.();
  };
}

function memoryBytes({ memoryMb }: VmPlan): number {
  return memoryMb * BYTES_PER_MB;
}

async function backings(
  { vim }: Platform,
  ctx: OperationContext,
  choices: readonly NetworkChoice[],
): Promise<VirtualDeviceBackingInfo[]> {
  const unread = new Map<string, Ref<'DistributedVirtualSwitch'>>();
  for (const choice of choices) {
    if (choice.kind === 'portgroup' && choice.switchUuid === undefined && choice.switchRef !== undefined) {
      unread.set(choice.switchRef.value, choice.switchRef);
    }
  }
  const uuids = await readSwitchUuids(vim, [...unread.values()], abortable(ctx));
  return choices.map((choice) =>
    networkBacking(choice, (ref) => {
      const uuid = uuids.get(ref?.value ?? '');
      if (uuid === undefined) throw new RangeError(`the uuid of switch ${ref?.value} cannot be read`);
      return uuid;
    }),
  );
}
