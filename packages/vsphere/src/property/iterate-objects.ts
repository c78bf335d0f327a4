/**
 * Going through an inventory object by object, however large it is.
 *
 * One page is held at a time. What is fetched is what has been asked for: a consumer that is slow makes
 * the server wait, and one that stops makes it forget the rest.
 */
import { InvalidOptionError } from '../errors.js';
import type { ManagedObjects } from '../schema/generated/managed-objects.js';
import type { VimCaller } from '../session/vim-caller.js';
import {
  getObjectPages,
  inventoryPages,
  type GetObjectsOptions,
  type InventoryOptions,
} from './get-objects.js';
import { toObjectProperties, type ObjectProperties } from './object-properties.js';
import {
  schemaOf,
  selectedTypeOf,
  selectionEntries,
  type PathSelection,
  type PathsIn,
  type Selected,
  type TypeSelection,
} from './type-selection.js';

/**
 * `for await (const vm of iterateObjects(session, 'VirtualMachine', { pathSet: ['name'] }))`: {@link getObjects}
 * in the memory of one page.
 *
 * @throws what {@link getObjects} throws
 */
export async function* iterateObjects<T extends keyof ManagedObjects, const Paths extends PathSelection>(
  session: VimCaller,
  type: T,
  options: GetObjectsOptions<Paths>,
): AsyncGenerator<ObjectProperties<T, PathsIn<T, Paths>>, void, undefined> {
  for await (const page of getObjectPages(session, type, options)) yield* page;
}

/** How many objects are dealt with at once, beside what is read of them. */
export interface ForEachObjectOptions<Paths extends PathSelection> extends GetObjectsOptions<Paths> {
  /** 8 if not given. */
  readonly concurrency?: number | undefined;
}

const DEFAULT_CONCURRENCY = 8;

/**
 * Calls `action` for every object of a type, a few at once, and resolves with how many there were when all of
 * them are done. The first action that fails is the last to be begun: its error is thrown when those that
 * are under way have ended. The signal they are given aborts then, and with that of the options.
 *
 * @throws {InvalidOptionError} a concurrency that is no whole number from 1
 * @throws what `action` throws, and what {@link getObjects} throws
 */
export async function forEachObject<T extends keyof ManagedObjects, const Paths extends PathSelection>(
  session: VimCaller,
  type: T,
  { concurrency = DEFAULT_CONCURRENCY, ...options }: ForEachObjectOptions<Paths>,
  action: (object: ObjectProperties<T, PathsIn<T, Paths>>, signal: AbortSignal) => Promise<void> | void,
): Promise<number> {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new InvalidOptionError('concurrency', `${concurrency} is no whole number from 1`);
  }
  const crew = new Crew(concurrency, options.signal);
  let count = 0;
  try {
    for await (const object of iterateObjects(session, type, options)) {
      count += 1;
      crew.begin((signal) => action(object, signal));
      await crew.room();
      if (crew.failure) break;
    }
  } catch (error) {
    crew.stop(error);
  }
  await crew.done();
  if (crew.failure) throw crew.failure.error;
  return count;
}

/** So many actions at once, until one fails. */
class Crew {
  readonly #size: number;
  readonly #stopping = new AbortController();
  readonly #signal: AbortSignal;
  #underWay = 0;
  #onEnd = (): void => {};
  /** The first, if there was one. */
  failure: { readonly error: unknown } | undefined;

  constructor(size: number, signal: AbortSignal | undefined) {
    const { signal: stopped } = this.#stopping;
    this.#size = size;
    this.#signal = signal ? AbortSignal.any([signal, stopped]) : stopped;
  }

  begin(action: (signal: AbortSignal) => Promise<void> | void): void {
    this.#underWay += 1;
    void this.#run(action);
  }

  /** Tells those that are under way that their work is not wanted any more. */
  stop(error: unknown): void {
    this.failure ??= { error };
    this.#stopping.abort(error);
  }

  /** Resolves when another may begin. */
  async room(): Promise<void> {
    while (this.#underWay >= this.#size) await this.#oneEnds();
  }

  /** Resolves when none is under way. */
  async done(): Promise<void> {
    while (this.#underWay > 0) await this.#oneEnds();
  }

  #oneEnds(): Promise<void> {
    return new Promise((resolve) => (this.#onEnd = resolve));
  }

  async #run(action: (signal: AbortSignal) => Promise<void> | void): Promise<void> {
    try {
      await action(this.#signal);
    } catch (error) {
      this.stop(error);
    } finally {
      this.#underWay -= 1;
      this.#onEnd();
    }
  }
}

/** An object, and which of the selected types it belongs to: the nearest above its own. */
export type SelectedObject<Types extends TypeSelection> = {
  [T in keyof Types & keyof ManagedObjects]: { readonly type: T } & Selected<Types, T>;
}[keyof Types & keyof ManagedObjects];

/**
 * The objects of several types in one retrieval, each once and with the properties that its type is
 * selected with, in the memory of one page. `type` tells them apart.
 *
 * @throws what {@link getObjects} throws
 */
export async function* iterateObjectsOfTypes<const Types extends TypeSelection>(
  session: VimCaller,
  types: Types,
  options: InventoryOptions = {},
): AsyncGenerator<SelectedObject<Types>, void, undefined> {
  const schema = schemaOf(session);
  for await (const page of inventoryPages(session, types, options)) {
    for (const content of page) {
      const object = {
        type: selectedTypeOf(content.obj.type, types, schema),
        ...toObjectProperties(content, schema),
      };
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server answers what was asked for
      yield object as unknown as SelectedObject<Types>;
    }
  }
}

/** What was read of several types, by type. A type without objects has an empty list. */
export type ObjectsOfTypes<Types extends TypeSelection> = {
  readonly [T in keyof Types & keyof ManagedObjects]: Selected<Types, T>[];
};

/**
 * The objects of several types in one retrieval, by type:
 * `getObjectsOfTypes(session, { VirtualMachine: ['name', 'runtime.host'], HostSystem: ['name'] })`.
 *
 * @throws what {@link getObjects} throws
 */
export async function getObjectsOfTypes<const Types extends TypeSelection>(
  session: VimCaller,
  types: Types,
  options: InventoryOptions = {},
): Promise<ObjectsOfTypes<Types>> {
  const byType = new Map<string, unknown[]>(selectionEntries(types).map(([type]) => [type, []]));
  for await (const { type, ...object } of iterateObjectsOfTypes<TypeSelection>(session, types, options)) {
    byType.get(type)?.push(object);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server answers what was asked for
  return Object.fromEntries(byType) as ObjectsOfTypes<Types>;
}
