/** Performance counters: which there are, of what, and what they say. */
import { probe, type ProbeGroup } from '../probe.js';
import { element, ref, refOf, type Ended, type Ref, type Side } from '../side.js';
import { all, at, textOf, type Tree } from '../xml-tree.js';

const on = '/DC0/vm/DC0_C0_RP0_VM0';
const off = '/DC0/vm/DC0_C0_RP0_VM1';
const cluster = '/DC0/host/DC0_C0';

async function manager(side: Side): Promise<Ref> {
  const ended = await side.call('RetrieveServiceContent', 'ServiceInstance');
  return refOf('result' in ended ? at(ended.result, 'perfManager') : undefined);
}

async function counter(side: Side, group: string, name: string, rollup: string): Promise<Tree | undefined> {
  const read = await side.read(await manager(side), 'perfCounter');
  const counters = 'result' in read ? all(read.result, 'PerfCounterInfo') : [];
  return counters.find(
    (each) =>
      textOf(at(each, 'groupInfo', 'key')) === group &&
      textOf(at(each, 'nameInfo', 'key')) === name &&
      textOf(at(each, 'rollupType')) === rollup,
  );
}

/** What a counter is said to be. */
async function described(side: Side, group: string, name: string, rollup = 'average'): Promise<unknown> {
  const found = await counter(side, group, name, rollup);
  return [at(found, 'unitInfo', 'key'), at(found, 'statsType'), at(found, 'level')];
}

async function usage(side: Side): Promise<string> {
  return textOf(at(await counter(side, 'cpu', 'usage', 'average'), 'key'));
}

async function summary(side: Side, entity: Ref): Promise<unknown> {
  const ended = await side.call('QueryPerfProviderSummary', await manager(side), ref('entity', entity));
  if (!('result' in ended)) return ended;
  return ['currentSupported', 'summarySupported', 'refreshRate'].map((member) => at(ended.result, member));
}

interface Query {
  readonly maxSample?: number;
  readonly counterId?: string;
  readonly interval?: number;
  readonly format?: string;
}

async function query(side: Side, entity: Ref, options: Query = {}): Promise<Ended> {
  const { maxSample = 1, interval = 20, format } = options;
  const counterId = options.counterId ?? (await usage(side));
  const spec =
    `${ref('entity', entity)}<maxSample>${maxSample}</maxSample>` +
    `<metricId>${element('counterId', counterId)}<instance></instance></metricId><intervalId>${interval}</intervalId>` +
    (format === undefined ? '' : element('format', format));
  return side.call('QueryPerf', await manager(side), `<querySpec>${spec}</querySpec>`);
}

/** How many samples there are of each entity. */
function samples(ended: Ended): unknown {
  return 'results' in ended ? ended.results.map((metric) => all(metric, 'sampleInfo').length) : ended;
}

export const performance: ProbeGroup = {
  name: 'Performance counters',
  probes: [
    probe('perf-cpu', 'what cpu.usage is said to be', async (side) => described(side, 'cpu', 'usage')),
    probe('perf-memory', 'what mem.consumed is said to be', async (side) =>
      described(side, 'mem', 'consumed'),
    ),
    probe('perf-uptime', 'what sys.uptime is said to be', async (side) =>
      described(side, 'sys', 'uptime', 'latest'),
    ),
    probe('perf-intervals', 'the periods of history', async (side) => {
      const read = await side.read(await manager(side), 'historicalInterval');
      const periods = 'result' in read ? all(read.result, 'PerfInterval') : [];
      return periods.map((each) => at(each, 'samplingPeriod'));
    }),
    probe('perf-counter', 'QueryPerfCounter', async (side) => {
      const ended = await side.call(
        'QueryPerfCounter',
        await manager(side),
        element('counterId', await usage(side)),
      );
      return 'results' in ended ? ended.results.map((each) => at(each, 'nameInfo', 'key')) : ended;
    }),
    probe('perf-counter-unknown', 'QueryPerfCounter of one that there is not', async (side) =>
      side.call('QueryPerfCounter', await manager(side), '<counterId>99999</counterId>'),
    ),
    probe('perf-level', 'QueryPerfCounterByLevel of a level that there is not', async (side) =>
      side.call('QueryPerfCounterByLevel', await manager(side), '<level>5</level>'),
    ),
    probe('perf-of-vm', 'QueryPerfProviderSummary of a VM', async (side) =>
      summary(side, await side.find(on)),
    ),
    probe('perf-of-host', 'QueryPerfProviderSummary of a host', async (side) =>
      summary(side, await side.find('/DC0/host/DC0_C0/DC0_C0_H0')),
    ),
    probe('perf-of-cluster', 'QueryPerfProviderSummary of a cluster', async (side) =>
      summary(side, await side.find(cluster)),
    ),
    probe('perf-of-nothing', 'QueryPerfProviderSummary of a VM that there is not', async (side) =>
      summary(side, { type: 'VirtualMachine', value: 'vm-4711' }),
    ),
    probe('perf-available', 'QueryAvailablePerfMetric of a folder', async (side) => {
      const folder = ref('entity', await side.find('/DC0/vm'));
      return side.call(
        'QueryAvailablePerfMetric',
        await manager(side),
        `${folder}<intervalId>20</intervalId>`,
      );
    }),
    probe('perf-off', 'QueryPerf of a VM that was switched off', async (side) => {
      await side.task('PowerOffVM_Task', await side.find(off));
      return samples(await query(side, await side.find(off)));
    }),
    probe('perf-cluster', 'QueryPerf of a cluster in real time', async (side) =>
      samples(await query(side, await side.find(cluster))),
    ),
    probe('perf-folder', 'QueryPerf of a folder', async (side) =>
      samples(await query(side, await side.find('/DC0/vm'))),
    ),
    probe('perf-gone', 'QueryPerf of a VM that there is not', async (side) =>
      samples(await query(side, { type: 'VirtualMachine', value: 'vm-4711' })),
    ),
    probe('perf-unknown', 'QueryPerf of a counter that there is not', async (side) =>
      samples(await query(side, await side.find(on), { counterId: '99999' })),
    ),
    probe('perf-interval', 'QueryPerf of a period that there is not', async (side) =>
      samples(await query(side, await side.find(on), { interval: 42 })),
    ),
    probe('perf-no-samples', 'QueryPerf of no samples', async (side) =>
      samples(await query(side, await side.find(on), { maxSample: 0 })),
    ),
    probe('perf-format', 'QueryPerf in a format that there is not', async (side) =>
      samples(await query(side, await side.find(on), { format: 'xml' })),
    ),
    probe('perf-composite', 'QueryPerfComposite of a VM', async (side) => {
      const entity = ref('entity', await side.find(on));
      const spec = `<querySpec>${entity}<intervalId>20</intervalId></querySpec>`;
      const ended = await side.call('QueryPerfComposite', await manager(side), spec);
      return 'fault' in ended ? ended : 'an answer';
    }),
  ],
};
