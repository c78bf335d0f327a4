/**
 * Errors about disks, volumes, shares and the places they are kept.
 */
import { ComputeError, withDetails } from './compute-error.js';
import type { ComputeErrorOptions, ErrorReaction } from './compute-error.js';
import { Invalid, NotFound } from './general.js';
import type { InstanceFailureFacts } from './instance.js';

/** No place to keep disks fits: none matches the configuration, is reachable and has room. */
export class DatastoreNotFound extends NotFound<{ reason: string }> {
  static override readonly code: string = 'DATASTORE_NOT_FOUND';

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(
      `No storage of the platform can take the disks: ${facts.reason}. Check the storage options, and that the storage is reachable and has room.`,
      withDetails(facts, options),
    );
  }
}

/** The instance has no such disk. */
export class DiskNotFound extends NotFound<{ location: string }> {
  static override readonly code: string = 'DISK_NOT_FOUND';

  constructor(facts: { location: string }, options?: ComputeErrorOptions) {
    super(`There is no disk at ${facts.location}.`, withDetails(facts, options));
  }
}

/** The instance has no disk to boot from where the verb needs one. */
export class NoRootDiskDefined extends Invalid<{ instanceUuid: string }> {
  static override readonly code: string = 'NO_ROOT_DISK_DEFINED';

  constructor(facts: { instanceUuid: string }, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} has no root disk. Give it an image, a root disk size or a boot volume.`,
      withDetails(facts, options),
    );
  }
}

/** The platform's storage refused or failed. */
export class StorageError extends ComputeError<{ reason: string }> {
  static override readonly code: string = 'STORAGE_ERROR';

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(`The platform's storage failed: ${facts.reason}.`, withDetails(facts, options));
  }
}

/** The instance has as many disks as its bus or platform allows. */
export class TooManyDiskDevices extends ComputeError<{ maximum: number }> {
  static override readonly code: string = 'TOO_MANY_DISK_DEVICES';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { maximum: number }, options?: ComputeErrorOptions) {
    super(
      `The instance cannot have more than ${facts.maximum} disks. Detach one first.`,
      withDetails(facts, options),
    );
  }
}

/** A storage policy is wanted but neither the flavor nor the configuration names one. */
export class PbmDefaultPolicyUnspecified extends Invalid {
  static override readonly code: string = 'PBM_DEFAULT_POLICY_UNSPECIFIED';

  constructor(options?: ComputeErrorOptions) {
    super(
      'Storage policies are switched on but no default policy is configured. Name one in the driver options.',
      options,
    );
  }
}

/** The configured default storage policy is not known to the platform. */
export class PbmDefaultPolicyDoesNotExist extends Invalid<{ policy: string }> {
  static override readonly code: string = 'PBM_DEFAULT_POLICY_DOES_NOT_EXIST';

  constructor(facts: { policy: string }, options?: ComputeErrorOptions) {
    super(
      `The default storage policy "${facts.policy}" does not exist on the platform. Create it, or name another in the driver options.`,
      withDetails(facts, options),
    );
  }
}

/** The volume service has no such volume. */
export class VolumeNotFound extends NotFound<{ volumeId: string }> {
  static override readonly code: string = 'VOLUME_NOT_FOUND';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { volumeId: string }, options?: ComputeErrorOptions) {
    super(`Volume "${facts.volumeId}" does not exist.`, withDetails(facts, options));
  }
}

/** The driver cannot attach volumes of this kind. */
export class VolumeDriverNotFound extends NotFound<{ driverVolumeType: string }> {
  static override readonly code: string = 'VOLUME_DRIVER_NOT_FOUND';

  constructor(facts: { driverVolumeType: string }, options?: ComputeErrorOptions) {
    super(
      `Volumes of the kind "${facts.driverVolumeType}" cannot be attached by this driver. Use a volume type that its platform supports.`,
      withDetails(facts, options),
    );
  }
}

/** An encrypted volume was asked for and the driver cannot decrypt it. */
export class VolumeEncryptionNotSupported extends Invalid<{ volumeId: string; volumeType: string }> {
  static override readonly code: string = 'VOLUME_ENCRYPTION_NOT_SUPPORTED';

  constructor(facts: { volumeId: string; volumeType: string }, options?: ComputeErrorOptions) {
    super(
      `Volume "${facts.volumeId}" of type "${facts.volumeType}" is encrypted in a way that this driver does not support.`,
      withDetails(facts, options),
    );
  }
}

/** The device is still attached: the platform or the guest did not let go of it. */
export class DeviceDetachFailed extends ComputeError<{ device: string; reason: string }> {
  static override readonly code: string = 'DEVICE_DETACH_FAILED';

  constructor(facts: { device: string; reason: string }, options?: ComputeErrorOptions) {
    super(`The device ${facts.device} could not be detached: ${facts.reason}.`, withDetails(facts, options));
  }
}

/** The instance has no such device. */
export class DeviceNotFound extends NotFound<{ device: string }> {
  static override readonly code: string = 'DEVICE_NOT_FOUND';

  constructor(facts: { device: string }, options?: ComputeErrorOptions) {
    super(`The instance has no device ${facts.device}.`, withDetails(facts, options));
  }
}

/** A shared file system could not be made available to the instance. */
export class ShareMountError extends ComputeError {
  static override readonly code: string = 'SHARE_MOUNT_ERROR';

  constructor(facts: InstanceFailureFacts & { shareId: string }, options?: ComputeErrorOptions) {
    super(
      `Share "${facts.shareId}" could not be mounted for instance ${facts.instanceUuid}: ${facts.reason}.`,
      withDetails(facts, options),
    );
  }
}

/** A shared file system could not be taken away from the instance; it may still be in use. */
export class ShareUmountError extends ComputeError {
  static override readonly code: string = 'SHARE_UMOUNT_ERROR';

  constructor(facts: InstanceFailureFacts & { shareId: string }, options?: ComputeErrorOptions) {
    super(
      `Share "${facts.shareId}" could not be unmounted for instance ${facts.instanceUuid}: ${facts.reason}.`,
      withDetails(facts, options),
    );
  }
}
