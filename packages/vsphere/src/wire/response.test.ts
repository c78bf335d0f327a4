import { describe, expect, it } from 'vitest';
import { MalformedResponseError } from '../errors.js';
import { vimCodec } from './codec.js';

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

describe('decodeResponse', () => {
  it('gives the result, whatever the prefixes', () => {
    const xml =
      `<S:Envelope xmlns:S="${SOAP}"><S:Header><x>1</x></S:Header>` +
      '<S:Body><v:CurrentTimeResponse xmlns:v="urn:vim25"><v:returnval>2026-11-22T10:00:00Z</v:returnval></v:CurrentTimeResponse></S:Body></S:Envelope>';

    expect(vimCodec().decodeResponse(xml, 'CurrentTime')).toEqual({
      kind: 'response',
      value: new Date('2026-11-22T10:00:00Z'),
    });
  });

  it('gives undefined for a method without result and for an optional result that is not there', () => {
    expect(valueOf('Logout', '')).toBeUndefined();
    expect(valueOf('FindByUuid', '')).toBeUndefined();
  });

  it('gives an array where the method returns one: of none, of one and of two', () => {
    const vm = '<returnval type="VirtualMachine">vm-1</returnval>';

    expect(valueOf('FindAllByUuid', '')).toEqual([]);
    expect(valueOf('FindAllByUuid', vm)).toEqual([{ type: 'VirtualMachine', value: 'vm-1' }]);
    expect(valueOf('FindAllByUuid', vm + vm)).toHaveLength(2);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['a word', 'Bad Gateway'],
    ['a page with a document type', '<!DOCTYPE html><html><br></html>'],
    ['a page with a document type in capitals', '\n<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><HTML>'],
    ['a page without one', '<html><head><meta charset=utf-8></head></html>'],
    ['other XML', '<?xml version="1.0"?><error>no</error>'],
    ['an envelope of something else', '<Envelope><Body/></Envelope>'],
    ['JSON', '{"error": 503}'],
  ])('says that %s is not SOAP', (_what, text) => {
    expect(vimCodec().decodeResponse(text, 'Logout')).toMatchObject({ kind: 'notSoap' });
  });

  it('shows the beginning of what is not SOAP', () => {
    const page = `<html>${'x'.repeat(1000)}</html>`;

    expect(vimCodec().decodeResponse(page, 'Logout')).toEqual({
      kind: 'notSoap',
      excerpt: page.slice(0, 200),
    });
  });

  it.each([
    ['an answer to another method', envelope('<CurrentTimeResponse/>')],
    ['an empty body', envelope('')],
    ['an envelope without a body', `<e:Envelope xmlns:e="${SOAP}"/>`],
    ['something broken behind the answer', `${envelope('<LogoutResponse/>')}<x>`],
    ['a document type', `<!DOCTYPE e [<!ENTITY a "b">]>${envelope('<LogoutResponse/>')}`],
  ])('refuses %s', (_what, xml) => {
    expect(() => vimCodec().decodeResponse(xml, 'Logout')).toThrow(MalformedResponseError);
  });

  it('refuses an answer cut short anywhere, and says where', () => {
    const xml = envelope(
      '<FindAllByUuidResponse><returnval type="VirtualMachine">vm-1</returnval></FindAllByUuidResponse>',
    );
    // Cut inside the root's start tag, or before it, nothing says yet that it would have been SOAP.
    for (
      let length = `<e:Envelope xmlns:e="${SOAP}" xmlns:xsi="${XSI}">`.length;
      length < xml.length;
      length += 1
    ) {
      const cut = xml.slice(0, length);
      expect(() => vimCodec().decodeResponse(cut, 'FindAllByUuid')).toThrow(MalformedResponseError);
    }
    const decode = () => vimCodec().decodeResponse(xml.slice(0, -5), 'FindAllByUuid');
    expect(decode).toThrow(/FindAllByUuid .* at character \d+/);
  });
});

describe('an answer in bytes', () => {
  it('is read as UTF-8, and what is not UTF-8 is replaced', () => {
    const xml = envelope(
      '<FindAllByUuidResponse><returnval type="Ordner">grün-漢字-😀</returnval></FindAllByUuidResponse>',
    );

    expect(vimCodec().decodeResponse(bytesOf(xml), 'FindAllByUuid')).toEqual({
      kind: 'response',
      value: [{ type: 'Ordner', value: 'grün-漢字-😀' }],
    });
    const latin = Buffer.from(xml.replace('漢字-😀', ''), 'latin1');
    expect(vimCodec().decodeResponse(latin, 'FindAllByUuid')).toEqual({
      kind: 'response',
      value: [{ type: 'Ordner', value: 'gr\ufffdn-' }],
    });
  });

  it('is refused at the character that is wrong, counted as in a string', () => {
    const xml = envelope('<LogoutResponse><x>grün-漢字-😀 &nope; </x></LogoutResponse>');

    expect(refusal(xml)).toMatchObject({ position: xml.indexOf('&nope;') });
    expect(refusal(bytesOf(xml))).toMatchObject({ position: xml.indexOf('&nope;') + 1 });
    for (const illegal of ['\u0007', '\ufffe', '\uffff']) {
      expect(refusal(bytesOf(xml.replace('&nope;', illegal)))).toMatchObject({ code: 'MALFORMED_RESPONSE' });
    }
  });

  it('that is not SOAP is shown by its beginning', () => {
    expect(vimCodec().decodeResponse(Buffer.from(`nö${'x'.repeat(500)}`), 'Logout')).toEqual({
      kind: 'notSoap',
      excerpt: `nö${'x'.repeat(198)}`,
    });
  });
});

