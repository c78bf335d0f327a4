/**
 * A login, to a server that knows the answers to one by heart.
 *
 * They are written from the schema: each member of what a login returns is in them, with some value. That is as much as
 * a client has to read of a real vCenter.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

const schema = JSON.parse(readFileSync(new URL('../schema/vim25.json', import.meta.url), 'utf8'));
const certificates = new URL('../test/certificates/', import.meta.url);

const samples = { string: '7.0', int: 1, long: 1, boolean: true, dateTime: '2020-02-02T02:02:02.02Z' };

/** Logs in with a client, and out again. */
export async function firstLogin(VimSession) {
  const server = createServer({ key: certificate('server.key.pem'), cert: certificate('server.pem') });
  server.on('request', (request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const [, method] = /<(?:[^>]*:)?Body[^>]*>\s*<(?:\w+:)?(\w+)/.exec(body);
      response.writeHead(200, {
        'content-type': 'text/xml',
        'set-cookie': 'vmware_soap_session="first"; Path=/',
      });
      response.end(answer(method));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const session = await VimSession.connect({
      server: `https://127.0.0.1:${server.address().port}`,
      username: 'first',
      password: 'login',
      tls: { ca: certificate('ca.pem') },
    });
    await session.close();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function certificate(name) {
  return readFileSync(new URL(name, certificates), 'utf8');
}

function answer(method) {
  const [type] = schema.methods[method].result ?? [];
  const result = type === undefined ? '' : `<returnval>${contentOf(type)}</returnval>`;
  return (
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">' +
    `<soapenv:Body><${method}Response xmlns="urn:vim25">${result}</${method}Response></soapenv:Body></soapenv:Envelope>`
  );
}

function contentOf(type) {
  if (type in samples) return samples[type];
  return schema.types[type].members.map(([name, of]) => element(name, of)).join('');
}

function element(name, of) {
  const [type, target] = of.split(':');
  return type === 'ManagedObjectReference'
    ? `<${name} type="${target}">${name}</${name}>`
    : `<${name}>${contentOf(type)}</${name}>`;
}
