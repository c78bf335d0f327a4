/** The namespace manager: top-level folders of datastores on which folders are objects, as on vSAN. */
import { datacenterOf } from '../../build/add-datacenter.js';
import { DatastoreTrees } from '../../files/datastore-trees.js';
import type { Managed } from '../../model/managed-object.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { deleteEntry } from '../../storage/file-removal.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { assertReachable } from '../virtual-machine/find-datastore.js';
import { locatedFile } from './located-file.js';

const VOLUMES = /^\/vmfs\/volumes\/([^/]+)\/(.+)$/;

export const namespaceManagerMethods: MethodGroup = methods('DatastoreNamespaceManager', {
  CreateDirectory(call) {
    const { world, args } = call;
    const datastore = world.inventory.get('Datastore', args.datastore);
    requirePrivilege(call, datastore, 'Datastore.Config');
    assertNamespaces(datastore);
    assertReachable(datastore, undefined);
    const { displayName } = args;
    if (displayName === '' || displayName?.includes('/') === true) throw invalidArgument('displayName');
    const name = displayName ?? world.random.uuid();
    world.part(DatastoreTrees).of(datastore).makeDirectory(name);
    return `/vmfs/volumes/${volumeOf(datastore)}/${name}`;
  },
  DeleteDirectory(call) {
    const { world, args } = call;
    const [, volume, relPath] = VOLUMES.exec(args.datastorePath) ?? [];
    const datastore = world.inventory
      .ofType('Datastore')
      .find((each) => volume !== undefined && (volumeOf(each) === volume || each.get('name') === volume));
    const name =
      datastore === undefined || relPath === undefined
        ? args.datastorePath
        : new DatastorePath(datastore.get('name'), relPath).toString();
    const inDatacenter = datastore && datacenterOf(world, datastore)?.refAs('Datacenter');
    const file = locatedFile(call, { name, datacenter: args.datacenter ?? inDatacenter });
    assertNamespaces(file.datastore);
    if (file.relPath === '' || file.relPath.includes('/')) throw invalidArgument('datastorePath');
    deleteEntry(file.files, file.relPath);
  },
});

/** Other datastores have folders as such, and the file manager for them. @throws {SimFault} InvalidDatastore */
function assertNamespaces(datastore: Managed<'Datastore'>): void {
  if (datastore.get('capability').topLevelDirectoryCreateSupported === false) return;
  throw new SimFault(
    'InvalidDatastore',
    { datastore: datastore.ref, name: datastore.get('name') },
    `The folders of '${datastore.get('name')}' are no objects of their own.`,
  );
}

/** What a host calls the volume: the uuid in its address. */
function volumeOf(datastore: Managed<'Datastore'>): string {
  return datastore
    .get('summary')
    .url.replace(/^.*\/volumes\//, '')
    .replace(/\/$/, '');
}
