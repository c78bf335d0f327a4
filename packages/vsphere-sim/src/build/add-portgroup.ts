/** Port groups of distributed switches: networks that VMs are connected to by port. */
import { typed } from '../model/data-object.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { networkTemplate, placeNetwork } from './add-network.js';

export interface PortgroupSpec {
  readonly name: string;
  readonly on: Managed<'DistributedVirtualSwitch'>;
  readonly hosts: readonly Managed<'HostSystem'>[];
  /** 8 if not given. */
  readonly ports?: number | undefined;
  /** No VLAN if not given. */
  readonly vlanId?: number | undefined;
  /** For the switch's own connection to the hosts' network cards. */
  readonly isUplink?: boolean | undefined;
}

/** @throws {SimFault} InvalidName, DuplicateName */
export function addPortgroup(
  world: World,
  folder: Managed<'Folder'>,
  { name, on, hosts, ports = 8, vlanId = 0, isUplink = false }: PortgroupSpec,
): Managed<'DistributedVirtualPortgroup'> {
  const stored = world.inventory.claimName(folder.ref, name);
  const key = world.ids.next('dvportgroup');
  const portgroup: Managed<'DistributedVirtualPortgroup'> = new ManagedObject(
    { type: 'DistributedVirtualPortgroup', value: key },
    {
      name: stored,
      parent: folder.refAs('ManagedEntity'),
      key,
      portKeys: Array.from({ length: ports }, () => String(world.ids.nextNumber(`${on.moid} ports`) - 1)),
      config: {
        key,
        name: stored,
        numPorts: ports,
        distributedVirtualSwitch: on.refAs('DistributedVirtualSwitch'),
        defaultPortConfig: typed('VMwareDVSPortSetting', {
          vlan: typed('VmwareDistributedVirtualSwitchVlanIdSpec', { inherited: false, vlanId }),
        }),
        type: 'earlyBinding',
        policy: typed('VMwareDVSPortgroupPolicy', {
          blockOverrideAllowed: true,
          shapingOverrideAllowed: false,
          vendorConfigOverrideAllowed: false,
          livePortMovingAllowed: false,
          portConfigResetAtDisconnect: true,
          vlanOverrideAllowed: false,
          uplinkTeamingOverrideAllowed: false,
          securityPolicyOverrideAllowed: false,
        }),
        configVersion: '0',
        autoExpand: !isUplink,
        uplink: isUplink,
      },
    },
    networkTemplate,
  );
  placeNetwork(world, folder, portgroup, hosts);
  on.link('portgroup', portgroup.ref);
  const config = on.get('config');
  const uplinkPortgroup = [...(config.uplinkPortgroup ?? []), portgroup.refAs('DistributedVirtualPortgroup')];
  on.set('config', { ...config, numPorts: config.numPorts + ports, ...(isUplink && { uplinkPortgroup }) });
  return portgroup;
}
