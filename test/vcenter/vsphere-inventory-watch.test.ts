import { afterEach, describe, expect, it } from 'vitest';
import {
  dataObject,
  getInnerObjects,
  getObjectProperty,
  getObjects,
  getObjectsOfTypes,
  iterateObjects,
  VimSession,
  type InventoryEvent,
  type InventoryWatch,
  type Ref,
  type VirtualMachineConfigSpec,
} from '@kilonova/vsphere';
import { startVcenter, type Vcenter, type VcenterOptions } from './vcenter.js';

const running: Vcenter[] = [];
const open: VimSession[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((session) => session.close()));
  await Promise.all(running.splice(0).map((vcenter) => vcenter.stop()));
});

const TYPES = {
  VirtualMachine: ['name', 'runtime.powerState', 'config.extraConfig'],
  HostSystem: ['name'],
} as const;

describe('a live inventory', () => {
  it('tells of a VM that is made, switched on, renamed, switched off and destroyed', async () => {
    const { vcenter, session } = await connected({ vms: 2 });
    const watch = await session.watchInventory({ types: TYPES });
    expect(watch.state).toBe('live');
    expect(watch.all('VirtualMachine')).toHaveLength(2);
    expect(watch.all('HostSystem')).toHaveLength(2);
    const added: string[] = [];
    watch.on('event', ({ kind, obj }) => {
      if (kind === 'added') added.push(obj.value);
    });

    const vm = await create(session, 'a');
    // The simulator shows a VM before it has its name, and its state after that.
    await expect
      .poll(() => watch.get('VirtualMachine', vm)?.properties)
      .toMatchObject({ name: 'a', 'runtime.powerState': 'poweredOff' });
    expect(added).toEqual([vm.value]);
    const told = recorded(watch);
    await session.runTask(vm, 'PowerOnVM_Task', {});
    await expect
      .poll(() => watch.get('VirtualMachine', vm)?.properties['runtime.powerState'])
      .toBe('poweredOn');
    await session.runTask(vm, 'Rename_Task', { newName: 'b' });
    await expect.poll(() => watch.get('VirtualMachine', vm)?.properties.name).toBe('b');
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await expect
      .poll(() => watch.get('VirtualMachine', vm)?.properties['runtime.powerState'])
      .toBe('poweredOff');
    await session.runTask(vm, 'Destroy_Task', {});
    await expect.poll(() => watch.get('VirtualMachine', vm)).toBeUndefined();

    expect(told.filter((line) => line.includes('VirtualMachine'))).toEqual([
      'changed VirtualMachine runtime.powerState to poweredOn',
      'changed VirtualMachine name to b',
      'changed VirtualMachine runtime.powerState to poweredOff',
      'removed VirtualMachine b',
    ]);
    // One wait for tasks and inventory, and no look at anything.
    const calls = await vcenter.calls();
    expect(calls['WaitForUpdatesEx']?.maxInFlight).toBe(1);
    expect(calls['CreatePropertyCollector']?.count).toBe(1);
  });

  it.each([
    ['the session expires', (vcenter: Vcenter) => vcenter.expireSessions()],
    [
      'the connection breaks',
      (vcenter: Vcenter) => vcenter.failNext({ kind: 'disconnect', method: 'WaitForUpdatesEx' }),
    ],
    ['the collector is gone', (vcenter: Vcenter) => refuse(vcenter, 'ManagedObjectNotFound')],
    ['the version is not known any more', (vcenter: Vcenter) => refuse(vcenter, 'InvalidCollectorVersion')],
  ])('is put right when %s, and tells each change once', async (_what, disturb) => {
    const { vcenter, session } = await connected({ vms: 3 });
    const watch = await session.watchInventory({ types: TYPES });
    const known = new Set(watch.all('VirtualMachine').map(({ obj }) => obj.value));
    const told = recorded(watch, ({ obj }) => known.has(obj.value));
    const added: string[] = [];
    watch.on('event', ({ kind, obj }) => {
      if (kind === 'added') added.push(obj.type);
    });
    const states: string[] = [];
    watch.on('state', (state) => states.push(state));
    const [first, second] = watch.all('VirtualMachine');
    if (!first || !second) throw new Error('the simulator has too few VMs');

    // The order is for the next wait. The one that is under way ends with the first change, and the others
    // are made while nobody may be listening. Nobody waits for them: that would be another wait.
    const other = await connect(vcenter);
    const vmFolder = await folderOf(other);
    const pool = await poolOf(other);
    await disturb(vcenter);
    await other.invokeApi(first.obj, 'PowerOffVM_Task', {});
    await other.invokeApi(second.obj, 'Rename_Task', { newName: 'renamed' });
    await other.invokeApi(vmFolder, 'CreateVM_Task', { config: specOf('made'), pool });
    await expect.poll(() => states.at(-1), { timeout: 20_000 }).toBe('live');
    // The tasks end in any order, and the simulator shows a VM before that has its name.
    const names = (): (string | undefined)[] =>
      watch.all('VirtualMachine').map(({ properties }) => properties.name);
    await expect.poll(names, { timeout: 20_000 }).toEqual(expect.arrayContaining(['made', 'renamed']));
    await expect.poll(() => told.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);

    expect(told.toSorted()).toEqual([
      'changed VirtualMachine name to renamed',
      'changed VirtualMachine runtime.powerState to poweredOff',
    ]);
    expect(added).toEqual(['VirtualMachine']);
    expect(watch.all('VirtualMachine')).toHaveLength(4);
    expect(states).toEqual(['stale', 'live']);
  });

  it('leaves nothing on the server when it is closed, and the tasks of the session go on', async () => {
    const { vcenter, session } = await connected({ vms: 1 });
    const watch = await session.watchInventory({ types: TYPES });
    const taking = (async () => {
      const kinds: string[] = [];
      for await (const { kind } of watch) kinds.push(kind);
      return kinds;
    })();
    await watch.close();

    const calls = await vcenter.calls();
    expect(calls['DestroyPropertyFilter']?.count).toBe(1);
    expect(calls['DestroyView']?.count).toBe(1);
    expect(await taking).toEqual([]);
    expect(watch.state).toBe('closed');
    const vm = await create(session, 'a');
    expect(watch.get('VirtualMachine', vm)).toBeUndefined();
  });

  it('ends with its session', async () => {
    const { vcenter, session } = await connected({ vms: 1 });
    const watch = await session.watchInventory({ types: TYPES });
    await session.close();

    expect(watch.state).toBe('closed');
    expect(watch.error).toBeUndefined();
    expect((await vcenter.census()).sessions).toBe(0);
  });
});

