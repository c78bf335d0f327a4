/** Many clients that wait for something that does not happen: what that costs the server. */
import { setTimeout as delay } from 'node:timers/promises';
import { RawClient, textIn } from './soap.mjs';

/** Time for the last request to be read, and for what was made on the way to be cleaned up. */
const SETTLE_MS = 1500;

export async function idleCpu(server, count, idleMs) {
  const clients = [];
  for (let index = 0; index < count; index += 1) clients.push(await waiting(server));
  await delay(SETTLE_MS);
  const [cpu, begin] = [server.cpuMs(), performance.now()];
  await delay(idleMs);
  const result = {
    waiters: count,
    idleCpuMs: server.cpuMs() - cpu,
    idleS: (performance.now() - begin) / 1000,
  };
  const early = await Promise.race([Promise.race(clients.map(({ answer }) => answer)), delay(0, 'waits')]);
  if (early !== 'waits') throw new Error('A client that was to wait has its answer.');
  for (const { client } of clients) client.close();
  return result;
}

/** One more client that watches the root folder, and knows all about it by now. */
async function waiting(server) {
  const client = new RawClient(server);
  await client.login(server);
  const { text: content } = await client.call('RetrieveServiceContent', 'ServiceInstance', 'ServiceInstance');
  const [root, collector] = ['rootFolder', 'propertyCollector'].map((name) => textIn(content, name));
  const spec =
    '<spec><propSet><type>Folder</type><pathSet>name</pathSet></propSet>' +
    `<objectSet><obj type="Folder">${root}</obj></objectSet></spec><partialUpdates>true</partialUpdates>`;
  const wait = (version) =>
    client.call('WaitForUpdatesEx', 'PropertyCollector', collector, `<version>${version}</version>`);
  await client.call('CreateFilter', 'PropertyCollector', collector, spec);
  const { text } = await wait('');
  const answer = wait(textIn(text, 'version')).catch(() => 'ended');
  return { client, answer };
}
