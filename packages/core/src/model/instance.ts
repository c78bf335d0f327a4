/**
 * An instance: the thing a caller wants to exist, as opposed to the guest, which
 * is what the platform has. The uuid joins the two. Verbs that only have to
 * find the guest take an `InstanceRef`; verbs that build or change it take the
 * whole `Instance`. Nothing here is written by a driver: outcomes are returned,
 * progress goes to the context.
 */
import type { PowerState } from '../power-state.js';
import type { DeviceMetadata } from './device-metadata.js';
import type { Flavor } from './flavor.js';
import type { TaskState, VmState } from './instance-state.js';
import type { InstanceNumaTopology } from './numa.js';
import type { PciDevice, PciRequest } from './pci.js';

/** Enough to find a guest: a bare `{ uuid }` will do. */
export interface InstanceRef {
  /** Identity on both sides; lower-case RFC 4122 text. */
  readonly uuid: string;
  /**
   * The node that hosts the guest. `null` says that no node was ever claimed for
   * it, so that no guest of it can be here and `destroy` has nothing to do.
   */
  readonly node?: string | null;
}

/**
 * What a caller asks for. Sizes (vcpus, memory, disks) are the flavor's and are
 * not repeated here, so the two cannot disagree.
 */
export interface Instance extends InstanceRef {
  /** Name of the guest on the platform, unique per project by convention only. */
  readonly name: string;
  readonly flavor: Flavor;
  /** Numeric id of the record, for hosts that have one. */
  readonly id?: number;
  /** What the user typed; free text, any script. */
  readonly displayName?: string;
  /** The guest's own host name, already reduced to what DNS allows. */
  readonly hostname?: string;
  readonly userId?: string;
  readonly projectId?: string;
  /** Image the root disk comes from. Absent, null or empty when it boots from a volume or a blank disk. */
  readonly imageRef?: string | null;
  readonly kernelId?: string;
  readonly ramdiskId?: string;
  /** Name of the compute service (not of the hypervisor) that owns the instance. */
  readonly host?: string;
  readonly vmState?: VmState;
  /** null or absent: nothing is under way. */
  readonly taskState?: TaskState | null;
  /** What the host recorded last; the platform's word is `getInfo`. */
  readonly powerState?: PowerState;
  /** The flavor before and after a resize that is not confirmed yet. */
  readonly oldFlavor?: Flavor;
  readonly newFlavor?: Flavor;
  /** True when the guest is to find a config drive. */
  readonly configDrive?: boolean;
  /** Base64, as the API received it. */
  readonly userData?: string;
  readonly keyName?: string;
  /** Public key text of {@link keyName}. */
  readonly keyData?: string;
  readonly keypairs?: readonly Keypair[];
  readonly launchedAt?: Date;
  /** Its number among the instances that one request asked for, from 0. */
  readonly launchIndex?: number;
  /** Id of that request. */
  readonly reservationId?: string;
  /** Names, in no order. */
  readonly securityGroups?: readonly string[];
  readonly ec2Ids?: Ec2Ids;
  readonly availabilityZone?: string;
  /** The user's own labels. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** The host's notes, `image_*` and `owner_*` among them. */
  readonly systemMetadata?: Readonly<Record<string, string>>;
  readonly migrationContext?: MigrationContext;
  readonly pciDevices?: readonly PciDevice[];
  readonly pciRequests?: readonly PciRequest[];
  readonly numaTopology?: InstanceNumaTopology;
  readonly deviceMetadata?: readonly DeviceMetadata[];
  /** Ids of the certificates an image signature must chain to. */
  readonly trustedCerts?: readonly string[];
  readonly tags?: readonly string[];
  /** e.g. `/dev/sda`. */
  readonly rootDeviceName?: string;
}

/** What the instance and its images are called in the EC2 API, e.g. `i-0000002a`. */
export interface Ec2Ids {
  readonly instanceId?: string;
  readonly amiId?: string;
  readonly kernelId?: string;
  readonly ramdiskId?: string;
}

export interface Keypair {
  readonly name: string;
  readonly type: 'ssh' | 'x509';
  readonly publicKey: string;
}

/** What a pending move changes; present from the claim on the destination to confirm or revert. */
export interface MigrationContext {
  readonly migrationId: number | string;
  readonly oldNumaTopology?: InstanceNumaTopology;
  readonly newNumaTopology?: InstanceNumaTopology;
  readonly oldPciDevices?: readonly PciDevice[];
  readonly newPciDevices?: readonly PciDevice[];
}

/**
 * What the platform itself says of one guest. Everything but the power state is
 * there when the platform tells it in the same answer, so that a caller without
 * records can still print a useful list.
 */
export interface InstanceInfo {
  readonly powerState: PowerState;
  readonly name?: string;
  readonly vcpus?: number;
  readonly memoryMb?: number;
  /** The platform's own short id, for people to compare; never accepted back by a verb. */
  readonly internalId?: string;
}
