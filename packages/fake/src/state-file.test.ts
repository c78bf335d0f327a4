import { rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InstanceExists, PowerState, StorageError } from '@kilonova/core';
import { manualContext } from '@kilonova/core/testing';
import { instance, instanceNamed, vif } from '../test/fixtures.js';
import { FakeDriver } from './index.js';

let folder: string;
let statePath: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kilonova-fake-'));
  statePath = join(folder, 'deep', 'state.json');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the state file', () => {
  it('carries guests, with all they have, from one driver to the next', async () => {
    const ctx = manualContext();
    const first = new FakeDriver({ statePath });
    await first.spawn(ctx, instance, { networkInfo: [vif('port', '10.0.0.2')], powerOn: false });
    await first.cleanupHost(ctx);

    const second = new FakeDriver({ statePath });
    expect(await second.listInstances(ctx)).toEqual(['one']);
    expect(await second.getInfo(ctx, { uuid: instance.uuid })).toEqual({
      powerState: PowerState.SHUTDOWN,
      name: 'one',
      vcpus: 2,
      memoryMb: 1_024,
    });
    expect(await second.getInstanceDiagnostics(ctx, instance)).toMatchObject({ numNics: 1 });
    expect(await second.getAvailableResource(ctx, 'fake-node')).toMatchObject({ vcpusUsed: 2 });
  });

  it('is one platform to two drivers at once', async () => {
    const ctx = manualContext();
    const [left, right] = [new FakeDriver({ statePath }), new FakeDriver({ statePath })];
    const names = Array.from({ length: 20 }, (_none, index) => `guest-${index}`);

    await Promise.all(
      names.map((name, index) => (index % 2 ? left : right).spawn(ctx, instanceNamed(name), {})),
    );
    await expect(left.spawn(ctx, instanceNamed('guest-0'), {})).rejects.toThrow(InstanceExists);
    await right.destroy(ctx, instanceNamed('guest-1'));

    expect((await left.listInstances(ctx)).toSorted()).toEqual(
      names.filter((name) => name !== 'guest-1').toSorted(),
    );
  });

  it('is all that is left in its folder, and is not touched by a verb that fails', async () => {
    const ctx = manualContext();
    const driver = new FakeDriver({ statePath });
    await driver.spawn(ctx, instance, {});
    const before = await readFile(statePath, 'utf8');

    await expect(driver.spawn(ctx, instance, {})).rejects.toThrow(InstanceExists);

    expect(await readFile(statePath, 'utf8')).toBe(before);
    expect(await readdir(join(folder, 'deep'))).toEqual(['state.json']);
  });

  it.each([
    ['half a file', '{"guests": {'],
    ['a file of somebody else', '{"name": "package"}'],
  ])('is refused, and kept, when it is %s', async (_what, text) => {
    statePath = join(folder, 'state.json');
    await writeFile(statePath, text);
    const driver = new FakeDriver({ statePath });

    await expect(driver.listInstances(manualContext())).rejects.toThrow(StorageError);
    await expect(driver.spawn(manualContext(), instance, {})).rejects.toThrow('state.json');
    expect(await readFile(statePath, 'utf8')).toBe(text);
  });

  it('waits a while for another process and then says what is in the way', async () => {
    statePath = join(folder, 'state.json');
    await writeFile(`${statePath}.lock`, '');
    const ctx = manualContext();
    const spawning = new FakeDriver({ statePath }).spawn(ctx, instance, {});

    await expect(spawning).rejects.toThrow('state.json.lock');
    expect(ctx.clock.now()).toBe(5_000);
  });

  it('is changed as soon as another process is done with it', async () => {
    statePath = join(folder, 'state.json');
    await writeFile(`${statePath}.lock`, '');
    const ctx = manualContext();
    const freed = ctx.clock.sleep(55).then(() => rmSync(`${statePath}.lock`));
    const driver = new FakeDriver({ statePath });
    const spawning = driver.spawn(ctx, instance, {});
    await Promise.all([freed, spawning]);

    expect(await driver.listInstances(ctx)).toEqual(['one']);
    expect(ctx.clock.now()).toBe(60);
  });
});
