/** Requests that no client of ours would send, and answers as they come. */
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Simulator } from '../src/index.js';

/** Where a server is, and how one gets in. */
export type RawServer = Pick<Simulator, 'url' | 'caPem' | 'username' | 'password'>;

export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Pieces are sent one by one, without a length. */
  readonly body?: string | readonly string[];
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As they came, in their order. */
  readonly headerLines: readonly string[];
  readonly body: Buffer;
  readonly text: string;
}

export async function rawRequest(
  simulator: Pick<RawServer, 'url' | 'caPem'>,
  options: RawRequest,
): Promise<RawAnswer> {
  const { method = 'POST', path = '/sdk', headers = {}, body = '' } = options;
  const send = simulator.url.startsWith('https') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(`${simulator.url}${path}`, { method, headers, ca: simulator.caPem, agent: false });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const all = Buffer.concat(chunks);
        const { statusCode: status = 0 } = response;
        const { rawHeaders } = response;
        const headerLines = rawHeaders.flatMap((name, index) =>
          index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1] ?? ''}`] : [],
        );
        resolve({ status, headers: response.headers, headerLines, body: all, text: all.toString() });
      });
    });
    if (typeof body === 'string') request.end(body);
    else {
      for (const piece of body) request.write(piece);
      request.end();
    }
  });
}

/** A SOAP envelope around something. */
export function envelope(content: string): string {
  return (
    '<?xml version="1.0"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
    'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<soapenv:Body>${content}</soapenv:Body></soapenv:Envelope>`
  );
}

/** A call of vim25 without anything inside but what is given. */
export function call(
  method: string,
  target: { readonly type: string; readonly value: string },
  args = '',
): string {
  const self = `<_this type="${target.type}">${target.value}</_this>`;
  return envelope(`<${method} xmlns="urn:vim25">${self}${args}</${method}>`);
}

/** The cookie of a session that this logs in. */
export async function rawLogin(simulator: RawServer): Promise<string> {
  const { username, password } = simulator;
  const args = `<userName>${username}</userName><password>${password}</password>`;
  const manager = { type: 'SessionManager', value: 'SessionManager' };
  const { headers } = await rawRequest(simulator, { body: call('Login', manager, args) });
  return headers['set-cookie']?.[0] ?? '';
}
