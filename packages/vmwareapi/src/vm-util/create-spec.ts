/**
 * The specification of a new VM: the whole of it, with disk, controller and network cards, for one
 * CreateVM_Task.
 *
 * A pure function of the plan and of where the VM goes. Device keys are temporary ones (negative), by
 * which devices of one request refer to each other; the server assigns its own.
 */
import {
  dataObject,
  DatastorePath,
  type OptionValue,
  type Ref,
  type VirtualDevice,
  type VirtualDeviceBackingInfo,
  type VirtualDeviceConfigSpec,
  type VirtualMachineConfigSpec,
} from '@kilonova/vsphere';
import { EXTENSION_KEY, MANAGED_ENTITY_TYPE, VM_UUID_KEY, portIdKey } from '../identity.js';
import { resourceAllocation } from './allocation.js';
import { networkCard } from './network-card.js';
import { serialPortDevice } from './serial-port.js';
import { storageDevices, type RootDisk } from './storage-devices.js';
import { videoCard } from './video.js';
import type { VmPlan } from './vm-plan.js';

export interface Placement {
  readonly datastore: { readonly ref: Ref<'Datastore'>; readonly name: string };
  /** One for each of the plan's NICs, in their order. */
  readonly networks: readonly VirtualDeviceBackingInfo[];
  /** A blank one of the plan's size if not given. */
  readonly root?: RootDisk;
}

export interface SpecExtras {
  readonly annotation: string;
  /** Id of the policy the VM's own files and its disks are placed by. */
  readonly storageProfileId?: string;
  /** Further settings. They cannot replace those that identify the VM. */
  readonly extraConfig?: Readonly<Record<string, string>>;
}

const FIRST_NIC_KEY = -47;
const TPM_KEY = -3;
const CPUS_WITHOUT_IOMMU = 128;

export function createSpec(plan: VmPlan, placement: Placement, extras: SpecExtras): VirtualMachineConfigSpec {
  const disks = storageDevices(plan, {
    root: placement.root ?? { kind: 'blank' },
    datastore: placement.datastore.ref,
    profileId: extras.storageProfileId,
  });
  return {
    // The folder on the datastore is named after it, and a second VM of the name is refused by the server.
    name: plan.uuid,
    instanceUuid: plan.uuid,
    guestId: plan.guestId,
    annotation: extras.annotation,
    ...(plan.hwVersion === undefined ? {} : { version: plan.hwVersion }),
    ...(plan.nestedHv ? { nestedHVEnabled: true } : {}),
    ...vmProfile(extras.storageProfileId),
    files: { vmPathName: String(new DatastorePath(placement.datastore.name)) },
    tools: {
      afterPowerOn: true,
      afterResume: true,
      beforeGuestStandby: true,
      beforeGuestShutdown: true,
      beforeGuestReboot: true,
    },
    ...processors(plan),
    ...memory(plan),
    ...(plan.latencySensitivity === undefined
      ? {}
      : { latencySensitivity: { level: plan.latencySensitivity } }),
    ...(plan.firmware === undefined ? {} : { firmware: plan.firmware }),
    ...(plan.secureBoot ? { bootOptions: { efiSecureBootEnabled: true } } : {}),
    extraConfig: [...extraConfig(plan, extras.extraConfig ?? {}), ...disks.roles],
    managedBy: { extensionKey: EXTENSION_KEY, type: MANAGED_ENTITY_TYPE },
    deviceChange: [...disks.deviceChange, ...networkCards(plan, placement), ...furtherDevices(plan)],
  };
}

function processors(plan: VmPlan): VirtualMachineConfigSpec {
  return {
    numCPUs: plan.vcpus,
    numCoresPerSocket: plan.coresPerSocket,
    ...(plan.cpuHotAdd ? { cpuHotAddEnabled: true } : {}),
    ...(plan.cpuAllocation === undefined ? {} : { cpuAllocation: resourceAllocation(plan.cpuAllocation) }),
    // So many CPUs have their interrupts remapped, which needs an IOMMU.
    ...(plan.vcpus > CPUS_WITHOUT_IOMMU
      ? { flags: { vvtdEnabled: true, virtualMmuUsage: 'automatic' } }
      : {}),
  };
}

function memory(plan: VmPlan): VirtualMachineConfigSpec {
  return {
    memoryMB: plan.memoryMb,
    ...(plan.memoryHotAdd ? { memoryHotAddEnabled: true } : {}),
    ...(plan.memoryAllocation === undefined
      ? {}
      : { memoryAllocation: resourceAllocation(plan.memoryAllocation) }),
    ...(plan.allMemoryReserved ? { memoryReservationLockedToMax: true } : {}),
  };
}

function furtherDevices(plan: VmPlan): VirtualDeviceConfigSpec[] {
  const devices: VirtualDevice[] = [];
  if (plan.serialPort !== undefined) devices.push(serialPortDevice(plan.serialPort));
  if (plan.videoRamKb !== undefined) devices.push(videoCard(plan.videoRamKb));
  if (plan.vtpm) devices.push(dataObject('VirtualTPM', { key: TPM_KEY }));
  return devices.map(added);
}

function networkCards(plan: VmPlan, { networks }: Placement): VirtualDeviceConfigSpec[] {
  return plan.nics.map(({ macAddress, externalId }, index) => {
    const backing = networks[index];
    if (backing === undefined) throw new RangeError(`no network for NIC ${index} of ${plan.uuid}`);
    return added(
      networkCard({
        key: FIRST_NIC_KEY - index,
        model: plan.vifModel,
        backing,
        ...(macAddress === undefined ? {} : { macAddress }),
        ...(externalId === undefined ? {} : { externalId }),
        ...(plan.vifAllocation === undefined ? {} : { allocation: plan.vifAllocation }),
      }),
    );
  });
}

/** Values are text, also those that read as booleans: the server keeps them as they are sent. */
function extraConfig(plan: VmPlan, further: Readonly<Record<string, string>>): OptionValue[] {
  const portIds = plan.nics.map(({ portId }) => portId).filter((portId) => portId !== '');
  const settings = {
    ...plan.settings,
    ...further,
    [VM_UUID_KEY]: plan.uuid,
    'disk.EnableUUID': 'TRUE',
    ...Object.fromEntries(portIds.map((portId, index) => [portIdKey(index), portId])),
  };
  return Object.entries(settings).map(([key, value]) => ({ key, value }));
}

function vmProfile(profileId: string | undefined): Pick<VirtualMachineConfigSpec, 'vmProfile'> {
  if (profileId === undefined) return {};
  return { vmProfile: [dataObject('VirtualMachineDefinedProfileSpec', { profileId })] };
}

function added(device: VirtualDevice): VirtualDeviceConfigSpec {
  return { operation: 'add', device };
}
