import { describe, expect, it } from 'vitest';
import { InvalidRequestError, type RequestProblem } from '../errors.js';
import { vimCodec } from './codec.js';
import { xsd } from './xsd-value.js';

const folder = { type: 'Folder', value: 'group-v3' };
const pool = { type: 'ResourcePool', value: 'resgroup-8' };

describe('encodeRequest', () => {
  it('writes the method with its object and parameters, and declares the prefixes it uses', () => {
    const login = { password: 'p', userName: 'u' };

    expect(encode('Login', { type: 'SessionManager', value: 'SessionManager' }, login)).toBe(
      '<Login xmlns="urn:vim25" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
        '<_this type="SessionManager">SessionManager</_this><userName>u</userName><password>p</password></Login>',
    );
  });

  it('takes a method without parameters', () => {
    expect(encode('CurrentTime', { type: 'ServiceInstance', value: 'ServiceInstance' })).toContain(
      '<_this type="ServiceInstance">ServiceInstance</_this></CurrentTime>',
    );
  });

  it('escapes what the caller gives', () => {
    const id = '<&">';

    expect(encode('Destroy_Task', { type: 'VirtualMachine', value: id })).toContain(
      '>&lt;&amp;"&gt;</_this>',
    );
    expect(createVm({ name: `<&>"'\r\n😀` })).toContain(`<name>&lt;&amp;&gt;"'&#xD;\n😀</name>`);
    expect(encode('CreateListView', viewManager, { obj: [{ type: 'Fold"er', value: 'x' }] })).toContain(
      '<obj type="Fold&quot;er">x</obj>',
    );
  });

  it('leaves out undefined members and writes nothing for an empty array', () => {
    expect(createVm({ name: undefined, numCPUs: 1, extraConfig: [] })).toContain(
      '<config><numCPUs>1</numCPUs></config>',
    );
  });
});

