/** A simulator with one host and a few things to build VMs with, and a client of it. */
import { expect } from 'vitest';
import { dataObject, getObjects, getObjectProperty, VimFaultError } from '@kilonova/vsphere';
import type {
  ManagedObjectReference,
  Ref,
  VirtualDevice,
  VirtualDeviceConfigSpec,
  VirtualMachineConfigSpec,
} from '@kilonova/vsphere';
import { connected, type Connected } from './connected.js';
import type { SimulatorOptions } from '../src/index.js';

export interface VmScene extends Connected {
  readonly folder: Ref<'Folder'>;
  readonly pool: Ref<'ResourcePool'>;
  readonly host: Ref<'HostSystem'>;
  readonly create: (spec?: Partial<VirtualMachineConfigSpec>) => Promise<Ref<'VirtualMachine'>>;
  readonly devices: (vm: Ref<'VirtualMachine'>) => Promise<VirtualDevice[]>;
}

export async function vmScene(options: SimulatorOptions = {}): Promise<VmScene> {
  const { simulator, session } = await connected({
    inventory: { clusters: 1, hosts: 1, standaloneHosts: 0, datastores: 2, vms: 0 },
    ...options,
  });
  const [datacenter] = await getObjects(session, 'Datacenter', { pathSet: ['vmFolder'] });
  const [cluster] = await getObjects(session, 'ClusterComputeResource', {
    pathSet: ['resourcePool', 'host'],
  });
  const folder = datacenter?.properties.vmFolder;
  const pool = cluster?.properties.resourcePool;
  const [host] = cluster?.properties.host ?? [];
  if (folder === undefined || pool === undefined || host === undefined) throw new Error('It is empty.');
  return {
    simulator,
    session,
    folder,
    pool,
    host,
    create: (spec = {}) =>
      session.runTask(folder, 'CreateVM_Task', {
        config: {
          name: 'vm',
          guestId: 'otherGuest64',
          numCPUs: 1,
          memoryMB: 512,
          files: { vmPathName: '[LocalDS_0]' },
          ...spec,
        },
        pool,
      }),
    devices: async (vm) => (await getObjectProperty(session, vm, 'config.hardware.device')) ?? [],
  };
}

export function add(
  device: VirtualDevice,
  fileOperation?: VirtualDeviceConfigSpec['fileOperation'],
): VirtualDeviceConfigSpec {
  return { operation: 'add', ...(fileOperation !== undefined && { fileOperation }), device };
}

export const scsi = dataObject('VirtualLsiLogicController', {
  key: -101,
  busNumber: 0,
  sharedBus: 'noSharing',
});

export function disk(controllerKey: number, unitNumber?: number, fileName = ''): VirtualDevice {
  return dataObject('VirtualDisk', {
    key: -1,
    controllerKey,
    ...(unitNumber !== undefined && { unitNumber }),
    capacityInKB: 1024 ** 2,
    backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
      fileName,
      diskMode: 'persistent',
      thinProvisioned: true,
    }),
  });
}

export function card(
  members: { readonly key?: number; readonly macAddress?: string; readonly network?: string } = {},
) {
  const { key = -1, macAddress, network = 'VM Network' } = members;
  return dataObject('VirtualVmxnet3', {
    key,
    backing: dataObject('VirtualEthernetCardNetworkBackingInfo', { deviceName: network }),
    ...(macAddress !== undefined && { addressType: 'manual', macAddress }),
  });
}

/** The fault that a call or its task is refused with: its name and members. */
export async function faultOf(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const error = await call.then(
    () => expect.fail('it was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof VimFaultError)) throw error;
  return { fault: error.faultName, ...error.fault };
}

export function values(refs: readonly ManagedObjectReference[] | undefined): string[] {
  return (refs ?? []).map(({ value }) => value);
}
