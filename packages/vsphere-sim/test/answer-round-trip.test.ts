/** What the simulator answers, with values of every type and method of its schemas, the client reads as it was meant. */
import { Codec } from '@kilonova/vsphere/testing';
import { pbmSchema, vimSchema, type Method, type SchemaTable } from '@kilonova/vsphere/wire';
import { describe, expect, it } from 'vitest';
import { isAbstract } from '../src/wire/abstract-types.js';
import { responsePieces, writeFault } from '../src/wire/answer-writer.js';
import { decodeRequest } from '../src/wire/request-decoder.js';
import { SimFault } from '../src/wire/sim-fault.js';
import { Typed } from '../src/wire/typed.js';
import { methodsOf, SampleValues, seedOf } from './sample-values.js';
import { envelope } from './soap-request.js';

const SAMPLES = 4;
const apiVersion = '99.0';
const tables: readonly (readonly [string, SchemaTable])[] = [
  ['vim25', vimSchema()],
  ['pbm', pbmSchema(vimSchema())],
];

const typed = (table: SchemaTable, seed: number): SampleValues =>
  new SampleValues(table, seed, (use, value) => new Typed(use, value));

describe.each(tables)('the answers of %s', (_name, table) => {
  const codec = new Codec(table);
  const received = (method: Method, result: unknown): unknown => {
    const pieces = [...responsePieces(table, method, result, { apiVersion })];
    return codec.decodeResponse(Buffer.concat(pieces), method.name);
  };

  it.each(Array.from({ length: SAMPLES }, (_, index) => index))(
    'are read with the result that they were written with, for all methods (%i)',
    (sample) => {
      for (const method of methodsOf(table)) {
        const seed = seedOf(method.name) + sample;
        const { result } = method;
        const sent = result && typed(table, seed).value(result);
        const meant = result && new SampleValues(table, seed).value(result);
        expect([method.name, received(method, sent)]).toEqual([
          method.name,
          { kind: 'response', value: meant },
        ]);
      }
    },
    60_000,
  );

  it('are read as the fault that they were written with, for all faults of its own', () => {
    const [method] = table.methodNames();
    for (const name of table.ownTypeNames()) {
      const type = table.typeNamed(name);
      if (type === undefined || !table.isSubtype(name, 'MethodFault') || isAbstract(table, type)) continue;
      const fields = typed(table, seedOf(name)).members(type.members);
      const meant = new SampleValues(table, seedOf(name)).members(type.members);
      const answer = writeFault(table, new SimFault(name, fields, 'No <way>.'), { apiVersion });
      const told = {
        faultcode: 'ServerFaultCode',
        faultstring: 'No <way>.',
        faultName: name,
        fault: { _type: name, ...meant },
      };
      expect(codec.decodeResponse(answer, method ?? '')).toEqual({ kind: 'fault', fault: told });
    }
  }, 60_000);
});

const option = (value: unknown) => [{ _type: 'OptionValue', key: 'k', value }];

it('values of every data type are read as they were written where anything may stand', () => {
  const table = vimSchema();
  const codec = new Codec(table);
  const method = table.methodNamed('QueryOptions');
  if (method === undefined) throw new Error('There is no such method.');
  for (const name of table.typeNames()) {
    const type = table.typeNamed(name);
    if (type === undefined || isAbstract(table, type)) continue;
    const sent = option(typed(table, seedOf(name)).named(type));
    const pieces = [...responsePieces(table, method, sent, { apiVersion })];
    const meant = option(new SampleValues(table, seedOf(name)).named(type));
    const answer = codec.decodeResponse(Buffer.concat(pieces), method.name);
    expect([name, answer]).toEqual([name, { kind: 'response', value: meant }]);
  }
}, 60_000);

it('what a client stored, of any type, is read by it again as it was', () => {
  const table = vimSchema();
  const codec = new Codec(table);
  const target = { type: 'OptionManager', value: 'VpxSettings' };
  const query = table.methodNamed('QueryOptions');
  if (query === undefined) throw new Error('There is no such method.');
  for (let seed = 0; seed < 500; seed += 1) {
    const value = new SampleValues(table, seedOf(`stored ${seed}`)).value(table.typeUse('anyType'));
    const request = codec.encodeRequest('UpdateOptions', target, { changedValue: option(value) });
    const { args } = decodeRequest(table, envelope(request), { apiVersion });
    const answer = Buffer.concat([...responsePieces(table, query, args['changedValue'], { apiVersion })]);
    const read = codec.decodeResponse(answer, 'QueryOptions');
    expect([seed, read]).toEqual([seed, { kind: 'response', value: option(value) }]);
  }
}, 60_000);
