/**
 * What is there: the instances of the cluster, and one of them in more detail.
 */
import { PowerState, type InstanceInfo, type OperationContext } from '@kilonova/core';
import { getObjects, getObjectPropertiesDict } from '@kilonova/vsphere';
import { EXTENSION_KEY } from '../identity.js';
import { abortable } from '../vim-util.js';
import { displayNameOf } from '../vm-util/display-name.js';
import type { Platform } from './platform.js';

export interface ListedInstance {
  readonly uuid: string;
  readonly name: string;
}

/** A VM in one of these has lost its files or its host's record: nothing can be done to it here. */
const LOST: ReadonlySet<string> = new Set(['orphaned', 'inaccessible', 'invalid']);

const POWER_STATES: Readonly<Record<string, PowerState>> = {
  poweredOn: PowerState.RUNNING,
  poweredOff: PowerState.SHUTDOWN,
  suspended: PowerState.SUSPENDED,
};

/**
 * Our VMs in the cluster, nested resource pools included. A VM that cannot be read is left out and spoils
 * nothing.
 */
export async function listInstances(
  { vim, cluster, options }: Platform,
  ctx: OperationContext,
): Promise<ListedInstance[]> {
  const vms = await getObjects(vim, 'VirtualMachine', {
    root: cluster.resourcePool,
    pathSet: ['name', 'config.instanceUuid', 'config.managedBy', 'runtime.connectionState'],
    maxObjects: options.maximumObjects,
    ...abortable(ctx),
  });
  return vms.flatMap(({ properties }) => {
    const uuid = properties['config.instanceUuid'];
    const isOurs = properties['config.managedBy']?.extensionKey === EXTENSION_KEY;
    if (!isOurs || uuid === undefined || LOST.has(properties['runtime.connectionState'] ?? '')) return [];
    return [{ uuid, name: displayNameOf(properties.name ?? uuid, uuid) }];
  });
}

/** @throws {InstanceNotFound} no such guest */
export async function getInfo(
  { vim, lookup }: Platform,
  ctx: OperationContext,
  uuid: string,
): Promise<InstanceInfo> {
  return lookup.withVm(ctx, uuid, async (vm) => {
    const paths = [
      'name',
      'runtime.powerState',
      'config.hardware.numCPU',
      'config.hardware.memoryMB',
    ] as const;
    const read = await getObjectPropertiesDict(vim, vm, paths, abortable(ctx));
    const { name, 'config.hardware.numCPU': vcpus, 'config.hardware.memoryMB': memoryMb } = read;
    return {
      powerState: POWER_STATES[read['runtime.powerState'] ?? ''] ?? PowerState.NOSTATE,
      internalId: vm.value,
      ...(name === undefined ? {} : { name: displayNameOf(name, uuid) }),
      ...(vcpus === undefined ? {} : { vcpus }),
      ...(memoryMb === undefined ? {} : { memoryMb }),
    };
  });
}