describe('order on the wire', () => {
  it('is that of the schema for a disk and its backing, inherited members first', () => {
    const device = {
      capacityInKB: 5,
      unitNumber: 0,
      controllerKey: 1000,
      backing: {
        thinProvisioned: true,
        diskMode: 'persistent',
        fileName: '[ds] a.vmdk',
        _type: 'VirtualDiskFlatVer2BackingInfo',
        datastore: { type: 'Datastore', value: 'datastore-1' },
      },
      key: -1,
      _type: 'VirtualDisk',
    };

    expect(createVm({ deviceChange: [{ device, operation: 'add' }] })).toContain(
      '<deviceChange><operation>add</operation><device xsi:type="VirtualDisk"><key>-1</key>' +
        '<backing xsi:type="VirtualDiskFlatVer2BackingInfo"><fileName>[ds] a.vmdk</fileName>' +
        '<datastore type="Datastore">datastore-1</datastore><diskMode>persistent</diskMode>' +
        '<thinProvisioned>true</thinProvisioned></backing>' +
        '<controllerKey>1000</controllerKey><unitNumber>0</unitNumber><capacityInKB>5</capacityInKB></device></deviceChange>',
    );
  });

  it.each([
    [
      'VirtualDiskSparseVer2BackingInfo',
      {
        parent: { fileName: 'b', diskMode: 'd', _type: 'VirtualDiskSparseVer2BackingInfo' },
        split: true,
        diskMode: 'd',
        fileName: 'a',
      },
      'fileName diskMode split parent fileName diskMode',
    ],
    [
      'VirtualDiskRawDiskMappingVer1BackingInfo',
      { diskMode: 'd', compatibilityMode: 'p', lunUuid: 'l', deviceName: 'n', fileName: 'a' },
      'fileName lunUuid deviceName compatibilityMode diskMode',
    ],
    [
      'VirtualDiskSeSparseBackingInfo',
      { deltaDiskFormat: 'f', uuid: 'u', writeThrough: true, diskMode: 'd', fileName: 'a' },
      'fileName diskMode writeThrough uuid deltaDiskFormat',
    ],
  ])('is that of the schema for %s', (_type, members, names) => {
    const device = { _type: 'VirtualDisk', key: 1, capacityInKB: 1, backing: { ...members, _type } };
    const xml = createVm({ deviceChange: [{ device }] });
    const backing = xml.slice(xml.indexOf('<backing'), xml.indexOf('</backing><capacityInKB'));

    expect(
      [...backing.matchAll(/<(\w+)/g)]
        .slice(1)
        .map(([, name]) => name)
        .join(' '),
    ).toBe(names);
  });

  it('is that of the schema for a network card three extensions deep', () => {
    const device = {
      uptCompatibilityEnabled: true,
      macAddress: 'fa:16:3e:00:00:01',
      addressType: 'manual',
      wakeOnLanEnabled: true,
      connectable: { connected: true, allowGuestControl: true, startConnected: true },
      key: -47,
      _type: 'VirtualVmxnet3',
    };

    expect(createVm({ deviceChange: [{ device }] })).toContain(
      '<device xsi:type="VirtualVmxnet3"><key>-47</key>' +
        '<connectable><startConnected>true</startConnected><allowGuestControl>true</allowGuestControl><connected>true</connected></connectable>' +
        '<addressType>manual</addressType><macAddress>fa:16:3e:00:00:01</macAddress><wakeOnLanEnabled>true</wakeOnLanEnabled>' +
        '<uptCompatibilityEnabled>true</uptCompatibilityEnabled></device>',
    );
  });

  it('is that of the schema for a TraversalSpec: name, type, path, skip, selectSet', () => {
    const traversal = {
      selectSet: [{ name: 'visitFolders' }],
      skip: false,
      path: 'childEntity',
      type: 'Folder',
      name: 'visitFolders',
      _type: 'TraversalSpec',
    };
    const specSet = [{ objectSet: [{ selectSet: [traversal], obj: folder }], propSet: [] }];

    expect(encode('RetrievePropertiesEx', collector, { options: {}, specSet })).toContain(
      '<selectSet xsi:type="TraversalSpec"><name>visitFolders</name><type>Folder</type><path>childEntity</path>' +
        '<skip>false</skip><selectSet><name>visitFolders</name></selectSet></selectSet>',
    );
  });

  it('is base, middle, leaf for a chain of extensions', () => {
    const scope = { _type: 'CustomizationFixedIp', ipAddress: '10.0.0.1' };
    const spec = {
      identity: {
        _type: 'CustomizationLinuxPrep',
        hwClockUTC: true,
        domain: 'd',
        hostName: { name: 'n', _type: 'CustomizationFixedName' },
      },
      globalIPSettings: {},
      nicSettingMap: [{ adapter: { primaryWINS: 'w', ip: scope } }],
    };
    const xml = encode('CheckCustomizationSpec', { type: 'VirtualMachine', value: 'vm-1' }, { spec });

    expect(xml).toContain(
      '<identity xsi:type="CustomizationLinuxPrep"><hostName xsi:type="CustomizationFixedName"><name>n</name></hostName>' +
        '<domain>d</domain><hwClockUTC>true</hwClockUTC></identity>',
    );
  });
});

describe('xsi:type', () => {
  it('is written where the value is of another type than the declared one, and only there', () => {
    const change = { device: { _type: 'VirtualDevice', key: 1 }, _type: 'VirtualDeviceConfigSpec' };

    expect(createVm({ deviceChange: [change] })).toContain(
      '<deviceChange><device><key>1</key></device></deviceChange>',
    );
  });
});

