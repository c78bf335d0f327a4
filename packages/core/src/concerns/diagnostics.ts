/**
 * Looking at guests: how they are doing and what they use. None of these
 * changes anything; repeating one gives fresh figures.
 */
import type { Diagnostics } from '../model/diagnostics.js';
import type { VolumeDevice } from '../model/block-device.js';
import type { InstanceRef } from '../model/instance.js';
import type { Json } from '../model/json.js';
import type { OperationContext } from '../operation.js';

/** Counters of one disk since the guest started. */
export interface BlockStats {
  readonly readRequests: number;
  readonly readBytes: number;
  readonly writeRequests: number;
  readonly writeBytes: number;
  readonly errors: number;
}

/** An instance with the volumes it has on this host. */
export interface HostVolumes {
  readonly instance: InstanceRef;
  readonly volumes: readonly VolumeDevice[];
}

export interface VolumeUsage extends Omit<BlockStats, 'errors'> {
  readonly volumeId: string;
  readonly instanceUuid: string;
}

/** One local disk, as planning a move needs it. */
export interface InstanceDiskInfo {
  readonly path: string;
  /** Format, in the platform's words. */
  readonly type: string;
  /** Bytes the guest sees. */
  readonly virtualSizeBytes: number;
  /** Bytes it takes now. */
  readonly diskSizeBytes: number;
  /** Bytes it may still grow by. */
  readonly overCommittedSizeBytes: number;
  /** The disk it is based on, if any. */
  readonly backingFile?: string;
}

export interface DiagnosticsVerbs {
  /**
   * Whatever the platform says, under its own names and in its own units: for people to read.
   *
   * @throws {InstanceNotFound} no such guest
   */
  getDiagnostics?(ctx: OperationContext, instance: InstanceRef): Promise<Readonly<Record<string, Json>>>;

  /**
   * The same figures for every platform; one the platform does not give is absent. Works in
   * every power state.
   *
   * @throws {InstanceNotFound} no such guest
   */
  getInstanceDiagnostics?(ctx: OperationContext, instance: InstanceRef): Promise<Diagnostics>;

  /** One entry a volume that could be measured. Absent guests and volumes are left out. */
  getAllVolumeUsage?(
    ctx: OperationContext,
    hostVolumes: readonly HostVolumes[],
  ): Promise<readonly VolumeUsage[]>;

  /**
   * Counters of one disk by its device name (`/dev/sdb` or `sdb`). Null when the guest has no
   * such disk or it cannot be measured now.
   *
   * @throws {InstanceNotFound} no such guest
   */
  blockStats?(ctx: OperationContext, instance: InstanceRef, diskId: string): Promise<BlockStats | null>;

  /**
   * The guest's local disks, volumes left out.
   *
   * @throws {InstanceNotFound} no such guest
   */
  getInstanceDiskInfo?(ctx: OperationContext, instance: InstanceRef): Promise<readonly InstanceDiskInfo[]>;
}
