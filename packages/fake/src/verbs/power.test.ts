import { describe, expect, it } from 'vitest';
import {
  InstanceInvalidState,
  InstanceNotFound,
  InstanceNotRescuable,
  InstanceNotRunning,
  InstanceQuiesceNotSupported,
  InstanceRebootFailure,
  InstanceResumeFailure,
  InstanceSuspendFailure,
  PowerState,
} from '@kilonova/core';
import { absent, emptyScene, instance, scene, transitions, vif, type Scene } from '../../test/fixtures.js';

type Change = (scene: Scene) => Promise<unknown>;

const pause: Change = ({ driver, ctx }) => driver.pause(ctx, instance);
const unpause: Change = ({ driver, ctx }) => driver.unpause(ctx, instance);
const suspend: Change = ({ driver, ctx }) => driver.suspend(ctx, instance);
const resume: Change = ({ driver, ctx }) => driver.resume(ctx, instance);
const powerOn: Change = ({ driver, ctx }) => driver.powerOn(ctx, instance);
const powerOff: Change = ({ driver, ctx }) => driver.powerOff(ctx, instance);
const softReboot: Change = ({ driver, ctx }) => driver.reboot(ctx, instance, 'SOFT');
const hardReboot: Change = ({ driver, ctx }) => driver.reboot(ctx, instance, 'HARD');
const afterHostBoot: Change = ({ driver, ctx }) => driver.resumeStateOnHostBoot(ctx, instance);
const announcedOn: Change = ({ driver, ctx }) => driver.powerUpdateEvent(ctx, instance, 'POWER_ON');
const announcedOff: Change = ({ driver, ctx }) => driver.powerUpdateEvent(ctx, instance, 'POWER_OFF');
const crash: Change = ({ driver, ctx }) => driver.triggerCrashDump(ctx, instance);
const quiesce: Change = ({ driver, ctx }) => driver.quiesce(ctx, instance);
const setPassword: Change = ({ driver, ctx }) => driver.setAdminPassword(ctx, instance, 'secret');

/** How to get a running guest there. */
const states = { running: async () => {}, paused: pause, suspended: suspend, off: powerOff };
type State = keyof typeof states;

async function guestThatIs(state: State): Promise<Scene> {
  const made = await scene();
  await states[state](made);
  return made;
}

async function powerStateIn({ driver, ctx }: Scene): Promise<PowerState> {
  return (await driver.getInfo(ctx, instance)).powerState;
}

