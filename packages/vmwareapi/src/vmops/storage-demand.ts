/**
 * What the datastore of a new VM has to be: by the plan, by the options, and by what the storage policy service
 * and Storage DRS say, which are asked only where a policy or a datastore cluster is wanted.
 */
import type { OperationContext } from '@kilonova/core';
import { VimFaultError } from '@kilonova/vsphere';
import { usableHosts } from '../choose-place.js';
import type { ClusterResources } from '../cluster-resources.js';
import { assessDatastores, noDatastore } from '../ds-util/choose-datastore.js';
import { choosePod, recommendedDatastores, type Pod } from '../ds-util/datastore-cluster.js';
import type { DatastoreDemand, PolicyVerdict } from '../ds-util/datastore-refusal.js';
import { reservedBytes } from '../ds-util/reserve.js';
import {
  matchingDatastores,
  policyMismatches,
  type StoragePolicy,
  type WantedPolicy,
} from '../ds-util/storage-policy.js';
import { reasonOf } from '../faults.js';
import { needsFiles, type ImagePlan } from '../images/image-plan.js';
import type { VmwareOptions } from '../options.js';
import { storageNeed, type VmPlan } from '../vm-util/vm-plan.js';
import type { Platform } from './platform.js';

/** What is to be placed. */
export interface Placing {
  readonly plan: VmPlan;
  readonly image: ImagePlan | undefined;
  readonly policy: StoragePolicy | undefined;
}

/** By the plan, or else the options; undefined when no policy is wanted. */
export function wantedPolicy(plan: VmPlan, { storagePolicy }: VmwareOptions): WantedPolicy | undefined {
  const property = 'the option storagePolicy';
  return plan.storagePolicy ?? (storagePolicy === undefined ? undefined : { name: storagePolicy, property });
}

/**
 * @throws {ComputeResourcesUnavailable} no host can run a VM
 * @throws {DatastoreNotFound} there is no such datastore cluster, or Storage DRS recommends nothing in it
 */
export async function storageDemand(
  platform: Platform,
  ctx: OperationContext,
  resources: ClusterResources,
  placing: Placing,
): Promise<DatastoreDemand> {
  const { policy } = placing;
  const { options } = platform;
  const known = fixedDemand(platform, resources, placing);
  const pod = podFor(options, resources, known);
  const inPod = pod === undefined ? known : { ...known, pod: { id: pod.ref.value, name: pod.name } };
  const demand =
    policy === undefined
      ? inPod
      : { ...inPod, policy: await policyVerdict(platform, ctx, policy, resources, inPod) };
  if (!pod?.recommends) return demand;
  return {
    ...demand,
    recommended: await recommendation(platform, ctx, placing, resources, demand, pod),
  };
}

/** What is known without asking anybody. */
function fixedDemand(
  { space, options }: Platform,
  { hosts }: ClusterResources,
  { plan, image, policy }: Placing,
): DatastoreDemand {
  const { datastoreRegex, datastoreReserve, datastoreHosts, datastoreTypes } = options;
  const isThin = policy?.disks === undefined ? plan.thinProvisioning : policy.disks === 'thin';
  return {
    need: storageNeed(plan, image),
    needsFiles: image !== undefined && needsFiles(image),
    provisioning: {
      ...(isThin ? { thinShare: options.thinDiskRoomPercent / 100 } : {}),
      ...(policy?.vsanShare === undefined ? {} : { vsanShare: policy.vsanShare }),
      ...(policy?.vsanCopies === undefined ? {} : { vsanCopies: policy.vsanCopies }),
    },
    types: datastoreTypes,
    hosts: usableHosts(hosts),
    reach: datastoreHosts,
    promisedBytes: ({ ref }) => space.promisedBytes(ref),
    ...(datastoreRegex === undefined ? {} : { nameRegex: new RegExp(datastoreRegex, 'u') }),
    ...(datastoreReserve === undefined
      ? {}
      : { reserveBytes: ({ capacityBytes }) => reservedBytes(datastoreReserve, capacityBytes) }),
  };
}

function podFor(
  { datastoreCluster }: VmwareOptions,
  { pods }: ClusterResources,
  demand: DatastoreDemand,
): Pod | undefined {
  if (datastoreCluster === undefined) return undefined;
  const pod = choosePod(pods, datastoreCluster);
  if (pod !== undefined) return pod;
  const available = pods.map(({ name }) => name).toSorted();
  const known = available.length === 0 ? 'none' : available.join(', ');
  const because = `the cluster has no datastore cluster "${datastoreCluster}", which the option datastoreCluster names; it has ${known}`;
  throw noDatastore([], demand, { because, details: { available } });
}

/** Of those that fit otherwise. */
async function policyVerdict(
  { vim }: Platform,
  ctx: OperationContext,
  policy: StoragePolicy,
  { datastores }: ClusterResources,
  demand: DatastoreDemand,
): Promise<PolicyVerdict> {
  const { name } = policy;
  const { fitting } = assessDatastores(datastores, demand);
  const matching = await matchingDatastores(vim, ctx, policy, fitting);
  if (matching.size > 0 || fitting.length === 0) return { name, matching };
  return { name, matching, reasons: await policyMismatches(vim, ctx, policy, fitting) };
}

/** Ids of datastores, the best first. What fits and is not recommended stays behind them. */
async function recommendation(
  { vim, cluster }: Platform,
  ctx: OperationContext,
  { plan, policy }: Placing,
  { datastores }: ClusterResources,
  demand: DatastoreDemand,
  pod: Pod,
): Promise<string[]> {
  const { fitting, refused } = assessDatastores(datastores, demand);
  if (fitting.length === 0) return [];
  const { uuid: name, guestId, vcpus, memoryMb } = plan;
  const because = `Storage DRS recommends none in the datastore cluster ${pod.name}`;
  let recommended: string[];
  try {
    recommended = await recommendedDatastores(vim, ctx, cluster, pod, {
      name,
      guestId,
      vcpus,
      memoryMb,
      need: demand.need,
      thin: demand.provisioning.thinShare !== undefined,
      ...(policy === undefined ? {} : { storageProfileId: policy.id }),
    });
  } catch (error) {
    // A fault of the call itself; what speaks against a placement is none of those.
    if (!(error instanceof VimFaultError) || error.faultNames.includes('RuntimeFault')) throw error;
    throw noDatastore(refused, demand, { because: `${because}: ${reasonOf(error)}`, cause: error });
  }
  if (recommended.length === 0) throw noDatastore(refused, demand, { because });
  return recommended;
}
