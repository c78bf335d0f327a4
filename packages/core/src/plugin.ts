/**
 * What a driver package exports so that a host can load it by name.
 *
 * A plugin is plain data with one function. It is recognised by its shape, so
 * one written against another copy of this package works as well.
 */
import type { ContainerModule } from 'inversify';
import type { ZodType } from 'zod';

/** The version of the contract that this core speaks. A plugin states the one it was written for. */
export const CONTRACT_VERSION = 1;

export interface DriverPlugin<Options = unknown> {
  /** What configuration calls the driver, e.g. `fake`. */
  readonly name: string;
  readonly contractVersion: number;
  /** Checks the options. Use `z.strictObject` at every level, so that a misspelt option is an error. */
  readonly optionsSchema: ZodType<Options>;
  /** Bindings for checked options. Binds `COMPUTE_DRIVER`; runs nothing yet, connects to nothing. */
  bindings(options: Options): ContainerModule;
}

/** Only checks types: `export const plugin = definePlugin({ … })` infers `Options` from the schema. */
export function definePlugin<Options>(plugin: DriverPlugin<Options>): DriverPlugin<Options> {
  return plugin;
}

/** Whether `value` says of itself that it is a driver plugin, of whatever contract version. */
export function looksLikePlugin(value: unknown): value is { name: string; contractVersion: number } {
  return isRecord(value) && typeof value['name'] === 'string' && typeof value['contractVersion'] === 'number';
}

/** What keeps `value` from being a {@link DriverPlugin} of this contract version; empty when nothing does. */
export function pluginDefects(value: unknown): readonly string[] {
  if (!isRecord(value)) return ['it is not an object'];
  const defects: string[] = [];
  if (typeof value['name'] !== 'string' || value['name'] === '') defects.push('`name` is not a text');
  if (typeof value['contractVersion'] !== 'number') defects.push('`contractVersion` is not a number');
  const schema = value['optionsSchema'];
  if (!isRecord(schema) || typeof schema['safeParseAsync'] !== 'function') {
    defects.push('`optionsSchema` is not a zod schema');
  }
  if (typeof value['bindings'] !== 'function') defects.push('`bindings` is not a function');
  return defects;
}

/** Whether `value` is a usable plugin of this contract version, from whichever copy of this package. */
export function isDriverPlugin(value: unknown): value is DriverPlugin {
  return (
    pluginDefects(value).length === 0 && looksLikePlugin(value) && value.contractVersion === CONTRACT_VERSION
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
