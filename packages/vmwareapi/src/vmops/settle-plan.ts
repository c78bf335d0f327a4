/**
 * What of a plan only the platform can tell: whether it has the hardware and knows the guest, how fast its CPUs are,
 * which CPUs it can feign.
 *
 * Most plans leave nothing open and cost no call. The others cost one read, one question when the guest is newer than this
 * driver, and one for the versions of hardware, which is remembered. Nothing is changed.
 */
import { ComputeResourcesUnavailable, type OperationContext } from '@kilonova/core';
import {
  dataObject,
  isDataObject,
  isRefTo,
  isVimFault,
  retrieveAll,
  type EVCMode,
  type ObjectContent,
  type PropertySpec,
  type Ref,
  type SelectionSpec,
  type VirtualMachineConfigOptionDescriptor,
} from '@kilonova/vsphere';
import { invalidProperty } from '../invalid-property.js';
import { abortable, lacksMethod } from '../vim-util.js';
import { chooseEvcMode } from '../vm-util/evc-mode.js';
import { isKnownGuest, unknownGuest } from '../vm-util/guest-id.js';
import { cpuAllocationOn, type CpuSpeed } from '../vm-util/reservations.js';
import type { VmPlan } from '../vm-util/vm-plan.js';
import type { Platform } from './platform.js';

const SERVICE_INSTANCE = { type: 'ServiceInstance', value: 'ServiceInstance' } as const;
const EVC_MODES = 'capability.supportedEVCMode';
const HOST_PATHS = [
  'summary.hardware.cpuMhz',
  'summary.hardware.numCpuCores',
  'summary.hardware.numCpuThreads',
  'summary.maxEVCModeKey',
];

interface Facts {
  readonly browser: Ref<'EnvironmentBrowser'> | undefined;
  readonly evcModes: readonly EVCMode[];
  readonly hosts: readonly Readonly<Record<string, unknown>>[];
}

/**
 * The plan with nothing left open.
 *
 * @throws {InvalidInput} the server has no such hardware, guest or EVC mode, or what is reserved is more than the limit
 * @throws {ComputeResourcesUnavailable} CPUs are reserved, and no host says how fast its are
 */
export async function settlePlan(platform: Platform, ctx: OperationContext, plan: VmPlan): Promise<VmPlan> {
  const isNewGuest = !isKnownGuest(plan.guestId);
  const { hwVersion } = plan;
  const newVersion = hwVersion === undefined || versionsOf(platform).has(hwVersion) ? undefined : hwVersion;
  if (
    !isNewGuest &&
    newVersion === undefined &&
    plan.reservedCpus === undefined &&
    plan.evcMode === undefined
  )
    return plan;
  const facts = await readFacts(platform, ctx, plan);
  if (newVersion !== undefined) await checkVersion(platform, ctx, newVersion, facts.browser);
  if (isNewGuest) await checkGuest(platform, ctx, plan, facts.browser);
  const cpuAllocation = cpuAllocationOn(plan, plan.reservedCpus && speedOf(facts));
  const evc = plan.evcMode === undefined ? undefined : evcFor(plan.evcMode, facts);
  if (evc !== undefined && evc.key !== plan.evcMode) {
    ctx.log.info('the EVC mode is cut down to what every host can be', {
      instanceUuid: plan.uuid,
      wanted: plan.evcMode,
      mode: evc.key,
    });
  }
  return {
    ...plan,
    ...(cpuAllocation === undefined ? {} : { cpuAllocation }),
    ...(evc === undefined ? {} : { evcMask: evc.featureMask ?? [] }),
  };
}

