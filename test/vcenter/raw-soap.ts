/**
 * The least SOAP client that can talk to a vCenter: text out, text in. It knows nothing of the project's own
 * client, so what it sees of the server does not depend on it.
 */
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import type { Vcenter } from './vcenter-under-test.js';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RawRequest {
  readonly method: string;
  /** Or a whole URL. */
  readonly path: string;
  /** What is said here of the cookie counts, and not the session's. */
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  readonly signal?: AbortSignal | undefined;
}

export interface RawClient {
  /** `body` is the method's element with everything in it. @throws {Error} when the connection fails */
  call(body: string, signal?: AbortSignal): Promise<RawAnswer>;
  /** The same of the service of storage policies, which is told of the session in a header. */
  callPbm(body: string): Promise<RawAnswer>;
  /** A request that is no SOAP. @throws {Error} when the connection fails */
  send(options: RawRequest): Promise<RawAnswer>;
  login(): Promise<RawAnswer>;
}

/** Where a server is, and who may log in. */
export type RawServer = Pick<Vcenter, 'url' | 'caFile' | 'username' | 'password'>;

export async function rawClient(vcenter: RawServer): Promise<RawClient> {
  const ca = await readFile(vcenter.caFile);
  let cookie = '';

  const send = ({ path, method, headers, body = '', signal }: RawRequest): Promise<RawAnswer> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        new URL(path, vcenter.url),
        { method, ca, headers: { cookie, ...headers }, ...(signal && { signal }) },
        (incoming) => {
          cookie = incoming.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
          incoming.setEncoding('utf8');
          let text = '';
          incoming.on('data', (chunk: string) => (text += chunk));
          const { statusCode: status = 0 } = incoming;
          incoming.once('end', () => resolve({ status, headers: incoming.headers, body: text }));
          incoming.once('error', reject);
        },
      );
      outgoing.once('error', reject);
      if (body === '') outgoing.end();
      else outgoing.end(body);
    });
  const post = (path: string, body: string, signal?: AbortSignal): Promise<RawAnswer> =>
    send({ method: 'POST', path, headers: { 'content-type': 'text/xml' }, body, signal });
  const call = (body: string, signal?: AbortSignal): Promise<RawAnswer> =>
    post(vcenter.url, envelope(body), signal);

  return {
    call,
    callPbm: (body) => {
      const [, value = ''] = cookie.split(/=(.*)/);
      return post('/pbm', envelope(body, `<vcSessionCookie>${escaped(value)}</vcSessionCookie>`));
    },
    send,
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

function envelope(body: string, header = ''): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">' +
    `${header === '' ? '' : `<soapenv:Header>${header}</soapenv:Header>`}<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
