/** Looking through the files of datastores: those that the host, cluster or datastore of the browser has. */
import type {
  FileInfo,
  HostDatastoreBrowserSearchResults,
  HostDatastoreBrowserSearchSpec,
} from '@kilonova/vsphere/wire';
import { DatastoreTrees } from '../../files/datastore-trees.js';
import type { Managed } from '../../model/managed-object.js';
import { DatastorePath, writtenPath } from '../../storage/datastore-path.js';
import { listFolder, listTree, type FolderListing } from '../../storage/file-listing.js';
import { deleteEntry } from '../../storage/file-removal.js';
import type { FileLocation } from '../../storage/file-transfer.js';
import { invalidDatastorePath } from '../../storage/storage-faults.js';
import { runTask } from '../../tasks/run-task.js';
import type { Call } from '../call.js';
import { methods, type MethodGroup } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { assertReachable } from '../virtual-machine/find-datastore.js';
import { fileInfo } from './file-infos.js';

type Search = Call<
  'SearchDatastore_Task' | 'SearchDatastoreSubFolders_Task' | 'DeleteFile',
  'HostDatastoreBrowser'
>;

export const datastoreBrowserMethods: MethodGroup = methods('HostDatastoreBrowser', {
  SearchDatastore_Task(call) {
    const where = searched(call, 'Datastore.Browse');
    const { searchSpec = {} } = call.args;
    return runTask(call, { entity: where.datastore, cancelable: true }, () =>
      results(where, searchSpec, listFolder(where.files, where.relPath, filter(searchSpec))),
    );
  },
  SearchDatastoreSubFolders_Task(call) {
    const where = searched(call, 'Datastore.Browse');
    const { searchSpec = {} } = call.args;
    return runTask(call, { entity: where.datastore, cancelable: true }, () => {
      const listings = listTree(where.files, where.relPath, filter(searchSpec));
      return listings.map((listing) => results(where, searchSpec, listing));
    });
  },
  DeleteFile(call) {
    const { files, relPath } = searched(call, 'Datastore.DeleteFile');
    deleteEntry(files, relPath);
  },
});

interface Searched extends FileLocation {
  readonly datastore: Managed<'Datastore'>;
}

/** @throws {SimFault} InvalidDatastorePath: the browser does not have such a datastore; InvalidDatastore, NoPermission */
function searched(call: Search, privilege: string): Searched {
  const { world, object, args } = call;
  const path = DatastorePath.parse(args.datastorePath);
  const datastore = (object.get('datastore') ?? [])
    .map((ref) => world.inventory.findAs('Datastore', ref))
    .find((each) => each?.get('name') === path.datastore);
  if (datastore === undefined) {
    throw invalidDatastorePath(args.datastorePath, 'there is no such datastore');
  }
  assertReachable(datastore, undefined);
  requirePrivilege(call, datastore, privilege);
  return { datastore, files: world.part(DatastoreTrees).of(datastore), relPath: path.relPath };
}

function filter({ matchPattern, searchCaseInsensitive, sortFoldersFirst }: HostDatastoreBrowserSearchSpec) {
  return {
    ...(matchPattern !== undefined && { patterns: matchPattern }),
    caseInsensitive: searchCaseInsensitive ?? false,
    foldersFirst: sortFoldersFirst ?? false,
  };
}

function results(
  { datastore, files }: Searched,
  spec: HostDatastoreBrowserSearchSpec,
  { relPath, entries }: FolderListing,
): HostDatastoreBrowserSearchResults {
  const name = datastore.get('name');
  const found = entries.map((stat) => fileInfo(stat, name, spec));
  const file = found.filter((info): info is FileInfo => info !== undefined);
  return {
    _type: 'HostDatastoreBrowserSearchResults',
    datastore: datastore.refAs('Datastore'),
    folderPath: writtenPath(files.name, relPath === '' ? '' : `${relPath}/`),
    ...(file.length > 0 && { file }),
  };
}
