/** What a config drive is made from. */
import type { BlockDeviceInfo } from '../model/block-device.js';
import type { Instance } from '../model/instance.js';
import type { NetworkInfo } from '../model/network-info.js';
import type { InjectedFile, VendorData } from '../model/spawn-request.js';

export interface ConfigDriveRequest {
  readonly instance: Instance;
  readonly networkInfo: NetworkInfo;
  readonly injectedFiles?: readonly InjectedFile[] | undefined;
  /** Stands on the drive in plain text. */
  readonly adminPassword?: string | undefined;
  readonly blockDeviceInfo?: BlockDeviceInfo | undefined;
  readonly vendorData?: VendorData | undefined;
  /** Appended to the name of the host, after a dot. */
  readonly dhcpDomain?: string | undefined;
  /** Program and version, told as publisher and application of the volume. */
  readonly product: string;
  /** The guest feeds its random numbers with it. 512 bytes are usual, and each instance has its own. */
  readonly randomSeed: Uint8Array;
  /** When the drive is made. */
  readonly time: Date;
}

/** The name of the host in full. */
export function hostnameOf({ instance, dhcpDomain }: ConfigDriveRequest): string {
  const hostname = instance.hostname ?? instance.name;
  return dhcpDomain ? `${hostname}.${dhcpDomain}` : hostname;
}
