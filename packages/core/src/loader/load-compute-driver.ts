/**
 * Loading a driver by its name: from a line of configuration to a driver that is
 * wired, guarded and, if wanted, started.
 *
 * No driver is named in an import here, and nothing ends the process: each way to
 * fail is an error of its own, below `DriverLoadError`, and leaves nothing behind.
 */
import { Container, type ContainerModule, type ServiceIdentifier } from 'inversify';
import type { ComputeDriver } from '../driver.js';
import { inWords } from '../errors/compute-error.js';
import { DriverStartFailed, isComputeError, NotADriverPlugin, UnexpectedDriverError } from '../errors.js';
import type { DriverEventListener } from '../events.js';
import { GuardedDriver, type GuardOptions } from '../guarded-driver.js';
import { createContext, type OperationContext } from '../operation.js';
import type { DriverPlugin } from '../plugin.js';
import type { ImageService } from '../ports/image-service.js';
import type { NetworkApi } from '../ports/network-api.js';
import type { VirtApi } from '../ports/virt-api.js';
import type { VolumeService } from '../ports/volume-service.js';
import {
  CLOCK,
  COMPUTE_DRIVER,
  IMAGE_SERVICE,
  LOGGER,
  NETWORK_API,
  VIRT_API,
  VOLUME_SERVICE,
} from '../tokens.js';
import { OWED_VERBS } from '../verbs.js';
import { checkOptions } from './driver-options.js';
import { importPlugin } from './import-plugin.js';

/** What the host offers. A driver works without those it does not need. */
export interface DriverPorts {
  readonly imageService?: ImageService;
  readonly virtApi?: VirtApi;
  readonly volumeService?: VolumeService;
  readonly networkApi?: NetworkApi;
}

export interface LoadOptions {
  /** The driver's own options, as configured; checked by its schema. Default: none. */
  readonly options?: unknown;
  readonly ports?: DriverPorts;
  /** Start the driver as this host: events are listened for, then `initHost` is called. Default: do not. */
  readonly host?: string;
  /** Hears the driver's events, from before it is started. */
  readonly onEvent?: DriverEventListener;
  /** Logger and clock for the driver, and the signal that gives up its start. */
  readonly context?: OperationContext;
  /**
   * File or folder, as URL or path, from which the driver is looked for first; `import.meta.url` of the
   * host, or the configuration file that names the driver. Relative paths start there.
   */
  readonly resolveFrom?: string | URL;
  /** Loaded after the driver's own bindings: where a test, or a user, binds a token anew. */
  readonly overrides?: readonly ContainerModule[];
  readonly guard?: GuardOptions;
}

export interface LoadedDriver {
  readonly driver: GuardedDriver;
  readonly plugin: DriverPlugin;
  /**
   * Cleans the driver up and lets go of all that was made for it. Happens once, whoever asks how
   * often. All is let go even when a part of it fails; the first failure is thrown.
   */
  readonly close: (ctx?: OperationContext) => Promise<void>;
}

/**
 * Loads a driver: a short name (`fake`), Nova's class path (`fake.FakeDriver`), an npm package, or a
 * path or `file:` URL of a module that exports a `DriverPlugin`.
 *
 * @throws {DriverNotFound} no such name, package or file, or something that it imports is missing
 * @throws {NotADriverPlugin} the module exports no plugin, or the plugin no driver
 * @throws {ContractVersionMismatch} it was written for another version of the contract
 * @throws {DriverOptionsInvalid} names every wrong option by its path
 * @throws {DriverStartFailed} it threw while it was imported, constructed or started
 * @throws {OperationAborted} the context's signal aborted the start
 */
