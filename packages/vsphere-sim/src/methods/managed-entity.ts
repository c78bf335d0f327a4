/** What every object of the inventory has: a name that can be changed. */
import { runTask } from '../tasks/run-task.js';
import { methods, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';

/** By type; the method itself names none, for it depends on what is renamed. */
const RENAME_PRIVILEGES: ReadonlyMap<string, string> = new Map([
  ['VirtualMachine', 'VirtualMachine.Config.Rename'],
  ['Datastore', 'Datastore.Rename'],
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
        return runTask(call, { locks: [object] }, () => {
          const parent = object.get('parent');
          const name =
            parent === undefined ? args.newName : world.inventory.claimName(parent, args.newName, object);
          object.set('name', name);
        });
      },
    }),
  ],
};
