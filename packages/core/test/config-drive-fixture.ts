/** An instance with everything that a config drive can tell of one. */
import type { ConfigDriveRequest } from '../src/config-drive/config-drive-request.js';
import type { Instance } from '../src/model/instance.js';
import type { NetworkInfo } from '../src/model/network-info.js';

export const INSTANCE: Instance = {
  uuid: '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11',
  name: 'instance-0000002a',
  displayName: 'Wébserver 日本',
  hostname: 'web1',
  projectId: 'f00dfeed',
  availabilityZone: 'az-1',
  launchIndex: 3,
  reservationId: 'r-abcdefgh',
  securityGroups: ['default', 'web'],
  ec2Ids: {
    instanceId: 'i-0000002a',
    amiId: 'ami-00000001',
    kernelId: 'aki-00000002',
    ramdiskId: 'ari-00000003',
  },
  imageRef: '5a1e6f2c-0000-4000-8000-000000000001',
  flavor: { name: 'm1.small', vcpus: 2, memoryMb: 2048, rootGb: 20 },
  configDrive: true,
  userData: Buffer.from('#!/bin/sh\necho "grüß Gott"\n').toString('base64'),
  keyName: 'mine',
  keyData: 'ssh-ed25519 AAAA mine',
  keypairs: [{ name: 'mine', type: 'ssh', publicKey: 'ssh-ed25519 AAAA mine' }],
  metadata: { role: 'web', ünïcode: '✓' },
  rootDeviceName: '/dev/sda',
  numaTopology: {
    cells: [
      { id: 0, cpus: [0], pinnedCpus: [3, 1], memoryMb: 1024 },
      { id: 1, cpus: [2], pinnedCpus: [10], memoryMb: 1024 },
    ],
  },
  deviceMetadata: [
    {
      kind: 'nic',
      mac: 'fa:16:3e:00:00:01',
      tags: ['public'],
      bus: { kind: 'pci', address: '0000:00:02.0' },
      vlan: 12,
    },
    { kind: 'nic', mac: 'fa:16:3e:00:00:02', bus: { kind: 'pci', address: '0000:00:03.0' } },
    {
      kind: 'disk',
      serial: 'disk-1',
      path: '/dev/sdb',
      tags: ['data', 'fast'],
      bus: { kind: 'scsi', address: '0:0:1:0' },
    },
  ],
};

export const NETWORK_INFO: NetworkInfo = [
  {
    id: '7d5c5b0a-0000-4000-8000-000000000001',
    address: 'fa:16:3e:00:00:01',
    type: 'dvs',
    devname: 'tap7d5c5b0a-00',
    network: {
      id: 'aaaaaaaa-0000-4000-8000-000000000001',
      label: 'public',
      bridge: 'pg-public',
      meta: { mtu: 1450 },
      subnets: [
        {
          cidr: '192.0.2.0/25',
          version: 4,
          gateway: { address: '192.0.2.1' },
          dns: [{ address: '192.0.2.2' }, { address: '192.0.2.3' }],
          ips: [{ address: '192.0.2.17', floatingIps: [{ address: '203.0.113.9' }] }],
          routes: [{ cidr: '10.1.0.0/16', gateway: { address: '192.0.2.4' } }],
        },
        {
          cidr: '2001:db8:0:1::/64',
          version: 6,
          gateway: { address: '2001:db8:0:1::1' },
          dns: [{ address: '2001:db8::53' }],
          ips: [{ address: '2001:db8:0:1::17' }],
          routes: [{ cidr: '2001:db8:ff00::/40', gateway: { address: '2001:db8:0:1::2' } }],
        },
      ],
    },
  },
  {
    id: '7d5c5b0a-0000-4000-8000-000000000002',
    address: 'fa:16:3e:00:00:02',
    type: 'unknown-to-guests',
    network: {
      id: 'aaaaaaaa-0000-4000-8000-000000000002',
      meta: { mtu: 9000 },
      subnets: [
        {
          cidr: '10.0.0.0/24',
          version: 4,
          dhcpServer: '10.0.0.2',
          dns: [{ address: '192.0.2.2' }],
          ips: [{ address: '10.0.0.9' }],
        },
        { cidr: 'fd00:1::/64', version: 6, ipv6AddressMode: 'slaac', ips: [{ address: 'fd00:1::9' }] },
      ],
    },
  },
];

export const REQUEST: ConfigDriveRequest = {
  instance: INSTANCE,
  networkInfo: NETWORK_INFO,
  injectedFiles: [
    { path: '/etc/motd', content: Buffer.from('welcome\n') },
    { path: '/root/binary', content: Uint8Array.of(0, 255, 128, 10, 13) },
  ],
  adminPassword: 'pa"ss wörd',
  vendorData: { static: { vendor: 'us' }, dynamic: { service: { level: 3 } } },
  dhcpDomain: 'novalocal',
  product: 'Kilonova 1.2.3',
  randomSeed: Buffer.alloc(512, 7),
  time: new Date('2026-01-02T03:04:05Z'),
};
