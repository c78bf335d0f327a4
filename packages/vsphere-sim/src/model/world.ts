/**
 * All that one simulated vCenter is: time, chance, ids, and the objects in it.
 *
 * Two worlds in one process share nothing. What a subject needs to remember beside the managed objects (running tasks,
 * sessions, file trees) it keeps in a class of its own, of which the world holds one: `world.part(Tasks)`.
 */
import { vimSchema, type SchemaTable } from '@kilonova/vsphere/wire';
import { RealClock, type WorldClock } from './clock.js';
import { Inventory } from './inventory.js';
import { ObjectIds } from './object-ids.js';
import { SeededRandom } from './seeded-random.js';

export interface WorldOptions {
  /** The system's time if not given. */
  readonly clock?: WorldClock | undefined;
  /** The same seed and the same calls give the same answers. 1 if not given. */
  readonly seed?: number | undefined;
}

export class World {
  readonly clock: WorldClock;
  /** For what is to be the same whenever it is asked for, and not only in the same order. */
  readonly seed: number;
  readonly random: SeededRandom;
  readonly ids = new ObjectIds();
  readonly schema: SchemaTable = vimSchema();
  readonly inventory = new Inventory(this.schema);
  readonly #parts = new Map<unknown, unknown>();

  constructor(options: WorldOptions = {}) {
    this.clock = options.clock ?? new RealClock();
    this.seed = options.seed ?? 1;
    this.random = new SeededRandom(this.seed);
  }

  /** The time as the API writes it. */
  date(): Date {
    return new Date(this.clock.now());
  }

  /** The one `kind` of this world, made the first time it is asked for. */
  part<T extends object>(kind: new (world: World) => T): T {
    const known = this.#parts.get(kind);
    // Only what the constructor made is ever put under it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (known !== undefined) return known as T;
    const made = new kind(this);
    this.#parts.set(kind, made);
    return made;
  }
}
