/** The file manager: folders that are made, files and folders that are moved, copied and deleted. */
import { holdEntry } from '../../files/file-hold.js';
import { runTask } from '../../tasks/run-task.js';
import { deleteEntry } from '../../storage/file-removal.js';
import { copyEntry, moveEntry } from '../../storage/file-transfer.js';
import type { AnyCall, Call } from '../call.js';
import { methods, type MethodGroup } from '../registry.js';
import { locatedFile, type LocatedFile } from './located-file.js';

export const fileManagerMethods: MethodGroup = methods('FileManager', {
  MakeDirectory(call) {
    const { files, relPath } = locatedFile(call, call.args);
    files.makeDirectory(relPath, { createParents: call.args.createParentDirectories ?? false });
  },
  DeleteDatastoreFile_Task(call) {
    const file = locatedFile(call, call.args);
    const owner = newOwner(call);
    return runTask(call, { hold: () => holdEntry(file, owner, 'exclusive') }, () =>
      deleteEntry(file.files, file.relPath, { owner }),
    );
  },
  MoveDatastoreFile_Task(call) {
    const { source, destination } = sourceAndDestination(call);
    const owner = newOwner(call);
    const { force = false } = call.args;
    return runTask(call, { cancelable: true, hold: () => holdEntry(source, owner, 'exclusive') }, () =>
      moveEntry(source, destination, { owner, force }),
    );
  },
  CopyDatastoreFile_Task(call) {
    const { source, destination } = sourceAndDestination(call);
    const owner = newOwner(call);
    const { force = false } = call.args;
    return runTask(call, { cancelable: true, hold: () => holdEntry(source, owner, 'shared') }, () =>
      copyEntry(source, destination, { owner, force }),
    );
  },
});

function sourceAndDestination(call: Call<'MoveDatastoreFile_Task' | 'CopyDatastoreFile_Task'>): {
  readonly source: LocatedFile;
  readonly destination: LocatedFile;
} {
  const { sourceName, sourceDatacenter, destinationName, destinationDatacenter } = call.args;
  const source = locatedFile(call, {
    name: sourceName,
    datacenter: sourceDatacenter,
    property: 'sourceDatacenter',
  });
  // Where no other datacenter is named it is the source's.
  const datacenter = destinationDatacenter ?? source.datacenter.refAs('Datacenter');
  return { source, destination: locatedFile(call, { name: destinationName, datacenter }) };
}

/** Whose locks are those of one call. */
export function newOwner({ world }: AnyCall): string {
  return `file-operation-${world.ids.nextNumber('file-operation')}`;
}
