/** Folders, each for one kind of object. */
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { entityTemplate } from './entity-template.js';

export type FolderKind = 'root' | 'vm' | 'host' | 'datastore' | 'network';

const KINDS: Readonly<Record<FolderKind, { readonly prefix: string; readonly childType: string[] }>> = {
  root: { prefix: 'group-d', childType: ['Folder', 'Datacenter'] },
  vm: { prefix: 'group-v', childType: ['Folder', 'VirtualMachine', 'VirtualApp'] },
  host: { prefix: 'group-h', childType: ['Folder', 'ComputeResource'] },
  datastore: { prefix: 'group-s', childType: ['Folder', 'Datastore', 'StoragePod'] },
  network: { prefix: 'group-n', childType: ['Folder', 'Network', 'DistributedVirtualSwitch'] },
};

/** The folder that all others are in. The first object of a world. */
export function addRootFolder(world: World): Managed<'Folder'> {
  return makeFolder(world, 'root', 'Datacenters', undefined);
}

/**
 * A folder in another one, for the same kind of objects.
 *
 * @throws {SimFault} InvalidName, DuplicateName
 */
export function addFolder(world: World, parent: Managed<'Folder'>, name: string): Managed<'Folder'> {
  const stored = world.inventory.claimName(parent.ref, name);
  const folder = makeFolder(world, kindOf(parent), stored, parent);
  parent.link('childEntity', folder.ref);
  return folder;
}

/** One of the folders that a datacenter comes with. */
export function addDatacenterFolder(
  world: World,
  datacenter: ManagedObject,
  kind: FolderKind,
): Managed<'Folder'> {
  return makeFolder(world, kind, kind, datacenter);
}

/** What may be in the folder. */
export function kindOf(folder: Managed<'Folder'>): FolderKind {
  const types = folder.get('childType') ?? [];
  for (const kind of ['vm', 'host', 'datastore', 'network'] as const) {
    if (KINDS[kind].childType.slice(1).some((type) => types.includes(type))) return kind;
  }
  return 'root';
}

function makeFolder(
  world: World,
  kind: FolderKind,
  name: string,
  parent: ManagedObject | undefined,
): Managed<'Folder'> {
  const { prefix, childType } = KINDS[kind];
  const folder: Managed<'Folder'> = new ManagedObject(
    { type: 'Folder', value: world.ids.next(prefix) },
    { name, ...(parent !== undefined && { parent: parent.refAs('ManagedEntity') }), childType },
    folderTemplate,
  );
  return world.inventory.add(folder);
}

const folderTemplate = { ...entityTemplate, childEntity: [] };
