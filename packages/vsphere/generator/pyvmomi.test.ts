import { describe, expect, it } from 'vitest';
import { readPyvmomi } from './pyvmomi.js';
import { compareVersions } from './pyvmomi-versions.js';

const VERSIONS = `
AddVersion("core.v0", "", "", 0, "vim25")
AddVersion("query.v3", "", "", 0, "vim25")
AddVersion("vim.v1", "vim2", "2.0", 0, "vim25")
AddVersion("vim.v2", "vim25", "2.5", 0, "vim25")
AddVersion("vim.v5", "vim25", "4.0", 0, "vim25")
AddVersion("vim.v6", "vim25", "4.1", 0, "vim25")
AddVersion("vim.v7", "vim25", "5.0", 0, "vim25")
AddVersion("vim.old", "vim25", "legacy", 0, "vim25")
AddVersion("other.v1", "other", "1.0", 0, "other")
AddVersionParent("vim.v7", "query.v3")
AddVersionParent("vim.v6", "query.v3")
AddVersionParent("vim.old", "query.v3")
AddVersionParent("vim.v1", "core.v0")
`;

function read(declarations: string) {
  return readPyvmomi([{ name: 'sample.py', text: VERSIONS + declarations }], 'vim25');
}

describe('readPyvmomi', () => {
  it('gives a type its wire name, base and members in order', () => {
    const { types } = read(`
CreateDataType("core.Root", "Root", "vmodl.DataObject", "core.v0", None)
CreateDataType("vim.Lamp", "Lamp", "core.Root", "vim.v5", [("watt", "int", "vim.v5", 0), ("part", "vim.Lamp[]", "vim.v5", F_OPTIONAL)])
`);

    expect(types.get('Root')).toEqual({ base: null, since: undefined, members: [] });
    expect(types.get('Lamp')).toEqual({
      base: 'Root',
      since: '4.0',
      members: [
        { name: 'watt', type: 'int', array: false, optional: false, secret: false, since: '4.0' },
        { name: 'part', type: 'Lamp', array: true, optional: true, secret: false, since: '4.0' },
      ],
    });
  });

  it('makes a member that came later than its type optional, counting 2.0 and 2.5 as one version', () => {
    const { types } = read(`
CreateDataType("vim.Lamp", "Lamp", "vmodl.DataObject", "vim.v1", [("first", "int", "vim.v1", 0), ("early", "int", "vim.v2", 0), ("later", "int", "vim.v5", 0)])
`);

    expect(types.get('Lamp')?.members.map(({ name, optional }) => [name, optional])).toEqual([
      ['first', false],
      ['early', false],
      ['later', true],
    ]);
  });

  it('leaves out whatever is legacy: types, members, enums, managed objects, methods and parameters', () => {
    const service = read(`
CreateDataType("vim.Oil", "Oil", "vmodl.DataObject", "vim.old", [("grade", "int", "vim.old", 0)])
CreateEnumType("vim.Wick", "Wick", "vim.old", ["cotton"])
CreateManagedType("vim.Barn", "Barn", "vmodl.ManagedObject", "vim.old", None, None)
CreateDataType("vim.Lamp", "Lamp", "vmodl.DataObject", "vim.v1", [("gone", "vim.Oil", "vim.old", 0), ("here", "int", "vim.v1", 0)])
CreateManagedType("vim.House", "House", "vmodl.ManagedObject", "vim.v1", None, [
  ("light", "Light", "vim.v1", (("oil", "vim.Oil", "vim.old", 0, None), ("lamp", "vim.Lamp", "vim.v1", 0, None)), (0, "void", "void"), None, None),
  ("fill", "Fill", "vim.old", (), (0, "void", "void"), None, None)])
`);

    expect([...service.types.keys()]).toEqual(['Lamp']);
    expect(service.types.get('Lamp')?.members.map(({ name }) => name)).toEqual(['here']);
    expect([...service.enums]).toEqual([]);
    expect([...service.managedObjects.keys()]).toEqual(['House']);
    expect([...service.methods.keys()]).toEqual(['Light']);
    expect(service.methods.get('Light')?.params.map(({ name }) => name)).toEqual(['lamp']);
  });

  it('wraps faults, refers to managed objects, and writes a link as a key', () => {
    const { types } = read(`
CreateDataType("vim.fault.Broken", "Broken", "vmodl.MethodFault", "vim.v1", None)
CreateDataType("vim.Bulb", "Bulb", "vmodl.DataObject", "vim.v1", None)
CreateManagedType("vim.House", "House", "vmodl.ManagedObject", "vim.v1", None, None)
CreateDataType("vim.Lamp", "Lamp", "vmodl.DataObject", "vim.v1", [("error", "vim.fault.Broken", "vim.v1", F_OPTIONAL), ("house", "vim.House", "vim.v1", 0), ("any", "vmodl.ManagedObject", "vim.v1", F_LINK), ("bulb", "vim.Bulb[]", "vim.v1", F_LINK), ("spare", "vim.Bulb[]", "vim.v1", F_LINKABLE), ("pin", "string", "vim.v1", F_OPTIONAL | F_SECRET)])
`);

    expect(types.get('Lamp')?.members.map(({ name, type, secret }) => [name, type, secret])).toEqual([
      ['error', 'LocalizedMethodFault:Broken', false],
      ['house', 'ManagedObjectReference:House', false],
      ['any', 'ManagedObjectReference', false],
      ['bulb', 'string', false],
      ['spare', 'Bulb', false],
      ['pin', 'string', true],
    ]);
  });

  it('reads what travels as text as text, bytes as bytes and binaries as base64', () => {
    const { types } = read(
      'CreateDataType("vim.Lamp", "Lamp", "vmodl.DataObject", "vim.v1", [("a", "vmodl.TypeName", "vim.v1", 0), ("b", "vmodl.PropertyPath[]", "vim.v1", 0), ("c", "byte[]", "vim.v1", 0), ("d", "vmodl.Binary", "vim.v1", 0), ("e", "vmodl.URI", "vim.v1", 0), ("f", "vmodl.DateTime", "vim.v1", 0)])',
    );

    expect(types.get('Lamp')?.members.map(({ type, array }) => `${type}${array ? '[]' : ''}`)).toEqual([
      'string',
      'string[]',
      'byte[]',
      'base64Binary',
      'anyURI',
      'dateTime',
    ]);
  });

  it('reads methods with receiver, parameters, result, task result, faults and privilege', () => {
    const { methods, managedObjects } = read(`
CreateDataType("vim.fault.Broken", "Broken", "vmodl.MethodFault", "vim.v1", None)
CreateManagedType("vim.Task", "Task", "vmodl.ManagedObject", "vim.v1", None, None)
CreateManagedType("vim.House", "House", "vmodl.ManagedObject", "vim.v1", [("name", "string", "vim.v5", F_OPTIONAL, "System.View")], [
  ("light", "Light_Task", "vim.v7", (("room", "string", "vim.v7", F_OPTIONAL, None),), (0, "vim.Task", "vim.House[]"), "House.Light", ["vim.fault.Broken", ]),
  ("dark", "Dark_Task", "vim.v1", (), (0, "vim.Task", "void"), None, None),
  ("odd", "Odd_Task", "vim.v1", (), (0, "vim.Task", "vim.Unregistered[]"), None, None),
  ("count", "Count", "vim.v1", (), (F_OPTIONAL, "int", "int"), None, None),
  ("knock", "Knock", "vim.v1", (), (0, "void", "void"), None, None)])
`);

    expect(managedObjects.get('House')).toEqual({
      base: null,
      properties: [
        { name: 'name', type: 'string', array: false, optional: true, secret: false, since: '4.0' },
      ],
    });
    expect(methods.get('Light_Task')).toEqual({
      receiver: 'House',
      params: [{ name: 'room', type: 'string', array: false, optional: true, secret: false, since: '5.0' }],
      result: { type: 'ManagedObjectReference:Task', array: false, optional: false },
      taskResult: 'ManagedObjectReference:House[]',
      faults: ['Broken'],
      privilege: 'House.Light',
      since: '5.0',
    });
    expect(methods.get('Dark_Task')?.taskResult).toBeNull();
    expect(methods.get('Odd_Task')?.taskResult).toBe('anyType[]');
    expect(methods.get('Count')).toMatchObject({
      result: { type: 'int', array: false, optional: true },
      taskResult: undefined,
    });
    expect(methods.get('Knock')?.result).toBeNull();
  });

  it('dates what has no version number by the first numbered version that includes it', () => {
    const { types } = read('CreateDataType("query.Wait", "Wait", "vmodl.DataObject", "query.v3", None)');

    expect(types.get('Wait')?.since).toBe('4.1');
  });

  it('keeps other services out but resolves their names', () => {
    const { types, enums } = read(`
CreateEnumType("vim.Colour", "Colour", "vim.v1", ["red", "green"])
CreateEnumType("other.Colour", "OtherColour", "other.v1", ["blue"])
CreateDataType("other.Lamp", "OtherLamp", "vmodl.DataObject", "other.v1", None)
`);

    expect([...enums]).toEqual([['Colour', ['red', 'green']]]);
    expect([...types]).toEqual([]);
  });

  it.each([
    ['a type nobody registered', '[("a", "vim.Missing", "vim.v1", 0)]', 'vim.Missing'],
    ['a flag it does not know', '[("a", "int", "vim.v1", F_NEW)]', 'F_NEW'],
    ['a version nobody registered', '[("a", "int", "vim.v99", 0)]', 'vim.v99'],
  ])('refuses %s', (_what, members, message) => {
    const declaration = `CreateDataType("vim.Lamp", "Lamp", "vmodl.DataObject", "vim.v1", ${members})`;

    expect(() => read(declaration)).toThrow(message);
  });
});

describe('compareVersions', () => {
  it('orders by number, not by letter', () => {
    expect(['10.0', '6.7.1', '6.7', '6.10'].toSorted(compareVersions)).toEqual([
      '6.7',
      '6.7.1',
      '6.10',
      '10.0',
    ]);
  });
});
