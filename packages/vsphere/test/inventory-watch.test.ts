import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  isVimFault,
  VimConnectionError,
  VimFaultError,
  type InventoryWatchState,
  type Ref,
  type VirtualMachinePowerState,
} from '../src/index.js';
import { watchInventory, type WatchInventoryOptions } from '../src/property/inventory-watch.js';
import { UpdateStream } from '../src/property/update-stream.js';
import { Backoff } from '../src/session/backoff.js';
import type { Logger } from '../src/session/logger.js';
import { failure } from './failure.js';
import { FakeCollector } from './fake-collector.js';

const TYPES = { VirtualMachine: ['name', 'runtime.powerState'] } as const;
type Types = typeof TYPES;

describe('a live inventory', () => {
  it('is whole when it is handed out, and typed by its paths', async () => {
    const { open } = setUp(3);
    const watch = await open();

    expect([watch.state, watch.size, watch.lagMs]).toEqual(['live', 3, 0]);
    const one = watch.get('VirtualMachine', vm(1));
    expect(one).toEqual({
      obj: vm(1),
      properties: { name: 'vm1', 'runtime.powerState': 'poweredOff' },
      missing: [],
    });
    expectTypeOf(one?.properties['runtime.powerState']).toEqualTypeOf<VirtualMachinePowerState | undefined>();
    expect(watch.get('VirtualMachine', vm(9))).toBeUndefined();
  });

  it('is whole where there is nothing', async () => {
    const { open } = setUp(0);

    expect((await open()).size).toBe(0);
  });

  it('joins the collector and the wait of those who wait already', async () => {
    const { server, stream, open } = setUp(2);
    const seen: unknown[] = [];
    stream.watch(
      { type: 'VirtualMachine', pathSet: ['name'], object: vm(0), fresh: false },
      { onValues: (values) => seen.push(values), onError() {} },
    );
    await server.until(() => server.waitsUnderWay === 1);
    await open();
    await open();

    expect([server.collectors, server.mostWaitsAtOnce, seen.length]).toEqual([1, 1, 1]);
  });

  it('takes in what overtakes the answer to the call that made its filter', async () => {
    const { server, stream, open } = setUp(2);
    stream.watch(
      { type: 'VirtualMachine', pathSet: ['name'], object: vm(0), fresh: false },
      { onValues() {}, onError() {} },
    );
    await server.until(() => server.waitsUnderWay === 1);
    // Answers of everything but the wait are late.
    let trips = 0;
    server.travel = () => ((trips += 1) > 3 && server.calls.at(-1) === 'CreateFilter' ? 20 : 1);

    expect((await open()).size).toBe(2);
  });

  it('tells what changed from what to what, once for each answer', async () => {
    const { server, open } = setUp(1);
    const watch = await open();
    const events = watch.events();
    server.set(vm(0), { name: 'new', 'runtime.powerState': 'poweredOn' });
    const { value } = await events.next();

    expect(value).toEqual({
      kind: 'changed',
      type: 'VirtualMachine',
      obj: vm(0),
      object: { obj: vm(0), properties: { name: 'new', 'runtime.powerState': 'poweredOn' }, missing: [] },
      paths: ['name', 'runtime.powerState'],
      changes: {
        name: { from: 'vm0', to: 'new' },
        'runtime.powerState': { from: 'poweredOff', to: 'poweredOn' },
      },
    });
  });

  it('reports a property that cannot be read any more, and when it can again', async () => {
    const { server, open } = setUp(1);
    const watch = await open();
    const events = watch.events();
    server.set(vm(0), { name: new VimFaultError('NoPermission') });

    expect((await events.next()).value).toMatchObject({
      paths: ['name'],
      changes: {
        name: { from: 'vm0', to: undefined, unreadable: { path: 'name', fault: { _type: 'NoPermission' } } },
      },
    });
    expect(watch.get('VirtualMachine', vm(0))?.missing).toHaveLength(1);
    server.set(vm(0), { name: 'vm0' });
    expect((await events.next()).value).toMatchObject({ changes: { name: { from: undefined, to: 'vm0' } } });
    expect(watch.get('VirtualMachine', vm(0))?.missing).toEqual([]);
  });

  it('says that it may be behind while the server is out of reach, however long, and why', async () => {
    const { server, open, warnings } = setUp(2);
    const watch = await open();
    const states: InventoryWatchState[] = [];
    watch.on('state', (state) => states.push(state));
    const told: unknown[] = [];
    watch.on('event', ({ kind, obj }) => told.push([kind, obj.value]));
    server.intercept('CreatePropertyCollector', ...Array.from({ length: 50 }, () => outOfReach));
    await server.until(() => server.waitsUnderWay === 1);
    server.cutWait();
    await server.until(() => server.count('CreatePropertyCollector') === 30);

    expect(watch.state).toBe('stale');
    expect(watch.error).toBeInstanceOf(VimConnectionError);
    expect(watch.size).toBe(2);
    server.set(vm(0), { name: 'meanwhile' });
    server.destroy(vm(1));
    await watch.ready;
    expect([watch.state, watch.error, states]).toEqual(['live', undefined, ['stale', 'live']]);
    expect(told).toEqual([
      ['changed', 'vm-0'],
      ['removed', 'vm-1'],
    ]);
    expect(warnings).toHaveLength(1);
  });

  it('goes on after a refused login when somebody else has logged in', async () => {
    const { server, stream, open } = setUp(1);
    const watch = await open();
    await server.until(() => server.waitsUnderWay === 1);
    server.intercept('renewLogin', () => {
      throw new VimFaultError('InvalidLogin');
    });
    server.expire();
    await server.until(() => watch.state === 'stale' && isVimFault(watch.error, 'InvalidLogin'));
    await server.renewLogin(server.loginCount);
    stream.sessionRenewed();
    await watch.ready;

    expect(watch.size).toBe(1);
  });

  it('makes its view anew when it is gone, and takes nothing for removed', async () => {
    const { server, open } = setUp(2);
    const watch = await open();
    const told: string[] = [];
    watch.on('event', ({ kind }) => told.push(kind));
    await server.until(() => server.waitsUnderWay === 1);
    server.loseViews();
    await server.until(() => server.count('CreateContainerView') === 2);
    await watch.ready;

    expect([watch.size, told]).toEqual([2, []]);
  });

  it('ends when its root is destroyed, with everything removed before', async () => {
    const { server, open } = setUp(1);
    const root: Ref<'Folder'> = { type: 'Folder', value: 'group-v1' };
    server.set(root, { name: 'folder' });
    const watch = await open({ root });
    const told: string[] = [];
    watch.on('removed', ({ obj }) => told.push(obj.value));
    const events = watch.events();
    await server.until(() => server.waitsUnderWay === 1);
    server.destroy(root);
    server.loseViews();

    expect((await events.next()).value).toMatchObject({ kind: 'removed' });
    expect(isVimFault(await failure(events.next()), 'ManagedObjectNotFound')).toBe(true);
    expect([watch.state, watch.size, told]).toEqual(['closed', 0, ['vm-0']]);
    expect(isVimFault(await failure(watch.ready), 'ManagedObjectNotFound')).toBe(true);
  });

  it('is refused when the server refuses it, and leaves nothing', async () => {
    const { server, open } = setUp(1);
    server.intercept('CreateFilter', () => {
      throw new VimFaultError('InvalidProperty', { name: 'name' });
    });

    expect(isVimFault(await failure(open()), 'InvalidProperty')).toBe(true);
    expect(server.containerViews).toBe(0);
  });

  it.each([
    ['no types', { types: {} }, 'INVALID_OPTION'],
    ['types that are not in the inventory', { types: { Task: ['info'] } }, 'INVALID_OPTION'],
    ['paths that do not exist', { types: { VirtualMachine: ['nmae'] } }, 'INVALID_PROPERTY_PATH'],
  ])('refuses %s before it asks anything', async (_what, options, code) => {
    const { server, open } = setUp(1);

    expect(await failure(open(options))).toMatchObject({ code });
    expect(server.calls).toEqual([]);
  });

  it('is given up when it is not whole in time, or not wanted any more', async () => {
    const { server, open } = setUp(1);
    server.intercept('CreatePropertyCollector', ...Array.from({ length: 1_000 }, () => outOfReach));
    expect(await failure(open({ timeoutMs: 0 }))).toMatchObject({ code: 'CALL_TIMEOUT' });
    const caller = new AbortController();
    const opening = failure(open({ signal: caller.signal }));
    caller.abort();

    expect(await opening).toMatchObject({ name: 'AbortError' });
  });

  it('is closed by its signal', async () => {
    const { server, open } = setUp(1);
    const caller = new AbortController();
    const watch = await open({ signal: caller.signal });
    const events = watch.events();
    caller.abort();

    expect((await events.next()).done).toBe(true);
    await server.until(() => server.containerViews === 0 && server.filters === 0);
    expect(watch.state).toBe('closed');
    expect(watch.size).toBe(1);
  });
});

