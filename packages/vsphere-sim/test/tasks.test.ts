import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { getObjectProperty, type Ref, type TaskInfo, type VimSession } from '@kilonova/vsphere';
import { ManualClock, SimFault, type Simulator } from '../src/index.js';
import { runTask, type TaskSpec } from '../src/tasks/run-task.js';
import { Tasks, type TaskWork } from '../src/tasks/tasks.js';
import { Sessions } from '../src/sessions/sessions.js';
import { connected } from './connected.js';

const manager = { type: 'TaskManager', value: 'TaskManager' } as const;

function firstVm({ world }: Simulator) {
  const [vm] = world.inventory.ofType('VirtualMachine');
  if (vm === undefined) throw new Error('There is no VM.');
  return vm;
}

async function rename(session: VimSession, simulator: Simulator, newName = 'renamed'): Promise<Ref<'Task'>> {
  return session.invokeApi(firstVm(simulator).refAs('ManagedEntity'), 'Rename_Task', { newName });
}

async function infoOf(session: VimSession, task: Ref<'Task'>): Promise<TaskInfo> {
  const info = await getObjectProperty(session, task, 'info');
  if (info === undefined) throw new Error('A task has an info.');
  return info;
}

function keys(infos: readonly TaskInfo[] = []): string[] {
  return infos.map(({ key }) => key);
}

/** A task of the first VM that does what the test says. */
function start({ world }: Simulator, spec: TaskSpec, work: TaskWork): Ref<'Task'> {
  const vm = world.inventory.ofType('VirtualMachine')[0];
  const [session] = world.part(Sessions).all();
  const method = world.schema.methodNamed('PowerOnVM_Task');
  if (vm === undefined || session === undefined || method === undefined)
    throw new Error('Something is missing.');
  return runTask({ world, method, object: vm, session }, spec, work);
}

