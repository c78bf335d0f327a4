import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VimFaultError, type Ref } from '../src/index.js';
import { UpdateStream } from '../src/property/update-stream.js';
import { Backoff } from '../src/session/backoff.js';
import { FakeCollector, type School } from './fake-collector.js';

const OBJECTS = 2;

/** One thing that happens, and how long it is quiet after it. */
const happening = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('change' as const), n: fc.nat(OBJECTS - 1) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('watch' as const),
        n: fc.nat(OBJECTS - 1),
        fresh: fc.boolean(),
        chained: fc.boolean(),
      }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('stop' as const), n: fc.nat(20) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom(
          'expire' as const,
          'cutWait' as const,
          'runOut' as const,
          'forgetVersion' as const,
        ),
      }),
    },
  ),
  quiet: fc.oneof(fc.constant(0), fc.nat(8)),
});

const travels = fc.array(fc.nat(4), { minLength: 1, maxLength: 20 });

describe.each<School>(['vCenter', 'simulator'])('whatever happens on a server of the %s school', (school) => {
  it('every watcher ends up with the state that is, and never goes back in time', async () => {
    const checked = fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 1, maxLength: 30 }),
        travels,
        async (steps, times) => {
          const world = new World(school, times);
          world.take({ kind: 'watch', n: 0 });
          for (const { what, quiet } of steps) {
            world.take(what);
            await turns(quiet);
          }
          expect(await world.settle()).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );

    await expect(checked).resolves.toBeUndefined();
  });
});

interface Watched {
  readonly n: number;
  readonly told: number[];
  readonly stop: () => void;
}

class World {
  readonly #server: FakeCollector;
  readonly #stream: UpdateStream;
  readonly #states = Array.from({ length: OBJECTS }, () => 0);
  readonly #watched: Watched[] = [];
  readonly #wrong: string[] = [];

  constructor(school: School, times: readonly number[]) {
    this.#server = new FakeCollector(school);
    let trips = 0;
    this.#server.travel = () => times[(trips += 1) % times.length] ?? 0;
    for (const n of this.#states.keys()) this.#server.set(vm(n), { state: 0 });
    const clock = { now: () => 0, sleep: () => turns(1) };
    const backoff = new Backoff(clock, { maxFailures: 1_000, firstPauseMs: 1, longestPauseMs: 1 });
    this.#stream = new UpdateStream(this.#server, backoff, backoff);
  }

  take(step: { kind: string; n?: number; fresh?: boolean; chained?: boolean }): void {
    const { kind, n = 0, fresh = false, chained = false } = step;
    if (kind === 'change') {
      this.#states[n] = (this.#states[n] ?? 0) + 1;
      this.#server.set(vm(n), { state: this.#states[n] });
    } else if (kind === 'watch') this.#watch(n, fresh, chained);
    else if (kind === 'stop') this.#watched.splice(n % (this.#watched.length + 1), 1)[0]?.stop();
    else if (kind === 'expire') this.#server.expire();
    else if (kind === 'cutWait') this.#server.cutWait();
    else if (kind === 'runOut') this.#server.runOut();
    else {
      this.#server.intercept('WaitForUpdatesEx', () => {
        throw new VimFaultError('InvalidCollectorVersion');
      });
    }
  }

  /** A chained watch begins another as soon as it is told something. */
  #watch(n: number, fresh: boolean, chained: boolean): void {
    const stateBefore = this.#states[n] ?? 0;
    const told: number[] = [];
    const stop = this.#stream.watch(
      { type: 'VirtualMachine', pathSet: ['state'], object: vm(n), fresh },
      {
        onValues: ({ state }) => {
          const oldest = Math.max(fresh ? stateBefore : 0, told.at(-1) ?? 0);
          if (Number(state) < oldest) this.#wrong.push(`told ${String(state)} after ${oldest}`);
          told.push(Number(state));
          if (chained && told.length === 1)
            queueMicrotask(() => this.#watch((n + 1) % OBJECTS, fresh, false));
        },
        onError: (error) => this.#wrong.push(error.message),
      },
    );
    this.#watched.push({ n, told, stop });
  }

  /** Lets it come to rest, closes it, and says all that is wrong. */
  async settle(): Promise<string[]> {
    const outdated = (): Watched[] => this.#watched.filter(({ n, told }) => told.at(-1) !== this.#states[n]);
    for (let i = 0; i < 2_000 && outdated().length > 0; i += 1) await turns(1);
    for (const { n, told } of outdated()) {
      this.#wrong.push(`${n} is ${this.#states[n]}, told ${told.join(', ')}`);
    }
    const { mostWaitsAtOnce, collectors } = this.#server;
    if (mostWaitsAtOnce > 1) this.#wrong.push(`${mostWaitsAtOnce} waits at once`);
    if (collectors > 1) this.#wrong.push(`${collectors} collectors`);
    for (const { stop } of this.#watched) stop();
    await this.#stream.close();
    if (this.#server.waitsUnderWay > 0) this.#wrong.push('a wait after the end');
    return this.#wrong;
  }
}

function vm(n: number): Ref<'VirtualMachine'> {
  return { type: 'VirtualMachine', value: `vm-${n}` };
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
