/** A scene of VMs, and what lies on its datastores. */
import type { Ref } from '@kilonova/vsphere';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import type { SimulatorOptions } from '../src/index.js';
import type { Managed } from '../src/model/managed-object.js';
import { openDiskContent } from '../src/storage/disk-content.js';
import type { DatastoreFiles } from '../src/storage/datastore-files.js';
import { FolderNode, filesUnder, relPathOf } from '../src/storage/file-node.js';
import { diskAt } from '../src/storage/virtual-disks.js';
import { bytesOf } from './storage-fixture.js';
import { vmScene, type VmScene } from './vm-scene.js';

export interface FileScene extends VmScene {
  readonly datacenter: Ref<'Datacenter'>;
  readonly fileManager: Ref<'FileManager'>;
  readonly diskManager: Ref<'VirtualDiskManager'>;
  readonly datastoreNamed: (name: string) => Managed<'Datastore'>;
  readonly store: (name?: string) => DatastoreFiles;
  /** Paths of all files below a folder, every file of a disk by itself. */
  readonly filesIn: (folder?: string, datastore?: string) => string[];
  /** All that a guest would read of a disk. */
  readonly diskBytes: (path: string) => Promise<Buffer>;
}

export async function fileScene(options: SimulatorOptions = {}): Promise<FileScene> {
  const scene = await vmScene(options);
  const { world } = scene.simulator;
  const { fileManager, virtualDiskManager: diskManager } = scene.session.serviceContent;
  const datacenter = world.inventory.ofType('Datacenter')[0]?.refAs('Datacenter');
  if (!fileManager || !diskManager || !datacenter) throw new Error('There is too little for files.');
  const datastoreNamed = (name: string): Managed<'Datastore'> => {
    const found = world.inventory.ofType('Datastore').find((each) => each.get('name') === name);
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return found;
  };
  const store = (name = 'LocalDS_0'): DatastoreFiles => world.part(DatastoreTrees).of(datastoreNamed(name));
  return {
    ...scene,
    datacenter,
    fileManager,
    diskManager,
    datastoreNamed,
    store,
    filesIn: (folder = '', name = 'LocalDS_0') => {
      const node = store(name).find(folder);
      return node instanceof FolderNode ? [...filesUnder(node)].map(relPathOf).toSorted() : [];
    },
    diskBytes: async (path) => {
      const files = store();
      const found = await openDiskContent(diskAt(files, path), files.blobs);
      const all = await bytesOf(found.read());
      found.release();
      return all;
    },
  };
}
