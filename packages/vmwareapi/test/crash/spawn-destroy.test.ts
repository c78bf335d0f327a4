import type { BlockDeviceInfo, Instance } from '@kilonova/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMark } from '../../src/vmops/build-mark.js';
import { disksOf } from '../../src/vm-util/disk-roles.js';
import { builtVm, contentsOf, diskDevice, looseDisk, reconfigured, settings } from '../half-built.js';
import { instanceOf, optionsFor, startSimulated, until, type Simulated } from '../simulated.js';
import { FAULTS, rowsOf, runOn, strike, tableOf, Victim, type Fault, type Row } from './crash-matrix.js';

const VOLUME = '[LocalDS_0] volumes/a.vmdk';
const patience = {
  callTimeoutMs: 10_000,
  taskTimeoutMs: 100_000,
  lostAnswerWaitMs: 2_000,
  undoTimeoutMs: 60_000,
};

let bench: Simulated;
let pid = 100;
/** What is there beside the instance, and has to be there afterwards. */
let neighbours: { readonly vms: readonly string[]; readonly files: readonly string[] };
const spawnCells = new Map<string, Map<Fault, string>>();
const destroyCells = new Map<string, Map<Fault, string>>();

beforeAll(async () => {
  bench = await startSimulated();
  await builtVm(bench);
  await looseDisk(bench, VOLUME);
  neighbours = present();
});

afterAll(async () => {
  console.log(tableOf('spawn', spawnCells));
  console.log(tableOf('destroy', destroyCells));
  await bench.close();
});

function present() {
  const { vms, files } = bench.simulator.census();
  return { vms, files };
}

async function started(): Promise<Victim> {
  const victim = new Victim(optionsFor(bench.simulator, patience), (pid += 1));
  await victim.driver.initHost(victim.ctx, 'here');
  return victim;
}

/** `complete`, `nothing`, or what is wrong. */
function stateOf({ uuid }: Instance): string {
  const { simulator } = bench;
  const { vms, files } = present();
  const others = {
    vms: vms.filter((name) => !name.includes(uuid)),
    files: files.filter((file) => !file.includes(uuid)),
  };
  expect(others).toEqual(neighbours);
  const own = vms.filter((name) => name.includes(uuid));
  const ownFiles = files.filter((file) => file.includes(uuid));
  if (own.length === 0 && ownFiles.length === 0) return 'nothing';
  const [vm, ...more] = simulator.world.inventory
    .ofType('VirtualMachine')
    .filter((one) => one.get('config')?.instanceUuid === uuid);
  const isRunning = vm?.get('runtime').powerState === 'poweredOn';
  const isMarked = findMark(vm?.get('config')?.extraConfig) !== undefined;
  const names = ownFiles.map((file) => file.slice(file.lastIndexOf('/') + 1)).toSorted();
  const isWhole = names.includes('configdrive.iso') && names.includes(`${uuid}.vmdk`);
  const isComplete = isRunning && !isMarked && isWhole && own[0] === `web 1 (${uuid})` && more.length === 0;
  return isComplete ? 'complete' : `half: ${own.join()} ${names.join()} ${isRunning} ${isMarked}`;
}

const order = (): Instance => instanceOf({ configDrive: true });

async function goodSpawn(): Promise<Instance> {
  const victim = await started();
  const instance = order();
  bench.simulator.calls.clear();
  expect(await runOn(victim, bench.simulator, victim.driver.spawn(victim.ctx, instance, {}))).toBe('done');
  await victim.bury();
  return instance;
}

async function removed(instance: Instance): Promise<void> {
  const victim = await started();
  const work = victim.driver.destroy(victim.ctx, instance, { blockDeviceInfo: withVolume });
  await runOn(victim, bench.simulator, work);
  await work;
  expect(present()).toEqual(neighbours);
  await victim.bury();
}

const withVolume: BlockDeviceInfo = {
  blockDeviceMapping: [
    { connectionInfo: { driverVolumeType: 'vmdk', data: { volume: 'vm-1', volumeId: 'vol-a' } } },
  ],
};

async function plugVolume({ uuid }: Instance): Promise<void> {
  const { platform, ctx } = bench;
  const vm = await platform.lookup.find(ctx, uuid);
  if (vm === undefined) throw new Error('no VM');
  await reconfigured(bench, vm, { deviceChange: [{ operation: 'add', device: diskDevice(1, VOLUME) }] });
  const volume = disksOf(await contentsOf(bench, vm)).find(({ role }) => role === undefined);
  await reconfigured(bench, vm, {
    extraConfig: settings({ [`kilonova.disk.${volume?.uuid}`]: 'volume.vol-a' }),
  });
}

