/** Booting a broken guest from another disk, with its own disks at hand to be repaired. */
import type { ImageMeta } from '../model/image-meta.js';
import type { Instance, InstanceRef } from '../model/instance.js';
import type { OperationContext } from '../operation.js';
import type { GuestWiring } from './power.js';

export interface RescueRequest extends GuestWiring {
  /** The image to boot from. Absent: a copy of what the instance was built from. */
  readonly imageMeta?: ImageMeta;
  /** Secret: never logged, never part of an error. */
  readonly rescuePassword?: string;
}

export interface RescueVerbs {
  /**
   * The guest runs from the rescue image, with its own root disk as an extra one. The host has
   * powered it off before. A failed rescue leaves the guest off, with its disks as they were.
   * Rescuing a guest that is being rescued is refused.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceNotRescuable} it is in rescue already, or cannot boot another disk
   */
  rescue?(ctx: OperationContext, instance: Instance, request: RescueRequest): Promise<void>;

  /**
   * The guest runs from its own root disk again and nothing of the rescue is left. A guest
   * that is not in rescue is started, so the call may be repeated.
   *
   * @throws {InstanceNotFound} no such guest
   */
  unrescue?(ctx: OperationContext, instance: InstanceRef): Promise<void>;
}
