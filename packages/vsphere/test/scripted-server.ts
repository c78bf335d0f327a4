/**
 * A server that says what a test tells it to say, over real sockets.
 *
 * For behaviours of the transport and the session that no well-behaved vCenter shows: lost answers, web
 * pages, sessions that expire on cue. Answers are given by method; a method that a test did not
 * script is answered like by a minimal vCenter.
 */
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { text } from 'node:stream/consumers';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

export interface ReceivedRequest {
  /** The SOAP method; '' for what is not SOAP. */
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Answer = (request: ReceivedRequest, response: ServerResponse) => void | Promise<void>;

export type FileHandler = (incoming: IncomingMessage, response: ServerResponse) => void;

export interface ScriptedServer {
  readonly url: string;
  /** `127.0.0.1:PORT` */
  readonly server: string;
  readonly requests: readonly ReceivedRequest[];
  /** Connections accepted so far. */
  readonly connections: number;
  /** Connections open now. */
  readonly openConnections: number;
  /** Bytes received before decryption is of no interest: after it, the bytes of requests. */
  readonly bytesReceived: number;
  /** Takes the requests whose path begins so out of the script: their bodies are left to be read, or not. */
  serve(prefix: string, handler: FileHandler): void;
  /** Answers for the next calls of the method, in order; the last one stays. */
  script(method: string, ...answers: Answer[]): void;
  /** The names of the methods called, in order of arrival. */
  methods(): string[];
  /** Resolves when the method has been called that many times. */
  received(method: string, times?: number): Promise<ReceivedRequest>;
  close(): Promise<void>;
}

export type CertificateName = 'server' | 'other-name' | 'expired' | 'self-signed';

export function certificatePem(name: CertificateName | 'ca'): string {
  return readFileSync(certificateFile(name), 'utf8');
}

export function certificateFile(name: CertificateName | 'ca'): URL {
  return new URL(`certificates/${name}.pem`, import.meta.url);
}

/** Over TLS when it is given a certificate. */
export async function startScriptedServer(certificate?: CertificateName): Promise<ScriptedServer> {
  const scripts = new Map<string, Answer[]>();
  const handlers = new Map<string, FileHandler>();
  const requests: ReceivedRequest[] = [];
  const arrivals = new Set<() => void>();
  const sockets = new Set<Socket>();
  let connections = 0;
  let bytesReceived = 0;

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(incoming);
    const method = /<(?:\w+:)?Body[^>]*>\s*<(\w+)/.exec(body)?.[1] ?? '';
    const request = { method, url: incoming.url ?? '', headers: incoming.headers, body };
    requests.push(request);
    for (const arrived of arrivals) arrived();
    const script = scripts.get(method);
    const next = script && script.length > 1 ? script.shift() : script?.[0];
    await (next ?? minimalVCenter[method] ?? notFound)(request, response);
  };
  const onRequest = (incoming: IncomingMessage, response: ServerResponse): void => {
    const served = [...handlers].find(([prefix]) => incoming.url?.startsWith(prefix));
    if (served) {
      served[1](incoming, response);
      return;
    }
    answer(incoming, response).catch(() => response.destroy());
  };
  const server = certificate
    ? createHttpsServer(
        {
          cert: certificatePem(certificate),
          key: readFileSync(new URL(`certificates/${certificate}.key.pem`, import.meta.url)),
        },
        onRequest,
      )
    : createHttpServer(onRequest);
  // Not answered by itself: what is served decides whether it wants the body.
  server.on('checkContinue', onRequest);
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    if (!certificate) socket.on('data', (data: Buffer) => (bytesReceived += data.length));
  });
  server.on('secureConnection', (socket: TLSSocket) => {
    socket.on('data', (data: Buffer) => (bytesReceived += data.length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/sdk`,
    server: `127.0.0.1:${port}`,
    requests,
    get connections() {
      return connections;
    },
    get openConnections() {
      return sockets.size;
    },
    get bytesReceived() {
      return bytesReceived;
    },
    serve: (prefix, handler) => void handlers.set(prefix, handler),
    script: (method, ...answers) => void scripts.set(method, answers),
    methods: () => requests.map(({ method }) => method),
    received: (method, times = 1) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = requests.filter((request) => request.method === method)[times - 1];
          if (!found) return;
          arrivals.delete(look);
          resolve(found);
        };
        arrivals.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** The answer to a method with that inside: `<returnval>...</returnval>`. */
export function result(inside = '', headers: Readonly<Record<string, string>> = {}): Answer {
  return ({ method }, response) => {
    response.writeHead(200, { 'Content-Type': 'text/xml; charset=utf-8', ...headers });
    response.end(envelope(`<${method}Response xmlns="urn:vim25">${inside}</${method}Response>`));
  };
}

export function returnval(content: string, type = ''): string {
  return `<returnval${type === '' ? '' : ` type="${type}"`}>${content}</returnval>`;
}

export function fault(name: string, members = '', message = ''): Answer {
  return (_request, response) => {
    response.writeHead(500, { 'Content-Type': 'text/xml; charset=utf-8' });
    response.end(
      envelope(
        `<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>${message}</faultstring>` +
          `<detail><${name}Fault xmlns="urn:vim25" xsi:type="${name}">${members}</${name}Fault></detail></soapenv:Fault>`,
      ),
    );
  };
}

export function webPage(status: number, title: string): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html' });
    response.end(
      `<!DOCTYPE html><html><head><title>${title}</title></head><body>secret inner life</body></html>`,
    );
  };
}

/** Cuts the connection with the request unanswered. */
export const hangUp: Answer = (_request, response) => void response.socket?.destroy();

/** Never answers. */
export const silence: Answer = () => {};

export function envelope(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope ' +
    'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">' +
    `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  );
}

export function serviceContent(apiVersion = '7.0.3.0'): string {
  return returnval(
    '<rootFolder type="Folder">group-d1</rootFolder>' +
      '<propertyCollector type="PropertyCollector">propertyCollector</propertyCollector>' +
      '<viewManager type="ViewManager">ViewManager</viewManager>' +
      '<about><name>scripted</name><fullName>scripted server</fullName><vendor>test</vendor><version>7.0.3</version>' +
      '<build>1</build><osType>test</osType><productLineId>vpx</productLineId><apiType>VirtualCenter</apiType>' +
      `<apiVersion>${apiVersion}</apiVersion></about>` +
      '<sessionManager type="SessionManager">SessionManager</sessionManager>',
  );
}

/** The `n`-th session of a server that counts them. */
export function loggedIn(n = 1): Answer {
  return result(
    returnval(
      `<key>session-key-${n}</key><userName>user</userName><fullName>user</fullName>` +
        '<loginTime>2024-01-01T00:00:00Z</loginTime><lastActiveTime>2024-01-01T00:00:00Z</lastActiveTime>' +
        '<locale>en</locale><messageLocale>en</messageLocale>',
    ),
    { 'Set-Cookie': `vmware_soap_session="cookie-${n}"; Path=/; HttpOnly; Secure;` },
  );
}

const minimalVCenter: Readonly<Record<string, Answer>> = {
  RetrieveServiceContent: result(serviceContent()),
  Login: loggedIn(),
  Logout: result(),
  CurrentTime: result(returnval('2024-01-01T00:00:00Z')),
  CreateContainerView: result(returnval('view-1', 'ContainerView')),
  DestroyView: result(),
  RetrievePropertiesEx: result(returnval('')),
};

const notFound: Answer = (_request, response) => {
  response.writeHead(404, { 'Content-Type': 'text/plain' });
  response.end('no such thing');
};