describe('a task', () => {
  it('says what it is, and when it was done', async () => {
    const clock = new ManualClock(Date.UTC(2024, 0, 1));
    const { session, simulator } = await connected({ clock, taskDurationMs: 5000 });
    const vm = firstVm(simulator);
    const task = await rename(session, simulator);
    expect(await infoOf(session, task)).toMatchObject({
      key: task.value,
      name: 'Rename_Task',
      descriptionId: 'VirtualMachine.rename',
      entity: vm.ref,
      entityName: 'DC0_C0_RP0_VM0',
      state: 'running',
      progress: 0,
      cancelable: false,
      cancelled: false,
      reason: { userName: simulator.username },
      queueTime: new Date('2024-01-01T00:00:00Z'),
      startTime: new Date('2024-01-01T00:00:00Z'),
    });
    await clock.advance(2000);
    expect(await infoOf(session, task)).toMatchObject({ state: 'running', progress: 40 });
    expect(vm.get('name')).toBe('DC0_C0_RP0_VM0');
    await clock.advance(3000);
    const info = await infoOf(session, task);
    expect(info).toMatchObject({ state: 'success', completeTime: new Date('2024-01-01T00:00:05Z') });
    expect(info.progress).toBeUndefined();
    expect(vm.get('name')).toBe('renamed');
  });

  it('leaves what its work could not do as its error', async () => {
    const { session, simulator } = await connected();
    const other = simulator.world.inventory.ofType('VirtualMachine')[1];
    const renaming = session.runTask(firstVm(simulator).refAs('ManagedEntity'), 'Rename_Task', {
      newName: other?.get('name') ?? '',
    });
    await expect(renaming).rejects.toMatchObject({
      faultName: 'DuplicateName',
      fault: { name: 'DC0_C0_RP0_VM1', object: other?.ref },
    });
  });

  it.each([
    ['a/b', 'a%2fb'],
    [String.raw`a\b`, 'a%5cb'],
    ['50%', '50%25'],
    ['a%2Fb', 'a%2fb'],
  ])('that renames to %j stores the name as %j', async (newName, stored) => {
    const { session, simulator } = await connected();
    await session.runTask(firstVm(simulator).refAs('ManagedEntity'), 'Rename_Task', { newName });
    expect(firstVm(simulator).get('name')).toBe(stored);
  });

  it.each(['', 'x'.repeat(81)])('does not rename to %j', async (newName) => {
    const { session, simulator } = await connected();
    const renaming = session.runTask(firstVm(simulator).refAs('ManagedEntity'), 'Rename_Task', { newName });
    await expect(renaming).rejects.toMatchObject({ faultName: 'InvalidName' });
  });

  it('that renames changes the name everywhere it is written', async () => {
    const { session, simulator } = await connected();
    const [datastore] = simulator.world.inventory.ofType('Datastore');
    if (datastore === undefined) throw new Error('There is no datastore.');
    const vm = firstVm(simulator);
    await session.runTask(vm.refAs('ManagedEntity'), 'Rename_Task', { newName: 'a%2Fb' });
    await session.runTask(datastore.refAs('ManagedEntity'), 'Rename_Task', { newName: 'ds' });
    expect([vm.get('name'), vm.get('config')?.name, vm.get('summary').config.name]).toEqual(
      Array.from({ length: 3 }, () => 'a%2fb'),
    );
    expect([datastore.get('summary').name, datastore.get('info').name]).toEqual(['ds', 'ds']);
  });

  it('is the only one of a VM at a time', async () => {
    const clock = new ManualClock();
    const { session, simulator } = await connected({ clock, taskDurationMs: 1000 });
    const first = await rename(session, simulator, 'one');
    await expect(rename(session, simulator, 'two')).rejects.toMatchObject({
      faultName: 'TaskInProgress',
      fault: { task: first },
    });
    await clock.advance(1000);
    expect((await infoOf(session, first)).state).toBe('success');
    const third = await rename(session, simulator, 'three');
    await clock.advance(1000);
    expect((await infoOf(session, third)).state).toBe('success');
  });

  it('is cancelled only if it can be, and while it goes on', async () => {
    const clock = new ManualClock();
    const { session, simulator } = await connected({ clock, taskDurationMs: 1000 });
    const fixed = start(simulator, { locks: [] }, () => undefined);
    await expect(session.invokeApi(fixed, 'CancelTask', {})).rejects.toMatchObject({
      faultName: 'NotSupported',
    });
    const loose = start(simulator, { locks: [], cancelable: true }, () => undefined);
    await session.invokeApi(loose, 'CancelTask', {});
    await clock.advance(0);
    expect(await infoOf(session, loose)).toMatchObject({
      state: 'error',
      cancelled: true,
      error: { fault: { _type: 'RequestCanceled' } },
    });
    await expect(session.invokeApi(loose, 'CancelTask', {})).rejects.toMatchObject({
      faultName: 'InvalidState',
    });
  });

  it('reports the progress and the result of its work', async () => {
    const { session, simulator } = await connected();
    const work = new EventEmitter();
    const task = start(simulator, {}, async (progress) => {
      progress(55.5);
      const [result]: unknown[] = await once(work, 'done');
      return result;
    });
    await expect.poll(async () => (await infoOf(session, task)).progress).toBe(55);
    work.emit('done', 'finished');
    expect((await session.waitForTask(task)).result).toBe('finished');
  });

  it('that fails by a mistake of the simulator says so, and does not hang', async () => {
    const { session, simulator } = await connected();
    const task = start(simulator, {}, () => {
      throw new Error('a bug');
    });
    await expect(session.waitForTask(task)).rejects.toMatchObject({ faultName: 'SystemError' });
  });

  it('can be made to fail or wait at a step from outside', async () => {
    const { session, simulator } = await connected();
    const tasks = simulator.world.part(Tasks);
    const stop = tasks.intercept((run) => {
      if (run.info.name === 'Rename_Task') throw new SimFault('Timedout', {}, 'too slow');
    });
    const entity = firstVm(simulator).refAs('ManagedEntity');
    await expect(session.runTask(entity, 'Rename_Task', { newName: 'a' })).rejects.toMatchObject({
      faultName: 'Timedout',
    });
    stop();
    await session.runTask(entity, 'Rename_Task', { newName: 'a' });
  });

  it('is remembered for ten minutes, with the server and with its entity', async () => {
    const clock = new ManualClock();
    const { session, simulator } = await connected({ clock });
    const task = await rename(session, simulator);
    await session.waitForTask(task);
    expect(await getObjectProperty(session, manager, 'recentTask')).toEqual([task]);
    expect(firstVm(simulator).get('recentTask')).toEqual([task]);
    await clock.advance(10 * 60_000);
    expect(firstVm(simulator).get('recentTask')).toEqual([]);
    await expect(infoOf(session, task)).rejects.toMatchObject({ faultName: 'ManagedObjectNotFound' });
  });
});

