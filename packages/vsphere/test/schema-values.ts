/**
 * Values made from the schema table: of any type it has, legal in every member, awkward where allowed.
 *
 * Choices come from a {@link Dice}, so the same code serves a property test, which shrinks them, and a
 * walk over all types, which wants the same ones each time.
 */
import {
  vimSchema,
  type DataType,
  type Member,
  type SchemaTable,
  type TypeUse,
} from '../src/schema/table.js';

export interface Dice {
  /** From 0 up to, not including, `limit`. */
  below(limit: number): number;
  text(): string;
  instant(): Date;
  fraction(): number;
  /** Signed, of so many bits. */
  integer(bits: number): number;
  /** 64 bits: a bigint where a number would lose digits. */
  long(): number | bigint;
}

export type Data = Record<string, unknown>;

/** What another schema of the same API has. */
export interface SchemaScope {
  hasType(name: string): boolean;
  hasMember(member: Member): boolean;
  /** In an array that must be there. */
  readonly fewestItems: number;
}

export interface ValueOptions {
  /** Members may be of types derived from the declared one, and anything may stand for anyType. */
  readonly polymorphic: boolean;
  /** Which of the members that may be missing are there. Some of them if not given. */
  readonly optional?: 'none' | 'some' | 'all';
  /** How many items each array has; an optional one that is to have none is left out. Few if not given. */
  readonly items?: number;
  /** The schema that the values are of: vim25's if not given. */
  readonly table?: SchemaTable;
  /** For a reader with narrower ideas than our table. */
  readonly scope?: SchemaScope | undefined;
}

/** Beyond this level only what is required is made. */
const DEEPEST = 3;
const PRIMITIVES = ['string', 'boolean', 'int', 'long', 'double', 'dateTime', 'base64Binary'];

export const AWKWARD_TEXTS: readonly string[] = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '\r',
  '\n',
  '\t',
  ' ',
  '&amp;',
  '<!--',
  '😀',
  '漢',
  '\u0085',
  '\u2028',
  '\ufeff',
];

export class SchemaValues {
  readonly #dice: Dice;
  readonly #options: ValueOptions;
  readonly #table: SchemaTable;

  constructor(dice: Dice, options: ValueOptions = { polymorphic: true }) {
    this.#dice = dice;
    this.#options = options;
    this.#table = options.table ?? vimSchema();
  }

