/**
 * Values of any type of a schema, legal and awkward, the same ones for the same seed.
 *
 * A data object says its type wherever the decoders say it: where the declared type has subtypes or is another.
 */
import type { DataType, Member, SchemaTable, TypeUse } from '@kilonova/vsphere/wire';
import { isAbstract } from '../src/wire/abstract-types.js';

type Data = Record<string, unknown>;

const DEEPEST = 3;
const ANYTHING = ['string', 'boolean', 'int', 'long', 'double', 'dateTime', 'base64Binary', 'data', 'array'];
const TEXTS = [
  '',
  ' ',
  'plain',
  '<&>"\'',
  ']]>',
  '\r\n\t',
  '😀 漢',
  '\u0085\u2028',
  '&amp;',
  'x'.repeat(300),
];

/** What to make of a value where anything may stand, given what it travels as. */
type Wrap = (use: TypeUse, value: unknown) => unknown;

export class SampleValues {
  readonly #table: SchemaTable;
  readonly #wrap: Wrap;
  #state: number;

  constructor(table: SchemaTable, seed: number, wrap: Wrap = (_use, value) => value) {
    this.#table = table;
    this.#wrap = wrap;
    this.#state = seed;
  }

  /** Values of the members, by name. */
  members(members: readonly Member[], depth = 0): Data {
    const made: Data = {};
    for (const member of members) {
      if (member.optional && (depth >= DEEPEST || this.#below(3) === 0)) continue;
      made[member.name] = this.value(member, depth);
    }
    return made;
  }

  value(use: TypeUse, depth = 0): unknown {
    if (!use.array) return this.#one(use, depth);
    const least = use.optional ? 1 : 0;
    const length = depth >= DEEPEST ? least : least + this.#below(3);
    return Array.from({ length }, () => this.#one(use, depth + 1));
  }

  /** Of that very type, and saying so. */
  named(type: DataType, depth = 0): Data {
    return { _type: type.name, ...this.members(type.members, depth + 1) };
  }

  #one(use: TypeUse, depth: number): unknown {
    switch (use.kind) {
      case 'any':
        return this.#anything(depth);
      case 'enum':
        return this.#pick([...(this.#table.enumValues(use.type) ?? [])]);
      case 'reference':
        return {
          type: use.target ?? this.#pick(this.#table.managedObjectNames()),
          value: `object-${this.#below(99)}`,
        };
      case 'primitive':
        return this.#primitive(use.type);
      case 'data':
        break;
    }
    return this.#data(use.type, depth);
  }

  #data(declared: string, depth: number): Data {
    const type = this.#pick(concreteTypes(this.#table, declared, depth < DEEPEST));
    if (type.name !== declared || type.hasSubtypes) return this.named(type, depth);
    return this.members(type.members, depth + 1);
  }

  #anything(depth: number): unknown {
    const choice = this.#pick(depth < DEEPEST ? ANYTHING : ANYTHING.slice(0, -2));
    if (choice === 'data') return this.#anyData(depth);
    if (choice !== 'array') return this.#wrap(this.#table.typeUse(choice), this.#primitive(choice));
    const ofData = this.#below(2) === 0;
    const items = Array.from({ length: this.#below(3) }, () =>
      ofData ? this.#anyData(depth + 1) : this.#primitive('string'),
    );
    return this.#wrap(this.#table.typeUse(ofData ? 'anyType' : 'string', 'a'), items);
  }

  #anyData(depth: number): Data {
    for (;;) {
      const type = this.#table.typeNamed(this.#pick(this.#table.typeNames()));
      if (type !== undefined && !isAbstract(this.#table, type)) return this.named(type, depth + 1);
    }
  }

  #primitive(type: string): unknown {
    const bits = new Map([
      ['byte', 8],
      ['short', 16],
      ['int', 32],
    ]).get(type);
    if (bits !== undefined) return this.#pick([-(2 ** (bits - 1)), 2 ** (bits - 1) - 1, 0, this.#below(99)]);
    switch (type) {
      case 'boolean':
        return this.#below(2) === 1;
      case 'long':
        return this.#pick([
          0,
          -1,
          Number.MAX_SAFE_INTEGER,
          2n ** 63n - 1n,
          -(2n ** 63n),
          this.#below(2 ** 32),
        ]);
      case 'float':
        return Math.fround(this.#below(2 ** 24) / 1024);
      case 'double':
        return this.#pick([0, -1.5, 1e300, Number.MIN_VALUE, 0.1]);
      case 'dateTime':
        return new Date(this.#below(2 ** 31) * 1000 + this.#below(1000));
      case 'base64Binary':
        return Uint8Array.from({ length: this.#below(9) }, () => this.#below(256));
      case 'anyURI':
        return `https://host/${this.#below(99)}?a=1&b=2`;
      default:
        return this.#pick(TEXTS);
    }
  }

  #pick<T>(choices: readonly T[]): T {
    const chosen = choices[this.#below(choices.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }

  #below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }
}

const derived = new WeakMap<SchemaTable, ReadonlyMap<string, readonly DataType[]>>();

/** What a value of the declared type can be of: that type itself, and those derived from it. */
function concreteTypes(table: SchemaTable, declared: string, open: boolean): readonly DataType[] {
  let known = derived.get(table);
  if (known === undefined) derived.set(table, (known = descendants(table)));
  const all = known.get(declared) ?? [];
  const own = all.filter(({ name }) => name === declared);
  return open || own.length === 0 ? all : own;
}

function descendants(table: SchemaTable): ReadonlyMap<string, readonly DataType[]> {
  const found = new Map<string, DataType[]>();
  for (const name of table.typeNames()) {
    const type = table.typeNamed(name);
    if (type === undefined || isAbstract(table, type)) continue;
    for (const ancestor of type.lineage) {
      const known = found.get(ancestor);
      if (known === undefined) found.set(ancestor, [type]);
      else known.push(type);
    }
  }
  return found;
}

/** Every method of a schema. */
export function methodsOf(table: SchemaTable) {
  return table.methodNames().flatMap((name) => table.methodNamed(name) ?? []);
}

/** A number for a name, to begin its samples with. */
export function seedOf(name: string): number {
  let seed = 7;
  for (let index = 0; index < name.length; index += 1)
    seed = (Math.imul(seed, 31) + name.charCodeAt(index)) >>> 0;
  return seed;
}
