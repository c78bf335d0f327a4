import type { SpawnRequest } from '@kilonova/core';
import { DatastorePath, dataObject, getObjectPropertiesDict, uploadFile } from '@kilonova/vsphere';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instanceOf, startSimulated, until, type Simulated } from '../../test/simulated.js';
import { findMark, settingOf } from './build-mark.js';
import { build } from './build.js';
import { chooseSite } from './choose-site.js';
import { destroy } from './destroy.js';
import type { LaterPart } from './finish-build.js';
import { spawn } from './spawn.js';
import { disksOf } from '../vm-util/disk-roles.js';
import { planVm } from '../vm-util/vm-plan.js';

let bench: Simulated;

beforeEach(async () => {
  bench = await startSimulated();
});

afterEach(() => bench.close());

/** A CD-ROM with a file in the VM's folder, as a config drive is one. */
const disc: LaterPart = {
  step: 'writing the disc',
  files: ['disc.iso'],
  make: async (_ctx, { folder, datacenter }) => {
    const path = String(folder.join('disc.iso'));
    await uploadFile(bench.session, bytes(), path, { datacenter });
    const backing = dataObject('VirtualCdromIsoBackingInfo', { fileName: path });
    const connectable = { startConnected: true, allowGuestControl: false, connected: true };
    const device = dataObject('VirtualCdrom', { key: -1, controllerKey: 200, backing, connectable });
    return { devices: [{ operation: 'add', device }], settings: { 'kilonova.test': 'yes' } };
  },
};

async function* bytes() {
  yield Buffer.from('a disc');
}

async function buildWith(parts: readonly LaterPart[], start = true) {
  const { platform, ctx } = bench;
  const instance = instanceOf();
  const plan = planVm(instance, {}, [], platform.options);
  const site = await chooseSite(platform, ctx, plan);
  const name = `web 1 (${instance.uuid})`;
  await build(platform, ctx, plan, site, { annotation: '', name, start, parts });
  return instance;
}

async function read(uuid: string) {
  const { platform, ctx, session } = bench;
  const vm = await platform.lookup.find(ctx, uuid);
  const paths = ['name', 'config.extraConfig', 'config.hardware.device', 'runtime.powerState'] as const;
  return getObjectPropertiesDict(session, vm ?? { type: 'VirtualMachine', value: 'none' }, paths);
}

