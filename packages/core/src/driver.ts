/**
 * The compute driver contract.
 *
 * A driver puts one virtualization platform behind these verbs. Instances go in
 * and facts about guests come out; the platform's own names and ids stay on the
 * driver's side. A driver does not know who hosts it: what it has to say it
 * returns, throws, or emits.
 *
 * Three kinds of members. *Owed*: `abstract`, every driver has them. *Given*:
 * they have an answer here that is right for most platforms; override those that
 * are not. *Optional*: what a platform may lack, in `concerns/`; leave out what
 * yours lacks, and never write a verb that only throws.
 *
 * Of every verb, unless its comment says otherwise: the work is done when it
 * resolves; it may be called again with the same arguments; calls for different
 * instances may run at once, those for one instance never do; an aborted
 * `ctx.signal` makes it reject with the signal's reason, after what it had begun
 * is finished or undone; errors are of the `ComputeError` family.
 */
import { capabilitiesAsTraits, type Capabilities, type TraitOptions } from './capabilities.js';
import type { OptionalVerbs } from './concerns/optional-verbs.js';
import type { GuestWiring } from './concerns/power.js';
import type { SharedStorageProbe } from './concerns/shared-storage.js';
import { InvalidInput } from './errors.js';
import { isDriverEvent, type DriverEvent, type DriverEventListener } from './events.js';
import type { Allocations } from './model/allocations.js';
import type { BlockDeviceInfo } from './model/block-device.js';
import {
  instanceDriverMetadata,
  type DriverMetadataSources,
  type InstanceDriverMetadata,
} from './model/driver-metadata.js';
import type { Instance, InstanceInfo, InstanceRef } from './model/instance.js';
import type { LiveMigrateData } from './model/live-migrate-data.js';
import type { Migration } from './model/migration.js';
import type { NetworkInfo } from './model/network-info.js';
import type { AcceleratorRequest, SpawnRequest } from './model/spawn-request.js';
import type { OperationContext } from './operation.js';

export interface RefreshOptions {
  /** Ask the platform again instead of using what is known. Default false. */
  readonly refresh?: boolean;
}

export interface GetInfoOptions {
  /** Default true. False demands what the platform says now. */
  readonly useCache?: boolean;
}

export interface DestroyOptions {
  readonly networkInfo?: NetworkInfo;
  /** Volumes in it are unplugged and survive. */
  readonly blockDeviceInfo?: BlockDeviceInfo;
  /** Default true. False leaves the files of the instance's own disks. */
  readonly destroyDisks?: boolean;
  /** Default true: forget passphrases kept for its disks. */
  readonly destroySecrets?: boolean;
}

export interface PowerOnOptions extends GuestWiring {
  readonly acceleratorInfo?: readonly AcceleratorRequest[];
}

export interface PowerOffOptions {
  /** How long the guest may take to shut itself down. 0 or absent cuts the power at once. */
  readonly timeoutMs?: number;
  /** Pause between two looks at the guest while it shuts down. */
  readonly pollIntervalMs?: number;
}

