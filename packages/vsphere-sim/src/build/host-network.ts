/**
 * A host's own network: one standard switch, and the port groups on it.
 *
 * They stand in the host's `config.network`; its network system shows the same. A port group is what the inventory has
 * as a `Network` of that name, which all hosts that have one of the name share.
 */
import type {
  HostNetworkInfo,
  HostPortGroup,
  HostPortGroupSpec,
  HostVirtualSwitch,
  PhysicalNic,
} from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { typed } from '../model/data-object.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';

type Host = Managed<'HostSystem'>;

export const STANDARD_SWITCH = 'vSwitch0';
const SWITCH_PORTS = 1024;

/** The network of a new host: a switch without any port group. */
export function hostNetwork(hostMoid: string): HostNetworkInfo {
  const pnic = [physicalNic(hostMoid, 0), physicalNic(hostMoid, 1)];
  return {
    vswitch: [
      {
        name: STANDARD_SWITCH,
        key: switchKey(STANDARD_SWITCH),
        numPorts: SWITCH_PORTS,
        numPortsAvailable: SWITCH_PORTS,
        mtu: 1500,
        portgroup: [],
        pnic: pnic.slice(0, 1).map(({ key = '' }) => key),
        spec: {
          numPorts: SWITCH_PORTS,
          bridge: typed('HostVirtualSwitchBondBridge', { nicDevice: ['vmnic0'] }),
          policy: DEFAULT_POLICY,
          mtu: 1500,
        },
      },
    ],
    portgroup: [],
    pnic,
  };
}

/** The object that clients call to change it. */
export function addHostNetworkSystem(world: World, host: Host): Managed<'HostNetworkSystem'> {
  const system: Managed<'HostNetworkSystem'> = new ManagedObject(
    { type: 'HostNetworkSystem', value: `networkSystem-${host.moid.replace(/^host-/, '')}` },
    {
      value: [],
      availableField: [],
      capabilities: CAPABILITIES,
      networkInfo: computed([], () => networkOf(host)),
    },
  );
  return world.inventory.add(system);
}

/** A host that was never connected has none. */
export function networkOf(host: Host): HostNetworkInfo | undefined {
  return host.get('config')?.network;
}

/** Adds a port group to a switch that the host has. */
export function addHostPortgroup(world: World, host: Host, spec: HostPortGroupSpec): void {
  const key = portgroupKey(spec.name);
  const added: HostPortGroup = {
    key,
    port: [],
    vswitch: switchKey(spec.vswitchName),
    computedPolicy: { ...DEFAULT_POLICY, ...spec.policy },
    spec,
  };
  change(world, host, (network) => ({
    ...network,
    portgroup: [...(network.portgroup ?? []), added],
    vswitch: (network.vswitch ?? []).map((each) =>
      each.name === spec.vswitchName ? withPortgroups(each, [...(each.portgroup ?? []), key]) : each,
    ),
  }));
}

/** Takes a port group off its switch. */
export function removeHostPortgroup(world: World, host: Host, name: string): void {
  const key = portgroupKey(name);
  const others = (each: HostVirtualSwitch): string[] =>
    (each.portgroup ?? []).filter((other) => other !== key);
  change(world, host, (network) => ({
    ...network,
    portgroup: (network.portgroup ?? []).filter((group) => group.key !== key),
    vswitch: (network.vswitch ?? []).map((each) => withPortgroups(each, others(each))),
  }));
}

function withPortgroups(vswitch: HostVirtualSwitch, portgroup: string[]): HostVirtualSwitch {
  return { ...vswitch, portgroup };
}

function change(
  { inventory }: World,
  host: Host,
  changed: (network: HostNetworkInfo) => HostNetworkInfo,
): void {
  const config = host.get('config');
  if (config?.network === undefined) return;
  host.set('config', { ...config, network: changed(config.network) });
  inventory.findAs('HostNetworkSystem', host.get('configManager').networkSystem)?.touch('networkInfo');
}

function switchKey(name: string): string {
  return `key-vim.host.VirtualSwitch-${name}`;
}

function portgroupKey(name: string): string {
  return `key-vim.host.PortGroup-${name}`;
}

function physicalNic(hostMoid: string, index: number): PhysicalNic {
  const device = `vmnic${index}`;
  const speed = { speedMb: 10_000, duplex: true };
  return {
    key: `key-vim.host.PhysicalNic-${device}`,
    device,
    pci: `0000:0${index + 1}:00.0`,
    driver: 'ixgben',
    linkSpeed: speed,
    validLinkSpecification: [speed],
    spec: { linkSpeed: speed },
    wakeOnLanSupported: false,
    mac: nicAddress(hostMoid, index),
  };
}

/** Another one for each card of each host. */
function nicAddress(hostMoid: string, index: number): string {
  const number = Number(hostMoid.replace(/^\D*/, '')) * 2 + index;
  const bytes = [number >> 16, number >> 8, number].map((byte) =>
    (byte & 0xff).toString(16).padStart(2, '0'),
  );
  return `00:25:b5:${bytes.join(':')}`;
}

const DEFAULT_POLICY = {
  security: { allowPromiscuous: false, macChanges: true, forgedTransmits: true },
  nicTeaming: { policy: 'loadbalance_srcid', notifySwitches: true, nicOrder: { activeNic: ['vmnic0'] } },
  offloadPolicy: { csumOffload: true, tcpSegmentation: true, zeroCopyXmit: true },
  shapingPolicy: { enabled: false },
};

const CAPABILITIES = {
  canSetPhysicalNicLinkSpeed: true,
  supportsNicTeaming: true,
  nicTeamingPolicy: ['loadbalance_ip', 'loadbalance_srcmac', 'loadbalance_srcid', 'failover_explicit'],
  supportsVlan: true,
  usesServiceConsoleNic: false,
  supportsNetworkHints: true,
  vswitchConfigSupported: true,
  vnicConfigSupported: true,
  ipRouteConfigSupported: true,
  dnsConfigSupported: true,
  dhcpOnVnicSupported: true,
  ipV6Supported: true,
};
