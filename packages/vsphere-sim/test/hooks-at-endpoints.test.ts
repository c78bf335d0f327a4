/** What hooks and incidents do at `/pbm`, `/nfc` and `/folder`, as the client sees it: its errors, and what has been done. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import {
  AnswerLostError,
  dataObject,
  deleteDatastoreFile,
  importVmdk,
  LeaseLostError,
  openDatastoreFile,
  statDatastoreFile,
  TransferAnswerLostError,
  TransferInterruptedError,
  TransferRefusedError,
  uploadFile,
  VimFaultError,
  type PbmCapabilityProfileCreateSpec,
} from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import { ManualClock, type HookSpec, type PathHook, type SimulatorOptions } from '../src/index.js';
import { StorageProfiles } from '../src/policies/storage-profiles.js';
import { connected, failureOf } from './connected.js';
import { imageOf, send } from './disk-images.js';
import { KIB, MIB, noise } from './storage-fixture.js';
import { vmScene } from './vm-scene.js';

type ErrorClass = abstract new (...args: never[]) => Error;

const SIZE = 200 * KIB;
const image = await imageOf(noise(SIZE), 4 * MIB);

const createSpec: PbmCapabilityProfileCreateSpec = {
  name: 'gold',
  category: 'REQUIREMENT',
  resourceType: { resourceType: 'STORAGE' },
  constraints: dataObject('PbmCapabilitySubProfileConstraints', {
    subProfiles: [
      {
        name: 'copies',
        capability: [
          {
            id: { namespace: 'VSAN', id: 'hostFailuresToTolerate' },
            constraint: [{ propertyInstance: [{ id: 'hostFailuresToTolerate', value: 2 }] }],
          },
        ],
      },
    ],
  }),
};

/** Moves the clock on as long as something waits for it. */
async function untilDone(clock: ManualClock, work: Promise<unknown>): Promise<void> {
  const state = { isDone: false };
  void work.finally(() => (state.isDone = true)).catch(() => undefined);
  while (!state.isDone) {
    await clock.advance(100);
    await turn();
  }
}

async function policyScene(options: SimulatorOptions = {}) {
  const { simulator, session } = await connected(options);
  const pbm = await session.pbm();
  const { profileManager } = pbm.serviceContent;
  const profiles = simulator.world.part(StorageProfiles);
  return {
    simulator,
    create: () => pbm.invokeApi(profileManager, 'PbmCreate', { createSpec }),
    isThere: () => profiles.all().some(({ name }) => name === 'gold'),
  };
}

async function fileScene(options: SimulatorOptions = {}) {
  const { simulator, session } = await connected(options);
  const put = (name: string) => uploadFile(session, Readable.from([noise(SIZE)]), `[LocalDS_0] ${name}`);
  await put('a.bin');
  return {
    simulator,
    session,
    acts: {
      put: () => put('b.bin'),
      get: async () => buffer((await openDatastoreFile(session, '[LocalDS_0] a.bin')).body),
      stat: () => statDatastoreFile(session, '[LocalDS_0] a.bin'),
      delete: () => deleteDatastoreFile(session, '[LocalDS_0] a.bin'),
    },
  };
}

async function importScene(options: SimulatorOptions = {}) {
  const { simulator, session, pool, folder } = await vmScene(options);
  const request = { pool, folder, datastore: 'LocalDS_0', name: 'image' };
  return {
    simulator,
    session,
    bring: () => importVmdk(session, Readable.from([image]), request),
    vms: () => simulator.census().vms,
  };
}

