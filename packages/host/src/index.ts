/**
 * The host: runs commands on whatever compute driver the configuration names.
 * `runCli` is the whole command line as a function; the rest is what it is made of.
 */
export { runCli } from './cli.js';
export type { CliIo } from './io.js';
export {
  loadConfig,
  DEFAULT_CONFIG_FILE,
  type Config,
  type LoadConfigOptions,
} from './config/load-config.js';
export type { ConfigSource } from './config/config-source.js';
export type { Environment } from './config/environment-references.js';
export {
  AmbiguousInstance,
  ConfigInvalid,
  Interrupted,
  NoSuchInstance,
  UsageError,
  type ConfigIssue,
} from './errors.js';
export { EXIT_CODES, exitCodeOf, type ExitCode } from './exit-codes.js';
export { findInstance } from './instance-lookup.js';
export { withDriver, type DriverUse, type HostedDriver } from './orchestrator.js';
export { buildInstance } from './build-instance.js';
export { planSpawn, type SpawnDefaults, type SpawnPlan, type SpawnWishes } from './spawn-plan.js';
