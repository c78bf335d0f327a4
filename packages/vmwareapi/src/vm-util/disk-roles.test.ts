import { dataObject, DatastorePath, type VirtualDevice } from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import { disksOf, roleSetting, settlement, type DiskRecords } from './disk-roles.js';

const home = new DatastorePath('ds', 'vm');
const scsi = dataObject('VirtualLsiLogicController', { key: 1000, busNumber: 0, sharedBus: 'noSharing' });

const disk = (unitNumber: number, uuid: string, fileName: string, parent?: string): VirtualDevice =>
  dataObject('VirtualDisk', {
    key: 2000 + unitNumber,
    controllerKey: 1000,
    unitNumber,
    capacityInKB: 1024n,
    backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
      fileName,
      uuid,
      diskMode: 'persistent',
      ...(parent === undefined
        ? {}
        : {
            parent: dataObject('VirtualDiskFlatVer2BackingInfo', {
              fileName: parent,
              diskMode: 'persistent',
            }),
          }),
    }),
  });

const records = (
  devices: VirtualDevice[],
  settings: Readonly<Record<string, string>>,
  where: DatastorePath = home,
): DiskRecords => ({
  devices: [scsi, ...devices],
  settings: Object.entries(settings).map(([key, value]) => ({ key, value })),
  home: where,
});

const rolesOf = (given: DiskRecords) => disksOf(given).map(({ role }) => role);

describe('roles of disks', () => {
  it('D-49: are those of disks on whatever backing', () => {
    const backing = dataObject('VirtualDiskSeSparseBackingInfo', {
      fileName: '[ds] vm/vm.vmdk',
      uuid: 'u-1',
      diskMode: 'persistent',
    });
    const sparse = dataObject('VirtualDisk', {
      key: 2000,
      controllerKey: 1000,
      unitNumber: 0,
      capacityInKB: 1024n,
      backing,
    });

    expect(rolesOf(records([sparse], { 'kilonova.disk.u-1': 'root' }))).toEqual(['root']);
  });

  it('are written under the place that a new disk gets', () => {
    const nvme = dataObject('VirtualNVMEController', { key: -103, busNumber: 1 });
    expect(roleSetting('swap', { controllerKey: -103, unitNumber: 4 }, [scsi, nvme])).toEqual([
      'kilonova.disk.at.nvme1:4',
      'swap',
    ]);
    expect(roleSetting('root', { controllerKey: 201, unitNumber: 1 }, [])).toEqual([
      'kilonova.disk.at.ide1:1',
      'root',
    ]);
    expect(() => roleSetting('root', { controllerKey: -9, unitNumber: 0 }, [scsi])).toThrow(RangeError);
  });

  it('are those of the uuid wherever the disk is, and of the place only at home', () => {
    const given = records(
      [
        disk(0, 'AA', '[ds] vm/vm.vmdk'),
        disk(1, 'BB', '[ds] elsewhere/b.vmdk'),
        disk(2, 'CC', '[ds] c.vmdk'),
      ],
      {
        'kilonova.disk.at.scsi0:0': 'root',
        'kilonova.disk.at.scsi0:1': 'ephemeral.0',
        'kilonova.disk.cc': 'volume.7',
      },
    );

    expect(rolesOf(given)).toEqual(['root', undefined, 'volume.7']);
  });

  it('D-50: are no matter of names: neither "swap" in a name nor "ephemeral" in that of the datastore is one', () => {
    const given = records(
      [disk(0, 'AA', '[ephemeral-01] vm/swap.vmdk'), disk(1, 'BB', '[ephemeral-01] vm/ephemeral_0.vmdk')],
      { 'kilonova.disk.aa': 'root' },
      new DatastorePath('ephemeral-01', 'vm'),
    );

    expect(rolesOf(given)).toEqual(['root', undefined]);
  });

  it('stay with the disk when they are settled, and do not come back to its place', () => {
    const settled = { 'kilonova.disk.aa': 'root', 'kilonova.disk.at.scsi0:1': 'root' };
    const given = records([disk(0, 'AA', '[ds] vm/a.vmdk'), disk(1, 'BB', '[ds] vm/b.vmdk')], settled);

    expect(rolesOf(given)).toEqual(['root', undefined]);
  });

  it('are settled once, under the uuids, and the places are cleared', () => {
    const devices = [disk(0, 'AA', '[ds] vm/a.vmdk'), disk(1, 'BB', '[ds] vm/b.vmdk')];
    const given = records(devices, {
      'kilonova.disk.at.scsi0:0': 'root',
      'kilonova.disk.at.scsi0:1': 'swap',
      'kilonova.disk.at.scsi0:2': 'ephemeral.0',
    });
    const written = Object.fromEntries(settlement(given).map(({ key, value }) => [key, String(value)]));

    expect(written).toEqual({
      'kilonova.disk.aa': 'root',
      'kilonova.disk.bb': 'swap',
      'kilonova.disk.at.scsi0:0': '',
      'kilonova.disk.at.scsi0:1': '',
      'kilonova.disk.at.scsi0:2': '',
    });
    expect(rolesOf(records(devices, written))).toEqual(['root', 'swap']);
    expect(settlement(records(devices, { 'kilonova.disk.aa': 'root' }))).toEqual([]);
  });

  it('leaves a role alone that a later version has written', () => {
    const given = records([disk(0, 'AA', '[ds] vm/a.vmdk')], { 'kilonova.disk.aa': 'rescue' });

    expect(rolesOf(given)).toEqual([undefined]);
  });

  it('say what a disk builds on', () => {
    const given = records([disk(0, 'AA', '[ds] vm/a.vmdk', '[ds] _base/i/i.20.vmdk')], {});

    expect(disksOf(given)[0]).toMatchObject({
      place: 'scsi0:0',
      file: { relPath: 'vm/a.vmdk' },
      parents: [{ relPath: '_base/i/i.20.vmdk' }],
    });
  });
});
