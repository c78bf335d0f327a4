/**
 * Values made from the schema itself, of every type it has, sent and read back.
 *
 * They travel as the value of an option, where anything may stand: UpdateOptions sends what
 * QueryOptions returns.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerWith,
  everyMethod,
  parametersIn,
  requestFor,
  resultIn,
  samplesOfParameters,
  samplesOfResult,
  samplesOfType,
} from '../../test/call-samples.js';
import { firstDifference } from '../../test/first-difference.js';
import { AWKWARD_TEXTS, pseudoRandom, SchemaValues, type Dice } from '../../test/schema-values.js';
import { vimSchema } from '../schema/table.js';
import { vimCodec } from './codec.js';
import { isPlainObject } from './value-shape.js';

const codec = vimCodec();
const typeNames = vimSchema().typeNames();

describe('every data type of the schema', () => {
  it('comes back as it was sent, and is sent again as the same text', () => {
    const differences: string[] = [];
    for (const name of typeNames) {
      for (const { about, value } of samplesOfType(name)) {
        const sent = send(value);
        const received = receive(sent);
        differences.push(...differenceOf(`${name}, ${about}`, value, received));
        if (send(received) !== sent) differences.push(`${name}, ${about}: sent again as something else`);
      }
    }
    expect(differences).toEqual([]);
  }, 120_000);
});

describe('every method of the schema', () => {
  it('takes parameters that come back as they were sent, and are sent again as the same text', () => {
    const differences: string[] = [];
    for (const method of everyMethod()) {
      for (const { about, value } of samplesOfParameters(method)) {
        const sent = requestFor(method, value);
        const received = parametersIn(method, sent);
        differences.push(...differenceOf(`${method.name}, ${about}`, value, received));
        const again = requestFor(method, isPlainObject(received) ? received : {});
        if (again !== sent) differences.push(`${method.name}, ${about}: sent again as something else`);
      }
    }
    expect(differences).toEqual([]);
  }, 120_000);

  it('returns results that come back as they were sent, and are sent again as the same text', () => {
    const differences: string[] = [];
    for (const method of everyMethod()) {
      for (const { about, value } of samplesOfResult(method)) {
        const sent = answerWith(method, value);
        const received = resultIn(method, sent);
        differences.push(...differenceOf(`${method.name}, ${about}`, value, received));
        if (answerWith(method, received) !== sent) {
          differences.push(`${method.name}, ${about}: sent again as something else`);
        }
      }
    }
    expect(differences).toEqual([]);
  }, 120_000);
});

describe('any value', () => {
  it('comes back as it was sent, and is sent again as the same text', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const value = new SchemaValues(diceOf(gen)).anything();
        const sent = send(value);
        const received = receive(sent);
        expect({ received }).toMatchObject({ received: value });
        expect(send(received)).toBe(sent);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('is sent as the same text whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.gen(), fc.constantFrom(...typeNames), fc.nat(), (gen, type, seed) => {
        const value = new SchemaValues(diceOf(gen)).named(type);
        const sent = send(value);

        expect(send(shuffled(value, pseudoRandom(seed)))).toBe(sent);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});

function differenceOf(about: string, wanted: unknown, got: unknown): string[] {
  const difference = firstDifference(wanted, got);
  return difference === undefined ? [] : [`${about}: ${difference}`];
}

const legalText = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD_TEXTS), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));
const instants = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});

function diceOf(gen: fc.GeneratorValue): Dice {
  return {
    below: (limit) => gen(fc.nat, { max: limit - 1 }),
    text: () => gen(() => legalText),
    instant: () => gen(() => instants),
    fraction: () => gen(fc.double, { noNaN: true, noDefaultInfinity: true }) || 0,
    integer: (bits) => gen(fc.integer, { min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 }),
    long: () => asRead(gen(fc.bigInt, { min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  };
}

/** A number as far as it has all the digits. */
function asRead(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
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
    { changedValue: [{ key: 'k', value }] },
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