export async function loadComputeDriver(name: string, load: LoadOptions = {}): Promise<LoadedDriver> {
  const ctx = load.context ?? createContext();
  const plugin = await importPlugin(name, load.resolveFrom);
  const options = await checkOptions(name, plugin, load.options ?? {});

  const container = new Container({ defaultScope: 'Singleton' });
  bindHost(container, plugin, ctx, load.ports ?? {});
  let loaded: LoadedDriver | undefined;
  try {
    const driver = new GuardedDriver(await construct(name, plugin, options, container, load), load.guard);
    loaded = { driver, plugin, close: closeOnce(plugin, container, ctx, driver) };
    if (load.onEvent !== undefined) driver.registerEventListener(load.onEvent);
    if (load.host !== undefined) await start(name, driver, ctx, load.host);
    return loaded;
  } catch (error) {
    const close = loaded?.close ?? closeOnce(plugin, container, ctx);
    await close().catch((failure: unknown) => {
      ctx.log.warn('a driver that failed to start could not be taken down', {
        driver: plugin.name,
        error: inWords(failure),
      });
    });
    throw error;
  }
}

function bindHost(
  container: Container,
  plugin: DriverPlugin,
  ctx: OperationContext,
  ports: DriverPorts,
): void {
  container.bind(LOGGER).toConstantValue(ctx.log.child({ driver: plugin.name }));
  container.bind(CLOCK).toConstantValue(ctx.clock);
  const bindIfGiven = <T>(token: ServiceIdentifier<T>, port: T | undefined): void => {
    if (port !== undefined) container.bind(token).toConstantValue(port);
  };
  bindIfGiven(IMAGE_SERVICE, ports.imageService);
  bindIfGiven(VIRT_API, ports.virtApi);
  bindIfGiven(VOLUME_SERVICE, ports.volumeService);
  bindIfGiven(NETWORK_API, ports.networkApi);
}

async function construct(
  name: string,
  plugin: DriverPlugin,
  options: unknown,
  container: Container,
  { overrides = [] }: LoadOptions,
): Promise<ComputeDriver> {
  const refuse = (reason: string): NotADriverPlugin =>
    new NotADriverPlugin({ driver: name, module: plugin.name, exports: ['plugin'], reason });
  let driver: ComputeDriver;
  try {
    await container.loadAsync(plugin.bindings(options), ...overrides);
    if (!container.isBound(COMPUTE_DRIVER)) throw refuse('its plugin does not bind COMPUTE_DRIVER');
    driver = await container.getAsync(COMPUTE_DRIVER);
  } catch (error) {
    if (error instanceof NotADriverPlugin) throw error;
    throw new DriverStartFailed({ driver: name, stage: 'construct' }, { cause: error });
  }
  const absent = OWED_VERBS.filter((verb) => typeof driver?.[verb] !== 'function');
  if (absent.length > 0) throw refuse(`what its plugin binds to COMPUTE_DRIVER lacks ${absent.join(', ')}`);
  return driver;
}

async function start(
  name: string,
  driver: GuardedDriver,
  ctx: OperationContext,
  host: string,
): Promise<void> {
  try {
    await driver.initHost(ctx, host);
  } catch (error) {
    if (isComputeError(error, 'OPERATION_ABORTED')) throw error;
    throw new DriverStartFailed({ driver: name, stage: 'initHost' }, { cause: error });
  }
}

function closeOnce(
  plugin: DriverPlugin,
  container: Container,
  loadedWith: OperationContext,
  driver?: GuardedDriver,
): LoadedDriver['close'] {
  let closing: Promise<void> | undefined;
  const close = async (ctx: OperationContext): Promise<void> => {
    const outcomes = [
      ...(await Promise.allSettled([driver?.cleanupHost(ctx)])),
      ...(await Promise.allSettled([container.unbindAllAsync()])),
    ];
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure === undefined) return;
    if (isComputeError(failure.reason)) throw failure.reason;
    throw new UnexpectedDriverError({ verb: 'close', driver: plugin.name }, { cause: failure.reason });
  };
  return (ctx = loadedWith) => (closing ??= close(ctx));
}
