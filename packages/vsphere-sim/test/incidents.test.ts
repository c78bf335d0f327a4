import { describe, expect, it } from 'vitest';
import { getObjects, type VimSession } from '@kilonova/vsphere';
import { Events } from '../src/events/events.js';
import { reconfigureCluster } from '../src/build/cluster-config.js';
import { ManualClock, type Simulator, type SimulatorOptions } from '../src/index.js';
import { connected } from './connected.js';

interface SeenVm {
  readonly power: unknown;
  readonly connection: unknown;
  readonly host: unknown;
}

/** A cluster of three hosts with three VMs, one on each, and what a client sees of them. */
async function scene({ ha = false, ...options }: SimulatorOptions & { readonly ha?: boolean } = {}) {
  const { simulator, session } = await connected({
    inventory: { hosts: 3, standaloneHosts: 1, vms: 3, datastores: 1 },
    ...options,
  });
  const [cluster] = simulator.world.inventory.ofType('ClusterComputeResource');
  if (cluster === undefined) throw new Error('There is no cluster.');
  reconfigureCluster(simulator.world, cluster, { dasConfig: { enabled: ha } }, true);
  return { simulator, session };
}

async function seenVms(session: VimSession): Promise<Readonly<Record<string, SeenVm>>> {
  const hosts = await getObjects(session, 'HostSystem', { pathSet: ['name'] });
  const names = new Map(hosts.map(({ obj, properties }) => [obj.value, properties.name]));
  const pathSet = ['name', 'runtime'] as const;
  const vms = await getObjects(session, 'VirtualMachine', { pathSet });
  return Object.fromEntries(
    vms.map(({ properties: { name, runtime } }) => [
      String(name).replace('DC0_C0_RP0_', ''),
      {
        power: runtime?.powerState,
        connection: runtime?.connectionState,
        host: names.get(runtime?.host?.value ?? '')?.replace('DC0_C0_', ''),
      },
    ]),
  );
}

async function hostState(session: VimSession, name: string): Promise<unknown> {
  const hosts = await getObjects(session, 'HostSystem', { pathSet: ['name', 'runtime'] });
  const runtime = hosts.find(({ properties }) => properties.name === name)?.properties.runtime;
  return [runtime?.connectionState, runtime?.powerState];
}

function eventTypes({ world }: Simulator): string[] {
  return world
    .part(Events)
    .all()
    .map(({ event }) => event._type)
    .filter((type) => !type.startsWith('User'));
}

const on = { power: 'poweredOn', connection: 'connected' };

describe('a host that fails', () => {
  it('has its VMs started on other hosts where HA is enabled', async () => {
    const { simulator, session } = await scene({ ha: true });
    simulator.incidents.failHost('DC0_C0_H1');
    expect(await hostState(session, 'DC0_C0_H1')).toEqual(['notResponding', 'unknown']);
    expect(await seenVms(session)).toMatchObject({
      VM0: { ...on, host: 'H0' },
      VM1: { ...on, host: 'H0' },
      VM2: { ...on, host: 'H2' },
    });
    simulator.incidents.recoverHost('DC0_C0_H1');
    expect(await hostState(session, 'DC0_C0_H1')).toEqual(['connected', 'poweredOn']);
    expect((await seenVms(session)).VM1).toEqual({ ...on, host: 'H0' });
    expect(eventTypes(simulator)).toEqual([
      'VmDisconnectedEvent',
      'HostConnectionLostEvent',
      'DasHostFailedEvent',
      'VmRestartedOnAlternateHostEvent',
      'HostConnectedEvent',
    ]);
  });

  it('leaves them disconnected elsewhere, and off when it is back', async () => {
    const clock = new ManualClock();
    const { simulator, session } = await scene({ clock });
    simulator.incidents.restartHost('DC0_C0_H1', { downMs: 60_000 });
    expect((await seenVms(session)).VM1).toEqual({
      power: 'poweredOn',
      connection: 'disconnected',
      host: 'H1',
    });
    await clock.advance(59_999);
    expect(await hostState(session, 'DC0_C0_H1')).toEqual(['notResponding', 'unknown']);
    await clock.advance(1);
    expect(await seenVms(session)).toMatchObject({
      VM0: { ...on, host: 'H0' },
      VM1: { power: 'poweredOff', connection: 'connected', host: 'H1' },
    });
  });

  it('restarts at once if nobody says how long it takes', async () => {
    const { simulator, session } = await scene();
    simulator.incidents.restartHost('DC0_C0_H1');
    expect(await hostState(session, 'DC0_C0_H1')).toEqual(['connected', 'poweredOn']);
    expect((await seenVms(session)).VM1).toMatchObject({ power: 'poweredOff' });
  });

  it('takes the last VMs with it when no other host is left', async () => {
    const { simulator, session } = await scene({ ha: true });
    for (const host of ['DC0_C0_H0', 'DC0_C0_H1', 'DC0_C0_H2']) simulator.incidents.failHost(host);
    expect(
      Object.values(await seenVms(session)).filter(({ connection }) => connection === 'connected'),
    ).toEqual([
      { ...on, host: 'DC0_H0' },
      { ...on, host: 'DC0_H0' },
      { ...on, host: 'DC0_H0' },
    ]);
    expect(eventTypes(simulator).filter((type) => type === 'VmFailoverFailed')).toHaveLength(3);
  });
});

