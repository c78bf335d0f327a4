import { pbmSchema, vimSchema, type SchemaTable, type TypeUse } from '@kilonova/vsphere/wire';
import { describe, expect, it } from 'vitest';
import { responsePieces, writeFault } from './answer-writer.js';
import { SimFault, type FaultFields } from './sim-fault.js';
import { Typed } from './typed.js';

const vim = vimSchema();
const pbm = pbmSchema(vim);

function pieces(method: string, result: unknown, apiVersion = '8.0', table = vim): Buffer[] {
  const found = table.methodNamed(method);
  if (found === undefined) throw new Error(`There is no method ${method}.`);
  return [...responsePieces(table, found, result, { apiVersion })];
}

/** What is inside the response element. */
function answer(method: string, result: unknown, apiVersion?: string, table?: SchemaTable): string {
  const text = Buffer.concat(pieces(method, result, apiVersion, table)).toString();
  return new RegExp(`<${method}Response [^>]*>(.*)</${method}Response>`, 's').exec(text)?.[1] ?? text;
}

function use(type: string, flags = ''): TypeUse {
  return vim.typeUse(type, flags);
}

const manager = (type: string) => ({ type, value: type });
const option = (value: unknown) => [{ _type: 'OptionValue', key: 'k', value }];

/** The element of a value that may be anything. */
function anything(value: unknown): string {
  const text = answer('QueryOptions', option(value));
  return /<key>k<\/key>(.*)<\/returnval>/s.exec(text)?.[1] ?? '';
}

/** An answer of another service that has a place for anything. */
function pbmAnything(defaultValue: unknown): string {
  const summary = { label: 'a', summary: 'b', key: 'c', messageCatalogKeyPrefix: 'd' };
  const propertyMetadata = [{ id: 'a', summary, mandatory: true, defaultValue }];
  const capabilityMetadata = [{ id: { namespace: 'a', id: 'b' }, summary, propertyMetadata }];
  return answer('PbmFetchCapabilityMetadata', [{ subCategory: 'a', capabilityMetadata }], '8.0', pbm);
}

function fault(name: string, fields: FaultFields = {}, message = 'No.', table: SchemaTable = vim): string {
  return writeFault(table, new SimFault(name, fields, message), { apiVersion: '8.0' }).toString();
}

