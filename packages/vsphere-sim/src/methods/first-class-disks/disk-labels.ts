/** What is said of first-class disks beside what they hold: tags, flags, and which VMs have them. */
import type { RetrieveVStorageObjSpec, VStorageObjectAssociations } from '@kilonova/vsphere/wire';
import {
  FirstClassDisks,
  type DiskTag,
  type FirstClassDisk,
} from '../../first-class-disks/first-class-disks.js';
import { localizedFault } from '../../model/localized-fault.js';
import type { World } from '../../model/world.js';
import { Tags } from '../../policies/tags.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { assertManager, diskById, diskOf, notFound } from './disk-lookup.js';

/** The API's flags, by what they say of a disk. */
const FLAGS: ReadonlyMap<string, 'keepAfterDeleteVm' | 'relocationDisabled' | 'changedBlockTracking'> =
  new Map([
    ['keepAfterDeleteVm', 'keepAfterDeleteVm'],
    ['disableRelocation', 'relocationDisabled'],
    ['enableChangedBlockTracking', 'changedBlockTracking'],
  ] as const);

export const labelMethods: MethodGroup = methods('VcenterVStorageObjectManager', {
  AttachTagToVStorageObject({ world, args }) {
    const disk = diskById(world, args.id);
    checkTag(world, args);
    const others = disk.tags.filter((tag) => !isTag(tag, args));
    const { category, tag } = args;
    world.part(FirstClassDisks).put({ ...disk, tags: [...others, { category, tag }] });
  },
  DetachTagFromVStorageObject({ world, args }) {
    const disk = diskById(world, args.id);
    const left = disk.tags.filter((tag) => !isTag(tag, args));
    if (left.length === disk.tags.length) throw notFound(`tag '${args.tag}' on the disk`);
    world.part(FirstClassDisks).put({ ...disk, tags: left });
  },
  ListTagsAttachedToVStorageObject: ({ world, args }) =>
    diskById(world, args.id).tags.map(({ category, tag }) => ({
      tagName: tag,
      parentCategoryName: category,
    })),
  ListVStorageObjectsAttachedToTag({ world, args }) {
    checkTag(world, args);
    const disks = world.part(FirstClassDisks).all();
    return disks.filter(({ tags }) => tags.some((tag) => isTag(tag, args))).map(({ id }) => ({ id }));
  },
  SetVStorageObjectControlFlags(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    flag(world, diskOf(world, args.id, args.datastore), args.controlFlags, true);
  },
  ClearVStorageObjectControlFlags(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    flag(world, diskOf(world, args.id, args.datastore), args.controlFlags, false);
  },
  RetrieveVStorageObjectAssociations: ({ world, args }) =>
    (args.ids ?? []).map((spec) => associations(world, spec)),
});

function isTag(known: DiskTag, { category, tag }: DiskTag): boolean {
  return known.category === category && known.tag === tag;
}

/** @throws {SimFault} NotFound: there is no such tag */
function checkTag(world: World, { category, tag }: DiskTag): void {
  if (!world.part(Tags).has(category, tag)) throw notFound(`tag '${tag}' in the category '${category}'`);
}

/** @throws {SimFault} InvalidArgument: there is no such flag */
function flag(world: World, disk: FirstClassDisk, names: readonly string[] = [], value: boolean): void {
  const members = names.map((name) => {
    const member = FLAGS.get(name);
    if (member === undefined) throw invalidArgument('controlFlags');
    return [member, value] as const;
  });
  world.part(FirstClassDisks).put({ ...disk, ...Object.fromEntries(members) });
}

function associations(world: World, { id, datastore }: RetrieveVStorageObjSpec): VStorageObjectAssociations {
  try {
    const consumers = world.part(FirstClassDisks).consumersOf(diskOf(world, id, datastore));
    return { id, vmDiskAssociations: consumers.map(({ vm, key }) => ({ vmId: vm.moid, diskKey: key })) };
  } catch (error) {
    if (!(error instanceof SimFault)) throw error;
    return { id, fault: localizedFault(error) };
  }
}
