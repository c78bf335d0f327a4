import { describe, expect, it } from 'vitest';
import { inconsistencies } from '../src/wsdl/consistency.js';
import { merge } from './merge.js';
import { mergeMembers } from './merge-members.js';
import { emptyService, type DataType, type Member, type Method, type Service } from '../src/wsdl/model.js';

function member(name: string, type = 'int', extra: Partial<Member> = {}): Member {
  return { name, type, array: false, optional: false, secret: false, since: undefined, ...extra };
}

function dataType(base: string | null, ...members: Member[]): DataType {
  return { base, since: undefined, members };
}

function method(params: Member[], extra: Partial<Method> = {}): Method {
  return {
    receiver: null,
    params,
    result: null,
    taskResult: undefined,
    faults: [],
    privilege: undefined,
    since: undefined,
    ...extra,
  };
}

function mergeServices(parts: {
  pyvmomi?: Partial<Service>;
  xsd?: Partial<Service>;
  govmomi?: Partial<Service>;
}) {
  return merge({
    pyvmomi: { ...emptyService(), ...parts.pyvmomi },
    xsd: { ...emptyService(), arrays: new Map(), ...parts.xsd },
    govmomi: { ...emptyService(), ...parts.govmomi },
    apiVersion: '7.0',
    govmomiVersion: '7.0.1',
  });
}

describe('mergeMembers', () => {
  it("keeps the schema's order and puts members only pyvmomi has where pyvmomi has them", () => {
    const known = ['first', 'a', 'middle', 'b', 'last'].map((name) => member(name));
    const published = ['a', 'new', 'b'].map((name) => member(name));

    const { merged, disagreements } = mergeMembers('Lamp', known, published, '7.0');

    expect(merged.map(({ name }) => name)).toEqual(['first', 'a', 'new', 'middle', 'b', 'last']);
    expect(merged.find(({ name }) => name === 'new')?.since).toBe('7.0');
    expect(disagreements).toEqual([]);
  });

  it('takes the kind of reference, secrecy and version from pyvmomi', () => {
    const known = [member('house', 'ManagedObjectReference:House', { secret: true, since: '5.0' })];

    const { merged, disagreements } = mergeMembers(
      'Lamp',
      known,
      [member('house', 'ManagedObjectReference')],
      '7.0',
    );

    expect(merged).toEqual(known);
    expect(disagreements).toEqual([]);
  });

  it.each([
    ['type', [member('a', 'long')], [member('a')], 'Lamp.a: type long or int'],
    ['array', [member('a', 'int', { array: true })], [member('a')], 'Lamp.a: array true or false'],
    ['optional', [member('a', 'int', { optional: true })], [member('a')], 'Lamp.a: optional true or false'],
    ['order', [member('b'), member('a')], [member('a'), member('b')], 'Lamp: order of b'],
  ])('reports a difference in %s', (_what, known, published, sentence) => {
    expect(mergeMembers('Lamp', known, published, '7.0').disagreements).toContain(sentence);
  });
});

describe('merge', () => {
  it('dates what only the newer sources know', () => {
    const { service } = mergeServices({
      pyvmomi: { methods: new Map([['Light', method([member('room', 'string')], { receiver: 'House' })]]) },
      xsd: { types: new Map([['Lamp', { base: null, since: undefined, members: [member('watt')] }]]) },
      govmomi: {
        methods: new Map([
          ['Light', method([member('room', 'string'), member('dim', 'boolean')])],
          ['Knock', method([])],
        ]),
      },
    });

    expect(service.types.get('Lamp')?.since).toBe('7.0');
    expect(service.methods.get('Light')).toMatchObject({
      receiver: 'House',
      params: [{ name: 'room' }, { name: 'dim', since: '7.0.1' }],
    });
    expect(service.methods.get('Knock')?.since).toBe('7.0.1');
  });

  it('takes from govmomi only those types and enums that its methods need, with what derives from them', () => {
    const { service } = mergeServices({
      govmomi: {
        types: new Map([
          ['Ticket', dataType(null, member('colour', 'Colour'))],
          ['PaperTicket', dataType('Ticket')],
          ['Unused', dataType(null)],
        ]),
        enums: new Map([
          ['Colour', ['red']],
          ['Size', ['big']],
        ]),
        methods: new Map([['Enter', method([member('ticket', 'Ticket')])]]),
      },
    });

    expect([...service.types.keys()]).toEqual(['Ticket', 'PaperTicket']);
    expect([...service.enums.keys()]).toEqual(['Colour']);
    expect(inconsistencies(service)).toEqual([]);
  });

  it('adds managed object properties that are not inherited already', () => {
    const { service } = mergeServices({
      pyvmomi: {
        managedObjects: new Map([
          ['Thing', { base: null, properties: [member('name', 'string')] }],
          ['House', { base: 'Thing', properties: [] }],
        ]),
      },
      govmomi: {
        managedObjects: new Map([
          ['House', { base: 'Thing', properties: [member('name', 'string'), member('tenant', 'string')] }],
        ]),
      },
    });

    expect(service.managedObjects.get('House')?.properties).toEqual([
      member('tenant', 'string', { since: '7.0' }),
    ]);
  });

  it('joins the values of an enum', () => {
    const { service } = mergeServices({
      pyvmomi: { enums: new Map([['Colour', ['red', 'green']]]) },
      xsd: { enums: new Map([['Colour', ['green', 'blue']]]) },
    });

    expect([...service.enums]).toEqual([['Colour', ['red', 'green', 'blue']]]);
  });

  it('reports a parameter on which pyvmomi and govmomi differ', () => {
    const { disagreements } = mergeServices({
      pyvmomi: { methods: new Map([['Light', method([member('room', 'string')])]]) },
      govmomi: { methods: new Map([['Light', method([member('room', 'int')])]]) },
    });

    expect(disagreements).toEqual(['Light(room): type string or int']);
  });

  it('reports types that have different bases', () => {
    const { disagreements } = mergeServices({
      pyvmomi: { types: new Map([['Lamp', { base: 'Root', since: undefined, members: [] }]]) },
      xsd: { types: new Map([['Lamp', { base: null, since: undefined, members: [] }]]) },
    });

    expect(disagreements).toEqual(['Lamp: base Root or null']);
  });
});

describe('inconsistencies', () => {
  it('names every use of something that is not declared', () => {
    const service = emptyService();
    service.types.set('Lamp', { base: 'Root', since: undefined, members: [member('part', 'Missing')] });
    service.managedObjects.set('House', {
      base: 'Thing',
      properties: [member('owner', 'ManagedObjectReference:Person')],
    });
    service.methods.set(
      'Light',
      method([], { receiver: 'Street', faults: ['Broken'], taskResult: 'Glow[]' }),
    );
    service.enums.set('Lamp', ['on']);

    expect(inconsistencies(service)).toEqual([
      'Lamp is a data type and an enum',
      'Lamp extends unknown type Root',
      'Lamp.part is of unknown type Missing',
      'House extends unknown object Thing',
      'House.owner is of unknown type ManagedObjectReference:Person',
      'Light is of unknown object Street',
      'task result of Light is of unknown type Glow',
      'fault of Light is of unknown type LocalizedMethodFault:Broken',
    ]);
  });
});
