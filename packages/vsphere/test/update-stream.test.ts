import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isVimFault, VimConnectionError, VimFaultError, type Ref } from '../src/index.js';
import { UpdateStream } from '../src/property/update-stream.js';
import type { WatchedValues } from '../src/property/update-channel.js';
import { Backoff } from '../src/session/backoff.js';
import { FakeCollector, type School } from './fake-collector.js';

const schools: School[] = ['vCenter', 'simulator'];

describe.each(schools)('the update stream, on a server of the %s school,', (school) => {
  it('tells the state that an object has, and each that it gets', async () => {
    const { server, watch } = setUp(school);
    server.set(vm(1), { power: 'off', name: 'one' });
    const seen = watch(vm(1));
    await seen.next();
    server.set(vm(1), { power: 'on' });
    await seen.next();

    expect(seen.values).toEqual([{ power: 'off' }, { power: 'on' }]);
  });

  it('has one wait under way for any number of objects, and reads none of them', async () => {
    const { server, watch } = setUp(school);
    const numbers = Array.from({ length: 50 }, (_, i) => i);
    for (const n of numbers) server.set(vm(n), { power: 'off' });
    const first = watch(vm(0));
    await first.next();
    const rest = numbers.slice(1).map((n) => watch(vm(n)));
    await Promise.all(rest.map((seen) => seen.next()));
    for (const n of numbers) server.set(vm(n), { power: 'on' });
    await Promise.all([first, ...rest].map((seen) => seen.until({ power: 'on' })));

    expect(server.mostWaitsAtOnce).toBe(1);
    expect(server.count('RetrievePropertiesEx')).toBe(0);
    // The first object, then all that came while it was put in place.
    expect(server.count('ModifyListView')).toBe(2);
    expect(server.count('CreateFilter')).toBe(1);
  });

  it('tells a watcher that counts only fresh states nothing that was known before', async () => {
    const { server, watch } = setUp(school);
    server.set(vm(1), { power: 'on' });
    const first = watch(vm(1), { fresh: true });
    await first.next();
    first.stop();
    server.set(vm(1), { power: 'off' });
    await server.until(() => server.count('ModifyListView') === 2);
    const second = watch(vm(1), { fresh: true });
    await second.next();

    expect(second.values).toEqual([{ power: 'off' }]);
  });

  it('tells one who joins another what the server says now', async () => {
    const { server, watch } = setUp(school);
    server.set(vm(1), { power: 'on' });
    const first = watch(vm(1), { fresh: true });
    await first.next();
    const second = watch(vm(1), { fresh: true });
    await second.next();

    expect(second.values[0]).toEqual({ power: 'on' });
    expect(server.count('RetrievePropertiesEx')).toBe(1);
    expect(server.count('ModifyListView')).toBe(1);
  });

  it('does not take a read for the newest state when an update came while it was under way', async () => {
    const { server, watch } = setUp(school);
    server.set(vm(1), { power: 'on' });
    const first = watch(vm(1), { fresh: true });
    await first.next();
    // The read is answered with what was so before; the update overtakes the answer.
    server.intercept('RetrievePropertiesEx', () => server.set(vm(1), { power: 'off' }));
    const second = watch(vm(1), { fresh: true });
    await second.until({ power: 'off' });
    await first.until({ power: 'off' });

    expect(second.values.at(-1)).toEqual({ power: 'off' });
  });

  it('fails the watcher of an object that does not exist, and no other', async () => {
    const { server, watch } = setUp(school);
    server.set(vm(1), { power: 'on' });
    const gone = watch(vm(9));
    const here = watch(vm(1));
    await here.next();

    expect(isVimFault(await gone.failure, 'ManagedObjectNotFound')).toBe(true);
    expect(here.values).toEqual([{ power: 'on' }]);
  });

  it('fails the watcher of an object that is destroyed', async () => {
    const { server, watch } = setUp(school);
    server.set(vm(1), { power: 'on' });
    server.set(vm(2), { power: 'on' });
    const doomed = watch(vm(1));
    const other = watch(vm(2));
    await Promise.all([doomed.next(), other.next()]);
    server.destroy(vm(1));

    expect(isVimFault(await doomed.failure, 'ManagedObjectNotFound')).toBe(true);
    server.set(vm(2), { power: 'off' });
    await other.until({ power: 'off' });
  });

  it.each([
    [
      'does not know its version any more',
      (server: FakeCollector) => refuseWait(server, 'InvalidCollectorVersion'),
    ],
    ['has lost the collector', (server: FakeCollector) => refuseWait(server, 'ManagedObjectNotFound')],
    ['has cancelled the wait', (server: FakeCollector) => refuseWait(server, 'RequestCanceled')],
    ['is out of reach for a moment', (server: FakeCollector) => server.cutWait()],
    ['has forgotten the session', (server: FakeCollector) => server.expire()],
  ])('loses no change when the server %s', async (_what, disturb) => {
    const { server, watch } = setUp(school);
    server.set(vm(1), { power: 'on' });
    server.set(vm(2), { power: 'on' });
    const seen = [watch(vm(1)), watch(vm(2))];
    await Promise.all(seen.map((each) => each.next()));
    await server.until(() => server.waitsUnderWay === 1);
    // It changes while nobody listens.
    server.intercept('CreatePropertyCollector', () => server.set(vm(2), { power: 'off' }));
    disturb(server);

    await seen[1]?.until({ power: 'off' });
    expect(server.mostWaitsAtOnce).toBe(1);
    expect(server.collectors).toBe(1);
  });
});

