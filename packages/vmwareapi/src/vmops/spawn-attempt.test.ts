import type { OperationContext } from '@kilonova/core';
import { manualContext } from '@kilonova/core/testing';
import { AnswerLostError, DatastorePath, VimConnectionError } from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import { platformOn } from '../../test/platform.js';
import {
  retrieved,
  scriptedVim,
  type Ending,
  type Script,
  type ScriptedVim,
} from '../../test/scripted-vim.js';
import { SpawnAttempt, type HomeFolder } from './spawn-attempt.js';

const uuid = '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11';
const vm = { type: 'VirtualMachine', value: 'vm-1' };
const task = (value: string) => ({ type: 'Task', value });
const folder: HomeFolder = { path: new DatastorePath('ds', uuid), before: 'absent' };

const lost = (): never => {
  const call = { method: 'CreateVM_Task', object: { type: 'Folder', value: 'group-v1' } };
  throw new AnswerLostError(call, { cause: new Error('reset') });
};

const offline = (): never => {
  throw new VimConnectionError('vc:443', 'cannot connect to');
};

interface Bench {
  readonly ctx: OperationContext;
  readonly vim: ScriptedVim;
  readonly attempt: SpawnAttempt;
}

function benchOf(script: Script, home: HomeFolder = folder): Bench {
  const ctx = manualContext();
  const vim = scriptedVim(script);
  const platform = platformOn(vim, { lostAnswerWaitMs: 10_000 });
  return { ctx, vim, attempt: new SpawnAttempt(platform, uuid, home) };
}

/** Fails to create, takes back, and says what happened on the server after CreateVM_Task. */
async function failAndUndo({ ctx, vim, attempt }: Bench) {
  await expect(attempt.createVm(ctx, { config: {} })).rejects.toBeInstanceOf(Error);
  const leftovers = await attempt.undo(ctx);
  return { leftovers, methods: vim.methods().slice(1) };
}

const marked = (spawnId: string) =>
  retrieved({ 'vm-1': { 'config.extraConfig': [{ key: 'kilonova.spawn-id', value: spawnId }] } });

const removal = { Destroy_Task: () => task('destroy'), DeleteDatastoreFile_Task: () => task('delete') };
const done = { destroy: {}, delete: {} };

describe('creating the VM', () => {
  it.each([
    ['is on the host it was given', { host: { type: 'HostSystem', value: 'host-1' } }],
    ['names no host when the server chooses', {}],
  ] as const)('%s', async (_what, where) => {
    const { ctx, vim, attempt } = benchOf({
      methods: { CreateVM_Task: () => task('create') },
      tasks: { create: { result: vm } },
    });
    await attempt.createVm(ctx, { config: {}, ...where });

    expect(vim.asked[0]?.params).toEqual({
      config: {},
      pool: { type: 'ResourcePool', value: 'resgroup-1' },
      ...where,
    });
  });
});

