/** A server that gives a lease and takes the file of one import, as a server for cells. */
import { LEASE, NfcHost } from '../nfc-host.js';
import { fault, loggedIn, result, returnval, type Answer } from '../scripted-server.js';
import type { ChaosServer } from './world.js';

export interface LeaseServer extends ChaosServer {
  readonly host: NfcHost;
}

export async function startLeaseServer(): Promise<LeaseServer> {
  const host = await NfcHost.start();
  const { server } = host;
  const valid = new Set<string>();
  let logins = 0;
  let forgotten = 0;
  const toUsers =
    (answer: Answer): Answer =>
    (request, response) =>
      ([...valid].some((cookie) => request.headers.cookie?.includes(cookie)) ? answer : notAuthenticated)(
        request,
        response,
      );
  server.script('Login', (request, response) => {
    logins += 1;
    valid.add(`cookie-${logins}`);
    return loggedIn(logins)(request, response);
  });
  server.script(
    'Logout',
    toUsers((request, response) => {
      for (const cookie of valid) if (request.headers.cookie?.includes(cookie)) valid.delete(cookie);
      return result()(request, response);
    }),
  );
  server.script('ImportVApp', toUsers(result(returnval(LEASE.value, 'HttpNfcLease'))));
  server.script('HttpNfcLeaseProgress', toUsers(host.ending()));
  server.script('HttpNfcLeaseComplete', toUsers(host.ending('done')));
  server.script('HttpNfcLeaseAbort', toUsers(host.ending('gone')));

  const [name = '', port = ''] = server.server.split(':');
  return {
    host,
    backend: { host: name, port: Number(port) },
    username: 'user',
    password: 'password',
    arrived: async (method) =>
      server
        .methods()
        .slice(forgotten)
        .filter((one) => one === method).length,
    forget: async () => void (forgotten = server.methods().length),
    expireSessions: async () => valid.clear(),
    sessions: async () => valid.size,
    stop: () => host.close(),
  };
}

const notAuthenticated = fault(
  'NotAuthenticated',
  '<object type="Folder">group-d1</object><privilegeId>x</privilegeId>',
);
