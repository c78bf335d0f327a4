/** Every data type of the schema goes through text and back, with values made from the schema itself. */
import { describe, expect, it } from 'vitest';
import { pseudoRandom, SchemaValues } from '../../test/schema-values.js';
import { SchemaTable, vimSchema } from '../schema/table.js';
import { xsd } from '../wire/xsd-value.js';
import { deserializeObject, serializeObject } from './serialize-object.js';
import { isVimInstance } from './vim-instance.js';
import { SerializedObjectError } from './vim-util-errors.js';

describe('every data type of the schema', () => {
  it('comes back from JSON text as it was', () => {
    const values = new SchemaValues(pseudoRandom(14));
    for (const name of vimSchema().typeNames()) {
      const value = values.named(name, 1);

      expect(deserializeObject(throughText(serializeObject(value)))).toEqual(value);
    }
  }, 60_000);
});

describe('any value', () => {
  it('comes back from JSON text as it was', () => {
    const values = new SchemaValues(pseudoRandom(41));
    for (let n = 0; n < 300; n += 1) {
      const value = values.anything();

      expect(deserializeObject(throughText(serializeObject(value)))).toEqual(value);
    }
  });

  it('keeps what JSON has no word for', () => {
    const value = {
      _type: 'OptionValue',
      key: 'k',
      value: [2n ** 62n, new Date(0), new Uint8Array([0, 255]), { type: 'Folder', value: 'f' }],
    };

    expect(serializeObject(value)).toEqual({
      _type: 'OptionValue',
      key: 'k',
      value: [
        { _type: 'xsd:long', value: '4611686018427387904' },
        { _type: 'xsd:dateTime', value: '1970-01-01T00:00:00.000Z' },
        { _type: 'xsd:base64Binary', value: 'AP8=' },
        { type: 'Folder', value: 'f' },
      ],
    });
    expect(deserializeObject(throughText(serializeObject(value)))).toEqual(value);
  });

  it('keeps the type that xsd() gave it', () => {
    const value = { _type: 'OptionValue', key: 'k', value: xsd('short', 5) };

    expect(deserializeObject(throughText(serializeObject(value)))).toEqual(value);
  });

  it('keeps what a newer server sent, when told not to check', () => {
    const value = { _type: 'FromTheFuture', ratio: Number.NEGATIVE_INFINITY, inner: { of: ['any', 'kind'] } };
    const json = throughText(serializeObject(value));

    expect(deserializeObject(json, undefined, { validate: false })).toEqual(value);
    expect(() => deserializeObject(json)).toThrow(SerializedObjectError);
  });
});

describe('serializeObject', () => {
  it('names the type that the caller knows', () => {
    expect(serializeObject({ label: 'l', summary: 's' }, 'Description')).toEqual({
      _type: 'Description',
      label: 'l',
      summary: 's',
    });
  });

  it.each([
    ['a function', { _type: 'OptionValue', value: () => 1 }, 'value'],
    ['null', { _type: 'OptionValue', value: [null] }, 'value[0]'],
    ['an impossible date', { _type: 'OptionValue', value: new Date(Number.NaN) }, 'value'],
  ])('refuses %s and says where', (_what, value, path) => {
    expect(() => serializeObject(value)).toThrow(
      expect.objectContaining({ code: 'SERIALIZED_OBJECT', path }),
    );
  });

  it('refuses a value that contains itself', () => {
    const value: Record<string, unknown> = { _type: 'OptionValue' };
    value['value'] = value;

    expect(() => serializeObject(value)).toThrow(/contains itself/);
  });
});

describe('deserializeObject', () => {
  it('takes a derived type for the wanted one, and no other', () => {
    const card = { _type: 'VirtualE1000', key: -1 };

    expect(deserializeObject(card, 'VirtualEthernetCard')).toEqual(card);
    expect(() => deserializeObject(card, 'VirtualDisk')).toThrow(/must be a VirtualDisk .*not VirtualE1000/);
    expect(() => deserializeObject({ key: -1 }, 'VirtualDisk')).toThrow(SerializedObjectError);
  });

  it.each([
    [
      'a member that the type does not have',
      { _type: 'Description', label: 'l', summary: 's', lable: 'x' },
      'lable',
    ],
    ['a member of another type', { _type: 'Description', label: 'l', summary: 5 }, 'summary'],
    ['a missing member', { _type: 'Description', label: 'l' }, 'summary'],
    ['a type that nobody knows', { _type: 'Descripton' }, ''],
    ['null', { _type: 'Description', label: null, summary: 's' }, 'label'],
    ['text that is no date', { _type: 'xsd:dateTime', value: 'yesterday' }, ''],
    ['text that is no number', { _type: 'xsd:long', value: '0x10' }, ''],
    [
      'a number beyond 64 bits',
      { _type: 'OptionValue', key: 'k', value: { _type: 'xsd:long', value: '9223372036854775808' } },
      'value',
    ],
    ['a type that XML Schema does not have', { _type: 'xsd:function', value: 'x' }, ''],
  ])('refuses %s and says where', (_what, json, path) => {
    expect(() => deserializeObject(json)).toThrow(
      expect.objectContaining({ code: 'SERIALIZED_OBJECT', path }),
    );
  });

  it('is not led astray by the names of what every object has', () => {
    const json: unknown = JSON.parse('{"_type":"Description","label":"l","summary":"s","__proto__":{"x":1}}');

    expect(() => deserializeObject(json)).toThrow(SerializedObjectError);
    expect({}).not.toHaveProperty('x');
  });

  it('goes by the schema of a session that has one of its own', () => {
    const schema = new SchemaTable({
      apiVersion: '9.0',
      namespace: 'urn:vim25',
      types: { FromTheFuture: { base: null, members: [['when', 'dateTime', '']] } },
      enums: {},
      methods: {},
      managedObjects: {},
    });
    const value = { _type: 'FromTheFuture', when: new Date(0) };

    expect(deserializeObject(throughText(serializeObject(value)), undefined, { schema })).toEqual(value);
    expect(() =>
      deserializeObject({ _type: 'Description', label: 'l', summary: 's' }, undefined, { schema }),
    ).toThrow(SerializedObjectError);
    expect(isVimInstance(value, 'FromTheFuture', schema)).toBe(true);
  });

  it('refuses JSON nested beyond reason', () => {
    let json: unknown = 'x';
    for (let depth = 0; depth < 5000; depth += 1) json = [json];

    expect(() => deserializeObject(json)).toThrow(SerializedObjectError);
  });
});

function throughText(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json)) as unknown;
}
