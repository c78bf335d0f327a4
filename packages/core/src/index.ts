/**
 * The compute-driver contract: what a driver implements, what a host calls, and
 * how the two find each other.
 */
export * from './capabilities.js';
export * from './clock.js';
export type * from './concerns/consoles.js';
export type * from './concerns/device-names.js';
export type * from './concerns/diagnostics.js';
export type * from './concerns/guest-agent.js';
export type * from './concerns/host.js';
export type * from './concerns/image-cache.js';
export type * from './concerns/interfaces.js';
export type * from './concerns/inventory.js';
export type * from './concerns/leftovers.js';
export type * from './concerns/live-migration.js';
export * from './concerns/optional-verbs.js';
export type * from './concerns/power.js';
export type * from './concerns/rebuild.js';
export type * from './concerns/rescue.js';
export type * from './concerns/resize.js';
export type * from './concerns/shared-storage.js';
export type * from './concerns/shares.js';
export type * from './concerns/snapshots.js';
export type * from './concerns/volumes.js';
export * from './driver.js';
export * from './errors.js';
export * from './events.js';
export { GuardedDriver, type GuardOptions } from './guarded-driver.js';
export { DirectoryImageService } from './images/directory-image-service.js';
export { builtInDrivers, type BuiltInDriver } from './loader/driver-names.js';
export { importPlugin } from './loader/import-plugin.js';
export {
  loadComputeDriver,
  type DriverPorts,
  type LoadedDriver,
  type LoadOptions,
} from './loader/load-compute-driver.js';
export { unlessAborted } from './keyed-queue.js';
export * from './logger.js';
export * from './model/allocations.js';
export type * from './model/available-resource.js';
export * from './model/block-device.js';
export * from './model/connection-info.js';
export type * from './model/console.js';
export type * from './model/device-metadata.js';
export type * from './model/diagnostics.js';
export type * from './model/driver-metadata.js';
export * from './model/flavor.js';
export * from './model/image-meta.js';
export type { ImageProperties, ImagePropertyName } from './model/image-properties.js';
export * from './model/instance-state.js';
export type * from './model/instance.js';
export * from './model/inventory.js';
export type * from './model/json.js';
export type * from './model/live-migrate-data.js';
export type * from './model/migration.js';
export * from './model/network-info.js';
export type * from './model/numa.js';
export type * from './model/pci.js';
export * from './model/provider-tree.js';
export type * from './model/share-mapping.js';
export type * from './model/spawn-request.js';
export * from './operation.js';
export * from './plugin.js';
export type * from './ports/image-service.js';
export type * from './ports/network-api.js';
export type * from './ports/virt-api.js';
export type * from './ports/volume-service.js';
export * from './power-state.js';
export * from './tokens.js';
export { isVerb, VERB_TURNS, type LifecycleVerb, type Verb, type VerbTurn } from './verbs.js';
