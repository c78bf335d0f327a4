import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatRef,
  VimConnectionError,
  VimFaultError,
  type InventoryEvent,
  type InventoryWatch,
  type ManagedObjectReference,
} from '../src/index.js';
import { watchInventory } from '../src/property/inventory-watch.js';
import { UpdateStream } from '../src/property/update-stream.js';
import { Backoff } from '../src/session/backoff.js';
import { nullLogger } from '../src/session/logger.js';
import { FakeCollector, type School } from './fake-collector.js';

const TYPES = { VirtualMachine: ['name', 'runtime.powerState'], HostSystem: ['name'] } as const;
type Types = typeof TYPES;
const OBJECTS = 5;

const change = fc.record({
  kind: fc.constantFrom(
    'set' as const,
    'unset' as const,
    'refuse' as const,
    'create' as const,
    'destroy' as const,
    'moveOut' as const,
    'moveIn' as const,
  ),
  n: fc.nat(OBJECTS - 1),
});
const trouble = fc.record({
  kind: fc.constantFrom(
    'expire' as const,
    'loginElsewhere' as const,
    'cutWait' as const,
    'runOut' as const,
    'forgetVersion' as const,
    'loseCollector' as const,
    'loseViews' as const,
    'outage' as const,
    'refuseFilter' as const,
    'waitForOne' as const,
  ),
  n: fc.nat(OBJECTS - 1),
});
const happening = fc.record({
  what: fc.oneof({ weight: 4, arbitrary: change }, { weight: 1, arbitrary: trouble }),
  quiet: fc.oneof(fc.constant(0), fc.nat(8)),
});
const world = fc.record({
  steps: fc.array(happening, { minLength: 1, maxLength: 40 }),
  travels: fc.array(fc.nat(4), { minLength: 1, maxLength: 20 }),
  maxObjectUpdates: fc.constantFrom(1, 2, 3, Infinity),
  pace: fc.nat(6),
});

