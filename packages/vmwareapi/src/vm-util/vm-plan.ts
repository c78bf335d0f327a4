/**
 * What a VM is to be, all of it checked.
 *
 * A plan is made from the request alone: no call is sent, so everything that is wrong with a request is
 * known before anything exists. What depends on the cluster, the datastore and the networks, is added by
 * `createSpec`.
 */
import type { Flavor, ImageProperties, Instance, NetworkInfo } from '@kilonova/core';
import type { HostFeatureMask } from '@kilonova/vsphere';
import type { StorageNeed } from '../ds-util/datastore.js';
import type { WantedPolicy } from '../ds-util/storage-policy.js';
import type { ImagePlan } from '../images/image-plan.js';
import { invalidProperty } from '../invalid-property.js';
import { readAllocation, type Allocation } from './allocation.js';
import type { BlankDiskPlan } from './further-disks.js';
import { coresPerSocket } from './cpu-topology.js';
import { diskAdapterFor, requireAdapter, type DiskAdapter } from './disk-adapter.js';
import { evcModeOf } from './evc-mode.js';
import { refuseUnknownSpecs } from './extra-specs.js';
import { planFirmware, type FirmwarePlan } from './firmware.js';
import { hardwareVersion, requireHardware } from './hardware-version.js';
import { vifModelFor, type VifModel } from './network-card.js';
import { planNics, type PlannedNic } from './planned-nics.js';
import { planResources, type Resources } from './reservations.js';
import type { SerialPort } from './serial-port.js';
import { flag, textOf } from './spec-values.js';
import { planTraits } from './traits.js';
import { videoRamKb } from './video.js';
import { planSettings, type SettingDefaults } from './vm-settings.js';

/** What the driver's options say where neither flavor nor image does. */
export interface HardwareDefaults extends SettingDefaults {
  readonly guestId: string;
  /** Absent: the newest the cluster's hosts have in common, as the server decides. */
  readonly hwVersion?: string | undefined;
  readonly adapterType: DiskAdapter;
  readonly vifModel: VifModel;
  readonly thinProvisioning: boolean;
  readonly reserveAllMemory: boolean;
  readonly serialPortServiceUri?: string | undefined;
  readonly serialPortProxyUri?: string | undefined;
  readonly serialPortConnectedDefault: boolean;
}

