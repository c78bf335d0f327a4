import { DatastorePath, type VimSession } from '@kilonova/vsphere';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSimulated, stillContext, until, type Simulated } from '../../test/simulated.js';
import type { FolderPresence } from '../ds-util/datastore-folder.js';
import { SpawnAttempt } from './spawn-attempt.js';

const uuid = '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11';
const nothing = { vms: [], files: [] };
const noHost = { fault: 'NoCompatibleHost' };

let bench: Simulated;

beforeEach(async () => {
  bench = await startSimulated({ driver: { lostAnswerWaitMs: 10_000 } });
});

afterEach(() => bench.close());

function attemptOf(before: FolderPresence = 'absent'): SpawnAttempt {
  return new SpawnAttempt(bench.platform, uuid, { path: new DatastorePath('LocalDS_0', uuid), before });
}

function configOf(spawnId: string, name: string = uuid) {
  return {
    name,
    instanceUuid: uuid,
    guestId: 'otherGuest',
    numCPUs: 1,
    memoryMB: 128n,
    files: { vmPathName: '[LocalDS_0]' },
    extraConfig: [{ key: 'kilonova.spawn-id', value: spawnId }],
  };
}

/** Fails to create, takes back, and says what was called after CreateVM_Task. */
async function failAndUndo(attempt: SpawnAttempt, ctx = bench.ctx) {
  const outcome = attempt.createVm(ctx, { config: configOf(attempt.spawnId) });
  await expect(outcome).rejects.toBeInstanceOf(Error);
  bench.calls();
  const leftovers = await attempt.undo(stillContext());
  return { leftovers, methods: bench.calls() };
}

async function makeFolder(session: VimSession): Promise<void> {
  const { fileManager } = session.serviceContent;
  if (fileManager === undefined) throw new Error('no file manager');
  const { datacenter } = bench.platform.cluster;
  await session.invokeApi(fileManager, 'MakeDirectory', { name: `[LocalDS_0] ${uuid}`, datacenter });
}

describe('creating the VM', () => {
  it('names the host it is given, and none when the server chooses', async () => {
    const { ctx, simulator, platform } = bench;
    simulator.calls.keepBodies = true;
    const [, second] = simulator.world.inventory.ofType('HostSystem');
    const host = { type: 'HostSystem', value: second?.moid ?? '' } as const;
    const attempt = attemptOf();
    await attempt.createVm(ctx, { config: configOf(attempt.spawnId), host });
    await attempt.undo(ctx);
    await attempt.createVm(ctx, { config: configOf(attempt.spawnId) });

    const bodies = simulator.calls.all('CreateVM_Task').map(({ body = '' }) => body);
    expect(bodies.map((body) => /<host [^>]*>(.*?)<\/host>/.exec(body)?.[1])).toEqual([
      host.value,
      undefined,
    ]);
    for (const body of bodies) expect(body).toContain(platform.cluster.resourcePool.value);
  });
});

