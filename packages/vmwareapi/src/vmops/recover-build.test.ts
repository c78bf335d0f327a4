import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtVm, contentsOf, halfBuilt, reconfigured, settings, type Built } from '../../test/half-built.js';
import { processOf, startSimulated, type Simulated } from '../../test/simulated.js';
import { disksOf } from '../vm-util/disk-roles.js';
import { findMark, settingOf } from './build-mark.js';
import type { Platform } from './platform.js';
import { recoverBuilds } from './recover-build.js';
import { spawn } from './spawn.js';

let bench: Simulated;

beforeEach(async () => {
  bench = await startSimulated();
});

afterEach(() => bench.close());

/** This process started again, where those still run. */
function restarted(running: readonly number[] = [], host = 'here'): Platform {
  return { ...bench.platform, process: processOf(2, running), host };
}

const names = () => bench.simulator.census().vms;
const powerOf = ({ vm }: Built) => bench.simulator.world.inventory.find(vm)?.read('runtime');

async function switchedOff({ vm }: Built): Promise<void> {
  await bench.session.runTask(vm, 'PowerOffVM_Task', {});
}

describe('a host that starts', () => {
  it('looks at all VMs of ours in one read, and touches none that is complete', async () => {
    await builtVm(bench);
    await builtVm(bench, false);
    const before = bench.simulator.census();
    bench.calls();
    await recoverBuilds(restarted(), bench.ctx);

    expect(bench.calls()).toEqual(['CreateContainerView', 'RetrievePropertiesEx', 'DestroyView']);
    expect(bench.simulator.census()).toEqual(before);
  });

  it('undoes what a dead process left half built', async () => {
    await halfBuilt(bench);
    await recoverBuilds(restarted(), bench.ctx);

    expect(bench.simulator.census()).toMatchObject({ vms: [], files: [] });
  });

  it('finishes what a dead process had started already, and settles the roles of its disks', async () => {
    const built = await halfBuilt(bench, { powerOn: true });
    await recoverBuilds(restarted(), bench.ctx);

    expect(names()).toEqual([`web 1 (${built.uuid})`]);
    expect(powerOf(built)).toMatchObject({ powerState: 'poweredOn' });
    const contents = await contentsOf(bench, built.vm);
    expect(findMark(contents.settings)).toBeUndefined();
    const [root] = disksOf(contents);
    expect(root?.role).toBe('root');
    expect(settingOf(contents.settings, `kilonova.disk.${root?.uuid}`)).toBe('root');
  });

  it('never removes a VM on which a guest has run', async () => {
    const built = await halfBuilt(bench, { powerOn: true });
    await switchedOff(built);
    await recoverBuilds(restarted(), bench.ctx);

    expect(names()).toEqual([`web 1 (${built.uuid})`]);
    expect(findMark((await contentsOf(bench, built.vm)).settings)).toBeUndefined();
  });

  it.each([
    ['runs on this machine', [999], 'here', {}],
    ['is of another host', [], 'there', {}],
    ['is this process, which has its number again', [], 'there', { pid: 2 }],
  ] as const)('leaves alone what somebody builds who %s', async (_who, running, host, more) => {
    const { uuid } = await halfBuilt(bench, { more });
    await recoverBuilds(restarted(running, host), bench.ctx);

    expect(names()).toEqual([uuid]);
  });

  it.each([
    ['was of another host, and whose time is over', { host: 'there', untilMs: 1 }],
    ['runs, and whose time is over', { pid: 3, untilMs: 1 }],
    ['had the number that this process has now', { pid: 2 }],
  ])('undoes what somebody built who %s', async (_who, more) => {
    await halfBuilt(bench, { more });
    await recoverBuilds(restarted([2, 3]), bench.ctx);

    expect(names()).toEqual([]);
  });

  it('leaves alone what it cannot read the mark of', async () => {
    const { uuid, vm } = await halfBuilt(bench);
    await reconfigured(bench, vm, { extraConfig: settings({ 'kilonova.build': '{"version":9}' }) });
    await recoverBuilds(restarted(), bench.ctx);

    expect(names()).toEqual([uuid]);
  });

  it('says what it could not clean up, and starts all the same', async () => {
    const { uuid } = await halfBuilt(bench);
    bench.simulator.hooks.add({
      method: 'Destroy_Task',
      task: { fault: { name: 'FileLocked', members: { file: 'x' } } },
    });
    await recoverBuilds(restarted(), bench.ctx);

    expect(names()).toEqual([uuid]);
    expect(bench.ctx.logged).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        fields: expect.objectContaining({ reason: expect.stringContaining('FileLocked') }),
      }),
    );
  });

  it('asks a server that knows no keys of settings for all of them', async () => {
    await halfBuilt(bench);
    const fault = { name: 'InvalidProperty', members: { name: 'config.extraConfig["kilonova.build"]' } };
    bench.simulator.hooks.add({ method: 'RetrievePropertiesEx', nth: 1, fault });
    await recoverBuilds(restarted(), bench.ctx);

    expect(names()).toEqual([]);
  });
});

describe('a spawn that is repeated', () => {
  it('D-33: undoes what a dead process left of the instance, and builds it', async () => {
    const { instance } = await halfBuilt(bench);
    await spawn(restarted(), bench.ctx, instance, {});

    expect(names()).toEqual([`web 1 (${instance.uuid})`]);
    expect(bench.simulator.census().files.filter((file) => file.endsWith('/'))).toHaveLength(1);
  });

  it('is done when a dead process had built all but the end', async () => {
    const { instance } = await halfBuilt(bench, { powerOn: true });
    await spawn(restarted(), bench.ctx, instance, {});

    expect(names()).toEqual([`web 1 (${instance.uuid})`]);
    expect(bench.simulator.calls.count('CreateVM_Task')).toBe(1);
  });

  it('is refused when the instance is there, and when somebody else builds it', async () => {
    const complete = await builtVm(bench);
    const building = await halfBuilt(bench);
    const before = bench.simulator.census();

    const exists = { code: 'INSTANCE_EXISTS' };
    await expect(spawn(restarted(), bench.ctx, complete.instance, {})).rejects.toMatchObject(exists);
    await expect(spawn(restarted([999]), bench.ctx, building.instance, {})).rejects.toMatchObject(exists);
    expect(bench.simulator.census()).toEqual(before);
  });
});