describe('taking a spawn back', () => {
  it('asks nothing when the request was never sent', async () => {
    expect(await failAndUndo(benchOf({ methods: { CreateVM_Task: offline } }))).toEqual({
      leftovers: [],
      methods: [],
    });
  });

  it('removes the folder of a VM that could not be finished', async () => {
    const bench = benchOf({
      methods: { ...removal, CreateVM_Task: () => task('create'), FindAllByUuid: () => [] },
      tasks: { ...done, create: { fault: 'NotFound' } },
    });

    expect(await failAndUndo(bench)).toEqual({
      leftovers: [],
      methods: ['FindAllByUuid', 'DeleteDatastoreFile_Task'],
    });
    expect(bench.vim.asked.at(-1)?.params).toMatchObject({ name: `[ds] ${uuid}` });
  });

  it.each([
    ['it was there before', { ...folder, before: 'present' }, 'NotFound'],
    ['nobody knows whether it was there before', { ...folder, before: 'unknown' }, 'NotFound'],
    ['the name belongs to another VM', folder, 'DuplicateName'],
  ] as const)('leaves the folder alone when %s', async (_when, home, faultName) => {
    const bench = benchOf(
      {
        methods: { ...removal, CreateVM_Task: () => task('create'), FindAllByUuid: () => [] },
        tasks: { ...done, create: { fault: faultName } },
      },
      home,
    );

    const { leftovers, methods } = await failAndUndo(bench);
    expect(leftovers).toEqual([]);
    expect(methods).not.toContain('DeleteDatastoreFile_Task');
  });

  it('leaves folder and VM alone when the VM is of another spawn', async () => {
    const bench = benchOf({
      methods: {
        ...removal,
        CreateVM_Task: () => task('create'),
        FindAllByUuid: () => [vm],
        RetrievePropertiesEx: () => marked('another'),
      },
      tasks: { ...done, create: { fault: 'NotFound' } },
    });

    expect(await failAndUndo(bench)).toEqual({
      leftovers: [],
      methods: ['FindAllByUuid', 'RetrievePropertiesEx'],
    });
  });

  it('cancels a task that is given up, and removes the VM that came all the same', async () => {
    const endings: (Ending | undefined)[] = [undefined, { result: vm }];
    const bench = benchOf({
      methods: { ...removal, CreateVM_Task: () => task('create'), CancelTask: () => {} },
      tasks: { ...done, create: () => endings.shift() },
    });

    expect(await failAndUndo(bench)).toEqual({ leftovers: [], methods: ['CancelTask', 'Destroy_Task'] });
  });

  it('removes what a cancelled task left', async () => {
    const endings: (Ending | undefined)[] = [undefined, { fault: 'RequestCanceled' }];
    const bench = benchOf({
      methods: {
        ...removal,
        CreateVM_Task: () => task('create'),
        CancelTask: () => {},
        FindAllByUuid: () => [],
      },
      tasks: { ...done, create: () => endings.shift() },
    });

    expect(await failAndUndo(bench)).toEqual({
      leftovers: [],
      methods: ['CancelTask', 'FindAllByUuid', 'DeleteDatastoreFile_Task'],
    });
  });

  it('looks out for a VM whose creation was not answered, and removes it when it comes', async () => {
    let looks = 0;
    const bench: Bench = benchOf({
      methods: {
        ...removal,
        CreateVM_Task: lost,
        FindAllByUuid: () => (++looks < 4 ? [] : [vm]),
        RetrievePropertiesEx: () => marked(bench.attempt.spawnId),
      },
      tasks: done,
    });

    const { leftovers, methods } = await failAndUndo(bench);
    expect(leftovers).toEqual([]);
    expect(methods.slice(-3)).toEqual(['FindAllByUuid', 'RetrievePropertiesEx', 'Destroy_Task']);
    expect(bench.ctx.clock.now()).toBe(250 + 500 + 1_000);
  });

  it('says that the VM may still come when it has not by the end of that', async () => {
    const bench = benchOf({
      methods: { ...removal, CreateVM_Task: lost, FindAllByUuid: () => [] },
      tasks: done,
    });

    const { leftovers, methods } = await failAndUndo(bench);
    expect(leftovers).toEqual([expect.objectContaining({ kind: 'vm', what: `the VM named ${uuid}` })]);
    expect(bench.ctx.clock.now()).toBe(10_000);
    // The folder may be the home of a VM that is about to come.
    expect(methods).not.toContain('DeleteDatastoreFile_Task');
  });

  it('reports a VM and a folder that it could not remove', async () => {
    const created = benchOf({
      methods: { ...removal, CreateVM_Task: () => task('create') },
      tasks: { create: { result: vm }, destroy: { fault: 'FileLocked' } },
    });
    await created.attempt.createVm(created.ctx, { config: {} });
    const failed = benchOf({
      methods: { ...removal, CreateVM_Task: () => task('create'), FindAllByUuid: () => [] },
      tasks: { create: { fault: 'NotFound' }, delete: { fault: 'CannotDeleteFile' } },
    });

    expect(await created.attempt.undo(created.ctx)).toEqual([
      { kind: 'vm', what: 'VirtualMachine:vm-1', reason: expect.stringContaining('FileLocked') },
    ]);
    expect((await failAndUndo(failed)).leftovers).toEqual([
      { kind: 'folder', what: `[ds] ${uuid}`, reason: expect.stringContaining('CannotDeleteFile') },
    ]);
  });

  it('reports, and does not throw, when the server cannot be asked any more', async () => {
    const bench = benchOf({ methods: { CreateVM_Task: lost } });

    expect((await failAndUndo(bench)).leftovers).toEqual([expect.objectContaining({ kind: 'vm' })]);
  });
});
