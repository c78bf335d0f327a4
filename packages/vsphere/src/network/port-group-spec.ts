/**
 * What a distributed port group is made of: its VLAN, and the spec that creates it.
 */
import { InvalidOptionError } from '../errors.js';
import { dataObject } from '../schema/data-object.js';
import type {
  DVPortgroupConfigSpec,
  NumericRange,
  VmwareDistributedVirtualSwitchPvlanSpec,
  VmwareDistributedVirtualSwitchTrunkVlanSpec,
  VmwareDistributedVirtualSwitchVlanIdSpec,
  VmwareDistributedVirtualSwitchVlanSpec,
} from '../schema/generated/data-objects.js';
import type { DistributedVirtualPortgroupPortgroupType } from '../schema/generated/enums.js';

/** IEEE 802.1Q has 4095 and keeps it for itself. */
const LAST_VLAN = 4094;

/** Frames of one VLAN, 1 to 4094; 0 is untagged. */
export function getVlanSpec(vlanId: number): VmwareDistributedVirtualSwitchVlanIdSpec & {
  readonly _type: string;
} {
  checkVlan('vlanId', vlanId, 0);
  return dataObject('VmwareDistributedVirtualSwitchVlanIdSpec', { inherited: false, vlanId });
}

/** Frames of all VLANs from `start` to `end`, with their tags: the guest sees them. */
export function getTrunkVlanSpec(
  start = 0,
  end = LAST_VLAN,
): VmwareDistributedVirtualSwitchTrunkVlanSpec & { readonly _type: string } {
  checkVlan('start', start, 0);
  checkVlan('end', end, start);
  const range: NumericRange = { start, end };
  return dataObject('VmwareDistributedVirtualSwitchTrunkVlanSpec', { inherited: false, vlanId: [range] });
}

/** A private VLAN that the switch has in its map, by its secondary id. */
export function getPvlanSpec(pvlanId: number): VmwareDistributedVirtualSwitchPvlanSpec & {
  readonly _type: string;
} {
  checkVlan('pvlanId', pvlanId, 1);
  return dataObject('VmwareDistributedVirtualSwitchPvlanSpec', { inherited: false, pvlanId });
}

/** How a port group differs from one that says nothing. */
export interface PortGroupOptions {
  /** A VLAN id, or what one of the specs here makes. The switch's default if not given. */
  readonly vlan?: number | VmwareDistributedVirtualSwitchVlanSpec | undefined;
  /** When a VM gets its port. `ephemeral` if not given: when it runs, also with vCenter down. */
  readonly type?: DistributedVirtualPortgroupPortgroupType | undefined;
  /** Ports to begin with; an ephemeral group makes them as they are needed. */
  readonly numPorts?: number | undefined;
  readonly description?: string | undefined;
}

/**
 * The spec for a port group of that name.
 *
 * @throws {InvalidOptionError} no name, or a VLAN that does not exist
 */
export function getPortGroupSpec(
  name: string,
  options: PortGroupOptions = {},
): DVPortgroupConfigSpec & { readonly name: string } {
  const { vlan, type = 'ephemeral', numPorts, description } = options;
  if (name === '') throw new InvalidOptionError('name', 'a port group needs one');
  return {
    name,
    ...(numPorts !== undefined && { numPorts }),
    defaultPortConfig: dataObject('VMwareDVSPortSetting', {
      ...(vlan !== undefined && { vlan: typeof vlan === 'number' ? getVlanSpec(vlan) : vlan }),
    }),
    ...(description !== undefined && { description }),
    type,
  };
}

function checkVlan(option: string, vlan: number, least: number): void {
  if (Number.isInteger(vlan) && vlan >= least && vlan <= LAST_VLAN) return;
  throw new InvalidOptionError(option, `must be an integer from ${least} to ${LAST_VLAN}, not ${vlan}`);
}
