/** Whether the server can reach the host that a VM is on: where it cannot, nothing can be done with the VM. */
import { SimFault } from '../wire/sim-fault.js';
import type { Managed } from './managed-object.js';
import type { World } from './world.js';

/** @throws {SimFault} HostNotConnected */
export function assertHostConnected({ inventory }: World, vm: Managed<'VirtualMachine'>): void {
  const host = inventory.findAs('HostSystem', vm.get('runtime').host);
  if (host !== undefined) assertConnected(host);
}

/** @throws {SimFault} HostNotConnected */
export function assertConnected(host: Managed<'HostSystem'>): void {
  if (host.get('runtime').connectionState === 'connected') return;
  throw new SimFault('HostNotConnected', {}, `The host '${host.get('name')}' is not connected.`);
}