describe('an answer', () => {
  it('is an envelope around the response of the method', () => {
    expect(Buffer.concat(pieces('CurrentTime', new Date(0))).toString()).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
        'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n' +
        '<soapenv:Body>\n<CurrentTimeResponse xmlns="urn:vim25"><returnval>1970-01-01T00:00:00.000Z</returnval>' +
        '</CurrentTimeResponse>\n</soapenv:Body>\n</soapenv:Envelope>',
    );
  });

  it('has nothing in it for a method without a result, and for one that is not there', () => {
    expect(answer('Logout', undefined)).toBe('');
    expect(answer('FindByUuid', undefined)).toBe('');
    expect(answer('FindAllByUuid', [])).toBe('');
  });

  it('has a reference with its type, and an array of them one by one', () => {
    const refs = [1, 2].map((id) => ({ type: 'VirtualMachine', value: `vm-${id}` }));

    expect(answer('FindAllByUuid', refs)).toBe(
      '<returnval type="VirtualMachine">vm-1</returnval><returnval type="VirtualMachine">vm-2</returnval>',
    );
  });

  it('has members in the order of the schema, inherited ones first, and says the types of others than declared', () => {
    const disk = {
      capacityInKB: 5,
      backing: { diskMode: 'persistent', fileName: '[ds] a', _type: 'VirtualDiskFlatVer2BackingInfo' },
      _type: 'VirtualDisk',
      key: 2000,
    };

    expect(anything(disk)).toBe(
      '<value xsi:type="VirtualDisk"><key>2000</key><backing xsi:type="VirtualDiskFlatVer2BackingInfo">' +
        '<fileName>[ds] a</fileName><diskMode>persistent</diskMode></backing><capacityInKB>5</capacityInKB></value>',
    );
  });

  it('escapes what is markup, and replaces what XML cannot carry', () => {
    expect(anything('<a b="c">&\r\n\u0001\uD800😀')).toBe(
      '<value xsi:type="xsd:string">&lt;a b="c"&gt;&amp;&#13;\n\uFFFD\uFFFD😀</value>',
    );
  });

  it.each([
    ['a string', 'a', '<value xsi:type="xsd:string">a</value>'],
    ['a truth value', true, '<value xsi:type="xsd:boolean">true</value>'],
    ['a date', new Date(5), '<value xsi:type="xsd:dateTime">1970-01-01T00:00:00.005Z</value>'],
    ['bytes', new Uint8Array([1]), '<value xsi:type="xsd:base64Binary">AQ==</value>'],
    ['a long', 2n ** 62n, '<value xsi:type="xsd:long">4611686018427387904</value>'],
    ['an int', new Typed(use('int'), 7), '<value xsi:type="xsd:int">7</value>'],
    ['a double', new Typed(use('double'), -Infinity), '<value xsi:type="xsd:double">-INF</value>'],
    [
      'an enum',
      new Typed(use('VirtualMachinePowerState'), 'poweredOn'),
      '<value xsi:type="VirtualMachinePowerState">poweredOn</value>',
    ],
    [
      'a reference',
      new Typed(use('ManagedObjectReference'), { type: 'Folder', value: 'group-1' }),
      '<value xsi:type="ManagedObjectReference" type="Folder">group-1</value>',
    ],
    [
      'an array of strings',
      new Typed(use('string', 'a'), ['a', 'b']),
      '<value xsi:type="ArrayOfString"><string>a</string><string>b</string></value>',
    ],
    [
      'an array of references',
      new Typed(use('ManagedObjectReference', 'a'), [{ type: 'Folder', value: 'group-1' }]),
      '<value xsi:type="ArrayOfManagedObjectReference">' +
        '<ManagedObjectReference type="Folder">group-1</ManagedObjectReference></value>',
    ],
    [
      'an array of data',
      new Typed(use('VirtualDevice', 'a'), [{ _type: 'VirtualFloppy', key: 1 }]),
      '<value xsi:type="ArrayOfVirtualDevice"><VirtualDevice xsi:type="VirtualFloppy"><key>1</key></VirtualDevice></value>',
    ],
    ['an empty array', new Typed(use('int', 'a'), []), '<value xsi:type="ArrayOfInt"></value>'],
    [
      'data that says nothing of its type',
      new Typed(use('KeyValue'), { key: 'a', value: 'b' }),
      '<value xsi:type="KeyValue"><key>a</key><value>b</value></value>',
    ],
  ])('says what %s is where anything may stand', (_what, value, xml) => {
    expect(anything(value)).toBe(xml);
  });
});