describe('the consumers of a live inventory', () => {
  it('are not disturbed by a listener that fails, at once or later', async () => {
    const { server, open, warnings } = setUp(1);
    const watch = await open();
    watch.on('changed', () => {
      throw new Error('at once');
    });
    watch.on('changed', () => Promise.reject(new Error('later')));
    const told: string[] = [];
    const off = watch.on('changed', ({ object }) => told.push(object.properties.name ?? ''));
    const events = watch.events();
    server.set(vm(0), { name: 'a' });
    await events.next();
    off();
    server.set(vm(0), { name: 'b' });
    await events.next();

    expect(told).toEqual(['a']);
    expect(warnings.slice(0, 2)).toMatchObject([
      { error: { message: 'at once' } },
      { error: { message: 'later' } },
    ]);
  });

  it('that are slow are told the sum of what happened to an object', async () => {
    const { server, open } = setUp(2);
    const watch = await open();
    const events = watch.events();
    const rounds = (name: string): Promise<void> =>
      server.until(() => watch.get('VirtualMachine', vm(0))?.properties.name === name);
    for (let n = 1; n <= 100; n += 1) {
      server.set(vm(0), { name: `name ${n}` });
      await rounds(`name ${n}`);
    }
    server.set(vm(7), { name: 'came', 'runtime.powerState': 'poweredOff' });
    await server.until(() => watch.size === 3);
    server.destroy(vm(7));
    await server.until(() => watch.size === 2);
    server.destroy(vm(1));
    await server.until(() => watch.size === 1);
    const first = await events.next();
    const second = await events.next();

    // What came and went has never been there, and a hundred changes are one.
    expect(first.value).toMatchObject({
      kind: 'changed',
      changes: { name: { from: 'vm0', to: 'name 100' } },
    });
    expect(second.value).toMatchObject({ kind: 'removed', obj: vm(1) });
  });

  it('can begin with what is there', async () => {
    const { server, open } = setUp(2);
    const watch = await open();
    const events = watch.events({ initial: true });
    server.set(vm(0), { name: 'new' });
    await server.until(() => watch.get('VirtualMachine', vm(0))?.properties.name === 'new');
    const told = [await events.next(), await events.next()].map(({ value }) => value);

    expect(told).toMatchObject([
      { kind: 'added', object: { properties: { name: 'new' } } },
      { kind: 'added', object: { properties: { name: 'vm1' } } },
    ]);
    await events.return?.();
    expect((await events.next()).done).toBe(true);
  });

  it('end when the session does', async () => {
    const { stream, open } = setUp(1);
    const watch = await open();
    const taking = (async () => {
      for await (const event of watch) throw new Error(event.kind);
    })();
    await stream.close();

    await taking;
    expect([watch.state, watch.error]).toEqual(['closed', undefined]);
    expect((await watch.events().next()).done).toBe(true);
  });
});