describe('a host that is disconnected', () => {
  it('keeps its VMs running, and takes no others until it is back', async () => {
    const { simulator, session } = await scene();
    const vm = simulator.world.inventory
      .ofType('VirtualMachine')
      .find((one) => one.get('name') === 'DC0_H0_VM0');
    if (vm === undefined) throw new Error('It is not there.');
    await session.runTask(vm.refAs('VirtualMachine'), 'PowerOffVM_Task', {});
    simulator.incidents.disconnectHost('DC0_H0');
    expect((await seenVms(session)).DC0_H0_VM1).toMatchObject({
      power: 'poweredOn',
      connection: 'disconnected',
    });
    await expect(session.runTask(vm.refAs('VirtualMachine'), 'PowerOnVM_Task', {})).rejects.toMatchObject({
      faultName: 'HostNotConnected',
    });
    for (const method of ['Destroy_Task', 'ResetVM_Task'] as const) {
      await expect(session.runTask(vm.refAs('VirtualMachine'), method, {})).rejects.toMatchObject({
        faultName: 'HostNotConnected',
      });
    }
    const spec = { annotation: 'a' };
    await expect(
      session.runTask(vm.refAs('VirtualMachine'), 'ReconfigVM_Task', { spec }),
    ).rejects.toMatchObject({ faultName: 'HostNotConnected' });
    simulator.incidents.reconnectHost('DC0_H0');
    await session.runTask(vm.refAs('VirtualMachine'), 'PowerOnVM_Task', {});
    expect((await seenVms(session)).DC0_H0_VM1).toMatchObject(on);
  });
});