describe.each<School>(['vCenter', 'simulator'])('whatever happens on a server of the %s school', (school) => {
  it('the copy ends up as the inventory is, and no event is lost or told twice', async () => {
    const checked = fc.assert(
      fc.asyncProperty(world, async ({ steps, travels, maxObjectUpdates, pace }) => {
        const tested = new World(school, travels, maxObjectUpdates);
        const wrong = await tested.live(pace, async () => {
          for (const { what, quiet } of steps) {
            tested.take(what);
            await turns(quiet);
          }
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );

    await expect(checked).resolves.toBeUndefined();
  }, 60_000);
});

/** What a consumer makes of the events: the copy it would have if it had nothing else. */
class Replica {
  readonly wrong: string[] = [];
  readonly #objects = new Map<string, { properties: Record<string, unknown>; unreadable: Set<string> }>();

  constructor(readonly name: string) {}

  take(event: InventoryEvent<Types>): void {
    const key = formatRef(event.obj);
    const known = this.#objects.get(key);
    if (event.kind === 'added') {
      if (known) this.#complain(key, 'was added twice');
      const { properties, missing } = event.object;
      this.#objects.set(key, {
        properties: { ...properties },
        unreadable: new Set(missing.map(({ path }) => path)),
      });
    } else if (!known) {
      this.#complain(key, `${event.kind} but is not there`);
    } else if (event.kind === 'removed') {
      this.#objects.delete(key);
    } else {
      this.#change(key, known, event.changes);
    }
  }

  state(): string {
    return written(
      Array.from(this.#objects, ([key, { properties, unreadable }]) => [key, properties, [...unreadable]]),
    );
  }

  #change(
    key: string,
    known: { properties: Record<string, unknown>; unreadable: Set<string> },
    changes: object,
  ): void {
    const entries: [string, { from: unknown; to: unknown; unreadable?: unknown }][] = Object.entries(changes);
    if (entries.length === 0) this.#complain(key, 'changed in nothing');
    for (const [path, { from, to, unreadable }] of entries) {
      if (!isDeepStrictEqual(known.properties[path], from)) {
        this.#complain(key, `${path} changed from what it was not`);
      }
      const same = isDeepStrictEqual(from, to) && known.unreadable.has(path) === (unreadable !== undefined);
      if (same) this.#complain(key, `${path} changed to what it was`);
      if (to === undefined) delete known.properties[path];
      else known.properties[path] = to;
      if (unreadable === undefined) known.unreadable.delete(path);
      else known.unreadable.add(path);
    }
  }

  #complain(key: string, what: string): void {
    this.wrong.push(`${this.name}: ${key} ${what}`);
  }
}

class World {
  readonly #server: FakeCollector;
  readonly #stream: UpdateStream;
  readonly #school: School;
  readonly #wrong: string[] = [];
  readonly #stops: (() => void)[] = [];
  #values = 0;

  constructor(school: School, travels: readonly number[], maxObjectUpdates: number) {
    this.#school = school;
    this.#server = new FakeCollector(school);
    let trips = 0;
    this.#server.travel = () => travels[(trips += 1) % travels.length] ?? 0;
    this.#server.maxObjectUpdates = maxObjectUpdates;
    for (let n = 0; n < OBJECTS - 1; n += 1) this.#server.set(ref(n), this.#state());
    const limits = { firstPauseMs: 1, longestPauseMs: 1 };
    this.#stream = new UpdateStream(
      this.#server,
      new Backoff(clock, { maxFailures: 3, ...limits }),
      new Backoff(clock, { maxFailures: Infinity, ...limits }),
    );
  }

  /** All that is wrong in the end. */
  async live(pace: number, happen: () => Promise<void>): Promise<string[]> {
    const watch = await watchInventory<Types>(
      { caller: this.#server, stream: this.#stream, clock, logger: nullLogger, atClose: () => () => {} },
      { types: TYPES },
    );
    const listener = new Replica('listener');
    for await (const event of initialEvents(watch)) listener.take(event);
    watch.on('event', (event) => listener.take(event));
    const consumer = new Replica('consumer');
    const events = watch.events({ initial: true });
    const consuming = consume(events, consumer, pace);

    await happen();
    await this.#settle(watch, [listener, consumer]);
    await watch.close();
    await consuming;
    const { mostWaitsAtOnce, collectors } = this.#server;
    if (mostWaitsAtOnce > 1) this.#wrong.push(`${mostWaitsAtOnce} waits at once`);
    if (collectors > 1) this.#wrong.push(`${collectors} collectors`);
    for (const stop of this.#stops) stop();
    await turns(50);
    const { filters } = this.#server;
    if (filters > 1) this.#wrong.push(`${filters} filters`);
    if (this.#server.containerViews > 0) this.#wrong.push('a view was left behind');
    await this.#stream.close();
    if (this.#server.waitsUnderWay > 0) this.#wrong.push('a wait after the end');
    return [...this.#wrong, ...listener.wrong, ...consumer.wrong];
  }

  take({ kind, n }: { kind: string; n: number }): void {
    const server = this.#server;
    if (kind === 'set') server.set(ref(n), this.#state());
    else if (kind === 'create') server.set(ref(n), this.#state());
    else if (kind === 'unset') server.set(ref(n), { 'runtime.powerState': undefined });
    else if (kind === 'refuse')
      server.set(ref(n), { 'runtime.powerState': new VimFaultError('NoPermission') });
    else if (kind === 'destroy') server.destroy(ref(n));
    // The simulator does not notice that an object is moved elsewhere.
    else if (kind === 'moveOut' || kind === 'moveIn') {
      if (this.#school === 'vCenter') server.move(ref(n), kind === 'moveOut' ? 'out' : 'in');
    } else this.#trouble(kind, n);
  }

  #trouble(kind: string, n: number): void {
    const server = this.#server;
    if (kind === 'expire') server.expire();
    else if (kind === 'cutWait') server.cutWait();
    else if (kind === 'runOut') server.runOut();
    else if (kind === 'loseViews') server.loseViews();
    else if (kind === 'loginElsewhere') {
      server.expire();
      void server.renewLogin(server.loginCount).then(() => this.#stream.sessionRenewed());
    } else if (kind === 'outage') {
      server.intercept('CreatePropertyCollector', ...Array.from({ length: 5 }, () => outOfReach));
      server.cutWait();
    } else if (kind === 'refuseFilter') {
      server.intercept('CreateFilter', () => {
        throw new VimFaultError('SystemError');
      });
    } else if (kind === 'waitForOne') {
      this.#stops.push(
        this.#stream.watch(
          { type: 'VirtualMachine', pathSet: ['name'], object: ref(n), fresh: false },
          { onValues() {}, onError() {} },
        ),
      );
    } else {
      server.intercept('WaitForUpdatesEx', () => {
        throw new VimFaultError(
          kind === 'loseCollector' ? 'ManagedObjectNotFound' : 'InvalidCollectorVersion',
        );
      });
    }
  }

  /** Lets it come to rest. */
  async #settle(watch: InventoryWatch<Types>, replicas: readonly Replica[]): Promise<void> {
    const there = (): string =>
      written(
        Array.from(this.#server.inventory(TYPES).values(), ({ obj, propSet = [], missingSet = [] }) => [
          formatRef(obj),
          Object.fromEntries(propSet.map(({ name, val }) => [name, val])),
          missingSet.map(({ path }) => path),
        ]),
      );
    const states = (): [string, string][] => [
      ...replicas.map((replica): [string, string] => [replica.name, replica.state()]),
      ['copy', copyOf(watch)],
    ];
    const different = (): [string, string][] => states().filter(([, state]) => state !== there());
    for (let i = 0; i < 3_000 && (different().length > 0 || watch.state !== 'live'); i += 1) await turns(1);
    for (const [name, state] of different()) this.#wrong.push(`${name} is ${state}, there is ${there()}`);
    if (watch.state !== 'live') this.#wrong.push(`it is ${watch.state}`);
  }

  #state(): Record<string, unknown> {
    this.#values += 1;
    return {
      name: `name ${this.#values}`,
      'runtime.powerState': ['poweredOn', 'poweredOff'][this.#values % 2],
    };
  }
}

const clock = { now: () => 0, sleep: (ms: number) => (ms > 60_000 ? new Promise<void>(() => {}) : turns(1)) };

function copyOf(watch: InventoryWatch<Types>): string {
  const objects = [...watch.all('VirtualMachine'), ...watch.all('HostSystem')];
  return written(
    objects.map(({ obj, properties, missing }) => [
      formatRef(obj),
      properties,
      missing.map(({ path }) => path),
    ]),
  );
}

/** The same for the same objects, in whatever order they and their properties are. */
function written(objects: readonly (readonly [string, object, readonly string[]])[]): string {
  return objects
    .map(([key, properties, unreadable]) => {
      const values = Object.entries(properties).map(([path, value]) => `${path}=${String(value)}`);
      return [key, ...values.toSorted(), ...unreadable.map((path) => `${path}!`).toSorted()].join(' ');
    })
    .toSorted()
    .join(', ');
}

/** What is in the copy now, as events. */
async function* initialEvents(watch: InventoryWatch<Types>): AsyncGenerator<InventoryEvent<Types>> {
  const events = watch.events({ initial: true });
  for (let left = watch.size; left > 0; left -= 1) {
    const { value, done } = await events.next();
    if (done !== true) yield value;
  }
  await events.return?.();
}

async function consume(
  events: AsyncIterable<InventoryEvent<Types>>,
  replica: Replica,
  pace: number,
): Promise<void> {
  for await (const event of events) {
    replica.take(event);
    await turns(pace);
  }
}

/** The last is a host. */
function ref(n: number): ManagedObjectReference<'VirtualMachine'> {
  const type: string = n === OBJECTS - 2 ? 'HostSystem' : 'VirtualMachine';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a host may stand for a VM here
  return { type, value: `${type}-${n}` } as ManagedObjectReference<'VirtualMachine'>;
}

function outOfReach(): never {
  throw new VimConnectionError('test', 'cannot connect to');
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
