/**
 * The shape of the configuration file. Every level refuses keys it does not
 * know, except a driver's options: those are the driver's own to check.
 */
import { flavorSchema } from '@kilonova/core';
import { z } from 'zod';

/** Nova gives a guest this long to shut itself down. */
const DEFAULT_SHUTDOWN_TIMEOUT_MS = 60_000;
const DEFAULT_TIMEOUT_MS = 600_000;

/** Options of one driver, before that driver has seen them. A section without any is written `fake:`. */
const driverSectionSchema = z
  .record(z.string(), z.unknown())
  .nullable()
  .transform((section) => section ?? {});

const configuredFlavorSchema = flavorSchema.omit({ name: true });

export const configSchema = z.strictObject({
  /** The driver that commands use unless they are told another. */
  driver: z.string().min(1).exactOptional(),
  drivers: z.record(z.string().min(1), driverSectionSchema).default({}),
  /** What `spawn --flavor` can name. */
  flavors: z.record(z.string().min(1), configuredFlavorSchema).default({}),
  /** Networks of an instance whose `spawn` names none. */
  networks: z.array(z.string().min(1)).default([]),
  /** Where images come from: a folder, each image a file with its record beside it, as `ID.json`. */
  images: z.strictObject({ directory: z.string().min(1) }).exactOptional(),
  /** How long a guest may take to shut itself down on `stop`. */
  shutdownTimeoutMs: z.number().int().nonnegative().default(DEFAULT_SHUTDOWN_TIMEOUT_MS),
  /** How long a command may take in all. */
  timeoutMs: z.number().int().positive().default(DEFAULT_TIMEOUT_MS),
});

/** The keys that may stand at `path`, for a complaint about one that may not. */
export function knownConfigKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(configSchema.shape);
  if (path[0] === 'flavors' && path.length === 2) return Object.keys(configuredFlavorSchema.shape);
  return [];
}
