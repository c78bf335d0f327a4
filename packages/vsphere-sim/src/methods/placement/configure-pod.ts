/** How Storage DRS of a datastore cluster is set. */
import type { StorageDrsConfigSpec } from '@kilonova/vsphere/wire';
import { defaultPodConfig } from '../../build/add-storage-pod.js';
import type { Managed } from '../../model/managed-object.js';
import { SimFault } from '../../wire/sim-fault.js';

/**
 * What the spec does not name stays as it is, or, without `modify`, becomes what it is in a new one.
 *
 * @throws {SimFault} NotSupported: rules, options and settings of single VMs
 */
export function configurePod(pod: Managed<'StoragePod'>, spec: StorageDrsConfigSpec, modify: boolean): void {
  const { podConfigSpec: { rule = [], option = [], ...settings } = {}, vmConfigSpec = [] } = spec;
  if (rule.length + option.length + vmConfigSpec.length > 0) {
    throw new SimFault('NotSupported', {}, 'Rules, options and settings of single VMs are not kept here.');
  }
  const entry = pod.get('podStorageDrsEntry');
  const before = modify ? entry?.storageDrsConfig.podConfig : undefined;
  const podConfig = { ...(before ?? defaultPodConfig(false)), ...settings };
  pod.set('podStorageDrsEntry', {
    ...entry,
    storageDrsConfig: { ...entry?.storageDrsConfig, podConfig },
  });
}
