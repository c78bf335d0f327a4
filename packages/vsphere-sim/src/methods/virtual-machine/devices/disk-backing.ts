/** The backing of a disk by what its file is: identity, format, and the files it builds on. */
import { DatastoreTrees } from '../../../files/datastore-trees.js';
import type { FlatBacking } from '../../../files/disk-backings.js';
import type { DiskFacts } from '../../../files/disk-files.js';
import { typed } from '../../../model/data-object.js';
import type { World } from '../../../model/world.js';
import { writtenPathOf, type FileNode } from '../../../storage/file-node.js';
import { isThick } from '../../../storage/virtual-disk-image.js';

/** What a backing says of a disk that is there. */
export function factsOfBacking(
  world: World,
  { uuid, thinProvisioned, eagerlyScrub, parent }: DiskFacts,
  diskMode: string,
): Pick<
  FlatBacking,
  'uuid' | 'contentId' | 'thinProvisioned' | 'eagerlyScrub' | 'parent' | 'deltaDiskFormat'
> {
  const below = parent === undefined ? undefined : backingOf(world, parent, diskMode);
  return {
    uuid,
    contentId: contentIdText(uuid),
    thinProvisioned,
    ...(eagerlyScrub && { eagerlyScrub }),
    ...(below !== undefined && { parent: below, deltaDiskFormat: 'redoLogFormat' }),
  };
}

/** Of a new disk, as of one that is there. */
export function contentIdText(uuid: string): string {
  return uuid.replaceAll('-', '').toLowerCase().split('').toReversed().join('');
}

function backingOf(world: World, file: FileNode, diskMode: string): FlatBacking | undefined {
  const datastore = world.part(DatastoreTrees).ownerOf(file);
  if (datastore === undefined || file.disk === undefined) return undefined;
  const { uuid, diskType, parent } = file.disk;
  const below = parent === undefined ? undefined : backingOf(world, parent, diskMode);
  const written = uuid.toUpperCase();
  return typed('VirtualDiskFlatVer2BackingInfo', {
    fileName: writtenPathOf(file),
    datastore: datastore.refAs('Datastore'),
    diskMode,
    thinProvisioned: !isThick(diskType),
    uuid: written,
    contentId: contentIdText(written),
    ...(below !== undefined && { parent: below, deltaDiskFormat: 'redoLogFormat' }),
  });
}
