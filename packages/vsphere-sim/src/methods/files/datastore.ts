/** What is done with datastores as such. */
import { removeDatastore } from '../../build/remove-datastore.js';
import { renameEntity } from '../../build/rename-entity.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { runTask } from '../../tasks/run-task.js';
import { methods, type MethodGroup } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { renamePaths } from './renamed-paths.js';

export const datastoreMethods: MethodGroup = methods('Datastore', {
  // What they would look for is always known here. Whoever waits for a property hears of it again.
  RefreshDatastore: ({ object }) => object.touch('summary', 'info'),
  RefreshDatastoreStorageInfo: ({ object }) => object.touch('summary', 'info'),
  RenameDatastore: ({ world, object, args }) => rename(world, object, args.newName),
  Rename_Task(call) {
    const { world, object, args } = call;
    requirePrivilege(call, object, 'Datastore.Rename');
    return runTask(call, { locks: [object] }, () => rename(world, object, args.newName));
  },
  DestroyDatastore: ({ world, object }) => removeDatastore(world, object),
  Destroy_Task(call) {
    const { world, object } = call;
    requirePrivilege(call, object, 'Datastore.Delete');
    return runTask(call, { locks: [object] }, () => removeDatastore(world, object));
  },
});

export const vmStorageMethods: MethodGroup = methods('VirtualMachine', {
  RefreshStorageInfo: ({ object }) => object.touch('layoutEx', 'layout', 'storage'),
});

/** @throws {SimFault} DuplicateName, InvalidName */
function rename(world: World, datastore: Managed<'Datastore'>, newName: string): void {
  const before = datastore.get('name');
  renameEntity(world, datastore, newName);
  renamePaths(world, datastore, before);
}
