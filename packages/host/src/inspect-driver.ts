/**
 * What can be said of a driver without starting it: whether it can be loaded
 * here, for which contract it was written, and what it can do.
 */
import {
  createContext,
  findComputeError,
  importPlugin,
  type Capabilities,
  type DriverPlugin,
  type Logger,
} from '@kilonova/core';
import type { Config } from './config/load-config.js';
import type { Environment } from './config/environment-references.js';
import { configureDriver, type DriverChoice } from './driver-choice.js';
import { close, load } from './orchestrator.js';

export interface DriverReport {
  /** As it can be asked for. */
  readonly name: string;
  /** The configuration has a section for it. */
  readonly configured: boolean;
  readonly loadable: boolean;
  readonly contractVersion: number | null;
  /** Null when it cannot be loaded, or not with the options that it has. */
  readonly capabilities: Capabilities | null;
  /** What keeps a driver from being loaded, or one that is configured from being used. */
  readonly error: { readonly code: string; readonly message: string } | null;
}

export interface Inspection {
  readonly config: Config;
  readonly env: Environment;
  readonly log: Logger;
  readonly onOptions: (options: unknown) => void;
}

/** Never throws: what is wrong with a driver is part of the report. */
export async function inspectDriver(choice: DriverChoice, inspection: Inspection): Promise<DriverReport> {
  const { name } = choice;
  const { drivers } = inspection.config;
  let plugin: DriverPlugin;
  try {
    plugin = await importPlugin(name, choice.resolveFrom);
  } catch (error) {
    const configured = Object.hasOwn(drivers, name);
    return {
      name,
      configured,
      loadable: false,
      contractVersion: null,
      capabilities: null,
      error: factsOf(error),
    };
  }
  const configured = Object.hasOwn(drivers, name) || Object.hasOwn(drivers, plugin.name);
  const report = { name, configured, loadable: true, contractVersion: plugin.contractVersion };
  try {
    return { ...report, capabilities: await capabilitiesOf(choice, inspection), error: null };
  } catch (error) {
    // A driver that nobody has configured may well lack options: that is nothing to report.
    return { ...report, capabilities: null, error: configured ? factsOf(error) : null };
  }
}

async function capabilitiesOf(choice: DriverChoice, inspection: Inspection): Promise<Capabilities> {
  const { config, env, log, onOptions } = inspection;
  const ctx = createContext({ log });
  const configured = await configureDriver(config, choice, env);
  onOptions(configured.options);
  const loaded = await load(configured, config, ctx);
  const { capabilities } = loaded.driver;
  await close(loaded, ctx);
  return capabilities;
}

function factsOf(error: unknown): { code: string; message: string } {
  const found = findComputeError(error);
  return { code: found?.code ?? 'INTERNAL_ERROR', message: found?.message ?? String(error) };
}
