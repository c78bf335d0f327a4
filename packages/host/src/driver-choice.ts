/**
 * Which driver a name of the command line or the configuration means, and the
 * options it gets: those of the file, with the environment's put in and on top.
 */
import { importPlugin, type DriverPlugin } from '@kilonova/core';
import type { Config } from './config/load-config.js';
import { configIssue } from './config/config-issues.js';
import { optionsFromEnvironment } from './config/environment-options.js';
import { replaceInMembers, type Environment } from './config/environment-references.js';
import { ConfigInvalid, UsageError, type ConfigIssue } from './errors.js';

export interface DriverChoice {
  readonly name: string;
  /** Where a relative path in {@link name} starts, and packages are looked for first. */
  readonly resolveFrom: string;
}

export interface ConfiguredDriver extends DriverChoice {
  readonly plugin: DriverPlugin;
  /** The section of the configuration that is this driver's, whether it is there or not. */
  readonly section: string;
  /** Not checked by the driver yet. Holds secrets. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** @throws {UsageError} neither the command line nor the configuration names a driver */
export function chooseDriver(config: Config, chosen: string | undefined, cwd: string): DriverChoice {
  if (chosen !== undefined) return { name: chosen, resolveFrom: cwd };
  if (config.driver !== undefined) return { name: config.driver, resolveFrom: config.source.file ?? cwd };
  throw new UsageError(
    'No driver is chosen. Set `driver:` in the configuration, or give --driver. `kilonova drivers` lists what there is.',
    { option: '--driver' },
  );
}

/**
 * Imports the driver's plugin and puts its options together. The driver itself is not made yet.
 *
 * @throws {DriverLoadError} there is no such plugin
 * @throws {ConfigInvalid} an environment variable is missing, or sets nothing that the driver has
 */
export async function configureDriver(
  config: Config,
  choice: DriverChoice,
  env: Environment,
): Promise<ConfiguredDriver> {
  const plugin = await importPlugin(choice.name, choice.resolveFrom);
  const section = Object.hasOwn(config.drivers, choice.name) ? choice.name : plugin.name;
  return { ...choice, plugin, section, options: optionsOf(config, section, plugin, env) };
}

function optionsOf(
  { drivers, source }: Config,
  section: string,
  { name, optionsSchema }: DriverPlugin,
  env: Environment,
): Readonly<Record<string, unknown>> {
  const issues: ConfigIssue[] = [];
  const configured = (Object.hasOwn(drivers, section) ? drivers[section] : undefined) ?? {};
  const fromFile = replaceInMembers(configured, ['drivers', section], env, (path, message) =>
    issues.push(configIssue(source, path, message)),
  );
  const fromEnvironment = optionsFromEnvironment(name, optionsSchema, env, (variable, message) =>
    issues.push({ path: variable, message }),
  );
  if (issues.length > 0) throw new ConfigInvalid({ issues, ...fileOf(source) });
  return { ...fromFile, ...fromEnvironment };
}

export function fileOf({ file }: Config['source']): { readonly file?: string } {
  return file === undefined ? {} : { file };
}