describe('the update stream', () => {
  it('logs in once when the session is forgotten', async () => {
    const { server, watch } = setUp();
    server.set(vm(1), { power: 'on' });
    const seen = watch(vm(1));
    await seen.next();
    await server.until(() => server.waitsUnderWay === 1);
    server.expire();
    await server.until(() => server.waitsUnderWay === 1);

    expect(server.count('renewLogin')).toBe(1);
  });

  it('begins again when somebody else has logged in anew', async () => {
    const { server, stream, watch } = setUp();
    server.set(vm(1), { power: 'on' });
    const seen = watch(vm(1));
    await seen.next();
    await server.until(() => server.waitsUnderWay === 1);
    server.loginCount += 1;
    stream.sessionRenewed();
    server.set(vm(1), { power: 'off' });
    await seen.until({ power: 'off' });

    expect(server.count('CreatePropertyCollector')).toBe(2);
    // The old one ended with its session.
    expect(server.count('DestroyPropertyCollector')).toBe(0);
    expect(server.count('renewLogin')).toBe(0);
  });

  it('gives up on a server that stays out of reach, with growing pauses, and can be used again', async () => {
    const { server, watch, pauses } = setUp();
    server.set(vm(1), { power: 'on' });
    server.intercept('CreatePropertyCollector', refuse, refuse, refuse);
    const seen = watch(vm(1));

    expect(await seen.failure).toBeInstanceOf(VimConnectionError);
    expect(pauses).toHaveLength(2);
    expect(pauses[1]).toBeGreaterThan(pauses[0] ?? Infinity);
    const again = watch(vm(1));
    await again.next();
    expect(again.values).toEqual([{ power: 'on' }]);
  });

  it('does not give up when the connection breaks under the new login', async () => {
    const { server, watch } = setUp();
    server.set(vm(1), { power: 'on' });
    const seen = watch(vm(1));
    await seen.next();
    await server.until(() => server.waitsUnderWay === 1);
    server.intercept('renewLogin', refuse);
    server.expire();
    server.set(vm(1), { power: 'off' });
    await seen.until({ power: 'off' });

    expect(server.count('renewLogin')).toBe(2);
  });

  it('fails its watchers when it may not log in again', async () => {
    const { server, watch } = setUp();
    server.set(vm(1), { power: 'on' });
    const seen = watch(vm(1));
    await seen.next();
    await server.until(() => server.waitsUnderWay === 1);
    server.intercept('renewLogin', () => {
      throw new VimFaultError('InvalidLogin');
    });
    server.expire();

    expect(isVimFault(await seen.failure, 'InvalidLogin')).toBe(true);
  });

  it('fails only those who watch what cannot be watched', async () => {
    const { server, watch } = setUp();
    server.set(vm(1), { power: 'on' });
    const good = watch(vm(1));
    await good.next();
    server.intercept('CreateFilter', () => {
      throw new VimFaultError('InvalidProperty', { name: 'nmae' });
    });
    const bad = watch(vm(1), { pathSet: ['nmae'] });

    expect(isVimFault(await bad.failure, 'InvalidProperty')).toBe(true);
    server.set(vm(1), { power: 'off' });
    await good.until({ power: 'off' });
  });

  it('fails the watcher of a property that may not be read', async () => {
    const { server, watch } = setUp();
    server.set(vm(1), { power: new VimFaultError('NoPermission') });

    expect(isVimFault(await watch(vm(1)).failure, 'NoPermission')).toBe(true);
  });

  it('asks again for what did not fit into one answer', async () => {
    const { server, watch } = setUp();
    server.maxObjectUpdates = 1;
    for (const n of [1, 2, 3]) server.set(vm(n), { power: 'on' });
    const seen = [1, 2, 3].map((n) => watch(vm(n)));
    await Promise.all(seen.map((each) => each.next()));

    expect(seen.map(({ values }) => values)).toEqual(seen.map(() => [{ power: 'on' }]));
  });

  it('makes no call when nobody watches, and goes on with the same collector', async () => {
    const { server, watch } = setUp();
    server.set(vm(1), { power: 'on' });
    const seen = watch(vm(1));
    await seen.next();
    await server.until(() => server.waitsUnderWay === 1);
    seen.stop();
    await server.until(() => server.count('ModifyListView') === 2);
    server.runOut();
    await turns();
    const before = server.calls.length;
    await turns();
    expect(server.calls.length).toBe(before);
    expect(server.waitsUnderWay).toBe(0);

    await watch(vm(1)).next();
    expect(server.count('CreatePropertyCollector')).toBe(1);
  });

  it('keeps tasks that are done in its view until another comes', async () => {
    const { server, watch } = setUp();
    for (const n of [1, 2]) server.set(task(n), { info: 'success' });
    const first = watch(task(1));
    await first.next();
    first.stop();
    const second = watch(task(2));
    await second.next();

    expect(server.count('ModifyListView')).toBe(2);
  });

  it('ends at once when it is closed, and fails who still watches', async () => {
    const { server, stream, watch } = setUp();
    server.set(vm(1), { power: 'on' });
    const seen = watch(vm(1));
    await seen.next();
    await server.until(() => server.waitsUnderWay === 1);
    await stream.close();

    expect(server.waitsUnderWay).toBe(0);
    expect(await seen.failure).toMatchObject({ code: 'SESSION_CLOSED' });
    expect(() => watch(vm(1))).toThrow('the session is closed');
  });

  it('can be closed while it pauses between two attempts', async () => {
    const { server, stream, watch } = setUp('vCenter', { sleep: untilAborted });
    server.set(vm(1), { power: 'on' });
    server.intercept('CreatePropertyCollector', () => {
      throw new VimConnectionError('test', 'cannot connect to');
    });
    const seen = watch(vm(1));
    await server.until(() => server.count('CreatePropertyCollector') === 1);
    await turns();
    await stream.close();

    expect(await seen.failure).toMatchObject({ code: 'SESSION_CLOSED' });
  });
});

