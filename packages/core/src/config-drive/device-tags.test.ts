import { describe, expect, it } from 'vitest';
import { INSTANCE, NETWORK_INFO } from '../../test/config-drive-fixture.js';
import type { DeviceMetadata } from '../model/device-metadata.js';
import { devicesIn, taggedDevices } from './device-tags.js';

const devices = INSTANCE.deviceMetadata ?? [];
const publicNic = {
  type: 'nic',
  mac: 'fa:16:3e:00:00:01',
  bus: 'pci',
  address: '0000:00:02.0',
  tags: ['public'],
};
const disk = {
  type: 'disk',
  serial: 'disk-1',
  path: '/dev/sdb',
  bus: 'scsi',
  address: '0:0:1:0',
  tags: ['data', 'fast'],
};

describe('devices', () => {
  it('are told as far as each version knows them', () => {
    expect(devicesIn('2016-06-30', devices)).toEqual([publicNic, disk]);
    expect(devicesIn('2017-02-22', devices)).toEqual([{ ...publicNic, vlan: 12 }, disk]);
    expect(devicesIn('2018-08-27', devices)).toEqual([
      { ...publicNic, vlan: 12, vf_trusted: false },
      { type: 'nic', mac: 'fa:16:3e:00:00:02', bus: 'pci', address: '0000:00:03.0', vf_trusted: false },
      disk,
    ]);
  });

  it('tell of shares since 2025, and never of host devices', () => {
    const more: DeviceMetadata[] = [{ kind: 'share', shareId: 's', tag: 't' }, { kind: 'hostdev' }];
    expect(devicesIn('2020-10-14', more)).toEqual([]);
    expect(devicesIn('2025-04-04', more)).toEqual([
      { type: 'share', share_id: 's', tag: 't', bus: 'none', address: 'none' },
    ]);
  });

  it('have the NICs besides that are on a VLAN or trusted', () => {
    const [first, second] = NETWORK_INFO;
    const known = { ...first, details: { vlan: 12 } } as typeof first;
    const vlan = { ...second, details: { vlan: 7 } } as typeof second;
    const trusted = {
      ...second,
      address: 'fa:16:3e:00:00:03',
      profile: { trusted: 'True' },
    } as typeof second;
    const networkInfo = [known, vlan, trusted].flatMap((vif) => vif ?? []);
    const { deviceMetadata: [tagged] = [], ...instance } = INSTANCE;
    expect(
      taggedDevices({ ...instance, deviceMetadata: tagged === undefined ? [] : [tagged] }, networkInfo),
    ).toEqual([
      tagged,
      { kind: 'nic', mac: 'fa:16:3e:00:00:02', vlan: 7 },
      { kind: 'nic', mac: 'fa:16:3e:00:00:03', vfTrusted: true },
    ]);
  });
});