function setUp(vms: number) {
  const server = new FakeCollector();
  for (let n = 0; n < vms; n += 1) server.set(vm(n), { name: `vm${n}`, 'runtime.powerState': 'poweredOff' });
  const warnings: unknown[] = [];
  const logger: Logger = { debug() {}, warn: (_message, fields) => warnings.push(fields) };
  // Two minutes are never over, anything shorter is at once.
  const clock = {
    now: () => 0,
    sleep: (ms: number, signal?: AbortSignal) =>
      ms < 120_000
        ? new Promise<void>((resolve) => setImmediate(resolve))
        : new Promise<void>((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
          }),
  };
  const limits = { firstPauseMs: 1, longestPauseMs: 1 };
  const stream = new UpdateStream(
    server,
    new Backoff(clock, { maxFailures: 3, ...limits }),
    new Backoff(clock, { maxFailures: Infinity, ...limits }),
  );
  const context = { caller: server, stream, clock, logger, atClose: () => () => {} };
  const open = (options: Partial<WatchInventoryOptions<Types>> | { types: object } = {}) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- also what the compiler would refuse
    watchInventory<Types>(context, { types: TYPES, ...options } as WatchInventoryOptions<Types>);
  return { server, stream, warnings, open };
}

function vm(n: number): Ref<'VirtualMachine'> {
  return { type: 'VirtualMachine', value: `vm-${n}` };
}

function outOfReach(): never {
  throw new VimConnectionError('test', 'cannot connect to');
}
