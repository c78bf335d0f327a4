/** The programs of docs/guide/simulator.md, run: see test/unit/guide-snippets.ts for how they get there. */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  VimSession,
  dataObject,
  getObjectProperty,
  getObjects,
  isVimFault,
  statDatastoreFile,
  uploadFile,
  type Ref,
} from '@kilonova/vsphere';
import {
  DEFAULT_GUEST_PASSWORD,
  Guests,
  ManualClock,
  addDatacenter,
  addDatastore,
  addHost,
  addCluster,
  addNetwork,
  addVm,
  rootFolder,
  startSimulator,
  type Simulator,
} from '../src/index.js';
import { cutPage } from '../../../test/unit/guide-snippets.js';

const GUIDE = new URL('../../../docs/guide/simulator.md', import.meta.url);

describe('the guide to the simulator', () => {
  it('starts one, connects to it, and sees that nothing is left', async () => {
    // snippet: start
    const simulator = await startSimulator({ inventory: { vms: 0 } });
    const { url: server, username, password, caPem } = simulator;
    const session = await VimSession.connect({ server, username, password, tls: { ca: caPem } });

    // ... what you want to test

    await session.close();
    expect(simulator.census()).toEqual({ vms: [], files: [], sessions: 0 });
    await simulator.close();
    // snippet: end
  });

  it('builds an inventory of its own', async () => {
    // snippet: build
    const simulator = await startSimulator({ inventory: false });
    const { world } = simulator;
    const datacenter = addDatacenter(world, rootFolder(world), 'lab');
    const at = (name: 'hostFolder' | 'datastoreFolder' | 'networkFolder' | 'vmFolder') =>
      world.inventory.get('Folder', datacenter.get(name));
    const cluster = addCluster(world, at('hostFolder'), { name: 'east', drs: false });
    const host = addHost(world, cluster, { name: 'esx-1.example' });
    const hosts = [host];
    const datastore = addDatastore(world, at('datastoreFolder'), { name: 'nfs-1', kind: 'NFS', hosts });
    const network = addNetwork(world, at('networkFolder'), { name: 'VM Network', hosts });
    const pool = world.inventory.findAs('ResourcePool', cluster.get('resourcePool'));
    if (pool) addVm(world, at('vmFolder'), { name: 'web-1', pool, host, datastore, network, memoryMb: 512 });
    // snippet: end

    expect(simulator.census().vms).toEqual(['web-1']);
    await simulator.close();
  });

  it('describes one in a scenario', async () => {
    // snippet: scenario
    const simulator = await startSimulator({
      scenario: {
        seed: 7,
        taskDurationMs: { CloneVM_Task: 2_000, default: 50 },
        users: [{ name: 'reader@vsphere.local', password: 'look only' }],
        permissions: [{ user: 'reader@vsphere.local', role: 'ReadOnly' }],
        datacenters: [
          {
            name: 'lab',
            clusters: [{ name: 'east', drs: true, hosts: [{ name: 'esx-1' }, { name: 'esx-2' }] }],
            datastores: [{ name: 'ds-1', kind: 'VMFS', capacityGb: 500 }],
            networks: [{ name: 'VM Network' }],
            vms: [{ name: 'web-%d', count: 3 }],
          },
        ],
      },
    });
    // snippet: end

    expect(simulator.census().vms).toEqual(['web-0', 'web-1', 'web-2']);
    await simulator.close();
  });

  it('counts calls', async () => {
    const { simulator, session, end } = await lab();

    // snippet: calls
    simulator.calls.clear();
    const vms = await getObjects(session, 'VirtualMachine', { pathSet: ['name'] });
    expect(simulator.calls.count('RetrievePropertiesEx')).toBe(1);
    expect(simulator.calls.all('RetrievePropertiesEx')).toMatchObject([{ outcome: 'result' }]);
    // snippet: end

    expect(vms).toHaveLength(2);
    await end();
  });

  it('takes files, through the server and through a host', async () => {
    // snippet: files
    const simulator = await startSimulator({ inventory: { vms: 0, hostNames: 'esx{n}.example.com' } });
    const { url: server, username, password, caPem } = simulator;
    const session = await VimSession.connect({ server, username, password, tls: { ca: caPem } });
    await uploadFile(session, Readable.from([Buffer.from('an image')]), '[LocalDS_0] a.iso');
    // A host is reached where the simulator is: its name need not lead there if the address is given.
    const via = { address: new URL(server).host };
    expect(await statDatastoreFile(session, '[LocalDS_0] a.iso', { via })).toMatchObject({ size: 8 });
    // snippet: end

    expect(simulator.census().files).toEqual(['[LocalDS_0] a.iso']);
    await session.close();
    await simulator.close();
  });

  it('runs programs in guests', async () => {
    const { simulator, session, vm, end } = await lab();

    // snippet: guests
    const guests = simulator.world.part(Guests);
    // What a program does is yours to say.
    guests.onProgram = ({ path, arguments: text, guest }) => {
      if (path !== '/usr/sbin/chpasswd') return { exitCode: 127 };
      const [name = '', password = ''] = text.split(':');
      guest.setUser({ name, password });
      return { exitCode: 0, afterMs: 0 };
    };
    const guest = guests.of(simulator.world.inventory.get('VirtualMachine', vm));
    await guest.writeFile('/etc/motd', 'Hello.');
    // snippet: end

    const manager = session.serviceContent.guestOperationsManager;
    const processManager = manager && (await getObjectProperty(session, manager, 'processManager'));
    if (processManager === undefined) throw new Error('There is no manager of processes.');
    const username = 'root';
    const auth = dataObject('NamePasswordAuthentication', {
      interactiveSession: false,
      username,
      password: DEFAULT_GUEST_PASSWORD,
    });
    const spec = { programPath: '/usr/sbin/chpasswd', arguments: 'root:new' };
    await session.invokeApi(processManager, 'StartProgramInGuest', { vm, auth, spec });
    expect(guest.login(username, 'new')).toBeDefined();
    await end();
  });

  it('has things go wrong', async () => {
    const { simulator, session, vm, end } = await lab();

    // snippet: hooks
    const { hooks } = simulator;
    // The second attempt to switch a VM off is refused.
    hooks.add({ method: 'PowerOffVM_Task', nth: 2, fault: 'NotSupported' });
    // The task begins, and fails halfway.
    hooks.add({
      method: 'Rename_Task',
      task: { at: 50, fault: { name: 'InvalidName', members: { name: 'x' } } },
    });
    // The work is done, and the answer is lost: what became of it?
    hooks.add({ method: 'CreateFolder', at: 'after', drop: true, times: 1 });
    // A proxy says that it is out of order.
    const proxy = hooks.add({ method: 'CurrentTime', status: { code: 503 } });
    // An upload breaks off after a megabyte.
    hooks.add({ path: '/folder/**', verb: 'PUT', dropUploadAfter: 1_000_000 });
    // snippet: end

    const renaming = session.runTask(vm, 'Rename_Task', { newName: 'other' });
    const failure: unknown = await renaming.catch((error: unknown) => error);
    expect(isVimFault(failure, 'InvalidName')).toBe(true);
    expect(proxy.hits).toBe(0);
    await end();
  });

  it('moves time', async () => {
    // snippet: clock
    const clock = new ManualClock();
    const simulator = await startSimulator({ clock, taskDurationMs: 60_000 });
    const { url: server, username, password, caPem } = simulator;
    const session = await VimSession.connect({ server, username, password, tls: { ca: caPem } });
    const [vm] = await getObjects(session, 'VirtualMachine', { pathSet: [] });
    if (vm === undefined) throw new Error('There is no VM.');
    const task = await session.invokeApi(vm.obj, 'PowerOffVM_Task', {});
    const done = session.waitForTask(task);
    await clock.advance(60_000);
    expect((await done).state).toBe('success');
    // snippet: end

    await session.close();
    await simulator.close();
  });

  it('has incidents', async () => {
    const { simulator, end } = await lab();

    // snippet: incidents
    simulator.incidents.restartHost('DC0_C0_H0'); // HA starts its VMs on other hosts
    simulator.incidents.crashGuest('DC0_C0_RP0_VM1');
    simulator.incidents.loseDatastore('LocalDS_0');
    simulator.incidents.expireSessions();
    // snippet: end

    expect(simulator.census().sessions).toBe(0);
    await end();
  });
});

it('is what docs/guide/simulator.md shows', async () => {
  const { text, expected, shown, tested } = await cutPage(GUIDE, import.meta.url);

  expect(shown).toEqual(tested);
  expect(text).toBe(expected);
});

interface Lab {
  readonly simulator: Simulator;
  readonly session: VimSession;
  readonly vm: Ref<'VirtualMachine'>;
  readonly end: () => Promise<void>;
}

async function lab(): Promise<Lab> {
  const simulator = await startSimulator({ inventory: { standaloneHosts: 0 } });
  const { url: server, username, password, caPem } = simulator;
  const session = await VimSession.connect({ server, username, password, tls: { ca: caPem } });
  const [vm] = await getObjects(session, 'VirtualMachine', { pathSet: [] });
  if (vm === undefined) throw new Error('There is no VM.');
  const end = async (): Promise<void> => {
    await session.close();
    await simulator.close();
  };
  return { simulator, session, vm: vm.obj, end };
}
