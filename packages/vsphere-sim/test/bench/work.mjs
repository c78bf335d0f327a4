/** What a server is made to do: sweeps of its inventory, and many tasks at once. */
import { getObjects, VimSession } from '@kilonova/vsphere';
import { RawClient, textIn } from './soap.mjs';

const PATHS = ['name', 'config.instanceUuid', 'runtime.powerState'];

/** All VMs with three properties: until the last byte is here, and until our client has decoded it. Medians. */
export async function sweeps(server, rounds) {
  const raw = new RawClient(server);
  await raw.login(server);
  const content = await raw.call('RetrieveServiceContent', 'ServiceInstance', 'ServiceInstance');
  const [root, views, collector] = ['rootFolder', 'viewManager', 'propertyCollector'].map((name) =>
    textIn(content.text, name),
  );
  const scope = `<container type="Folder">${root}</container><type>VirtualMachine</type><recursive>true</recursive>`;
  const view = textIn((await raw.call('CreateContainerView', 'ViewManager', views, scope)).text, 'returnval');
  const spec =
    `<specSet><propSet><type>VirtualMachine</type>${PATHS.map((path) => `<pathSet>${path}</pathSet>`).join('')}</propSet>` +
    `<objectSet><obj type="ContainerView">${view}</obj><skip>true</skip><selectSet xsi:type="TraversalSpec">` +
    '<type>ContainerView</type><path>view</path></selectSet></objectSet></specSet><options/>';
  const session = await connected(server);
  const [wire, decoded] = [[], []];
  let bytes = 0;
  for (let round = 0; round <= rounds; round += 1) {
    let begin = performance.now();
    ({ bytes } = await raw.call('RetrievePropertiesEx', 'PropertyCollector', collector, spec, {
      asText: false,
    }));
    wire.push(performance.now() - begin);
    begin = performance.now();
    await getObjects(session, 'VirtualMachine', { pathSet: PATHS });
    decoded.push(performance.now() - begin);
  }
  await session.close();
  raw.close();
  // The first of each is left out: everything is new then.
  return { sweepMs: median(wire.slice(1)), sweepBytes: bytes, clientSweepMs: median(decoded.slice(1)) };
}

/** So many VMs switched off at once; a task counts when its end has come as an update and the VM is off. */
export async function powerTasks(server, count) {
  const session = await connected(server);
  const all = await getObjects(session, 'VirtualMachine', { pathSet: ['runtime.powerState'] });
  const vms = all
    .filter(({ properties }) => properties['runtime.powerState'] === 'poweredOn')
    .slice(0, count);
  const begin = performance.now();
  const outcomes = await Promise.allSettled(
    vms.map(({ obj }) => session.runTask(obj, 'PowerOffVM_Task', {})),
  );
  const tasksMs = performance.now() - begin;
  const off = new Set(
    (await getObjects(session, 'VirtualMachine', { pathSet: ['runtime.powerState'] }))
      .filter(({ properties }) => properties['runtime.powerState'] === 'poweredOff')
      .map(({ obj }) => obj.value),
  );
  await session.close();
  const done = outcomes.filter(
    ({ status }, index) => status === 'fulfilled' && off.has(vms[index].obj.value),
  );
  return { tasks: count, tasksDone: done.length, tasksMs };
}

async function connected({ url, username, password, caFile }) {
  return VimSession.connect({ server: url, username, password, tls: { caFile }, keepAliveMs: 0 });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
