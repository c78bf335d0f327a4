/** Folders: what is made in them, moved into them, and when they may go. */
import { addCluster } from '../build/add-compute-resource.js';
import { addDatacenter } from '../build/add-datacenter.js';
import { addFolder } from '../build/add-folder.js';
import { addStoragePod } from '../build/add-storage-pod.js';
import { reconfigureCluster } from '../build/cluster-config.js';
import { moveIntoFolder } from '../build/move-entity.js';
import { removeComputeResource } from '../build/remove-compute-resource.js';
import type { Managed } from '../model/managed-object.js';
import { runTask } from '../tasks/run-task.js';
import { SimFault } from '../wire/sim-fault.js';
import { destroyDatacenter, destroyFolder } from './destroy-contents.js';
import { methods, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';

/** By type of what is moved. */
const MOVE_PRIVILEGES: ReadonlyMap<string, string> = new Map([
  ['Folder', 'Folder.Move'],
  ['Datacenter', 'Datacenter.Move'],
  ['VirtualMachine', 'VirtualMachine.Inventory.Move'],
  ['Datastore', 'Datastore.Move'],
  ['ClusterComputeResource', 'Host.Inventory.MoveCluster'],
  ['ComputeResource', 'Host.Inventory.MoveCluster'],
]);

export const folder: Family = {
  methods: [
    methods('Folder', {
      CreateFolder({ world, object, args }) {
        refuseOtherThan(object, 'Folder');
        return addFolder(world, object, args.name).refAs('Folder');
      },
      CreateDatacenter({ world, object, args }) {
        refuseOtherThan(object, 'Datacenter');
        return addDatacenter(world, object, args.name).refAs('Datacenter');
      },
      CreateClusterEx({ world, object, args: { name, spec } }) {
        refuseOtherThan(object, 'ComputeResource');
        const cluster = addCluster(world, object, { name, drs: false });
        try {
          reconfigureCluster(world, cluster, spec, true);
        } catch (error) {
          removeComputeResource(world, cluster);
          throw error;
        }
        return cluster.refAs('ClusterComputeResource');
      },
      CreateStoragePod({ world, object, args: { name } }) {
        refuseOtherThan(object, 'Datastore');
        return addStoragePod(world, object, { name, enabled: false }).refAs('StoragePod');
      },
      MoveIntoFolder_Task(call) {
        const { world, object, args } = call;
        const entities = args.list.map((ref) => world.inventory.get('ManagedEntity', ref));
        for (const entity of entities) {
          requirePrivilege(call, entity, MOVE_PRIVILEGES.get(entity.type) ?? 'Network.Move');
        }
        return runTask(call, { locks: entities }, () => {
          for (const entity of entities) moveIntoFolder(world, object, entity);
        });
      },
      Destroy_Task(call) {
        requirePrivilege(call, call.object, 'Folder.Delete');
        return runTask(call, { locks: [call.object] }, () => destroyFolder(call.world, call.object));
      },
    }),
    methods('Datacenter', {
      Destroy_Task(call) {
        requirePrivilege(call, call.object, 'Datacenter.Delete');
        return runTask(call, { locks: [call.object] }, () => destroyDatacenter(call.world, call.object));
      },
    }),
  ],
};

/** Datastore clusters are folders too, but for datastores alone. */
function refuseOtherThan(object: Managed<'Folder'>, type: string): void {
  if (object.type === 'Folder' && (object.get('childType') ?? []).includes(type)) return;
  throw new SimFault('NotSupported', {}, `The folder is not for a ${type}.`);
}
