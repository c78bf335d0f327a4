import { describe, expect, it } from 'vitest';
import {
  AnswerLostError,
  CallAbortedError,
  CallTimeoutError,
  isVimFault,
  VimFaultError,
  type Ref,
  type TaskInfo,
} from '../src/index.js';
import { UpdateStream } from '../src/property/update-stream.js';
import { waitForProperties } from '../src/property/wait-for-properties.js';
import { Backoff } from '../src/session/backoff.js';
import { nullLogger } from '../src/session/logger.js';
import { runTask } from '../src/tasks/run-task.js';
import { waitForTask, type TaskWaitContext } from '../src/tasks/wait-for-task.js';
import { failure } from './failure.js';
import { ManualClock } from './manual-clock.js';
import { FakeCollector } from './fake-collector.js';

const TASK: Ref<'Task'> = { type: 'Task', value: 'task-1' };
const FOLDER: Ref<'Folder'> = { type: 'Folder', value: 'group-v3' };
const VM: Ref<'VirtualMachine'> = { type: 'VirtualMachine', value: 'vm-1' };

describe('waitForTask', () => {
  it('resolves with what the task left, and makes no call about the task', async () => {
    const { server, context } = setUp();
    server.set(TASK, info({ state: 'running' }));
    const waiting = waitForTask(context, TASK);
    await server.until(() => server.waitsUnderWay === 1);
    server.set(TASK, info({ state: 'success', result: VM }));

    expect((await waiting).result).toEqual(VM);
    expect(server.count('RetrievePropertiesEx')).toBe(0);
  });

  it('throws the fault that the task failed with, and names the task', async () => {
    const { server, context } = setUp();
    const error = {
      fault: { _type: 'FileLocked', file: '[ds] a.vmdk' },
      localizedMessage: 'The file is in use.',
    };
    server.set(TASK, info({ state: 'error', name: 'CreateVM_Task', entity: FOLDER, error }));
    const thrown = await failure(waitForTask(context, TASK));

    expect(isVimFault(thrown, 'FileFault')).toBe(true);
    expect(thrown).toMatchObject({ task: TASK, method: 'CreateVM_Task', object: FOLDER });
    expect(thrown.message).toBe(
      'CreateVM_Task on Folder:group-v3 (task-1) failed: FileLocked (file: [ds] a.vmdk): The file is in use.',
    );
  });

  it('reports each percentage once', async () => {
    const { server, context } = setUp();
    const percentages: number[] = [];
    server.set(TASK, info({ state: 'queued' }));
    const waiting = waitForTask(context, TASK, { onProgress: (percent) => percentages.push(percent) });
    await server.until(() => server.waitsUnderWay === 1);
    for (const progress of [10, 10, 55]) {
      server.set(TASK, info({ state: 'running', progress, changeTag: String(Math.random()) }));
      await server.until(() => server.waitsUnderWay === 1);
    }
    server.set(TASK, info({ state: 'success' }));
    await waiting;

    expect(percentages).toEqual([10, 55]);
  });

  it('does not lose the end of the task to a display that breaks', async () => {
    const { server, context, warnings } = setUp();
    server.set(TASK, info({ state: 'success', progress: 100 }));

    expect((await waitForTask(context, TASK, { onProgress: breaks })).state).toBe('success');
    expect(warnings).toHaveLength(1);
  });

  it('ends at the deadline and says that the task may still be running', async () => {
    const { server, context, clock } = setUp();
    server.set(TASK, info({ state: 'running' }));
    const waiting = failure(waitForTask(context, TASK, { timeoutMs: 5_000 }));
    await server.until(() => server.waitsUnderWay === 1);
    clock.advance(4_999);
    expect(clock.sleepers).toBe(1);
    clock.advance(1);

    const error = await waiting;
    expect(error).toBeInstanceOf(CallTimeoutError);
    expect(error).toMatchObject({ object: TASK, timeoutMs: 5_000 });
    expect(error.message).toBe(
      'waitForTask on Task:task-1 was not done within 5000 ms; the task may still be running',
    );
  });

  it('leaves no timer behind when it is over in time', async () => {
    const { server, context, clock } = setUp();
    server.set(TASK, info({ state: 'success' }));
    await waitForTask(context, TASK, { timeoutMs: 5_000 });

    expect(clock.sleepers).toBe(0);
  });

  it.each([
    ['leaves the task alone', false, [], false],
    ['cancels the task when it is told to', true, ['CancelTask'], true],
  ] as const)('%s when the caller gives up', async (_what, cancelOnAbort, calls, cancelRequested) => {
    const { server, context } = setUp();
    server.set(TASK, info({ state: 'running' }));
    const caller = new AbortController();
    const waiting = failure(waitForTask(context, TASK, { signal: caller.signal, cancelOnAbort }));
    await server.until(() => server.waitsUnderWay === 1);
    caller.abort(new Error('enough'));

    const error = await waiting;
    expect(error).toBeInstanceOf(CallAbortedError);
    expect(error).toMatchObject({
      name: 'AbortError',
      object: TASK,
      cancelRequested,
      cause: { message: 'enough' },
    });
    expect(server.calls.filter((call) => call === 'CancelTask')).toEqual(calls);
  });

  it('says so when the task would not be cancelled', async () => {
    const { server, context } = setUp();
    server.set(TASK, info({ state: 'running' }));
    server.intercept('CancelTask', () => {
      throw new VimFaultError('NotSupported');
    });
    const options = { signal: AbortSignal.abort(), cancelOnAbort: true };

    expect(await failure(waitForTask(context, TASK, options))).toMatchObject({
      name: 'AbortError',
      cancelRequested: false,
    });
  });

  it('tells a task that is waited for again from what is known', async () => {
    const { server, context } = setUp();
    server.set(TASK, info({ state: 'success', result: VM }));
    await waitForTask(context, TASK);
    await server.until(() => server.waitsUnderWay === 1);
    const before = server.calls.length;

    expect((await waitForTask(context, TASK)).result).toEqual(VM);
    expect(server.calls.length).toBe(before);
  });
});

