/**
 * Everything a guest is built from besides the instance itself. Only what
 * applies is present: no `imageMeta` means that the root disk is a volume or
 * starts blank.
 */
import type { Allocations } from './allocations.js';
import type { BlockDeviceInfo } from './block-device.js';
import type { ImageMeta } from './image-meta.js';
import type { Json } from './json.js';
import type { LazyNetworkInfo } from './network-info.js';

export interface SpawnRequest {
  readonly imageMeta?: ImageMeta;
  readonly injectedFiles?: readonly InjectedFile[];
  /** Secret: never logged, never part of an error. */
  readonly adminPassword?: string;
  readonly allocations?: Allocations;
  /** May still be on its way: `whenAllocated` waits for it. What it throws fails the spawn. */
  readonly networkInfo?: LazyNetworkInfo;
  readonly blockDeviceInfo?: BlockDeviceInfo;
  /** Default true: the guest is running afterwards. False leaves it shut off. */
  readonly powerOn?: boolean;
  readonly acceleratorInfo?: readonly AcceleratorRequest[];
  /** What whoever runs the cloud wants every guest to know. */
  readonly vendorData?: VendorData;
}

/** Becomes `vendor_data.json` and `vendor_data2.json` on a config drive. May hold secrets: never logged. */
export interface VendorData {
  /** The same for all guests. */
  readonly static?: Readonly<Record<string, Json>>;
  /** Of this guest, under the names of the services that said it; none is called `static`. */
  readonly dynamic?: Readonly<Record<string, Json>>;
}

/** A file to place in the guest before its first boot. */
export interface InjectedFile {
  /** Absolute path inside the guest. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** One accelerator bound to the instance by the accelerator service. */
export interface AcceleratorRequest {
  readonly uuid: string;
  readonly deviceProfileName?: string;
  readonly attachHandleType: string;
  readonly attachHandleInfo: Readonly<Record<string, unknown>>;
}
