import { describe, expect, it } from 'vitest';
import type { DiskAdapter } from './disk-adapter.js';
import { placeDisks } from './disk-places.js';

function disks(count: number, adapter: DiskAdapter): DiskAdapter[] {
  return Array.from({ length: count }, () => adapter);
}

/** Units in use, by controller. */
function unitsOf(adapters: readonly DiskAdapter[], hwVersion?: string): Record<string, number[]> {
  const units: Record<string, number[]> = {};
  for (const { controllerKey, unitNumber } of placeDisks(adapters, hwVersion).places) {
    (units[controllerKey] ??= []).push(unitNumber);
  }
  return units;
}

const SCSI_UNITS = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15];

describe('placeDisks', () => {
  it('fills a controller before it makes another, and leaves the controller’s own unit alone', () => {
    const { controllers } = placeDisks(disks(16, 'lsiLogic'));

    expect(controllers).toMatchObject([
      { _type: 'VirtualLsiLogicController', key: -101, busNumber: 0 },
      { _type: 'VirtualLsiLogicController', key: -102, busNumber: 1 },
    ]);
    expect(unitsOf(disks(16, 'lsiLogic'))).toEqual({ '-101': SCSI_UNITS, '-102': [0] });
  });

  it('D-34: never hangs a disk on a controller of another type', () => {
    const { controllers, places } = placeDisks([
      'lsiLogic',
      'paraVirtual',
      'sata',
      'nvme',
      'lsiLogic',
      'lsiLogicsas',
    ]);

    expect(controllers.map(({ _type, busNumber }) => [_type, busNumber])).toEqual([
      ['VirtualLsiLogicController', 0],
      ['ParaVirtualSCSIController', 1],
      ['VirtualAHCIController', 0],
      ['VirtualNVMEController', 0],
      ['VirtualLsiLogicSASController', 2],
    ]);
    expect(places.map(({ controllerKey }) => controllerKey)).toEqual([-101, -102, -103, -104, -101, -105]);
  });

  it('D-34: puts 64 disks on one PVSCSI controller where the hardware has the units', () => {
    const { controllers, places } = placeDisks(disks(64, 'paraVirtual'), 'vmx-14');

    expect(controllers).toHaveLength(1);
    expect(places.at(-1)).toEqual({ controllerKey: -101, unitNumber: 64 });
    expect(places.map(({ unitNumber }) => unitNumber)).not.toContain(7);
    expect(placeDisks(disks(256, 'paraVirtual'), 'vmx-19').controllers).toHaveLength(4);
  });

  it('uses units of newer hardware only when nothing else is left, if the hardware is not known', () => {
    const units = unitsOf(disks(62, 'paraVirtual'));

    expect(units['-104']).toEqual(SCSI_UNITS);
    expect(units['-101']).toEqual([...SCSI_UNITS, 16, 17]);
  });

  it('hangs IDE disks on the two controllers that every VM has', () => {
    expect(placeDisks(disks(3, 'ide'))).toEqual({
      controllers: [],
      places: [
        { controllerKey: 200, unitNumber: 0 },
        { controllerKey: 200, unitNumber: 1 },
        { controllerKey: 201, unitNumber: 0 },
      ],
    });
  });

  it.each([
    ['ide', undefined, 4],
    ['lsiLogic', undefined, 60],
    ['paraVirtual', 'vmx-13', 60],
    ['paraVirtual', undefined, 256],
    ['sata', undefined, 120],
    ['nvme', undefined, 60],
  ] as const)('D-34: refuses what %s of hardware %s has no place for', (adapter, hwVersion, maximum) => {
    expect(placeDisks(disks(maximum, adapter), hwVersion).places).toHaveLength(maximum);
    expect(() => placeDisks(disks(maximum + 1, adapter), hwVersion)).toThrow(
      expect.objectContaining({
        code: 'TOO_MANY_DISK_DEVICES',
        details: expect.objectContaining({ maximum }),
      }),
    );
  });

  it('has four SCSI controllers for all SCSI adapters together', () => {
    const mixed = [...disks(45, 'lsiLogic'), ...disks(15, 'busLogic')];

    expect(placeDisks(mixed).controllers).toHaveLength(4);
    expect(() => placeDisks([...mixed, 'lsiLogicsas'])).toThrow(/cannot have more than/u);
  });
});