describe('reading with keys and through objects', () => {
  it('finds an element by its number and by its text', async () => {
    const { session } = await connected();
    const vm = await create(session, 'a');

    expect(await getObjectProperty(session, vm, 'config.extraConfig["nvp.vm-uuid"]')).toMatchObject({
      key: 'nvp.vm-uuid',
      value: 'uuid of a',
    });
    expect(await getObjectProperty(session, vm, 'config.extraConfig["nvp.vm-uuid"].value')).toBe('uuid of a');
    expect(await getObjectProperty(session, vm, 'config.extraConfig["another"]')).toBeUndefined();
    const device = await getObjectProperty(session, vm, 'config.hardware.device[100]');
    expect(device).toMatchObject({ _type: 'VirtualPCIController', key: 100 });
    expect(await getObjectProperty(session, vm, 'config.hardware.device[100].key')).toBe(100);
  });

  it('keeps an element current', async () => {
    const { session } = await connected();
    const vm = await create(session, 'a');
    const path = 'config.hardware.device[4000].key';
    const watch = await session.watchInventory({ types: { VirtualMachine: [path] } });
    expect(watch.get('VirtualMachine', vm)?.properties).toEqual({});
    const backing = dataObject('VirtualEthernetCardNetworkBackingInfo', { deviceName: 'VM Network' });
    const device = dataObject('VirtualE1000', { key: 4_000, backing });
    await session.runTask(vm, 'ReconfigVM_Task', { spec: { deviceChange: [{ operation: 'add', device }] } });

    await expect.poll(() => watch.get('VirtualMachine', vm)?.properties[path]).toBe(4_000);
  });

  it('reads several types at once, all properties, and what a property leads to', async () => {
    const { session } = await connected({ vms: 2 });
    const read = await getObjectsOfTypes(session, {
      ManagedEntity: ['name'],
      VirtualMachine: ['runtime.powerState'],
      ClusterComputeResource: ['host'],
    });
    expect(read.VirtualMachine.map(({ properties }) => properties['runtime.powerState'])).toEqual([
      'poweredOn',
      'poweredOn',
    ]);
    expect(read.ManagedEntity.map(({ obj }) => obj.type)).toContain('Datacenter');
    const [cluster] = read.ClusterComputeResource;
    if (!cluster) throw new Error('the simulator has no cluster');
    const hosts = await getInnerObjects(session, cluster.obj, 'host', 'HostSystem', ['name']);
    expect(hosts.map(({ obj }) => obj)).toEqual(cluster.properties.host);
    for await (const vm of iterateObjects(session, 'VirtualMachine', { pathSet: 'all', strict: true })) {
      expect(vm.properties.config?.name).toBe(vm.properties.name);
    }
  });
});

