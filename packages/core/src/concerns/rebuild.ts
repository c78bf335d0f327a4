/**
 * Building an instance again in place. A driver leaves `rebuild` out when it
 * has no better way than the host's: power off, detach, destroy, attach, spawn.
 */
import type { BlockDeviceInfo, VolumeDevice } from '../model/block-device.js';
import type { Instance } from '../model/instance.js';
import type { SpawnRequest } from '../model/spawn-request.js';
import type { OperationContext } from '../operation.js';

export interface RebuildRequest extends Omit<SpawnRequest, 'powerOn' | 'acceleratorInfo'> {
  /** The volumes the instance has; hand them to the two functions below. */
  readonly volumes: readonly VolumeDevice[];
  /** Detaches the volumes on the guest's and on the storage side. */
  readonly detachVolumes: (ctx: OperationContext, volumes: readonly VolumeDevice[]) => Promise<void>;
  /** Attaches them on the storage side and gives the plan to boot with. */
  readonly attachVolumes: (
    ctx: OperationContext,
    volumes: readonly VolumeDevice[],
  ) => Promise<BlockDeviceInfo>;
  /** The old host is lost: nothing to power off or detach here. */
  readonly evacuate?: boolean;
  /** Keep what is on the ephemeral disks. */
  readonly preserveEphemeral?: boolean;
  readonly acceleratorUuids?: readonly string[];
  /** Write the image over a root disk that is a volume. */
  readonly reimageBootVolume?: boolean;
}

export interface RebuildVerbs {
  /**
   * The same instance from a (maybe other) image: running, with the same NICs and volumes and
   * a fresh root disk. What was on the root disk is lost. After a failure the root disk is
   * undefined, NICs and volumes are not; repeating the call repairs it.
   *
   * @throws {InstanceNotFound} no such guest, and `evacuate` is not set
   * @throws {PreserveEphemeralNotSupported} asked for and not possible; nothing was touched
   */
  rebuild?(ctx: OperationContext, instance: Instance, request: RebuildRequest): Promise<void>;
}
