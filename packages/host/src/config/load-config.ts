/**
 * Finds, reads and checks the configuration. What is left for later are the
 * options of the drivers: they are only looked into for the driver a command
 * uses, so that a secret of another one need not be there.
 */
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Flavor } from '@kilonova/core';
import { ConfigInvalid, type ConfigIssue } from '../errors.js';
import { configIssue, configIssues } from './config-issues.js';
import { configSchema, knownConfigKeys } from './config-schema.js';
import { emptySource, readConfigSource, type ConfigSource } from './config-source.js';
import { replaceInMembers, type Environment } from './environment-references.js';

export const DEFAULT_CONFIG_FILE = 'kilonova.yaml';

export interface Config {
  /** What `driver:` says. */
  readonly driver?: string;
  /** As they stand in the file: references to the environment are not replaced yet. */
  readonly drivers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly flavors: Readonly<Record<string, Flavor>>;
  readonly networks: readonly string[];
  readonly images?: { readonly directory: string };
  readonly shutdownTimeoutMs: number;
  readonly timeoutMs: number;
  /** Where it all came from. */
  readonly source: ConfigSource;
}

export interface LoadConfigOptions {
  /** Relative to `cwd`. Absent: `kilonova.yaml` in `cwd`, if it is there. */
  readonly file?: string;
  readonly cwd?: string;
  readonly env?: Environment;
}

/** @throws {ConfigInvalid} naming every key that is wrong, and each environment variable that is missing */
export async function loadConfig(options: LoadConfigOptions = {}): Promise<Config> {
  const { cwd = process.cwd(), env = process.env } = options;
  return checkConfig(await findSource(options.file, cwd), env);
}

async function findSource(file: string | undefined, cwd: string): Promise<ConfigSource> {
  if (file !== undefined) return readConfigSource(resolve(cwd, file));
  const usual = resolve(cwd, DEFAULT_CONFIG_FILE);
  const there = await access(usual).then(
    () => true,
    () => false,
  );
  return there ? readConfigSource(usual) : emptySource;
}

/** @throws {ConfigInvalid} */
export function checkConfig(source: ConfigSource, env: Environment): Config {
  const parsed = configSchema.safeParse(replaceOutsideDrivers(source, env));
  if (!parsed.success) throw invalid(source, configIssues(parsed.error, source, knownConfigKeys));
  const { flavors, ...values } = parsed.data;
  const named = Object.entries(flavors).map(([name, flavor]) => [name, { name, ...flavor }] as const);
  return { ...values, flavors: Object.fromEntries(named), source };
}

function replaceOutsideDrivers(source: ConfigSource, env: Environment): unknown {
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { drivers, ...rest }: { drivers?: unknown } = value;
  const issues: ConfigIssue[] = [];
  const replaced = replaceInMembers(rest, [], env, (path, message) =>
    issues.push(configIssue(source, path, message)),
  );
  if (issues.length > 0) throw invalid(source, issues);
  return { ...replaced, ...(drivers === undefined ? {} : { drivers }) };
}

function invalid({ file }: ConfigSource, issues: ConfigIssue[]): ConfigInvalid {
  return new ConfigInvalid({ issues, ...(file === undefined ? {} : { file }) });
}