describe('a fault', () => {
  it('carries its name, its typed members and the words of the server', () => {
    const decoded = faultOf(
      '<NoPermissionFault xmlns="urn:vim25" xsi:type="NoPermission"><object type="Folder">group-v3</object><privilegeId>VirtualMachine.Inventory.Create</privilegeId></NoPermissionFault>',
    );

    expect(decoded).toEqual({
      kind: 'fault',
      fault: {
        faultcode: 'ServerFaultCode',
        faultstring: 'Permission to perform this operation was denied.',
        faultName: 'NoPermission',
        fault: {
          _type: 'NoPermission',
          object: { type: 'Folder', value: 'group-v3' },
          privilegeId: 'VirtualMachine.Inventory.Create',
        },
      },
    });
  });

  it.each([
    [
      'xsi:type under another prefix',
      '<f:X xmlns:f="urn:vim25" xmlns:i="xsi" i:type="f:InvalidLogin"/>',
      'InvalidLogin',
    ],
    ['a prefix that nobody declared', '<X XMLSchema-instance:type="InvalidLogin"/>', 'InvalidLogin'],
    ['a plain type attribute', '<X type="InvalidLogin"/>', 'InvalidLogin'],
    ['the element', '<v:InvalidLoginFault xmlns:v="urn:vim25"/>', 'InvalidLogin'],
    ['an element that is named like the fault', '<FileFault><file>x</file></FileFault>', 'FileFault'],
    ['an element named after such a fault', '<FileFaultFault/>', 'FileFault'],
    ['a fault that the schema does not know', '<BrandNewFault/>', 'BrandNew'],
  ])('is named by %s', (_what, detail, faultName) => {
    expect(faultOf(detail)).toMatchObject({ fault: { faultName, fault: { _type: faultName } } });
  });

  it('newer than the schema keeps the members every fault has, typed, and all others', () => {
    const decoded = faultOf(
      '<X xsi:type="BrandNew"><faultCause><fault xsi:type="FileNotFound"><file>a.vmdk</file></fault></faultCause><depth>3</depth></X>',
    );

    expect(decoded).toMatchObject({
      fault: {
        fault: {
          _type: 'BrandNew',
          faultCause: { fault: { _type: 'FileNotFound', file: 'a.vmdk' } },
          depth: '3',
        },
      },
    });
  });

  it('is found beside other details', () => {
    const detail = '<stackTrace>at x</stackTrace><note xsi:type="xsd:string">y</note><NotFoundFault/>';

    expect(faultOf(detail)).toMatchObject({ fault: { faultName: 'NotFound' } });
  });

  it('without a detail has no name', () => {
    const xml = envelope('<e:Fault><faultcode> e:Server </faultcode><faultstring>no</faultstring></e:Fault>');

    expect(vimCodec().decodeResponse(xml, 'Logout')).toEqual({
      kind: 'fault',
      fault: { faultcode: 'e:Server', faultstring: 'no', faultName: undefined, fault: undefined },
    });
  });
});

function faultOf(detail: string): unknown {
  return vimCodec().decodeResponse(
    envelope(
      '<e:Fault><faultcode>ServerFaultCode</faultcode><faultstring>Permission to perform this operation was denied.</faultstring>' +
        `<detail>${detail}</detail></e:Fault>`,
    ),
    'Logout',
  );
}

/** As bytes, behind a byte order mark. */
function bytesOf(xml: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${xml}`));
}

function refusal(source: string | Uint8Array): unknown {
  try {
    return vimCodec().decodeResponse(source, 'Logout');
  } catch (error) {
    return error;
  }
}

function valueOf(method: string, inner: string): unknown {
  const decoded = vimCodec().decodeResponse(
    envelope(`<${method}Response xmlns="urn:vim25">${inner}</${method}Response>`),
    method,
  );
  return decoded.kind === 'response' ? decoded.value : decoded;
}

function envelope(body: string): string {
  return `<e:Envelope xmlns:e="${SOAP}" xmlns:xsi="${XSI}"><e:Body>${body}</e:Body></e:Envelope>`;
}