describe('a build', () => {
  it('is six calls: find, read, look, create, start, finish', async () => {
    const { platform, ctx } = bench;
    const instance = instanceOf();
    await spawn(platform, ctx, instance, {});

    expect(bench.calls()).toEqual([
      'FindAllByUuid',
      'RetrievePropertiesEx',
      'SearchDatastore_Task',
      'CreateVM_Task',
      'PowerOnVM_Task',
      'ReconfigVM_Task',
    ]);
    expect(await read(instance.uuid)).toMatchObject({
      name: `web 1 (${instance.uuid})`,
      'runtime.powerState': 'poweredOn',
    });
  });

  it('D-40: is not started when it is not to run, and finished in one call more than it is created in', async () => {
    const { platform, ctx } = bench;
    const instance = instanceOf();
    const request: SpawnRequest = { powerOn: false };
    await spawn(platform, ctx, instance, request);

    expect(bench.calls().slice(3)).toEqual(['CreateVM_Task', 'ReconfigVM_Task']);
    expect(await read(instance.uuid)).toMatchObject({ 'runtime.powerState': 'poweredOff' });
  });

  it('marks the VM as half built until it is finished, and says there what is to come', async () => {
    const { platform, ctx, simulator } = bench;
    const seen: unknown[] = [];
    const look = () => {
      const [vm] = simulator.world.inventory.ofType('VirtualMachine');
      seen.push(vm?.get('name'), findMark(vm?.get('config')?.extraConfig));
      return false;
    };
    simulator.hooks.add({ method: 'PowerOnVM_Task', when: look, fault: 'NotSupported' });
    const instance = instanceOf();
    await spawn(platform, ctx, instance, {});

    expect(seen).toEqual([
      instance.uuid,
      expect.objectContaining({ host: 'here', pid: 1, name: `web 1 (${instance.uuid})`, start: true }),
    ]);
    const { 'config.extraConfig': settings } = await read(instance.uuid);
    expect(findMark(settings)).toBeUndefined();
    expect(settingOf(settings, 'kilonova.spawn-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('makes ephemeral and swap disks with the VM, and writes down what each is for', async () => {
    const { platform, ctx, simulator } = bench;
    const instance = instanceOf({
      flavor: { name: 'm1', vcpus: 1, memoryMb: 512, rootGb: 4, ephemeralGb: 2, swapMb: 64 },
    });
    await spawn(platform, ctx, instance, {});

    expect(bench.calls()).toHaveLength(6);
    const { 'config.hardware.device': devices = [], 'config.extraConfig': settings = [] } = await read(
      instance.uuid,
    );
    const disks = disksOf({ devices, settings, home: new DatastorePath('LocalDS_0', instance.uuid) });
    expect(disks.map(({ role, device }) => [role, device.capacityInKB])).toEqual([
      ['root', 4 * 2 ** 20],
      ['ephemeral.0', 2 * 2 ** 20],
      ['swap', 64 * 2 ** 10],
    ]);
    await destroy(platform, ctx, instance.uuid);
    expect(simulator.census()).toMatchObject({ vms: [], files: [] });
  });

  it('gives the VM its later parts before it starts', async () => {
    const { uuid } = await buildWith([disc]);

    expect(bench.calls().slice(3)).toEqual([
      'CreateVM_Task',
      'RetrievePropertiesEx',
      'ReconfigVM_Task',
      'PowerOnVM_Task',
      'ReconfigVM_Task',
    ]);
    const { 'config.extraConfig': settings, 'config.hardware.device': devices = [] } = await read(uuid);
    expect(settingOf(settings, 'kilonova.test')).toBe('yes');
    expect(settingOf(settings, 'kilonova.files')).toBe('["disc.iso"]');
    expect(devices.map(({ backing }) => backing)).toContainEqual(
      expect.objectContaining({ fileName: `[LocalDS_0] ${uuid}/disc.iso` }),
    );
  });

  it('gives them in the one reconfigure that ends it when it is not to run', async () => {
    const { uuid } = await buildWith([disc], false);

    expect(bench.calls().slice(3)).toEqual(['CreateVM_Task', 'RetrievePropertiesEx', 'ReconfigVM_Task']);
    expect(await read(uuid)).toMatchObject({ name: `web 1 (${uuid})` });
  });

  it.each(['after it has written', 'when the VM cannot have it'])(
    'leaves nothing when a part fails %s',
    async (when) => {
      const failing: LaterPart = {
        ...disc,
        make: async (ctx, home) => {
          const part = await disc.make(ctx, home);
          if (when.startsWith('after')) throw new RangeError('the disc is full');
          return part;
        },
      };
      bench.simulator.hooks.add({
        method: 'ReconfigVM_Task',
        task: { fault: { name: 'CannotAccessFile', members: { file: '[LocalDS_0] x' } } },
      });

      const message = when.startsWith('after') ? 'the disc is full' : 'CannotAccessFile';
      await expect(buildWith([failing])).rejects.toThrow(message);
      expect(bench.simulator.census()).toMatchObject({ vms: [], files: [] });
    },
  );

  it('leaves nothing when it cannot be finished though it runs', async () => {
    const { platform, ctx, simulator } = bench;
    simulator.hooks.add({ method: 'ReconfigVM_Task', drop: true, at: 'after' });

    await expect(spawn(platform, ctx, instanceOf(), {})).rejects.toThrow('answer was lost');
    expect(simulator.census()).toMatchObject({ vms: [], files: [] });
  });

  it('is taken back when it takes longer than a build may', async () => {
    const { platform, ctx, simulator } = bench;
    const stuck = simulator.hooks.add({ method: 'PowerOnVM_Task', task: { stick: true } });
    const outcome = spawn(platform, ctx, instanceOf(), {}).catch((error: unknown) => error);
    await until(() => simulator.calls.count('PowerOnVM_Task') === 1);
    await ctx.clock.advance(platform.options.taskTimeoutMs);
    stuck.remove();

    expect(await outcome).toMatchObject({ code: 'CALL_TIMEOUT' });
    expect(simulator.census()).toMatchObject({ vms: [], files: [] });
  });
});
