/**
 * Finding the one cluster this driver places VMs on, and what hangs on it: root resource pool, datacenter,
 * the datacenter's VM folder.
 *
 * A bare name is looked up in the whole inventory and must be unique there; an inventory path names one
 * cluster however many share its name. References are stable for as long as the cluster lives, so this
 * happens once, at start.
 */
import {
  dataObject,
  getObjects,
  isSameRef,
  retrieveAll,
  type ManagedObjectReference,
  type ObjectContent,
  type CallOptions,
  type Ref,
  isRefTo,
  type ManagedObjectSubtypes,
} from '@kilonova/vsphere';
import { ClusterAmbiguous, ClusterNotFound } from './errors.js';
import type { Vim } from './vim-util.js';
import { unescapeName } from './vm-util/display-name.js';

type ReadOptions = CallOptions & { readonly maxObjects?: number };

export interface Cluster {
  readonly ref: Ref<'ClusterComputeResource'>;
  /** `/datacenter/host/cluster`, as the vSphere API writes names: escaped. */
  readonly inventoryPath: string;
  /** The cluster's root resource pool: VMs are placed in it, and all of its VMs are below it. */
  readonly resourcePool: Ref<'ResourcePool'>;
  readonly datacenter: Ref<'Datacenter'>;
  /** Its inventory path, escaped: what addresses of files are made of. */
  readonly datacenterPath: string;
  readonly vmFolder: Ref<'Folder'>;
}

/**
 * @param clusterName a name, or an inventory path with at least one slash
 * @throws {ClusterNotFound} there is none; the error lists those there are
 * @throws {ClusterAmbiguous} several have the name; the error lists their inventory paths
 */
export async function findCluster(vim: Vim, clusterName: string, options: ReadOptions): Promise<Cluster> {
  const candidates = clusterName.includes('/')
    ? await byInventoryPath(vim, clusterName, options)
    : await byName(vim, clusterName, options);
  const clusters = await withSurroundings(vim, candidates, options);
  const [found, ...others] = clusters;
  if (found === undefined) {
    throw new ClusterNotFound({ clusterName, available: await allPaths(vim, options) });
  }
  if (others.length > 0) {
    const paths = clusters.map(({ inventoryPath }) => inventoryPath).toSorted();
    throw new ClusterAmbiguous({ clusterName, candidates: paths });
  }
  return found;
}

async function byName(vim: Vim, name: string, options: ReadOptions): Promise<ManagedObjectReference[]> {
  const clusters = await getObjects(vim, 'ClusterComputeResource', { pathSet: ['name'], ...options });
  return clusters
    .filter(({ properties }) => properties.name === name || unescapeName(properties.name ?? '') === name)
    .map(({ obj }) => obj);
}

async function byInventoryPath(
  vim: Vim,
  path: string,
  options: ReadOptions,
): Promise<ManagedObjectReference[]> {
  const { searchIndex } = vim.serviceContent;
  if (searchIndex === undefined) return [];
  const inventoryPath = path.replace(/^\/+/, '');
  const found = await vim.invokeApi(searchIndex, 'FindByInventoryPath', { inventoryPath }, options);
  return found?.type === 'ClusterComputeResource' ? [found] : [];
}

async function allPaths(vim: Vim, options: ReadOptions): Promise<string[]> {
  const clusters = await getObjects(vim, 'ClusterComputeResource', { pathSet: [], ...options });
  const found = await withSurroundings(
    vim,
    clusters.map(({ obj }) => obj),
    options,
  );
  return found.map(({ inventoryPath }) => inventoryPath).toSorted();
}

/** Reads each cluster's pool and all its ancestors, for all of them in one call. */
async function withSurroundings(
  vim: Vim,
  clusters: readonly ManagedObjectReference[],
  options: ReadOptions,
): Promise<Cluster[]> {
  if (clusters.length === 0) return [];
  const upwards = dataObject('TraversalSpec', {
    name: 'upwards',
    type: 'ManagedEntity',
    path: 'parent',
    skip: false,
    selectSet: [{ name: 'upwards' }],
  });
  const contents = await retrieveAll(
    vim,
    [
      {
        propSet: [
          { type: 'ManagedEntity', all: false, pathSet: ['name', 'parent'] },
          { type: 'ClusterComputeResource', all: false, pathSet: ['resourcePool'] },
          { type: 'Datacenter', all: false, pathSet: ['vmFolder'] },
        ],
        objectSet: clusters.map((obj) => ({ obj, skip: false, selectSet: [upwards] })),
      },
    ],
    options,
  );
  return clusters.map((ref) => assemble(ref, contents)).filter((cluster) => cluster !== undefined);
}

function assemble(ref: ManagedObjectReference, contents: readonly ObjectContent[]): Cluster | undefined {
  const ancestry = [...upwardsFrom(ref, contents)];
  const above = ancestry.find(({ obj }) => obj.type === 'Datacenter');
  const cluster = refTo(ref, 'ClusterComputeResource');
  const datacenter = refTo(above?.obj, 'Datacenter');
  const resourcePool = refTo(property(ancestry[0], 'resourcePool'), 'ResourcePool');
  const vmFolder = refTo(property(above, 'vmFolder'), 'Folder');
  // What cannot be read cannot be used either: to this account the cluster is not there.
  if (!cluster || !datacenter || !resourcePool || !vmFolder) return undefined;
  return {
    ref: cluster,
    inventoryPath: `/${pathOf(ancestry)}`,
    resourcePool,
    datacenter,
    datacenterPath: pathOf(ancestry.slice(ancestry.findIndex(({ obj }) => isSameRef(obj, datacenter)))),
    vmFolder,
  };
}

/** Names from the top down; the root folder, which has no parent, is not part of a path. */
function pathOf(ancestry: readonly ObjectContent[]): string {
  const names = ancestry
    .filter((entity) => property(entity, 'parent') !== undefined)
    .map((entity) => property(entity, 'name'));
  return names.toReversed().join('/');
}

/** The entity itself, then what holds it, up to the root folder. */
function* upwardsFrom(
  ref: ManagedObjectReference,
  contents: readonly ObjectContent[],
): Generator<ObjectContent> {
  let next: ManagedObjectReference | undefined = ref;
  while (next !== undefined) {
    const wanted: ManagedObjectReference = next;
    const entity = contents.find(({ obj }) => isSameRef(obj, wanted));
    if (entity === undefined) return;
    yield entity;
    next = refTo(property(entity, 'parent'), 'ManagedEntity');
  }
}

function property(content: ObjectContent | undefined, name: string): unknown {
  return content?.propSet?.find((one) => one.name === name)?.val;
}

/** The value as a reference of that kind, if it is one. */
function refTo<T extends keyof ManagedObjectSubtypes>(value: unknown, type: T): Ref<T> | undefined {
  return isRefTo(value, type) ? value : undefined;
}
