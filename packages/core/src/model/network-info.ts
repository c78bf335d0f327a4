/**
 * The NICs of an instance as the network service describes them, in the order
 * the guest is to see them. A driver wires what it is told; it never invents an
 * address.
 */
import { unlessAborted } from '../keyed-queue.js';

export type NetworkInfo = readonly Vif[];

/**
 * Network allocation may still be running when a spawn begins. Awaiting the
 * value waits for it, and throws what the allocation threw.
 */
export type LazyNetworkInfo = NetworkInfo | PromiseLike<NetworkInfo>;

/** How the port is bound. Other words than these exist; drivers refuse the ones they cannot wire. */
export type VifType =
  'ovs' | 'dvs' | 'bridge' | 'hw_veb' | 'vhostuser' | 'tap' | 'unbound' | 'binding_failed' | (string & {});

/** What kind of NIC the port asks for; `normal` is an ordinary virtual one. */
export type VnicType =
  | 'normal'
  | 'direct'
  | 'macvtap'
  | 'direct-physical'
  | 'baremetal'
  | 'virtio-forwarder'
  | 'smart-nic'
  | 'vdpa'
  | 'accelerator-direct'
  | 'accelerator-direct-physical'
  | 'remote-managed'
  | (string & {});

/** One NIC. */
export interface Vif {
  /** Uuid of the port: the NIC's identity in attach and detach. */
  readonly id: string;
  /** MAC address. */
  readonly address: string;
  readonly network: Network;
  readonly type?: VifType;
  /** Absent means `normal`. */
  readonly vnicType?: VnicType;
  /** Facts of the binding, under the network service's own keys (`dvs_id`, `pg_id`, ...). */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly devname?: string;
  readonly ovsInterfaceId?: string;
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly active?: boolean;
  /** The port outlives the instance. */
  readonly preserveOnDelete?: boolean;
  /** The driver is asked to create the host-side device itself. */
  readonly delegateCreate?: boolean;
}

export interface Network {
  readonly id: string;
  /** Name the platform finds the segment by: a bridge, a port group, a logical switch. */
  readonly bridge?: string;
  readonly label?: string;
  /** Absent: not known, so that only DHCP can tell. Empty: there are none. */
  readonly subnets?: readonly Subnet[];
  readonly meta?: NetworkMeta;
}

export interface NetworkMeta {
  readonly mtu?: number;
  readonly physicalNetwork?: string;
  readonly tenantId?: string;
  readonly [key: string]: unknown;
}

export interface Subnet {
  readonly cidr: string;
  readonly version: 4 | 6;
  readonly gateway?: IpAddress;
  readonly dns?: readonly IpAddress[];
  readonly ips?: readonly FixedIp[];
  readonly routes?: readonly Route[];
  readonly dhcpServer?: string;
  /** How a guest comes by its IPv6 address; absent for IPv4 and for fixed addresses. */
  readonly ipv6AddressMode?: 'slaac' | 'dhcpv6-stateful' | 'dhcpv6-stateless';
}

export interface IpAddress {
  readonly address: string;
}

export interface FixedIp extends IpAddress {
  /** Absent means `fixed`. */
  readonly type?: 'fixed' | 'floating';
  readonly floatingIps?: readonly IpAddress[];
}

export interface Route {
  readonly cidr: string;
  readonly gateway: IpAddress;
  /** Name of the guest's device, when the route is bound to one. */
  readonly interface?: string;
}

/** Every fixed address of a NIC, over all its subnets, in order. */
export function fixedIps(vif: Vif): readonly FixedIp[] {
  return (vif.network.subnets ?? []).flatMap((subnet) =>
    (subnet.ips ?? []).filter((ip) => ip.type !== 'floating'),
  );
}

/**
 * The NICs, once their allocation is over. Rejects with what the allocation threw, or with the signal's
 * reason as soon as it aborts; an allocation that fails after that is nobody's unhandled rejection.
 */
export function whenAllocated(
  networkInfo: LazyNetworkInfo | undefined,
  signal: AbortSignal,
): Promise<NetworkInfo> {
  const allocated = Promise.resolve(networkInfo ?? []);
  allocated.catch(() => {});
  return unlessAborted(allocated, signal);
}
