/**
 * A server that answers in pages of one object, which the simulator does not. A page's token is good for the session
 * it was given in, as on a vCenter.
 */
import { fault, loggedIn, result, returnval, startScriptedServer, type Answer } from '../scripted-server.js';
import type { ChaosServer } from './world.js';

export const PAGED_NAMES: readonly string[] = ['a', 'b', 'c', 'd'];

export async function startPagingServer(): Promise<ChaosServer> {
  const server = await startScriptedServer();
  const valid = new Set<string>();
  let logins = 0;
  let forgotten = 0;

  const toUsers =
    (answer: Answer): Answer =>
    (request, response) =>
      (valid.has(cookieOf(request.headers.cookie)) ? answer : notAuthenticated)(request, response);

  server.script('Login', (request, response) => {
    logins += 1;
    valid.add(`cookie-${logins}`);
    return loggedIn(logins)(request, response);
  });
  server.script(
    'Logout',
    toUsers((request, response) => {
      valid.delete(cookieOf(request.headers.cookie));
      return result()(request, response);
    }),
  );
  server.script('CreateContainerView', toUsers(result(returnval('view-1', 'ContainerView'))));
  server.script('DestroyView', toUsers(result()));
  server.script('CancelRetrievePropertiesEx', toUsers(result()));
  server.script(
    'RetrievePropertiesEx',
    toUsers((request, response) => result(page(0, cookieOf(request.headers.cookie)))(request, response)),
  );
  server.script(
    'ContinueRetrievePropertiesEx',
    toUsers((request, response) => {
      const cookie = cookieOf(request.headers.cookie);
      const [, from = '', owner] = /<token>(\d+) ([^<]*)</.exec(request.body) ?? [];
      return (owner === cookie ? result(page(Number(from), cookie)) : invalidToken)(request, response);
    }),
  );

  const [host = '', port = ''] = server.server.split(':');
  return {
    backend: { host, port: Number(port) },
    username: 'user',
    password: 'password',
    arrived: async (method) =>
      server
        .methods()
        .slice(forgotten)
        .filter((name) => name === method).length,
    forget: async () => void (forgotten = server.methods().length),
    expireSessions: async () => valid.clear(),
    sessions: async () => valid.size,
    stop: () => server.close(),
  };
}

const notAuthenticated = fault(
  'NotAuthenticated',
  '<object type="Folder">group-d1</object><privilegeId>x</privilegeId>',
);
/** The name of the argument as vCenter gives it. */
const invalidToken = fault('InvalidArgument', '<invalidProperty>token</invalidProperty>');

function cookieOf(header: string | undefined): string {
  return /vmware_soap_session="?([^";]*)/.exec(header ?? '')?.[1] ?? '';
}

function page(from: number, cookie: string): string {
  const name = PAGED_NAMES[from] ?? '';
  const token = from + 1 < PAGED_NAMES.length ? `<token>${from + 1} ${cookie}</token>` : '';
  const val = `<val xsi:type="xsd:string">${name}</val>`;
  return returnval(
    `${token}<objects><obj type="VirtualMachine">vm-${name}</obj><propSet><name>name</name>${val}</propSet></objects>`,
  );
}
