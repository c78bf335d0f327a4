/** What a node has to give, for a scheduler. */
import type { Allocations } from '../model/allocations.js';
import type { AvailableResource } from '../model/available-resource.js';
import type { ProviderTree } from '../model/provider-tree.js';
import type { OperationContext } from '../operation.js';

export interface InventoryVerbs {
  /**
   * Totals and use of one node, read now.
   *
   * @throws {HostNotFound} not one of `getAvailableNodes`
   */
  getAvailableResource?(ctx: OperationContext, nodename: string): Promise<AvailableResource>;

  /**
   * Writes the node's inventories, traits and aggregates into the tree, which the caller then
   * publishes. Touches only providers that are the driver's own, and on those keeps traits
   * that others set. Called every so often: a second call on the same tree changes nothing.
   *
   * With `allocations` the call is part of a reshape: amounts that belong to an inventory that
   * moves are moved in the result.
   *
   * @returns the allocations as they are to be written back, when they were given
   * @throws {ReshapeNeeded} an inventory with allocations has to move and `allocations` is absent
   * @throws {ReshapeFailed} it had to move and could not be
   */
  updateProviderTree?(
    ctx: OperationContext,
    tree: ProviderTree,
    nodename: string,
    allocations?: ReadonlyMap<string, Allocations>,
  ): Promise<ReadonlyMap<string, Allocations> | undefined>;
}
