import { describe, expect, it } from 'vitest';
import { SchemaTable, vimSchema } from './table.js';

const table = new SchemaTable({
  apiVersion: '7.0',
  namespace: 'urn:sample',
  types: {
    Root: { base: null, members: [['key', 'int', '']] },
    Lamp: {
      base: 'Root',
      members: [
        ['colour', 'Colour', 'o'],
        ['house', 'ManagedObjectReference:House', ''],
        ['error', 'LocalizedMethodFault:Broken', 'oa'],
        ['pin', 'string', 's', '6.5'],
        ['extra', 'anyType', ''],
      ],
    },
    Torch: { base: 'Lamp', since: '6.0', members: [['range', 'long', '']] },
    LocalizedMethodFault: { base: null, members: [] },
  },
  enums: { Colour: ['red', 'green'] },
  methods: {
    Light: {
      this: 'House',
      params: [['lamp', 'Lamp', '']],
      result: null,
      faults: ['Broken'],
      privilege: 'P',
    },
    Burn_Task: {
      this: null,
      params: [],
      result: ['ManagedObjectReference:Task', ''],
      taskResult: 'Lamp[]',
      faults: [],
    },
    Dim_Task: {
      this: 'House',
      params: [],
      result: ['ManagedObjectReference:Task', ''],
      taskResult: null,
      faults: [],
    },
  },
  managedObjects: {
    Thing: { base: null, props: [['name', 'string', '']] },
    House: { base: 'Thing', props: [['lamp', 'Lamp', 'oa']] },
  },
});

describe('SchemaTable', () => {
  it("lists a type's members with the inherited ones first", () => {
    const torch = table.typeNamed('Torch');

    expect(torch?.members.map(({ name }) => name)).toEqual([
      'key',
      'colour',
      'house',
      'error',
      'pin',
      'extra',
      'range',
    ]);
    expect(torch?.lineage).toEqual(['Torch', 'Lamp', 'Root']);
    expect(torch?.since).toBe('6.0');
    expect(table.typeNamed('Lamp')?.hasSubtypes).toBe(true);
    expect(torch?.hasSubtypes).toBe(false);
  });

  it('says of each member how its value travels', () => {
    expect(table.memberNamed('Torch', 'key')).toEqual({
      name: 'key',
      tag: 'key',
      type: 'int',
      kind: 'primitive',
      optional: false,
      array: false,
      secret: false,
    });
    expect(table.memberNamed('Torch', 'colour')).toMatchObject({ kind: 'enum', optional: true });
    expect(table.memberNamed('Torch', 'house')).toMatchObject({
      type: 'ManagedObjectReference',
      kind: 'reference',
      target: 'House',
    });
    expect(table.memberNamed('Torch', 'error')).toMatchObject({
      type: 'LocalizedMethodFault',
      kind: 'data',
      target: 'Broken',
      array: true,
    });
    expect(table.memberNamed('Torch', 'pin')).toMatchObject({ secret: true, since: '6.5' });
    expect(table.memberNamed('Torch', 'extra')).toMatchObject({ type: 'anyType', kind: 'any' });
  });

  it('knows subtypes, downwards only', () => {
    expect(table.isSubtype('Torch', 'Root')).toBe(true);
    expect(table.isSubtype('Torch', 'Torch')).toBe(true);
    expect(table.isSubtype('Root', 'Torch')).toBe(false);
    expect(table.isManagedSubtype('House', 'Thing')).toBe(true);
    expect(table.isManagedSubtype('Thing', 'House')).toBe(false);
  });

  it('describes methods', () => {
    expect(table.methodNamed('Light')).toMatchObject({
      receiver: 'House',
      params: [{ name: 'lamp', kind: 'data' }],
      result: undefined,
      returnsTask: false,
      faults: ['Broken'],
      privilege: 'P',
    });
    expect(table.methodNamed('Burn_Task')).toMatchObject({
      receiver: undefined,
      returnsTask: true,
      taskResult: { type: 'Lamp', array: true },
    });
    expect(table.methodNamed('Dim_Task')).toMatchObject({ returnsTask: true, taskResult: undefined });
  });

  it.each([
    ['lamp', 'lamp'],
    ['lamp[7].colour', 'lamp'],
    ['name', 'name'],
    ['lamp.house', 'lamp'],
    ['unheard.of', undefined],
  ])('finds the property that path %s starts with', (path, name) => {
    expect(table.propertyOf('House', path)?.name).toBe(name);
  });

  it('answers undefined or false for names it does not know, those of Object included', () => {
    for (const name of ['Missing', 'constructor', '__proto__', 'toString']) {
      expect(table.typeNamed(name)).toBeUndefined();
      expect(table.methodNamed(name)).toBeUndefined();
      expect(table.managedObjectNamed(name)).toBeUndefined();
      expect(table.enumValues(name)).toBeUndefined();
      expect(table.isSubtype(name, 'Root')).toBe(false);
      expect(table.memberNamed('Lamp', name)).toBeUndefined();
    }
  });
});

