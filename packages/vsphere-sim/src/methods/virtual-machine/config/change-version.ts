/** The mark of a configuration that tells whether somebody else has changed it in the meantime. */
import type { VirtualMachineConfigInfo } from '@kilonova/vsphere/wire';
import type { World } from '../../../model/world.js';

/** The configuration as changed now. The mark is another each time, even where time stands still. */
export function changedNow(world: World, config: VirtualMachineConfigInfo): VirtualMachineConfigInfo {
  const modified = world.date();
  const count = world.ids.nextNumber('change-version');
  const microseconds = String(count % 1000).padStart(3, '0');
  return { ...config, modified, changeVersion: modified.toISOString().replace('Z', `${microseconds}Z`) };
}
