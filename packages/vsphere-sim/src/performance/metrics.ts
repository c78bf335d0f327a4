/** What is measured of one object: its counters, what each is counted for, and the times there are numbers of. */
import type { PerfMetricId } from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { COUNTERS, type Counter } from './counters.js';
import { REAL_TIME_S, usageAt, type Sample, type Usage } from './usage.js';

/** How long hosts remember it. */
const REAL_TIME_LENGTH_S = 3600;

/** What the server keeps after that: each for so long, in so large steps. */
export const HISTORY = [
  { key: 1, samplingPeriod: 300, name: 'Past day', length: 86_400, level: 1, enabled: true },
  { key: 2, samplingPeriod: 1800, name: 'Past week', length: 604_800, level: 1, enabled: true },
  { key: 3, samplingPeriod: 7200, name: 'Past month', length: 2_592_000, level: 1, enabled: true },
  { key: 4, samplingPeriod: 86_400, name: 'Past year', length: 31_536_000, level: 1, enabled: true },
];

const PROVIDERS: ReadonlySet<string> = new Set(COUNTERS.flatMap(({ of }) => [...of]));

/** Is anything measured of such objects? */
export function isProvider({ type }: ManagedObject): boolean {
  return PROVIDERS.has(type);
}

/** Do hosts measure it themselves? Of all others there is only history. */
export function hasRealTime({ type }: ManagedObject): boolean {
  return type === 'VirtualMachine' || type === 'HostSystem';
}

/** The counters of an object: all of them in real time, and those of the first level in history. */
export function countersOf({ type }: ManagedObject, intervalS: number): Counter[] {
  return COUNTERS.filter(
    ({ of, info }) => of.has(type) && (intervalS === REAL_TIME_S || (info.level ?? 1) <= 1),
  );
}

/** All together, and one by one where that is counted. */
export function instancesOf(world: World, object: ManagedObject, { instances }: Counter): string[] {
  const { inventory } = world;
  const host = inventory.findAs('HostSystem', object.ref);
  const config = inventory.findAs('VirtualMachine', object.ref)?.get('config');
  if (instances === undefined) return [''];
  if (instances === 'cpu') {
    const count = host?.get('hardware')?.cpuInfo.numCpuThreads ?? config?.hardware.numCPU ?? 0;
    return ['', ...Array.from({ length: count }, (_, index) => String(index))];
  }
  if (instances === 'network') {
    const devices = config?.hardware.device ?? [];
    const cards = devices.filter((device) =>
      world.schema.isSubtype(device._type ?? '', 'VirtualEthernetCard'),
    );
    const nics = host?.get('config')?.network?.pnic ?? [];
    return ['', ...cards.map(({ key }) => String(key)), ...nics.map(({ device }) => device)];
  }
  return (config?.hardware.device ?? []).flatMap((device) => {
    if (device._type !== 'VirtualDisk') return [];
    const bus = ((device.controllerKey ?? 0) % 100) % 15;
    return [`scsi${bus}:${device.unitNumber ?? 0}`];
  });
}

/** Every metric of the object. */
export function metricsOf(world: World, object: ManagedObject, intervalS: number): PerfMetricId[] {
  return countersOf(object, intervalS).flatMap((counter) =>
    instancesOf(world, object, counter).map((instance) => ({ counterId: counter.info.key, instance })),
  );
}

/** A time at which something was measured, and what it used then. */
export interface Measured extends Sample {
  readonly usage: Usage;
}

/** One number for each time: a part of what is counted for all together, for one of several. */
export function valuesOf(
  world: World,
  object: ManagedObject,
  counter: Counter,
  instance: string,
  measured: readonly Measured[],
): number[] {
  const all = instancesOf(world, object, counter).filter((each) => each !== '');
  const parts = instance === '' ? 1 : Math.max(1, all.length);
  return measured.map((sample) => Math.round(counter.value(sample.usage, sample) / parts));
}

/** What is asked about. */
export interface Period {
  readonly intervalS: number;
  /** Not itself. */
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
  /** The latest ones. */
  readonly most?: number | undefined;
}

/** The times at which the object was measured, the oldest first. */
export function samplesIn(
  world: World,
  object: ManagedObject,
  { intervalS, fromMs, toMs, most }: Period,
): Measured[] {
  const stepMs = intervalS * 1000;
  const lengthS =
    HISTORY.find(({ samplingPeriod }) => samplingPeriod === intervalS)?.length ?? REAL_TIME_LENGTH_S;
  const nowMs = world.clock.now();
  const first = Math.max(nowMs - lengthS * 1000, fromMs ?? -Infinity);
  const last = Math.min(nowMs, toMs ?? Infinity);
  const samples: Measured[] = [];
  for (let timeMs = Math.floor(last / stepMs) * stepMs; timeMs > first; timeMs -= stepMs) {
    if (most !== undefined && samples.length >= most) break;
    const usage = usageAt(world, object, { timeMs, intervalS });
    // Before it was switched on there is nothing either.
    if (usage === undefined) break;
    samples.push({ timeMs, intervalS, usage });
  }
  return samples.toReversed();
}
