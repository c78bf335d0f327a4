import { describe, expect, it } from 'vitest';
import { Codec } from './codec.js';
import { SchemaTable } from '../schema/table.js';

const core = new SchemaTable({
  apiVersion: '7.0',
  namespace: 'urn:vim25',
  types: {
    Base: { base: null, members: [['name', 'string', '']] },
    Pair: { base: 'Base', members: [['value', 'anyType', '']] },
  },
  enums: { Colour: ['red'] },
  methods: { Paint: { this: 'House', params: [], result: null, faults: [] } },
  managedObjects: { House: { base: null, props: [] } },
});
const upper = new SchemaTable(
  {
    apiVersion: '2.0',
    namespace: 'urn:upper',
    types: {
      Lamp: {
        base: 'Base',
        members: [
          ['pair', 'Pair', 'oa'],
          ['colour', 'Colour', 'o'],
          ['any', 'anyType', 'o'],
          ['house', 'ManagedObjectReference:House', 'o'],
        ],
      },
    },
    enums: {},
    methods: { Light: { this: 'Shop', params: [['lamp', 'Lamp', '']], result: ['Lamp', 'oa'], faults: [] } },
    managedObjects: { Shop: { base: null, props: [] } },
  },
  core,
);
const shop = { type: 'Shop', value: 's' };

describe('the table of a service above the core', () => {
  it('finds the types, enums and objects of the core, and keeps its methods its own', () => {
    expect(upper.typeNamed('Lamp')?.lineage).toEqual(['Lamp', 'Base']);
    expect(upper.typeNamed('Pair')?.lineage).toEqual(['Pair', 'Base']);
    expect(upper.typeUse('Colour').kind).toBe('enum');
    expect(upper.isManagedSubtype('House', 'House')).toBe(true);
    expect(upper.methodNamed('Paint')).toBeUndefined();
    expect(upper.ownTypeNames()).toEqual(['Lamp']);
    expect(upper.typeNames()).toEqual(['Lamp', 'Base', 'Pair']);
    expect(core.typeNamed('Lamp')).toBeUndefined();
  });

  it('writes what the core declares in the namespace of the core', () => {
    const lamp = {
      name: 'n',
      pair: [{ name: 'p', value: ['a'] }],
      any: { _type: 'Pair', name: 'q', value: { type: 'House', value: 'h' } },
    };

    const xml = new Codec(upper).encodeRequest('Light', shop, { lamp });

    expect(xml).toContain('<Light xmlns="urn:upper" xmlns:vim25="urn:vim25" ');
    expect(xml).toContain(
      '<lamp><vim25:name>n</vim25:name>' +
        '<pair><vim25:name>p</vim25:name>' +
        '<vim25:value xsi:type="vim25:ArrayOfString"><vim25:string>a</vim25:string></vim25:value></pair>' +
        '<any xsi:type="vim25:Pair"><vim25:name>q</vim25:name>' +
        '<vim25:value xsi:type="vim25:ManagedObjectReference" type="House">h</vim25:value></any></lamp>',
    );
  });

  it('reads it back whatever the prefixes', () => {
    const answer =
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="x"><e:Body><LightResponse xmlns="urn:upper" xmlns:c="urn:vim25">' +
      '<returnval><c:name>n</c:name><pair><c:name>p</c:name><c:value xsi:type="c:ArrayOfPair"><c:Pair><c:name>i</c:name></c:Pair></c:value></pair></returnval>' +
      '</LightResponse></e:Body></e:Envelope>';

    expect(new Codec(upper).decodeResponse(answer, 'Light')).toEqual({
      kind: 'response',
      value: [{ name: 'n', pair: [{ name: 'p', value: [{ _type: 'Pair', name: 'i' }] }] }],
    });
  });
});
