/**
 * The compute-driver contract: what a driver implements, what a host calls, and
 * how the two find each other.
 */
export * from './clock.js';
export * from './errors.js';
export * from './logger.js';
export * from './operation.js';
export * from './plugin.js';
export type * from './ports/image-service.js';
export type * from './ports/network-api.js';
export type * from './ports/virt-api.js';
export type * from './ports/volume-service.js';
export * from './tokens.js';
