/**
 * Where the disks of a new VM hang: on which controller, at which unit, and which controllers there have to be.
 *
 * A disk never shares a controller with disks of another adapter. Controllers are filled one after the other, and
 * as many are made as it takes. The two IDE controllers are those that every VM has.
 */
import { TooManyDiskDevices } from '@kilonova/core';
import type { VirtualController } from '@kilonova/vsphere';
import { diskController, type DiskAdapter } from './disk-adapter.js';
import { hardwareNumber } from './hardware-version.js';

export interface DiskPlace {
  /** Temporary (negative), unless the controller is one that every VM has. */
  readonly controllerKey: number;
  readonly unitNumber: number;
}

export interface DiskLayout {
  /** To be added in the request that adds the disks. */
  readonly controllers: readonly VirtualController[];
  /** One for each disk, in their order. */
  readonly places: readonly DiskPlace[];
}

interface Bus {
  /** Controllers of one family share the numbers of their buses. */
  readonly family: 'scsi' | 'ide' | 'sata' | 'nvme';
  readonly mostControllers: number;
  readonly units: readonly number[];
  /** Units that only newer hardware has: taken last, unless the hardware is known to have them. */
  readonly furtherUnits?: { readonly since: number; readonly units: readonly number[] };
}

const FIRST_CONTROLLER_KEY = -101;
/** Of the IDE controllers that the server gives every VM. */
const FIRST_IDE_KEY = 200;
/** The place that a SCSI controller takes on its own bus. */
const SCSI_CONTROLLER_UNIT = 7;

const scsiUnits = range(0, 16).filter((unit) => unit !== SCSI_CONTROLLER_UNIT);
const scsi: Bus = { family: 'scsi', mostControllers: 4, units: scsiUnits };

const BUSES: Readonly<Record<DiskAdapter, Bus>> = {
  lsiLogic: scsi,
  lsiLogicsas: scsi,
  busLogic: scsi,
  paraVirtual: { ...scsi, furtherUnits: { since: 14, units: range(16, 65) } },
  ide: { family: 'ide', mostControllers: 2, units: range(0, 2) },
  sata: { family: 'sata', mostControllers: 4, units: range(0, 30) },
  nvme: { family: 'nvme', mostControllers: 4, units: range(0, 15) },
};

interface FillingController {
  readonly adapter: DiskAdapter;
  readonly key: number;
  readonly device?: VirtualController;
  readonly free: number[];
  readonly freeLast: number[];
}

/**
 * A place for each disk, by the adapter it is to have.
 *
 * @param hwVersion of the VM, as far as it is known: what older hardware lacks is then not used
 * @throws {TooManyDiskDevices} the controllers that a VM can have do not suffice
 */
export function placeDisks(adapters: readonly DiskAdapter[], hwVersion?: string): DiskLayout {
  const filling: FillingController[] = [];
  const places = adapters.map((adapter) => {
    const controller =
      filling.find((one) => one.adapter === adapter && one.free.length > 0) ??
      another(filling, adapter, hwVersion) ??
      filling.find((one) => one.adapter === adapter && one.freeLast.length > 0);
    const unitNumber = controller?.free.shift() ?? controller?.freeLast.shift();
    if (controller === undefined || unitNumber === undefined) {
      throw new TooManyDiskDevices({ maximum: mostDisks(adapter, hwVersion) });
    }
    return { controllerKey: controller.key, unitNumber };
  });
  return { controllers: filling.map(({ device }) => device).filter((one) => one !== undefined), places };
}

/** One more controller for such disks, if the VM can have one more. */
function another(
  filling: FillingController[],
  adapter: DiskAdapter,
  hwVersion: string | undefined,
): FillingController | undefined {
  const { family, mostControllers } = BUSES[adapter];
  const busNumber = filling.filter((one) => BUSES[one.adapter].family === family).length;
  if (busNumber >= mostControllers) return undefined;
  const units = unitsOf(adapter, hwVersion);
  if (family === 'ide') {
    const builtIn = { adapter, key: FIRST_IDE_KEY + busNumber, ...units };
    filling.push(builtIn);
    return builtIn;
  }
  const key = FIRST_CONTROLLER_KEY - filling.length;
  const controller = { adapter, key, device: diskController(adapter, key, busNumber), ...units };
  filling.push(controller);
  return controller;
}

function unitsOf(
  adapter: DiskAdapter,
  hwVersion: string | undefined,
): Pick<FillingController, 'free' | 'freeLast'> {
  const { units, furtherUnits } = BUSES[adapter];
  if (furtherUnits === undefined) return { free: [...units], freeLast: [] };
  const { since, units: further } = furtherUnits;
  if (hwVersion === undefined) return { free: [...units], freeLast: [...further] };
  return hardwareNumber(hwVersion) < since
    ? { free: [...units], freeLast: [] }
    : { free: [...units, ...further], freeLast: [] };
}

function mostDisks(adapter: DiskAdapter, hwVersion: string | undefined): number {
  const { free, freeLast } = unitsOf(adapter, hwVersion);
  return BUSES[adapter].mostControllers * (free.length + freeLast.length);
}

function range(from: number, end: number): number[] {
  return Array.from({ length: end - from }, (_, index) => from + index);
}