  /** A value for a place where anything may stand. */
  anything(depth = 0): unknown {
    const choice = this.#dice.below(PRIMITIVES.length + (depth < DEEPEST ? 2 : 0));
    const primitive = PRIMITIVES[choice];
    if (primitive !== undefined) return this.#primitive(primitive);
    if (choice === PRIMITIVES.length)
      return this.named(this.#pick(this.#known(this.#table.typeNames())), depth + 1);
    const item = this.anything(depth + 1);
    return Array.from({ length: this.#dice.below(3) }, () => item);
  }

  /** A data object that says what it is. */
  named(type: string, depth = 0): Data {
    return { _type: type, ...this.members(dataType(this.#table, type).members, depth) };
  }

  /** Parameters, or the members of a data object. */
  members(members: readonly Member[], depth = 0): Data {
    const made: Data = {};
    for (const member of members) {
      if (member.optional && !this.#isWanted(member, depth)) continue;
      made[member.name] = member.array ? this.#array(member, depth + 1) : this.#value(member, depth + 1);
    }
    return made;
  }

  #isWanted(member: Member, depth: number): boolean {
    const { optional = 'some', items, scope } = this.#options;
    if (optional === 'none' || depth >= DEEPEST) return false;
    // An optional array of none is sent as nothing and read as nothing.
    if (member.array && items === 0) return false;
    if (scope?.hasMember(member) === false) return false;
    return optional === 'all' || this.#dice.below(3) > 0;
  }

  #array(member: Member, depth: number): unknown[] {
    const { items, scope } = this.#options;
    const least = member.optional ? 1 : (scope?.fewestItems ?? 0);
    const wanted = depth > DEEPEST ? least : (items ?? least + this.#dice.below(2));
    const length = Math.max(least, wanted);
    return Array.from({ length }, () => this.#value(member, depth));
  }

  #value(use: TypeUse, depth: number): unknown {
    switch (use.kind) {
      case 'any':
        return depth > DEEPEST || !this.#options.polymorphic ? 'text' : this.anything(depth);
      case 'enum':
        return this.#pick([...(this.#table.enumValues(use.type) ?? [])]);
      case 'reference':
        return {
          type: use.target ?? this.#pick(this.#table.managedObjectNames()),
          value: `object-${this.#dice.below(99)}`,
        };
      case 'data':
        return this.#data(use.type, depth);
      case 'primitive':
        break;
    }
    return this.#primitive(use.type);
  }

  #data(declared: string, depth: number): Data {
    const open = this.#options.polymorphic && depth <= DEEPEST;
    const concrete = open
      ? this.#pick([declared, ...this.#known(derivedFrom(this.#table, declared))])
      : declared;
    if (concrete !== declared) return this.named(concrete, depth);
    return this.members(dataType(this.#table, declared).members, depth);
  }

  #primitive(type: string): unknown {
    const dice = this.#dice;
    const bits = { byte: 8, short: 16, int: 32 }[type];
    if (bits !== undefined) return dice.integer(bits);
    switch (type) {
      case 'boolean':
        return dice.below(2) === 1;
      case 'long':
        return dice.long();
      case 'float':
        return Math.fround(dice.below(2 ** 24) / 1024);
      case 'double':
        return dice.fraction();
      case 'dateTime':
        return dice.instant();
      case 'base64Binary':
        return Uint8Array.from({ length: dice.below(9) }, () => dice.below(256));
      case 'anyURI':
        return `https://host/${dice.below(99)}?a=1&b=<2>`;
      default:
        return dice.text();
    }
  }

  #known(types: readonly string[]): readonly string[] {
    const { scope } = this.#options;
    return scope === undefined ? types : types.filter((name) => scope.hasType(name));
  }

  #pick<T>(choices: readonly T[]): T {
    const chosen = choices[this.#dice.below(choices.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }
}

/** The same choices for the same seed. */
export function pseudoRandom(seed: number): Dice {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    text: () =>
      Array.from({ length: below(4) }, () => AWKWARD_TEXTS[below(AWKWARD_TEXTS.length)] ?? '').join('x'),
    instant: () => new Date(below(2 ** 31) * 1000 + below(1000)),
    fraction: () => below(2 ** 31) / 1024,
    integer: (bits) => below(2 ** bits) - 2 ** (bits - 1),
    long: () => (below(2) === 1 ? below(2 ** 31) * 2 ** 20 : -(2n ** 62n) - BigInt(below(2 ** 31))),
  };
}

/** The ends of every range in turn, and texts of nothing but what is awkward. */
export function extremes(seed: number): Dice {
  const random = pseudoRandom(seed);
  const below = (limit: number): number => random.below(limit);
  const oneOf = <T>(first: T, ...others: readonly T[]): T =>
    [first, ...others][below(others.length + 1)] ?? first;
  return {
    below,
    text: () => oneOf(AWKWARD_TEXTS.join(''), '', ' ', `\n${AWKWARD_TEXTS.join('\r\n')}\t`),
    instant: () =>
      oneOf(
        new Date('0001-01-01T00:00:00Z'),
        new Date('9999-12-31T23:59:59.999Z'),
        new Date(0),
        new Date(-1),
        new Date('2000-02-29T23:59:59.001Z'),
      ),
    fraction: () => oneOf(0, -1.5, Number.MAX_VALUE, -Number.MIN_VALUE, 1e21, 2 ** -1022, 0.1),
    integer: (bits) => oneOf(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1, 0, -1),
    long: () =>
      oneOf<number | bigint>(
        0,
        -1,
        Number.MAX_SAFE_INTEGER,
        Number.MIN_SAFE_INTEGER,
        2n ** 53n,
        2n ** 63n - 1n,
        -(2n ** 63n),
      ),
  };
}

const derived = new WeakMap<SchemaTable, ReadonlyMap<string, readonly string[]>>();

function derivedFrom(table: SchemaTable, type: string): readonly string[] {
  let known = derived.get(table);
  if (known === undefined) {
    const found = new Map<string, string[]>();
    for (const name of table.typeNames()) {
      for (const ancestor of dataType(table, name).lineage.slice(1)) {
        found.set(ancestor, [...(found.get(ancestor) ?? []), name]);
      }
    }
    derived.set(table, (known = found));
  }
  return known.get(type) ?? [];
}

function dataType(table: SchemaTable, name: string): DataType {
  const type = table.typeNamed(name);
  if (type === undefined) throw new Error(`The schema has no type ${name}.`);
  return type;
}
