/** What can only be done inside the guest, by an agent that runs there. */
import type { ImageMeta } from '../model/image-meta.js';
import type { Instance } from '../model/instance.js';
import type { OperationContext } from '../operation.js';

export interface GuestAgentVerbs {
  /**
   * Sets the password of the guest's administrator (`osAdminUser` of the image, else the
   * platform's usual one). The password is a secret: it is in no log and no error. Repeatable.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceNotRunning} nobody is there to do it
   * @throws {InstanceAgentNotEnabled} no agent answers
   * @throws {SetAdminPasswdNotSupported} this guest's agent cannot
   * @throws {InstancePasswordSetFailed} the agent tried and failed
   */
  setAdminPassword?(ctx: OperationContext, instance: Instance, newPassword: string): Promise<void>;

  /**
   * Has the guest flush and freeze its file systems, so that disks can be copied. A guest
   * that is quiesced is a success. Whoever quiesces must {@link unquiesce}, also on failure.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceQuiesceNotSupported} not running, or no agent that can
   */
  quiesce?(ctx: OperationContext, instance: Instance, imageMeta?: ImageMeta): Promise<void>;

  /**
   * Thaws the file systems. A guest that is not quiesced is a success.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceQuiesceNotSupported} no agent that can
   */
  unquiesce?(ctx: OperationContext, instance: Instance, imageMeta?: ImageMeta): Promise<void>;
}