describe('runTask', () => {
  it('resolves with the result of the task', async () => {
    const { server, context } = setUp();
    answering(context, 'CreateVM_Task', () => {
      server.set(TASK, info({ state: 'success', result: VM }));
      return TASK;
    });

    expect(await runTask(context, FOLDER, 'CreateVM_Task', vmParams)).toEqual(VM);
  });

  it('learns the name of the task before it gives up', async () => {
    const { server, context } = setUp();
    const caller = new AbortController();
    answering(context, 'CreateVM_Task', (signal) => {
      expect(signal).toBeUndefined();
      server.set(TASK, info({ state: 'running' }));
      caller.abort();
      return TASK;
    });
    const options = { signal: caller.signal, cancelOnAbort: true };
    const error = await failure(runTask(context, FOLDER, 'CreateVM_Task', vmParams, options));

    expect(error).toMatchObject({ name: 'AbortError', object: TASK, cancelRequested: true });
  });

  it('starts nothing when the caller has given up already', async () => {
    const { server, context } = setUp();
    const options = { signal: AbortSignal.abort() };

    expect(await failure(runTask(context, FOLDER, 'CreateVM_Task', vmParams, options))).toMatchObject({
      name: 'AbortError',
      object: FOLDER,
    });
    expect(server.calls).toEqual([]);
  });

  it('counts the time of the call against the deadline', async () => {
    const { server, context, clock } = setUp();
    answering(context, 'CreateVM_Task', () => {
      clock.advance(900);
      server.set(TASK, info({ state: 'running' }));
      return TASK;
    });
    const running = failure(runTask(context, FOLDER, 'CreateVM_Task', vmParams, { timeoutMs: 1_000 }));
    await server.until(() => server.waitsUnderWay === 1);
    clock.advance(100);

    expect(await running).toBeInstanceOf(CallTimeoutError);
  });

  it('passes on that the answer was lost', async () => {
    const { context } = setUp();
    const lost = new AnswerLostError({ method: 'CreateVM_Task', object: FOLDER }, {});
    answering(context, 'CreateVM_Task', () => {
      throw lost;
    });

    expect(await failure(runTask(context, FOLDER, 'CreateVM_Task', vmParams))).toBe(lost);
  });
});

