import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { defineCapabilities } from './capabilities.js';
import { ComputeDriver } from './driver.js';
import { InstanceNotFound, isComputeError } from './errors.js';
import { lifecycleEvent, LifecycleTransition } from './events.js';
import { GuardedDriver } from './guarded-driver.js';
import type { InstanceInfo, InstanceRef } from './model/instance.js';
import { withTimeout, type OperationContext } from './operation.js';
import { PowerState } from './power-state.js';
import { ManualClock, manualContext } from './testing/index.js';
import { VERB_TURNS } from './verbs.js';

const a = { uuid: '3d1a2f0e-0000-4000-8000-00000000000a' };
const b = { uuid: '3d1a2f0e-0000-4000-8000-00000000000b' };

describe('starting', () => {
  it('turns every verb away until initHost has succeeded', async () => {
    const { driver, ctx } = scripted();
    const guarded = new GuardedDriver(driver);
    const refused = { code: 'DRIVER_NOT_INITIALIZED', details: { verb: 'getInfo', driver: 'scripted' } };

    await expect(guarded.getInfo(ctx, a)).rejects.toMatchObject(refused);
    const start = guarded.initHost(ctx, 'host-1');
    await expect(guarded.getInfo(ctx, a)).rejects.toMatchObject(refused);
    await start;
    await expect(guarded.getInfo(ctx, a)).resolves.toEqual({ powerState: PowerState.RUNNING });
  });

  it('happens once however many ask for it', async () => {
    const { driver, ctx } = scripted();
    const guarded = new GuardedDriver(driver);
    await Promise.all([guarded.initHost(ctx, 'h'), guarded.initHost(ctx, 'h'), guarded.initHost(ctx, 'h')]);
    await guarded.initHost(ctx, 'h');

    expect(driver.calls).toEqual(['initHost']);
    await expect(guarded.initHost(ctx, 'other')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('that failed stays failed and says why to all who asked', async () => {
    const { driver, ctx } = scripted({ initHost: () => Promise.reject(new Error('no route')) });
    const guarded = new GuardedDriver(driver);
    const outcomes = await Promise.allSettled([guarded.initHost(ctx, 'h'), guarded.initHost(ctx, 'h')]);

    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        reason: { code: 'UNEXPECTED_DRIVER_ERROR', cause: new Error('no route') },
      });
    }
    await expect(guarded.getInfo(ctx, a)).rejects.toMatchObject({ details: { state: 'failed' } });
    expect(driver.calls).toEqual(['initHost']);
  });

  it('lets one of several waiting callers give up without the others', async () => {
    const { driver, ctx } = scripted({ initHost: (inner) => inner.clock.sleep(100, inner.signal) });
    const guarded = new GuardedDriver(driver);
    const caller = new AbortController();
    const first = guarded.initHost(ctx, 'h');
    const second = guarded.initHost(manualContext(caller.signal), 'h');
    caller.abort();

    await expect(second).rejects.toMatchObject({ code: 'OPERATION_ABORTED' });
    await expect(first).resolves.toBeUndefined();
  });

  it('gives what the driver is to its wrapper from the beginning', () => {
    const { driver } = scripted();
    const guarded = new GuardedDriver(driver);

    expect(guarded).toBeInstanceOf(ComputeDriver);
    expect(guarded.name).toBe('scripted');
    expect(guarded.capabilities).toBe(driver.capabilities);
    expect(guarded.isSupportedFsFormat('ext4')).toBe(true);
    expect(guarded.capabilitiesAsTraits()).toEqual(driver.capabilitiesAsTraits());
  });
});