/** What was held up goes on, however late: after this the server has done all that it was asked. */
async function settled(): Promise<void> {
  const { simulator } = bench;
  const isBusy = () =>
    Object.entries(simulator.calls.tallies()).some(
      ([method, { inFlight }]) => inFlight > 0 && method !== 'WaitForUpdatesEx',
    );
  await until(() => !isBusy());
}

/** What one cell of the spawn's matrix comes to. */
async function spawnStruck(row: Row, fault: Fault): Promise<string> {
  const { simulator } = bench;
  const victim = await started();
  const instance = order();
  simulator.calls.clear();
  const heal = strike(simulator, victim, row, fault);
  const outcome = await runOn(victim, simulator, victim.driver.spawn(victim.ctx, instance, {}));
  heal();
  await settled();
  let end = `${outcome}, ${stateOf(instance)}`;
  if (outcome === 'killed') {
    const next = await started();
    end = `restart: ${stateOf(instance)}`;
    await next.bury();
  } else if (end !== 'done, complete' && end !== 'failed, nothing') {
    const repetition = victim.driver.spawn(victim.ctx, instance, {});
    end = `again: ${await runOn(victim, simulator, repetition)}, ${stateOf(instance)}`;
  }
  await removed(instance);
  await victim.bury();
  return end;
}

async function destroyStruck(row: Row, fault: Fault): Promise<string> {
  const { simulator } = bench;
  const instance = await goodSpawn();
  await plugVolume(instance);
  let victim = await started();
  simulator.calls.clear();
  const heal = strike(simulator, victim, row, fault);
  const options = { blockDeviceInfo: withVolume };
  const outcome = await runOn(victim, simulator, victim.driver.destroy(victim.ctx, instance, options));
  heal();
  await settled();
  let end = `${outcome}, ${stateOf(instance).replace(/^half.*/, 'half')}`;
  if (outcome !== 'done') {
    if (outcome === 'killed') victim = await started();
    const repetition = victim.driver.destroy(victim.ctx, instance, options);
    end = `again: ${await runOn(victim, simulator, repetition)}, ${stateOf(instance)}`;
  }
  await victim.bury();
  return end;
}

const GOOD_SPAWN = new Set([
  'done, complete',
  'failed, nothing',
  'again: done, complete',
  'restart: complete',
  'restart: nothing',
]);
const GOOD_DESTROY = new Set(['done, nothing', 'again: done, nothing']);
const textOf = ({ method, nth }: Row) => (nth === 1 ? method : `${method} ${nth}`);

describe('the crash matrix', () => {
  it('of a spawn: it runs and is complete, or nothing of it is there, and nothing else was touched', async () => {
    await removed(await goodSpawn());
    const instance = await goodSpawn();
    const rows = rowsOf(bench.simulator).filter(({ method }) => method !== 'Logout');
    await removed(instance);
    // With a config drive, the upload of which is no call.
    expect(rows.map(textOf)).toEqual([
      'FindAllByUuid',
      'RetrievePropertiesEx',
      'SearchDatastore_Task',
      'CreateVM_Task',
      'ReconfigVM_Task',
      'PowerOnVM_Task',
      'ReconfigVM_Task 2',
    ]);

    for (const row of rows) {
      const ends = new Map<Fault, string>();
      spawnCells.set(textOf(row), ends);
      for (const fault of FAULTS) ends.set(fault, await spawnStruck(row, fault));
    }
    const bad = [...spawnCells].flatMap(([row, ends]) =>
      [...ends].filter(([, end]) => !GOOD_SPAWN.has(end)).map(([fault, end]) => `${row}, ${fault}: ${end}`),
    );
    expect(bad).toEqual([]);
  }, 600_000);

  it('of a destroy: nothing of it is there, and its volume and all else is as it was', async () => {
    const instance = await goodSpawn();
    await plugVolume(instance);
    const victim = await started();
    bench.simulator.calls.clear();
    const options = { blockDeviceInfo: withVolume };
    await runOn(victim, bench.simulator, victim.driver.destroy(victim.ctx, instance, options));
    const rows = rowsOf(bench.simulator);
    await victim.bury();
    // Of one that runs, and has a volume and a config drive.
    expect(rows.map(textOf)).toEqual([
      'RetrievePropertiesEx',
      'PowerOffVM_Task',
      'ReconfigVM_Task',
      'DeleteDatastoreFile_Task',
      'Destroy_Task',
    ]);

    for (const row of rows) {
      const ends = new Map<Fault, string>();
      destroyCells.set(textOf(row), ends);
      for (const fault of FAULTS) ends.set(fault, await destroyStruck(row, fault));
    }
    const bad = [...destroyCells].flatMap(([row, ends]) =>
      [...ends].filter(([, end]) => !GOOD_DESTROY.has(end)).map(([fault, end]) => `${row}, ${fault}: ${end}`),
    );
    expect(bad).toEqual([]);
  }, 600_000);
});