function recorded(
  watch: InventoryWatch<typeof TYPES>,
  isWanted: (event: InventoryEvent<typeof TYPES>) => boolean = () => true,
): string[] {
  const told: string[] = [];
  const tell = (event: InventoryEvent<typeof TYPES>): void => {
    if (!isWanted(event)) return;
    const name = `${event.kind} ${event.type}`;
    if (event.kind !== 'changed') told.push(`${name} ${event.object.properties.name}`);
    else if (event.type === 'HostSystem') told.push(name);
    else {
      for (const path of event.paths) {
        const to = event.changes[path]?.to;
        if (typeof to === 'string') told.push(`${name} ${path} to ${to}`);
      }
    }
  };
  watch.on('event', tell);
  return told;
}

async function create(session: VimSession, name: string): Promise<Ref<'VirtualMachine'>> {
  const pool = await poolOf(session);
  return session.runTask(await folderOf(session), 'CreateVM_Task', { config: specOf(name), pool });
}

async function folderOf(session: VimSession): Promise<Ref<'Folder'>> {
  const [datacenter] = await getObjects(session, 'Datacenter', { pathSet: ['vmFolder'] });
  if (!datacenter?.properties.vmFolder) throw new Error('the simulator has no folder for VMs');
  return datacenter.properties.vmFolder;
}

async function poolOf(session: VimSession): Promise<Ref<'ResourcePool'>> {
  const [pool] = await getObjects(session, 'ResourcePool', { pathSet: [] });
  if (!pool) throw new Error('the simulator has no resource pool');
  return pool.obj;
}

function specOf(name: string): VirtualMachineConfigSpec {
  return {
    name,
    guestId: 'otherGuest',
    files: { vmPathName: '[LocalDS_0]' },
    numCPUs: 1,
    memoryMB: 64,
    extraConfig: [dataObject('OptionValue', { key: 'nvp.vm-uuid', value: `uuid of ${name}` })],
  };
}

/** The wait that is under way comes back, and the next is refused. */
async function refuse(vcenter: Vcenter, fault: string): Promise<void> {
  await vcenter.failNext({ method: 'WaitForUpdatesEx', fault });
}

async function connected(options: VcenterOptions = {}): Promise<{ vcenter: Vcenter; session: VimSession }> {
  const vcenter = await startVcenter(options);
  running.push(vcenter);
  return { vcenter, session: await connect(vcenter) };
}

async function connect({ server, username, password, caFile }: Vcenter): Promise<VimSession> {
  const session = await VimSession.connect({ server, username, password, tls: { caFile } });
  open.push(session);
  return session;
}