describe('stopping', () => {
  it('turns verbs away for good and cleans up once', async () => {
    const { guarded, driver, ctx } = await started();
    await Promise.all([guarded.cleanupHost(ctx), guarded.cleanupHost(ctx)]);
    await guarded.cleanupHost(ctx);

    expect(driver.calls).toEqual(['initHost', 'cleanupHost']);
    await expect(guarded.getInfo(ctx, a)).rejects.toMatchObject({ details: { state: 'cleaned up' } });
    await expect(guarded.initHost(ctx, 'h')).rejects.toMatchObject({ code: 'DRIVER_NOT_INITIALIZED' });
  });

  it('does not clean up a driver that was never started', async () => {
    const { driver, ctx } = scripted();
    const guarded = new GuardedDriver(driver);
    await guarded.cleanupHost(ctx);

    expect(driver.calls).toEqual([]);
    await expect(guarded.initHost(ctx, 'h')).rejects.toMatchObject({ code: 'DRIVER_NOT_INITIALIZED' });
  });

  it('cleans up a driver that failed to start', async () => {
    const { driver, ctx } = scripted({ initHost: () => Promise.reject(new Error('no route')) });
    const guarded = new GuardedDriver(driver);
    await guarded.initHost(ctx, 'h').catch(() => {});
    await guarded.cleanupHost(ctx);

    expect(driver.calls).toEqual(['initHost', 'cleanupHost']);
  });

  it('lets verbs under way end first, and turns away those that wait', async () => {
    const entered = latch();
    const { guarded, driver, ctx } = await started({
      powerOff: (inner) => {
        entered.open();
        return inner.clock.sleep(500, inner.signal);
      },
    });
    const running = guarded.powerOff(ctx, a);
    const waiting = guarded.powerOn(ctx, a);
    await entered.opened;
    const stop = guarded.cleanupHost(ctx);

    await expect(waiting).rejects.toMatchObject({
      code: 'DRIVER_NOT_INITIALIZED',
      details: { verb: 'powerOn' },
    });
    await expect(running).resolves.toBeUndefined();
    await stop;
    expect(driver.calls).toEqual(['initHost', 'powerOff', 'cleanupHost']);
    expect(ctx.clock.now()).toBe(500);
  });

  it('aborts verbs that take too long and waits for what they undo', async () => {
    const entered = latch();
    const steps: [string, number][] = [];
    const { guarded, ctx } = await started(
      {
        powerOff: async (inner) => {
          entered.open();
          await inner.clock.sleep(Infinity, inner.signal).catch(() => {});
          await inner.clock.sleep(200);
          steps.push(['undone', inner.clock.now()]);
          inner.signal.throwIfAborted();
        },
        cleanupHost: async (inner) => void steps.push(['cleaned up', inner.clock.now()]),
      },
      { drainTimeoutMs: 1_000 },
    );
    const outcome = guarded.powerOff(ctx, a).catch((error: unknown) => error);
    await entered.opened;
    await guarded.cleanupHost(ctx);

    expect(steps).toEqual([
      ['undone', 1_200],
      ['cleaned up', 1_200],
    ]);
    expect(await outcome).toMatchObject({ code: 'OPERATION_ABORTED', details: { verb: 'powerOff' } });
  });

  it('does not wait for verbs when its caller is impatient, but does clean up', async () => {
    const entered = latch();
    const caller = new AbortController();
    const { guarded, driver, ctx } = await started({
      powerOff: (inner) => {
        entered.open();
        return inner.clock.sleep(Infinity, inner.signal);
      },
      cleanupHost: async (inner) => inner.signal.throwIfAborted(),
    });
    const outcome = guarded.powerOff(ctx, a).catch((error: unknown) => error);
    await entered.opened;
    caller.abort();
    await guarded.cleanupHost({ ...ctx, signal: caller.signal });

    expect(await outcome).toMatchObject({ code: 'OPERATION_ABORTED' });
    expect(driver.calls.at(-1)).toBe('cleanupHost');
    expect(ctx.clock.now()).toBe(0);
  });

  it('ends although the driver does not', async () => {
    const { guarded, ctx } = await started(
      { cleanupHost: () => new Promise<void>(() => {}) },
      { drainTimeoutMs: 1_000 },
    );

    await expect(guarded.cleanupHost(ctx)).rejects.toMatchObject({ code: 'OPERATION_TIMEOUT' });
    expect(ctx.clock.now()).toBe(1_000);
  });

  it('stays stopping when a start that was under way succeeds after all', async () => {
    const { driver, ctx } = scripted({
      initHost: (inner) => inner.clock.sleep(100),
      cleanupHost: async () => void late.push(await guarded.getInfo(ctx, a).catch((error: unknown) => error)),
    });
    const late: unknown[] = [];
    const guarded = new GuardedDriver(driver);
    const start = guarded.initHost(ctx, 'h');
    await guarded.cleanupHost(ctx);
    await start;

    expect(late).toMatchObject([{ code: 'DRIVER_NOT_INITIALIZED', details: { state: 'being cleaned up' } }]);
  });

  it('gives up a start that is under way', async () => {
    const { driver, ctx } = scripted({ initHost: (inner) => inner.clock.sleep(Infinity, inner.signal) });
    const guarded = new GuardedDriver(driver, { drainTimeoutMs: 1_000 });
    const outcome = guarded.initHost(ctx, 'h').catch((error: unknown) => error);
    await guarded.cleanupHost(ctx);

    expect(await outcome).toMatchObject({ code: 'OPERATION_ABORTED' });
    await expect(guarded.getInfo(ctx, a)).rejects.toMatchObject({ details: { state: 'cleaned up' } });
  });
});

