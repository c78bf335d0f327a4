/** The cylinders, heads and sectors that a disk of a capacity claims to have. */
import type { DiskAdapterType } from './virtual-disk-image.js';

export interface DiskGeometry {
  readonly cylinders: number;
  readonly heads: number;
  readonly sectors: number;
}

const SECTOR_BYTES = 512;
const GIB = 2 ** 30;
/** As many as an IDE disk can state. */
const MOST_IDE_CYLINDERS = 16_383;

/** By the rules of the adapters' firmware: IDE has 16 heads, SCSI more as the disk grows. */
export function diskGeometry(capacityBytes: number, adapterType: DiskAdapterType): DiskGeometry {
  const [heads, sectors] = adapterType === 'ide' ? [16, 63] : scsiGeometry(capacityBytes);
  const cylinders = Math.floor(capacityBytes / SECTOR_BYTES / (heads * sectors));
  return {
    cylinders: adapterType === 'ide' ? Math.min(cylinders, MOST_IDE_CYLINDERS) : cylinders,
    heads,
    sectors,
  };
}

function scsiGeometry(capacityBytes: number): [heads: number, sectors: number] {
  if (capacityBytes < GIB) return [64, 32];
  return capacityBytes < 2 * GIB ? [128, 32] : [255, 63];
}
