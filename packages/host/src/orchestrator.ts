/**
 * The life of a driver around one piece of work: found by its name, given its
 * options, started, used, and cleaned up whatever happened in between.
 */
import { hostname } from 'node:os';
import {
  createContext,
  DriverOptionsInvalid,
  findComputeError,
  loadComputeDriver,
  withTimeout,
  type GuardedDriver,
  type ImageService,
  type LoadedDriver,
  type Logger,
  type OperationContext,
  type ProgressSink,
} from '@kilonova/core';
import type { Config } from './config/load-config.js';
import { configIssue } from './config/config-issues.js';
import type { Environment } from './config/environment-references.js';
import { chooseDriver, configureDriver, fileOf, type ConfiguredDriver } from './driver-choice.js';
import { ConfigInvalid } from './errors.js';
import { imageServiceOf } from './image-service.js';

export type HostedDriver = GuardedDriver;

export interface DriverUse {
  readonly config: Config;
  /** Overrides what the configuration says. */
  readonly chosen?: string;
  readonly env: Environment;
  readonly cwd: string;
  /** What the work is, for whoever reads that it took too long. */
  readonly what: string;
  /** For start and work together. Undoing and cleaning up come on top. */
  readonly timeoutMs: number;
  readonly log: Logger;
  readonly progress: ProgressSink;
  readonly signal?: AbortSignal;
  /** Told the driver's options as soon as they are known: there are secrets among them. */
  readonly onOptions: (options: unknown) => void;
}

/**
 * Resolves or rejects as `work` does, after the driver has let go of everything.
 *
 * @throws {UsageError} no driver is chosen
 * @throws {ConfigInvalid} its options are wrong; each is named with its place in the file
 * @throws {DriverLoadError} it cannot be loaded or started
 * @throws {OperationTimeout} the time was over
 */
export async function withDriver<T>(
  use: DriverUse,
  work: (driver: HostedDriver, ctx: OperationContext) => Promise<T>,
): Promise<T> {
  const { config, log, progress, signal } = use;
  const ctx = createContext({ log, progress, ...(signal === undefined ? {} : { signal }) });
  const configured = await configureDriver(config, chooseDriver(config, use.chosen, use.cwd), use.env);
  use.onOptions(configured.options);
  return withTimeout(ctx, use.what, use.timeoutMs, async (bounded) => {
    bounded.progress({ step: `starting the driver ${configured.plugin.name}` });
    const loaded = await load(configured, config, bounded, {
      host: hostname(),
      imageService: imageServiceOf(config, use.cwd),
    });
    try {
      return await work(loaded.driver, bounded);
    } finally {
      await close(loaded, ctx);
    }
  });
}

/** What a driver that is to work is given. */
interface Surroundings {
  readonly host?: string;
  readonly imageService?: ImageService | undefined;
}

/** Makes the driver and starts it, unless no `host` is given. @throws {ConfigInvalid | DriverLoadError} */
export async function load(
  { name, resolveFrom, options, section }: ConfiguredDriver,
  { source }: Config,
  context: OperationContext,
  { host, imageService }: Surroundings = {},
): Promise<LoadedDriver> {
  try {
    return await loadComputeDriver(name, {
      options,
      resolveFrom,
      context,
      ...(host === undefined ? {} : { host }),
      ...(imageService === undefined ? {} : { ports: { imageService } }),
    });
  } catch (error) {
    const wrong = findComputeError(error, DriverOptionsInvalid.code);
    if (!(wrong instanceof DriverOptionsInvalid)) throw error;
    const issues = wrong.details.issues.map(({ path, message, suggestion }) => {
      const hint = suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`;
      return configIssue(source, ['drivers', section, ...stepsOf(path)], message + hint);
    });
    throw new ConfigInvalid({ issues, ...fileOf(source) }, { cause: error });
  }
}

/** Whatever the work came to stays its outcome: a log-out that fails undoes nothing of it. */
export async function close(loaded: LoadedDriver, ctx: OperationContext): Promise<void> {
  try {
    // The caller's signal may have ended the work; letting go comes all the same, within the guard's bound.
    await loaded.close({ ...ctx, signal: new AbortController().signal });
  } catch (error) {
    ctx.log.error('the driver could not let go of everything', { driver: loaded.plugin.name, error });
  }
}

/** `hosts[0].port` taken apart again. */
function stepsOf(path: string): PropertyKey[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? String(key) : Number(index),
  );
}
