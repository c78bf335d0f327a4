/** VMs as spawns leave them, and what tests do to them behind the driver's back. */
import type { Instance } from '@kilonova/core';
import {
  dataObject,
  type OptionValue,
  type VirtualDevice,
  type VirtualMachineConfigSpec,
} from '@kilonova/vsphere';
import type { VmRef } from '../src/vm-util/lookup.js';
import { markSetting, type BuildMark } from '../src/vmops/build-mark.js';
import { spawn } from '../src/vmops/spawn.js';
import { readContents, type VmContents } from '../src/vmops/vm-contents.js';
import { instanceOf, type Simulated } from './simulated.js';

export interface Built {
  readonly instance: Instance;
  readonly uuid: string;
  readonly vm: VmRef;
}

export async function builtVm({ platform, ctx }: Simulated, powerOn = true): Promise<Built> {
  const instance = instanceOf();
  await spawn(platform, ctx, instance, { powerOn });
  const vm = platform.lookup.remembered(instance.uuid);
  if (vm === undefined) throw new Error('not built');
  return { instance, uuid: instance.uuid, vm };
}

export async function reconfigured(
  { session }: Simulated,
  vm: VmRef,
  spec: VirtualMachineConfigSpec,
): Promise<void> {
  await session.runTask(vm, 'ReconfigVM_Task', { spec });
}

/** As a builder leaves it that dies before the end. */
export async function halfBuilt(
  bench: Simulated,
  { more = {}, powerOn = false }: { readonly more?: Partial<BuildMark>; readonly powerOn?: boolean } = {},
): Promise<Built> {
  const built = await builtVm(bench, powerOn);
  const mark: BuildMark = {
    spawnId: 'spawn-1',
    host: 'here',
    processId: 'a dead one',
    pid: 999,
    untilMs: bench.ctx.clock.now() + 60_000,
    name: `web 1 (${built.uuid})`,
    start: true,
    ...more,
  };
  await reconfigured(bench, built.vm, { name: built.uuid, extraConfig: settings(markSetting(mark)) });
  return built;
}

export function settings(values: Readonly<Record<string, string>>): OptionValue[] {
  return Object.entries(values).map(([key, value]) => ({ key, value }));
}

export async function contentsOf({ session, ctx }: Simulated, vm: VmRef): Promise<VmContents> {
  const contents = await readContents(session, ctx, vm);
  if (contents === 'gone') throw new Error('gone');
  return contents;
}

/** Makes a blank disk outside of any VM. */
export async function looseDisk({ session, platform }: Simulated, path: string): Promise<void> {
  const { virtualDiskManager, fileManager } = session.serviceContent;
  if (virtualDiskManager === undefined || fileManager === undefined) throw new Error('no managers');
  const { datacenter } = platform.cluster;
  const name = path.slice(0, path.lastIndexOf('/'));
  if (path.includes('/')) {
    const folder = { name, datacenter, createParentDirectories: true };
    await session.invokeApi(fileManager, 'MakeDirectory', folder).catch(() => undefined);
  }
  const spec = dataObject('FileBackedVirtualDiskSpec', {
    adapterType: 'lsiLogic',
    diskType: 'thin',
    capacityKb: 1024n,
  });
  await session.runTask(virtualDiskManager, 'CreateVirtualDisk_Task', { name: path, datacenter, spec });
}

/** A disk on the first SCSI controller: a file that is there, or a new one that builds on one. */
export function diskDevice(unitNumber: number, fileName: string, parent?: string): VirtualDevice {
  const diskMode = 'persistent';
  return dataObject('VirtualDisk', {
    key: -50 - unitNumber,
    controllerKey: 1000,
    unitNumber,
    capacityInKB: 1024n,
    backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
      fileName,
      diskMode,
      thinProvisioned: true,
      ...(parent === undefined
        ? {}
        : { parent: dataObject('VirtualDiskFlatVer2BackingInfo', { fileName: parent, diskMode }) }),
    }),
  });
}
