/**
 * `network_data.json`: what a guest needs to bring up its NICs by itself.
 *
 * A link is a NIC, a network one address on it or one way to get an address, a service a name server. Unlike
 * Nova, which tells only the first address of the first subnet of each family, all of them are told; and a NIC whose
 * subnets nobody knows is told to ask DHCP.
 */
import { InvalidInput } from '../errors.js';
import type { FixedIp, NetworkInfo, Route, Subnet, Vif } from '../model/network-info.js';
import { ipNetworkOf, type IpNetwork } from './ip-networks.js';

export interface NetworkData {
  readonly links: readonly Link[];
  readonly networks: readonly LinkNetwork[];
  readonly services: readonly Service[];
}

interface Link {
  readonly id: string;
  readonly vif_id: string;
  readonly type: string;
  /** null where DHCP tells it. */
  readonly mtu: number | null;
  readonly ethernet_mac_address: string;
}

interface LinkNetwork {
  readonly id: string;
  readonly type: string;
  readonly link: string;
  readonly network_id: string;
  readonly ip_address?: string;
  readonly netmask?: string;
  readonly routes?: readonly LinkRoute[];
  readonly services?: readonly Service[];
}

interface LinkRoute {
  readonly network: string;
  readonly netmask: string;
  readonly gateway: string;
}

interface Service {
  readonly type: 'dns';
  readonly address: string;
}

/** Kinds of binding that guests were always told. Others are a NIC like any. */
const TOLD_TYPES = new Set(['bridge', 'dvs', 'hw_veb', 'hyperv', 'ovs', 'tap', 'vhostuser', 'vif']);
const ANY_NIC = 'phy';
const DEFAULT_ROUTE = { 4: '0.0.0.0', 6: '::' } as const;

type Unnumbered = Omit<LinkNetwork, 'id'>;

/** @throws {InvalidInput} `details.property` is a network that cannot be read */
export function networkData(networkInfo: NetworkInfo): NetworkData {
  const links = networkInfo.map(linkOf);
  const networks = networkInfo.flatMap((vif, index) =>
    networksOf(vif, links[index]?.id ?? '', `networkInfo[${index}].network`),
  );
  const services = networkInfo.flatMap(({ network }) => (network.subnets ?? []).flatMap(servicesOf));
  return {
    links,
    networks: networks.map((network, index) => Object.assign({ id: `network${index}` }, network)),
    services: [...new Map(services.map((service) => [service.address, service])).values()],
  };
}

function linkOf(vif: Vif, index: number): Link {
  const { type = '', network } = vif;
  const isToldMtu = (network.subnets ?? []).every(({ dhcpServer }) => dhcpServer === undefined);
  return {
    id: vif.devname || `interface${index}`,
    vif_id: vif.id,
    type: TOLD_TYPES.has(type) ? type : ANY_NIC,
    mtu: isToldMtu ? (network.meta?.mtu ?? null) : null,
    ethernet_mac_address: vif.address,
  };
}

function networksOf({ network }: Vif, link: string, property: string): Unnumbered[] {
  const here = { link, network_id: network.id };
  if (network.subnets === undefined) return [{ type: 'ipv4_dhcp', ...here }];
  return network.subnets.flatMap((subnet, index) => {
    const ips = (subnet.ips ?? []).filter(({ type }) => type !== 'floating');
    if (ips.length === 0) return [];
    if (subnet.ipv6AddressMode === undefined && subnet.dhcpServer !== undefined) {
      return [{ type: `ipv${subnet.version}_dhcp`, ...here }];
    }
    return ips.map((ip, place) =>
      Object.assign(addressOf(ip, subnet, `${property}.subnets[${index}]`, place === 0), here),
    );
  });
}

/** Routes come with the first address of a subnet: a guest that hears of them twice complains. */
function addressOf(
  { address }: FixedIp,
  subnet: Subnet,
  property: string,
  isFirst: boolean,
): Omit<Unnumbered, 'link' | 'network_id'> {
  const { version, cidr, ipv6AddressMode } = subnet;
  const { netmask } = readNetwork(cidr, version, `${property}.cidr`);
  return {
    type: `ipv${version}${ipv6AddressMode === undefined ? '' : `_${ipv6AddressMode}`}`,
    ip_address: address,
    netmask,
    routes: isFirst ? routesOf(subnet, property) : [],
    services: servicesOf(subnet),
  };
}

function routesOf({ version, gateway, routes = [] }: Subnet, property: string): LinkRoute[] {
  const everywhere = DEFAULT_ROUTE[version];
  const byDefault = gateway?.address
    ? [{ network: everywhere, netmask: everywhere, gateway: gateway.address }]
    : [];
  return [
    ...byDefault,
    ...routes.map((route, index) => routeOf(route, version, `${property}.routes[${index}].cidr`)),
  ];
}

function routeOf({ cidr, gateway }: Route, version: 4 | 6, property: string): LinkRoute {
  const { network, netmask } = readNetwork(cidr, version, property);
  return { network, netmask, gateway: gateway.address };
}

function servicesOf({ dns = [] }: Subnet): Service[] {
  return dns.map(({ address }) => ({ type: 'dns', address }));
}

function readNetwork(cidr: string, version: 4 | 6, property: string): IpNetwork {
  const found = ipNetworkOf(cidr);
  if (found?.version === version) return found;
  throw new InvalidInput(
    { reason: `${property} must be an IPv${version} network, not ${JSON.stringify(cidr)}` },
    { details: { property } },
  );
}
