/**
 * Every error of the contract, by the name Nova gives it where Nova has it.
 *
 * Families live in `errors/`. The catalogue below is held by a test against the
 * classes and against `docs/reference/errors.md`, both ways.
 */
import * as build from './errors/build.js';
import { ComputeError } from './errors/compute-error.js';
import * as configDrive from './errors/config-drive.js';
import * as driverLoad from './errors/driver-load.js';
import * as general from './errors/general.js';
import * as hypervisor from './errors/hypervisor.js';
import * as image from './errors/image.js';
import * as instance from './errors/instance.js';
import * as migration from './errors/migration.js';
import * as network from './errors/network.js';
import * as operation from './errors/operation.js';
import * as power from './errors/power.js';
import * as storage from './errors/storage.js';

export {
  ComputeError,
  findComputeError,
  isComputeError,
  type ComputeErrorOptions,
  type ErrorDetails,
  type ErrorReaction,
} from './errors/compute-error.js';
export * from './errors/build.js';
export * from './errors/config-drive.js';
export * from './errors/driver-load.js';
export * from './errors/general.js';
export * from './errors/hypervisor.js';
export * from './errors/image.js';
export * from './errors/instance.js';
export * from './errors/migration.js';
export * from './errors/network.js';
export * from './errors/operation.js';
export * from './errors/power.js';
export * from './errors/storage.js';

/** An error class as such: what it says of all its errors. */
export type ComputeErrorClass = Pick<typeof ComputeError, 'code' | 'retryable' | 'reaction' | 'prototype'> & {
  readonly name: string;
};

/** Code → class, for every class of this package. A driver's own errors are not in it. */
export const errorCatalogue: ReadonlyMap<string, ComputeErrorClass> = catalogueOf([
  { ComputeError },
  general,
  operation,
  hypervisor,
  driverLoad,
  instance,
  power,
  build,
  configDrive,
  image,
  storage,
  network,
  migration,
]);

function catalogueOf(families: readonly object[]): ReadonlyMap<string, ComputeErrorClass> {
  const classes: ComputeErrorClass[] = families.flatMap((family) => Object.values(family));
  return new Map(classes.map((kind) => [kind.code, kind]));
}
