/** NICs of a guest that exists. */
import type { ImageMeta } from '../model/image-meta.js';
import type { Instance } from '../model/instance.js';
import type { NetworkInfo, Vif } from '../model/network-info.js';
import type { OperationContext } from '../operation.js';

export interface InterfaceVerbs {
  /**
   * Plugs a NIC into the guest, running or not, for good. After a failure the guest is
   * without it.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InterfaceAttachFailed} the guest has this port already, or the platform could not
   */
  attachInterface?(ctx: OperationContext, instance: Instance, vif: Vif, imageMeta?: ImageMeta): Promise<void>;

  /**
   * Unplugs a NIC; its port stays.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InterfaceDetachFailed} the guest has no such NIC, or would not let go
   */
  detachInterface?(ctx: OperationContext, instance: Instance, vif: Vif): Promise<void>;

  /**
   * Wires the host's side of every NIC. Called at each start of a host, for guests that may be
   * running, so it leaves alone what is wired, and the guest need not exist.
   *
   * @throws {VirtualInterfacePlugException}
   */
  plugVifs?(ctx: OperationContext, instance: Instance, networkInfo: NetworkInfo): Promise<void>;

  /**
   * Removes the host's side of every NIC. What is not there is a success.
   *
   * @throws {VirtualInterfaceUnplugException}
   */
  unplugVifs?(ctx: OperationContext, instance: Instance, networkInfo: NetworkInfo): Promise<void>;
}