describe('a bare value where anything may stand', () => {
  const folder = { type: 'Folder', value: 'group-1' };
  const disk = { _type: 'VirtualDisk', key: 1, capacityInKB: 1 };

  it.each([
    ['a small number', -1, '"xsd:int">-1<'],
    ['the largest int', 2 ** 31 - 1, '"xsd:int">2147483647<'],
    ['a number beyond int', 2 ** 31, '"xsd:long">2147483648<'],
    ['a number beyond the safe integers', 2 ** 60, '"xsd:double">1152921504606847000<'],
    ['a fraction', 0.5, '"xsd:double">0.5<'],
    ['a reference', folder, '"ManagedObjectReference" type="Folder">group-1<'],
    ['an array of strings', ['a', 'b'], '"ArrayOfString"><string>a</string><string>b</string><'],
    ['an array of ints', [1, 2], '"ArrayOfInt"><int>1</int><int>2</int><'],
    ['numbers of two sizes', [1, 2 ** 40], '"ArrayOfLong"><long>1</long><long>1099511627776</long><'],
    ['numbers and bigints', [1, 2n], '"ArrayOfLong"><long>1</long><long>2</long><'],
    [
      'fractions and bigints',
      [0.5, 2n],
      '"ArrayOfAnyType"><anyType xsi:type="xsd:double">0.5</anyType><anyType xsi:type="xsd:long">2</anyType><',
    ],
    [
      'an array of references',
      [folder],
      '"ArrayOfManagedObjectReference"><ManagedObjectReference type="Folder">group-1</ManagedObjectReference><',
    ],
    [
      'an array of what derives from one type',
      [{ _type: 'VirtualFloppy', key: 2 }, disk],
      '"ArrayOfVirtualDevice"><VirtualDevice xsi:type="VirtualFloppy"><key>2</key></VirtualDevice>' +
        '<VirtualDevice xsi:type="VirtualDisk"><key>1</key><capacityInKB>1</capacityInKB></VirtualDevice><',
    ],
    [
      'an array of all sorts',
      ['a', [1]],
      '"ArrayOfAnyType"><anyType xsi:type="xsd:string">a</anyType>' +
        '<anyType xsi:type="ArrayOfInt"><int>1</int></anyType><',
    ],
    ['an empty array', [], '"ArrayOfAnyType"><'],
  ])('says what it is: %s', (_what, value, xml) => {
    expect(anything(value)).toBe(`<value xsi:type=${xml}/value>`);
  });

  it('is of the core schema wherever that says what it is', () => {
    expect(pbmAnything([1])).toContain(
      '<defaultValue xsi:type="vim25:ArrayOfInt"><vim25:int>1</vim25:int></defaultValue>',
    );
    expect(pbmAnything(folder)).toContain(
      '<defaultValue xsi:type="vim25:ManagedObjectReference" type="Folder">',
    );
  });
});

describe('a reference', () => {
  it('cannot break out of its attribute', () => {
    const type = 'a" evil="1\t<&\n';

    expect(answer('FindAllByUuid', [{ type, value: '"<' }])).toBe(
      '<returnval type="a&quot; evil=&quot;1&#9;&lt;&amp;&#10;">"&lt;</returnval>',
    );
    expect(anything({ type, value: 'x' })).toContain('type="a&quot; evil=&quot;1&#9;&lt;&amp;&#10;">x<');
  });
});

describe('the version that the client speaks', () => {
  it('decides which members there are', () => {
    const since = vim.memberNamed('ServiceContent', 'tenantManager')?.since ?? '';
    const content = {
      rootFolder: manager('Folder'),
      propertyCollector: manager('PropertyCollector'),
      tenantManager: manager('TenantTenantManager'),
      about: {
        name: 'a',
        fullName: 'a',
        vendor: 'a',
        version: '1',
        build: '1',
        osType: 'a',
        productLineId: 'a',
        apiType: 'VirtualCenter',
        apiVersion: '6.5',
      },
    };

    expect(answer('RetrieveServiceContent', content, since)).toContain('<tenantManager type=');
    expect(answer('RetrieveServiceContent', content, '6.5')).not.toContain('tenantManager');
  });

  it('has an object of a newer type as the nearest that it knows', () => {
    const controller = { _type: 'VirtualNVMEController', key: 1, busNumber: 0 };
    const device = new Typed(use('VirtualDevice', 'a'), [controller]);

    expect(answer('QueryOptions', option(device), '8.0')).toContain(
      '<VirtualDevice xsi:type="VirtualNVMEController"><key>1</key><busNumber>0</busNumber></VirtualDevice>',
    );
    expect(answer('QueryOptions', option(device), '6.0')).toContain(
      '<VirtualDevice xsi:type="VirtualController"><key>1</key><busNumber>0</busNumber></VirtualDevice>',
    );
  });
});

