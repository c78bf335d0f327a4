import { afterEach, describe, expect, it, vi } from 'vitest';
import { vimSchema } from '../schema/table.js';
import { ValueDecoder } from './decoder.js';
import { ReadTypes } from './read-types.js';
import { XmlTokenizer } from './xml-tokenizer.js';

const types = new ReadTypes(vimSchema());

describe('primitives', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ['string', ' a  b\n', ' a  b\n'],
    ['string', '', ''],
    ['boolean', 'true', true],
    ['boolean', '0', false],
    ['int', '-5', -5],
    ['int', ' 7\n', 7],
    ['int', '3000000000', 3_000_000_000],
    ['byte', '-128', -128],
    ['long', '9007199254740991', 9_007_199_254_740_991],
    ['long', '9007199254740993', 9_007_199_254_740_993n],
    ['long', '-9223372036854775808', -9_223_372_036_854_775_808n],
    ['long', '+000000000000000000012', 12],
    ['double', '1.5E-3', 0.0015],
    ['double', 'INF', Infinity],
    ['float', '.5', 0.5],
    ['anyURI', ' https://a/b ', 'https://a/b'],
    ['base64Binary', 'AQID\nBA==', new Uint8Array([1, 2, 3, 4])],
    ['base64Binary', '', new Uint8Array()],
    ['unsignedInt', '4294967295', 4_294_967_295],
  ])('reads %s %j', (type, text, value) => {
    expect(read(type, `<x>${text}</x>`)).toEqual(value);
  });

  it.each([
    ['with Z', '2026-11-22T10:00:00Z', '2026-11-22T10:00:00.000Z'],
    ['with microseconds', '2026-11-22T10:00:00.123456Z', '2026-11-22T10:00:00.123Z'],
    ['with an offset', '2026-11-22T10:00:00.5+02:00', '2026-11-22T08:00:00.500Z'],
    ['without a zone, which is UTC', '2026-11-22T10:00:00', '2026-11-22T10:00:00.000Z'],
    ['of 1970', '1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
  ])('reads a date %s', (_what, text, iso) => {
    // Where local time is UTC, taking one for the other would not show.
    vi.stubEnv('TZ', 'Asia/Kolkata');

    expect(new Date('2026-11-22T10:00:00').toISOString()).toBe('2026-11-22T04:30:00.000Z');
    expect(read('dateTime', `<x>${text}</x>`)).toEqual(new Date(iso));
  });

  it.each(['int', 'long', 'double', 'boolean', 'dateTime'])('has no value for an empty %s', (type) => {
    expect(read(type, '<x/>')).toBeUndefined();
  });

  it.each([
    ['int', '12 MB'],
    ['int', '0x10'],
    ['int', '-'],
    ['boolean', 'yes'],
    ['dateTime', '22 Nov 2026'],
    ['dateTime', '2026-13-41T10:00:00Z'],
    ['base64Binary', '***'],
    ['double', '1,5'],
  ])('keeps the text of a %s that is none: %j', (type, text) => {
    expect(read(type, `<x>${text}</x>`)).toBe(text);
  });

  it('keeps a value of an enum that is newer than the schema', () => {
    expect(read('VirtualMachinePowerState', '<x>hibernated</x>')).toBe('hibernated');
  });
});

