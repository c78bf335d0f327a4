/**
 * The least SOAP client that can talk to a vCenter: text out, text in. It knows nothing of the project's own
 * client, so what it sees of the server does not depend on it.
 */
import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import type { Vcenter } from './vcenter-under-test.js';

export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

export interface RawClient {
  /** `body` is the method's element with everything in it. @throws {Error} when the connection fails */
  call(body: string, signal?: AbortSignal): Promise<RawAnswer>;
  login(): Promise<RawAnswer>;
}

/** Where a server is, and who may log in. */
export type RawServer = Pick<Vcenter, 'url' | 'caFile' | 'username' | 'password'>;

export async function rawClient(vcenter: RawServer): Promise<RawClient> {
  const ca = await readFile(vcenter.caFile);
  let cookie = '';

  const call = (body: string, signal?: AbortSignal): Promise<RawAnswer> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        vcenter.url,
        { method: 'POST', ca, headers: { 'content-type': 'text/xml', cookie }, ...(signal && { signal }) },
        (incoming) => {
          cookie = incoming.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
          incoming.setEncoding('utf8');
          let text = '';
          incoming.on('data', (chunk: string) => (text += chunk));
          incoming.once('end', () => resolve({ status: incoming.statusCode ?? 0, body: text }));
          incoming.once('error', reject);
        },
      );
      outgoing.once('error', reject);
      outgoing.end(envelope(body));
    });

  return {
    call,
    login: () =>
      call(
        `<Login xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this>` +
          `<userName>${escaped(vcenter.username)}</userName><password>${escaped(vcenter.password)}</password></Login>`,
      ),
  };
}

/** The text of the first element of that name, or undefined. */
export function textOf(answer: RawAnswer, element: string): string | undefined {
  return new RegExp(`<${element}[^>]*>([^<]*)<`).exec(answer.body)?.[1];
}

function envelope(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">' +
    `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
