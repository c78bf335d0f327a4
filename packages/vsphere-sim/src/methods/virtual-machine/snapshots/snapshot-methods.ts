/** Taking snapshots, going back to them, and removing them. */
import type { Ref, VirtualMachineSnapshotTree } from '@kilonova/vsphere/wire';
import { mostUsage } from '../../../build/enter-vm.js';
import { carryOut } from '../../../files/file-work.js';
import { VmFiles } from '../../../files/vm-files.js';
import { ManagedObject, type Managed } from '../../../model/managed-object.js';
import type { World } from '../../../model/world.js';
import { runTask } from '../../../tasks/run-task.js';
import { SimFault } from '../../../wire/sim-fault.js';
import type { Call } from '../../call.js';
import { methods, type MethodGroup } from '../../registry.js';
import { changedNow } from '../config/change-version.js';
import { withOwnPorts } from '../devices/switch-port.js';
import { extendedVmEvent } from '../extended-event.js';
import { assertCanRun } from '../power.js';
import { assertNoTemplate, powerStateOf, setPower } from '../power-state.js';
import { configOf } from '../reconfigure-vm.js';
import { linkVm } from '../vm-links.js';
import { consolidate, removeUnneeded } from './consolidation.js';
import { configsOf, diskFiles } from './disk-chain.js';
import { newChildren } from './new-children.js';
import {
  allIn,
  currentOf,
  parentOf,
  removeSnapshotObjects,
  setSnapshots,
  treeOf,
  treesOf,
  withoutSnapshot,
  withSnapshot,
} from './snapshot-tree.js';

type Vm = Managed<'VirtualMachine'>;
type Snapshot = Ref<'VirtualMachineSnapshot'>;
const LONGEST_NAME = 80;

export const snapshotMethods: readonly MethodGroup[] = [
  methods('VirtualMachine', {
    CreateSnapshot_Task: (call) => runTask(call, {}, () => createSnapshot(call)),
    RemoveAllSnapshots_Task: (call) =>
      runTask(call, {}, () => {
        const { world, object } = call;
        remove(world, object, treesOf(object).flatMap(allIn), [], undefined);
      }),
    ConsolidateVMDisks_Task: (call) =>
      runTask(call, {}, () => {
        const { world, object } = call;
        tidy(world, object, diskFiles(configsOf(world, object)));
        extendedVmEvent(world, object, 'com.vmware.vc.VmDiskConsolidatedEvent');
      }),
    RevertToCurrentSnapshot_Task: (call) =>
      runTask(call, {}, () => {
        const { world, object, args } = call;
        const current = currentOf(object);
        if (current === undefined) throw new SimFault('NotFound', {}, 'The virtual machine has no snapshot.');
        revert(world, object, current, args.suppressPowerOn === true);
      }),
  }),
  methods('VirtualMachineSnapshot', {
    RemoveSnapshot_Task(call) {
      const { world, object, args } = call;
      const vm = world.inventory.get('VirtualMachine', object.get('vm'));
      return runTask(call, { entity: vm, locks: [vm] }, () =>
        removeSnapshot(world, vm, object.refAs('VirtualMachineSnapshot'), args.removeChildren),
      );
    },
    RevertToSnapshot_Task(call) {
      const { world, object, args } = call;
      const vm = world.inventory.get('VirtualMachine', object.get('vm'));
      return runTask(call, { entity: vm, locks: [vm] }, () =>
        revert(world, vm, object.refAs('VirtualMachineSnapshot'), args.suppressPowerOn === true),
      );
    },
    RenameSnapshot({ world, object, args }) {
      const vm = world.inventory.get('VirtualMachine', object.get('vm'));
      const { name, description } = args;
      if (name !== undefined) assertName(name);
      const change = (tree: VirtualMachineSnapshotTree): VirtualMachineSnapshotTree => ({
        ...tree,
        ...(tree.snapshot.value === object.moid && {
          name: name ?? tree.name,
          description: description ?? tree.description,
        }),
        ...(tree.childSnapshotList !== undefined && {
          childSnapshotList: tree.childSnapshotList.map(change),
        }),
      });
      setSnapshots(world, vm, treesOf(vm).map(change), currentOf(vm));
    },
  }),
];

