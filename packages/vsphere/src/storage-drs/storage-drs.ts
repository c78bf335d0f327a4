/**
 * Storage DRS: datastore clusters, and where in one the server would put something.
 */
import { VimFaultError } from '../faults/vim-fault-error.js';
import { getObjectProperty, getObjectProperties } from '../property/get-object-properties.js';
import { getObjects } from '../property/get-objects.js';
import { isVimFault } from '../faults/is-vim-fault.js';
import { isDataObject } from '../schema/data-object.js';
import type {
  StoragePlacementResult,
  StoragePlacementSpec,
  VirtualMachineCloneSpec,
  VirtualMachineConfigSpec,
} from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { requiredManager } from '../vim-util/required-manager.js';
import { storagePlacementSpec } from '../vim-util/storage-placement-spec.js';

/** vCenter's ids of datastore clusters. */
const POD_ID = /^group-p\d+$/;

/** A datastore cluster with its name. */
export interface DatastoreCluster {
  readonly ref: Ref<'StoragePod'>;
  readonly name: string;
}

/** Where Storage DRS would put it. */
export interface DatastoreRecommendation {
  readonly datastore: Ref<'Datastore'>;
  /** For `ApplyStorageDrsRecommendation_Task`. */
  readonly key: string;
  /** 1 to 5; a higher one is better. */
  readonly rating: number;
  readonly reason: string;
}

/**
 * The datastore cluster of that id (`group-p12`) or name; undefined when there is none.
 */
export async function getDscRefAndName(
  session: VimCaller,
  idOrName: string,
  options?: CallOptions,
): Promise<DatastoreCluster | undefined> {
  if (POD_ID.test(idOrName)) return byId(session, idOrName, options);
  const clusters = await getObjects(session, 'StoragePod', { pathSet: ['name'], ...options });
  const found = clusters.find(({ properties }) => properties.name === idOrName);
  return found && { ref: found.obj, name: idOrName };
}

/** Whether Storage DRS is switched on for the datastore cluster. @throws {VimFaultError} no such cluster */
export async function sdrsEnabled(
  session: VimCaller,
  dsc: Ref<'StoragePod'>,
  options?: CallOptions,
): Promise<boolean> {
  const path = 'podStorageDrsEntry.storageDrsConfig.podConfig.enabled';
  return (await getObjectProperty(session, dsc, path, options)) === true;
}

/**
 * The datastore that Storage DRS recommends first; undefined when it has nothing to recommend and says no reason.
 *
 * @throws {VimFaultError} the first reason why nothing fits, or InvalidArgument: the spec lacks something
 */
export async function getRecommendedDatastore(
  session: VimCaller,
  storageSpec: StoragePlacementSpec,
  options?: CallOptions,
): Promise<DatastoreRecommendation | undefined> {
  return (await recommendedDatastores(session, storageSpec, options))[0];
}

/** All that it recommends, the best one first. */
async function recommendedDatastores(
  session: VimCaller,
  storageSpec: StoragePlacementSpec,
  options: CallOptions | undefined,
): Promise<DatastoreRecommendation[]> {
  const manager = requiredManager(session, 'storageResourceManager');
  const result = await session.invokeApi(manager, 'RecommendDatastores', { storageSpec }, options);
  const recommended = (result.recommendations ?? []).flatMap(({ key, rating, reasonText, action = [] }) => {
    const placement = action.find((step) => isDataObject(step, 'StoragePlacementAction'));
    return placement ? [{ datastore: placement.destination, key, rating, reason: reasonText }] : [];
  });
  if (recommended.length === 0) throwReason(result, session.schema);
  return recommended;
}

/** What a clone is to be, and where. */
export interface ClonePlacement {
  readonly dsc: Ref<'StoragePod'>;
  readonly vm: Ref<'VirtualMachine'>;
  readonly cloneSpec: VirtualMachineCloneSpec;
  readonly folder: Ref<'Folder'>;
  readonly name: string;
  readonly resourcePool?: Ref<'ResourcePool'> | undefined;
  readonly host?: Ref<'HostSystem'> | undefined;
}

/** The same for a clone of a VM. */
export async function getRecommendedDatastoreClone(
  session: VimCaller,
  { dsc, name, ...rest }: ClonePlacement,
  options?: CallOptions,
): Promise<DatastoreRecommendation | undefined> {
  const spec = storagePlacementSpec({ type: 'clone', pod: dsc, cloneName: name, ...rest });
  return getRecommendedDatastore(session, spec, options);
}

/** What a new VM is to be, and where. */
export interface CreatePlacement {
  readonly dsc: Ref<'StoragePod'>;
  readonly configSpec: VirtualMachineConfigSpec;
  readonly resourcePool: Ref<'ResourcePool'>;
  readonly folder: Ref<'Folder'>;
  readonly host?: Ref<'HostSystem'> | undefined;
}

/** The same for a new VM. Its disks are placed by the device changes of its spec. */
export async function getRecommendedDatastoreCreate(
  session: VimCaller,
  placement: CreatePlacement,
  options?: CallOptions,
): Promise<DatastoreRecommendation | undefined> {
  return (await getRecommendedDatastoresCreate(session, placement, options))[0];
}

/**
 * The datastores that Storage DRS recommends for a new VM, the best one first; none when it has nothing to recommend
 * and says no reason.
 *
 * @throws {VimFaultError} the first reason why nothing fits, or InvalidArgument: the spec lacks something
 */
export async function getRecommendedDatastoresCreate(
  session: VimCaller,
  { dsc, ...rest }: CreatePlacement,
  options?: CallOptions,
): Promise<DatastoreRecommendation[]> {
  const spec = storagePlacementSpec({ type: 'create', pod: dsc, ...rest });
  const { podSelectionSpec, configSpec } = spec;
  const disk = (configSpec?.deviceChange ?? []).flatMap(({ operation, device }) =>
    operation === 'add' && isDataObject(device, 'VirtualDisk')
      ? [{ diskId: device.key, ...(device.backing && { diskBackingInfo: device.backing }) }]
      : [],
  );
  const initialVmConfig = [{ storagePod: dsc, disk }];
  return recommendedDatastores(
    session,
    { ...spec, podSelectionSpec: { ...podSelectionSpec, initialVmConfig } },
    options,
  );
}

async function byId(
  session: VimCaller,
  value: string,
  options: CallOptions | undefined,
): Promise<DatastoreCluster | undefined> {
  const ref: Ref<'StoragePod'> = { type: 'StoragePod', value };
  try {
    const { properties } = await getObjectProperties(session, ref, ['name'], options);
    return { ref, name: properties.name ?? '' };
  } catch (error) {
    if (isVimFault(error, 'ManagedObjectNotFound')) return undefined;
    throw error;
  }
}

function throwReason({ drsFault }: StoragePlacementResult, schema: SchemaTable | undefined): void {
  const fault = drsFault?.faultsByVm.flatMap((entry) => entry.fault)[0];
  if (fault) throw VimFaultError.fromLocalized(fault, { method: 'RecommendDatastores', schema });
}
