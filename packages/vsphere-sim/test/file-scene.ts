/** A scene of VMs, and what lies on its datastores. */
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import type { SimulatorOptions } from '../src/index.js';
import type { DatastoreFiles } from '../src/storage/datastore-files.js';
import { FolderNode, filesUnder, relPathOf } from '../src/storage/file-node.js';
import { vmScene, type VmScene } from './vm-scene.js';

export interface FileScene extends VmScene {
  readonly store: (name?: string) => DatastoreFiles;
  /** Paths of all files below a folder, every file of a disk by itself. */
  readonly filesIn: (folder?: string, datastore?: string) => string[];
}

export async function fileScene(options: SimulatorOptions = {}): Promise<FileScene> {
  const scene = await vmScene(options);
  const { world } = scene.simulator;
  const store = (name = 'LocalDS_0'): DatastoreFiles => {
    const datastore = world.inventory.ofType('Datastore').find((each) => each.get('name') === name);
    if (datastore === undefined) throw new Error(`There is no ${name}.`);
    return world.part(DatastoreTrees).of(datastore);
  };
  return {
    ...scene,
    store,
    filesIn: (folder = '', name = 'LocalDS_0') => {
      const node = store(name).find(folder);
      return node instanceof FolderNode ? [...filesUnder(node)].map(relPathOf).toSorted() : [];
    },
  };
}
