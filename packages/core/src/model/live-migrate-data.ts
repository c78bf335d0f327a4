/**
 * What source and destination tell each other before and during a live
 * migration. It travels between hosts as JSON. What only the two drivers
 * understand goes into `driverData`, which the receiving driver must validate.
 */
import type { Json } from './json.js';
import type { Migration } from './migration.js';
import type { Vif, VnicType, VifType } from './network-info.js';

export interface LiveMigrateData {
  readonly isVolumeBacked?: boolean;
  readonly migration?: Migration;
  readonly waitForVifPlugged?: boolean;
  readonly vifs?: readonly VifMigrateData[];
  /** Volume id to the attachment id that the source holds. */
  readonly oldVolumeAttachmentIds?: Readonly<Record<string, string>>;
  /** Source PCI address to destination PCI address. */
  readonly pciDevices?: Readonly<Record<string, string>>;
  /** Written and read by the drivers only. */
  readonly driverData?: Readonly<Record<string, Json>>;
}

/** How one NIC is bound on the destination. */
export interface VifMigrateData {
  readonly portId: string;
  readonly vnicType?: VnicType;
  readonly vifType?: VifType;
  readonly vifDetails?: Readonly<Record<string, unknown>>;
  readonly profile?: Readonly<Record<string, unknown>>;
  /** The destination host the binding was made for. */
  readonly host: string;
  readonly sourceVif?: Vif;
}
