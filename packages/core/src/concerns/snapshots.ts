/** Making an image of a guest. */
import type { Instance } from '../model/instance.js';
import type { TaskState } from '../model/instance-state.js';
import type { OperationContext } from '../operation.js';

/**
 * Records where the snapshot has got to. Throws when the instance is no longer in `expected`,
 * e.g. because it is being deleted: the snapshot then stops and undoes itself.
 */
export type UpdateTaskState = (taskState: TaskState, expected?: TaskState) => Promise<void>;

export interface SnapshotVerbs {
  /**
   * The image `imageId`, which the image service has recorded beforehand, holds the guest's root
   * disk as it was at one moment. The guest goes on as before, in the same power state. Says
   * `image_pending_upload` through `updateTaskState` before it copies the disk and
   * `image_uploading` before it uploads. After a failure nothing is left on the platform.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceNotRunning} this platform can only copy the disk of a running guest
   */
  snapshot?(
    ctx: OperationContext,
    instance: Instance,
    imageId: string,
    updateTaskState: UpdateTaskState,
  ): Promise<void>;
}
