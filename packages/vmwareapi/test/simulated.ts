/** The driver's parts on a simulated vCenter in this process, over the wire. Time stands still unless it is moved. */
import { ManualClock, manualContext, type ManualContext } from '@kilonova/core/testing';
import type { ImageService, Instance } from '@kilonova/core';
import { startSimulator, type Simulator, type SimulatorOptions } from '@kilonova/vsphere-sim';
import { VimSession } from '@kilonova/vsphere';
import { randomUUID } from 'node:crypto';
import { BuilderProcess } from '../src/builder-process.js';
import { takeUp } from '../src/connect.js';
import { vmwareOptionsSchema, type VmwareOptions, type VmwareOptionsInput } from '../src/options.js';
import type { Platform } from '../src/vmops/platform.js';

export interface SimulatedOptions {
  readonly simulator?: SimulatorOptions;
  readonly driver?: Partial<VmwareOptionsInput>;
  readonly images?: ImageService;
}

export interface Simulated {
  readonly simulator: Simulator;
  readonly ctx: ManualContext;
  /** The driver's session, with what the driver does not use of it. */
  readonly session: VimSession;
  readonly platform: Platform;
  /** What was called since the last time, in order, but for what keeps the session's one stream of updates. */
  calls(): string[];
  close(): Promise<void>;
}

/** What makes the session's update stream, and registers tasks with it. */
const STREAM: ReadonlySet<string> = new Set([
  'WaitForUpdatesEx',
  'ModifyListView',
  'CreateFilter',
  'CreateListView',
  'CreatePropertyCollector',
]);

/** Two hosts, one datastore `LocalDS_0`, one network `VM Network`; a session that has waited for a task already. */
export async function startSimulated({
  simulator: sizes = {},
  driver = {},
  images,
}: SimulatedOptions = {}): Promise<Simulated> {
  const simulator = await startSimulator({
    inventory: { hosts: 2, standaloneHosts: 0, vms: 0 },
    seed: 1,
    ...sizes,
  });
  const ctx = stillContext();
  const options = optionsFor(simulator, driver);
  const { server, username, password, caFile } = options;
  const tls = caFile === undefined ? {} : { caFile };
  const session = await VimSession.connect({ server, username, password, tls, clock: ctx.clock });
  const platform = await takeUp(session, ctx, { options, host: 'here', process: processOf(1), images });
  simulator.calls.clear();
  return {
    simulator,
    ctx,
    session,
    platform,
    calls: () => {
      const methods = simulator.calls.all().map(({ method }) => method);
      simulator.calls.clear();
      return methods.filter((method) => !STREAM.has(method));
    },
    close: async () => {
      await session.close();
      await simulator.close();
    },
  };
}

/** A context whose clock does not run by itself: it would be ahead of every answer. */
export function stillContext(signal?: AbortSignal): ManualContext {
  return manualContext(signal, { clock: new ManualClock({ auto: false, nowMs: Date.UTC(2024, 0, 1) }) });
}

export function optionsFor(
  { url, username, password, caFile }: Simulator,
  more: Partial<VmwareOptionsInput> = {},
): VmwareOptions {
  const server = new URL(url).host;
  return vmwareOptionsSchema.parse({ server, username, password, caFile, clusterName: 'DC0_C0', ...more });
}

/** A process of this number on a machine where no other runs, or those. */
export function processOf(pid: number, running: readonly number[] = []): BuilderProcess {
  return new BuilderProcess({ pid, isRunning: (other) => running.includes(other) });
}

export function instanceOf(more: Partial<Instance> = {}): Instance {
  return {
    uuid: randomUUID(),
    name: 'instance-1',
    displayName: 'web 1',
    flavor: { name: 'm1', vcpus: 2, memoryMb: 512, rootGb: 4 },
    ...more,
  };
}

/** Lets everything go on until the condition holds; waits for the network and for no time. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