async function readFacts(
  { vim, cluster, options }: Platform,
  ctx: OperationContext,
  plan: VmPlan,
): Promise<Facts> {
  const hosts = dataObject('TraversalSpec', { type: 'ComputeResource', path: 'host', skip: false });
  const needsHosts = plan.reservedCpus !== undefined || plan.evcMode !== undefined;
  const needsModes = plan.evcMode !== undefined;
  const selectSet: SelectionSpec[] = needsHosts ? [hosts] : [];
  const propSet: PropertySpec[] = [
    { type: 'ClusterComputeResource', all: false, pathSet: ['environmentBrowser'] },
    ...(needsHosts ? [{ type: 'HostSystem', all: false, pathSet: HOST_PATHS }] : []),
    ...(needsModes ? [{ type: 'ServiceInstance', all: false, pathSet: [EVC_MODES] }] : []),
  ];
  const contents = await retrieveAll(
    vim,
    [
      {
        propSet,
        objectSet: [
          { obj: cluster.ref, skip: false, selectSet },
          ...(needsModes ? [{ obj: SERVICE_INSTANCE, skip: false }] : []),
        ],
      },
    ],
    { ...abortable(ctx), maxObjects: options.maximumObjects },
  );
  const browser = valuesOf(contents.find(({ obj }) => obj.type === cluster.ref.type))['environmentBrowser'];
  const modes = valuesOf(contents.find(({ obj }) => obj.type === SERVICE_INSTANCE.type))[EVC_MODES];
  return {
    browser: isRefTo(browser, 'EnvironmentBrowser') ? browser : undefined,
    evcModes: Array.isArray(modes) ? modes.filter((mode) => isDataObject(mode, 'EVCMode')) : [],
    hosts: contents.filter(({ obj }) => obj.type === 'HostSystem').map(valuesOf),
  };
}

/** Those that the cluster is known to have. They become more over the years, and hardly ever fewer. */
const knownVersions = new WeakMap<Platform, Set<string>>();

function versionsOf(platform: Platform): Set<string> {
  const known = knownVersions.get(platform) ?? new Set();
  knownVersions.set(platform, known);
  return known;
}

async function checkVersion(
  platform: Platform,
  ctx: OperationContext,
  version: string,
  browser: Ref<'EnvironmentBrowser'> | undefined,
): Promise<void> {
  // Who cannot be asked will say so when the VM is made.
  if (browser === undefined) return;
  let descriptors: readonly VirtualMachineConfigOptionDescriptor[];
  try {
    descriptors = await platform.vim.invokeApi(browser, 'QueryConfigOptionDescriptor', {}, abortable(ctx));
  } catch (error) {
    if (lacksMethod(error)) return;
    throw error;
  }
  const known = versionsOf(platform);
  for (const { key, createSupported } of descriptors) if (createSupported !== false) known.add(key);
  if (!known.has(version)) {
    const list = [...known].join(', ');
    throw invalidProperty('vmware:hw_version', `must be a version that the cluster has: ${list}`, version);
  }
}

/** Asks the cluster for what it can do with such a guest. */
async function checkGuest(
  { vim }: Platform,
  ctx: OperationContext,
  { guestId, hwVersion }: VmPlan,
  browser: Ref<'EnvironmentBrowser'> | undefined,
): Promise<void> {
  if (browser === undefined) throw unknownGuest(guestId);
  const spec = { guestId: [guestId], ...(hwVersion === undefined ? {} : { key: hwVersion }) };
  try {
    const option = await vim.invokeApi(browser, 'QueryConfigOptionEx', { spec }, abortable(ctx));
    if (option?.guestOSDescriptor.some(({ id }) => id === guestId) === true) return;
  } catch (error) {
    if (!isVimFault(error, 'InvalidArgument')) throw error;
  }
  throw unknownGuest(guestId);
}

/** @throws {ComputeResourcesUnavailable} no host says */
function speedOf({ hosts }: Facts): CpuSpeed {
  const known = hosts.flatMap((host) => {
    const [mhz, cores, threads] = HOST_PATHS.map((path) => Number(host[path] ?? 0));
    return mhz && cores && threads ? [{ coreMhz: mhz, threadMhz: (mhz * cores) / threads }] : [];
  });
  if (known.length === 0) {
    throw new ComputeResourcesUnavailable({ reason: 'no host of the cluster says how fast its CPUs are' });
  }
  const threads = known.map(({ threadMhz }) => threadMhz).toSorted((a, b) => a - b);
  return {
    coreMhz: Math.max(...known.map(({ coreMhz }) => coreMhz)),
    threadMhz: threads[Math.floor(threads.length / 2)] ?? 0,
  };
}

function evcFor(name: string, { evcModes, hosts }: Facts): EVCMode {
  const most = hosts.map((host) => host['summary.maxEVCModeKey']);
  return chooseEvcMode(
    name,
    evcModes,
    most.map((key) => (typeof key === 'string' ? key : undefined)),
  );
}

function valuesOf(content: ObjectContent | undefined): Readonly<Record<string, unknown>> {
  return Object.fromEntries((content?.propSet ?? []).map(({ name, val }) => [name, val]));
}
