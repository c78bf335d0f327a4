/**
 * Port groups of a distributed switch: made, listed, found and deleted.
 */
import { isVimFault } from '../faults/is-vim-fault.js';
import { getObjectProperty } from '../property/get-object-properties.js';
import { getObjects, getPropertiesForACollectionOfObjects } from '../property/get-objects.js';
import type { DVPortgroupConfigSpec } from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import type { TaskRunner } from '../tasks/task-runner.js';
import type { WaitForTaskOptions } from '../tasks/wait-for-task.js';
import { getMoref } from '../vim-util/moref.js';
import { requiredManager } from '../vim-util/required-manager.js';
import { MalformedResponseError } from '../errors.js';

/** A port group as it is found: by name for people, by key in the backing of a network card. */
export interface Portgroup {
  readonly obj: Ref<'DistributedVirtualPortgroup'>;
  readonly name: string;
  readonly key: string;
}

/** The distributed switch of that id: `dvs-22` or `VmwareDistributedVirtualSwitch:dvs-22`. */
export function getDvsMoref(value: string): Ref<'VmwareDistributedVirtualSwitch'> {
  return getMoref(value, 'VmwareDistributedVirtualSwitch');
}

/**
 * Creates a port group and resolves with it.
 *
 * @throws {VimFaultError} DuplicateName: its folder has something of that name; DvsFault and others
 */
export async function addPortGroup(
  session: TaskRunner,
  dvs: Ref<'DistributedVirtualSwitch'>,
  spec: DVPortgroupConfigSpec,
  options?: WaitForTaskOptions,
): Promise<Ref<'DistributedVirtualPortgroup'>> {
  return session.runTask(dvs, 'CreateDVPortgroup_Task', { spec }, options);
}

/**
 * Creates many port groups in one task and resolves with them, in the order of the specs.
 *
 * @throws {VimFaultError} as {@link addPortGroup}; which of them were made by then {@link getPortgroups} tells
 */
export async function addPortGroups(
  session: TaskRunner,
  dvs: Ref<'DistributedVirtualSwitch'>,
  specs: readonly (DVPortgroupConfigSpec & { readonly name: string })[],
  options?: WaitForTaskOptions,
): Promise<Ref<'DistributedVirtualPortgroup'>[]> {
  if (specs.length === 0) return [];
  const method = 'AddDVPortgroup_Task';
  await session.runTask(dvs, method, { spec: [...specs] }, options);
  const { signal, operationId } = options ?? {};
  const portgroups = await getPortgroups(session, dvs, { signal, operationId });
  const byName = new Map(portgroups.map(({ name, obj }) => [name, obj]));
  return specs.map(({ name }) => {
    const made = byName.get(name);
    if (made) return made;
    throw new MalformedResponseError(
      method,
      `it succeeded, and ${JSON.stringify(name)} is not on the switch`,
    );
  });
}

/** All port groups of the switch, its uplinks among them. */
export async function getPortgroups(
  session: VimCaller,
  dvs: Ref<'DistributedVirtualSwitch'>,
  options?: CallOptions,
): Promise<Portgroup[]> {
  const refs = (await getObjectProperty(session, dvs, 'portgroup', options)) ?? [];
  const type = 'DistributedVirtualPortgroup';
  const found = await getPropertiesForACollectionOfObjects(session, type, refs, ['name', 'key'], options);
  return found.map(toPortgroup);
}

/** Where to look for a port group. */
export interface FindPortgroupOptions extends CallOptions {
  /** The switch that has it, by its uuid, as the backing of a network card names it. Saves reading them all. */
  readonly switchUuid?: string | undefined;
}

/** The port group of that key; undefined when there is none. */
export async function findPortgroupByKey(
  session: VimCaller,
  portgroupKey: string,
  { switchUuid, ...options }: FindPortgroupOptions = {},
): Promise<Ref<'DistributedVirtualPortgroup'> | undefined> {
  if (switchUuid === undefined) {
    const pathSet = ['key'] as const;
    const found = await getObjects(session, 'DistributedVirtualPortgroup', { pathSet, ...options });
    return found.find(({ properties }) => properties.key === portgroupKey)?.obj;
  }
  const manager = requiredManager(session, 'dvSwitchManager');
  try {
    const params = { switchUuid, portgroupKey };
    return await session.invokeApi(manager, 'DVSManagerLookupDvPortGroup', params, options);
  } catch (error) {
    // A switch or key that does not exist is a fault here, and not an empty answer.
    if (isVimFault(error, 'NotFound')) return undefined;
    throw error;
  }
}

/**
 * Deletes a port group.
 *
 * @throws {VimFaultError} ResourceInUse: something is connected to it; ManagedObjectNotFound: it is gone already
 */
export async function deletePortGroup(
  session: TaskRunner,
  portgroup: Ref<'DistributedVirtualPortgroup'>,
  options?: WaitForTaskOptions,
): Promise<void> {
  await session.runTask(portgroup, 'Destroy_Task', {}, options);
}

function toPortgroup({
  obj,
  properties: { name, key },
}: {
  readonly obj: Ref<'DistributedVirtualPortgroup'>;
  readonly properties: { readonly name?: string; readonly key?: string };
}): Portgroup {
  return { obj, name: name ?? '', key: key ?? obj.value };
}
