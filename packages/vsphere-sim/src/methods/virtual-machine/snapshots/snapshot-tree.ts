/** A VM's snapshots: which was taken after which, and which one the VM has come from. */
import type { Ref, VirtualMachineSnapshotTree } from '@kilonova/vsphere/wire';
import type { Managed } from '../../../model/managed-object.js';
import type { World } from '../../../model/world.js';

type Vm = Managed<'VirtualMachine'>;
type Snapshot = Ref<'VirtualMachineSnapshot'>;
type Trees = readonly VirtualMachineSnapshotTree[];

export function treesOf(vm: Vm): Trees {
  return vm.get('snapshot')?.rootSnapshotList ?? [];
}

export function currentOf(vm: Vm): Snapshot | undefined {
  return vm.get('snapshot')?.currentSnapshot;
}

export function treeOf(trees: Trees, snapshot: Snapshot): VirtualMachineSnapshotTree | undefined {
  for (const tree of trees) {
    const found = tree.snapshot.value === snapshot.value ? tree : treeOf(childrenOf(tree), snapshot);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The one that a snapshot was taken after. */
export function parentOf(trees: Trees, snapshot: Snapshot): Snapshot | undefined {
  for (const tree of trees) {
    if (childrenOf(tree).some((child) => child.snapshot.value === snapshot.value)) return tree.snapshot;
    const found = parentOf(childrenOf(tree), snapshot);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is kept of a VM, the first first. */
export function snapshotsOf({ inventory }: World, vm: Vm): Managed<'VirtualMachineSnapshot'>[] {
  return treesOf(vm)
    .flatMap(allIn)
    .flatMap(({ snapshot }) => inventory.findAs('VirtualMachineSnapshot', snapshot) ?? []);
}

/** All of the tree, the top first. */
export function allIn(tree: VirtualMachineSnapshotTree): VirtualMachineSnapshotTree[] {
  return [tree, ...childrenOf(tree).flatMap(allIn)];
}

/** With one more below another, or at the top. */
export function withSnapshot(
  trees: Trees,
  parent: Snapshot | undefined,
  added: VirtualMachineSnapshotTree,
): VirtualMachineSnapshotTree[] {
  if (parent === undefined) return [...trees, added];
  return trees.map((tree) => {
    const children = childrenOf(tree);
    if (tree.snapshot.value === parent.value) return { ...tree, childSnapshotList: [...children, added] };
    return children.length === 0
      ? tree
      : { ...tree, childSnapshotList: withSnapshot(children, parent, added) };
  });
}

/** Without one; what was below it moves up, if it does not go as well. */
export function withoutSnapshot(
  trees: Trees,
  gone: Snapshot,
  withChildren: boolean,
): VirtualMachineSnapshotTree[] {
  return trees.flatMap((tree): VirtualMachineSnapshotTree[] => {
    const { childSnapshotList = [], ...rest } = tree;
    if (tree.snapshot.value === gone.value) return withChildren ? [] : childSnapshotList;
    const children = withoutSnapshot(childSnapshotList, gone, withChildren);
    return [children.length === 0 ? rest : { ...rest, childSnapshotList: children }];
  });
}

/** Puts the tree and the lists that follow from it in place. */
export function setSnapshots(
  { inventory }: World,
  vm: Vm,
  trees: readonly VirtualMachineSnapshotTree[],
  currentSnapshot: Snapshot | undefined,
): void {
  const info = { rootSnapshotList: [...trees], ...(currentSnapshot !== undefined && { currentSnapshot }) };
  vm.set('snapshot', trees.length === 0 ? undefined : info);
  vm.set(
    'rootSnapshot',
    trees.map(({ snapshot }) => snapshot),
  );
  for (const tree of trees.flatMap(allIn)) {
    const children = childrenOf(tree).map(({ snapshot }) => snapshot);
    inventory.findAs('VirtualMachineSnapshot', tree.snapshot)?.set('childSnapshot', children);
  }
}

/** Takes the objects of some or all of a VM's snapshots out of the inventory. */
export function removeSnapshotObjects({ inventory }: World, trees: Trees): void {
  for (const { snapshot } of trees.flatMap(allIn)) {
    const object = inventory.find(snapshot);
    if (object !== undefined) inventory.remove(object);
  }
}

function childrenOf({ childSnapshotList = [] }: VirtualMachineSnapshotTree): VirtualMachineSnapshotTree[] {
  return childSnapshotList;
}
