/**
 * Cold migration and resize: off here, on there, then confirmed or taken back.
 * Until it is confirmed the source keeps all it needs to bring the old guest
 * back.
 */
import type { Allocations } from '../model/allocations.js';
import type { BlockDeviceInfo } from '../model/block-device.js';
import type { Flavor } from '../model/flavor.js';
import type { ImageMeta } from '../model/image-meta.js';
import type { Instance } from '../model/instance.js';
import type { Migration } from '../model/migration.js';
import type { NetworkInfo } from '../model/network-info.js';
import type { OperationContext } from '../operation.js';

export interface MigrateDiskRequest {
  /** What the destination's `getHostIpAddr` answered. */
  readonly dest: string;
  /** The flavor to come. */
  readonly flavor: Flavor;
  readonly networkInfo?: NetworkInfo;
  readonly blockDeviceInfo?: BlockDeviceInfo;
  /** How long the guest may take to shut itself down. 0 or absent cuts the power at once. */
  readonly timeoutMs?: number;
  readonly pollIntervalMs?: number;
}

/** What the source hands to the destination: the driver's own text, opaque to a host. */
export type MigratedDiskInfo = string;

export interface FinishMigrationRequest {
  readonly diskInfo: MigratedDiskInfo;
  readonly networkInfo?: NetworkInfo;
  readonly imageMeta?: ImageMeta;
  /** False: only the host changes, the flavor does not. */
  readonly resizeInstance: boolean;
  readonly allocations?: Allocations;
  readonly blockDeviceInfo?: BlockDeviceInfo;
  /** Default true. */
  readonly powerOn?: boolean;
}

export interface FinishRevertRequest {
  readonly networkInfo?: NetworkInfo;
  readonly blockDeviceInfo?: BlockDeviceInfo;
  /** Default true. */
  readonly powerOn?: boolean;
}

export interface ResizeVerbs {
  /**
   * On the source. The guest is off and its disks can be taken over by the destination. Repeating
   * it after an interruption goes on where it stopped.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceFaultRollback} it cannot be done and nothing has changed; `cause` says why.
   *   The host leaves the instance as it is instead of putting it in error.
   */
  migrateDiskAndPowerOff?(
    ctx: OperationContext,
    instance: Instance,
    request: MigrateDiskRequest,
  ): Promise<MigratedDiskInfo>;

  /**
   * On the destination. The guest is here with `instance.flavor`, running unless `powerOn` is
   * false. May be repeated.
   *
   * @throws {InstanceNotFound} the source did not prepare it
   */
  finishMigration?(
    ctx: OperationContext,
    instance: Instance,
    migration: Migration,
    request: FinishMigrationRequest,
  ): Promise<void>;

  /**
   * On the source. Nothing of the old guest is left here; it can no longer be taken back.
   * Nothing left is a success.
   */
  confirmMigration?(
    ctx: OperationContext,
    instance: Instance,
    migration: Migration,
    networkInfo?: NetworkInfo,
  ): Promise<void>;

  /**
   * On the source, after the destination's `destroy`. The guest is as it was before, with
   * `instance.flavor`, running unless `powerOn` is false. May be repeated, and comes too when a
   * host finds at its start that the move was interrupted.
   *
   * @throws {InstanceNotFound} nothing is left to bring back
   */
  finishRevertMigration?(
    ctx: OperationContext,
    instance: Instance,
    migration: Migration,
    request?: FinishRevertRequest,
  ): Promise<void>;
}
