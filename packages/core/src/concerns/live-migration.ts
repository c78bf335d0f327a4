/**
 * Moving a guest while it runs. The checks pass one `LiveMigrateData` to and
 * fro: destination, source, destination. Each call says on which side it runs.
 * Steps that most platforms need nothing for have an answer in the base class.
 */
import type { BlockDeviceInfo } from '../model/block-device.js';
import type { Instance, InstanceRef } from '../model/instance.js';
import type { LiveMigrateData } from '../model/live-migrate-data.js';
import type { MigrationStatus } from '../model/migration.js';
import type { NetworkInfo } from '../model/network-info.js';
import type { OperationContext } from '../operation.js';
import type { AvailableResource } from '../model/available-resource.js';

export interface LiveMigrationDestinationCheck {
  readonly sourceCompute?: AvailableResource;
  readonly destCompute?: AvailableResource;
  /** True: disks are copied as well. Absent: the drivers find out. */
  readonly blockMigration?: boolean;
  readonly diskOverCommit?: boolean;
}

export interface PreLiveMigrationRequest {
  readonly blockDeviceInfo?: BlockDeviceInfo;
  readonly networkInfo?: NetworkInfo;
  /** The source's `getInstanceDiskInfo`, as JSON. */
  readonly diskInfo?: string;
  readonly migrateData: LiveMigrateData;
}

/** Exactly one of the two is called, once, and awaited before `liveMigration` resolves. */
export interface LiveMigrationCallbacks {
  /** The guest runs on the destination. */
  readonly post: (migrateData: LiveMigrateData) => Promise<void>;
  /** The guest still runs here. `status` defaults to `error`. */
  readonly recover: (migrateData: LiveMigrateData, status?: MigrationStatus) => Promise<void>;
}

export interface LiveMigrationRequest {
  /** Name of the destination host. */
  readonly dest: string;
  readonly blockMigration: boolean;
  readonly migrateData: LiveMigrateData;
}

export interface PostLiveMigrationOptions {
  readonly blockMigration?: boolean;
  readonly blockDeviceInfo?: BlockDeviceInfo;
}

export interface RollbackAtDestinationOptions {
  readonly networkInfo?: NetworkInfo;
  readonly blockDeviceInfo?: BlockDeviceInfo;
  /** Default true: remove the copies of disks that were made here. */
  readonly destroyDisks?: boolean;
  readonly migrateData?: LiveMigrateData;
}

export interface LiveMigrationVerbs {
  /**
   * On the destination. Whether the guest can come here, and what the source has to know.
   *
   * @throws {MigrationPreCheckError} it cannot; nothing was changed
   */
  checkCanLiveMigrateDestination?(
    ctx: OperationContext,
    instance: Instance,
    check: LiveMigrationDestinationCheck,
  ): Promise<LiveMigrateData>;

  /**
   * On the source. Whether the guest can leave, and what the destination has to know.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {MigrationPreCheckError} it cannot; nothing was changed
   */
  checkCanLiveMigrateSource?(
    ctx: OperationContext,
    instance: Instance,
    destCheckData: LiveMigrateData,
    blockDeviceInfo?: BlockDeviceInfo,
  ): Promise<LiveMigrateData>;

  /** On the destination. Undoes {@link checkCanLiveMigrateDestination}; nothing to undo is a success. */
  cleanupLiveMigrationDestinationCheck?(
    ctx: OperationContext,
    instance: Instance,
    destCheckData: LiveMigrateData,
  ): Promise<void>;

  /**
   * On the destination. Volumes and NICs are ready for the guest to arrive. What it has done when
   * it fails is undone by `rollbackLiveMigrationAtDestination`.
   */
  preLiveMigration?(
    ctx: OperationContext,
    instance: Instance,
    request: PreLiveMigrationRequest,
  ): Promise<LiveMigrateData>;

  /**
   * On the source. Resolves when the guest runs on the one side or the other and the callback
   * that says so is done. A move that fails is told to `recover`; it does not throw. An aborted
   * context stops the move like {@link liveMigrationAbort}.
   *
   * @throws {InstanceNotFound} no such guest; neither callback was called
   * @throws {InstanceNotRunning} it does not run; neither callback was called
   */
  liveMigration?(
    ctx: OperationContext,
    instance: Instance,
    request: LiveMigrationRequest,
    callbacks: LiveMigrationCallbacks,
  ): Promise<void>;

  /**
   * On the source. Makes a running migration finish, at the price of a pause of the guest. Does not
   * wait for it. May be repeated while the migration lasts.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceInvalidState} it is not being migrated
   */
  liveMigrationForceComplete?(ctx: OperationContext, instance: InstanceRef): Promise<void>;

  /**
   * On the source. Gives a running migration up: `recover` is called with `cancelled`, unless the
   * guest has moved by then. Does not wait for it. May be repeated while the migration lasts.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceInvalidState} it is not being migrated
   */
  liveMigrationAbort?(ctx: OperationContext, instance: InstanceRef): Promise<void>;

  /** On the source, after success: removes its side of the NICs. Nothing left is a success. */
  postLiveMigrationAtSource?(
    ctx: OperationContext,
    instance: Instance,
    networkInfo: NetworkInfo,
  ): Promise<void>;

  /**
   * On the destination, after success: makes what came with the guest permanent. May be repeated.
   *
   * @throws {InstanceNotFound} the guest is not here
   */
  postLiveMigrationAtDestination?(
    ctx: OperationContext,
    instance: Instance,
    networkInfo: NetworkInfo,
    options?: PostLiveMigrationOptions,
  ): Promise<void>;

  /**
   * On the destination, after failure: undoes {@link preLiveMigration}. Never touches a guest that
   * runs on the source, nor disks that both sides share. Nothing to undo is a success.
   */
  rollbackLiveMigrationAtDestination?(
    ctx: OperationContext,
    instance: Instance,
    options?: RollbackAtDestinationOptions,
  ): Promise<void>;
}
