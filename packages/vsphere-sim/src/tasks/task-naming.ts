/** What a method's task is called: `PowerOnVM_Task` and `VirtualMachine.powerOn`. */
import type { Method } from '@kilonova/vsphere/wire';

/** Methods that the API's own object model calls otherwise than the wire does. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ['ReconfigVM', 'reconfigure'],
  ['CreateVM', 'createVm'],
  ['RegisterVM', 'registerVm'],
  ['AddDVPortgroup', 'addPortgroup'],
  ['CreateDVS', 'createDistributedVirtualSwitch'],
]);

/** Types that a vCenter's own list of task descriptions has in a package of its own. */
const SWITCHES: ReadonlySet<string> = new Set([
  'VmwareDistributedVirtualSwitch',
  'DistributedVirtualPortgroup',
]);

/**
 * @param type of the object that is called: what every entity can do is told apart by its kind, `VirtualMachine.rename`
 */
export function taskNaming(
  { name, receiver = '' }: Method,
  type: string,
): { name: string; descriptionId: string } {
  const bare = name.replace(/_Task$/, '');
  const stem = receiver === 'VirtualMachine' ? bare.replace(/VM$/, '') : bare;
  const own = OWN_NAMES.get(bare) ?? `${stem.charAt(0).toLowerCase()}${stem.slice(1)}`;
  const kind = receiver === 'ManagedEntity' ? `${SWITCHES.has(type) ? 'dvs.' : ''}${type}` : receiver;
  return { name, descriptionId: `${kind}.${own}` };
}
