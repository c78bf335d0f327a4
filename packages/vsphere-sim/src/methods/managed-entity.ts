/** What every object of the inventory has: a name that can be changed. Virtual machines have a family of their own. */
import { renameEntity } from '../build/rename-entity.js';
import { runTask } from '../tasks/run-task.js';
import { methods, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';

/** By type; the method itself names none, for it depends on what is renamed. */
const RENAME_PRIVILEGES: ReadonlyMap<string, string> = new Map([
  ['Datacenter', 'Datacenter.Rename'],
  ['Folder', 'Folder.Rename'],
  ['StoragePod', 'Folder.Rename'],
  ['ResourcePool', 'Resource.RenamePool'],
  ['VirtualApp', 'VApp.Rename'],
  ['ComputeResource', 'Host.Inventory.RenameCluster'],
  ['ClusterComputeResource', 'Host.Inventory.RenameCluster'],
  ['Network', 'Network.Config'],
  ['DistributedVirtualPortgroup', 'DVPortgroup.Modify'],
  ['VmwareDistributedVirtualSwitch', 'DVSwitch.Modify'],
]);

export const managedEntity: Family = {
  methods: [
    methods('ManagedEntity', {
      Rename_Task(call) {
        const { world, object, args } = call;
        requirePrivilege(call, object, RENAME_PRIVILEGES.get(object.type) ?? 'System.Read');
        return runTask(call, { locks: [object] }, () => renameEntity(world, object, args.newName));
      },
    }),
  ],
};