describe('a task of a client’s own', () => {
  it('goes on as the client says', async () => {
    const { session, simulator } = await connected();
    const { task } = await session.invokeApi(manager, 'CreateTask', {
      obj: firstVm(simulator).ref,
      taskTypeId: 'com.example.work',
      cancelable: true,
    });
    await expect(session.invokeApi(task, 'UpdateProgress', { percentDone: 10 })).rejects.toMatchObject({
      faultName: 'InvalidState',
    });
    await session.invokeApi(task, 'SetTaskState', { state: 'running' });
    await session.invokeApi(task, 'UpdateProgress', { percentDone: 10 });
    expect((await infoOf(session, task)).progress).toBe(10);
    await session.invokeApi(task, 'SetTaskState', { state: 'success' });
    expect((await infoOf(session, task)).state).toBe('success');
  });
});

describe('the list of tasks', () => {
  it('is paged through in both directions, by a filter', async () => {
    const { session, simulator } = await connected();
    const vm = firstVm(simulator);
    const tasks: string[] = [];
    for (const newName of ['a', 'b', 'c', 'd']) {
      const task = await rename(session, simulator, newName);
      await session.waitForTask(task);
      tasks.push(task.value);
    }
    await session
      .runTask(vm.refAs('ManagedEntity'), 'Rename_Task', { newName: 'DC0_H0_VM0' })
      .catch(() => undefined);
    const filter = {
      state: ['success' as const],
      entity: { entity: vm.refAs('ManagedEntity'), recursion: 'self' as const },
    };
    const collector = await session.invokeApi(manager, 'CreateCollectorForTasks', { filter });
    expect(keys(await getObjectProperty(session, collector, 'latestPage'))).toEqual(tasks.toReversed());
    await session.invokeApi(collector, 'RewindCollector', {});
    expect(keys(await session.invokeApi(collector, 'ReadNextTasks', { maxCount: 3 }))).toEqual(
      tasks.slice(0, 3),
    );
    expect(keys(await session.invokeApi(collector, 'ReadNextTasks', { maxCount: 3 }))).toEqual(
      tasks.slice(3),
    );
    expect(keys(await session.invokeApi(collector, 'ReadPreviousTasks', { maxCount: 2 }))).toEqual(
      tasks.slice(2).toReversed(),
    );
    await session.invokeApi(collector, 'SetCollectorPageSize', { maxCount: 1 });
    await session.invokeApi(collector, 'ResetCollector', {});
    expect(keys(await session.invokeApi(collector, 'ReadNextTasks', { maxCount: 9 }))).toEqual(
      tasks.slice(3),
    );
    await session.invokeApi(collector, 'DestroyCollector', {});
    await expect(session.invokeApi(collector, 'ResetCollector', {})).rejects.toMatchObject({
      faultName: 'ManagedObjectNotFound',
    });
  });
});
