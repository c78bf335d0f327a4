/**
 * The JSON file that describes one image in a directory: written by an upload, or
 * by hand beside a disk file. Properties keep the names and texts that image
 * services use for them (`hw_disk_bus`, `os_distro`).
 */
import { z } from 'zod';
import { ImageCorrupted } from '../errors.js';
import type { RawImageMeta } from '../model/image-meta.js';

const recordSchema = z.strictObject({
  name: z.string().nullable().optional(),
  /** Absent in a record made by hand: then the image is active when its data is there. */
  status: z.string().optional(),
  visibility: z.string().optional(),
  owner: z.string().nullable().optional(),
  sizeBytes: z.int().nonnegative().nullable().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  virtualSizeBytes: z.int().nonnegative().nullable().optional(),
  containerFormat: z.string().nullable().optional(),
  diskFormat: z.string().nullable().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
  tags: z.array(z.string()).readonly().optional(),
  directUrl: z.string().optional(),
  minRamMb: z.int().nonnegative().optional(),
  minDiskGb: z.int().nonnegative().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

export type ImageRecord = z.infer<typeof recordSchema>;

/** @throws {ImageCorrupted} it is not JSON, or not a record; the message says where */
export function parseImageRecord(imageId: string, text: string): ImageRecord {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ImageCorrupted({ imageId, reason: 'its record is not JSON' }, { cause });
  }
  const parsed = recordSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
  throw new ImageCorrupted(
    { imageId, reason: `its record makes no sense (${issues})` },
    { cause: parsed.error },
  );
}

/** The record as the rest of the world sees it. */
export function rawMetaOf(imageId: string, record: ImageRecord, status: string): RawImageMeta {
  const { sha256, ...rest } = record;
  // A field that zod marks optional is left out and never set to undefined: it comes from JSON.
  const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...set, id: imageId, status, ...(sha256 === undefined ? {} : { checksum: sha256 }) };
}
