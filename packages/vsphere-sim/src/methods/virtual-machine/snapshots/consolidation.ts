/**
 * What becomes of disk files when snapshots go: those that nobody needs are removed, and where only one file is left that
 * has the differences to another, it becomes one with it.
 */
import type { VirtualDiskFlatVer2BackingInfo, VirtualMachineConfigInfo } from '@kilonova/vsphere/wire';
import { chainsIn, fileOf } from '../../../files/disk-backings.js';
import { DiskFiles, type VmFile } from '../../../files/disk-files.js';
import type { Managed } from '../../../model/managed-object.js';
import type { World } from '../../../model/world.js';
import { configsOf, diskFiles, isOfOthers, withBackings } from './disk-chain.js';
import { snapshotsOf } from './snapshot-tree.js';

type Flat = VirtualDiskFlatVer2BackingInfo;
type Vm = Managed<'VirtualMachine'>;

/** Merges what can be merged after snapshots of the VM have gone. */
export function consolidate(world: World, vm: Vm): void {
  const isShared = (fileName: string): boolean => isOfOthers(world, vm, fileName);
  for (;;) {
    const pair = mergeable(configsOf(world, vm), isShared);
    if (pair === undefined) return;
    const child = fileOf(world, pair.child);
    const parent = fileOf(world, pair.parent);
    if (child !== undefined && parent !== undefined) {
      world.part(DiskFiles).merge(child, parent, { owner: vm.moid });
    }
    const merged = (config: VirtualMachineConfigInfo): VirtualMachineConfigInfo =>
      withBackings(config, (backing) => without(backing, pair.child.fileName));
    const own = vm.get('config');
    if (own !== undefined) vm.set('config', merged(own));
    for (const snapshot of snapshotsOf(world, vm)) snapshot.set('config', merged(snapshot.get('config')));
  }
}

/** Removes the files that were needed before, and are by nobody now. */
export function removeUnneeded(world: World, vm: Vm, before: ReadonlyMap<string, Flat>): void {
  const files = unneeded(world, vm, before, configsOf(world, vm));
  world.part(DiskFiles).deleteAll(files, { owner: vm.moid });
}

/** Those of the files that neither the VM needs, when those are its configurations, nor another VM. */
export function unneeded(
  world: World,
  vm: Vm,
  before: ReadonlyMap<string, Flat>,
  configs: readonly VirtualMachineConfigInfo[],
): VmFile[] {
  const needed = diskFiles(configs);
  return [...before].flatMap(([fileName, backing]) => {
    const file = needed.has(fileName) || isOfOthers(world, vm, fileName) ? undefined : fileOf(world, backing);
    return file === undefined ? [] : [file];
  });
}

/** A file that nobody's disk ends in, with the only one that is based on it. */
function mergeable(
  configs: readonly VirtualMachineConfigInfo[],
  isShared: (fileName: string) => boolean,
): { readonly child: Flat; readonly parent: Flat } | undefined {
  const chains = configs.flatMap(chainsIn);
  const tops = new Set(chains.map(([top]) => top?.fileName));
  const children = new Map<string, Map<string, Flat>>();
  for (const link of chains.flat()) {
    if (link.parent === undefined) continue;
    const { fileName } = link.parent;
    children.set(fileName, (children.get(fileName) ?? new Map<string, Flat>()).set(link.fileName, link));
  }
  for (const [fileName, based] of children) {
    const [child] = based.values();
    if (based.size !== 1 || tops.has(fileName) || isShared(fileName)) continue;
    if (child?.parent !== undefined && !isShared(child.fileName)) return { child, parent: child.parent };
  }
  return undefined;
}

/** The chain without that file: its parent stands in its place. */
function without(backing: Flat, fileName: string): Flat {
  const { parent } = backing;
  if (parent === undefined) return backing;
  return backing.fileName === fileName ? parent : { ...backing, parent: without(parent, fileName) };
}