describe('a value where anything may stand', () => {
  const values: [unknown, string][] = [
    ['a', '<value xsi:type="xsd:string">a</value>'],
    ['', '<value xsi:type="xsd:string"></value>'],
    [true, '<value xsi:type="xsd:boolean">true</value>'],
    [5, '<value xsi:type="xsd:int">5</value>'],
    [-(2 ** 31), '<value xsi:type="xsd:int">-2147483648</value>'],
    [2 ** 31, '<value xsi:type="xsd:long">2147483648</value>'],
    [10n, '<value xsi:type="xsd:long">10</value>'],
    [1.5, '<value xsi:type="xsd:double">1.5</value>'],
    [1e300, '<value xsi:type="xsd:double">1e+300</value>'],
    [new Date(0), '<value xsi:type="xsd:dateTime">1970-01-01T00:00:00.000Z</value>'],
    [new Uint8Array([1, 2]), '<value xsi:type="xsd:base64Binary">AQI=</value>'],
    [folder, '<value xsi:type="ManagedObjectReference" type="Folder">group-v3</value>'],
    [
      { _type: 'SharesInfo', level: 'low', shares: 1 },
      '<value xsi:type="SharesInfo"><shares>1</shares><level>low</level></value>',
    ],
    [xsd('short', 5), '<value xsi:type="xsd:short">5</value>'],
    [xsd('byte', -1), '<value xsi:type="xsd:byte">-1</value>'],
    [xsd('anyURI', 'a:b'), '<value xsi:type="xsd:anyURI">a:b</value>'],
    [['a', 'b'], '<value xsi:type="ArrayOfString"><string>a</string><string>b</string></value>'],
    [[1, 2], '<value xsi:type="ArrayOfInt"><int>1</int><int>2</int></value>'],
    [[1, 2 ** 40], '<value xsi:type="ArrayOfLong"><long>1</long><long>1099511627776</long></value>'],
    [[1, 0.5], '<value xsi:type="ArrayOfDouble"><double>1</double><double>0.5</double></value>'],
    [[xsd('byte', 1)], '<value xsi:type="ArrayOfByte"><byte>1</byte></value>'],
    [
      [folder],
      '<value xsi:type="ArrayOfManagedObjectReference"><ManagedObjectReference type="Folder">group-v3</ManagedObjectReference></value>',
    ],
    [
      [{ _type: 'OptionValue', key: 'k' }],
      '<value xsi:type="ArrayOfOptionValue"><OptionValue><key>k</key></OptionValue></value>',
    ],
    [
      [
        { _type: 'VirtualDisk', key: 1, capacityInKB: 1 },
        { _type: 'VirtualE1000', key: 2 },
      ],
      '<value xsi:type="ArrayOfVirtualDevice"><VirtualDevice xsi:type="VirtualDisk"><key>1</key><capacityInKB>1</capacityInKB></VirtualDevice>' +
        '<VirtualDevice xsi:type="VirtualE1000"><key>2</key></VirtualDevice></value>',
    ],
    [[], '<value xsi:type="ArrayOfAnyType"></value>'],
    [
      [1, 'a'],
      '<value xsi:type="ArrayOfAnyType"><anyType xsi:type="xsd:int">1</anyType><anyType xsi:type="xsd:string">a</anyType></value>',
    ],
    [
      [new Date(0)],
      '<value xsi:type="ArrayOfAnyType"><anyType xsi:type="xsd:dateTime">1970-01-01T00:00:00.000Z</anyType></value>',
    ],
    [
      [['a'], []],
      '<value xsi:type="ArrayOfAnyType"><anyType xsi:type="ArrayOfString"><string>a</string></anyType><anyType xsi:type="ArrayOfAnyType"></anyType></value>',
    ],
  ];

  it.each(values.map(([value, xml]) => [xml, value] as const))('is sent as %s', (xml, value) => {
    expect(option(value)).toContain(`<extraConfig><key>k</key>${xml}</extraConfig>`);
  });

  it('is refused when it does not', () => {
    expect(refusal(() => option({ shares: 1 }))).toMatchObject({
      path: 'config.extraConfig[0].value',
      problem: 'wrongType',
    });
    expect(refusal(() => option(xsd('short', 40_000)))).toMatchObject({ problem: 'outOfRange' });
    expect(refusal(() => option(() => 1))).toMatchObject({ problem: 'wrongType', received: 'a function' });
  });
});

