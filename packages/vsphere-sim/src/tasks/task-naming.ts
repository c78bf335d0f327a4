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

export function taskNaming({ name, receiver = '' }: Method): { name: string; descriptionId: string } {
  const bare = name.replace(/_Task$/, '');
  const stem = receiver === 'VirtualMachine' ? bare.replace(/VM$/, '') : bare;
  const own = OWN_NAMES.get(bare) ?? `${stem.charAt(0).toLowerCase()}${stem.slice(1)}`;
  return { name, descriptionId: `${receiver}.${own}` };
}
