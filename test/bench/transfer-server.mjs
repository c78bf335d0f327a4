/**
 * The other end of the transfer bench, in a process of its own: a datastore that is one folder, which stores what it is
 * sent and gives what it has, and the few calls that a session begins and ends with.
 *
 * `node transfer-server.mjs FOLDER`. The first line on standard output is JSON: the ports. It ends when its standard input
 * does.
 */
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const certificates = new URL('../../packages/vsphere/test/certificates/', import.meta.url);
const folder = process.argv[2] ?? '.';

const ports = {
  http: await listening(createHttpServer(answer)),
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
  const answers = { POST: answerCall, PUT: take };
  (answers[request.method] ?? give)(request, response).catch((error) => response.destroy(error));
}

async function take(request, response) {
  await pipeline(request, createWriteStream(fileOf(request), { highWaterMark: 1024 * 1024 }));
  response.writeHead(201).end();
}

async function give(request, response) {
  const { size } = await stat(fileOf(request));
  response.writeHead(200, { 'Content-Length': size, ETag: '"bench"' });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(fileOf(request), { highWaterMark: 1024 * 1024 }), response);
}

function fileOf({ url }) {
  return join(folder, basename(new URL(url, 'http://bench').pathname));
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
