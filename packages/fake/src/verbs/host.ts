/** The host: nodes, what they have to give, and whether they take guests. */
import { createHash } from 'node:crypto';
import {
  allocationRatio,
  HostNotFound,
  type Allocations,
  type AvailableResource,
  type HostCpuStats,
  type HostPowerAction,
  type Inventory,
  type OperationContext,
  type ProviderTree,
  type RefreshOptions,
} from '@kilonova/core';
import type { FakeCall, FakePlatform } from '../platform.js';
import { knownNode, usedOn } from '../resources.js';

export function initHost(platform: FakePlatform, _ctx: OperationContext, host: string): void {
  platform.hostName = host;
}

/** Moves under way end: their guests stay where they are. */
export function cleanupHost(platform: FakePlatform, _ctx: OperationContext): void {
  for (const move of platform.migrations.values()) move.abort();
}

export function getAvailableNodes({ options }: FakeCall, _options?: RefreshOptions): string[] {
  return [...options.nodes];
}

export function nodeIsAvailable({ options }: FakeCall, nodename: string): boolean {
  return options.nodes.includes(nodename);
}

/** The first node has the host's uuid; the others have theirs from their names, the same every time. */
export function getNodenamesByUuid(
  { options }: FakeCall,
  localNodeUuid: string,
  _options?: RefreshOptions,
): ReadonlyMap<string, string> {
  return new Map(
    options.nodes.map((node, index) => [
      index === 0 ? localNodeUuid : uuidFrom(`${localNodeUuid}/${node}`),
      node,
    ]),
  );
}

export function getAvailableResource({ state, options }: FakeCall, nodename: string): AvailableResource {
  const used = usedOn(state, knownNode(options, nodename));
  const { vcpus, memoryMb, localGb } = options.resources;
  return {
    vcpus,
    vcpusUsed: used.vcpus,
    memoryMb,
    memoryMbUsed: used.memoryMb,
    localGb,
    localGbUsed: used.localGb,
    hypervisorType: 'fake',
    hypervisorVersion: 1_000_000,
    hypervisorHostname: nodename,
    cpuInfo: null,
    supportedInstances: [['x86_64', 'fake', 'hvm']],
    diskAvailableLeastGb: localGb - used.localGb,
  };
}

export function updateProviderTree(
  { options }: FakeCall,
  tree: ProviderTree,
  nodename: string,
  allocations?: ReadonlyMap<string, Allocations>,
): ReadonlyMap<string, Allocations> | undefined {
  knownNode(options, nodename);
  if (!tree.exists(nodename)) tree.newRoot(nodename);
  const { vcpus, memoryMb, localGb } = options.resources;
  const amounts = { VCPU: vcpus, MEMORY_MB: memoryMb, DISK_GB: localGb, ...options.customResources };
  const existing = tree.data(nodename).inventory;
  const inventories = Object.entries(amounts)
    .filter(([, total]) => total > 0)
    .map(([name, total]) => [name, inventoryOf(name, total, existing[name])] as const);
  tree.updateInventory(nodename, Object.fromEntries(inventories));
  tree.addTraits(nodename, 'HW_ARCH_X86_64');
  return allocations;
}

export function getHostIpAddr({ options }: FakeCall): string {
  return options.hostIp;
}

export function getHostUptime({ ctx, state }: FakeCall): string {
  return `up ${Math.floor(ctx.clock.now() / 1_000)} s, ${Object.keys(state.guests).length} guests`;
}

export function getHostCpuStats({ ctx }: FakeCall): HostCpuStats {
  return { kernelNs: 0, idleNs: ctx.clock.now() * 1e6, userNs: 0, iowaitNs: 0, frequencyMhz: 1_000 };
}

export function hostPowerAction(_call: FakeCall, action: HostPowerAction): string {
  return `${action} begun`;
}

/** Guests stay: there is nowhere to move them. */
export async function hostMaintenanceMode(
  platform: FakePlatform,
  ctx: OperationContext,
  host: string,
  on: boolean,
): Promise<'on_maintenance' | 'off_maintenance'> {
  if (host !== platform.hostName) throw new HostNotFound({ host });
  await platform.change(ctx, 'hostMaintenanceMode', ({ state }) => {
    state.host.inMaintenance = on;
  });
  return on ? 'on_maintenance' : 'off_maintenance';
}

export function setHostEnabled({ state }: FakeCall, enabled: boolean): 'enabled' | 'disabled' {
  state.host.enabled = enabled;
  return enabled ? 'enabled' : 'disabled';
}

function inventoryOf(name: string, total: number, existing: Inventory | undefined): Inventory {
  const ratio = allocationRatio(name, { initial: 1, ...(existing === undefined ? {} : { existing }) });
  return { total, reserved: 0, minUnit: 1, maxUnit: total, stepSize: 1, allocationRatio: ratio };
}

function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  // Version 8: a uuid made in a way of one's own.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
