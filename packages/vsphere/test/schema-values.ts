/**
 * Values made from the schema table: of any type it has, legal in every member, awkward where allowed.
 *
 * Choices come from a {@link Dice}, so the same code serves a property test, which shrinks them, and a
 * walk over all types, which wants the same ones each time.
 */
import { vimSchema, type DataType, type Member, type TypeUse } from '../src/schema/table.js';

export interface Dice {
  /** From 0 up to, not including, `limit`. */
  below(limit: number): number;
  text(): string;
  instant(): Date;
  fraction(): number;
}

export type Data = Record<string, unknown>;

interface ValueOptions {
  /** Members may be of types derived from the declared one, and anything may stand for anyType. */
  readonly polymorphic: boolean;
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

  constructor(dice: Dice, options: ValueOptions = { polymorphic: true }) {
    this.#dice = dice;
    this.#options = options;
  }

  /** A value for a place where anything may stand. */
  anything(depth = 0): unknown {
    const choice = this.#dice.below(PRIMITIVES.length + (depth < DEEPEST ? 2 : 0));
    const primitive = PRIMITIVES[choice];
    if (primitive !== undefined) return this.#primitive(primitive);
    if (choice === PRIMITIVES.length) return this.named(this.#pick(vimSchema().typeNames()), depth + 1);
    const item = this.anything(depth + 1);
    return Array.from({ length: this.#dice.below(3) }, () => item);
  }

  /** A data object that says what it is. */
  named(type: string, depth = 0): Data {
    return { _type: type, ...this.members(dataType(type).members, depth) };
  }

  /** Parameters, or the members of a data object. */
  members(members: readonly Member[], depth = 0): Data {
    const made: Data = {};
    for (const member of members) {
      if (member.optional && (depth >= DEEPEST || this.#dice.below(3) === 0)) continue;
      made[member.name] = member.array ? this.#array(member, depth + 1) : this.#value(member, depth + 1);
    }
    return made;
  }

  #array(member: Member, depth: number): unknown[] {
    // An optional array of none is sent as nothing and read as nothing.
    const least = member.optional ? 1 : 0;
    const length = depth > DEEPEST ? least : least + this.#dice.below(2);
    return Array.from({ length }, () => this.#value(member, depth));
  }

  #value(use: TypeUse, depth: number): unknown {
    switch (use.kind) {
      case 'any':
        return depth > DEEPEST || !this.#options.polymorphic ? 'text' : this.anything(depth);
      case 'enum':
        return this.#pick([...(vimSchema().enumValues(use.type) ?? [])]);
      case 'reference':
        return {
          type: use.target ?? this.#pick(vimSchema().managedObjectNames()),
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
    const concrete = open ? this.#pick([declared, ...derivedFrom(declared)]) : declared;
    if (concrete !== declared) return this.named(concrete, depth);
    return this.members(dataType(declared).members, depth);
  }

  #primitive(type: string): unknown {
    const dice = this.#dice;
    const bits = { byte: 8, short: 16, int: 32 }[type];
    if (bits !== undefined) return dice.below(2 ** bits) - 2 ** (bits - 1);
    switch (type) {
      case 'boolean':
        return dice.below(2) === 1;
      case 'long':
        return dice.below(2) === 1
          ? dice.below(2 ** 31) * 2 ** 20
          : -(2n ** 62n) - BigInt(dice.below(2 ** 31));
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
  };
}

const derived = new Map<string, string[]>();

function derivedFrom(type: string): readonly string[] {
  if (derived.size === 0) {
    for (const name of vimSchema().typeNames()) {
      for (const ancestor of dataType(name).lineage.slice(1)) {
        derived.set(ancestor, [...(derived.get(ancestor) ?? []), name]);
      }
    }
  }
  return derived.get(type) ?? [];
}

function dataType(name: string): DataType {
  const type = vimSchema().typeNamed(name);
  if (type === undefined) throw new Error(`The schema has no type ${name}.`);
  return type;
}
