import { describe, expect, it } from 'vitest';
import {
  getObjectProperty,
  isDataObject,
  type PerfEntityMetricBase,
  type PerfQuerySpec,
  type Ref,
} from '@kilonova/vsphere';
import { ManualClock, type SimulatorOptions } from '../src/index.js';
import { Permissions } from '../src/privileges/permissions.js';
import { rootFolder } from '../src/model/root-folder.js';
import { connected } from './connected.js';
import { faultOf } from './vm-scene.js';

const MINUTE = 60_000;

async function lab(options: SimulatorOptions = {}) {
  const clock = new ManualClock();
  const { simulator, session } = await connected({
    clock,
    inventory: { clusters: 1, hosts: 1, standaloneHosts: 0, vms: 2 },
    sessionIdleMs: Infinity,
    ...options,
  });
  const { inventory } = simulator.world;
  const manager = session.serviceContent.perfManager;
  const [vm] = inventory.ofType('VirtualMachine');
  const [host] = inventory.ofType('HostSystem');
  const [cluster] = inventory.ofType('ClusterComputeResource');
  if (manager === undefined || vm === undefined || host === undefined || cluster === undefined) {
    throw new Error('There is too little.');
  }
  const counters = (await getObjectProperty(session, manager, 'perfCounter')) ?? [];
  const idOf = (name: string): number => {
    const found = counters.find(
      ({ groupInfo, nameInfo, rollupType }) => `${groupInfo.key}.${nameInfo.key}.${rollupType}` === name,
    );
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return found.key;
  };
  const query = (spec: PerfQuerySpec) => session.invokeApi(manager, 'QueryPerf', { querySpec: [spec] });
  const of = (entity: { readonly ref: Ref<'ManagedEntity'> | PerfQuerySpec['entity'] }, name: string) =>
    query({
      entity: entity.ref,
      intervalId: 20,
      metricId: [{ counterId: idOf(name), instance: '' }],
    });
  return { clock, simulator, session, manager, vm, host, cluster, counters, idOf, query, of };
}

function valuesIn([metric]: readonly PerfEntityMetricBase[]): number[] {
  if (metric === undefined) return [];
  if (!isDataObject(metric, 'PerfEntityMetric')) throw new Error('It is in another format.');
  return (metric.value ?? []).flatMap((series) =>
    isDataObject(series, 'PerfMetricIntSeries') ? (series.value ?? []).map(Number) : [],
  );
}

/** What a VM does in five minutes, asked twice. */
async function valuesOfSeed(seed: number): Promise<number[]> {
  const { clock, vm, of } = await lab({ seed });
  await clock.advance(5 * MINUTE);
  const values = valuesIn(await of(vm, 'cpu.usagemhz.average'));
  expect(valuesIn(await of(vm, 'cpu.usagemhz.average'))).toEqual(values);
  return values;
}