export interface VmPlan extends FirmwarePlan, Resources {
  readonly uuid: string;
  readonly guestId: string;
  readonly hwVersion?: string;
  readonly vcpus: number;
  readonly coresPerSocket: number;
  readonly memoryMb: number;
  readonly rootGb: number;
  /** Beside the root disk. */
  readonly furtherDisks?: readonly BlankDiskPlan[];
  readonly thinProvisioning: boolean;
  readonly adapter: DiskAdapter;
  readonly vifModel: VifModel;
  readonly nics: readonly PlannedNic[];
  readonly diskIoAllocation?: Allocation;
  readonly vifAllocation?: Allocation;
  /** The guest is a hypervisor, or may be one. */
  readonly nestedHv: boolean;
  readonly videoRamKb?: number;
  readonly serialPort?: SerialPort;
  /** Further settings, none of which say who the VM is. */
  readonly settings: Readonly<Record<string, string>>;
  /** The policy that the flavor or the image wants the VM's storage to follow. */
  readonly storagePolicy?: WantedPolicy;
  /** Name of the generation of CPUs that the guest is to see. */
  readonly evcMode?: string;
  /** How long the files are that the VM is given beside its disks. */
  readonly fileBytes?: number;
  /** What the server makes of the name. */
  readonly evcMask?: readonly HostFeatureMask[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A virtual disk ends at 62 TiB. */
const LARGEST_DISK_GB = 62 * 1024;
const LARGEST_MEMORY_MB = 24 * 1024 * 1024;
const MOST_CPUS = 768;
/** With more CPUs a VM needs what only EFI sets up. */
const MOST_CPUS_OF_BIOS = 128;
const MANY_CPUS_SINCE = 18;
const BYTES_PER_KB = 2 ** 10;
const BYTES_PER_MB = 2 ** 20;
const BYTES_PER_GB = 2 ** 30;

/** Guests that are hypervisors themselves, and of no use without hardware virtualization. */
const HYPERVISOR_GUESTS: ReadonlySet<string> = new Set([
  'vmkernel5Guest',
  'vmkernel6Guest',
  'vmkernel65Guest',
  'vmkernel7Guest',
  'vmkernel8Guest',
  'windowsHyperVGuest',
]);

/**
 * Checks the request and settles every choice that it and the defaults decide.
 *
 * @throws {InvalidInput} `details.property` is out of its range, unknown, or contradicts another
 * @throws {RequestedVRamTooHigh} the image wants more video memory than the flavor allows
 */
export function planVm(
  instance: Instance,
  image: ImageProperties,
  networkInfo: NetworkInfo,
  defaults: HardwareDefaults,
): VmPlan {
  const { flavor } = instance;
  const { extraSpecs = {} } = flavor;
  if (!UUID.test(instance.uuid)) throw invalidProperty('uuid', 'must be a lower-case UUID', instance.uuid);
  checkSizes(flavor);
  refuseUnknownSpecs(extraSpecs, image);
  const hwVersion = hardwareVersionFor(flavor, defaults);
  const adapter = diskAdapterFor(image, defaults.adapterType);
  requireAdapter(adapter, hwVersion);
  const guestId = guestIdFor(image, defaults);
  const firmware = planFirmware(flavor, image, hwVersion);
  checkCpus(flavor, firmware, hwVersion);
  const { nestedHv, numaAligned } = planTraits(flavor, image);
  const cores = coresPerSocket(flavor, image);
  const nics = planNics(networkInfo);
  return {
    uuid: instance.uuid,
    guestId,
    ...present('hwVersion', hwVersion),
    ...firmware,
    ...planResources(flavor, defaults.reserveAllMemory),
    vcpus: flavor.vcpus,
    coresPerSocket: cores,
    memoryMb: flavor.memoryMb,
    rootGb: flavor.rootGb,
    thinProvisioning: defaults.thinProvisioning,
    adapter,
    vifModel: vifModelFor(image, defaults.vifModel),
    nics,
    ...present('diskIoAllocation', readAllocation(extraSpecs, 'disk_io')),
    ...present('vifAllocation', readAllocation(extraSpecs, 'vif')),
    nestedHv: HYPERVISOR_GUESTS.has(guestId) || nestedHv || (flag(extraSpecs, 'vmware:hv_enabled') ?? false),
    ...present('videoRamKb', videoRamKb(flavor, image)),
    ...present('serialPort', serialPortOf(defaults)),
    settings: planSettings(extraSpecs, defaults, {
      uuid: instance.uuid,
      nicCount: nics.length,
      numaCores: numaAligned ? cores : undefined,
    }),
    ...present('storagePolicy', storagePolicy(extraSpecs, image)),
    ...present('evcMode', evcModeOf(extraSpecs, hwVersion)),
  };
}

/** What the VM may come to occupy on its datastore, with the image that it is made of, which may have to be brought there. */
export function storageNeed(plan: VmPlan, image?: ImagePlan): StorageNeed {
  const swapMb = Math.max(0, plan.memoryMb - (plan.memoryAllocation?.reservation ?? 0));
  const further = (plan.furtherDisks ?? []).map(({ capacityKb }) => capacityKb * BYTES_PER_KB);
  return {
    diskBytes: [plan.rootGb * BYTES_PER_GB, ...further],
    swapFileBytes: swapMb * BYTES_PER_MB,
    fileBytes: (plan.fileBytes ?? 0) + (image?.sizeBytes ?? 0),
  };
}

/** The flavor decides, which an operator makes; then the image. */
function storagePolicy(
  extraSpecs: NonNullable<Flavor['extraSpecs']>,
  image: ImageProperties,
): WantedPolicy | undefined {
  const property = 'vmware:storage_policy';
  const ofFlavor = textOf(extraSpecs, property);
  if (ofFlavor !== undefined) return { name: ofFlavor, property };
  const ofImage = image.vmwareStoragePolicy?.trim();
  return ofImage ? { name: ofImage, property: 'vmware_storage_policy' } : undefined;
}

function checkSizes({ vcpus, memoryMb, rootGb }: Flavor): void {
  if (!Number.isSafeInteger(vcpus) || vcpus < 1 || vcpus > MOST_CPUS) {
    throw invalidProperty('flavor.vcpus', `must be a whole number from 1 to ${MOST_CPUS}`, vcpus);
  }
  if (!Number.isSafeInteger(memoryMb) || memoryMb < 4 || memoryMb > LARGEST_MEMORY_MB || memoryMb % 4 !== 0) {
    throw invalidProperty(
      'flavor.memoryMb',
      `must be a multiple of 4, from 4 to ${LARGEST_MEMORY_MB}`,
      memoryMb,
    );
  }
  if (!Number.isSafeInteger(rootGb) || rootGb < 0 || rootGb > LARGEST_DISK_GB) {
    throw invalidProperty('flavor.rootGb', `must be a whole number from 0 to ${LARGEST_DISK_GB}`, rootGb);
  }
}

function checkCpus({ vcpus }: Flavor, { firmware }: FirmwarePlan, hwVersion: string | undefined): void {
  if (vcpus <= MOST_CPUS_OF_BIOS) return;
  requireHardware(hwVersion, MANY_CPUS_SINCE, `more than ${MOST_CPUS_OF_BIOS} CPUs`);
  if (firmware === 'efi') return;
  throw invalidProperty(
    'hw_firmware_type',
    `must be uefi for more than ${MOST_CPUS_OF_BIOS} CPUs`,
    firmware ?? null,
  );
}

function hardwareVersionFor({ extraSpecs = {} }: Flavor, defaults: HardwareDefaults): string | undefined {
  const version = textOf(extraSpecs, 'vmware:hw_version') ?? defaults.hwVersion;
  return version === undefined ? undefined : hardwareVersion(version, 'vmware:hw_version');
}

/** Whether there is such a guest is known where the known ones are. */
function guestIdFor({ osDistro }: ImageProperties, defaults: HardwareDefaults): string {
  return osDistro?.trim() || defaults.guestId;
}

function serialPortOf(defaults: HardwareDefaults): SerialPort | undefined {
  const { serialPortServiceUri: serviceUri, serialPortProxyUri: proxyUri } = defaults;
  if (serviceUri === undefined) return undefined;
  return { serviceUri, proxyUri, connected: defaults.serialPortConnectedDefault };
}

/** The member, if it has a value. */
function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one member, which is K
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}