describe('taking a spawn back', () => {
  it('asks nothing when the request was never sent', async () => {
    const gone = AbortSignal.abort(new Error('given up'));

    expect(await failAndUndo(attemptOf(), stillContext(gone))).toEqual({ leftovers: [], methods: [] });
  });

  it('removes the folder of a VM that could not be finished', async () => {
    await makeFolder(bench.session);
    bench.simulator.hooks.add({ method: 'CreateVM_Task', task: noHost });

    expect(await failAndUndo(attemptOf())).toEqual({
      leftovers: [],
      methods: ['FindAllByUuid', 'DeleteDatastoreFile_Task'],
    });
    expect(bench.simulator.census()).toMatchObject(nothing);
  });

  it.each([
    ['it was there before', 'present', noHost],
    ['nobody knows whether it was there before', 'unknown', noHost],
    [
      'the name belongs to another VM',
      'absent',
      {
        fault: {
          name: 'DuplicateName',
          members: { name: uuid, object: { type: 'VirtualMachine', value: 'vm-1' } },
        },
      },
    ],
  ] as const)('leaves the folder alone when %s', async (_when, before, task) => {
    await makeFolder(bench.session);
    bench.simulator.hooks.add({ method: 'CreateVM_Task', task });

    expect((await failAndUndo(attemptOf(before))).leftovers).toEqual([]);
    expect(bench.simulator.census().files).toEqual([`[LocalDS_0] ${uuid}/`]);
  });

  it('leaves folder and VM alone when the VM is of another spawn', async () => {
    const { ctx, simulator } = bench;
    const first = attemptOf();
    await first.createVm(ctx, { config: configOf(first.spawnId) });
    const before = simulator.census();
    simulator.hooks.add({ method: 'CreateVM_Task', task: noHost });

    expect(await failAndUndo(attemptOf())).toEqual({
      leftovers: [],
      methods: ['FindAllByUuid', 'RetrievePropertiesEx'],
    });
    expect(simulator.census()).toEqual(before);
  });

  it.each([
    ['that it still makes', 0],
    ['that is all but made', 100],
  ])('cancels a task that is given up, and removes the VM %s', async (_what, at) => {
    const { simulator } = bench;
    simulator.hooks.add({ method: 'CreateVM_Task', task: { at, stick: true } });
    const caller = new AbortController();
    const attempt = attemptOf();
    const ctx = stillContext(caller.signal);
    const creation = { config: configOf(attempt.spawnId) };
    const outcome = attempt.createVm(ctx, creation).catch((error: unknown) => error);
    await until(() => simulator.calls.count('CreateVM_Task') === 1);
    setImmediate(() => caller.abort(new Error('given up')));
    expect(await outcome).toBeInstanceOf(Error);

    const undone = attempt.undo(stillContext());
    await until(() => simulator.calls.count('CancelTask') === 1);
    simulator.hooks.clear();
    expect(await undone).toEqual([]);
    expect(simulator.census()).toMatchObject(nothing);
  });

  it('D-33: finds the VM whose creation was not answered, and removes it', async () => {
    bench.simulator.hooks.add({ method: 'CreateVM_Task', drop: true, at: 'after' });

    expect(await failAndUndo(attemptOf())).toEqual({
      leftovers: [],
      methods: ['FindAllByUuid', 'RetrievePropertiesEx', 'RetrievePropertiesEx', 'Destroy_Task'],
    });
    expect(bench.simulator.census()).toMatchObject(nothing);
  });

  it('looks out for a VM whose creation was not answered, and removes it when it comes', async () => {
    const { simulator, session, platform } = bench;
    simulator.hooks.add({ method: 'CreateVM_Task', drop: true, times: 1 });
    const attempt = attemptOf();
    await expect(attempt.createVm(bench.ctx, { config: configOf(attempt.spawnId) })).rejects.toThrow('lost');
    const ctx = stillContext();
    const undone = attempt.undo(ctx);
    await until(() => ctx.clock.sleeping === 1);
    const { vmFolder, resourcePool: pool } = platform.cluster;
    const params = { config: configOf(attempt.spawnId), pool };
    await session.runTask(vmFolder, 'CreateVM_Task', params);
    await ctx.clock.advance(250);

    expect(await undone).toEqual([]);
    expect(simulator.census()).toMatchObject(nothing);
  });

  it('says that the VM may still come when it has not by the end of that', async () => {
    await makeFolder(bench.session);
    bench.simulator.hooks.add({ method: 'CreateVM_Task', drop: true });
    const attempt = attemptOf();
    await expect(attempt.createVm(bench.ctx, { config: configOf(attempt.spawnId) })).rejects.toThrow('lost');
    const ctx = stillContext();
    let isOver = false;
    const undone = attempt.undo(ctx).finally(() => (isOver = true));
    for (;;) {
      await until(() => isOver || ctx.clock.sleeping === 1);
      if (isOver) break;
      await ctx.clock.advance(250);
    }

    expect(await undone).toEqual([expect.objectContaining({ kind: 'vm', what: `the VM named ${uuid}` })]);
    // The folder may be the home of a VM that is about to come.
    expect(bench.simulator.census().files).toEqual([`[LocalDS_0] ${uuid}/`]);
  });

  it('reports a VM that it could not remove', async () => {
    const { ctx, simulator } = bench;
    const attempt = attemptOf();
    await attempt.createVm(ctx, { config: configOf(attempt.spawnId) });
    simulator.hooks.add({
      method: 'Destroy_Task',
      task: { fault: { name: 'FileLocked', members: { file: 'x' } } },
    });

    expect(await attempt.undo(ctx)).toEqual([
      {
        kind: 'vm',
        what: expect.stringMatching(/^VirtualMachine:vm-\d+$/),
        reason: expect.stringContaining('FileLocked'),
      },
    ]);
  });

  it('reports a folder that it could not remove', async () => {
    await makeFolder(bench.session);
    const { hooks } = bench.simulator;
    hooks.add({ method: 'CreateVM_Task', task: noHost });
    const fault = { name: 'CannotDeleteFile', members: { file: 'x' } };
    hooks.add({ method: 'DeleteDatastoreFile_Task', task: { fault } });

    expect((await failAndUndo(attemptOf())).leftovers).toEqual([
      {
        kind: 'folder',
        what: `[LocalDS_0] ${uuid}`,
        reason: expect.stringContaining('CannotDeleteFile'),
      },
    ]);
  });

  it('reports, and does not throw, when the server cannot be asked any more', async () => {
    bench.simulator.hooks.add({ method: 'CreateVM_Task', drop: true, at: 'after' });
    const attempt = attemptOf();
    await expect(attempt.createVm(bench.ctx, { config: configOf(attempt.spawnId) })).rejects.toThrow('lost');
    await bench.session.close();

    expect(await attempt.undo(stillContext())).toEqual([expect.objectContaining({ kind: 'vm' })]);
  });
});