interface Seen {
  readonly values: WatchedValues[];
  /** Resolves when one more state has been told than the last time. */
  next(): Promise<void>;
  until(state: WatchedValues): Promise<void>;
  readonly failure: Promise<Error | undefined>;
  stop(): void;
}

function setUp(
  school: School = 'vCenter',
  { sleep }: { sleep?: (signal?: AbortSignal) => Promise<void> } = {},
) {
  const server = new FakeCollector(school);
  const pauses: number[] = [];
  const clock = {
    now: () => 0,
    sleep: async (ms: number, signal?: AbortSignal) => {
      pauses.push(ms);
      await sleep?.(signal);
    },
  };
  const backoff = new Backoff(clock, { maxFailures: 3, firstPauseMs: 100, longestPauseMs: 1_000 });
  const stream = new UpdateStream(server, backoff, backoff);

  const watch = (
    object: Ref<'VirtualMachine' | 'Task'>,
    options: { fresh?: boolean; pathSet?: string[] } = {},
  ): Seen => {
    const values: WatchedValues[] = [];
    const listeners = new Set<() => void>();
    let told = 0;
    const errors = new EventEmitter();
    const failure = once(errors, 'failed').then(([error]: Error[]) => error);
    const pathSet = options.pathSet ?? (object.type === 'Task' ? ['info'] : ['power']);
    const stop = stream.watch(
      { type: object.type, object, pathSet, fresh: options.fresh ?? false },
      {
        onValues: (state) => {
          values.push(state);
          for (const listener of listeners) listener();
        },
        onError: (error) => errors.emit('failed', error),
      },
    );
    const when = (condition: () => boolean): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (condition()) resolve();
        };
        listeners.add(look);
        void failure.then(reject);
        look();
      });
    return {
      values,
      next: () => when(() => values.length > told).then(() => void (told = values.length)),
      until: (state) => when(() => JSON.stringify(values.at(-1)) === JSON.stringify(state)),
      failure,
      stop,
    };
  };
  return { server, stream, watch, pauses };
}

function vm(n: number): Ref<'VirtualMachine'> {
  return { type: 'VirtualMachine', value: `vm-${n}` };
}

function task(n: number): Ref<'Task'> {
  return { type: 'Task', value: `task-${n}` };
}

function refuse(): never {
  throw new VimConnectionError('test', 'cannot connect to');
}

function refuseWait(server: FakeCollector, faultName: string): void {
  server.intercept('WaitForUpdatesEx', () => {
    throw new VimFaultError(faultName);
  });
  server.runOut();
}

function untilAborted(signal?: AbortSignal): Promise<void> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('interrupted')), { once: true });
  });
}

/** Lets everything happen that is not waiting for something else. */
async function turns(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
