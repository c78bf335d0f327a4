import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { getObjects, type VimSession } from '@kilonova/vsphere';
import { ManualClock, startSimulator, type Scenario, type Simulator } from '../src/index.js';
import { failureOf, login, started } from './connected.js';

const LAB = fileURLToPath(new URL('../examples/lab.yaml', import.meta.url));

type Named = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Objects of a type by name, with some of their properties. */
async function byName(
  session: VimSession,
  type: 'VirtualMachine' | 'HostSystem' | 'Datastore' | 'Network',
  pathSet: readonly string[],
): Promise<Named> {
  // Which properties a type has, its own tests say.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const objects = await getObjects(session, type, { pathSet: ['name', ...pathSet] as never });
  return Object.fromEntries(
    objects.map(({ properties }) => {
      const values: Record<string, unknown> = { ...properties };
      return [String(values.name), values];
    }),
  );
}

function uuidOfV({ world }: Simulator): string | undefined {
  const vm = world.inventory.ofType('VirtualMachine').find((one) => one.get('name') === 'v');
  return vm?.get('config')?.uuid;
}

function refOf({ world }: Simulator, name: string) {
  const vm = world.inventory.ofType('VirtualMachine').find((one) => one.get('name') === name);
  if (vm === undefined) throw new Error(`There is no ${name}.`);
  return vm.refAs('VirtualMachine');
}

async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kilonova-scenario-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'lab.yaml');
  await writeFile(file, text);
  return file;
}

async function issuesOf(scenario: string | Scenario): Promise<readonly string[]> {
  const error = await failureOf(startSimulator({ scenario }));
  if (!(error instanceof Error && 'issues' in error && Array.isArray(error.issues))) throw error;
  return error.issues;
}

