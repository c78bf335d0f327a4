import { describe, expect, it } from 'vitest';
import { VimFaultError } from '../faults/vim-fault-error.js';
import { getArrayItems } from './array-items.js';
import { escapeEntityName, unescapeEntityName } from './entity-name.js';
import { propsetDict } from './propset-dict.js';
import { isVimInstance } from './vim-instance.js';

describe('getArrayItems', () => {
  it.each([
    ['an array', ['a', 'b'], ['a', 'b']],
    ['a dump of suds or pyvmomi', { _type: 'ArrayOfString', string: ['a', 'b'] }, ['a', 'b']],
    ['JSON of the vSphere API', { _typeName: 'ArrayOfString', _value: ['a'] }, ['a']],
    [
      'data objects under their type',
      { _type: 'ArrayOfOptionValue', OptionValue: [{ key: 'k' }] },
      [{ key: 'k' }],
    ],
    ['one item that lost its array', { _type: 'ArrayOfInt', int: 7 }, [7]],
    ['none', { _type: 'ArrayOfString' }, []],
  ])('takes %s', (_what, value, items) => {
    expect(getArrayItems(value)).toEqual(items);
  });

  it.each([
    ['a data object', { _type: 'OptionValue', key: 'k' }],
    ['text', 'ArrayOfString'],
    ['nothing', undefined],
  ])('has no items for %s', (_what, value) => {
    expect(getArrayItems(value)).toBeUndefined();
  });
});

describe('propsetDict', () => {
  it('makes a map of a list, and an empty one of none', () => {
    expect(propsetDict([{ name: 'a.b', val: 1 }])).toEqual({ 'a.b': 1 });
    expect(propsetDict(undefined)).toEqual({});
  });

  it('takes a property called like a part of every object for what it is', () => {
    expect(Object.keys(propsetDict([{ name: '__proto__', val: { polluted: true } }]))).toEqual(['__proto__']);
  });
});

describe('names of inventory objects', () => {
  it.each([
    ['a/b', 'a%2fb'],
    ['a\\b', 'a%5cb'],
    ['50%', '50%25'],
    ['100%2', '100%252'],
  ])('escapes %j as vCenter does, and back', (written, escaped) => {
    expect(escapeEntityName(written)).toBe(escaped);
    expect(unescapeEntityName(escaped)).toBe(written);
  });

  it('leaves what vCenter has escaped already', () => {
    expect(escapeEntityName('a%2fb%5Cc%25')).toBe('a%2fb%5Cc%25');
    expect(unescapeEntityName('%252f')).toBe('%2f');
  });
});

describe('isVimInstance', () => {
  it.each([
    [{ _type: 'VirtualE1000' }, 'VirtualE1000'],
    [{ _type: 'VirtualE1000' }, 'VirtualEthernetCard'],
    [{ type: 'ClusterComputeResource', value: 'domain-c1' }, 'ManagedEntity'],
    [new VimFaultError('FileLocked'), 'FileFault'],
    [{ _type: 'FromANewerServer' }, 'FromANewerServer'],
  ])('holds for %o as a %s', (value, type) => {
    expect(isVimInstance(value, type)).toBe(true);
  });

  it.each([
    [{ _type: 'VirtualEthernetCard' }, 'VirtualE1000'],
    [{ _type: 'VirtualE1000' }, 'virtuale1000'],
    [{ type: 'HostSystem', value: 'host-1' }, 'VirtualMachine'],
    [{ key: 1 }, 'VirtualDevice'],
    ['VirtualDevice', 'VirtualDevice'],
    [new VimFaultError('FileLocked'), 'NotAuthenticated'],
    [undefined, 'VirtualDevice'],
  ])('does not hold for %o as a %s', (value, type) => {
    expect(isVimInstance(value, type)).toBe(false);
  });
});
