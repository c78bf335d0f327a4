/**
 * The names under which things meet in a driver's container.
 *
 * A driver binds {@link COMPUTE_DRIVER} and asks for the ports by their tokens;
 * the loader binds the ports the host gave. A port the host did not give is not
 * bound, so a driver that can do without it asks with `optional: true`.
 */
import type { ServiceIdentifier } from 'inversify';
import type { Clock } from './clock.js';
import type { ComputeDriver } from './driver.js';
import type { Logger } from './logger.js';
import type { ImageService } from './ports/image-service.js';
import type { NetworkApi } from './ports/network-api.js';
import type { VirtApi } from './ports/virt-api.js';
import type { VolumeService } from './ports/volume-service.js';

/**
 * A typed name for one binding, the same in every copy of this package.
 * Going through a function keeps `T`: a plain constant narrows to `symbol`.
 */
export function token<T>(name: string): ServiceIdentifier<T> {
  return Symbol.for(`kilonova.${name}`);
}

/** Every plugin binds this one, as a singleton. */
export const COMPUTE_DRIVER = token<ComputeDriver>('core.ComputeDriver');

/** Always bound by the loader. */
export const LOGGER = token<Logger>('core.Logger');
/** Always bound by the loader. */
export const CLOCK = token<Clock>('core.Clock');

export const IMAGE_SERVICE = token<ImageService>('core.ImageService');
export const VIRT_API = token<VirtApi>('core.VirtApi');
export const VOLUME_SERVICE = token<VolumeService>('core.VolumeService');
export const NETWORK_API = token<NetworkApi>('core.NetworkApi');
