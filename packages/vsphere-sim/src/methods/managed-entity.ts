/** What every object of the inventory has: a name that can be changed. Virtual machines have a family of their own. */
import type { ManagedObject } from '../model/managed-object.js';
import { runTask } from '../tasks/run-task.js';
import { methods, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';

/** By type; the method itself names none, for it depends on what is renamed. */
const RENAME_PRIVILEGES: ReadonlyMap<string, string> = new Map([
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
          rename(object, name);
        });
      },
    }),
  ],
};

/** Properties that repeat the name, by type. */
const NAMED_PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['VmwareDistributedVirtualSwitch', ['config']],
  ['DistributedVirtualPortgroup', ['config']],
  ['Datastore', ['summary', 'info']],
]);

function rename(object: ManagedObject, name: string): void {
  const values: Record<string, unknown> = { name };
  for (const property of NAMED_PROPERTIES.get(object.type) ?? []) {
    const value = object.read(property);
    if (typeof value === 'object' && value !== null) values[property] = { ...value, name };
  }
  object.update(values);
}