describe('a request that does not fit the schema', () => {
  const disk = { _type: 'VirtualDisk', key: 1, capacityInKB: 1 };
  const refused: [string, unknown, RequestProblem, string][] = [
    ['a member that does not exist', { files: { vmPath: '[ds]' } }, 'unknownMember', 'files.vmPath'],
    [
      'a member of a derived type without _type',
      { deviceChange: [{ device: { key: 1, capacityInKB: 1 } }] },
      'unknownMember',
      'deviceChange[0].device.capacityInKB',
    ],
    [
      'a required member that is missing',
      { deviceChange: [{ device: disk }, { device: { ...disk, capacityInKB: undefined } }] },
      'missingMember',
      'deviceChange[1].device.capacityInKB',
    ],
    ['null', { name: null }, 'wrongType', 'name'],
    ['a number for a string', { name: 5 }, 'wrongType', 'name'],
    ['a string for a number', { numCPUs: '2' }, 'wrongType', 'numCPUs'],
    ['a fraction for an integer', { numCPUs: 1.5 }, 'wrongType', 'numCPUs'],
    ['an int out of range', { numCPUs: 2 ** 31 }, 'outOfRange', 'numCPUs'],
    ['a bigint for an int', { numCPUs: 2n }, 'wrongType', 'numCPUs'],
    ['NaN', { numCPUs: Number.NaN }, 'wrongType', 'numCPUs'],
    ['a long that is no safe integer', { memoryMB: 2 ** 60 }, 'outOfRange', 'memoryMB'],
    ['a bigint beyond 64 bits', { memoryMB: 2n ** 63n }, 'outOfRange', 'memoryMB'],
    ['Infinity', { extraConfig: [{ key: 'k', value: Infinity }] }, 'outOfRange', 'extraConfig[0].value'],
    ['a string for a boolean', { nestedHVEnabled: 'true' }, 'wrongType', 'nestedHVEnabled'],
    ['a string for a date', { createDate: '2026-01-01' }, 'wrongType', 'createDate'],
    ['an invalid Date', { createDate: new Date(Number.NaN) }, 'illegalValue', 'createDate'],
    ['a Date beyond four-digit years', { createDate: new Date(8.64e15) }, 'outOfRange', 'createDate'],
    [
      'an illegal value of an enum',
      { deviceChange: [{ operation: 'attach', device: disk }] },
      'illegalValue',
      'deviceChange[0].operation',
    ],
    [
      'a number for an enum',
      { deviceChange: [{ operation: 1, device: disk }] },
      'wrongType',
      'deviceChange[0].operation',
    ],
    ['a scalar for an array', { extraConfig: { key: 'k' } }, 'wrongType', 'extraConfig'],
    ['an array for a scalar', { files: [{}] }, 'wrongType', 'files'],
    ['a string for a data object', { files: '[ds] a.vmx' }, 'wrongType', 'files'],
    ['a Map for a data object', { files: new Map() }, 'wrongType', 'files'],
    ['a reference for a data object', { files: folder }, 'wrongType', 'files'],
    ['an xsd() value where the type is known', { numCPUs: xsd('int', 1) }, 'wrongType', 'numCPUs'],
    ['undefined in an array', { extraConfig: [undefined] }, 'wrongType', 'extraConfig[0]'],
    ['a hole in an array', { extraConfig: Object.assign([], { length: 1 }) }, 'wrongType', 'extraConfig[0]'],
    [
      'a type that does not exist',
      { deviceChange: [{ device: { ...disk, _type: 'VirtualDsk' } }] },
      'unknownType',
      'deviceChange[0].device',
    ],
    [
      'a type that is no string',
      { deviceChange: [{ device: { ...disk, _type: 5 } }] },
      'unknownType',
      'deviceChange[0].device',
    ],
    [
      'a type that is not derived from the declared one',
      { deviceChange: [{ device: { ...disk, backing: { _type: 'VirtualDisk' } } }] },
      'notASubtype',
      'deviceChange[0].device.backing',
    ],
    ['a character that XML cannot carry', { name: 'a\u0000b' }, 'illegalCharacter', 'name'],
    ['half a surrogate pair', { annotation: '\ud83d' }, 'illegalCharacter', 'annotation'],
  ];

  it.each(refused)('is refused for %s', (_what, config, problem, path) => {
    expect(refusal(() => createVm(config))).toMatchObject({
      method: 'CreateVM_Task',
      problem,
      path: `config.${path}`,
    });
  });

  it.each([
    ['a string', 'host-1'],
    ['null', null],
    ['a reference without a value', { type: 'HostSystem', value: '' }],
    ['a reference with more in it', { type: 'HostSystem', value: 'host-1', name: 'esx' }],
    ['a data object', { _type: 'HostSystem' }],
  ])('is refused for %s instead of a reference', (_what, host) => {
    const encodeIt = () => encode('CreateVM_Task', folder, { config: {}, pool, host });

    expect(refusal(encodeIt)).toMatchObject({
      path: 'host',
      problem: 'wrongType',
      expected: 'a reference to a HostSystem',
    });
  });

  it('is refused for a reference to another kind of object, but not to a derived or unknown one', () => {
    expect(refusal(() => createIn('HostSystem'))).toMatchObject({ path: 'pool', problem: 'notASubtype' });
    expect(createIn('VirtualApp')).toContain('<pool type="VirtualApp">x</pool>');
    expect(createIn('QuantumPool')).toContain('<pool type="QuantumPool">x</pool>');
  });

  it('is refused for an unknown or missing parameter, or none at all', () => {
    expect(refusal(() => encode('CreateVM_Task', folder, { config: {}, resourcePool: pool }))).toMatchObject({
      path: 'resourcePool',
      problem: 'unknownMember',
    });
    expect(refusal(() => encode('CreateVM_Task', folder, { config: {} }))).toMatchObject({
      path: 'pool',
      problem: 'missingMember',
    });
    expect(refusal(() => encode('CreateVM_Task', folder, 'x'))).toMatchObject({
      path: '',
      problem: 'wrongType',
    });
    expect(refusal(() => encode('CreateVM_Task', 'group-v3'))).toMatchObject({
      path: '_this',
      problem: 'wrongType',
    });
  });

  it('is refused for a method that does not exist', () => {
    expect(refusal(() => encode('CreateVm', folder))).toMatchObject({
      problem: 'unknownMethod',
      suggestion: 'did you mean CreateVM_Task?',
    });
    expect(refusal(() => encode('constructor', folder))).toMatchObject({ problem: 'unknownMethod' });
  });

  it('is refused for a value that contains itself, or is nested beyond reason', () => {
    const parent: Record<string, unknown> = {
      _type: 'VirtualDiskFlatVer2BackingInfo',
      fileName: 'a',
      diskMode: 'd',
    };
    const device = { ...disk, backing: parent };
    const encodeIt = () => createVm({ deviceChange: [{ device }] });
    parent['parent'] = parent;
    expect(refusal(encodeIt)).toMatchObject({
      problem: 'cycle',
      path: 'config.deviceChange[0].device.backing.parent',
    });

    let chain = { ...parent, parent: undefined as unknown };
    for (let i = 0; i < 300; i += 1) chain = { ...parent, parent: chain };
    device.backing = chain;
    expect(refusal(encodeIt)).toMatchObject({ problem: 'tooDeep' });

    const list: unknown[] = [];
    list.push(list);
    expect(refusal(() => option(list))).toMatchObject({ problem: 'cycle' });
  });

  it('is refused with what would have been right, what came and what was meant', () => {
    const misspelt = refusal(() => createVm({ files: { vmPath: '[ds]' } }));
    const untyped = refusal(() => createVm({ deviceChange: [{ device: { key: 1, capacityInKB: 1 } }] }));

    expect(misspelt.message).toBe(
      'CreateVM_Task: config.files.vmPath must be a member of VirtualMachineFileInfo, not an unknown name; did you mean vmPathName?',
    );
    expect(untyped.suggestion).toBe("did you forget _type: 'VirtualDisk'?");
    expect(refusal(() => createVm({ files: '[ds]' })).message).toBe(
      'CreateVM_Task: config.files must be a VirtualMachineFileInfo, not the string "[ds]"',
    );
    expect(refusal(() => createVm({ deviceChange: [{ operation: 'ad', device: disk }] })).message).toContain(
      `one of 'add', 'remove', 'edit', not the string "ad"; did you mean add?`,
    );
  });

  it('does not tell a secret', () => {
    const manager = { type: 'SessionManager', value: 'SessionManager' };
    const wrong = [
      { userName: 'u', password: 31_337 },
      { userName: 'u', password: 'hunter2\u0000' },
      { userName: 'u', passwrod: 'hunter2' },
    ];

    for (const params of wrong) {
      const { message, received } = refusal(() => encode('Login', manager, params));
      expect(`${message} ${received}`).not.toMatch(/31337|hunter2/);
    }
  });
});

const collector = { type: 'PropertyCollector', value: 'propertyCollector' };
const viewManager = { type: 'ViewManager', value: 'ViewManager' };

function createVm(config: unknown): string {
  return encode('CreateVM_Task', folder, { pool, config });
}

function createIn(poolType: string): string {
  return encode('CreateVM_Task', folder, { config: {}, pool: { type: poolType, value: 'x' } });
}

function option(value: unknown): string {
  return createVm({ extraConfig: [{ value, key: 'k' }] });
}

/** Callers in JavaScript can pass anything, so the tests do: what JSON.parse gives is untyped. */
function encode(method: string, object: unknown, params?: unknown): string {
  return vimCodec().encodeRequest(method, JSON.parse(JSON.stringify(object)), params);
}

function refusal(encodeIt: () => unknown): InvalidRequestError {
  try {
    encodeIt();
  } catch (error) {
    if (error instanceof InvalidRequestError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