describe('waitForProperties', () => {
  it('resolves when the predicate holds, at once or later', async () => {
    const { server, context } = setUp();
    server.set(VM, { 'runtime.powerState': 'poweredOff' });
    const seen: unknown[] = [];
    const off = (): Promise<unknown> =>
      waitForProperties(context, VM, ['runtime.powerState'], (vm) => {
        seen.push(vm['runtime.powerState']);
        return vm['runtime.powerState'] === 'poweredOff';
      });

    expect(await off()).toEqual({ 'runtime.powerState': 'poweredOff' });
    server.set(VM, { 'runtime.powerState': 'poweredOn' });
    const waiting = off();
    await expect.poll(() => seen.length === 2 && server.waitsUnderWay === 1).toBe(true);
    server.set(VM, { 'runtime.powerState': 'poweredOff' });
    expect(await waiting).toEqual({ 'runtime.powerState': 'poweredOff' });
    expect(seen).toEqual(['poweredOff', 'poweredOn', 'poweredOff']);
  });

  it('passes on what the predicate throws, and goes on for others', async () => {
    const { server, context } = setUp();
    server.set(VM, { name: 'a' });
    const bad = failure(
      waitForProperties(context, VM, ['name'], () => {
        throw new Error('a bug');
      }),
    );
    const good = waitForProperties(context, VM, ['name'], ({ name }) => name === 'b');
    expect((await bad).message).toBe('a bug');
    server.set(VM, { name: 'b' });

    expect(await good).toEqual({ name: 'b' });
  });

  it('refuses an object of a type that does not exist', async () => {
    const { context } = setUp();
    const object = { type: 'VirtualMashine', value: 'vm-1' };

    expect(await failure(waitForProperties(context, object, ['name'], () => true))).toMatchObject({
      code: 'INVALID_REQUEST',
      path: 'object.type',
    });
  });
});

function breaks(): never {
  throw new Error('no terminal');
}

const vmParams = {
  config: { name: 'a', files: { vmPathName: '[ds]' } },
  pool: { type: 'ResourcePool', value: 'resgroup-1' },
} as const;

function info(members: Partial<TaskInfo>): { info: TaskInfo } {
  return {
    info: {
      _type: 'TaskInfo',
      key: 'task-1',
      task: TASK,
      descriptionId: 'Folder.createVm',
      state: 'queued',
      cancelled: false,
      cancelable: true,
      reason: {},
      queueTime: new Date(0),
      eventChainId: 1,
      ...members,
    },
  };
}

interface SetUp {
  readonly server: FakeCollector;
  readonly context: TaskWaitContext;
  readonly clock: ManualClock;
  readonly warnings: unknown[];
}

function setUp(): SetUp {
  const server = new FakeCollector();
  const clock = new ManualClock();
  const warnings: unknown[] = [];
  const backoff = new Backoff(clock, { maxFailures: 1, firstPauseMs: 1, longestPauseMs: 1 });
  const stream = new UpdateStream(server, backoff, backoff);
  const logger = { ...nullLogger, warn: (...args: unknown[]) => warnings.push(args) };
  return { server, clock, warnings, context: { caller: server, stream, clock, logger } };
}

/** Has one method of the server do what a test says. */
function answering(
  context: TaskWaitContext,
  method: string,
  answer: (signal: AbortSignal | undefined) => Ref<'Task'>,
): void {
  const { caller } = context;
  const invokeApi = caller.invokeApi.bind(caller);
  Object.assign(caller, {
    invokeApi: async (...args: Parameters<typeof invokeApi>) => {
      if (args[1] !== method) return invokeApi(...args);
      return answer(args[3]?.signal);
    },
  });
}
