/**
 * What a VM is made of, in one read: whose it is, what hangs on it, what lies in its folder.
 */
import type { OperationContext } from '@kilonova/core';
import {
  DatastorePath,
  getObjectPropertiesDict,
  type OptionValue,
  type VirtualDevice,
} from '@kilonova/vsphere';
import { FILES_KEY } from '../identity.js';
import { abortable, isGone, type Vim } from '../vim-util.js';
import { pathOf } from '../vm-util/disk-roles.js';
import type { VmRef } from '../vm-util/lookup.js';
import { settingOf } from './build-mark.js';

export interface VmContents {
  readonly instanceUuid: string | undefined;
  /** The extension that manages it. */
  readonly manager: string | undefined;
  readonly isOn: boolean;
  /** False only when it is known that no guest ever ran on it. */
  readonly hasRun: boolean;
  readonly hasSnapshots: boolean;
  readonly devices: readonly VirtualDevice[];
  readonly settings: readonly OptionValue[];
  /** The VM's own folder; undefined when it has none, its files lying in the root of a datastore. */
  readonly home: DatastorePath | undefined;
  /** Names of files in that folder which only we know to be the VM's. */
  readonly ownFiles: readonly string[];
}

export async function readContents(vim: Vim, ctx: OperationContext, vm: VmRef): Promise<VmContents | 'gone'> {
  const paths = [
    'config.instanceUuid',
    'config.managedBy',
    'config.extraConfig',
    'config.files.vmPathName',
    'config.hardware.device',
    'layoutEx.file',
    'runtime.powerState',
    'snapshot',
  ] as const;
  try {
    const read = await getObjectPropertiesDict(vim, vm, paths, abortable(ctx));
    const settings = read['config.extraConfig'] ?? [];
    const powerState = read['runtime.powerState'];
    const home = pathOf(read['config.files.vmPathName'])?.parent;
    // A VM gets its first log when it is switched on for the first time.
    const hasLog = read['layoutEx.file']?.some(({ type }) => type === 'log') ?? true;
    return {
      instanceUuid: read['config.instanceUuid'],
      manager: read['config.managedBy']?.extensionKey,
      isOn: powerState === 'poweredOn',
      hasRun: powerState !== 'poweredOff' || hasLog,
      hasSnapshots: read.snapshot !== undefined,
      devices: read['config.hardware.device'] ?? [],
      settings,
      home: home === undefined || home.relPath === '' ? undefined : home,
      ownFiles: fileNames(settingOf(settings, FILES_KEY)),
    };
  } catch (error) {
    if (isGone(error, vm)) return 'gone';
    throw error;
  }
}

/** Names that stay inside of the folder; anything else has been written by somebody else. */
function fileNames(text: string | undefined): string[] {
  try {
    const names: unknown = text === undefined ? [] : JSON.parse(text);
    return Array.isArray(names)
      ? names.filter((name) => typeof name === 'string' && /^[^/\\]+$/.test(name))
      : [];
  } catch {
    return [];
  }
}