describe('what does not fit the schema', () => {
  it.each([
    ['a missing result', 'CurrentTime', undefined, 'CurrentTime has no result'],
    ['a missing member', 'QueryOptions', [{ _type: 'OptionValue' }], 'A OptionValue has no key'],
    [
      'data without a _type',
      'QueryOptions',
      option({ key: 'a' }),
      'value of OptionValue is a value of the kind',
    ],
    [
      'more than a reference',
      'QueryOptions',
      option({ type: 'a', value: 'b', key: 'c' }),
      'does not say what',
    ],
    [
      'nothing in an array',
      'QueryOptions',
      option(['a', undefined]),
      'which does not say what it travels as',
    ],
    [
      'an unknown member',
      'QueryOptions',
      [{ key: 'k', value: 'a', colour: 1 }],
      'A OptionValue has no member colour',
    ],
    [
      'an unknown member of what is long',
      'QueryOptions',
      [{ key: 'k', value: ['a'.repeat(1e5)], colour: 1 }],
      'A OptionValue has no member colour',
    ],
    ['another primitive', 'QueryOptions', [{ key: 5 }], 'key of OptionValue is 5, which is no string'],
    ['a fraction', 'QueryOptions', option(new Typed(use('int'), 1.5)), 'is 1.5, which is no int'],
    ['too large a number', 'QueryOptions', option(new Typed(use('int'), 2 ** 31)), 'which is no int'],
    ['a date that is none', 'CurrentTime', new Date(Number.NaN), 'returnval of CurrentTime is a date'],
    [
      'a value of an enum that it has not',
      'QueryOptions',
      option(new Typed(use('VirtualMachinePowerState'), 'off')),
      'which is no VirtualMachinePowerState',
    ],
    ['no reference', 'FindAllByUuid', ['vm-1'], 'a value of the kind string, which is no reference'],
    ['no array', 'FindAllByUuid', { type: 'VirtualMachine', value: 'vm-1' }, 'which is no array'],
    ['a type that there is not', 'QueryOptions', option({ _type: 'Colour' }), 'there is no such type'],
    ['a type that does not fit', 'QueryOptions', [{ _type: 'KeyValue' }], 'which is no OptionValue'],
    ['a base type', 'QueryOptions', option({ _type: 'VirtualDevice', key: 1 }), 'is a bare VirtualDevice'],
  ])('is a mistake that names the place: %s', (_what, method, result, says) => {
    expect(() => answer(method, result)).toThrow(says);
  });

  it('is not repeated where it is text, which may be secret', () => {
    expect(() => answer('FindAllByUuid', ['hunter2'])).toThrow(/^(?!.*hunter2)/);
  });
});

describe('a fault', () => {
  it('has its members in the detail, under its name and type', () => {
    const fields = { name: 'a<b', object: { type: 'Folder', value: 'group-1' } };

    expect(fault('DuplicateName', fields, 'The name is <taken>.')).toContain(
      '<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>The name is &lt;taken&gt;.</faultstring><detail>' +
        '<DuplicateNameFault xmlns="urn:vim25" xsi:type="DuplicateName"><name>a&lt;b</name>' +
        '<object type="Folder">group-1</object></DuplicateNameFault></detail></soapenv:Fault>',
    );
  });

  it('has to be one, with the members of one', () => {
    expect(() => fault('Colour')).toThrow('Colour is no fault');
    expect(() => fault('KeyValue', { key: 'a', value: 'b' })).toThrow('KeyValue is no fault');
    expect(() => fault('DuplicateName', { name: 'a' })).toThrow('DuplicateName has no object');
    expect(() => fault('InvalidArgument', { invalidproperty: 'a' })).toThrow('no member invalidproperty');
    expect(() => fault('NotFound', { faultMessage: [{ key: 'a', text: 'b' }] })).toThrow(
      'A LocalizableMessage has no member text',
    );
  });
});

