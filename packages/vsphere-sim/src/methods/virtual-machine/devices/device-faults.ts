/**
 * The refusals of a device change. Each says which of the changes it is, and what of it is wrong.
 */
import { SimFault, type FaultFields } from '../../../wire/sim-fault.js';

type DeviceFault =
  | 'InvalidDeviceSpec'
  | 'InvalidDeviceBacking'
  | 'InvalidDeviceOperation'
  | 'InvalidController'
  | 'MissingController'
  | 'DeviceNotFound'
  | 'DeviceHotPlugNotSupported';

/** Where in a spec a device stands. */
export interface DevicePlace {
  readonly deviceIndex: number;
  /** The member of the change: `device.unitNumber`; the device itself if not given. */
  readonly member?: string | undefined;
}

export function deviceFault(
  fault: DeviceFault,
  { deviceIndex, member = 'device' }: DevicePlace,
  fields: FaultFields = {},
): SimFault {
  const property = `configSpec.deviceChange[${deviceIndex}].${member}`;
  return new SimFault(
    fault,
    { property, deviceIndex, ...fields },
    `Invalid configuration for device '${deviceIndex}'.`,
  );
}

/** What the device stands for is not there: `member` of the backing says which part of it. */
export function invalidBacking({ deviceIndex }: DevicePlace, member: string): SimFault {
  return deviceFault('InvalidDeviceBacking', { deviceIndex, member: `device.backing.${member}` });
}

/** The VM would have more devices of a kind than a VM can have. */
export function tooManyDevices(deviceIndex: number): SimFault {
  const property = `configSpec.deviceChange[${deviceIndex}].device`;
  return new SimFault('TooManyDevices', { property }, 'There are too many devices of this kind.');
}
