/** The performance manager: what is measured, and what was. */
import type {
  ManagedObjectReference,
  PerfCounterInfo,
  PerfEntityMetricBase,
  PerfMetricId,
  PerfQuerySpec,
} from '@kilonova/vsphere/wire';
import { typed } from '../model/data-object.js';
import type { ManagedObject } from '../model/managed-object.js';
import { managedObjectNotFound } from '../model/inventory.js';
import type { World } from '../model/world.js';
import { COUNTERS, described, type Counter } from '../performance/counters.js';
import {
  countersOf,
  hasRealTime,
  HISTORY,
  instancesOf,
  isProvider,
  metricsOf,
  samplesIn,
  valuesOf,
  type Measured,
} from '../performance/metrics.js';
import { REAL_TIME_S } from '../performance/usage.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, service, type Family } from './registry.js';

const ROLLUPS = ['average', 'maximum', 'minimum', 'latest', 'summation', 'none'];
const STATS = ['absolute', 'delta', 'rate'];
const LEVELS = 4;

export const performanceManager: Family = {
  services: [
    service('PerformanceManager', 'PerfMgr', () => ({
      description: {
        counterType: ROLLUPS.map((name) => described(name, name)),
        statsType: STATS.map((name) => described(name, name)),
      },
      historicalInterval: HISTORY,
      perfCounter: COUNTERS.map(({ info }) => info),
    })),
  ],
  methods: [
    methods('PerformanceManager', {
      QueryPerfCounter: ({ args }) => args.counterId.map((key) => counterOf(key, 'counterId').info),
      QueryPerfCounterByLevel({ args }): PerfCounterInfo[] {
        if (args.level < 1 || args.level > LEVELS) throw invalidArgument('level');
        return COUNTERS.filter(({ info }) => (info.level ?? 1) <= args.level).map(({ info }) => info);
      },
      QueryPerfProviderSummary({ world, args }) {
        const entity = providerOf(world, args.entity, 'entity');
        const currentSupported = hasRealTime(entity);
        return {
          entity: entity.ref,
          currentSupported,
          summarySupported: true,
          ...(currentSupported && { refreshRate: REAL_TIME_S }),
        };
      },
      QueryAvailablePerfMetric({ world, args }) {
        const entity = providerOf(world, args.entity, 'entity');
        const intervalS = intervalOf(entity, args.intervalId, 'interval');
        const [fromMs, toMs] = [args.beginTime?.getTime(), args.endTime?.getTime()];
        const isMeasured = samplesIn(world, entity, { intervalS, fromMs, toMs, most: 1 }).length > 0;
        return isMeasured ? metricsOf(world, entity, intervalS) : [];
      },
      QueryPerf: ({ world, args }) => args.querySpec.flatMap((spec) => answerTo(world, spec)),
      QueryPerfComposite({ world, args }) {
        const { querySpec } = args;
        if (querySpec.maxSample !== undefined) throw invalidArgument('querySpec.maxSample');
        const host = world.inventory.findAs('HostSystem', querySpec.entity);
        if (host === undefined) throw invalidArgument('querySpec.entity');
        const [entity] = answerTo(world, querySpec);
        const childEntity = (host.get('vm') ?? []).flatMap((vm) =>
          answerTo(world, { ...querySpec, entity: vm }),
        );
        return { ...(entity !== undefined && { entity }), childEntity };
      },
    }),
  ],
};

/** @throws {SimFault} ManagedObjectNotFound; InvalidArgument: nothing is measured of such an object */
function providerOf(world: World, ref: ManagedObjectReference, property: string): ManagedObject {
  const entity = world.inventory.find(ref);
  if (entity === undefined) throw managedObjectNotFound(ref);
  if (!isProvider(entity)) throw invalidArgument(property);
  return entity;
}

