/** What is on the server, for a test to see that nothing is lost and nothing is left behind. */
import { DatastoreTrees } from './files/datastore-trees.js';
import type { World } from './model/world.js';
import { Sessions } from './sessions/sessions.js';
import { listTree } from './storage/file-listing.js';

export interface Census {
  /** Names of VMs and templates, sorted. */
  readonly vms: readonly string[];
  /** `[datastore] path`, sorted: a disk is its `.vmdk`, a folder has a slash at its end. */
  readonly files: readonly string[];
  /** How many are logged in. */
  readonly sessions: number;
}

export function censusOf(world: World): Census {
  const { inventory } = world;
  return {
    vms: inventory
      .ofType('VirtualMachine')
      .map((vm) => vm.get('name'))
      .toSorted(),
    files: inventory
      .ofType('Datastore')
      .flatMap((datastore) => {
        const files = world.part(DatastoreTrees).of(datastore);
        const entries = listTree(files, '').flatMap((folder) => folder.entries);
        return entries.map(({ relPath, kind }) => files.written(kind === 'folder' ? `${relPath}/` : relPath));
      })
      .toSorted(),
    sessions: world.part(Sessions).all().length,
  };
}