describe('verbs on one instance', () => {
  it('that change it run one after the other, on different instances at once', async () => {
    const spans: [string, number, number][] = [];
    const { guarded, ctx } = await started({
      powerOff: async (inner, { uuid }) => {
        const from = inner.clock.now();
        await inner.clock.sleep(10);
        spans.push([uuid, from, inner.clock.now()]);
      },
    });
    await Promise.all([guarded.powerOff(ctx, a), guarded.powerOff(ctx, a), guarded.powerOff(ctx, b)]);

    expect(spans).toEqual([
      [a.uuid, 0, 10],
      [b.uuid, 0, 10],
      [a.uuid, 10, 20],
    ]);
  });

  it('that only look do not wait', async () => {
    const { guarded, ctx } = await started({ powerOff: (inner) => inner.clock.sleep(1_000) });
    const running = guarded.powerOff(ctx, a);
    await guarded.getInfo(ctx, a);

    expect(ctx.clock.now()).toBe(0);
    await running;
  });

  it('may be called from a callback of another, which would otherwise never end', async () => {
    const { guarded, driver, ctx } = await started({ powerOff: (inner) => guarded.powerOn(inner, a) });
    await guarded.powerOff(ctx, a);

    expect(driver.calls).toEqual(['initHost', 'powerOff', 'powerOn']);
  });

  it('that a listener calls wait for the verb whose event it heard', async () => {
    const order: string[] = [];
    const { guarded, driver, ctx } = await started({
      powerOff: async (inner) => {
        driver.emitEvent(inner, lifecycleEvent(a.uuid, LifecycleTransition.STOPPED, 0));
        await inner.clock.sleep(10);
        order.push('powered off');
      },
      powerOn: async () => void order.push('powered on'),
    });
    const reaction = new Promise<void>((resolve) => {
      guarded.registerEventListener(async ({ instanceUuid }) => {
        await guarded.powerOn(ctx, { uuid: instanceUuid });
        resolve();
      });
    });
    await guarded.powerOff(ctx, a);
    await reaction;

    expect(order).toEqual(['powered off', 'powered on']);
  });

  it('need an instance to queue on', async () => {
    const { guarded, driver, ctx } = await started();
    // @ts-expect-error -- what an untyped caller can do
    await expect(guarded.destroy(ctx, {})).rejects.toMatchObject({ code: 'INVALID_INPUT' });

    expect(driver.calls).toEqual(['initHost']);
  });
});

