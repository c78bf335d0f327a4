/**
 * The VMware driver on a simulated vCenter of its own, as its plugin puts it together.
 */
import {
  createContext,
  type ComputeDriver,
  type ImageService,
  type Instance,
  type OperationContext,
  type Vif,
} from '@kilonova/core';
import { recordingLogger, type RecordingLogger } from '@kilonova/core/testing';
import {
  VMwareVCDriver,
  sessionFactory,
  vmwareOptionsSchema,
  type VmwareOptionsInput,
} from '@kilonova/vmwareapi';
import {
  VimSession,
  type ManagedObjectReference,
  type ManagedObjectSubtypes,
  type Ref,
} from '@kilonova/vsphere';
import { randomUUID } from 'node:crypto';
import { startVcenter, type Vcenter, type VcenterOptions } from './vcenter.js';

export interface Bench {
  readonly vcenter: Vcenter;
  readonly driver: ComputeDriver;
  readonly ctx: OperationContext;
  readonly log: RecordingLogger;
  /** A session beside the driver's, to look at and prepare the server with. Closed with the bench. */
  session(): Promise<VimSession>;
  close(): Promise<void>;
}

export interface BenchOptions {
  readonly vcenter?: VcenterOptions;
  readonly driver?: Partial<VmwareOptionsInput>;
  readonly images?: ImageService;
  /** Default true: the driver is started. */
  readonly start?: boolean;
}

export async function startBench({
  vcenter: vcenterOptions = {},
  driver: options = {},
  images,
  start = true,
}: BenchOptions = {}): Promise<Bench> {
  const vcenter = await startVcenter(vcenterOptions);
  const log = recordingLogger();
  const ctx = createContext({ log });
  const driver = makeDriver(vcenter, options, images);
  const sessions: VimSession[] = [];
  const bench: Bench = {
    vcenter,
    driver,
    ctx,
    log,
    session: async () => {
      const { server, username, password, caFile } = vcenter;
      const session = await VimSession.connect({ server, username, password, tls: { caFile } });
      sessions.push(session);
      return session;
    },
    close: async () => {
      await driver.cleanupHost(ctx);
      await Promise.all(sessions.map((session) => session.close()));
      await vcenter.stop();
    },
  };
  if (!start) return bench;
  try {
    await driver.initHost(ctx, 'bench');
    return bench;
  } catch (error) {
    await bench.close();
    throw error;
  }
}

export function makeDriver(
  vcenter: Vcenter,
  options: Partial<VmwareOptionsInput> = {},
  images?: ImageService,
): ComputeDriver {
  const { server, username, password, caFile } = vcenter;
  const given = { server, username, password, caFile, clusterName: 'DC0_C0', ...options };
  const checked = vmwareOptionsSchema.parse(given);
  return new VMwareVCDriver(checked, sessionFactory(checked), { images });
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

export function vifOn(bridge: string, more: Partial<Vif> = {}): Vif {
  return { id: randomUUID(), address: 'fa:16:3e:00:00:01', network: { id: randomUUID(), bridge }, ...more };
}

/** The managed object at an inventory path, which has to be of that type. */
export async function findByPath<T extends keyof ManagedObjectSubtypes>(
  session: VimSession,
  type: T,
  inventoryPath: string,
): Promise<Ref<T>> {
  const found = await session.invokeApi(searchIndexOf(session), 'FindByInventoryPath', { inventoryPath });
  if (!isOfType(found, type)) throw new Error(`no ${type} at ${inventoryPath}`);
  return found;
}

/** The VM of an instance, as the server knows it. */
export async function findVm(session: VimSession, uuid: string): Promise<Ref<'VirtualMachine'>> {
  const params = { uuid, vmSearch: true, instanceUuid: true };
  const found = await session.invokeApi(searchIndexOf(session), 'FindByUuid', params);
  if (!isOfType(found, 'VirtualMachine')) throw new Error(`no VM of ${uuid}`);
  return found;
}

function searchIndexOf({ serviceContent: { searchIndex } }: VimSession): Ref<'SearchIndex'> {
  if (searchIndex === undefined) throw new Error('no search index');
  return searchIndex;
}

function isOfType<T extends keyof ManagedObjectSubtypes>(
  ref: ManagedObjectReference | undefined,
  type: T,
): ref is Ref<T> {
  return ref?.type === type;
}
