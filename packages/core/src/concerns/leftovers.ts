/**
 * What may stay behind once the guest itself is gone (host-side wiring, files
 * for a guest that moved away), and the delayed delete. The questions about
 * files that every driver answers are in the base class.
 */
import type { BlockDeviceInfo } from '../model/block-device.js';
import type { Instance } from '../model/instance.js';
import type { LiveMigrateData } from '../model/live-migrate-data.js';
import type { NetworkInfo } from '../model/network-info.js';
import type { OperationContext } from '../operation.js';

export interface CleanupOptions {
  readonly networkInfo?: NetworkInfo;
  readonly blockDeviceInfo?: BlockDeviceInfo;
  /** Default true: remove the files of the instance's own disks. Volumes are never removed. */
  readonly destroyDisks?: boolean;
  /** Present when the instance moved away by live migration. */
  readonly migrateData?: LiveMigrateData;
  /** Default true. */
  readonly destroyVifs?: boolean;
  /** Default true: forget passphrases kept for its disks. */
  readonly destroySecrets?: boolean;
}

export interface LeftoverVerbs {
  /**
   * Releases what `destroy`, or a move to another host, left here. Nothing left is a success,
   * so it may be repeated.
   *
   * @throws {InstanceExists} the guest is still there: destroy it first. Nothing was touched.
   */
  cleanup?(ctx: OperationContext, instance: Instance, options?: CleanupOptions): Promise<void>;

  /**
   * Puts the guest where only {@link restore} or `destroy` find it: off, disks kept. A guest that
   * is there already is a success. Without this verb a host powers the guest off instead.
   *
   * @throws {InstanceNotFound} no such guest
   */
  softDelete?(ctx: OperationContext, instance: Instance): Promise<void>;

  /**
   * Undoes {@link softDelete}: the guest runs. One that was not soft-deleted is a success.
   *
   * @throws {InstanceNotFound} no such guest
   */
  restore?(ctx: OperationContext, instance: Instance): Promise<void>;
}