describe('the example scenario', () => {
  it('is a whole inventory', async () => {
    const simulator = await started({ scenario: LAB });
    const session = await login(simulator);

    expect(await byName(session, 'HostSystem', ['runtime', 'hardware.memorySize'])).toMatchObject({
      'esx1.example.com': { 'hardware.memorySize': 512 * 1024 ** 3 },
      'esx3.example.com': { runtime: { inMaintenanceMode: true } },
      'old.example.com': { runtime: { connectionState: 'disconnected' } },
    });
    const datastores = await byName(session, 'Datastore', ['summary', 'host']);
    expect(Object.keys(datastores)).toEqual(['ssd', 'archive', 'iso', 'vsanDatastore', 'bulk-1', 'bulk-2']);
    expect(datastores).toMatchObject({
      ssd: { summary: { type: 'VMFS', capacity: 8192 * 1024 ** 3 } },
      iso: { summary: { type: 'NFS', freeSpace: 512 * 1024 ** 3 } },
      archive: { summary: { type: 'NFS41' }, host: [{}, {}] },
    });
    const networks = Object.keys(await byName(session, 'Network', []));
    expect(networks).toEqual(expect.arrayContaining(['VM Network', 'overlay', 'frontend', 'backend']));
    const vms = await byName(session, 'VirtualMachine', ['runtime.powerState', 'config', 'resourcePool']);
    expect(new Set(Object.keys(vms))).toEqual(
      new Set(['debian-12', 'web-0', 'web-1', 'web-2', 'web-3', 'db', 'scratch']),
    );
    expect(vms).toMatchObject({
      'debian-12': { config: { template: true, guestId: 'debian12_64Guest' } },
      'web-3': { 'runtime.powerState': 'poweredOn', config: { hardware: { numCPU: 2, memoryMB: 4096 } } },
      db: { config: { extraConfig: [{ key: 'guestinfo.role', value: 'primary' }] } },
      scratch: { 'runtime.powerState': 'poweredOff' },
    });
    const where = async (inventoryPath: string) =>
      session.invokeApi({ type: 'SearchIndex', value: 'SearchIndex' }, 'FindByInventoryPath', {
        inventoryPath,
      });
    expect(await where('Berlin/vm/shop/db/db')).toEqual(refOf(simulator, 'db'));
    expect(await where('Branches/Hamburg')).toMatchObject({ type: 'Datacenter' });
    expect(await where('Berlin/host/Production/Resources/Gold/Databases')).toEqual(vms.db?.resourcePool);
    const key = { extensionKey: 'com.example.backup' };
    expect(
      await session.invokeApi({ type: 'ExtensionManager', value: 'ExtensionManager' }, 'FindExtension', key),
    ).toMatchObject({ version: '2.1' });
  });

  it('has users who may do this and not that', async () => {
    const simulator = await started({ scenario: LAB });
    const operator = await login(simulator, { username: 'operator@vsphere.local', password: 'on-and-off' });
    await operator.runTask(refOf(simulator, 'web-0'), 'PowerOffVM_Task', {});
    await expect(operator.runTask(refOf(simulator, 'scratch'), 'PowerOnVM_Task', {})).rejects.toMatchObject({
      faultName: 'NoPermission',
    });
    const auditor = await login(simulator, { username: 'auditor@vsphere.local', password: 'look-only' });
    await expect(auditor.runTask(refOf(simulator, 'web-1'), 'PowerOffVM_Task', {})).rejects.toMatchObject({
      faultName: 'NoPermission',
    });
  });

  it('has a time of its own, tasks that take some of it, and things that go wrong', async () => {
    const simulator = await started({ scenario: LAB });
    const { clock, inventory } = simulator.world;
    if (!(clock instanceof ManualClock)) throw new Error('Its clock goes by itself.');
    const session = await login(simulator);
    const db = refOf(simulator, 'db');
    expect(new Date(clock.now()).toISOString()).toBe('2026-03-01T02:00:00.000Z');
    await session.runTask(db, 'PowerOffVM_Task', {});
    await expect(session.runTask(db, 'PowerOnVM_Task', {})).rejects.toMatchObject({ faultName: 'Timedout' });
    await session.runTask(db, 'PowerOnVM_Task', {});

    const template = inventory.get('VirtualMachine', refOf(simulator, 'debian-12'));
    const folder = inventory.get('Folder', template.get('parent') ?? template.ref).refAs('Folder');
    const pool = inventory.get('VirtualMachine', db).get('resourcePool');
    const spec = { location: { ...(pool && { pool }) }, powerOn: false, template: false };
    const task = await session.invokeApi(template.refAs('VirtualMachine'), 'CloneVM_Task', {
      folder,
      name: 'new',
      spec,
    });
    const run = inventory.get('Task', task);
    await clock.advance(29_000);
    expect(run.get('info').state).toBe('running');
    await clock.advance(1000);
    expect(run.get('info').state).toBe('success');
  });
});

