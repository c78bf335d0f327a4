/** Where in a datastore cluster Storage DRS would put a VM, and doing so. */
import type {
  ApplyStorageRecommendationResult,
  StoragePlacementAction,
  StoragePlacementResult,
  StoragePlacementSpec,
  VirtualMachineRelocateSpec,
} from '@kilonova/vsphere/wire';
import { typed } from '../../model/data-object.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, service, type Family } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { configurePod } from './configure-pod.js';
import { drsFaults } from './cluster-placement.js';
import { hostsOf } from './host-choice.js';
import { applyStoragePlacement } from './apply-storage-placement.js';
import { assertRoom, byFreeSpace, diskBytes, newDiskBytes, type RoomWanted } from './placed-disks.js';
import { Recommendations } from './recommendations.js';

type Pod = Managed<'StoragePod'>;
type Datastore = Managed<'Datastore'>;
type Vm = Managed<'VirtualMachine'>;

const REASON = 'storagePlacement';
const NEEDED: ReadonlyMap<string, readonly (keyof StoragePlacementSpec)[]> = new Map([
  ['create', ['configSpec', 'resourcePool', 'folder']],
  ['reconfigure', ['vm', 'configSpec']],
  ['relocate', ['vm']],
  ['clone', ['vm', 'cloneSpec', 'cloneName', 'folder']],
]);

export const storagePlacement: Family = {
  services: [service('StorageResourceManager', 'StorageResourceManager', () => ({}))],
  methods: [
    methods('StorageResourceManager', {
      RecommendDatastores: ({ world, args }) => recommended(world, args.storageSpec),
      ApplyStorageDrsRecommendation_Task(call) {
        const { world, args } = call;
        return runTask(call, {}, async () => {
          const applied = typed('ApplyStorageRecommendationResult', {});
          for (const key of args.key) Object.assign(applied, await applyOne(world, key));
          return applied;
        });
      },
      ApplyStorageDrsRecommendationToPod_Task(call) {
        const { world, args } = call;
        world.inventory.get('StoragePod', args.pod);
        return runTask(call, {}, () => applyOne(world, args.key));
      },
      ConfigureStorageDrsForPod_Task(call) {
        const { world, args } = call;
        const pod = world.inventory.get('StoragePod', args.pod);
        requirePrivilege(call, pod, 'StoragePod.Config');
        return runTask(call, { locks: [pod] }, () => configurePod(pod, args.spec, args.modify));
      },
      RefreshStorageDrsRecommendation({ world, args }) {
        world.inventory.get('StoragePod', args.pod);
      },
    }),
  ],
};

/** @throws {SimFault} InvalidArgument: there is no such recommendation, or it was applied already */
async function applyOne(world: World, key: string): Promise<ApplyStorageRecommendationResult> {
  const apply = world.part(Recommendations).take(key);
  if (apply === undefined) throw invalidArgument('key');
  const vm = await apply();
  return typed('ApplyStorageRecommendationResult', isVmRef(vm) ? { vm } : {});
}

function isVmRef(value: unknown): value is NonNullable<ApplyStorageRecommendationResult['vm']> {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'type') === 'VirtualMachine';
}

/** @throws {SimFault} InvalidArgument: the spec lacks something, or Storage DRS is off there */
function recommended(world: World, spec: StoragePlacementSpec): StoragePlacementResult {
  const { inventory } = world;
  assertComplete(spec);
  const vm = spec.vm && inventory.get('VirtualMachine', spec.vm);
  const pod = podOf(world, spec);
  const room = roomFor(world, spec, vm);
  const faults: SimFault[] = [];
  const fitting: Datastore[] = [];
  for (const datastore of datastoresOf(world, pod)) {
    try {
      assertRoom(world, datastore, room);
      fitting.push(datastore);
    } catch (fault) {
      if (!(fault instanceof SimFault)) throw fault;
      faults.push(fault);
    }
  }
  if (fitting.length === 0) return { drsFault: drsFaults(REASON, vm, faults) };
  const recommendations = world.part(Recommendations).made(
    fitting.map((datastore) => ({
      reason: REASON,
      reasonText: 'Satisfy storage initial placement requests',
      action: actionFor(datastore, vm, room, spec),
      target: pod.ref,
    })),
  );
  for (const [index, one] of recommendations.entries()) {
    const datastore = fitting[index];
    if (datastore === undefined) continue;
    world.part(Recommendations).keep(one, () => applyStoragePlacement(world, spec, datastore));
  }
  return { recommendations };
}