/** In seconds; the finest there is if none is named. */
function intervalOf(entity: ManagedObject, intervalId: number | undefined, property: string): number {
  const finest = hasRealTime(entity) ? REAL_TIME_S : (HISTORY[0]?.samplingPeriod ?? REAL_TIME_S);
  const wanted = intervalId ?? finest;
  const isKnown =
    wanted === REAL_TIME_S
      ? hasRealTime(entity)
      : HISTORY.some(({ samplingPeriod }) => samplingPeriod === wanted);
  if (!isKnown) throw invalidArgument(property);
  return wanted;
}

function counterOf(key: number, property: string): Counter {
  const counter = COUNTERS.find(({ info }) => info.key === key);
  if (counter === undefined) throw invalidArgument(property);
  return counter;
}

/** Of an object that was not measured then there is no answer. */
function answerTo(world: World, spec: PerfQuerySpec): PerfEntityMetricBase[] {
  const { maxSample, startTime, endTime, format = 'normal' } = spec;
  const entity = providerOf(world, spec.entity, 'querySpec.entity');
  const intervalS = intervalOf(entity, spec.intervalId, 'querySpec.interval');
  if (maxSample !== undefined && maxSample <= 0) throw invalidArgument('querySpec.maxSample');
  if (format !== 'normal' && format !== 'csv') throw invalidArgument('querySpec.format');
  const samples = samplesIn(world, entity, {
    intervalS,
    fromMs: startTime?.getTime(),
    toMs: endTime?.getTime(),
    // The API has it for real time only.
    most: intervalS === REAL_TIME_S ? maxSample : undefined,
  });
  const series = seriesWanted(world, entity, spec.metricId, intervalS);
  if (samples.length === 0 || series.length === 0) return [];
  return [format === 'csv' ? csv(world, entity, samples, series) : numbers(world, entity, samples, series)];
}

interface Series {
  readonly counter: Counter;
  readonly instance: string;
}

/** `*` is every instance. What the object does not have is left out. */
function seriesWanted(
  world: World,
  entity: ManagedObject,
  wanted: readonly PerfMetricId[] | undefined,
  intervalS: number,
): Series[] {
  const known = new Set(countersOf(entity, intervalS));
  const ids = wanted ?? [...known].map(({ info }) => ({ counterId: info.key, instance: '*' }));
  return ids.flatMap(({ counterId, instance }) => {
    const counter = counterOf(counterId, 'querySpec.metricId');
    if (!known.has(counter)) return [];
    const all = instancesOf(world, entity, counter);
    return all
      .filter((each) => instance === '*' || each === instance)
      .map((each) => ({ counter, instance: each }));
  });
}

function idOf({ counter, instance }: Series): PerfMetricId {
  return { counterId: counter.info.key, instance };
}

function numbers(
  world: World,
  entity: ManagedObject,
  samples: readonly Measured[],
  series: readonly Series[],
): PerfEntityMetricBase {
  return typed('PerfEntityMetric', {
    entity: entity.ref,
    sampleInfo: samples.map(({ timeMs, intervalS }) => ({
      timestamp: new Date(timeMs),
      interval: intervalS,
    })),
    value: series.map((each) =>
      typed('PerfMetricIntSeries', {
        id: idOf(each),
        value: valuesOf(world, entity, each.counter, each.instance, samples),
      }),
    ),
  });
}

function csv(
  world: World,
  entity: ManagedObject,
  samples: readonly Measured[],
  series: readonly Series[],
): PerfEntityMetricBase {
  const times = samples.flatMap(({ timeMs, intervalS }) => [
    String(intervalS),
    new Date(timeMs).toISOString().replace(/\.000Z$/, 'Z'),
  ]);
  return typed('PerfEntityMetricCSV', {
    entity: entity.ref,
    sampleInfoCSV: times.join(','),
    value: series.map((each) =>
      typed('PerfMetricSeriesCSV', {
        id: idOf(each),
        value: valuesOf(world, entity, each.counter, each.instance, samples).join(','),
      }),
    ),
  });
}