describe('a scenario', () => {
  it('can be an object, and other options go before it', async () => {
    const clock = new ManualClock();
    const scenario: Scenario = {
      seed: 3,
      clock: 'manual',
      datacenters: [{ name: 'A', hosts: [{ name: 'h' }], datastores: [{ name: 'd' }], vms: [{ name: 'v' }] }],
    };
    const [first, second] = await Promise.all([
      started({ scenario, clock }),
      started({ scenario, seed: 4, inventory: { vms: 1 } }),
    ]);
    expect(first.world.clock).toBe(clock);
    expect(first.world.inventory.ofType('VirtualMachine').map((vm) => vm.get('name'))).toEqual(['v']);
    expect(second.world.inventory.ofType('Datacenter').map((one) => one.get('name'))).toEqual(['DC0', 'A']);
    expect(uuidOfV(first)).not.toBe(uuidOfV(second));
  });

  it('has VMs of a host out of reach that are out of reach, too', async () => {
    const { world } = await started({
      scenario: {
        datacenters: [
          {
            name: 'A',
            hosts: [{ name: 'h', disconnected: true }],
            datastores: [{ name: 'd' }],
            vms: [{ name: 'v' }],
          },
        ],
      },
    });
    const [vm] = world.inventory.ofType('VirtualMachine');
    expect(vm?.get('runtime').connectionState).toBe('disconnected');
  });

  it('is told by file, line and member what is wrong with it', async () => {
    const file = await fileWith(
      [
        'seed: many',
        'datacenters:',
        '  - name: A',
        '    hots: []',
        '    vms:',
        '      - { name: v, cpus: 0 }',
      ].join('\n'),
    );
    expect(await issuesOf(file)).toEqual([
      expect.stringMatching(`^${file}:1: seed: .*number`),
      expect.stringMatching(`^${file}:6: datacenters\\[0\\].vms\\[0\\].cpus: `),
      `${file}:4: datacenters[0].hots: there is no such member`,
    ]);
  });

  it.each([
    ['a: [', ':1: '],
    ['datacenters: [{ name: A }, { name: A }]', ":1: datacenters[1].name: The name 'A' already exists."],
    [
      'datacenters:\n- name: A\n  hosts: [{ name: h }]\n  datastores:\n  - name: d\n    hosts: [h, x]\n',
      ":6: datacenters[0].datastores[0].hosts[1]: there is no host 'x'",
    ],
    [
      'datacenters:\n- name: A\n  vms: [{ name: v }]',
      ':3: datacenters[0].vms[0]: there is no cluster and no host in its datacenter',
    ],
    [
      'datacenters:\n- name: A\n  hosts: [{ name: h }]\n  vms: [{ name: v }]',
      ':4: datacenters[0].vms[0]: there is no datastore in its datacenter',
    ],
    [
      'datacenters:\n- name: A\n  hosts: [{ name: h }]\n  datastores: [{ name: d }]\n  vms: [{ name: v, folder: x/y }]',
      ":5: datacenters[0].vms[0].folder: there is no 'x' in 'vm'",
    ],
    [
      'datacenters:\n- name: A\n  hosts: [{ name: h }]\n  datastores: [{ name: d }]\n  vms: [{ name: v, network: n }]',
      ":5: datacenters[0].vms[0].network: there is no network 'n'",
    ],
    [
      'datacenters:\n- name: A\n  hosts: [{ name: h }]\n  datastores: [{ name: d }]\n  vms: [{ name: v, count: 2 }]',
      ":5: datacenters[0].vms[0].name: with 'count' it needs a %d",
    ],
    [
      'datacenters:\n- name: A\n  datastores: [{ name: d, capacityGb: 1, freeGb: 2 }]',
      'freeGb: it is more than the capacity',
    ],
    ['roles: [{ name: R, privileges: [Fly] }]', ":1: roles[0].privileges[0]: there is no privilege 'Fly'"],
    ['roles: [{ name: Admin, privileges: [] }]', ":1: roles[0].name: The role 'Admin' already exists."],
    ['permissions: [{ user: u, role: Admin }]', ":1: permissions[0].user: there is no user 'u'"],
    ['permissions: [{ user: u, role: R }]', ":1: permissions[0].role: there is no role 'R'"],
    ['permissions: [{ user: u, role: Admin, on: /x }]', ":1: permissions[0].on: there is no '/x'"],
    ['hooks:\n- method: Fly', ":2: hooks[0]: There is no method 'Fly'."],
    ['hooks:\n- times: 0', ':2: hooks[0].times: '],
    ['taskDurationMs: { Fly_Task: 1 }', ":1: taskDurationMs.Fly_Task: There is no method 'Fly_Task'."],
  ])('that says %j is refused', async (text, reason) => {
    const file = await fileWith(text);
    expect((await issuesOf(file)).join('\n')).toContain(reason.startsWith(':') ? `${file}${reason}` : reason);
  });

  it('that is not there is said so', async () => {
    expect(await issuesOf('/nowhere/lab.yaml')).toEqual([
      expect.stringMatching(/^\/nowhere\/lab.yaml: ENOENT/),
    ]);
  });
});

describe('durations of tasks', () => {
  it('of a method that does not exist are refused', async () => {
    await expect(startSimulator({ taskDurationMs: { Fly_Task: 1 } })).rejects.toThrow(
      "There is no method 'Fly_Task'.",
    );
  });
});
