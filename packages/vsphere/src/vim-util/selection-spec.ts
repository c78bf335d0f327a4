/**
 * Selections: how the property collector gets from an object to those that it leads to.
 *
 * A named selection can be referred to from another, also from inside itself. That is how a few of them walk an
 * inventory of any depth. A container view does the same in one step (`getObjects`); these are for filters
 * of one's own.
 */
import { dataObject } from '../schema/data-object.js';
import type { SelectionSpec, TraversalSpec } from '../schema/generated/data-objects.js';

/** Refers to the traversal of that name elsewhere in the same filter. */
export function buildSelectionSpec(name: string): SelectionSpec {
  return { name };
}

/**
 * Goes from objects of `type` along their property `path`, and on by `selectSet`. With `skip` the
 * objects that it comes from are not reported.
 */
export function buildTraversalSpec(
  name: string,
  type: string,
  path: string,
  skip: boolean,
  selectSet: readonly SelectionSpec[],
): TraversalSpec & { readonly _type: 'TraversalSpec' } {
  return dataObject('TraversalSpec', { name, type, path, skip, selectSet: [...selectSet] });
}

/** Name, type and path of each step below a folder, and the names of the steps that follow it. */
const STEPS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['dc_to_hf', 'Datacenter', 'hostFolder', ['visitFolders']],
  ['dc_to_vmf', 'Datacenter', 'vmFolder', ['visitFolders']],
  ['dc_to_netf', 'Datacenter', 'networkFolder', ['visitFolders']],
  ['dc_to_df', 'Datacenter', 'datastoreFolder', ['visitFolders']],
  ['h_to_vm', 'HostSystem', 'vm', []],
  ['cr_to_h', 'ComputeResource', 'host', []],
  ['cr_to_ds', 'ComputeResource', 'datastore', []],
  ['cr_to_rp', 'ComputeResource', 'resourcePool', ['rp_to_rp', 'rp_to_vm']],
  ['ccr_to_h', 'ClusterComputeResource', 'host', []],
  ['ccr_to_ds', 'ClusterComputeResource', 'datastore', []],
  ['ccr_to_rp', 'ClusterComputeResource', 'resourcePool', ['rp_to_rp', 'rp_to_vm']],
  ['rp_to_rp', 'ResourcePool', 'resourcePool', ['rp_to_rp', 'rp_to_vm']],
  ['rp_to_vm', 'ResourcePool', 'vm', []],
];

/**
 * The walk through the whole inventory below a folder: datacenters, hosts, clusters, resource pools of any
 * depth, VMs, networks and datastores. Fourteen selections, under the names that they have in oslo.vmware;
 * the first, `visitFolders`, leads to the others.
 */
export function buildRecursiveTraversalSpec(): TraversalSpec & { readonly _type: 'TraversalSpec' } {
  const steps = STEPS.map(([name, type, path, next]) =>
    buildTraversalSpec(name, type, path, false, next.map(buildSelectionSpec)),
  );
  return buildTraversalSpec('visitFolders', 'Folder', 'childEntity', false, [
    buildSelectionSpec('visitFolders'),
    ...steps,
  ]);
}
