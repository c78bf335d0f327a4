/** Clusters, and hosts that are in none: their settings. */
import type { ClusterConfigSpecEx, ComputeResourceConfigSpec } from '@kilonova/vsphere/wire';
import { reconfigureCluster } from '../build/cluster-config.js';
import { runTask } from '../tasks/run-task.js';
import { destroyComputeResource, destroyHost } from './destroy-contents.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';

export const computeResource: Family = {
  methods: [
    methods('ComputeResource', {
      Destroy_Task(call) {
        const { world, object } = call;
        requirePrivilege(call, object, 'Host.Inventory.DeleteCluster');
        return runTask(call, { locks: [object] }, () => destroyComputeResource(world, object));
      },
      ReconfigureComputeResource_Task(call) {
        const { object, args } = call;
        if (isForClusters(args.spec)) throw invalidArgument('spec');
        return runTask(call, { locks: [object] }, () => {
          const { vmSwapPlacement } = args.spec;
          if (vmSwapPlacement !== undefined) {
            object.set('configurationEx', { ...object.get('configurationEx'), vmSwapPlacement });
          }
        });
      },
    }),
    methods('HostSystem', {
      Destroy_Task(call) {
        const { world, object } = call;
        requirePrivilege(call, object, 'Host.Inventory.RemoveHostFromCluster');
        return runTask(call, { locks: [object] }, () => destroyHost(world, object));
      },
    }),
    methods('ClusterComputeResource', {
      ReconfigureComputeResource_Task(call) {
        const { world, object, args } = call;
        return runTask(call, { locks: [object] }, () =>
          reconfigureCluster(world, object, asClusterSpec(args.spec), args.modify),
        );
      },
    }),
  ],
};

function isForClusters(spec: ComputeResourceConfigSpec): spec is ClusterConfigSpecEx {
  return spec._type === 'ClusterConfigSpecEx';
}

/** The base type has no members that a cluster's does not have. */
function asClusterSpec(spec: ComputeResourceConfigSpec): ClusterConfigSpecEx {
  return spec;
}
