/**
 * The markers between the parts of a stream-optimised VMDK: each begins a sector, and says what follows it.
 */
import { SECTOR_BYTES } from './sparse-header.js';

/** What a marker without data announces. */
export const MARKER = { endOfStream: 0, grainTable: 1, grainDirectory: 2, footer: 3 } as const;

/** Before the data of a grain: where it belongs, and how many bytes follow. */
export const GRAIN_MARKER_BYTES = 12;

/** Of the sectors that follow. */
export function metadataMarker(type: number, sectors: number): Buffer {
  const marker = Buffer.alloc(SECTOR_BYTES);
  marker.writeBigUInt64LE(BigInt(sectors), 0);
  marker.writeUInt32LE(type, 12);
  return marker;
}

/** A compressed grain with its marker, filled up to whole sectors. */
export function markedGrain(sector: number, compressed: Buffer): Buffer {
  const marked = Buffer.alloc(wholeSectors(GRAIN_MARKER_BYTES + compressed.length));
  marked.writeBigUInt64LE(BigInt(sector), 0);
  marked.writeUInt32LE(compressed.length, 8);
  compressed.copy(marked, GRAIN_MARKER_BYTES);
  return marked;
}

export function wholeSectors(bytes: number): number {
  return Math.ceil(bytes / SECTOR_BYTES) * SECTOR_BYTES;
}
