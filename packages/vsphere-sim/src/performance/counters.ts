/** What can be measured: the counters, what each is called, and how it follows from what something uses. */
import type { PerfCounterInfo } from '@kilonova/vsphere/wire';
import type { Sample, Usage } from './usage.js';

type InstanceKind = 'cpu' | 'disk' | 'network';

export interface Counter {
  readonly info: PerfCounterInfo;
  /** Kinds of objects that have it. */
  readonly of: ReadonlySet<string>;
  /** What it is counted for one by one, beside all together: each has an equal part. */
  readonly instances: InstanceKind | undefined;
  readonly value: (usage: Usage, sample: Sample) => number;
}

interface Row {
  readonly group: string;
  readonly name: string;
  readonly rollup: PerfCounterInfo['rollupType'];
  readonly stats: PerfCounterInfo['statsType'];
  readonly unit: string;
  readonly level: number;
  readonly label: string;
  readonly of?: readonly string[];
  readonly instances?: InstanceKind;
  readonly value: Counter['value'];
}

const RUNNING = ['VirtualMachine', 'HostSystem'];
const ALL = [...RUNNING, 'ClusterComputeResource', 'ResourcePool'];
const CLUSTER = ['ClusterComputeResource'];
/** Percents are in hundredths. */
const WHOLE = 10_000;
const KB_PER_PACKET = 1.4;

const average = { rollup: 'average' } as const;

const ROWS: readonly Row[] = [
  {
    group: 'cpu',
    name: 'usage',
    ...average,
    stats: 'rate',
    unit: 'percent',
    level: 1,
    label: 'Usage',
    of: [...RUNNING, ...CLUSTER],
    value: (usage) => part(usage.cpuMhz, usage.cpuTotalMhz),
  },
  {
    group: 'cpu',
    name: 'usagemhz',
    ...average,
    stats: 'rate',
    unit: 'megaHertz',
    level: 1,
    label: 'Usage in MHz',
    of: ALL,
    instances: 'cpu',
    value: (usage) => usage.cpuMhz,
  },
  {
    group: 'cpu',
    name: 'totalmhz',
    ...average,
    stats: 'rate',
    unit: 'megaHertz',
    level: 1,
    label: 'Total',
    of: CLUSTER,
    value: (usage) => usage.cpuTotalMhz,
  },
  {
    group: 'cpu',
    name: 'ready',
    rollup: 'summation',
    stats: 'delta',
    unit: 'millisecond',
    level: 1,
    label: 'Ready',
    instances: 'cpu',
    value: (usage) => usage.cpuReadyMs,
  },
  {
    group: 'mem',
    name: 'usage',
    ...average,
    stats: 'absolute',
    unit: 'percent',
    level: 1,
    label: 'Usage',
    of: [...RUNNING, ...CLUSTER],
    value: (usage) => part(usage.activeKb, usage.memoryTotalKb),
  },
  {
    group: 'mem',
    name: 'active',
    ...average,
    stats: 'absolute',
    unit: 'kiloBytes',
    level: 2,
    label: 'Active',
    of: ALL,
    value: (usage) => usage.activeKb,
  },
  {
    group: 'mem',
    name: 'consumed',
    ...average,
    stats: 'absolute',
    unit: 'kiloBytes',
    level: 1,
    label: 'Consumed',
    of: ALL,
    value: (usage) => usage.consumedKb,
  },
  {
    group: 'mem',
    name: 'granted',
    ...average,
    stats: 'absolute',
    unit: 'kiloBytes',
    level: 2,
    label: 'Granted',
    of: ALL,
    value: (usage) => usage.consumedKb,
  },
  {
    group: 'mem',
    name: 'vmmemctl',
    ...average,
    stats: 'absolute',
    unit: 'kiloBytes',
    level: 1,
    label: 'Ballooned',
    of: ALL,
    value: () => 0,
  },
  {
    group: 'disk',
    name: 'usage',
    ...average,
    stats: 'rate',
    unit: 'kiloBytesPerSecond',
    level: 1,
    label: 'Usage',
    value: (usage) => usage.readKbps + usage.writtenKbps,
  },
  {
    group: 'disk',
    name: 'read',
    ...average,
    stats: 'rate',
    unit: 'kiloBytesPerSecond',
    level: 2,
    label: 'Read rate',
    value: (usage) => usage.readKbps,
  },
  {
    group: 'disk',
    name: 'write',
    ...average,
    stats: 'rate',
    unit: 'kiloBytesPerSecond',
    level: 2,
    label: 'Write rate',
    value: (usage) => usage.writtenKbps,
  },
  {
    group: 'virtualDisk',
    name: 'read',
    ...average,
    stats: 'rate',
    unit: 'kiloBytesPerSecond',
    level: 2,
    label: 'Read rate',
    of: ['VirtualMachine'],
    instances: 'disk',
    value: (usage) => usage.readKbps,
  },
  {
    group: 'virtualDisk',
    name: 'write',
    ...average,
    stats: 'rate',
    unit: 'kiloBytesPerSecond',
    level: 2,
    label: 'Write rate',
    of: ['VirtualMachine'],
    instances: 'disk',
    value: (usage) => usage.writtenKbps,
  },
  {
    group: 'net',
    name: 'usage',
    ...average,
    stats: 'rate',
    unit: 'kiloBytesPerSecond',
    level: 1,
    label: 'Usage',
    instances: 'network',
    value: (usage) => usage.receivedKbps + usage.sentKbps,
  },
  {
    group: 'net',
    name: 'received',
    ...average,
    stats: 'rate',
    unit: 'kiloBytesPerSecond',
    level: 2,
    label: 'Data receive rate',
    instances: 'network',
    value: (usage) => usage.receivedKbps,
  },
  {
    group: 'net',
    name: 'transmitted',
    ...average,
    stats: 'rate',
    unit: 'kiloBytesPerSecond',
    level: 2,
    label: 'Data transmit rate',
    instances: 'network',
    value: (usage) => usage.sentKbps,
  },
  {
    group: 'net',
    name: 'packetsRx',
    rollup: 'summation',
    stats: 'delta',
    unit: 'number',
    level: 2,
    label: 'Packets received',
    instances: 'network',
    value: (usage, { intervalS }) => (usage.receivedKbps * intervalS) / KB_PER_PACKET,
  },
  {
    group: 'net',
    name: 'packetsTx',
    rollup: 'summation',
    stats: 'delta',
    unit: 'number',
    level: 2,
    label: 'Packets transmitted',
    instances: 'network',
    value: (usage, { intervalS }) => (usage.sentKbps * intervalS) / KB_PER_PACKET,
  },
  {
    group: 'sys',
    name: 'uptime',
    rollup: 'latest',
    stats: 'absolute',
    unit: 'second',
    level: 1,
    label: 'Uptime',
    value: (usage) => usage.uptimeS,
  },
];

export const COUNTERS: readonly Counter[] = ROWS.map((row, index) => counter(row, index + 1));

function counter(
  { group, name, rollup, stats, unit, level, label, of, instances, value }: Row,
  key: number,
): Counter {
  const info = {
    key,
    nameInfo: described(name, label),
    groupInfo: described(group, group),
    unitInfo: described(unit, unit),
    rollupType: rollup,
    statsType: stats,
    level,
    perDeviceLevel: Math.max(level, 3),
  };
  return { info, of: new Set(of ?? RUNNING), instances, value };
}

export function described(key: string, label: string): PerfCounterInfo['nameInfo'] {
  return { key, label, summary: label };
}

function part(used: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(WHOLE, (used / whole) * WHOLE);
}
