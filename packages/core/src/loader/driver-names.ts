/**
 * What a driver may be called in configuration, and which modules that can mean.
 *
 * Names of our own drivers and the class paths that Nova uses for them are known
 * here; anything else is an npm package or a file. Nothing is imported here.
 */
import { isAbsolute } from 'node:path';
import { DriverNotFound } from '../errors.js';
import { nearestName } from './nearest-name.js';

export interface BuiltInDriver {
  readonly name: string;
  /** The npm package; need not be installed. */
  readonly package: string;
  /** What Nova's `compute_driver` option calls it, with or without `nova.virt.` in front. */
  readonly novaClass: string;
}

/** The drivers that a short name stands for. */
export const builtInDrivers: readonly BuiltInDriver[] = [
  { name: 'vmwareapi', package: '@kilonova/vmwareapi', novaClass: 'vmwareapi.VMwareVCDriver' },
  { name: 'fake', package: '@kilonova/fake', novaClass: 'fake.FakeDriver' },
];

/** Which modules to try for a name, in this order. */
export type ModuleCandidates =
  | { readonly kind: 'packages'; readonly specifiers: readonly [string, ...string[]] }
  | { readonly kind: 'file'; readonly path: string };

const NOVA_PREFIX = 'nova.virt.';
const NOVA_CLASS = /^[a-z_]\w*(\.[a-z_]\w*)*\.[A-Z]\w*$/;
const PACKAGE = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*(\/[^\\]+)?$/i;

/** @throws {DriverNotFound} the name is none that could be looked for; says which it might have been */
export function candidatesFor(name: string): ModuleCandidates {
  if (/^(\.\.?[/\\]|file:)/.test(name) || isAbsolute(name)) return { kind: 'file', path: name };

  const known = builtInDrivers.find((one) => one.name === name || one.novaClass === withoutPrefix(name));
  if (known !== undefined) return { kind: 'packages', specifiers: [known.package] };

  if (NOVA_CLASS.test(withoutPrefix(name)) || name.startsWith(NOVA_PREFIX)) {
    throw badName(name, 'is the path of a class, and none that is known here');
  }
  if (!PACKAGE.test(name)) throw badName(name, 'is neither a short name, nor a package, nor a path');
  // An organisation's own short name before a package that happens to be called like it.
  if (!name.includes('/')) return { kind: 'packages', specifiers: [`@kilonova/${name}`, name] };
  return { kind: 'packages', specifiers: [name] };
}

/** A half sentence for whoever misspelt a known name; empty when none is near. */
export function suggestionFor(name: string): string {
  const near = nearestName(withoutPrefix(name), [
    ...builtInDrivers.map((one) => one.name),
    ...builtInDrivers.map((one) => one.novaClass),
  ]);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

function badName(driver: string, what: string): DriverNotFound {
  const names = builtInDrivers.map((one) => `${one.name} (${one.novaClass})`).join(', ');
  return new DriverNotFound(
    `The driver name "${driver}" ${what}.${suggestionFor(driver)} ` +
      `Known are ${names}; any package or path that exports a driver plugin will do as well.`,
    { driver, reason: 'bad-name' },
  );
}

function withoutPrefix(name: string): string {
  return name.startsWith(NOVA_PREFIX) ? name.slice(NOVA_PREFIX.length) : name;
}
