import { vimSchema, pbmSchema } from '@kilonova/vsphere/wire';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, envelope } from '../../test/soap-request.js';
import { decodeRequest, type DecodedRequest, type DecodeOptions } from './request-decoder.js';
import { SimFault } from './sim-fault.js';

const table = vimSchema();
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

function decode(body: Buffer | string, options: Partial<DecodeOptions> = {}): DecodedRequest {
  return decodeRequest(table, Buffer.from(body), { apiVersion: '8.0', ...options });
}

/** The fault that a request is refused with. */
function refusal(body: Buffer | string, options: Partial<DecodeOptions> = {}): SimFault {
  try {
    decode(body, options);
  } catch (error) {
    if (error instanceof SimFault) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

const option = (value: string): Buffer =>
  call('UpdateOptions', `<changedValue><key>k</key>${value}</changedValue>`, 'OptionManager', 'settings');
const reconfigure = (spec: string): Buffer => call('ReconfigVM_Task', `<spec>${spec}</spec>`);
const device = (inside: string): Buffer =>
  reconfigure(`<deviceChange><operation>add</operation>${inside}</deviceChange>`);
const host = (content: string): Buffer => call('ReconnectHost_Task', content, 'HostSystem', 'host-1');

describe('a request', () => {
  it('is a method, an object and parameters', () => {
    const { method, target, args } = decode(call('Rename_Task', '<newName>web &amp; db</newName>'));

    expect(method.name).toBe('Rename_Task');
    expect(target).toEqual({ type: 'VirtualMachine', value: 'vm-12' });
    expect(args).toEqual({ newName: 'web & db' });
  });

  it('may use any prefixes, declared anywhere', () => {
    const body =
      '<SOAP-ENV:Envelope xmlns:ns0="urn:vim25" xmlns:ns1="http://schemas.xmlsoap.org/soap/envelope/" ' +
      'xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Header/><ns1:Body>' +
      '<ns0:Rename_Task><ns0:_this type="Folder">group-v3</ns0:_this><v:newName xmlns:v="urn:vim25">x</v:newName>' +
      '</ns0:Rename_Task></ns1:Body></SOAP-ENV:Envelope>';

    expect(decode(body)).toMatchObject({
      target: { type: 'Folder', value: 'group-v3' },
      args: { newName: 'x' },
    });
  });

  it('may have headers, of which two say something', () => {
    const rename =
      '<Rename_Task xmlns="urn:vim25"><_this type="Folder">f</_this><newName>x</newName></Rename_Task>';
    const header =
      '<other a="1">some<b>thing</b></other><operationID>op-7</operationID><vcSessionCookie>abc</vcSessionCookie>';

    expect(decode(envelope(rename, header))).toMatchObject({
      operationId: 'op-7',
      sessionCookieHeader: 'abc',
    });
    expect(decode(envelope(rename))).toMatchObject({
      operationId: undefined,
      sessionCookieHeader: undefined,
    });
  });

  it('may carry the attribute versionId, which says nothing', () => {
    const rename = '<_this versionId="5.5" type="Folder">f</_this><newName versionId="5.5">x</newName>';

    expect(decode(envelope(`<Rename_Task xmlns="urn:vim25">${rename}</Rename_Task>`)).args).toEqual({
      newName: 'x',
    });
  });

  it('may leave out the type of an object whose kind is clear', () => {
    const acl = '<_this>vm-1</_this><newName>x</newName>';
    const move = call('MoveIntoFolder_Task', '<list>vm-1</list><list type="Folder">group-1</list>', 'Folder');

    expect(decode(envelope(`<Rename_Task xmlns="urn:vim25">${acl}</Rename_Task>`)).target).toEqual({
      type: 'ManagedEntity',
      value: 'vm-1',
    });
    expect(decode(move).args).toEqual({
      list: [
        { type: 'ManagedEntity', value: 'vm-1' },
        { type: 'Folder', value: 'group-1' },
      ],
    });
  });

  it('has an array of none where a required array is not there', () => {
    expect(decode(call('MoveIntoFolder_Task', '', 'Folder')).args).toEqual({ list: [] });
    expect(decode(reconfigure('')).args).toEqual({ spec: {} });
  });

  it('says its types where they are not the declared ones', () => {
    const change = device(
      `<device xsi:type="VirtualDisk"><key>-1</key><backing xsi:type="VirtualDiskFlatVer2BackingInfo">` +
        '<fileName>[ds]</fileName><diskMode>persistent</diskMode></backing><capacityInKB>5</capacityInKB></device>',
    );

    expect(decode(change).args).toEqual({
      spec: {
        deviceChange: [
          {
            _type: 'VirtualDeviceConfigSpec',
            operation: 'add',
            device: {
              _type: 'VirtualDisk',
              key: -1,
              backing: { _type: 'VirtualDiskFlatVer2BackingInfo', fileName: '[ds]', diskMode: 'persistent' },
              capacityInKB: 5,
            },
          },
        ],
      },
    });
  });

  it.each([
    ['xsd:string', ' a ', ' a '],
    ['xsd:boolean', ' 1 ', true],
    ['xsd:int', ' +07 ', 7],
    ['xsd:long', '9223372036854775807', 9_223_372_036_854_775_807n],
    ['xsd:long', '12', 12],
    ['xsd:byte', '-128', -128],
    ['xsd:double', '1.5E3', 1500],
    ['xsd:float', '-INF', -Infinity],
    ['xsd:dateTime', '2026-02-28T01:02:03.0049', new Date('2026-02-28T01:02:03.004Z')],
    ['xsd:dateTime', '2026-02-28T01:02:03+02:00', new Date('2026-02-27T23:02:03Z')],
    ['xsd:base64Binary', 'AQ ==', new Uint8Array([1])],
    ['xsd:anyURI', ' http://a/%20 ', 'http://a/%20'],
    ['VirtualMachinePowerState', 'poweredOn', 'poweredOn'],
    ['ManagedObjectReference" type="Datastore', 'datastore-1', { type: 'Datastore', value: 'datastore-1' }],
    ['ArrayOfString', '<string>a</string><string/>', ['a', '']],
    ['ArrayOfAnyType', '<anyType xsi:type="xsd:int">1</anyType>', [1]],
    [
      'ArrayOfKeyValue',
      '<KeyValue><key>a</key><value>b</value></KeyValue>',
      [{ _type: 'KeyValue', key: 'a', value: 'b' }],
    ],
    [
      'ArrayOfVirtualDevice',
      '<VirtualDevice xsi:type="VirtualFloppy"><key>1</key></VirtualDevice>',
      [{ _type: 'VirtualFloppy', key: 1 }],
    ],
  ])('may hold %s where anything may stand, with xsd undeclared', (type, text, value) => {
    expect(decode(option(`<value xsi:type="${type}">${text}</value>`)).args).toEqual({
      changedValue: [{ _type: 'OptionValue', key: 'k', value }],
    });
  });

  it('may give a narrower integer than is declared', () => {
    expect(decode(reconfigure('<memoryMB xsi:type="xsd:int">512</memoryMB>')).args).toEqual({
      spec: { memoryMB: 512 },
    });
  });
});

/** What, the request, what the message says, and the parameters in lenient mode where there is that way out. */
type Refused = readonly [what: string, body: Buffer | string, says: RegExp, lenient?: unknown];

const refused: readonly Refused[] = [
  ['no envelope', '<Rename_Task xmlns="urn:vim25"/>', /no SOAP 1.1 envelope/],
  [
    'SOAP 1.2',
    call('Rename_Task', '<newName>x</newName>')
      .toString()
      .replace('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'),
    /no SOAP 1.1 envelope/,
    { newName: 'x' },
  ],
  [
    'an envelope without a body',
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>',
    /no body/,
  ],
  ['an empty body', envelope(''), /body is empty/],
  ['a fragment', call('Rename_Task').subarray(0, 250), /not XML: .*, at character \d+/],
  [
    'two calls',
    envelope(
      '<Rename_Task xmlns="urn:vim25"><_this type="Folder">f</_this><newName>x</newName></Rename_Task><x/>',
    ),
    /second call "x"/,
    { newName: 'x' },
  ],
  [
    'something beside the body',
    call('Rename_Task', '<newName>x</newName>').toString().replace('</s:Envelope>', '<x/></s:Envelope>'),
    /"x" in the envelope/,
    { newName: 'x' },
  ],
  [
    'bytes that are not UTF-8',
    Buffer.from(call('Rename_Task', '<newName>\u00e9</newName>').toString(), 'latin1'),
    /not UTF-8/,
    { newName: '\ufffd' },
  ],
  ['an unknown method', call('MakeCoffee'), /no method "MakeCoffee"/],
  [
    'a method of another namespace',
    envelope(
      '<Rename_Task xmlns="urn:other"><_this type="Folder">f</_this><newName>x</newName></Rename_Task>',
    ),
    /namespace urn:vim25/,
    { newName: 'x' },
  ],
  [
    'no object',
    envelope('<Rename_Task xmlns="urn:vim25"><newName>x</newName></Rename_Task>'),
    /has to be "_this"/,
  ],
  [
    'text beside elements',
    reconfigure('text<name>x</name>'),
    /Text stands where only elements may, while reading "spec" of ReconfigVM_Task at spec/,
    { spec: { name: 'x' } },
  ],
  [
    'elements in a text',
    reconfigure('<name><b>x</b></name>'),
    /"b" stands where only text may, while reading "name" of VirtualMachineConfigSpec at spec.name/,
  ],
  [
    'an unknown element',
    reconfigure('<nmae>x</nmae>'),
    /Unexpected element "nmae": VirtualMachineConfigSpec has no "nmae", .* at spec/,
    { spec: {} },
  ],
  [
    'an element of another namespace',
    reconfigure('<name xmlns="urn:other">x</name>'),
    /wrong namespace: urn:other/,
    { spec: { name: 'x' } },
  ],
  [
    'an element of no namespace',
    reconfigure('<name xmlns="">x</name>'),
    /wrong namespace/,
    { spec: { name: 'x' } },
  ],
  [
    'an undeclared prefix',
    reconfigure('<v:name>x</v:name>'),
    /prefix of the element "v:name" is not declared/,
    { spec: { name: 'x' } },
  ],
  [
    'elements in another order',
    reconfigure('<numCPUs>1</numCPUs><name>x</name>'),
    /"name" behind "numCPUs"/,
    { spec: { numCPUs: 1, name: 'x' } },
  ],
  [
    'an element twice',
    reconfigure('<name>x</name><name>y</name>'),
    /second element "name"/,
    { spec: { name: 'y' } },
  ],
  [
    'an array in two places',
    reconfigure(
      '<extraConfig><key>a</key></extraConfig><swapPlacement>x</swapPlacement><extraConfig><key>b</key></extraConfig>',
    ),
    /"extraConfig" behind "swapPlacement"/,
    {
      spec: {
        swapPlacement: 'x',
        extraConfig: [
          { _type: 'OptionValue', key: 'a' },
          { _type: 'OptionValue', key: 'b' },
        ],
      },
    },
  ],
  ['a required element missing at the end', call('Rename_Task'), /"newName" of Rename_Task is missing/, {}],
  [
    'a required element missing before another',
    reconfigure('<extraConfig><value xsi:type="xsd:int">1</value></extraConfig>'),
    /"value": the element "key" of OptionValue is missing before it, .* at spec.extraConfig\[0\]/,
    { spec: { extraConfig: [{ _type: 'OptionValue', value: 1 }] } },
  ],
  ['a nil element', reconfigure('<name xsi:nil="true"/>'), /marked nil/, { spec: {} }],
  [
    'an illegal value of an enum',
    device('<device/>').toString().replace('add', 'addd'),
    /"addd" is no value of VirtualDeviceConfigSpecOperation/,
    {
      spec: {
        deviceChange: [
          { _type: 'VirtualDeviceConfigSpec', operation: 'addd', device: { _type: 'VirtualDevice' } },
        ],
      },
    },
  ],
  [
    'anything without a type',
    option('<value>1</value>'),
    /needs an xsi:type, .* at changedValue\[0\].value/,
    { changedValue: [{ _type: 'OptionValue', key: 'k', value: '1' }] },
  ],
  ['no number', reconfigure('<numCPUs>many</numCPUs>'), /"many" is not of type xsd:int/],
  ['an empty number', reconfigure('<numCPUs/>'), /"" is not of type xsd:int/, { spec: {} }],
  ['a number beyond its range', reconfigure('<numCPUs>2147483648</numCPUs>'), /not of type xsd:int/],
  [
    'a long beyond its range',
    reconfigure('<memoryMB>9223372036854775808</memoryMB>'),
    /not of type xsd:long/,
  ],
  ['a short beyond its range', option('<value xsi:type="xsd:short">32768</value>'), /not of type xsd:short/],
  [
    'no truth value',
    reconfigure('<npivTemporaryDisabled>yes</npivTemporaryDisabled>'),
    /not of type xsd:boolean/,
  ],
  [
    'a date that there is not',
    option('<value xsi:type="xsd:dateTime">2026-02-30T00:00:00Z</value>'),
    /not of type xsd:dateTime/,
  ],
  [
    'a date without a time',
    option('<value xsi:type="xsd:dateTime">2026-02-28</value>'),
    /not of type xsd:dateTime/,
  ],
  [
    'what is not base64',
    option('<value xsi:type="xsd:base64Binary">AQ=</value>'),
    /not of type xsd:base64Binary/,
  ],
  ['no fraction', option('<value xsi:type="xsd:double">1,5</value>'), /not of type xsd:double/],
];

const refusedTypes: readonly Refused[] = [
  [
    'an object of a type that there is not',
    call('Rename_Task', '<newName>x</newName>', 'Machine'),
    /no objects of type "Machine"/,
    { newName: 'x' },
  ],
  [
    'an object that has no such method',
    call('PowerOnVM_Task', '', 'Folder'),
    /one of VirtualMachine, and Folder is not/,
    {},
  ],
  [
    'an unknown type',
    option('<value xsi:type="Colour">red</value>'),
    /"Colour" is not known/,
    { changedValue: [{ _type: 'OptionValue', key: 'k', value: 'red' }] },
  ],
  [
    'an ArrayOf type that there is not',
    option('<value xsi:type="ArrayOfArrayOfString"/>'),
    /not known/,
    { changedValue: [{ _type: 'OptionValue', key: 'k', value: '' }] },
  ],
  [
    'a type under an undeclared prefix',
    option('<value xsi:type="q:KeyValue"><key>a</key><value>b</value></value>'),
    /not known/,
    {
      changedValue: [{ _type: 'OptionValue', key: 'k', value: { _type: 'KeyValue', key: 'a', value: 'b' } }],
    },
  ],
  [
    'a type that does not fit',
    device('<device xsi:type="OptionValue"><key>1</key></device>'),
    /neither VirtualDevice nor derived from it, .* at spec.deviceChange\[0\].device/,
    {
      spec: {
        deviceChange: [
          { _type: 'VirtualDeviceConfigSpec', operation: 'add', device: { _type: 'VirtualDevice', key: 1 } },
        ],
      },
    },
  ],
  [
    'a primitive type that does not fit',
    reconfigure('<numCPUs xsi:type="xsd:string">1</numCPUs>'),
    /neither int nor/,
    { spec: { numCPUs: 1 } },
  ],
  [
    'a base type without saying which type is meant',
    device('<device><key>1</key></device>'),
    /VirtualDevice is only the base/,
    {
      spec: {
        deviceChange: [
          { _type: 'VirtualDeviceConfigSpec', operation: 'add', device: { _type: 'VirtualDevice', key: 1 } },
        ],
      },
    },
  ],
  [
    'a base type by name',
    device('<device xsi:type="VirtualEthernetCard"><key>1</key></device>'),
    /VirtualEthernetCard is only the base/,
    {
      spec: {
        deviceChange: [
          {
            _type: 'VirtualDeviceConfigSpec',
            operation: 'add',
            device: { _type: 'VirtualEthernetCard', key: 1 },
          },
        ],
      },
    },
  ],
  [
    'a bare backing',
    device('<device xsi:type="VirtualFloppy"><key>1</key><backing/></device>'),
    /VirtualDeviceBackingInfo is only the base/,
    {
      spec: {
        deviceChange: [
          {
            _type: 'VirtualDeviceConfigSpec',
            operation: 'add',
            device: { _type: 'VirtualFloppy', key: 1, backing: { _type: 'VirtualDeviceBackingInfo' } },
          },
        ],
      },
    },
  ],
  [
    'a reference to an object of another kind',
    call('RelocateVM_Task', '<spec><datastore type="HostSystem">host-1</datastore></spec>'),
    /HostSystem, which is neither Datastore nor/,
    { spec: { datastore: { type: 'HostSystem', value: 'host-1' } } },
  ],
  [
    'a reference to an object of no kind',
    call('RelocateVM_Task', '<spec><datastore type="Disk">d</datastore></spec>'),
    /"Disk", which is not known/,
    { spec: { datastore: { type: 'Disk', value: 'd' } } },
  ],
];

/** Without what becomes of it in lenient mode. */
function judged([what, body, says]: Refused) {
  return [what, body, says] as const;
}

describe.each<readonly [fault: string, cases: readonly Refused[]]>([
  ['InvalidRequest', refused],
  ['InvalidType', refusedTypes],
])('%s', (fault, cases) => {
  it.each(cases.map(judged))('refuses %s', (_what, body, says) => {
    const refusedWith = refusal(body);

    expect(refusedWith.fault).toBe(fault);
    expect(refusedWith.message).toMatch(says);
  });

  it.each(cases.filter(([, , , lenient]) => lenient === undefined).map(judged))(
    'refuses %s in lenient mode too',
    (_what, body, says) => {
      expect(refusal(body, { lenient: true }).message).toMatch(says);
    },
  );

  it.each(
    cases
      .filter(([, , , lenient]) => lenient !== undefined)
      .map(([what, body, , args]) => [what, body, args] as const),
  )('is not raised in lenient mode by %s', (_what, body, args) => {
    expect(decode(body, { lenient: true }).args).toEqual(args);
  });
});

describe('the version that is spoken', () => {
  const older = { apiVersion: '5.5' };

  it('decides which methods there are', () => {
    const placement = call('PlaceVm', '<placementSpec/>', 'ClusterComputeResource', 'c');

    expect(decode(placement, { apiVersion: '6.0' }).method.name).toBe('PlaceVm');
    expect(refusal(placement, older).message).toMatch(/came with version 6.0; the request is in 5.5/);
    expect(decode(placement, { ...older, lenient: true }).method.name).toBe('PlaceVm');
  });

  it('decides which elements there are', () => {
    const encrypt = call('RelocateVM_Task', '<spec><cryptoSpec xsi:type="CryptoSpecDecrypt"/></spec>');
    const member = table.memberNamed('VirtualMachineRelocateSpec', 'cryptoSpec');

    expect(member?.since).toBeDefined();
    expect(decode(encrypt, { apiVersion: member?.since ?? '' }).args).toMatchObject({
      spec: { cryptoSpec: {} },
    });
    expect(refusal(encrypt, older).message).toMatch(/Unexpected element "cryptoSpec"/);
  });

  it('decides which types there are', () => {
    const nvme = device(
      '<device xsi:type="VirtualNVMEController"><key>1</key><busNumber>0</busNumber></device>',
    );

    expect(decode(nvme).args).toMatchObject({ spec: { deviceChange: [{ device: { busNumber: 0 } }] } });
    expect(refusal(nvme, older)).toMatchObject({
      fault: 'InvalidType',
      fields: { argument: 'spec.deviceChange[0].device' },
    });
  });
});

describe('secrets', () => {
  it('are not repeated in a message', () => {
    const login = call(
      'Login',
      '<userName>u</userName><password><b>hunter2</b></password>',
      'SessionManager',
      's',
    );
    const uri = call(
      'AddHost_Task',
      '<spec><password>hunter2</password><port>hunter2</port></spec>',
      'ClusterComputeResource',
      'c',
    );

    expect(refusal(login).message).not.toContain('hunter2');
    expect(refusal(uri).message).not.toContain('hunter2');
  });
});

/** A call of the storage policy service, whose namespace is `p`; that of the core is `v`. */
function check(content: string): Buffer {
  return envelope(
    `<p:PbmCheckRequirements xmlns:p="urn:pbm" xmlns:v="urn:vim25"><p:_this type="PbmPlacementSolver">x</p:_this>${content}</p:PbmCheckRequirements>`,
  );
}

function checkOfHub(prefix: string): Buffer {
  return check(
    `<p:hubsToSearch><${prefix}:dynamicType>t</${prefix}:dynamicType><p:hubType>Datastore</p:hubType><p:hubId>d</p:hubId></p:hubsToSearch>`,
  );
}

function requirement(prefix: string): Buffer {
  return check(
    `<p:placementSubjectRequirement xsi:type="${prefix}:PbmPlacementCapabilityProfileRequirement">` +
      '<p:profileId><p:uniqueId>u</p:uniqueId></p:profileId></p:placementSubjectRequirement>',
  );
}

describe('a request of the storage policy service', () => {
  const pbm = pbmSchema(table);
  it('has its own elements in its own namespace', () => {
    expect(decodeRequest(pbm, requirement('p'), { apiVersion: '6.7' }).args).toEqual({
      placementSubjectRequirement: [
        { _type: 'PbmPlacementCapabilityProfileRequirement', profileId: { uniqueId: 'u' } },
      ],
    });
    expect(() => decodeRequest(pbm, requirement('v'), { apiVersion: '6.7' })).toThrow(/is not known/);
  });

  it('has inherited elements in that of the core', () => {
    expect(decodeRequest(pbm, checkOfHub('v'), { apiVersion: '6.7' }).args).toEqual({
      hubsToSearch: [{ dynamicType: 't', hubType: 'Datastore', hubId: 'd' }],
    });
    expect(() => decodeRequest(pbm, checkOfHub('p'), { apiVersion: '6.7' })).toThrow(
      /wrong namespace: urn:pbm/,
    );
  });
});

/** What else it might be is thrown. */
function isReadOrRefused(body: Buffer, lenient: boolean): boolean {
  try {
    return decode(body, { lenient }).method.name !== '';
  } catch (error) {
    if (error instanceof SimFault) return true;
    throw error;
  }
}

describe('limits', () => {
  it('hold for the length, the depth and the number of elements', () => {
    const body = reconfigure('<extraConfig><key>a</key></extraConfig>');

    expect(refusal(body, { maxBytes: 100 }).message).toMatch(/more than 100/);
    expect(refusal(body, { maxDepth: 4 }).message).toMatch(/more than 4 elements inside/);
    expect(refusal(body, { maxElements: 6 }).message).toMatch(/more than 6 elements/);
    expect(decode(body, { maxElements: 7, maxDepth: 6 }).args).toBeDefined();
  });

  it('hold for what is passed over', () => {
    const header = `<h>${'<a/>'.repeat(50)}</h>`;

    expect(refusal(envelope('<x/>', header), { maxElements: 20 }).message).toMatch(/more than 20 elements/);
  });

  it('refuse a million elements, soon', () => {
    const option1 = '<extraConfig><key>a</key></extraConfig>';
    const body = reconfigure(option1.repeat(500_000));
    const started = performance.now();

    expect(refusal(body).message).toMatch(/more than 250000 elements/);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('refuse more namespaces than anybody needs', () => {
    const declarations = Array.from({ length: 200 }, (_, index) => `xmlns:n${index}="u"`).join(' ');

    expect(
      refusal(reconfigure(`<extraConfig ${declarations}><key ${declarations}>a</key></extraConfig>`)).message,
    ).toMatch(/declares more than 256 namespaces/);
    expect(
      decode(reconfigure(`<extraConfig ${declarations}><key>a</key></extraConfig>`.repeat(3))).args,
    ).toBeDefined();
  });
});

describe('damaged requests', () => {
  const whole = [
    device('<device xsi:type="VirtualDisk"><key>-1</key><capacityInKB>5</capacityInKB></device>'),
    option('<value xsi:type="ArrayOfString"><string>a</string></value>'),
    host(
      '<cnxSpec><hostName>h</hostName></cnxSpec><reconnectSpec><syncState>true</syncState></reconnectSpec>',
    ),
  ];
  const poison = fc.constantFrom(
    '<',
    '>',
    '&',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&#0;',
    '\0',
    '\u{10FFFF}',
    '<x/>',
    ' xsi:nil="1"',
    ` xmlns:xsi="${XSI}"`,
    ' xmlns=""',
    ' xsi:type="ArrayOfAnyType"',
    '<__proto__/>',
    '<d>'.repeat(600),
    '</s:Body>',
    ' type="constructor"',
  );

  it.each([false, true])('are read or refused with a fault, and nothing else (lenient: %s)', (lenient) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.nat(),
        fc.nat(60),
        fc.option(poison),
        (body, at, cut, added) => {
          const place = at % body.length;
          const damaged = Buffer.concat([
            body.subarray(0, place),
            Buffer.from(added ?? ''),
            body.subarray(place + cut),
          ]);
          expect(isReadOrRefused(damaged, lenient)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