describe('performance counters', () => {
  it('are listed, by key and by level, and said to be of what there is', async () => {
    const { session, manager, counters, idOf, vm, cluster } = await lab();
    expect(counters.find(({ key }) => key === idOf('cpu.usage.average'))).toMatchObject({
      statsType: 'rate',
      unitInfo: { key: 'percent' },
      level: 1,
    });
    const asked = [idOf('net.received.average'), idOf('sys.uptime.latest')];
    const found = await session.invokeApi(manager, 'QueryPerfCounter', { counterId: asked });
    expect(found.map(({ key }) => key)).toEqual(asked);
    const unknown = session.invokeApi(manager, 'QueryPerfCounter', { counterId: [9999] });
    expect(await faultOf(unknown)).toMatchObject({ fault: 'InvalidArgument', invalidProperty: 'counterId' });
    const first = await session.invokeApi(manager, 'QueryPerfCounterByLevel', { level: 1 });
    expect(first.length).toBeLessThan(counters.length);
    const level = session.invokeApi(manager, 'QueryPerfCounterByLevel', { level: 5 });
    expect(await faultOf(level)).toMatchObject({ invalidProperty: 'level' });
    const summary = (entity: PerfQuerySpec['entity']) =>
      session.invokeApi(manager, 'QueryPerfProviderSummary', { entity });
    expect(await summary(vm.ref)).toMatchObject({ currentSupported: true, refreshRate: 20 });
    expect(await summary(cluster.ref)).toMatchObject({ currentSupported: false, summarySupported: true });
    const intervals = await getObjectProperty(session, manager, 'historicalInterval');
    expect(intervals?.map(({ samplingPeriod }) => samplingPeriod)).toEqual([300, 1800, 7200, 86_400]);
  });

  it('measure every 20 seconds what runs, for an hour', async () => {
    const { clock, vm, of, session } = await lab();
    expect(await of(vm, 'cpu.usage.average')).toEqual([]);
    await clock.advance(MINUTE);
    const metrics = await of(vm, 'cpu.usage.average');
    const [metric] = metrics;
    if (metric === undefined || !isDataObject(metric, 'PerfEntityMetric')) throw new Error('There is none.');
    expect(metric.sampleInfo?.map(({ timestamp, interval }) => [timestamp.getTime(), interval])).toEqual(
      [20, 40, 60].map((seconds) => [Date.UTC(2024, 0, 1, 0, 0, seconds), 20]),
    );
    for (const value of valuesIn(metrics)) expect([value > 0, value <= 10_000]).toEqual([true, true]);
    expect(valuesIn(await of(vm, 'sys.uptime.latest'))).toEqual([20, 40, 60]);
    await clock.advance(120 * MINUTE);
    expect(valuesIn(await of(vm, 'cpu.usage.average'))).toHaveLength(180);
    await session.runTask(vm.refAs('VirtualMachine'), 'PowerOffVM_Task', {});
    expect(await of(vm, 'cpu.usage.average')).toEqual([]);
  });

  it('are the same for the same question, and others for another seed', async () => {
    const first = await valuesOfSeed(1);
    expect(await valuesOfSeed(1)).toEqual(first);
    expect(await valuesOfSeed(2)).not.toEqual(first);
  });

  it('add up: a host uses what its VMs do, and something for itself', async () => {
    const { clock, host, of, simulator } = await lab();
    await clock.advance(MINUTE);
    const ofVms = await Promise.all(
      simulator.world.inventory
        .ofType('VirtualMachine')
        .map(async (each) => valuesIn(await of(each, 'cpu.usagemhz.average'))),
    );
    const own = 32 * 2500 * 0.02;
    const expected = [0, 1, 2].map((at) => ofVms.reduce((all, values) => all + (values[at] ?? 0), own));
    for (const [at, value] of valuesIn(await of(host, 'cpu.usagemhz.average')).entries()) {
      expect(Math.abs(value - (expected[at] ?? 0))).toBeLessThanOrEqual(2);
    }
  });

  it('are asked for by period, number, instance and format', async () => {
    const { clock, vm, idOf, query } = await lab();
    await clock.advance(10 * MINUTE);
    const base = { entity: vm.ref, intervalId: 20 };
    const metricId = [{ counterId: idOf('net.usage.average'), instance: '' }];
    const period = {
      startTime: new Date(Date.UTC(2024, 0, 1, 0, 2)),
      endTime: new Date(Date.UTC(2024, 0, 1, 0, 4)),
    };
    expect(valuesIn(await query({ ...base, metricId, ...period }))).toHaveLength(6);
    expect(valuesIn(await query({ ...base, metricId, maxSample: 4 }))).toHaveLength(4);
    const all = [{ counterId: idOf('net.usage.average'), instance: '*' }];
    const [metric] = await query({ ...base, metricId: all, maxSample: 1 });
    if (metric === undefined || !isDataObject(metric, 'PerfEntityMetric')) throw new Error('There is none.');
    expect(metric.value?.map(({ id }) => id.instance)).toEqual(['', '4000']);
    const [text] = await query({ ...base, metricId, maxSample: 2, format: 'csv' });
    if (text === undefined || !isDataObject(text, 'PerfEntityMetricCSV')) throw new Error('There is none.');
    expect(text.sampleInfoCSV).toBe('20,2024-01-01T00:09:40Z,20,2024-01-01T00:10:00Z');
    const [series] = text.value ?? [];
    expect(series?.value).toMatch(/^\d+,\d+$/);
  });

  it('are kept in history at the first level, of clusters too', async () => {
    const { clock, cluster, vm, idOf, query, session, manager } = await lab();
    await clock.advance(61 * MINUTE);
    const metricId = [{ counterId: idOf('cpu.usage.average'), instance: '' }];
    expect(valuesIn(await query({ entity: cluster.ref, metricId }))).toHaveLength(12);
    expect(valuesIn(await query({ entity: vm.ref, metricId, intervalId: 1800, maxSample: 1 }))).toHaveLength(
      2,
    );
    const available = async (intervalId: number) => {
      const found = await session.invokeApi(manager, 'QueryAvailablePerfMetric', {
        entity: vm.ref,
        intervalId,
      });
      return found.map(({ counterId }) => counterId);
    };
    expect(await available(20)).toContain(idOf('mem.active.average'));
    expect(await available(300)).not.toContain(idOf('mem.active.average'));
  });

  it('are put together for a host and its VMs', async () => {
    const { clock, host, idOf, session, manager } = await lab();
    await clock.advance(MINUTE);
    const querySpec = {
      entity: host.ref,
      intervalId: 20,
      metricId: [{ counterId: idOf('mem.usage.average'), instance: '' }],
    };
    const found = await session.invokeApi(manager, 'QueryPerfComposite', { querySpec });
    expect(found.entity?.entity).toEqual(host.ref);
    expect(found.childEntity).toHaveLength(2);
    const limited = { querySpec: { ...querySpec, maxSample: 1 } };
    expect(await faultOf(session.invokeApi(manager, 'QueryPerfComposite', limited))).toMatchObject({
      invalidProperty: 'querySpec.maxSample',
    });
  });

  it.each([
    [{ intervalId: 42 }, 'querySpec.interval'],
    [{ maxSample: 0 }, 'querySpec.maxSample'],
    [{ format: 'xml' }, 'querySpec.format'],
    [{ metricId: [{ counterId: 9999, instance: '' }] }, 'querySpec.metricId'],
  ])('refuse %j', async (spec, invalidProperty) => {
    const { vm, query } = await lab();
    expect(await faultOf(query({ entity: vm.ref, ...spec }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty,
    });
  });

  it('refuse what is not measured, or not in real time, or not there', async () => {
    const { cluster, query, simulator } = await lab();
    expect(await faultOf(query({ entity: cluster.ref, intervalId: 20 }))).toMatchObject({
      invalidProperty: 'querySpec.interval',
    });
    expect(await faultOf(query({ entity: rootFolder(simulator.world).ref }))).toMatchObject({
      invalidProperty: 'querySpec.entity',
    });
    const gone = { type: 'VirtualMachine', value: 'vm-0' };
    expect(await faultOf(query({ entity: gone }))).toMatchObject({ fault: 'ManagedObjectNotFound' });
  });
});

describe('licences', () => {
  it('are those of an evaluation, of the server and of each host', async () => {
    const { session, host } = await lab();
    const manager = session.serviceContent.licenseManager;
    if (manager === undefined) throw new Error('There is no LicenseManager.');
    expect(await getObjectProperty(session, manager, 'licenses')).toMatchObject([{ editionKey: 'eval' }]);
    const assignments = await getObjectProperty(session, manager, 'licenseAssignmentManager');
    if (assignments === undefined) throw new Error('There is no LicenseAssignmentManager.');
    expect(await session.invokeApi(assignments, 'QueryAssignedLicenses', {})).toHaveLength(2);
    const entityId = host.moid;
    expect(await session.invokeApi(assignments, 'QueryAssignedLicenses', { entityId })).toMatchObject([
      { entityId, entityDisplayName: host.get('name'), assignedLicense: { name: 'Product Evaluation' } },
    ]);
  });
});

describe('FetchUserPrivilegeOnEntities', () => {
  it('says what a user may do where', async () => {
    const { session, simulator, vm } = await lab();
    const permissions = simulator.world.part(Permissions);
    const { roleId } = permissions.setRole('starter', ['VirtualMachine.Interact.PowerOn']);
    permissions.give({ entity: vm.ref, principal: 'somebody', roleId, propagate: false });
    const manager = session.serviceContent.authorizationManager;
    const entities = [vm.refAs('ManagedEntity'), rootFolder(simulator.world).refAs('ManagedEntity')];
    if (manager === undefined) throw new Error('There is no AuthorizationManager.');
    const found = await session.invokeApi(manager, 'FetchUserPrivilegeOnEntities', {
      entities,
      userName: 'somebody',
    });
    expect(found[0]?.privileges).toContain('VirtualMachine.Interact.PowerOn');
    expect(found[0]?.privileges).not.toContain('VirtualMachine.Interact.PowerOff');
    expect(found[1]?.privileges ?? []).toEqual([]);
    const has = await session.invokeApi(manager, 'HasUserPrivilegeOnEntities', {
      entities,
      userName: 'somebody',
      privId: ['VirtualMachine.Interact.PowerOn'],
    });
    expect(has.map(({ privAvailability: [first] }) => first?.isGranted)).toEqual([true, false]);
  });
});
