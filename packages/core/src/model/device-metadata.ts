/**
 * Tags users put on NICs and disks, so that a guest can tell which is which. The
 * host writes them to the config drive and the metadata service; a driver fills
 * in the bus address once the device exists.
 */
export type DeviceMetadata =
  NetworkDeviceMetadata | DiskDeviceMetadata | HostDeviceMetadata | ShareDeviceMetadata;

/** Where the guest sees the device. */
export interface DeviceBus {
  readonly kind: 'pci' | 'usb' | 'scsi' | 'ide' | 'xen' | 'none';
  /** In the bus's own notation, e.g. `0000:00:03.0` or `0:0:1:0`. */
  readonly address?: string;
}

interface DeviceMetadataBase {
  readonly bus?: DeviceBus;
  readonly tags?: readonly string[];
}

export interface NetworkDeviceMetadata extends DeviceMetadataBase {
  readonly kind: 'nic';
  readonly mac: string;
  readonly vlan?: number;
  readonly vfTrusted?: boolean;
}

export interface DiskDeviceMetadata extends DeviceMetadataBase {
  readonly kind: 'disk';
  readonly serial?: string;
  readonly path?: string;
}

/** A host device handed through to the guest. */
export interface HostDeviceMetadata extends DeviceMetadataBase {
  readonly kind: 'hostdev';
}

/** A file-system share that the guest can mount. */
export interface ShareDeviceMetadata extends DeviceMetadataBase {
  readonly kind: 'share';
  readonly shareId: string;
  /** Name under which the guest mounts it. */
  readonly tag: string;
}
