/** A session that expires under many calls at once: one login, every call done, every change once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getObjectProperty, VimSession } from '../../src/index.js';
import { startSimulatedServer, type SimulatedServer } from './simulated-server.js';

const CALLS = 100;
const ANSWERED_BEFORE = 20;
/** So long that many calls are under way, and many still to come, when the session expires. */
const CALL_MS = 50;

let server: SimulatedServer;
let session: VimSession;
beforeAll(async () => {
  server = await startSimulatedServer();
  const { vcenter, username, password } = server;
  session = await VimSession.connect({
    server: vcenter.server,
    username,
    password,
    tls: { caFile: vcenter.caFile },
  });
});
afterAll(async () => {
  await session.close();
  await server.stop();
});

it('in the middle of a hundred calls costs one login, and no change is made twice', async () => {
  const { rootFolder, searchIndex } = session.serviceContent;
  if (!searchIndex) throw new Error('The simulator has no search index.');
  for (const method of ['CreateFolder', 'FindByUuid']) await server.vcenter.delay({ method, ms: CALL_MS });
  let answered = 0;
  let expired: Promise<unknown> | undefined;
  const calls = Array.from({ length: CALLS }, async (_, index) => {
    const result =
      index % 2 === 0
        ? await session.invokeApi(rootFolder, 'CreateFolder', { name: `folder-${index}` })
        : await session.invokeApi(searchIndex, 'FindByUuid', { uuid: `none-${index}`, vmSearch: true });
    answered += 1;
    if (answered === ANSWERED_BEFORE) expired = server.expireSessions();
    return result;
  });
  const results = await Promise.all(calls);
  await expired;

  const folders = results.flatMap((result) => result?.value ?? []);
  expect(folders).toHaveLength(CALLS / 2);
  expect(new Set(folders).size).toBe(CALLS / 2);
  expect(await server.arrived('Login')).toBe(2);
  expect(await server.arrived('CreateFolder')).toBeGreaterThan(CALLS / 2);
  const children = await getObjectProperty(session, rootFolder, 'childEntity');
  expect(children).toHaveLength(CALLS / 2 + 1);
  expect(await server.sessions()).toBe(1);
});