function createSnapshot({
  world,
  object: vm,
  args,
}: Call<'CreateSnapshot_Task', 'VirtualMachine'>): Snapshot {
  const { name, description = '', memory, quiesce } = args;
  assertNoTemplate(vm);
  assertName(name);
  const config = configOf(vm);
  const state = powerStateOf(vm);
  const snapshot: Managed<'VirtualMachineSnapshot'> = new ManagedObject(
    { type: 'VirtualMachineSnapshot', value: world.ids.next('snapshot') },
    { vm: vm.refAs('VirtualMachine'), config, childSnapshot: [], value: [], availableField: [] },
  );
  if (state !== 'poweredOff' && (memory || state === 'suspended')) world.part(VmFiles).assertMemoryFits(vm);
  const next = newChildren(world, vm, config);
  carryOut(next.work);
  world.inventory.add(snapshot);
  vm.set('config', changedNow(world, next.config));
  const tree: VirtualMachineSnapshotTree = {
    snapshot: snapshot.refAs('VirtualMachineSnapshot'),
    vm: vm.refAs('VirtualMachine'),
    name,
    description,
    id: world.ids.nextNumber(`snapshot-of-${vm.moid}`),
    createTime: world.date(),
    // Without its memory, all that is kept of a running VM is one that is off.
    state: state === 'poweredOn' && !memory ? 'poweredOff' : state,
    quiesced: quiesce && state === 'poweredOn',
    replaySupported: false,
  };
  setSnapshots(world, vm, withSnapshot(treesOf(vm), currentOf(vm), tree), tree.snapshot);
  world.part(VmFiles).saved(vm);
  return tree.snapshot;
}

function removeSnapshot(world: World, vm: Vm, snapshot: Snapshot, withChildren: boolean): void {
  const trees = treesOf(vm);
  const tree = treeOf(trees, snapshot);
  if (tree === undefined) return;
  const gone = withChildren ? allIn(tree) : [tree];
  const current = currentOf(vm);
  const isCurrentGone = gone.some((each) => each.snapshot.value === current?.value);
  const next = isCurrentGone ? parentOf(trees, snapshot) : current;
  remove(world, vm, gone, withoutSnapshot(trees, snapshot, withChildren), next);
}

function remove(
  world: World,
  vm: Vm,
  gone: readonly VirtualMachineSnapshotTree[],
  left: readonly VirtualMachineSnapshotTree[],
  current: Snapshot | undefined,
): void {
  const files = diskFiles(configsOf(world, vm));
  removeSnapshotObjects(
    world,
    gone.map(({ childSnapshotList: _below, ...tree }) => tree),
  );
  setSnapshots(world, vm, left, current);
  tidy(world, vm, files);
}

/**
 * Removes and merges the files that snapshots have left. Where some are in use the rest waits for somebody to call
 * ConsolidateVMDisks_Task: the snapshots have gone all the same.
 *
 * @throws {SimFault} FileLocked
 */
function tidy(world: World, vm: Vm, before: ReturnType<typeof diskFiles>): void {
  let consolidationNeeded = true;
  try {
    // What others than the VM need is not in their way any more before the rest is merged.
    removeUnneeded(world, vm, before);
    consolidate(world, vm);
    consolidationNeeded = false;
  } finally {
    const runtime = vm.get('runtime');
    if (runtime.consolidationNeeded !== consolidationNeeded) {
      vm.set('runtime', { ...runtime, consolidationNeeded });
      const change = consolidationNeeded ? 'Needed' : 'NoLongerNeeded';
      extendedVmEvent(world, vm, `com.vmware.vc.VmDiskConsolidation${change}`);
    }
    linkVm(world, vm);
    world.part(VmFiles).saved(vm);
  }
}

/**
 * The VM is as it was; its name, its place and its uuids stay.
 *
 * @throws {SimFault} NotSupported: it is a template; what its files or its pool and host refuse to one that is to run.
 *   It is where it was then
 */
function revert(world: World, vm: Vm, snapshot: Snapshot, suppressPowerOn: boolean): void {
  assertNoTemplate(vm);
  const kept = world.inventory.get('VirtualMachineSnapshot', snapshot).get('config');
  const tree = treeOf(treesOf(vm), snapshot);
  const before = configOf(vm);
  const { name, uuid, instanceUuid } = before;
  const keptState = tree?.state ?? 'poweredOff';
  const state = keptState === 'poweredOn' && suppressPowerOn ? 'poweredOff' : keptState;
  const files = diskFiles(configsOf(world, vm));
  const restored = newChildren(world, vm, withOwnPorts(world, kept, vm));
  const undo = carryOut(restored.work);
  vm.set(
    'config',
    changedNow(world, {
      ...restored.config,
      name,
      uuid,
      ...(instanceUuid !== undefined && { instanceUuid }),
    }),
  );
  try {
    if (state === 'poweredOn' && powerStateOf(vm) !== 'poweredOn') assertCanRun(world, vm);
    world.part(VmFiles).assertPossible(vm, state);
  } catch (error) {
    vm.set('config', before);
    undo();
    throw error;
  }
  setSnapshots(world, vm, treesOf(vm), snapshot);
  vm.set('runtime', { ...vm.get('runtime'), ...mostUsage(configOf(vm)) });
  setPower(world, vm, state);
  tidy(world, vm, files);
  extendedVmEvent(world, vm, 'com.vmware.vc.vm.VmStateRevertedToSnapshot', {
    snapshotName: tree?.name ?? '',
    snapshotId: tree?.id ?? 0,
  });
}

/** @throws {SimFault} InvalidName */
function assertName(name: string): void {
  if (name !== '' && name.length <= LONGEST_NAME) return;
  throw new SimFault('InvalidName', { name }, `The name '${name}' is not valid.`);
}
