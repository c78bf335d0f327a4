/**
 * Values made from the schema itself, of every type it has, sent and read back.
 *
 * They travel as the value of an option, where anything may stand: UpdateOptions sends what
 * QueryOptions returns.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vimSchema, type DataType, type Member, type TypeUse } from '../schema/table.js';
import { vimCodec } from './codec.js';
import { isPlainObject } from './value-shape.js';

const schema = vimSchema();
const codec = vimCodec();

describe('every data type of the schema', () => {
  it('comes back as it was sent, and is sent again as the same text', () => {
    const dice = pseudoRandom(20_261_122);
    for (const name of schema.typeNames()) {
      const value = dataOf(dice, typeNamed(name), 1, true);
      const sent = send(value);
      const received = receive(sent);
      expect(received).toMatchObject(value);
      expect(send(received)).toBe(sent);
    }
  }, 30_000);
});

describe('any value', () => {
  it('comes back as it was sent, and is sent again as the same text', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const value = anythingFrom(diceOf(gen), 0);
        const sent = send(value);
        const received = receive(sent);
        expect({ received }).toMatchObject({ received: value });
        expect(send(received)).toBe(sent);
      }),
      { numRuns: 200 },
    );
  });

  it('is sent as the same text whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.gen(), fc.nat(), (gen, seed) => {
        const value = dataOf(diceOf(gen), someType(diceOf(gen)), 0, true);
        const sent = send(value);

        expect(send(shuffled(value, pseudoRandom(seed)))).toBe(sent);
      }),
      { numRuns: 200 },
    );
  });
});

const awkward = [
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
const legalText = fc
  .array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));

const instants = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});

/** Where the choices come from: fast-check, which shrinks them, or a seeded generator. */
interface Dice {
  below(limit: number): number;
  text(): string;
  instant(): Date;
  fraction(): number;
}

function diceOf(gen: fc.GeneratorValue): Dice {
  return {
    below: (limit) => gen(fc.nat, { max: limit - 1 }),
    text: () => gen(() => legalText),
    instant: () => gen(() => instants),
    fraction: () => gen(fc.double, { noNaN: true, noDefaultInfinity: true }) || 0,
  };
}

type Data = Record<string, unknown>;

const DEEPEST = 3;

function anythingFrom(dice: Dice, depth: number): unknown {
  const choice = dice.below(depth < DEEPEST ? 9 : 7);
  const primitives = ['string', 'boolean', 'int', 'long', 'double', 'dateTime', 'base64Binary'];
  const primitive = primitives[choice];
  if (primitive !== undefined) return primitiveOf(dice, primitive);
  if (choice === 7) return dataOf(dice, someType(dice), depth + 1, true);
  const first = anythingFrom(dice, depth + 1);
  return Array.from({ length: dice.below(3) }, () => first);
}

function dataOf(dice: Dice, type: DataType, depth: number, named: boolean): Data {
  const value: Data = named ? { _type: type.name } : {};
  for (const member of type.members) {
    if (member.optional && (depth >= DEEPEST || dice.below(3) === 0)) continue;
    const made = memberOf(dice, member, depth + 1);
    if (made !== undefined) value[member.name] = made;
  }
  return value;
}

function memberOf(dice: Dice, member: Member, depth: number): unknown {
  if (!member.array) return valueOf(dice, member, depth);
  const least = member.optional ? 1 : 0;
  // An optional array of none is sent as nothing and read as nothing.
  const length = depth > DEEPEST ? least : least + dice.below(2);
  return Array.from({ length }, () => valueOf(dice, member, depth));
}

function valueOf(dice: Dice, use: TypeUse, depth: number): unknown {
  switch (use.kind) {
    case 'any':
      return depth > DEEPEST ? 'text' : anythingFrom(dice, depth);
    case 'enum':
      return pick(dice, [...(schema.enumValues(use.type) ?? [])]);
    case 'reference':
      return {
        type: use.target ?? pick(dice, schema.managedObjectNames()),
        value: `object-${dice.below(99)}`,
      };
    case 'data': {
      const declared = typeNamed(use.type);
      const concrete = depth > DEEPEST ? declared : pick(dice, [declared, ...subtypesOf(declared)]);
      return dataOf(dice, concrete, depth, concrete !== declared);
    }
    case 'primitive':
      return primitiveOf(dice, use.type);
    default:
      throw new Error(`no value for ${use.type}`);
  }
}

function primitiveOf(dice: Dice, type: string): unknown {
  const bits = { byte: 8, short: 16, int: 32 }[type];
  if (bits !== undefined) return dice.below(2 ** bits) - 2 ** (bits - 1);
  switch (type) {
    case 'boolean':
      return dice.below(2) === 1;
    case 'long':
      return dice.below(2) === 1 ? dice.below(2 ** 31) * 2 ** 20 : -(2n ** 62n) - BigInt(dice.below(2 ** 31));
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

function pseudoRandom(seed: number): Dice {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    text: () => Array.from({ length: below(4) }, () => awkward[below(awkward.length)] ?? '').join('x'),
    instant: () => new Date(below(2 ** 31) * 1000 + below(1000)),
    fraction: () => below(2 ** 31) / 1024,
  };
}

function pick<T>(dice: Dice, choices: readonly T[]): T {
  const chosen = choices[dice.below(choices.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

function someType(dice: Dice): DataType {
  return typeNamed(pick(dice, schema.typeNames()));
}

function typeNamed(name: string): DataType {
  const type = schema.typeNamed(name);
  if (type === undefined) throw new Error(`no type ${name}`);
  return type;
}

const descendants = new Map<string, DataType[]>();

function subtypesOf(type: DataType): DataType[] {
  if (descendants.size === 0) {
    for (const name of schema.typeNames()) {
      for (const ancestor of typeNamed(name).lineage.slice(1)) {
        descendants.set(ancestor, [...(descendants.get(ancestor) ?? []), typeNamed(name)]);
      }
    }
  }
  return descendants.get(type.name) ?? [];
}

function shuffled(value: unknown, dice: Dice): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, dice));
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(
    ([key, inner]) => [key, shuffled(inner, dice), dice.below(2 ** 31)] as const,
  );
  return Object.fromEntries(entries.toSorted((a, b) => a[2] - b[2]).map(([key, inner]) => [key, inner]));
}

function send(value: unknown): string {
  const request = codec.encodeRequest(
    'UpdateOptions',
    { type: 'OptionManager', value: 'setting' },
    {
      changedValue: [{ key: 'k', value }],
    },
  );
  return request.slice(request.indexOf('<changedValue>'), -'</UpdateOptions>'.length);
}

function receive(sent: string): unknown {
  const answer =
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="xsi"><e:Body><QueryOptionsResponse>' +
    sent.replace(/^<changedValue>/, '<returnval>').replace(/<\/changedValue>$/, '</returnval>') +
    '</QueryOptionsResponse></e:Body></e:Envelope>';
  const decoded = codec.decodeResponse(answer, 'QueryOptions');
  const options: unknown = decoded.kind === 'response' ? decoded.value : undefined;
  const option: unknown = Array.isArray(options) ? options[0] : undefined;
  return isPlainObject(option) ? option['value'] : undefined;
}
