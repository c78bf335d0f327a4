/**
 * What the image service says of an image. Its loose string properties are made
 * typed once, here: old names are translated, known names converted, and what
 * nobody knows is kept. A field that is absent was never set; null means that
 * it was set to nothing.
 */
import { translateLegacyProperties } from './image-legacy-properties.js';
import { readImageProperties, type ImageProperties } from './image-properties.js';

export interface ImageMeta {
  readonly id?: string;
  readonly name?: string | null;
  readonly status?: string;
  readonly visibility?: string;
  /** Digest of the file as the image service computed it, in its own algorithm. */
  readonly checksum?: string | null;
  readonly owner?: string | null;
  /** Bytes of the file in the image service. */
  readonly sizeBytes?: number | null;
  /** Bytes of the disk inside the file. */
  readonly virtualSizeBytes?: number | null;
  readonly containerFormat?: string | null;
  readonly diskFormat?: string | null;
  /** ISO 8601. */
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly tags?: readonly string[];
  readonly directUrl?: string;
  readonly minRamMb?: number;
  readonly minDiskGb?: number;
  readonly properties: ImageProperties;
  /** Properties nobody here knows, under the image service's own names. */
  readonly customProperties?: Readonly<Record<string, unknown>>;
}

/** An image whose properties still have the image service's names and texts. */
export type RawImageMeta = Omit<ImageMeta, 'properties' | 'customProperties'> & {
  readonly properties?: Readonly<Record<string, unknown>>;
};

/**
 * Types the properties of an image, old names included (`vmware_disktype` ends
 * up as `properties.hwDiskType`).
 *
 * @throws {InvalidInput} a known property has a value of the wrong kind
 */
export function imageMetaFrom(raw: RawImageMeta): ImageMeta {
  return { ...raw, ...readImageProperties(translateLegacyProperties(raw.properties ?? {})) };
}
