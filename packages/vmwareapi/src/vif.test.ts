import type { Vif } from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { chooseNetwork, macAddressOf, networkBacking, wantedNetwork, type ClusterNetwork } from './vif.js';

const vif = (more: Partial<Vif> = {}): Vif => ({
  id: 'port-1',
  address: 'fa:16:3e:00:00:01',
  network: { id: 'net-1', bridge: 'net1' },
  ...more,
});

const standard = (name: string, value = name): ClusterNetwork => ({
  kind: 'standard',
  ref: { type: 'Network', value },
  name,
});
const portgroup = (name: string, key: string, logicalSwitchId?: string): ClusterNetwork => ({
  kind: 'portgroup',
  ref: { type: 'DistributedVirtualPortgroup', value: key },
  name,
  key,
  switchRef: { type: 'VmwareDistributedVirtualSwitch', value: 'dvs-1' },
  ...(logicalSwitchId === undefined ? {} : { logicalSwitchId }),
});

const opaque = (name: string, networkId: string): ClusterNetwork => ({
  kind: 'opaque',
  ref: ref(`network-o-${networkId}`),
  name,
  networkId,
  networkType: 'nsx.LogicalSwitch',
});
const ref = (value: string) => ({ type: 'Network', value });

const wanted = (more: object) => ({ property: 'networkInfo[0]', ...more });

describe('wantedNetwork', () => {
  it.each([
    ['the bridge', vif(), { name: 'net1' }],
    ['the label when there is no bridge', vif({ network: { id: 'n', label: 'lan' } }), { name: 'lan' }],
    [
      'the port group’s name of the binding',
      vif({ type: 'dvs', details: { dvs_port_group_name: 'pg' } }),
      { name: 'pg' },
    ],
    [
      'the port group’s key before any name',
      vif({ type: 'dvs', details: { pg_id: 'dvportgroup-7', dvs_id: '50 2f', dvs_port_key: '12' } }),
      { portgroupKey: 'dvportgroup-7', switchUuid: '50 2f', portKey: '12' },
    ],
    [
      'the logical switch of an NSX binding',
      vif({ type: 'ovs', details: { 'nsx-logical-switch-id': 'ls-1', pg_id: 'x' } }),
      { opaqueNetworkId: 'ls-1' },
    ],
    [
      'the network’s id where an NSX binding says no more',
      vif({ type: 'ovs' }),
      { opaqueNetworkId: 'net-1' },
    ],
  ])('goes by %s', (_what, given, expected) => {
    expect(wantedNetwork(given, 'networkInfo[0]')).toEqual({ property: 'networkInfo[0]', ...expected });
  });

  it.each([
    ['a passed-through card', { vnicType: 'direct' }, 'networkInfo[0].vnicType'],
    ['a binding of another platform', { type: 'vhostuser' }, 'networkInfo[0].type'],
    ['a failed binding', { type: 'binding_failed' }, 'networkInfo[0].type'],
    ['a port that is not bound', { type: 'unbound' }, 'networkInfo[0].type'],
    ['a VIF that names no network', { network: { id: 'n' } }, 'networkInfo[0].network.bridge'],
  ])('refuses %s', (_what, more, property) => {
    expect(() => wantedNetwork(vif(more), 'networkInfo[0]')).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
  });
});

describe('macAddressOf', () => {
  it('takes the address in lower case, and none as none', () => {
    expect(macAddressOf(vif({ address: 'FA:16:3E:00:00:01' }), 'v')).toBe('fa:16:3e:00:00:01');
    expect(macAddressOf(vif({ address: '' }), 'v')).toBeUndefined();
  });

  it.each(['fa:16:3e:00:00', 'fa163e000001', '01:00:5e:00:00:01'])('refuses %s', (address) => {
    expect(() => macAddressOf(vif({ address }), 'v')).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ property: 'v.address' }) }),
    );
  });
});

