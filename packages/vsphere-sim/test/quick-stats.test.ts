import { describe, expect, it } from 'vitest';
import { getObjectProperty, type Ref } from '@kilonova/vsphere';
import { ManualClock } from '../src/index.js';
import { isA } from '../src/model/data-object.js';
import { connected } from './connected.js';

async function lab() {
  const clock = new ManualClock();
  const { simulator, session } = await connected({
    clock,
    inventory: { clusters: 1, hosts: 1, standaloneHosts: 0, vms: 2 },
  });
  const { world } = simulator;
  const [vm, other] = world.inventory.ofType('VirtualMachine');
  const [host] = world.inventory.ofType('HostSystem');
  const perf = session.serviceContent.perfManager;
  if (vm === undefined || other === undefined || host === undefined || perf === undefined) {
    throw new Error('It is empty.');
  }
  const latest = async (entity: Ref<'VirtualMachine'> | Ref<'HostSystem'>, group: string, name: string) => {
    const counters = await getObjectProperty(session, perf, 'perfCounter');
    const counter = counters?.find(
      ({ groupInfo, nameInfo, rollupType }) =>
        groupInfo.key === group && nameInfo.key === name && rollupType === 'average',
    );
    const metricId = [{ counterId: counter?.key ?? 0, instance: '' }];
    const querySpec = [{ entity, metricId, intervalId: 20, maxSample: 1 }];
    const [metric] = await session.invokeApi(perf, 'QueryPerf', { querySpec });
    const [series] = isA(metric, 'PerfEntityMetric') ? (metric.value ?? []) : [];
    return isA(series, 'PerfMetricIntSeries') ? Number(series.value?.at(-1)) : undefined;
  };
  return {
    session,
    clock,
    latest,
    vm: vm.refAs('VirtualMachine'),
    other: other.refAs('VirtualMachine'),
    host: host.refAs('HostSystem'),
  };
}

describe('quick stats', () => {
  it('are what the counters of the real time end with', async () => {
    const { session, clock, latest, vm, host } = await lab();
    await clock.advance(65_000);
    const stats = await getObjectProperty(session, vm, 'summary.quickStats');
    expect(stats).toMatchObject({
      overallCpuUsage: await latest(vm, 'cpu', 'usagemhz'),
      uptimeSeconds: 65,
      guestHeartbeatStatus: 'green',
    });
    const activeKb = (await latest(vm, 'mem', 'active')) ?? 0;
    expect(stats?.guestMemoryUsage).toBe(Math.round(activeKb / 1024));
    const consumedKb = (await latest(vm, 'mem', 'consumed')) ?? 0;
    expect(stats?.hostMemoryUsage).toBe(Math.round(consumedKb / 1024));
    const ofHost = await getObjectProperty(session, host, 'summary.quickStats');
    expect(ofHost).toMatchObject({ overallCpuUsage: await latest(host, 'cpu', 'usagemhz'), uptime: 65 });
    expect(stats?.overallCpuUsage).toBeGreaterThan(0);
    expect(ofHost?.overallCpuUsage).toBeGreaterThan(stats?.overallCpuUsage ?? 0);
  });

  it('are there from the start, and gone with the power', async () => {
    const { session, vm, other, host } = await lab();
    const before = await getObjectProperty(session, host, 'summary.quickStats.overallMemoryUsage');
    const stats = await getObjectProperty(session, vm, 'summary.quickStats');
    expect(stats?.hostMemoryUsage).toBeGreaterThan(0);
    await session.runTask(vm, 'PowerOffVM_Task', {});
    const off = await getObjectProperty(session, vm, 'summary.quickStats');
    expect(off).toMatchObject({ overallCpuUsage: 0, guestMemoryUsage: 0, hostMemoryUsage: 0 });
    expect(off).not.toHaveProperty('uptimeSeconds');
    const after = await getObjectProperty(session, host, 'summary.quickStats.overallMemoryUsage');
    expect(after).toBeCloseTo((before ?? 0) - (stats?.hostMemoryUsage ?? 0), -1);
    await session.runTask(other, 'PowerOffVM_Task', {});
    expect(await getObjectProperty(session, host, 'summary.quickStats.overallMemoryUsage')).toBe(2048);
  });

  it('are the same for the same seed at the same time', async () => {
    const [one, two] = [await lab(), await lab()];
    await one.clock.advance(40_000);
    await two.clock.advance(20_000);
    await two.clock.advance(20_000);
    expect(await getObjectProperty(one.session, one.vm, 'summary.quickStats')).toEqual(
      await getObjectProperty(two.session, two.vm, 'summary.quickStats'),
    );
  });
});
