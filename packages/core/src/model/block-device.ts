/**
 * The disks an instance boots with, as planned by the host: the image's disk,
 * blank extras, swap, and volumes. Read it through the getters below: each takes
 * a missing plan and answers as for an empty one.
 */
import { volumeIdOf, type ConnectionInfo } from './connection-info.js';

export type DiskBus = 'scsi' | 'sata' | 'ide' | 'virtio' | 'nvme' | 'usb' | 'fdc' | (string & {});
export type DeviceType = 'disk' | 'cdrom' | 'floppy' | 'lun' | (string & {});

export interface BlockDeviceInfo {
  /** e.g. `/dev/sda`. */
  readonly rootDeviceName?: string;
  readonly image?: readonly ImageDevice[];
  readonly ephemerals?: readonly EphemeralDevice[];
  readonly swap?: SwapDevice | null;
  readonly blockDeviceMapping?: readonly VolumeDevice[];
}

/** Encryption of a disk the driver itself creates. */
export interface DiskEncryption {
  readonly encrypted?: boolean;
  readonly encryptionFormat?: 'luks' | 'plain' | (string & {});
  /** Uuid of the passphrase in the key manager; never the passphrase. */
  readonly encryptionSecretUuid?: string;
  readonly encryptionOptions?: string;
}

/** The root disk made from an image. */
export interface ImageDevice extends DiskEncryption {
  readonly deviceName?: string;
  readonly sizeGb?: number;
  readonly diskBus?: DiskBus;
  readonly deviceType?: DeviceType;
  readonly guestFormat?: string;
  readonly bootIndex: 0;
  readonly imageId?: string;
}

/** A blank disk that lives and dies with the instance. */
export interface EphemeralDevice extends DiskEncryption {
  readonly deviceName?: string;
  readonly sizeGb: number;
  readonly diskBus?: DiskBus;
  readonly deviceType?: DeviceType;
  readonly guestFormat?: string;
}

export interface SwapDevice extends DiskEncryption {
  /** null: no name chosen, so the device is not usable yet. */
  readonly deviceName: string | null;
  readonly swapMb: number;
  readonly diskBus?: DiskBus;
}

/** Where the volume's content comes from; all but `volume` were created for this instance. */
export type VolumeSource = 'volume' | 'snapshot' | 'image' | 'blank';

export interface VolumeDevice {
  readonly connectionInfo: ConnectionInfo;
  /** e.g. `/dev/sdb`. */
  readonly mountDevice?: string;
  /** 0 is the root disk; absent or negative: never booted from. */
  readonly bootIndex?: number;
  readonly diskBus?: DiskBus;
  readonly deviceType?: DeviceType;
  readonly guestFormat?: string;
  readonly deleteOnTermination?: boolean;
  readonly source?: VolumeSource;
  readonly attachmentId?: string;
  readonly volumeType?: string;
  readonly volumeId?: string;
  readonly volumeSizeGb?: number;
  /** Uuid of the mapping record, not of the volume. */
  readonly uuid?: string;
}

/** A plan that may be missing altogether. */
type MaybeDevices = BlockDeviceInfo | null | undefined;

const NO_SWAP: SwapDevice = Object.freeze({ deviceName: null, swapMb: 0 });

export function rootDeviceName(devices: MaybeDevices): string | undefined {
  return devices?.rootDeviceName;
}

export function imageDevices(devices: MaybeDevices): readonly ImageDevice[] {
  return devices?.image ?? [];
}

export function ephemeralDevices(devices: MaybeDevices): readonly EphemeralDevice[] {
  return devices?.ephemerals ?? [];
}

/** Never missing: no swap is a nameless device of 0 MiB. See {@link isSwapUsable}. */
export function swapDevice(devices: MaybeDevices): SwapDevice {
  return devices?.swap ?? NO_SWAP;
}

/** A swap disk is made only when it has both a name and a size. */
export function isSwapUsable(swap: SwapDevice): boolean {
  return Boolean(swap.deviceName) && swap.swapMb > 0;
}

export function volumeDevices(devices: MaybeDevices): readonly VolumeDevice[] {
  return devices?.blockDeviceMapping ?? [];
}

/** The volume the guest boots from, if it boots from one. */
export function bootVolume(devices: MaybeDevices): VolumeDevice | undefined {
  const name = rootDeviceName(devices);
  const volumes = volumeDevices(devices);
  return (
    volumes.find((volume) => volume.bootIndex === 0) ??
    volumes.find((volume) => name !== undefined && volume.mountDevice === name)
  );
}

/** Id of the volume behind a device: its own member, else what its connection says. */
export function volumeIdOfDevice(device: VolumeDevice): string | undefined {
  return device.volumeId ?? volumeIdOf(device.connectionInfo);
}
