/**
 * Values of every type of the storage policy service, and the parameters of every method, sent and read back.
 */
import { describe, expect, it } from 'vitest';
import { echoCodec, echoTable, pbmFile, receiveValue, sendValue } from '../../test/pbm-echo.js';
import { pseudoRandom, SchemaValues } from '../../test/schema-values.js';

const methods = Object.entries(pbmFile.methods);
const SEEDS = [1, 2, 3, 4, 5, 6];

describe('every type of the storage policy service', () => {
  it('comes back as it was sent, and is sent again as the same text', () => {
    const own = Object.keys(pbmFile.types);
    expect(own.length).toBe(68);
    for (const name of own) for (const seed of SEEDS) roundTrip(valuesOf(seed).named(name, 1));
  });

  it('does so as the parameters of every method', () => {
    expect(methods.length).toBe(32);
    for (const [name] of methods) {
      for (const seed of SEEDS) {
        const value = valuesOf(seed).named(`${name}Params`);
        roundTrip(value);
        // What a method takes is written as it is written in a type.
        const { _type, ...params } = value;
        const receiver = { type: pbmFile.methods[name]?.this ?? '', value: 'x' };
        const request = echoCodec.encodeRequest(name, receiver, params);
        expect(request.slice(request.indexOf('</_this>') + 8, -`</${name}>`.length)).toBe(
          sendValue(value)
            .replace(/^<value xsi:type="\w+">/, '')
            .replace(/<\/value>$/, ''),
        );
      }
    }
  });
});

function valuesOf(seed: number): SchemaValues {
  return new SchemaValues(pseudoRandom(seed * 7919), { polymorphic: true, table: echoTable });
}

function roundTrip(value: object): void {
  const sent = sendValue(value);
  const received = receiveValue(sent);
  expect(received).toMatchObject(value);
  expect(sendValue(received)).toBe(sent);
}
