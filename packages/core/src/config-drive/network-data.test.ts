import { describe, expect, it } from 'vitest';
import { NETWORK_INFO } from '../../test/config-drive-fixture.js';
import type { Vif } from '../model/network-info.js';
import { ipNetworkOf } from './ip-networks.js';
import { networkData } from './network-data.js';

const vif = (network: Partial<Vif['network']>, more: Partial<Vif> = {}): Vif => ({
  id: 'port',
  address: 'fa:16:3e:00:00:09',
  network: { id: 'net', ...network },
  ...more,
});

describe('network_data.json', () => {
  it('has links, networks and services', () => {
    expect(networkData(NETWORK_INFO)).toEqual({
      links: [
        {
          id: 'tap7d5c5b0a-00',
          vif_id: '7d5c5b0a-0000-4000-8000-000000000001',
          type: 'dvs',
          mtu: 1450,
          ethernet_mac_address: 'fa:16:3e:00:00:01',
        },
        {
          id: 'interface1',
          vif_id: '7d5c5b0a-0000-4000-8000-000000000002',
          type: 'phy',
          mtu: null,
          ethernet_mac_address: 'fa:16:3e:00:00:02',
        },
      ],
      networks: [
        {
          id: 'network0',
          link: 'tap7d5c5b0a-00',
          network_id: 'aaaaaaaa-0000-4000-8000-000000000001',
          type: 'ipv4',
          ip_address: '192.0.2.17',
          netmask: '255.255.255.128',
          routes: [
            { network: '0.0.0.0', netmask: '0.0.0.0', gateway: '192.0.2.1' },
            { network: '10.1.0.0', netmask: '255.255.0.0', gateway: '192.0.2.4' },
          ],
          services: [
            { type: 'dns', address: '192.0.2.2' },
            { type: 'dns', address: '192.0.2.3' },
          ],
        },
        {
          id: 'network1',
          link: 'tap7d5c5b0a-00',
          network_id: 'aaaaaaaa-0000-4000-8000-000000000001',
          type: 'ipv6',
          ip_address: '2001:db8:0:1::17',
          netmask: 'ffff:ffff:ffff:ffff::',
          routes: [
            { network: '::', netmask: '::', gateway: '2001:db8:0:1::1' },
            { network: '2001:db8:ff00::', netmask: 'ffff:ffff:ff00::', gateway: '2001:db8:0:1::2' },
          ],
          services: [{ type: 'dns', address: '2001:db8::53' }],
        },
        {
          id: 'network2',
          link: 'interface1',
          network_id: 'aaaaaaaa-0000-4000-8000-000000000002',
          type: 'ipv4_dhcp',
        },
        {
          id: 'network3',
          link: 'interface1',
          network_id: 'aaaaaaaa-0000-4000-8000-000000000002',
          type: 'ipv6_slaac',
          ip_address: 'fd00:1::9',
          netmask: 'ffff:ffff:ffff:ffff::',
          routes: [],
          services: [],
        },
      ],
      services: [
        { type: 'dns', address: '192.0.2.2' },
        { type: 'dns', address: '192.0.2.3' },
        { type: 'dns', address: '2001:db8::53' },
      ],
    });
  });

  it('tells every fixed address of every subnet, and routes once a subnet', () => {
    const gateway = { address: '10.0.0.1' };
    const ips = [
      { address: '10.0.0.5' },
      { address: '203.0.113.1', type: 'floating' as const },
      { address: '10.0.0.6' },
    ];
    const data = networkData([
      vif({
        subnets: [
          { cidr: '10.0.0.0/24', version: 4, gateway, ips },
          { cidr: '10.1.0.0/24', version: 4, ips: [{ address: '10.1.0.5' }] },
        ],
      }),
    ]);
    expect(data.networks.map(({ ip_address, routes }) => [ip_address, routes?.length])).toEqual([
      ['10.0.0.5', 1],
      ['10.0.0.6', 0],
      ['10.1.0.5', 0],
    ]);
  });

  it('lets a NIC ask DHCP whose subnets nobody knows, and leaves one alone that has none', () => {
    const data = networkData([vif({}), vif({ subnets: [] }, { address: 'fa:16:3e:00:00:0a' })]);
    expect(data.links).toHaveLength(2);
    expect(data.networks).toEqual([
      { id: 'network0', type: 'ipv4_dhcp', link: 'interface0', network_id: 'net' },
    ]);
  });

  it.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/24', '10.0.0.0/24/1', '10.0.0.0/-1', 'fd00::/129', 'x/1', ''])(
    'takes %o for no network',
    (cidr) => {
      expect(ipNetworkOf(cidr)).toBeUndefined();
    },
  );

  it.each([
    ['10.1.2.3/8', '10.0.0.0', '255.0.0.0'],
    ['255.255.255.255/32', '255.255.255.255', '255.255.255.255'],
    ['1.2.3.4/0', '0.0.0.0', '0.0.0.0'],
    ['2001:DB8::ffff:1.2.3.4/96', '2001:db8::ffff:0:0', 'ffff:ffff:ffff:ffff:ffff:ffff::'],
    ['fe80::1%eth0/10', 'fe80::', 'ffc0::'],
    ['::/0', '::', '::'],
    ['1:2:3:4:5:6:7:8/128', '1:2:3:4:5:6:7:8', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ])('reads %s', (cidr, network, netmask) => {
    expect(ipNetworkOf(cidr)).toMatchObject({ network, netmask });
  });
});
