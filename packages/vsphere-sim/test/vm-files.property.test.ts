/** Whatever is done with VMs, in whatever order: their files and what the server says of them agree. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dataObject, VimFaultError } from '@kilonova/vsphere';
import type { Ref, VirtualDevice } from '@kilonova/vsphere';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import { chainsIn, fileOf } from '../src/files/disk-backings.js';
import { DiskFiles } from '../src/files/disk-files.js';
import { ownFilesOf } from '../src/files/own-files.js';
import type { Simulator } from '../src/index.js';
import { FileNode, filesUnder, writtenPathOf } from '../src/storage/file-node.js';
import { fileScene, type FileScene } from './file-scene.js';
import { GIB } from './storage-fixture.js';
import { add, scsi } from './vm-scene.js';

interface Step {
  readonly what: string;
  /** Which of several. */
  readonly which: number;
  readonly flag: boolean;
}

type Vm = Ref<'VirtualMachine'>;

/** What else is on each datastore, so that there is not room for much. */
const BALLAST = 'ballast.iso';
const ROOM_BYTES = 5 * GIB;

interface Scene extends FileScene {
  /** One of the VMs. */
  readonly vm: Vm;
  readonly snapshot: Ref<'VirtualMachineSnapshot'> | undefined;
  readonly datastore: Ref<'Datastore'>;
  readonly name: string;
}

type Operation = (scene: Scene, step: Step) => Promise<unknown>;

function newVm({ create }: FileScene, name: string, datastore: string): Promise<Vm> {
  return create({
    name,
    memoryMB: 512,
    files: { vmPathName: `[${datastore}]` },
    deviceChange: [add(scsi), add(thick(-101), 'create')],
  });
}

function thick(controllerKey: number): VirtualDevice {
  return dataObject('VirtualDisk', {
    key: -1,
    controllerKey,
    capacityInKB: 1024 ** 2,
    backing: dataObject('VirtualDiskFlatVer2BackingInfo', { fileName: '', diskMode: 'persistent' }),
  });
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  create: (scene, { flag }) => newVm(scene, scene.name, flag ? 'LocalDS_1' : 'LocalDS_0'),
  powerOn: ({ session, vm }) => session.runTask(vm, 'PowerOnVM_Task', {}),
  powerOff: ({ session, vm }) => session.runTask(vm, 'PowerOffVM_Task', {}),
  suspend: ({ session, vm }) => session.runTask(vm, 'SuspendVM_Task', {}),
  take: ({ session, vm, name }, { flag }) =>
    session.runTask(vm, 'CreateSnapshot_Task', { name, memory: flag, quiesce: false }),
  revert: async ({ session, snapshot }) => snapshot && session.runTask(snapshot, 'RevertToSnapshot_Task', {}),
  remove: async ({ session, snapshot }, { flag }) =>
    snapshot && session.runTask(snapshot, 'RemoveSnapshot_Task', { removeChildren: flag }),
  removeAll: ({ session, vm }) => session.runTask(vm, 'RemoveAllSnapshots_Task', {}),
  clone: ({ session, vm, folder, name, datastore }) =>
    session.runTask(vm, 'CloneVM_Task', {
      folder,
      name,
      spec: { location: { datastore }, template: false, powerOn: false },
    }),
  link: async ({ session, simulator, snapshot, folder, name, datastore }) => {
    if (snapshot === undefined) return;
    const vm = simulator.world.inventory.get('VirtualMachineSnapshot', snapshot).get('vm');
    const location = { datastore, diskMoveType: 'createNewChildDiskBacking' };
    const spec = { location, template: false, powerOn: false, snapshot };
    await session.runTask(vm, 'CloneVM_Task', { folder, name, spec });
  },
  relocate: ({ session, vm, datastore }) => session.runTask(vm, 'RelocateVM_Task', { spec: { datastore } }),
  grow: async ({ session, vm, devices }) => {
    const device = (await devices(vm)).find(({ key }) => key === 2000);
    if (device === undefined || !('capacityInKB' in device)) return;
    const { capacityInBytes: _bytes, ...rest } = device as typeof device & { capacityInBytes?: number };
    const grown = { ...rest, capacityInKB: Number(device.capacityInKB) + 1024 ** 2 };
    await session.runTask(vm, 'ReconfigVM_Task', {
      spec: { deviceChange: [{ operation: 'edit', device: grown }] },
    });
  },
  addDisk: ({ session, vm }) =>
    session.runTask(vm, 'ReconfigVM_Task', { spec: { deviceChange: [add(thick(1000), 'create')] } }),
  removeDisk: async ({ session, vm, devices }, { which }) => {
    const all = (await devices(vm)).filter(({ _type }) => _type === 'VirtualDisk');
    const device = all[which % Math.max(all.length, 1)];
    // What a disk builds on stays when the disk goes: it may be nobody's then.
    if (device?.backing === undefined || 'parent' in device.backing) return;
    const spec = {
      deviceChange: [{ operation: 'remove' as const, fileOperation: 'destroy' as const, device }],
    };
    await session.runTask(vm, 'ReconfigVM_Task', { spec });
  },
  register: async ({ session, simulator, vm, folder, pool }) => {
    const { inventory } = simulator.world;
    const object = inventory.get('VirtualMachine', vm);
    const path = object.get('config')?.files.vmPathName ?? '';
    // A VM that was registered again knows its snapshots no more, and nobody their files.
    if (object.get('snapshot') !== undefined || object.get('runtime').powerState !== 'poweredOff') return;
    await session.invokeApi(vm, 'UnregisterVM', {});
    await session.runTask(folder, 'RegisterVM_Task', { path, asTemplate: false, pool });
  },
  renameDatastore: ({ session, datastore, name }) =>
    session.runTask(datastore, 'Rename_Task', { newName: `${name}-ds` }),
  destroy: ({ session, vm }) => session.runTask(vm, 'Destroy_Task', {}),
};

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...Object.keys(OPERATIONS)),
  which: fc.nat(20),
  flag: fc.boolean(),
});

