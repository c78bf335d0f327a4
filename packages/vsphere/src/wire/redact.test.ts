import { describe, expect, it } from 'vitest';
import { vimCodec } from './codec.js';

const codec = vimCodec();
const SECRET = 'hunter2 & <more>';
const manager = { type: 'SessionManager', value: 'SessionManager' };

describe('redact', () => {
  it('masks the password of a login and nothing else', () => {
    const request = codec.encodeRequest('Login', manager, {
      userName: 'root',
      password: SECRET,
      locale: 'en',
    });

    expect(codec.redact(request)).toBe(
      request.replace(/<password>.*<\/password>/, '<password>***</password>'),
    );
    expect(codec.redact(request)).toContain('<userName>root</userName>');
  });

  it('leaves a message without secrets as it is', () => {
    const request = codec.encodeRequest('Destroy_Task', { type: 'VirtualMachine', value: 'vm-1' });

    expect(codec.redact(soap(request))).toBe(soap(request));
  });

  it('masks secrets deep inside a parameter, also of a type named on the wire', () => {
    const request = codec.encodeRequest(
      'CheckCustomizationSpec',
      { type: 'VirtualMachine', value: 'vm-1' },
      {
        spec: {
          identity: {
            _type: 'CustomizationSysprep',
            guiUnattended: {
              timeZone: 4,
              autoLogon: false,
              autoLogonCount: 0,
              password: { value: SECRET, plainText: true },
            },
            userData: {
              fullName: 'f',
              orgName: 'o',
              computerName: { _type: 'CustomizationFixedName', name: 'n' },
              productId: '',
            },
            identification: { domainAdminPassword: { value: SECRET, plainText: true } },
          },
          globalIPSettings: {},
        },
      },
    );

    expect(request).toContain('hunter2');
    expect(codec.redact(request)).not.toContain('hunter2');
    expect(codec.redact(request)).toContain('<name>n</name>');
  });

  it('masks secrets in answers, arrays and faults', () => {
    const ticket =
      '<val xsi:type="ArrayOfSessionManagerGenericServiceTicket"><SessionManagerGenericServiceTicket><id>hunter2</id><hostName>h</hostName></SessionManagerGenericServiceTicket></val>';
    const answers = [
      '<AcquireGenericServiceTicketResponse><returnval><id>hunter2</id><hostName>h</hostName></returnval></AcquireGenericServiceTicketResponse>',
      `<RetrievePropertiesExResponse><returnval><objects><obj type="x">h</obj><propSet><name>h</name>${ticket}</propSet></objects></returnval></RetrievePropertiesExResponse>`,
      '<AcquireCloneTicketResponse><returnval>hunter2</returnval></AcquireCloneTicketResponse><h/>',
      '<e:Fault><faultcode>h</faultcode><faultstring>h</faultstring><detail><InvalidLoginFault><unknown>hunter2</unknown></InvalidLoginFault></detail></e:Fault>',
    ];

    for (const answer of answers) {
      expect(codec.redact(soap(answer))).not.toContain('hunter2');
      expect(codec.redact(soap(answer))).toMatch(/>h<|<h\/>/);
    }
  });

  it('masks headers but for the operation id, and whatever the schema does not know', () => {
    const header =
      '<operationID>op-1</operationID><wsse:Security><t>hunter2</t></wsse:Security><vcSessionCookie>hunter2</vcSessionCookie>';
    const message = soap('<Unknown><password>hunter2</password></Unknown>', header);

    expect(codec.redact(message)).not.toContain('hunter2');
    expect(codec.redact(message)).toContain('op-1');
    expect(codec.redact('<Login><userName>u</userName><new>hunter2</new></Login>')).toBe(
      '<Login><userName>u</userName><new>***</new></Login>',
    );
  });

  it('shows nothing of what is not XML', () => {
    expect(codec.redact('password=hunter2')).toBe('(16 characters that are not XML)');
  });
});

function soap(body: string, header = ''): string {
  return `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header>${header}</e:Header><e:Body>${body}</e:Body></e:Envelope>`;
}