describe('power', () => {
  const { RUNNING, SHUTDOWN, PAUSED, SUSPENDED } = PowerState;

  it.each<[string, State, Change, PowerState]>([
    ['powerOn', 'off', powerOn, RUNNING],
    ['powerOn', 'running', powerOn, RUNNING],
    ['powerOn', 'suspended', powerOn, RUNNING],
    ['powerOff', 'running', powerOff, SHUTDOWN],
    ['powerOff', 'off', powerOff, SHUTDOWN],
    ['powerOff', 'paused', powerOff, SHUTDOWN],
    ['powerOff', 'suspended', powerOff, SHUTDOWN],
    ['pause', 'running', pause, PAUSED],
    ['pause', 'paused', pause, PAUSED],
    ['unpause', 'paused', unpause, RUNNING],
    ['unpause', 'running', unpause, RUNNING],
    ['suspend', 'running', suspend, SUSPENDED],
    ['suspend', 'suspended', suspend, SUSPENDED],
    ['resume', 'suspended', resume, RUNNING],
    ['resume', 'running', resume, RUNNING],
    ['a soft reboot', 'running', softReboot, RUNNING],
    ['a hard reboot', 'running', hardReboot, RUNNING],
    ['a hard reboot', 'paused', hardReboot, RUNNING],
    ['a hard reboot', 'off', hardReboot, RUNNING],
    ['resumeStateOnHostBoot', 'off', afterHostBoot, RUNNING],
    ['resumeStateOnHostBoot', 'paused', afterHostBoot, PAUSED],
    ['resumeStateOnHostBoot', 'suspended', afterHostBoot, SUSPENDED],
    ['an announced start', 'off', announcedOn, RUNNING],
    ['an announced stop', 'running', announcedOff, SHUTDOWN],
    ['an announced stop', 'off', announcedOff, SHUTDOWN],
    ['triggerCrashDump', 'running', crash, RUNNING],
  ])('%s takes a guest that is %s where it should be', async (_verb, state, change, expected) => {
    const made = await guestThatIs(state);
    await change(made);

    expect(await powerStateIn(made)).toBe(expected);
  });

  it.each<[string, State, Change, new (...args: never[]) => Error]>([
    ['pause', 'off', pause, InstanceInvalidState],
    ['pause', 'suspended', pause, InstanceInvalidState],
    ['unpause', 'off', unpause, InstanceInvalidState],
    ['suspend', 'off', suspend, InstanceSuspendFailure],
    ['suspend', 'paused', suspend, InstanceSuspendFailure],
    ['resume', 'off', resume, InstanceResumeFailure],
    ['resume', 'paused', resume, InstanceResumeFailure],
    ['a soft reboot', 'off', softReboot, InstanceRebootFailure],
    ['a soft reboot', 'paused', softReboot, InstanceRebootFailure],
    ['triggerCrashDump', 'off', crash, InstanceNotRunning],
    ['quiesce', 'off', quiesce, InstanceQuiesceNotSupported],
    ['setAdminPassword', 'paused', setPassword, InstanceNotRunning],
  ])('%s refuses a guest that is %s and leaves it so', async (_verb, state, change, error) => {
    const made = await guestThatIs(state);
    const before = await powerStateIn(made);

    await expect(change(made)).rejects.toThrow(error);
    expect(await powerStateIn(made)).toBe(before);
  });

  it.each<[string, Change]>(
    Object.entries({
      pause,
      unpause,
      suspend,
      resume,
      powerOn,
      powerOff,
      softReboot,
      afterHostBoot,
      announcedOn,
      announcedOff,
      crash,
      quiesce,
      setPassword,
      unquiesce: ({ driver, ctx }) => driver.unquiesce(ctx, absent),
      rescue: ({ driver, ctx }) => driver.rescue(ctx, absent, {}),
      unrescue: ({ driver, ctx }) => driver.unrescue(ctx, absent),
    }),
  )('%s does not find an absent guest', async (_verb, change) => {
    await expect(change(emptyScene())).rejects.toThrow(InstanceNotFound);
  });

  it('a hard reboot defines a guest that was lost', async () => {
    const { driver, ctx } = emptyScene();
    await driver.reboot(ctx, instance, 'HARD', { networkInfo: [vif('port')] });

    expect(await driver.getDiagnostics(ctx, instance)).toMatchObject({ state: 'running', nics: 1 });
  });

  it('tells each change to who listens, and no change to nobody', async () => {
    const made = await scene();
    for (const change of [powerOn, pause, pause, unpause, suspend, resume, powerOff, powerOff, powerOn]) {
      await change(made);
    }

    expect(transitions(made.events)).toEqual([0, 2, 3, 4, 3, 1, 0]);
  });

  it('gives a guest the time it needs to shut down, and no more than it is allowed', async () => {
    const patient = await scene({ guestShutdownMs: 700 });
    await patient.driver.powerOff(patient.ctx, instance, { timeoutMs: 5_000 });
    expect(patient.ctx.clock.now()).toBe(700);

    const hasty = await scene({ guestShutdownMs: 700 });
    await hasty.driver.powerOff(hasty.ctx, instance, { timeoutMs: 500 });
    await hasty.driver.powerOff(hasty.ctx, instance, { timeoutMs: 500 });
    expect(hasty.ctx.clock.now()).toBe(500);
    expect(await powerStateIn(hasty)).toBe(PowerState.SHUTDOWN);
  });

  it('resets the instances that are stuck in a reboot, as far as they are there', async () => {
    const made = await guestThatIs('paused');
    await made.driver.pollRebootingInstances(made.ctx, 60_000, [absent, instance]);

    expect(await powerStateIn(made)).toBe(PowerState.RUNNING);
    expect(await made.driver.listInstances(made.ctx)).toEqual(['one']);
  });

  it('keeps a password out of everything that can be read', async () => {
    const made = await scene();
    await setPassword(made);

    const console = new TextDecoder().decode(await made.driver.getConsoleOutput(made.ctx, instance));
    expect(console).toContain('password changed');
    expect(console + JSON.stringify(made.ctx.logged)).not.toContain('secret');
  });

  it('freezes file systems and thaws them, any number of times', async () => {
    const made = await scene();
    const { driver, ctx } = made;
    const quiesced = async () => (await driver.getDiagnostics(ctx, instance))['quiesced'];
    await quiesce(made);
    await quiesce(made);
    expect(await quiesced()).toBe(true);

    await driver.unquiesce(ctx, instance);
    await driver.unquiesce(ctx, instance);
    expect(await quiesced()).toBe(false);
  });
});

describe('rescue', () => {
  it('runs the guest from the rescue image once, and back again', async () => {
    const made = await guestThatIs('off');
    const { driver, ctx } = made;
    await driver.rescue(ctx, instance, { imageMeta: { id: 'rescue', properties: {} } });
    expect(await powerStateIn(made)).toBe(PowerState.RUNNING);
    expect(await driver.cacheImage(ctx, 'rescue')).toBe(false);
    await expect(driver.rescue(ctx, instance, {})).rejects.toThrow(InstanceNotRescuable);

    await driver.unrescue(ctx, instance);
    await driver.unrescue(ctx, instance);
    expect(await powerStateIn(made)).toBe(PowerState.RUNNING);
    await driver.rescue(ctx, instance, {});
    expect(transitions(made.events)).toEqual([0, 1, 0, 1, 0, 1, 0]);
  });

  it('starts a guest that is off and not in rescue', async () => {
    const made = await guestThatIs('off');
    await made.driver.unrescue(made.ctx, instance);

    expect(await powerStateIn(made)).toBe(PowerState.RUNNING);
  });
});