describe('a hook at /pbm', () => {
  it.each<[HookSpec, ErrorClass, Record<string, unknown>, boolean]>([
    [
      { method: 'PbmCreate', fault: { name: 'PbmDuplicateName', members: { name: 'gold' } } },
      VimFaultError,
      { faultName: 'PbmDuplicateName', fault: { name: 'gold' } },
      false,
    ],
    [
      { type: 'PbmProfileProfileManager', object: 'ProfileManager', at: 'after', fault: 'Timedout' },
      VimFaultError,
      { faultName: 'Timedout' },
      true,
    ],
    [{ method: 'PbmCreate', status: { code: 503 } }, AnswerLostError, { method: 'PbmCreate' }, false],
    [{ path: '/pbm', status: { code: 502 } }, AnswerLostError, { method: 'PbmCreate' }, false],
    [{ method: 'PbmCreate', drop: true }, AnswerLostError, {}, false],
    [{ path: '/pbm', verb: 'POST', drop: true }, AnswerLostError, {}, false],
    [{ method: 'PbmCreate', drop: true, at: 'after' }, AnswerLostError, {}, true],
    [{ path: '/pbm', dropUploadAfter: 200 }, AnswerLostError, {}, false],
    [{ method: 'PbmCreate', cutBodyAfter: 100 }, AnswerLostError, {}, true],
    [{ path: '/pbm', cutBodyAfter: 0 }, AnswerLostError, {}, true],
  ])('%j', async (spec, kind, members, isDone) => {
    const { simulator, create, isThere } = await policyScene();
    const hook = simulator.hooks.add(spec);
    const error = await failureOf(create());

    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject(members);
    expect([hook.hits, isThere()]).toEqual([1, isDone]);
  });

  it('holds a call back, and delays it by the simulated time', async () => {
    const clock = new ManualClock();
    const { simulator, create, isThere } = await policyScene({ clock });
    const hook = simulator.hooks.add({ method: 'PbmCreate', hold: true, delayMs: 5000 });
    const created = create();
    await hook.once;
    expect(isThere()).toBe(false);
    hook.release();
    const before = clock.now();
    await untilDone(clock, created);
    expect(isThere()).toBe(true);
    expect(clock.now() - before).toBeGreaterThanOrEqual(5000);
  });

  it('sends an answer slowly, and whole', async () => {
    const { simulator, create } = await policyScene();
    const hook = simulator.hooks.add({ path: '/pbm', bytesPerSecond: 4000, clock: 'system' });
    expect(await create()).toMatchObject({ uniqueId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(hook.hits).toBe(1);
  });

  it('finds the session gone, and the client logs in again', async () => {
    const { simulator, create, isThere } = await policyScene();
    const hook = simulator.hooks.add({ method: 'PbmCreate', nth: 1, expireSession: true });
    await create();
    expect([hook.matches, isThere(), simulator.calls.count('Login')]).toEqual([2, true, 2]);
  });
});

describe('a hook at /folder', () => {
  type Act = 'put' | 'get' | 'stat' | 'delete';
  it.each<[Act, PathHook, ErrorClass, Record<string, unknown>]>([
    ['put', { path: '/folder/**', status: { code: 503 } }, TransferRefusedError, { status: 503 }],
    ['get', { path: '/folder/**', status: { code: 503 } }, TransferRefusedError, { status: 503 }],
    ['stat', { path: '/folder/*', status: { code: 500 } }, TransferRefusedError, { status: 500 }],
    ['delete', { path: '/folder/a.bin', status: { code: 403 } }, TransferRefusedError, { status: 403 }],
    ['put', { path: '/folder/**', drop: true }, TransferInterruptedError, { resumable: false }],
    ['get', { path: '/folder/**', drop: true }, TransferInterruptedError, { resumable: true, bytesDone: 0 }],
    ['stat', { path: '/folder/**', drop: true }, TransferInterruptedError, {}],
    ['delete', { path: '/folder/**', drop: true }, TransferAnswerLostError, {}],
    ['put', { path: '/folder/**', drop: true, at: 'after' }, TransferAnswerLostError, { bytesDone: SIZE }],
    ['delete', { path: '/folder/**', drop: true, at: 'after' }, TransferAnswerLostError, {}],
    ['get', { path: '/folder/**', cutBodyAfter: 1000 }, TransferInterruptedError, { bytesDone: 1000 }],
    ['get', { path: '/folder/**', cutBodyAfter: 0 }, TransferInterruptedError, { bytesDone: 0 }],
  ])('%s %j', async (act, spec, kind, members) => {
    const { simulator, acts } = await fileScene();
    const hook = simulator.hooks.add({ ...spec, times: 1 });
    const error = await failureOf(acts[act]());

    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject(members);
    expect(hook.hits).toBe(1);
    const { files } = simulator.census();
    const isDone = spec.at === 'after';
    expect(files.includes('[LocalDS_0] b.bin')).toBe(act === 'put' && isDone);
    expect(files.includes('[LocalDS_0] a.bin')).toBe(!(act === 'delete' && isDone));
  });

  it('breaks an upload in the middle, of which nothing stays', async () => {
    const { simulator, acts } = await fileScene();
    simulator.hooks.add({ path: '/folder/**', verb: 'PUT', dropUploadAfter: 1000 });
    const error = await failureOf(acts.put());

    expect([TransferInterruptedError, TransferAnswerLostError].some((kind) => error instanceof kind)).toBe(
      true,
    );
    expect(simulator.census().files).not.toContain('[LocalDS_0] b.bin');
  });

  it('delays a download by the simulated time, and sends it slowly', async () => {
    const clock = new ManualClock();
    const { simulator, acts } = await fileScene({ clock });
    const hook = simulator.hooks.add({
      path: '/folder/**',
      verb: 'GET',
      delayMs: 1000,
      bytesPerSecond: SIZE,
    });
    const got = acts.get();
    await hook.once;
    await untilDone(clock, got);
    expect((await got).equals(noise(SIZE))).toBe(true);
    expect(clock.now() - Date.UTC(2024, 0, 1)).toBeGreaterThanOrEqual(1900);
  });
});

describe('a hook at /nfc', () => {
  it.each<[HookSpec, ErrorClass, Record<string, unknown>]>([
    [{ path: '/nfc/**', status: { code: 503 } }, TransferRefusedError, { status: 503 }],
    [{ path: '/nfc/*/disk-0.vmdk', drop: true }, TransferInterruptedError, { method: 'POST', bytesDone: 0 }],
    [{ path: '/nfc/**', drop: true, at: 'after' }, TransferAnswerLostError, { bytesDone: image.length }],
    [{ method: 'ImportVApp', fault: 'InsufficientResourcesFault' }, VimFaultError, {}],
    [{ method: 'ImportVApp', drop: true }, AnswerLostError, {}],
  ])('leaves no VM: %j', async (spec, kind, members) => {
    const { simulator, bring, vms } = await importScene();
    const hook = simulator.hooks.add(spec);
    const error = await failureOf(bring());

    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject(members);
    expect(hook.hits).toBe(1);
    expect(vms()).toEqual([]);
  });

  it('breaks an upload in the middle', async () => {
    const { simulator, bring, vms } = await importScene();
    const hook = simulator.hooks.add({ path: '/nfc/**', dropUploadAfter: 1000 });
    const error = await failureOf(bring());

    expect([TransferInterruptedError, TransferAnswerLostError].some((kind) => error instanceof kind)).toBe(
      true,
    );
    expect([hook.hits, vms()]).toEqual([1, []]);
  });

  it('has the end of a lease fail, when the bytes are there', async () => {
    const { simulator, bring } = await importScene();
    simulator.hooks.add({ method: 'HttpNfcLeaseComplete', fault: 'Timedout' });
    const error = await failureOf(bring());

    expect(error).toBeInstanceOf(LeaseLostError);
    expect(error).toMatchObject({ end: 'timedOut', cause: { faultName: 'Timedout' } });
  });

  it('holds an upload back until it is released', async () => {
    const { simulator, bring, vms } = await importScene();
    const hook = simulator.hooks.add({ path: '/nfc/**', hold: true });
    const brought = bring();
    expect(await hook.once).toMatchObject({ verb: 'POST' });
    hook.release();
    expect(await brought).toMatchObject({ capacityBytes: 4 * MIB });
    expect(vms()).toEqual(['image']);
  });

  it('cuts off what is fetched, and sends it slowly', async () => {
    const { simulator, session, bring } = await importScene();
    const { entity } = await bring();
    const vm = { type: 'VirtualMachine', value: entity.value } as const;
    const lease = await session.openLease(await session.invokeApi(vm, 'ExportVm', {}));
    const url = lease.devices[0]?.url ?? '';
    simulator.hooks.add({ path: '/nfc/**', verb: 'GET', cutBodyAfter: 1000, times: 1 });
    await expect(send(simulator, url, { method: 'GET' })).rejects.toMatchObject({ code: 'ECONNRESET' });
    const slow = simulator.hooks.add({
      path: '/nfc/**',
      verb: 'GET',
      bytesPerSecond: 10 * image.length,
      clock: 'system',
    });
    const { status, body } = await send(simulator, url, { method: 'GET' });
    expect([status, slow.hits]).toEqual([200, 1]);
    expect(body.length).toBeGreaterThan(SIZE);
    await lease.abort();
  });
});

describe('an incident during a transfer', () => {
  it('takes the session of a lease along, and its VM', async () => {
    const { simulator, bring, vms } = await importScene();
    const hook = simulator.hooks.add({ path: '/nfc/**', hold: true });
    const brought = failureOf(bring());
    await hook.once;
    simulator.incidents.expireSessions();
    hook.release();

    expect(await brought).toBeInstanceOf(Error);
    expect(vms()).toEqual([]);
  });
});