describe('an answer of the storage policy service', () => {
  it('has what is inherited or taken from the core schema under its prefix', () => {
    const hub = { dynamicType: 't', hubType: 'Datastore', hubId: 'd' };

    expect(answer('PbmQueryMatchingHub', [hub], '8.0', pbm)).toBe(
      '<returnval><vim25:dynamicType>t</vim25:dynamicType><hubType>Datastore</hubType><hubId>d</hubId></returnval>',
    );
    expect(Buffer.concat(pieces('PbmQueryMatchingHub', [hub], '8.0', pbm)).toString()).toContain(
      '<PbmQueryMatchingHubResponse xmlns="urn:pbm" xmlns:vim25="urn:vim25">',
    );
  });

  it('has the faults of the core in the namespace of the core', () => {
    expect(fault('InvalidArgument', { invalidProperty: 'a' }, 'No.', pbm)).toContain(
      '<InvalidArgumentFault xmlns="urn:vim25" xsi:type="InvalidArgument"><invalidProperty>a</invalidProperty>',
    );
    expect(fault('PbmNonExistentHubs', { hubs: [] }, 'No.', pbm)).toContain(
      '<PbmNonExistentHubsFault xmlns="urn:pbm" xmlns:vim25="urn:vim25" xsi:type="PbmNonExistentHubs">',
    );
  });
});

describe('a large answer', () => {
  const objects = Array.from({ length: 5000 }, (_, id) => ({
    obj: { type: 'VirtualMachine', value: `vm-${id}` },
    propSet: [{ name: 'name', val: `machine ${id}` }],
  }));

  it('comes in pieces of about 64 KB, in a list or in a list of a list', () => {
    const sweep = pieces('RetrievePropertiesEx', { objects });
    const changes = objects.map(({ obj, propSet }) => ({
      kind: 'enter',
      obj,
      changeSet: propSet.map(({ name, val }) => ({ name, op: 'assign', val })),
    }));
    const filter = { type: 'PropertyFilter', value: 'filter-1' };
    const updates = pieces('WaitForUpdatesEx', {
      version: '1',
      filterSet: [{ filter, objectSet: changes }],
    });

    for (const made of [sweep, updates]) {
      expect(made.length).toBeGreaterThan(10);
      for (const piece of made) expect(piece.length).toBeLessThan(72 * 1024);
    }
  });

  const filter = { type: 'PropertyFilter', value: 'filter-1' };
  const objectSet = objects.map(({ obj }) => ({ kind: 'enter', obj }));
  const refs = objects.map(({ obj }) => obj);
  const property = (val: unknown) => ({ objects: [{ obj: filter, propSet: [{ name: 'a', val }] }] });

  it.each([
    [
      'many lists',
      'WaitForUpdatesEx',
      { version: '1', filterSet: Array.from({ length: 50 }, () => ({ filter, objectSet })) },
    ],
    [
      'one property that is a list',
      'RetrievePropertiesEx',
      property(new Typed(use('ManagedObjectReference', 'a'), refs)),
    ],
    ['a bare list', 'RetrievePropertiesEx', property(refs)],
    [
      'a list in a list in data',
      'RetrievePropertiesEx',
      property({ _type: 'OptionValue', key: 'k', value: [refs] }),
    ],
    ['a long text', 'RetrievePropertiesEx', property('é'.repeat(500_000))],
    ['many bytes', 'RetrievePropertiesEx', property(new Uint8Array(500_000))],
  ])('comes in such pieces whatever it is long by: %s', (_what, method, result) => {
    const made = pieces(method, result);

    expect(made.length).toBeGreaterThan(3);
    for (const piece of made) expect(piece.length).toBeLessThanOrEqual(96 * 1024);
    for (const piece of made.slice(0, -1)) expect(piece.length).toBeGreaterThan(40 * 1024);
  });

  it('reads the same in pieces as in one', () => {
    const texts = Array.from({ length: 40_000 }, (_, id) => `é${id}`);

    expect(anything(texts)).toBe(
      `<value xsi:type="ArrayOfString">${texts.map((text) => `<string>${text}</string>`).join('')}</value>`,
    );
  });

  it('is made as it is taken', () => {
    const read = new Set<string>();
    const counted = objects.map((object) => ({
      get obj() {
        read.add(object.obj.value);
        return object.obj;
      },
    }));
    const method = vim.methodNamed('RetrievePropertiesEx');
    if (method === undefined) throw new Error('There is no such method.');
    responsePieces(vim, method, { objects: counted }, { apiVersion: '8.0' }).next();

    expect(read.size).toBeGreaterThan(0);
    expect(read.size).toBeLessThan(2500);
  });
});
