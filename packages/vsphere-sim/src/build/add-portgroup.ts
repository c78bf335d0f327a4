/** Port groups of distributed switches: networks that VMs are connected to by port. */
import type { DVPortgroupConfigInfo, DVPortgroupConfigSpec, DVPortSetting } from '@kilonova/vsphere/wire';
import { typed } from '../model/data-object.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { networkTemplate, placeNetwork, removeNetwork } from './add-network.js';
import { changeNumPorts, ephemeralPortKeys, newPortKeys } from './dvs-ports.js';

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
  /** What else there is to say, in the API's own words: it goes before the rest. */
  readonly config?: DVPortgroupConfigSpec | undefined;
}

/** @throws {SimFault} InvalidName, DuplicateName */
export function addPortgroup(
  world: World,
  folder: Managed<'Folder'>,
  spec: PortgroupSpec,
): Managed<'DistributedVirtualPortgroup'> {
  const { on, hosts, isUplink = false } = spec;
  const name = world.inventory.claimName(folder.ref, spec.name);
  const key = world.ids.next('dvportgroup');
  const isEphemeral = spec.config?.type === 'ephemeral';
  const numPorts = isEphemeral ? 0 : (spec.config?.numPorts ?? spec.ports ?? 8);
  const portgroup: Managed<'DistributedVirtualPortgroup'> = new ManagedObject(
    { type: 'DistributedVirtualPortgroup', value: key },
    {
      name,
      parent: folder.refAs('ManagedEntity'),
      key,
      portKeys: isEphemeral ? ephemeralPortKeys(world, key) : newPortKeys(world, on, numPorts),
      config: { ...configOf(spec), key, name, numPorts },
    },
    networkTemplate,
  );
  placeNetwork(world, folder, portgroup, hosts);
  on.link('portgroup', portgroup.ref);
  changeNumPorts(on, numPorts);
  if (isUplink) addUplink(on, portgroup);
  return portgroup;
}

/** Takes a port group out of the inventory and off its switch. */
export function removePortgroup(world: World, portgroup: Managed<'DistributedVirtualPortgroup'>): void {
  const { distributedVirtualSwitch, numPorts } = portgroup.get('config');
  const dvs = world.inventory.findAs('DistributedVirtualSwitch', distributedVirtualSwitch);
  if (dvs !== undefined) {
    dvs.unlink('portgroup', portgroup.ref);
    changeNumPorts(dvs, -numPorts);
  }
  removeNetwork(world, portgroup);
}

function addUplink(
  on: Managed<'DistributedVirtualSwitch'>,
  portgroup: Managed<'DistributedVirtualPortgroup'>,
): void {
  const config = on.get('config');
  const uplinkPortgroup = [...(config.uplinkPortgroup ?? []), portgroup.refAs('DistributedVirtualPortgroup')];
  on.set('config', { ...config, uplinkPortgroup });
}

function configOf({
  on,
  vlanId = 0,
  isUplink = false,
  config = {},
}: PortgroupSpec): Omit<DVPortgroupConfigInfo, 'key' | 'name' | 'numPorts'> {
  const { configVersion: _version, name: _name, numPorts: _ports, ...given } = config;
  return {
    type: 'earlyBinding',
    autoExpand: !isUplink && config.type !== 'ephemeral',
    ...given,
    distributedVirtualSwitch: on.refAs('DistributedVirtualSwitch'),
    defaultPortConfig: {
      ...vlanSetting(vlanId),
      ...config.defaultPortConfig,
      _type: 'VMwareDVSPortSetting',
    },
    policy: { ...DEFAULT_POLICY, ...config.policy, _type: 'VMwareDVSPortgroupPolicy' },
    configVersion: '0',
    uplink: isUplink,
  };
}

function vlanSetting(vlanId: number): DVPortSetting {
  return typed('VMwareDVSPortSetting', {
    vlan: typed('VmwareDistributedVirtualSwitchVlanIdSpec', { inherited: false, vlanId }),
  });
}

const DEFAULT_POLICY = typed('VMwareDVSPortgroupPolicy', {
  blockOverrideAllowed: true,
  shapingOverrideAllowed: false,
  vendorConfigOverrideAllowed: false,
  livePortMovingAllowed: false,
  portConfigResetAtDisconnect: true,
  vlanOverrideAllowed: false,
  uplinkTeamingOverrideAllowed: false,
  securityPolicyOverrideAllowed: false,
});