// Merging would hide a member that no class implements; every member merged in below is optional.
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export abstract class ComputeDriver {
  #eventListener: DriverEventListener | null = null;

  // ---- Owed ----

  /** What configuration calls this driver, e.g. `vmwareapi`. */
  abstract readonly name: string;

  /** Fixed once constructed, so a host may read it once and keep it. */
  abstract readonly capabilities: Capabilities;

  /**
   * Connects, checks the platform and takes stock of guests that are there already. Called once,
   * before every other verb; any error means that the service does not start.
   *
   * @param host what the service calls itself
   */
  abstract initHost(ctx: OperationContext, host: string): Promise<void>;

  /** Lets go of sessions, streams and timers; guests go on. Safe twice, and after a failed {@link initHost}. */
  abstract cleanupHost(ctx: OperationContext): Promise<void>;

  /** Names of the nodes this driver places guests on; stable for as long as the node exists. */
  abstract getAvailableNodes(ctx: OperationContext, options?: RefreshOptions): Promise<string[]>;

  /** Names of our guests, in no order. Other guests on the platform are left out. */
  abstract listInstances(ctx: OperationContext): Promise<string[]>;

  /** Uuids of our guests, in no order. Other guests on the platform are left out. */
  abstract listInstanceUuids(ctx: OperationContext): Promise<string[]>;

  /** Whether the guest is there, in whatever state. */
  abstract instanceExists(ctx: OperationContext, instance: InstanceRef): Promise<boolean>;

  /** @throws {InstanceNotFound} no such guest */
  abstract getInfo(
    ctx: OperationContext,
    instance: InstanceRef,
    options?: GetInfoOptions,
  ): Promise<InstanceInfo>;

  /**
   * Builds the guest: running afterwards, or off when `request.powerOn` is false. A spawn that
   * fails or is aborted leaves nothing of it behind.
   *
   * @throws {InstanceExists} a guest of this uuid is there; it is not touched
   * @throws {ComputeResourcesUnavailable} it does not fit here; another host may take it
   * @throws {InstanceUnacceptable} this platform cannot have such an instance
   */
  abstract spawn(ctx: OperationContext, instance: Instance, request: SpawnRequest): Promise<void>;

  /**
   * The guest is gone, with its disks unless told otherwise; from any power state, without a
   * clean shutdown. A guest already gone is a success. Nothing is done when `instance.node`
   * is null.
   *
   * @throws {InstancePowerOffFailure} it could not be stopped; it is still there, with its networks
   */
  abstract destroy(ctx: OperationContext, instance: InstanceRef, options?: DestroyOptions): Promise<void>;

  /**
   * The guest runs. One that runs already is a success; a suspended one resumes.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstancePowerOnFailure} the platform could not start it
   */
  abstract powerOn(ctx: OperationContext, instance: InstanceRef, options?: PowerOnOptions): Promise<void>;

  /**
   * Resolves once the platform itself reports the guest off. With a timeout the guest is asked
   * to shut down, and its power is cut when it does not in time. Already off is a success.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstancePowerOffFailure} even cutting the power did not help
   */
  abstract powerOff(ctx: OperationContext, instance: InstanceRef, options?: PowerOffOptions): Promise<void>;

  // ---- Given: about the driver ----

  /** True: a node may move from one host to another, as bare metal does. */
  readonly rebalancesNodes: boolean = false;

  /** One listener at a time; null ends it. */
  registerEventListener(listener: DriverEventListener | null): void {
    this.#eventListener = listener;
  }

  /**
   * For drivers: hands an event to the host. Returns at once, and never throws what the listener
   * throws; that, and an event nobody listens for, is logged.
   *
   * @throws {InvalidInput} not an event
   */
  emitEvent(ctx: Pick<OperationContext, 'log'>, event: DriverEvent): void {
    if (!isDriverEvent(event)) {
      throw new InvalidInput({ reason: 'emitEvent takes an event made by lifecycleEvent' });
    }
    const listener = this.#eventListener;
    if (listener === null) {
      ctx.log.debug('event dropped: nobody listens', { event });
      return;
    }
    const onError = (error: unknown): void => {
      ctx.log.error('event listener failed', { event, error: String(error) });
    };
    try {
      Promise.resolve(listener(event)).catch(onError);
    } catch (error) {
      onError(error);
    }
  }

  /** Trait name to whether the node has it, for every capability that has a trait. */
  capabilitiesAsTraits(options?: TraitOptions): Readonly<Record<string, boolean>> {
    return capabilitiesAsTraits(this.capabilities, options);
  }

  /** The record to leave on a guest for the platform's own people and tools. */
  getInstanceDriverMetadata(
    ctx: Pick<OperationContext, 'clock'>,
    instance: Instance,
    sources: DriverMetadataSources = {},
  ): InstanceDriverMetadata {
    return instanceDriverMetadata(instance, sources, ctx.clock.now());
  }

  // ---- Given: nodes and host ----

  /** How many guests {@link listInstances} names. */
  async getNumInstances(ctx: OperationContext): Promise<number> {
    return (await this.listInstances(ctx)).length;
  }

  /** Looks again, with a refresh, before it says no. */
  async nodeIsAvailable(ctx: OperationContext, nodename: string): Promise<boolean> {
    if ((await this.getAvailableNodes(ctx)).includes(nodename)) return true;
    return (await this.getAvailableNodes(ctx, { refresh: true })).includes(nodename);
  }

  /** True: the node is gone for good, and its records may be purged. */
  async isNodeDeleted(_ctx: OperationContext, _nodename: string): Promise<boolean> {
    return false;
  }

  /**
   * Node uuid to node name. Right for a host of one node, whose uuid the host keeps and gives as
   * `localNodeUuid`; a driver with several nodes knows their uuids itself.
   */
  async getNodenamesByUuid(
    ctx: OperationContext,
    localNodeUuid: string,
    options?: RefreshOptions,
  ): Promise<ReadonlyMap<string, string>> {
    const [first] = await this.getAvailableNodes(ctx, options);
    return new Map(first === undefined ? [] : [[localNodeUuid, first]]);
  }

  /** At the start of the host: its instances, as they are to be treated from now on. */
  async processInstancesAtStartup(
    _ctx: OperationContext,
    instances: readonly Instance[],
  ): Promise<readonly Instance[]> {
    return instances;
  }

  /** The host id that the ports of this instance are bound to. */
  networkBindingHostId(_ctx: OperationContext, instance: Instance): string | undefined {
    return instance.host;
  }

  /** True: the platform binds ports itself, and the host must not. */
  managesNetworkBindingHostId(): boolean {
    return false;
  }

  /** Whether blank disks can be formatted like this, e.g. `ext4`. */
  isSupportedFsFormat(_fsType: string): boolean {
    return false;
  }

  // ---- Given: around a spawn ----

  /**
   * Checks an instance before networks and volumes are made for it. What it sets up,
   * {@link failedSpawnCleanup} undoes.
   *
   * @throws {InstanceUnacceptable} this platform cannot have such an instance
   */
  async prepareForSpawn(_ctx: OperationContext, _instance: Instance): Promise<void> {}

  /** Undoes {@link prepareForSpawn}; nothing to undo is a success. */
  async failedSpawnCleanup(_ctx: OperationContext, _instance: Instance): Promise<void> {}

  /** Whatever networks need before volumes are attached. */
  async prepareNetworksBeforeBlockDeviceMapping(
    _ctx: OperationContext,
    _instance: Instance,
    _networkInfo: NetworkInfo,
  ): Promise<void> {}

  /** Undoes {@link prepareNetworksBeforeBlockDeviceMapping} when the volumes failed. */
  async cleanNetworksPreparation(
    _ctx: OperationContext,
    _instance: Instance,
    _networkInfo: NetworkInfo,
  ): Promise<void> {}

  /** Pushes network settings into the guest, where the platform has a channel for them. */
  async injectNetworkInfo(
    _ctx: OperationContext,
    _instance: Instance,
    _networkInfo: NetworkInfo,
  ): Promise<void> {}

  // ---- Given: files of guests that are not here ----

  /** True: the guest's disks can be reached from here although it ran elsewhere. Gates evacuation. */
  async instanceOnDisk(_ctx: OperationContext, _instance: Instance): Promise<boolean> {
    return false;
  }

  /** Removes what files of the instance are left here. True when none is left. */
  async deleteInstanceFiles(_ctx: OperationContext, _instance: Instance): Promise<boolean> {
    return true;
  }

  /** Tries again to remove what an earlier deletion could not. True when nothing is left. */
  async cleanupLingeringInstanceResources(_ctx: OperationContext, _instance: Instance): Promise<boolean> {
    return true;
  }

  /** Removes the test file of `checkInstanceSharedStorageLocal`; none there is a success. */
  async checkInstanceSharedStorageCleanup(
    _ctx: OperationContext,
    _probe: SharedStorageProbe,
  ): Promise<void> {}

  // ---- Given: around a live migration ----

  /**
   * On the destination: a last word on what the source answered.
   *
   * @throws {MigrationPreCheckError} the guest cannot come here
   */
  async checkSourceMigrateDataAtDest(
    _ctx: OperationContext,
    _instance: Instance,
    migrateData: LiveMigrateData,
    _claimed: MigrationClaim,
  ): Promise<LiveMigrateData> {
    return migrateData;
  }

  /** On the destination: adds what the claim of resources decided. */
  async postClaimMigrateData(
    _ctx: OperationContext,
    _instance: Instance,
    migrateData: LiveMigrateData,
    _claimed: MigrationClaim,
  ): Promise<LiveMigrateData> {
    return migrateData;
  }

  /** On the source, after success: lets go of volumes and the like. */
  async postLiveMigration(
    _ctx: OperationContext,
    _instance: Instance,
    _blockDeviceInfo: BlockDeviceInfo,
    _migrateData?: LiveMigrateData,
  ): Promise<void> {}

  /** On the source, after failure: puts the guest's surroundings back as they were. */
  async rollbackLiveMigrationAtSource(
    _ctx: OperationContext,
    _instance: Instance,
    _migrateData: LiveMigrateData,
  ): Promise<void> {}
}

/** What the destination has set aside for an instance that is to come. */
export interface MigrationClaim {
  readonly migration?: Migration;
  readonly allocations?: Allocations;
  /** Upper limits the claim was checked against, e.g. `memoryMb`. */
  readonly limits?: Readonly<Record<string, number>>;
}

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export interface ComputeDriver extends OptionalVerbs {}
