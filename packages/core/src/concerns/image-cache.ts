/** Images kept near the guests, so that the next spawn need not fetch them. */
import type { Instance } from '../model/instance.js';
import type { OperationContext } from '../operation.js';

export interface ImageCacheVerbs {
  /**
   * Ages the cache: images no instance uses are removed once they are old enough. `instances` are
   * all that share the storage, on whatever host. An image that is being fetched stays.
   * Called every so often; may be repeated at once.
   */
  manageImageCache?(ctx: OperationContext, instances: readonly Instance[]): Promise<void>;

  /**
   * The image is in the cache afterwards. True when it was fetched now, false when it was
   * there before.
   *
   * @throws {ImageNotFound}
   */
  cacheImage?(ctx: OperationContext, imageId: string): Promise<boolean>;
}