describe('data objects', () => {
  it('have arrays for array members, also for one', () => {
    const xml = '<x><name>a</name><propSet><type>VirtualMachine</type><pathSet>name</pathSet></propSet></x>';

    expect(read('PropertyFilterSpec', xml)).toMatchObject({
      propSet: [{ type: 'VirtualMachine', pathSet: ['name'] }],
    });
  });

  it('have an empty array for a required array of none, and no member for an optional one', () => {
    expect(read('PropertyFilterSpec', '<x/>')).toEqual({ propSet: [], objectSet: [] });
    expect(read('PropertySpec', '<x><type>Task</type></x>')).toEqual({ type: 'Task' });
  });

  it('name their type when the wire does, under any prefix', () => {
    for (const attribute of ['xsi:type="VirtualDisk"', 'XMLSchema-instance:type="ns0:VirtualDisk"']) {
      expect(read('VirtualDevice', `<x ${attribute}><key>1</key><capacityInKB>5</capacityInKB></x>`)).toEqual(
        {
          _type: 'VirtualDisk',
          key: 1,
          capacityInKB: 5,
        },
      );
    }
    expect(read('SharesInfo', '<x xsi:type="SharesInfo"><shares>1</shares></x>')).toEqual({
      _type: 'SharesInfo',
      shares: 1,
    });
  });

  it('name their type when the declared one has subtypes, and not when it has none', () => {
    expect(read('Description', '<x><label>a</label></x>')).toEqual({ _type: 'Description', label: 'a' });
    expect(read('SharesInfo', '<x><shares>1</shares></x>')).toEqual({ shares: 1 });
  });

  it('of a type newer than the schema have the members of the declared one, and the others as they look', () => {
    const xml =
      '<x xsi:type="VirtualQuantumDisk"><key>2000</key><backing xsi:type="VirtualDiskFlatVer2BackingInfo"><split>true</split></backing>' +
      '<qubit>1</qubit><qubit>2</qubit><state><spin>up</spin></state></x>';

    expect(read('VirtualDevice', xml)).toEqual({
      _type: 'VirtualQuantumDisk',
      key: 2000,
      backing: { _type: 'VirtualDiskFlatVer2BackingInfo', split: true },
      qubit: ['1', '2'],
      state: { spin: 'up' },
    });
  });

  it('keep members newer than the schema: text, typed values, objects, repeated ones as arrays', () => {
    const xml =
      '<x><shares>1</shares><a>t</a><b xsi:type="xsd:int">5</b><c><d>1</d><d>2</d><e/></c>' +
      '<f xsi:type="ArrayOfInt"><int>1</int></f><f xsi:type="ArrayOfInt"><int>2</int></f><g type="Task">task-1</g></x>';

    expect(read('SharesInfo', xml)).toEqual({
      shares: 1,
      a: 't',
      b: 5,
      c: { d: ['1', '2'], e: '' },
      f: [[1], [2]],
      g: { type: 'Task', value: 'task-1' },
    });
  });

  it('cannot be given a prototype or another type by an element of that name', () => {
    const value = read(
      'SharesInfo',
      '<x><__proto__><isAdmin>1</isAdmin></__proto__><_type>Login</_type></x>',
    );

    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(value).not.toHaveProperty('isAdmin');
    expect(value).not.toHaveProperty('_type');
    expect(Object.keys(Object(value))).toEqual(['__proto__']);
  });

  it('leave out what is nil', () => {
    expect(read('SharesInfo', '<x><shares xsi:nil="true"/><level>low</level></x>')).toEqual({ level: 'low' });
    expect(read('PropertySpec', '<x><pathSet xsi:nil="1"><y/></pathSet></x>')).toEqual({});
    expect(read('SharesInfo', '<x xsi:nil="true"/>')).toBeUndefined();
  });

  it('read a fault inside its localized wrapper as the fault it is', () => {
    const xml =
      '<x><fault xsi:type="FileLocked"><faultMessage><key>k</key></faultMessage><file>[ds] a</file></fault><localizedMessage>locked</localizedMessage></x>';

    expect(read('LocalizedMethodFault', xml)).toEqual({
      fault: { _type: 'FileLocked', faultMessage: [{ key: 'k' }], file: '[ds] a' },
      localizedMessage: 'locked',
    });
  });
});

describe('objects read one after the other', () => {
  it('are what they are, whatever the ones before looked like', () => {
    const looks = [
      [
        '<key>1</key><busNumber>0</busNumber><device>5</device><device>6</device>',
        { key: 1, busNumber: 0, device: [5, 6] },
      ],
      ['<key>1</key><busNumber>0</busNumber>', { key: 1, busNumber: 0 }],
      ['<busNumber>0</busNumber><key>1</key>', { busNumber: 0, key: 1 }],
      ['<device>5</device><key>1</key><device>6</device>', { device: [5, 6], key: 1 }],
      ['<key>1</key><key>2</key>', { key: 2 }],
      ['<key></key><key/><busNumber xsi:nil="true"/>', {}],
      [
        '<key>1</key><new>a</new><busNumber>0</busNumber><new>b</new>',
        { key: 1, busNumber: 0, new: ['a', 'b'] },
      ],
      ['<v:key>1</v:key>', { key: 1 }],
      ['<key >1</key ><busNumber\n>0</busNumber>', { key: 1, busNumber: 0 }],
      [' <key>1</key><!-- x --><busNumber>0</busNumber>\n', { key: 1, busNumber: 0 }],
      ['', {}],
    ] as const;
    const items = [
      ...looks,
      ...looks.toReversed(),
      ...looks.flatMap((look) => Array.from({ length: 40 }, () => look)),
    ];
    const xml = items.map(([inner]) => `<c xsi:type="VirtualIDEController">${inner}</c>`).join('');

    expect(read('anyType', `<x xsi:type="ArrayOfVirtualController">${xml}</x>`)).toEqual(
      items.map(([, value]) => Object.assign({ _type: 'VirtualIDEController' }, value)),
    );
  });

  it('have their own empty arrays', () => {
    const specs = read('anyType', `<x xsi:type="ArrayOfPropertyFilterSpec">${'<p/>'.repeat(80)}</x>`);

    expect(specs).toEqual(
      Array.from({ length: 80 }, () => ({ _type: 'PropertyFilterSpec', propSet: [], objectSet: [] })),
    );
    const arrays = (Array.isArray(specs) ? specs : []).map((spec: { propSet: unknown }) => spec.propSet);
    expect(new Set(arrays).size).toBe(80);
  });

  it('share repeated texts and nothing else', () => {
    const texts = [
      'persistent',
      'Hard disk 1',
      'a text of more than forty-eight characters, which is not looked up',
      'ö',
    ];
    const all = Array.from(
      { length: 4000 },
      (_, index) => `${texts[index % 4]}${index % 3 === 0 ? index : ''}`,
    );

    expect(
      read(
        'anyType',
        `<x xsi:type="ArrayOfString">${all.map((text) => `<string>${text}</string>`).join('')}</x>`,
      ),
    ).toEqual(all);
  });

  it('have the types their tags say, however many ways of saying it there are', () => {
    const tags = Array.from({ length: 3000 }, (_, index) => ({
      tag: `<anyType a${index}="&lt;&gt;>${index}" xsi:type="xsd:${index % 2 ? 'int' : 'string'}">7</anyType>`,
      value: index % 2 ? 7 : '7',
    }));
    const xml = [...tags, ...tags].map(({ tag }) => tag).join('');

    expect(read('anyType', `<x xsi:type="ArrayOfAnyType">${xml}</x>`)).toEqual(
      [...tags, ...tags].map(({ value }) => value),
    );
  });
});

