/**
 * From a driver's name to its plugin: find the module, import it, pick the
 * plugin from what it exports. Each step that can fail says so in its own way.
 */
import { fileURLToPath } from 'node:url';
import { ContractVersionMismatch, DriverNotFound, DriverStartFailed, NotADriverPlugin } from '../errors.js';
import {
  CONTRACT_VERSION,
  isDriverPlugin,
  looksLikePlugin,
  pluginDefects,
  type DriverPlugin,
} from '../plugin.js';
import { candidatesFor, suggestionFor } from './driver-names.js';
import { folderOf, locateFile, locatePackage, type Located } from './locate-module.js';

type Namespace = Readonly<Record<string, unknown>>;

/**
 * @param resolveFrom file or folder from which packages and relative paths are looked for first;
 *   after it, packages are looked for from this package's own folder and the working directory
 * @throws {DriverNotFound | NotADriverPlugin | ContractVersionMismatch | DriverStartFailed}
 */
export async function importPlugin(driver: string, resolveFrom?: string | URL): Promise<DriverPlugin> {
  const candidates = candidatesFor(driver);
  const first = resolveFrom === undefined ? [] : [await folderOf(resolveFrom)];
  const module =
    candidates.kind === 'file'
      ? await importFile(driver, candidates.path, first[0] ?? process.cwd())
      : await importPackage(driver, candidates.specifiers, [
          ...new Set([...first, await folderOf(import.meta.url), process.cwd()]),
        ]);
  return pluginOf(driver, module.place, module.namespace);
}

interface Imported {
  readonly place: string;
  readonly namespace: Namespace;
}

async function importFile(driver: string, path: string, folder: string): Promise<Imported> {
  return importLocated(driver, await locateFile(path, folder));
}

async function importPackage(
  driver: string,
  specifiers: readonly [string, ...string[]],
  folders: readonly string[],
): Promise<Imported> {
  for (const specifier of specifiers) {
    for (const folder of folders) {
      const located = await locatePackage(specifier, folder);
      if (located !== undefined) return importLocated(driver, located);
    }
  }
  for (const specifier of specifiers) {
    // Packages that are in no folder: Plug'n'Play, import maps and loader hooks know where they are.
    const namespace = await importModule(specifier).catch((error: unknown) => {
      if (isModuleAbsent(error)) return undefined;
      throw new DriverStartFailed({ driver, stage: 'import' }, { cause: error });
    });
    if (namespace !== undefined) return { place: specifier, namespace };
  }
  const [wanted, ...guesses] = specifiers;
  throw new DriverNotFound(
    `The driver "${driver}" is not installed: there is no package ${specifiers.join(' or ')} in reach of ` +
      `${folders.join(', ')}.${suggestionFor(driver)} ` +
      // Nobody is told to install a package whose name was only guessed.
      (guesses.length === 0 ? `Install it with: npm install ${wanted}` : 'Install the package that has it.'),
    { driver, reason: 'package-absent', packages: specifiers, lookedFrom: folders },
  );
}

async function importLocated(driver: string, located: Located): Promise<Imported> {
  if (!located.found) {
    const { place, missing } = located;
    throw new DriverNotFound(
      place === missing
        ? `The driver "${driver}" is not there: ${missing} does not exist. Correct the path.`
        : `The driver "${driver}" is installed in ${place} but lacks ${missing}. Build it, or install it again.`,
      { driver, reason: 'file-absent', missing },
    );
  }
  const place = fileURLToPath(located.url);
  try {
    return { place, namespace: await importModule(located.url) };
  } catch (error) {
    // The driver's own file is there, so what is absent is something that it imports.
    if (!isModuleAbsent(error)) throw new DriverStartFailed({ driver, stage: 'import' }, { cause: error });
    throw new DriverNotFound(
      `The driver "${driver}" is there (${place}) but something it imports is not: ${error.message}. ` +
        'Install what is missing, or install the driver again.',
      { driver, reason: 'dependency-absent', module: place },
      { cause: error },
    );
  }
}

function importModule(specifier: string): Promise<Namespace> {
  return import(/* @vite-ignore */ specifier);
}

function isModuleAbsent(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND';
}

function pluginOf(driver: string, module: string, namespace: Namespace): DriverPlugin {
  // A CommonJS module has all it exports on `default`.
  const { default: whole } = namespace;
  const inner: object = typeof whole === 'object' && whole !== null && !looksLikePlugin(whole) ? whole : {};
  const exported: Namespace = { ...inner, ...namespace };
  const refuse = (reason: string): NotADriverPlugin =>
    new NotADriverPlugin({ driver, module, exports: Object.keys(namespace), reason });

  const chosen = exported['plugin'] ?? onlyPluginOf(exported, refuse);
  if (looksLikePlugin(chosen) && chosen.contractVersion !== CONTRACT_VERSION) {
    throw new ContractVersionMismatch({ driver, expected: CONTRACT_VERSION, actual: chosen.contractVersion });
  }
  if (!isDriverPlugin(chosen))
    throw refuse(`of what it exports as a plugin, ${pluginDefects(chosen).join(', ')}`);
  return chosen;
}

function onlyPluginOf(exported: Namespace, refuse: (reason: string) => NotADriverPlugin): unknown {
  const plugins = new Set(Object.values(exported).filter(looksLikePlugin));
  if (plugins.size === 0) throw refuse('it exports no driver plugin');
  if (plugins.size > 1) throw refuse('it exports several driver plugins and calls none of them `plugin`');
  return [...plugins][0];
}
