/**
 * What a driver, or the host around it, needs of a volume service. A driver is
 * usually handed a ready connection; it comes here when it has to look up what
 * an instance has, or to connect a volume from another place.
 */
import type { VolumeDevice } from '../model/block-device.js';
import type { ConnectionInfo, VolumeConnector } from '../model/connection-info.js';
import type { InstanceRef } from '../model/instance.js';
import type { OperationContext } from '../operation.js';

export interface VolumeInfo {
  readonly id: string;
  readonly name?: string;
  readonly sizeGb: number;
  /** The service's own word: `available`, `reserved`, `in-use`, ... */
  readonly status: string;
  readonly volumeType?: string;
  readonly encrypted?: boolean;
  readonly multiattach?: boolean;
}

export interface VolumeAttachment {
  readonly attachmentId: string;
  readonly connectionInfo: ConnectionInfo;
}

export interface VolumeService {
  /** @throws {VolumeNotFound} */
  show(ctx: OperationContext, volumeId: string): Promise<VolumeInfo>;

  /** The volumes recorded for the instance, in boot order; those being attached or detached too. */
  listAttached(ctx: OperationContext, instance: InstanceRef): Promise<readonly VolumeDevice[]>;

  /**
   * Exports the volume to `connector` and reserves it for the instance. Repeating it for the same
   * instance and connector gives the same attachment.
   *
   * @throws {VolumeNotFound}
   */
  connect(
    ctx: OperationContext,
    volumeId: string,
    instance: InstanceRef,
    connector: VolumeConnector,
  ): Promise<VolumeAttachment>;

  /** Marks the volume as in use: the guest has it. */
  completeAttachment(ctx: OperationContext, attachmentId: string): Promise<void>;

  /** Ends the export and frees the volume. An attachment already gone is a success. */
  disconnect(ctx: OperationContext, attachmentId: string): Promise<void>;
}