describe('references', () => {
  it('are the text and the kind of object', () => {
    expect(read('ManagedObjectReference', '<x type="VirtualMachine">vm-1</x>')).toEqual({
      type: 'VirtualMachine',
      value: 'vm-1',
    });
  });

  it('do not take xsi:type for the kind', () => {
    const xml = '<x xsi:type="ManagedObjectReference" type="HostSystem">host-1</x>';

    expect(read('anyType', xml)).toEqual({ type: 'HostSystem', value: 'host-1' });
  });
});

describe('values of any type', () => {
  it.each([
    ['xsd:string', ' a ', ' a '],
    ['xsd:int', '5', 5],
    ['ns9:long', '9007199254740993', 9_007_199_254_740_993n],
    ['boolean', '1', true],
    ['xsd:dateTime', '2026-01-01T00:00:00', new Date('2026-01-01T00:00:00Z')],
    ['VirtualMachinePowerState', 'poweredOn', 'poweredOn'],
    ['ArrayOfString', '<string>a</string><string> b</string>', ['a', ' b']],
    ['ArrayOfInt', '<int>1</int>', [1]],
    ['ArrayOfByte', '<byte>-1</byte>', [-1]],
    ['ArrayOfLong', '', []],
    [
      'vim25:ArrayOfManagedObjectReference',
      '<ManagedObjectReference type="Task">task-1</ManagedObjectReference>',
      [{ type: 'Task', value: 'task-1' }],
    ],
    [
      'ArrayOfAnyType',
      '<anyType xsi:type="xsd:int">1</anyType><anyType xsi:type="xsd:string">1</anyType>',
      [1, '1'],
    ],
    [
      'ArrayOfVirtualDevice',
      '<VirtualDevice xsi:type="VirtualIDEController"><key>200</key></VirtualDevice><VirtualDevice><key>1</key></VirtualDevice>',
      [
        { _type: 'VirtualIDEController', key: 200 },
        { _type: 'VirtualDevice', key: 1 },
      ],
    ],
    [
      'ArrayOfSharesInfo',
      '<SharesInfo><shares>1</shares></SharesInfo>',
      [{ _type: 'SharesInfo', shares: 1 }],
    ],
    ['ArrayOfBrandNew', '<BrandNew><a>1</a></BrandNew>', [{ _type: 'BrandNew', a: '1' }]],
    ['SharesInfo', '<shares>1</shares>', { _type: 'SharesInfo', shares: 1 }],
    ['BrandNew', '', { _type: 'BrandNew' }],
    ['BrandNew', 'text', 'text'],
    ['BrandNew', '<a>1</a>', { _type: 'BrandNew', a: '1' }],
  ])('of %s are typed', (type, inner, value) => {
    expect(read('anyType', `<val xsi:type="${type}">${inner}</val>`)).toEqual(value);
  });

  it('without a type are what they look like', () => {
    expect(read('anyType', '<val>5</val>')).toBe('5');
    expect(read('anyType', '<val/>')).toBe('');
    expect(read('anyType', '<val><a/></val>')).toEqual({ a: '' });
  });
});

function read(type: string, xml: string): unknown {
  const tokens = new XmlTokenizer(xml);
  tokens.next();
  return new ValueDecoder(tokens, types).readValue(types.declared(vimSchema().typeUse(type)));
}