async function run(scene: FileScene, each: Step, index: number): Promise<void> {
  const { inventory } = scene.simulator.world;
  const pick = <T>(all: readonly T[]): T | undefined => all[each.which % Math.max(all.length, 1)];
  const vm = pick(inventory.ofType('VirtualMachine'))?.refAs('VirtualMachine');
  const datastore = pick(inventory.ofType('Datastore'))?.refAs('Datastore');
  const snapshot = pick(inventory.ofType('VirtualMachineSnapshot'))?.refAs('VirtualMachineSnapshot');
  if (vm === undefined || datastore === undefined) throw new Error('There is nothing to work with.');
  await OPERATIONS[each.what]?.({ ...scene, vm, snapshot, datastore, name: `vm${index}` }, each);
}

/** All files with what they take. */
function picture(scene: FileScene): string[] {
  const { world } = scene.simulator;
  const all: string[] = [];
  for (const datastore of world.inventory.ofType('Datastore')) {
    for (const file of filesUnder(world.part(DatastoreTrees).of(datastore).root)) {
      all.push(`${writtenPathOf(file)} ${file.allocatedBytes} ${file.provisionedBytes}`);
    }
  }
  return all.toSorted();
}

function assertSound({ world }: Simulator): void {
  const { inventory } = world;
  const vms = inventory.ofType('VirtualMachine');
  const disks = world.part(DiskFiles);
  const trees = world.part(DatastoreTrees);
  const configs = [
    ...vms.map((vm) => vm.get('config')),
    ...inventory.ofType('VirtualMachineSnapshot').map((snapshot) => snapshot.get('config')),
  ];
  const known = new Set<string>(vms.flatMap((vm) => ownFilesOf(vm).map(({ path }) => path)));
  const missing: string[] = [];
  for (const link of configs.flatMap(chainsIn).flat()) {
    const file = fileOf(world, link);
    if (file === undefined) throw new Error(`${link.fileName} is on no datastore.`);
    const { files, relPath } = disks.locate(file);
    const node = files.find(relPath);
    const parent = node instanceof FileNode ? node.disk?.parent : undefined;
    const written = parent === undefined ? undefined : writtenPathOf(parent);
    if (!(node instanceof FileNode) || written !== link.parent?.fileName) missing.push(link.fileName);
    else for (const part of files.filesOfDisk(node)) known.add(writtenPathOf(part));
  }
  expect(missing).toEqual([]);
  const running = new Set(
    vms.filter((vm) => vm.get('runtime').powerState === 'poweredOn').map(({ moid }) => moid),
  );
  for (const datastore of inventory.ofType('Datastore')) {
    const files = [...filesUnder(trees.of(datastore).root)];
    const paths = files.filter(({ name }) => name !== BALLAST).map((file) => writtenPathOf(file));
    expect(paths.filter((path) => !known.has(path))).toEqual([]);
    const used = files.reduce((sum, { allocatedBytes }) => sum + allocatedBytes, 0);
    const { capacity, freeSpace } = datastore.get('summary');
    expect(Number(capacity) - Number(freeSpace)).toBe(used);
    const owners = new Set<string>();
    for (const { locks } of files) for (const owner of locks?.keys() ?? []) owners.add(owner);
    expect([...owners].filter((owner) => !running.has(owner))).toEqual([]);
  }
}

it('stay together, and what is refused leaves no trace', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30, size: 'max' }), async (steps) => {
      const scene = await fileScene();
      for (const name of ['LocalDS_0', 'LocalDS_1']) {
        const files = scene.store(name);
        files.createFile(BALLAST, { sizeBytes: files.space.freeBytes - ROOM_BYTES });
      }
      try {
        await newVm(scene, 'first', 'LocalDS_0');
        for (const [index, each] of steps.entries()) {
          if (scene.simulator.world.inventory.ofType('VirtualMachine').length === 0) break;
          const before = picture(scene);
          const refused = await run(scene, each, index).then(
            () => undefined,
            (error: unknown) => error,
          );
          if (refused !== undefined && !(refused instanceof VimFaultError)) throw refused;
          const expected = refused === undefined ? picture(scene) : before;
          expect(picture(scene), `${each.what} ${refused?.faultName ?? ''}`).toEqual(expected);
          assertSound(scene.simulator);
        }
      } finally {
        await scene.session.close();
        await scene.simulator.close();
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
