import { describe, expect, it } from 'vitest';
import {
  AnswerLostError,
  CallAbortedError,
  CallTimeoutError,
  dataObject,
  isVimFault,
  TaskForgottenError,
  VimConnectionError,
  VimFaultError,
  type Ref,
  type TaskInfo,
} from '../src/index.js';
import { UpdateStream } from '../src/property/update-stream.js';
import { waitForProperties } from '../src/property/wait-for-properties.js';
import { Backoff } from '../src/session/backoff.js';
import { nullLogger } from '../src/session/logger.js';
import { cancelTask } from '../src/tasks/cancel-task.js';
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

  it('leaves the task alone when the caller gives up', async () => {
    const { server, context } = setUp();
    server.set(TASK, info({ state: 'running' }));
    const caller = new AbortController();
    const waiting = failure(waitForTask(context, TASK, { signal: caller.signal }));
    await server.until(() => server.waitsUnderWay === 1);
    caller.abort(new Error('enough'));

    const error = await waiting;
    expect(error).toBeInstanceOf(CallAbortedError);
    expect(error).toMatchObject({
      name: 'AbortError',
      object: TASK,
      cancelRequested: false,
      taskOutcome: undefined,
      cause: { message: 'enough' },
    });
    expect(server.calls).not.toContain('CancelTask');
  });

  const cancelled = { fault: { _type: 'RequestCanceled' } };
  const locked = { fault: { _type: 'FileLocked', file: 'f' } };
  it.each([
    [
      'was cancelled',
      { state: 'error', cancelled: true, error: cancelled },
      'cancelled',
      'the task was cancelled',
    ],
    [
      'was done before',
      { state: 'success', cancelled: true, result: VM },
      'succeeded',
      'too late and has succeeded',
    ],
    [
      'failed on its own',
      { state: 'error', cancelled: true, error: locked },
      'failed',
      'the task has failed',
    ],
  ] as const)(
    'waits for what becomes of a task that is told to stop: it %s',
    async (_how, end, outcome, words) => {
      const { server, context } = setUp();
      server.set(TASK, info({ state: 'running' }));
      const caller = new AbortController();
      const waiting = failure(waitForTask(context, TASK, { signal: caller.signal, cancelOnAbort: true }));
      await server.until(() => server.waitsUnderWay === 1);
      caller.abort(new Error('enough'));
      await server.until(() => server.calls.includes('CancelTask'));
      server.set(TASK, info(end));

      const error = await waiting;
      expect(error).toMatchObject({
        name: 'AbortError',
        cancelRequested: true,
        taskOutcome: outcome,
        taskInfo: { state: end.state },
        cause: { message: 'enough' },
      });
      expect(error.message).toContain(words);
    },
  );

  it('says so when the task would not be cancelled, and that it runs on', async () => {
    const { server, context } = setUp();
    server.set(TASK, info({ state: 'running' }));
    server.intercept('CancelTask', () => {
      throw new VimFaultError('NotSupported');
    });
    const options = { signal: AbortSignal.abort(), cancelOnAbort: true };

    expect(await failure(waitForTask(context, TASK, options))).toMatchObject({
      name: 'AbortError',
      cancelRequested: false,
      taskOutcome: 'running',
      taskInfo: { state: 'running' },
    });
  });

  it('is not misled by what the stream told last of a task that refuses because it is over', async () => {
    const { server, context } = setUp();
    server.set(TASK, info({ state: 'running' }));
    const caller = new AbortController();
    const waiting = failure(waitForTask(context, TASK, { signal: caller.signal, cancelOnAbort: true }));
    await server.until(() => server.waitsUnderWay === 1);
    server.intercept('CancelTask', () => {
      server.set(TASK, info({ state: 'success', result: VM }));
      throw new VimFaultError('InvalidState');
    });
    caller.abort();

    expect(await waiting).toMatchObject({
      cancelRequested: false,
      taskOutcome: 'succeeded',
      taskInfo: { result: VM },
    });
  });

  it('does not wait for ever for a task that takes its time to stop', async () => {
    const { server, context, clock } = setUp();
    server.set(TASK, info({ state: 'running' }));
    const options = { signal: AbortSignal.abort(), cancelOnAbort: true, cancelWaitMs: 3_000 };
    const waiting = failure(waitForTask(context, TASK, options));
    await server.until(() => server.waitsUnderWay === 1);
    clock.advance(3_000);

    expect(await waiting).toMatchObject({ cancelRequested: true, taskOutcome: 'running' });
    expect(clock.sleepers).toBe(0);
  });

  it('admits that it does not know when the server cannot be asked', async () => {
    const { server, context } = setUp();
    server.intercept('CancelTask', () => {
      throw new VimConnectionError('vc:443', 'the connection broke to');
    });
    server.intercept('CreatePropertyCollector', () => {
      throw new VimConnectionError('vc:443', 'the connection broke to');
    });
    const options = { signal: AbortSignal.abort(), cancelOnAbort: true };

    expect(await failure(waitForTask(context, TASK, options))).toMatchObject({
      cancelRequested: false,
      taskOutcome: 'unknown',
    });
  });

  it('tells a task to stop when its time is up, if it is told to', async () => {
    const { server, context, clock } = setUp();
    server.set(TASK, info({ state: 'running' }));
    const waiting = failure(waitForTask(context, TASK, { timeoutMs: 1_000, cancelOnTimeout: true }));
    await server.until(() => server.waitsUnderWay === 1);
    clock.advance(1_000);
    await server.until(() => server.calls.includes('CancelTask'));
    server.set(TASK, info({ state: 'error', error: cancelled }));

    const error = await waiting;
    expect(error).toBeInstanceOf(CallTimeoutError);
    expect(error).toMatchObject({ timeoutMs: 1_000, cancelRequested: true, taskOutcome: 'cancelled' });
  });

  it('knows a task that the server does not, and says what that means', async () => {
    const { context } = setUp();
    const error = await failure(waitForTask(context, { type: 'Task', value: 'task-of-yesterday' }));

    expect(error).toBeInstanceOf(TaskForgottenError);
    expect(isVimFault(error, 'ManagedObjectNotFound')).toBe(true);
    expect(error).toMatchObject({
      code: 'TASK_FORGOTTEN',
      object: { value: 'task-of-yesterday' },
      task: undefined,
      hint: expect.stringContaining('ten minutes'),
    });
  });

  it('is not misled by a task that failed because something else was not found', async () => {
    const { server, context } = setUp();
    const fault = dataObject('ManagedObjectNotFound', { obj: VM });
    server.set(TASK, info({ state: 'error', error: { fault } }));
    const error = await failure(waitForTask(context, TASK));

    expect(error).not.toBeInstanceOf(TaskForgottenError);
    expect(error).toMatchObject({ faultName: 'ManagedObjectNotFound', task: TASK });
  });

  it('tells of each state on the way', async () => {
    const { server, context } = setUp();
    const states: string[] = [];
    server.set(TASK, info({ state: 'queued' }));
    const waiting = waitForTask(context, TASK, { onUpdate: ({ state }) => states.push(state) });
    await server.until(() => server.waitsUnderWay === 1);
    server.set(TASK, info({ state: 'running' }));
    await server.until(() => server.waitsUnderWay === 1);
    server.set(TASK, info({ state: 'success' }));
    await waiting;

    expect(states).toEqual(['queued', 'running', 'success']);
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

describe('cancelTask', () => {
  it('resolves with how the task ended, and the result it has when it was too late', async () => {
    const { server, context } = setUp();
    server.set(TASK, info({ state: 'success', result: VM }));

    expect(await cancelTask(context, TASK)).toMatchObject({
      cancelRequested: true,
      outcome: 'succeeded',
      info: { result: VM },
    });
  });

  it('stops waiting when the caller does, and says how the task looked last', async () => {
    const { server, context } = setUp();
    server.set(TASK, info({ state: 'running' }));
    const caller = new AbortController();
    const stopping = cancelTask(context, TASK, { signal: caller.signal });
    await server.until(() => server.waitsUnderWay === 1);
    caller.abort();

    expect(await stopping).toMatchObject({ cancelRequested: true, outcome: 'running' });
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
    server.intercept('CancelTask', () => {
      server.set(TASK, info({ state: 'error', error: { fault: { _type: 'RequestCanceled' } } }));
    });
    const options = { signal: caller.signal, cancelOnAbort: true };
    const error = await failure(runTask(context, FOLDER, 'CreateVM_Task', vmParams, options));

    expect(error).toMatchObject({ name: 'AbortError', object: TASK, taskOutcome: 'cancelled' });
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