describe('a VM', () => {
  it('is moved by DRS', async () => {
    const { simulator, session } = await scene();
    simulator.incidents.migrateVm('DC0_C0_RP0_VM0', 'DC0_C0_H2');
    simulator.incidents.migrateVm('DC0_C0_RP0_VM2');
    expect(await seenVms(session)).toMatchObject({ VM0: { ...on, host: 'H2' }, VM2: { ...on, host: 'H0' } });
    const [, migrated] = simulator.world.part(Events).all().slice(-4);
    expect(migrated?.event).toMatchObject({
      _type: 'DrsVmMigratedEvent',
      sourceHost: { name: 'DC0_C0_H0' },
      host: { name: 'DC0_C0_H2' },
      vm: { name: 'DC0_C0_RP0_VM0' },
    });
  });

  it('is shut down from inside', async () => {
    const { simulator, session } = await scene();
    simulator.incidents.shutDownGuest('DC0_C0_RP0_VM0');
    expect((await seenVms(session)).VM0).toMatchObject({ power: 'poweredOff' });
    expect(eventTypes(simulator)).toEqual(['VmGuestShutdownEvent', 'VmPoweredOffEvent']);
  });

  it('stays on when its guest crashes, until it is reset', async () => {
    const { simulator, session } = await scene();
    const [vm] = simulator.world.inventory.ofType('VirtualMachine');
    const ref = vm?.refAs('VirtualMachine');
    if (ref === undefined) throw new Error('It is empty.');
    const guest = async () =>
      (await getObjects(session, 'VirtualMachine', { pathSet: ['guest'] }))[0]?.properties.guest;
    simulator.incidents.crashGuest(ref.value);
    expect(await guest()).toMatchObject({
      guestKernelCrashed: true,
      toolsRunningStatus: 'guestToolsNotRunning',
    });
    await expect(session.invokeApi(ref, 'ShutdownGuest', {})).rejects.toMatchObject({
      faultName: 'ToolsUnavailable',
    });
    await session.runTask(ref, 'ResetVM_Task', {});
    expect(await guest()).toMatchObject({
      guestKernelCrashed: false,
      toolsRunningStatus: 'guestToolsRunning',
    });
  });

  it.each([
    ['crashes', (simulator: Simulator) => simulator.incidents.crashGuest('DC0_C0_RP0_VM0'), 'does not run'],
    ['moves', (simulator: Simulator) => simulator.incidents.migrateVm('DC0_C0_RP0_VM0'), 'does not run'],
    [
      'is unknown',
      (simulator: Simulator) => simulator.incidents.crashGuest('nobody'),
      "no VirtualMachine 'nobody'",
    ],
    ['is alone', (simulator: Simulator) => simulator.incidents.migrateVm('DC0_H0_VM0'), 'is in no cluster'],
    [
      'moves to where it is',
      (simulator: Simulator) => simulator.incidents.migrateVm('DC0_C0_RP0_VM1', 'DC0_C0_H1'),
      'no such host',
    ],
  ])('that %s although it cannot', async (_what, happens, reason) => {
    const { simulator } = await scene();
    simulator.incidents.shutDownGuest('DC0_C0_RP0_VM0');
    expect(() => happens(simulator)).toThrow(expect.objectContaining({ name: 'IncidentImpossible' }));
    expect(() => happens(simulator)).toThrow(reason);
  });
});

describe('a datastore that is lost', () => {
  it('makes VMs inaccessible, and refuses new ones, until it is found again', async () => {
    const { simulator, session } = await scene();
    const state = async () => {
      const [datastore] = await getObjects(session, 'Datastore', { pathSet: ['summary', 'host'] });
      const { summary, host = [] } = datastore?.properties ?? {};
      return [summary?.accessible, host.filter(({ mountInfo }) => mountInfo.accessible !== false).length];
    };
    simulator.incidents.loseDatastore('LocalDS_0', 'DC0_C0_H1');
    expect(await state()).toEqual([true, 3]);
    expect(await seenVms(session)).toMatchObject({ VM0: on, VM1: { connection: 'inaccessible' }, VM2: on });
    simulator.incidents.loseDatastore('LocalDS_0');
    expect(await state()).toEqual([false, 0]);
    expect(await seenVms(session)).toMatchObject({ VM0: { power: 'poweredOn', connection: 'inaccessible' } });
    simulator.incidents.restoreDatastore('LocalDS_0');
    expect(await state()).toEqual([true, 4]);
    expect(await seenVms(session)).toMatchObject({ VM0: on, VM1: on, VM2: on });
    expect(eventTypes(simulator).filter((type) => type === 'EventEx').length).toBeGreaterThan(4);
  });

  it('is lost by hosts that had it', async () => {
    const { simulator } = await scene({ inventory: { datacenters: 2 } });
    expect(() => simulator.incidents.loseDatastore('LocalDS_0')).toThrow(
      "more than one Datastore 'LocalDS_0'",
    );
    const [first] = simulator.world.inventory.ofType('Datastore');
    expect(() => simulator.incidents.loseDatastore(first ?? '', 'DC1_H0')).toThrow(
      "'LocalDS_0' is not mounted on 'DC1_H0'.",
    );
  });
});