describe('a caller that gives up', () => {
  it('before it calls does not reach the driver', async () => {
    const { guarded, driver } = await started();
    const ctx = manualContext(AbortSignal.abort(new Error('too late')));

    for (const call of [guarded.getInfo(ctx, a), guarded.destroy(ctx, a)]) {
      await expect(call).rejects.toMatchObject({ code: 'OPERATION_ABORTED', cause: new Error('too late') });
    }
    expect(driver.calls).toEqual(['initHost']);
  });

  it('while it waits leaves the queue', async () => {
    const { guarded, driver, ctx } = await started({ powerOff: (inner) => inner.clock.sleep(1_000) });
    const caller = new AbortController();
    const running = guarded.powerOff(ctx, a);
    const waiting = guarded.destroy({ ...ctx, signal: caller.signal }, a);
    caller.abort();

    await expect(waiting).rejects.toMatchObject({
      code: 'OPERATION_ABORTED',
      details: { verb: 'destroy', instanceUuid: a.uuid },
    });
    await running;
    expect(driver.calls).toEqual(['initHost', 'powerOff']);
  });

  it('while the driver works gets its reason as the cause, in whatever the driver wrapped it', async () => {
    const caller = new AbortController();
    const { guarded } = await started({
      powerOff: (inner) => inner.clock.sleep(Infinity, inner.signal),
      powerOn: async (inner) => {
        await inner.clock.sleep(Infinity, inner.signal).catch((cause: unknown) => {
          throw new Error('the request was cancelled', { cause });
        });
      },
    });
    const ctx = manualContext(caller.signal);
    const calls = [guarded.powerOff(ctx, a), guarded.powerOn(ctx, b)];
    await guarded.getInfo(ctx, b);
    caller.abort(new Error('gave up'));

    for (const call of calls) {
      await expect(call).rejects.toMatchObject({ code: 'OPERATION_ABORTED', cause: new Error('gave up') });
    }
    expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
  });

  it('later has no trace of earlier calls on its signal', async () => {
    const { guarded, ctx } = await started();
    await Promise.all([guarded.getInfo(ctx, a), guarded.powerOff(ctx, a), guarded.powerOn(ctx, a)]);

    expect(getEventListeners(ctx.signal, 'abort')).toEqual([]);
  });

  it('because of a deadline is told of the deadline', async () => {
    const { guarded, ctx } = await started({
      powerOff: (inner) => inner.clock.sleep(Infinity, inner.signal),
    });

    await expect(
      withTimeout(ctx, 'stopping it', 50, (inner) => guarded.powerOff(inner, a)),
    ).rejects.toMatchObject({
      code: 'OPERATION_TIMEOUT',
      details: { what: 'stopping it' },
    });
  });
});

describe('verbs and errors', () => {
  it('answers for a verb that the driver lacks', async () => {
    const { guarded, ctx } = await started();

    expect([guarded.supports('reboot'), guarded.supports('pause')]).toEqual([true, false]);
    await expect(guarded.pause(ctx, a)).rejects.toMatchObject({
      code: 'OPERATION_NOT_SUPPORTED',
      details: { verb: 'pause', driver: 'scripted' },
    });
    await expect(guarded.reboot(ctx, { ...a, name: 'x', flavor }, 'HARD')).resolves.toBeUndefined();
  });

  it('has every verb of the contract', () => {
    const guarded = new GuardedDriver(scripted().driver);

    for (const verb of Object.keys(VERB_TURNS)) expect(guarded).toHaveProperty(verb, expect.any(Function));
  });

  it('passes arguments and results through, and errors of the contract as they are', async () => {
    const missing = new InstanceNotFound({ instanceUuid: b.uuid });
    const { guarded, ctx } = await started({
      getInfo: async (_ctx, { uuid }) => {
        if (uuid === b.uuid) throw missing;
        return { powerState: PowerState.SHUTDOWN, internalId: 'vm-7' };
      },
    });

    expect(await guarded.getInfo(ctx, a)).toEqual({ powerState: PowerState.SHUTDOWN, internalId: 'vm-7' });
    await expect(guarded.getInfo(ctx, b)).rejects.toBe(missing);
    expect(await guarded.getNumInstances(ctx)).toBe(2);
  });

  it('gives a code to whatever else a driver throws, and keeps the original', async () => {
    const bug = new TypeError('x is not a function');
    const { guarded, ctx } = await started({
      getInfo: () => {
        throw bug;
      },
      powerOff: () =>
        Promise.reject(new Error('refused', { cause: new InstanceNotFound({ instanceUuid: a.uuid }) })),
    });

    await expect(guarded.getInfo(ctx, a)).rejects.toMatchObject({
      code: 'UNEXPECTED_DRIVER_ERROR',
      details: { verb: 'getInfo', driver: 'scripted', instanceUuid: a.uuid },
      cause: bug,
    });
    const error: unknown = await guarded.powerOff(ctx, a).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'UNEXPECTED_DRIVER_ERROR', cause: new Error('refused') });
    expect(isComputeError(error, 'INSTANCE_NOT_FOUND')).toBe(true);
  });

  it('logs each verb with what an operator looks for, and hands that logger down', async () => {
    const { guarded, ctx } = await started({
      powerOff: async (inner) => {
        await inner.clock.sleep(30);
        inner.log.info('cut the power');
      },
      powerOn: () => Promise.reject(new InstanceNotFound({ instanceUuid: a.uuid })),
    });
    await Promise.allSettled([guarded.powerOff(ctx, a), guarded.powerOn(ctx, a)]);
    const fields = { requestId: 'req-test', driver: 'scripted', instanceUuid: a.uuid };

    expect(ctx.logged.slice(-3)).toMatchObject([
      { level: 'info', message: 'cut the power', fields: { ...fields, verb: 'powerOff' } },
      { level: 'debug', fields: { ...fields, verb: 'powerOff', durationMs: 30, queuedMs: 0 } },
      { level: 'warn', fields: { ...fields, verb: 'powerOn', queuedMs: 30, code: 'INSTANCE_NOT_FOUND' } },
    ]);
  });
});

