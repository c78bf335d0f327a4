import { describe, expect, it } from 'vitest';
import { InvalidOptionError } from '../errors.js';
import { getMoref, getMorefType, getMorefValue } from './moref.js';

const VM = { type: 'VirtualMachine', value: 'vm-1' };

describe('getMoref', () => {
  it.each([
    ['a typed text', 'VirtualMachine:vm-1', undefined],
    ['a typed text and the same type', 'VirtualMachine:vm-1', 'VirtualMachine'],
    ['an id and a type', 'vm-1', 'VirtualMachine'],
    ['a reference', VM, undefined],
  ])('takes %s', (_what, value, type) => {
    expect(getMoref(value, type)).toEqual(VM);
  });

  it('keeps the colons of an id', () => {
    expect(getMoref('Task:session:52[a]')).toEqual({ type: 'Task', value: 'session:52[a]' });
    expect(getMoref('session:52[a]', 'Task')).toEqual({ type: 'Task', value: 'session:52[a]' });
  });

  it.each([
    ['no type', 'vm-1', undefined],
    ['no id', '', 'VirtualMachine'],
    ['two types', 'VirtualMachine:vm-1', 'HostSystem'],
    ['a reference to another type', VM, 'HostSystem'],
  ])('refuses %s', (_what, value, type) => {
    expect(() => getMoref(value, type)).toThrow(InvalidOptionError);
  });
});

describe('getMorefValue and getMorefType', () => {
  it('read both text forms and references', () => {
    expect(['VirtualMachine:vm-1', 'vm-1', VM].map(getMorefValue)).toEqual(['vm-1', 'vm-1', 'vm-1']);
    expect(['VirtualMachine:vm-1', 'vm-1', VM].map(getMorefType)).toEqual([
      'VirtualMachine',
      undefined,
      'VirtualMachine',
    ]);
  });
});
