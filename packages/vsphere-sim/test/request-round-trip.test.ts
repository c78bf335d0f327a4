/** What the client writes, of every type and method of its schemas, is read as it was meant. */
import { Codec } from '@kilonova/vsphere/testing';
import { pbmSchema, vimSchema, type Method, type SchemaTable } from '@kilonova/vsphere/wire';
import { describe, expect, it } from 'vitest';
import { isAbstract } from '../src/wire/abstract-types.js';
import { decodeRequest } from '../src/wire/request-decoder.js';
import { methodsOf, SampleValues, seedOf } from './sample-values.js';
import { envelope } from './soap-request.js';

const SAMPLES = 4;
const tables: readonly (readonly [string, SchemaTable, string])[] = [
  ['vim25', vimSchema(), '99.0'],
  ['pbm', pbmSchema(vimSchema()), '99.0'],
];

describe.each(tables)('the requests of %s', (_name, table, apiVersion) => {
  const codec = new Codec(table);
  const receive = (method: Method, params: unknown): unknown => {
    const target = { type: method.receiver ?? 'ServiceInstance', value: 'object-1' };
    const decoded = decodeRequest(table, envelope(codec.encodeRequest(method.name, target, params)), {
      apiVersion,
    });
    expect(decoded.target).toEqual(target);
    return decoded.args;
  };

  it.each(Array.from({ length: SAMPLES }, (_, index) => index))(
    'are read with the parameters they were sent with, for all methods (%i)',
    (sample) => {
      for (const method of methodsOf(table)) {
        const params = new SampleValues(table, seedOf(method.name) + sample).members(method.params);
        expect([method.name, receive(method, params)]).toEqual([method.name, params]);
      }
    },
    60_000,
  );
});

describe('values of every data type', () => {
  it('are read as they were sent where anything may stand', () => {
    const table = vimSchema();
    const codec = new Codec(table);
    const target = { type: 'OptionManager', value: 'settings' };
    for (const name of table.typeNames()) {
      const type = table.typeNamed(name);
      if (type === undefined || isAbstract(table, type)) continue;
      const value = new SampleValues(table, seedOf(name)).named(type);
      const changedValue = [{ _type: 'OptionValue', key: 'k', value }];
      const request = codec.encodeRequest('UpdateOptions', target, { changedValue });
      expect(decodeRequest(table, envelope(request), { apiVersion: '99.0' }).args).toEqual({ changedValue });
    }
  }, 60_000);
});
