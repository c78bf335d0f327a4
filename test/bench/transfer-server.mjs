/**
 * The other end of the transfer bench, in a process of its own: takes uploads and forgets them, gives downloads of any
 * size from one block of memory, and answers the few calls that a session begins and ends with.
 *
 * The first line on standard output is JSON: the ports. It ends when its standard input does.
 */
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';

const certificates = new URL('../../packages/vsphere/test/certificates/', import.meta.url);
const block = Buffer.allocUnsafeSlow(512 * 1024);
for (let i = 0; i < block.length; i += 1) block[i] = (i * 2_654_435_761) >>> 24;

/** Sizes of what was uploaded, by path. */
const sizes = new Map();

const ports = {
  http: await listening(createHttpServer({ highWaterMark: 256 * 1024 }, answer)),
  https: await listening(
    createHttpsServer(
      {
        cert: readFileSync(new URL('server.pem', certificates)),
        key: readFileSync(new URL('server.key.pem', certificates)),
      },
      answer,
    ),
  ),
};
process.stdout.write(`${JSON.stringify(ports)}\n`);
process.stdin.resume();
process.stdin.once('end', () => process.exit(0));

function listening(server) {
  server.on('checkContinue', (request, response) => {
    response.writeContinue();
    answer(request, response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
}

function answer(request, response) {
  if (request.method === 'POST') void answerCall(request, response);
  else if (request.method === 'PUT') take(request, response);
  else give(request, response);
}

function take(request, response) {
  let bytes = 0;
  request.on('data', (chunk) => (bytes += chunk.length));
  request.once('end', () => {
    sizes.set(request.url, bytes);
    response.writeHead(201);
    response.end();
  });
}

/** A path that was not uploaded has its size in its name: `/folder/bytes-1000`. */
function give(request, response) {
  const size = sizes.get(request.url) ?? Number(/bytes-(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
  response.writeHead(200, { 'Content-Length': size, ETag: '"bench"' });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  let left = size;
  const more = () => {
    while (left > 0) {
      const part = left < block.length ? block.subarray(0, left) : block;
      left -= part.length;
      if (!response.write(part)) return;
    }
    response.end();
  };
  response.on('drain', more);
  more();
}

async function answerCall(request, response) {
  let text = '';
  for await (const chunk of request) text += chunk;
  const method = /<(?:\w+:)?Body[^>]*>\s*<(\w+)/.exec(text)?.[1] ?? '';
  const headers = { 'Content-Type': 'text/xml' };
  if (method === 'Login') headers['Set-Cookie'] = 'vmware_soap_session="bench"; Path=/';
  response.writeHead(200, headers);
  response.end(
    '<?xml version="1.0"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>' +
      `<${method}Response xmlns="urn:vim25">${results[method] ?? ''}</${method}Response></soapenv:Body></soapenv:Envelope>`,
  );
}

const results = {
  RetrieveServiceContent:
    '<returnval><rootFolder type="Folder">group-d1</rootFolder>' +
    '<propertyCollector type="PropertyCollector">propertyCollector</propertyCollector>' +
    '<about><name>bench</name><fullName>bench</fullName><vendor>bench</vendor><version>7.0.3</version><build>1</build>' +
    '<osType>x</osType><productLineId>vpx</productLineId><apiType>VirtualCenter</apiType><apiVersion>7.0.3.0</apiVersion>' +
    '</about><sessionManager type="SessionManager">SessionManager</sessionManager></returnval>',
  Login:
    '<returnval><key>1</key><userName>u</userName><fullName>u</fullName><loginTime>2024-01-01T00:00:00Z</loginTime>' +
    '<lastActiveTime>2024-01-01T00:00:00Z</lastActiveTime><locale>en</locale><messageLocale>en</messageLocale></returnval>',
};
