/**
 * The one thing a driver tells the network service by itself; everything else
 * about networks arrives in `NetworkInfo`.
 */
import type { InstanceRef } from '../model/instance.js';
import type { Vif } from '../model/network-info.js';
import type { OperationContext } from '../operation.js';

export interface NetworkApi {
  /**
   * Records as which of the guest's NICs, counted from 0, the port was plugged; null once it
   * is unplugged. A network service that keeps no such index does nothing.
   */
  updateInstanceVnicIndex(
    ctx: OperationContext,
    instance: InstanceRef,
    vif: Vif,
    index: number | null,
  ): Promise<void>;
}
