/**
 * A flavor: how big an instance is. The schema is for hosts that take one from a
 * person or a file; code that has a typed value needs no parse.
 */
import { z } from 'zod';

export interface Flavor {
  readonly name: string;
  readonly vcpus: number;
  /** MiB. */
  readonly memoryMb: number;
  /** GiB. 0 means as large as the image. */
  readonly rootGb: number;
  /** GiB of extra blank disk; absent means none. */
  readonly ephemeralGb?: number;
  /** MiB of swap disk; absent means none. */
  readonly swapMb?: number;
  /** Numeric id of the record, for hosts that have one. */
  readonly id?: number;
  /** The id users see and choose by. */
  readonly flavorId?: string;
  /** Share of the network bandwidth against flavors of 1.0. */
  readonly rxtxFactor?: number;
  /** Namespaced hints such as `quota:cpu_limit` or `vmware:storage_policy`. */
  readonly extraSpecs?: Readonly<Record<string, string>>;
  readonly disabled?: boolean;
  readonly isPublic?: boolean;
}

const count = z.number().int().nonnegative();

/** Refuses unknown members, fractions and negative sizes; the issue path names the member. */
export const flavorSchema = z.strictObject({
  name: z.string().min(1),
  vcpus: z.number().int().positive(),
  memoryMb: z.number().int().positive(),
  rootGb: count,
  ephemeralGb: count.exactOptional(),
  swapMb: count.exactOptional(),
  id: z.number().int().exactOptional(),
  flavorId: z.string().min(1).exactOptional(),
  rxtxFactor: z.number().positive().exactOptional(),
  extraSpecs: z.record(z.string(), z.string()).exactOptional(),
  disabled: z.boolean().exactOptional(),
  isPublic: z.boolean().exactOptional(),
}) satisfies z.ZodType<Flavor>;