describe('vimSchema', () => {
  const vim = vimSchema();

  it('holds the whole API at 7.0', () => {
    expect(vim.apiVersion).toBe('7.0');
    expect(vim.namespace).toBe('urn:vim25');
    expect(vim.methodNames().length).toBe(915);
    expect(vim.typeNames().length).toBe(2826);
    expect(vim.managedObjectNames().length).toBe(138);
  });

  it('is loaded once', () => {
    expect(vimSchema()).toBe(vim);
    expect(vim.typeNamed('VirtualDisk')).toBe(vim.typeNamed('VirtualDisk'));
  });

  it('orders a disk and its backing as the server expects them', () => {
    expect(vim.typeNamed('VirtualDisk')?.members.map(({ name }) => name)).toEqual([
      'dynamicType',
      'dynamicProperty',
      'key',
      'deviceInfo',
      'backing',
      'connectable',
      'slotInfo',
      'controllerKey',
      'unitNumber',
      'capacityInKB',
      'capacityInBytes',
      'shares',
      'storageIOAllocation',
      'diskObjectId',
      'vFlashCacheConfigInfo',
      'iofilter',
      'vDiskId',
      'nativeUnmanagedLinkedClone',
    ]);
    expect(
      vim
        .typeNamed('TraversalSpec')
        ?.members.slice(2)
        .map(({ name }) => name),
    ).toEqual(['name', 'type', 'path', 'skip', 'selectSet']);
  });

  it('names the receiver of every method, and declares every type a method mentions', () => {
    const methods = vim.methodNames().flatMap((name) => vim.methodNamed(name) ?? []);
    const undeclared = methods.flatMap(({ params, result, taskResult }) =>
      [...params, result, taskResult].filter((use) => use?.kind === 'data' && !vim.typeNamed(use.type)),
    );

    expect(methods.filter(({ receiver = '' }) => !vim.managedObjectNamed(receiver))).toEqual([]);
    expect(undeclared).toEqual([]);
  });

  it('marks credentials as secret', () => {
    expect(vim.methodNamed('Login')?.paramByName.get('password')?.secret).toBe(true);
    expect(vim.methodNamed('ChangePassword')?.paramByName.get('newPassword')?.secret).toBe(true);
    expect(vim.methodNamed('CloneSession')?.paramByName.get('cloneTicket')?.secret).toBe(true);
    expect(vim.memberNamed('VirtualMachineTicket', 'ticket')?.secret).toBe(true);
  });

  it('wraps faults in properties and results, but not inside the wrapper', () => {
    expect(vim.memberNamed('TaskInfo', 'error')).toMatchObject({ type: 'LocalizedMethodFault' });
    expect(vim.memberNamed('LocalizedMethodFault', 'fault')).toMatchObject({
      type: 'MethodFault',
      kind: 'data',
    });
  });
});