function assertComplete(spec: StoragePlacementSpec): void {
  const members = NEEDED.get(spec.type);
  if (members === undefined) throw invalidArgument('storageSpec.type');
  const missing = members.find((member) => spec[member] === undefined);
  if (missing !== undefined) throw invalidArgument(`storageSpec.${missing}`);
}

function podOf({ inventory }: World, { podSelectionSpec }: StoragePlacementSpec): Pod {
  const ref = podSelectionSpec.storagePod ?? podSelectionSpec.initialVmConfig?.[0]?.storagePod;
  const property = 'storageSpec.podSelectionSpec.storagePod';
  if (ref === undefined) throw invalidArgument(property);
  const pod = inventory.get('StoragePod', ref);
  if (pod.get('podStorageDrsEntry')?.storageDrsConfig.podConfig.enabled !== true) {
    throw invalidArgument(property);
  }
  return pod;
}

function datastoresOf({ inventory }: World, pod: Pod): Datastore[] {
  const all = (pod.get('childEntity') ?? []).flatMap((ref) => inventory.findAs('Datastore', ref) ?? []);
  return all.toSorted(byFreeSpace);
}

function roomFor(world: World, spec: StoragePlacementSpec, vm: Vm | undefined): RoomWanted {
  const { inventory } = world;
  const { configSpec = {}, cloneSpec, relocateSpec, resourcePool, host } = spec;
  const location = spec.type === 'clone' ? cloneSpec?.location : relocateSpec;
  const isOfSpec = spec.type === 'create' || spec.type === 'reconfigure';
  const fixed = host ?? location?.host;
  const pool = resourcePool ?? location?.pool ?? vm?.get('resourcePool');
  const owner = inventory.findAs('ComputeResource', inventory.findAs('ResourcePool', pool)?.get('owner'));
  const present = inventory.findAs('HostSystem', vm?.get('runtime').host);
  const ofVm = present === undefined ? [] : [present];
  const hosts =
    fixed !== undefined
      ? [inventory.get('HostSystem', fixed)]
      : owner === undefined
        ? ofVm
        : hostsOf(world, owner);
  return {
    bytes: isOfSpec || vm === undefined ? newDiskBytes(configSpec) : diskBytes(vm),
    profiles: location?.profile ?? configSpec.vmProfile ?? [],
    hosts,
  };
}

function actionFor(
  datastore: Datastore,
  vm: Vm | undefined,
  { bytes }: RoomWanted,
  { relocateSpec, cloneSpec }: StoragePlacementSpec,
): StoragePlacementAction {
  const destination = datastore.refAs('Datastore');
  const { capacity, freeSpace } = datastore.get('summary');
  const percent = (used: number): number => (Number(capacity) === 0 ? 0 : (100 * used) / Number(capacity));
  const used = Number(capacity) - Number(freeSpace);
  const placed: VirtualMachineRelocateSpec = {
    ...(relocateSpec ?? cloneSpec?.location),
    datastore: destination,
  };
  const action = {
    _type: 'StoragePlacementAction',
    type: 'StoragePlacementV1',
    ...(vm !== undefined && { vm: vm.refAs('VirtualMachine') }),
    relocateSpec: placed,
    destination,
    spaceUtilBefore: percent(used),
    spaceUtilAfter: percent(used + bytes),
  };
  return action;
}
