/** File-system shares that the host mounts so that guests can have them. */
import type { Instance } from '../model/instance.js';
import type { ShareMapping } from '../model/share-mapping.js';
import type { OperationContext } from '../operation.js';

export interface ShareVerbs {
  /**
   * The share is mounted on the host and ready to be given to the guest when it next starts.
   * One that is mounted already is a success. The guest need not exist.
   *
   * @throws {ShareMountError}
   */
  mountShare?(ctx: OperationContext, instance: Instance, share: ShareMapping): Promise<void>;

  /**
   * The instance no longer has the share. True when another instance still does, so that it
   * stays mounted. One that is not mounted is a success. The guest need not exist.
   *
   * @throws {ShareUmountError}
   */
  umountShare?(ctx: OperationContext, instance: Instance, share: ShareMapping): Promise<boolean>;
}