const flavor = { name: 'tiny', vcpus: 1, memoryMb: 64, rootGb: 0 };

type Script = {
  [V in 'initHost' | 'cleanupHost']?: (ctx: OperationContext) => Promise<void>;
} & {
  [V in 'powerOn' | 'powerOff']?: (ctx: OperationContext, instance: InstanceRef) => Promise<void>;
} & { getInfo?: (ctx: OperationContext, instance: InstanceRef) => Promise<InstanceInfo> };

/** A point that one piece of code reaches and another waits for. */
function latch() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** A driver that does what a test tells it to and notes what it was asked for. */
class ScriptedDriver extends ComputeDriver {
  readonly name = 'scripted';
  readonly capabilities = defineCapabilities({});
  readonly calls: string[] = [];

  constructor(readonly script: Script) {
    super();
  }

  async initHost(ctx: OperationContext): Promise<void> {
    this.calls.push('initHost');
    await this.script.initHost?.(ctx);
  }
  async cleanupHost(ctx: OperationContext): Promise<void> {
    this.calls.push('cleanupHost');
    await this.script.cleanupHost?.(ctx);
  }
  async getAvailableNodes(): Promise<string[]> {
    return ['node'];
  }
  async listInstances(): Promise<string[]> {
    return ['one', 'two'];
  }
  async listInstanceUuids(): Promise<string[]> {
    return [a.uuid, b.uuid];
  }
  async instanceExists(): Promise<boolean> {
    return true;
  }
  getInfo(ctx: OperationContext, instance: InstanceRef): Promise<InstanceInfo> {
    this.calls.push('getInfo');
    return this.script.getInfo?.(ctx, instance) ?? Promise.resolve({ powerState: PowerState.RUNNING });
  }
  async spawn(): Promise<void> {
    this.calls.push('spawn');
  }
  async destroy(): Promise<void> {
    this.calls.push('destroy');
  }
  async powerOn(ctx: OperationContext, instance: InstanceRef): Promise<void> {
    this.calls.push('powerOn');
    await this.script.powerOn?.(ctx, instance);
  }
  async powerOff(ctx: OperationContext, instance: InstanceRef): Promise<void> {
    this.calls.push('powerOff');
    await this.script.powerOff?.(ctx, instance);
  }
  override async reboot(): Promise<void> {
    this.calls.push('reboot');
  }
  override isSupportedFsFormat(fsType: string): boolean {
    return fsType === 'ext4';
  }
}

function scripted(script: Script = {}) {
  return { driver: new ScriptedDriver(script), ctx: manualContext(undefined, { clock: new ManualClock() }) };
}

async function started(script: Script = {}, options = {}) {
  const { driver, ctx } = scripted(script);
  const guarded = new GuardedDriver(driver, options);
  await guarded.initHost(ctx, 'host-1');
  return { guarded, driver, ctx };
}
