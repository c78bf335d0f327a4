/**
 * Volumes on a guest. The storage side is the host's business: by the time one
 * of these is called the volume is exported, and when it returns the host does
 * the rest.
 */
import type { DeviceType, DiskBus } from '../model/block-device.js';
import type { ConnectionInfo, VolumeConnector } from '../model/connection-info.js';
import type { Instance, InstanceRef } from '../model/instance.js';
import type { Json } from '../model/json.js';
import type { OperationContext } from '../operation.js';

/** How an encrypted volume is opened. The key itself is fetched from the key manager. */
export interface VolumeEncryption {
  readonly provider: string;
  readonly cipher?: string;
  readonly keySizeBits?: number;
  readonly controlLocation?: 'front-end' | 'back-end';
  readonly encryptionKeyId?: string;
}

export interface AttachVolumeOptions {
  /** Wanted device name, e.g. `/dev/sdb`. Platforms that choose names ignore it. */
  readonly mountpoint?: string;
  readonly diskBus?: DiskBus;
  readonly deviceType?: DeviceType;
  readonly encryption?: VolumeEncryption;
}

export interface DetachVolumeOptions {
  readonly mountpoint?: string;
  readonly encryption?: VolumeEncryption;
}

export interface SwapVolumeOptions {
  readonly mountpoint?: string;
  /** GiB the new disk has afterwards; absent keeps the size. */
  readonly resizeToGb?: number;
}

/** How the volume service wants an assisted snapshot made; the keys are its own. */
export type VolumeSnapshotInfo = Readonly<Record<string, Json>>;

export interface VolumeVerbs {
  /**
   * Who would attach, for the volume service to export to. The guest need not exist yet.
   */
  getVolumeConnector?(ctx: OperationContext, instance: InstanceRef): Promise<VolumeConnector>;

  /**
   * Plugs a volume into the guest, running or not, for good: it is there after a restart. A
   * volume that this guest has already is a success.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {VolumeDriverNotFound} the transport is one the platform does not speak
   * @throws {TooManyDiskDevices} no slot is left
   */
  attachVolume?(
    ctx: OperationContext,
    instance: Instance,
    connection: ConnectionInfo,
    options?: AttachVolumeOptions,
  ): Promise<void>;

  /**
   * Unplugs a volume; its content stays.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {DiskNotFound} the guest does not have it: what was wanted is so, a host goes on
   * @throws {DeviceDetachFailed} the guest would not let go; it still has the volume
   */
  detachVolume?(
    ctx: OperationContext,
    instance: Instance,
    connection: ConnectionInfo,
    options?: DetachVolumeOptions,
  ): Promise<void>;

  /**
   * Copies a volume to another under the running guest, which uses the new one afterwards, at
   * the same place. After a failure it uses the old one. A guest that uses the new one
   * already is a success.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {DiskNotFound} the guest does not have the old volume
   */
  swapVolume?(
    ctx: OperationContext,
    instance: Instance,
    oldConnection: ConnectionInfo,
    newConnection: ConnectionInfo,
    options?: SwapVolumeOptions,
  ): Promise<void>;

  /**
   * Shows the guest the new size of a volume that was grown on the storage side. A size the
   * guest sees already is a success.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {DiskNotFound} the guest does not have it
   * @throws {InvalidInput} smaller than it is
   */
  extendVolume?(
    ctx: OperationContext,
    instance: Instance,
    connection: ConnectionInfo,
    requestedSizeBytes: number,
  ): Promise<void>;

  /**
   * Makes a snapshot of a file-based volume that only the platform can freeze. The same snapshot
   * made before is a success.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {DiskNotFound} the guest does not have the volume
   */
  volumeSnapshotCreate?(
    ctx: OperationContext,
    instance: Instance,
    volumeId: string,
    createInfo: VolumeSnapshotInfo,
  ): Promise<void>;

  /**
   * Removes such a snapshot and joins what it kept apart. A snapshot that is gone is a success.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {DiskNotFound} the guest does not have the volume
   */
  volumeSnapshotDelete?(
    ctx: OperationContext,
    instance: Instance,
    volumeId: string,
    snapshotId: string,
    deleteInfo: VolumeSnapshotInfo,
  ): Promise<void>;
}