describe('chooseNetwork', () => {
  const available = [
    standard('net10'),
    portgroup('net1', 'dvportgroup-1'),
    portgroup('net1-old', 'dvportgroup-2'),
  ];

  it('D-15: takes the network of exactly this name and not one whose name contains it', () => {
    expect(chooseNetwork(wanted({ name: 'net1' }), available)).toMatchObject({ key: 'dvportgroup-1' });
    expect(() => chooseNetwork(wanted({ name: 'net' }), available)).toThrow(
      expect.objectContaining({
        code: 'NETWORK_NOT_FOUND_FOR_BRIDGE',
        details: expect.objectContaining({ bridge: 'net', available: ['net1', 'net1-old', 'net10'] }),
      }),
    );
  });

  it('finds a port group by its key, whatever its name', () => {
    expect(
      chooseNetwork(wanted({ portgroupKey: 'dvportgroup-2', switchUuid: 'u', portKey: '5' }), available),
    ).toEqual({
      kind: 'portgroup',
      ref: { type: 'DistributedVirtualPortgroup', value: 'dvportgroup-2' },
      key: 'dvportgroup-2',
      switchUuid: 'u',
      switchRef: { type: 'VmwareDistributedVirtualSwitch', value: 'dvs-1' },
      portKey: '5',
    });
    expect(() => chooseNetwork(wanted({ portgroupKey: 'net1' }), available)).toThrow(
      expect.objectContaining({ code: 'NETWORK_NOT_FOUND_FOR_BRIDGE' }),
    );
  });

  it('takes the name without its prefix for a port group of a virtual wire, unless a network has the very name', () => {
    const wire = portgroup('vxw-dvs-32-virtualwire-1-sid-5001-web', 'dvportgroup-5');

    expect(chooseNetwork(wanted({ name: 'web' }), [wire])).toMatchObject({ key: 'dvportgroup-5' });
    expect(chooseNetwork(wanted({ name: 'web' }), [wire, standard('web')])).toMatchObject({
      kind: 'standard',
    });
    expect(() => chooseNetwork(wanted({ name: 'we' }), [wire])).toThrow(/we/u);
  });

  it('finds a network of NSX by the id of its logical switch, whether it is opaque or a port group', () => {
    const segment = portgroup('seg', 'dvportgroup-6', 'ls-2');
    const networks = [opaque('blue', 'ls-1'), segment, portgroup('ls-3', 'dvportgroup-7')];

    expect(chooseNetwork(wanted({ opaqueNetworkId: 'ls-1' }), networks)).toEqual({
      kind: 'opaque',
      ref: ref('network-o-ls-1'),
      networkId: 'ls-1',
      networkType: 'nsx.LogicalSwitch',
    });
    expect(chooseNetwork(wanted({ opaqueNetworkId: 'ls-2' }), networks)).toMatchObject({
      kind: 'portgroup',
      key: 'dvportgroup-6',
    });
    expect(() => chooseNetwork(wanted({ opaqueNetworkId: 'ls-3' }), networks)).toThrow(
      expect.objectContaining({
        code: 'NETWORK_NOT_FOUND_FOR_BRIDGE',
        details: expect.objectContaining({ bridge: 'ls-3', property: 'networkInfo[0]' }),
      }),
    );
  });

  it('refuses a name that several networks have, and lists them', () => {
    const twice = [standard('lan', 'network-7'), portgroup('lan', 'dvportgroup-9')];

    expect(() => chooseNetwork(wanted({ name: 'lan' }), twice)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({
          candidates: [
            { name: 'lan', kind: 'standard', id: 'network-7' },
            { name: 'lan', kind: 'portgroup', id: 'dvportgroup-9' },
          ],
        }),
      }),
    );
  });
});

describe('networkBacking', () => {
  it('names a standard network', () => {
    expect(networkBacking({ kind: 'standard', ref: ref('network-1'), name: 'VM Network' }, () => '')).toEqual(
      {
        _type: 'VirtualEthernetCardNetworkBackingInfo',
        deviceName: 'VM Network',
      },
    );
  });

  it('names an opaque network by id and type', () => {
    const choice = {
      kind: 'opaque',
      ref: ref('network-o1'),
      networkId: 'ls-1',
      networkType: 'nsx.LogicalSwitch',
    } as const;

    expect(networkBacking(choice, () => '')).toEqual({
      _type: 'VirtualEthernetCardOpaqueNetworkBackingInfo',
      opaqueNetworkId: 'ls-1',
      opaqueNetworkType: 'nsx.LogicalSwitch',
    });
  });

  it('connects to a port group by key and switch uuid, and to the port that was set aside', () => {
    const choice = {
      kind: 'portgroup',
      ref: ref('dvportgroup-1'),
      key: 'dvportgroup-1',
      portKey: '8',
    } as const;

    expect(networkBacking(choice, () => 'uuid of the switch')).toEqual({
      _type: 'VirtualEthernetCardDistributedVirtualPortBackingInfo',
      port: { switchUuid: 'uuid of the switch', portgroupKey: 'dvportgroup-1', portKey: '8' },
    });
    expect(networkBacking({ ...choice, switchUuid: 'given' }, () => 'read')).toMatchObject({
      port: { switchUuid: 'given' },
    });
  });
});
