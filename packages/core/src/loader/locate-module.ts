/**
 * Finding a package's or a file's entry module on disk, from any folder.
 *
 * Packages are looked for in `node_modules` of the folder and of all above it,
 * as Node does. Knowing where a package is, or that it is nowhere, is what tells
 * "not installed" from "installed, but something it needs is not".
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { exportTarget } from './package-exports.js';

/** Found, and its URL to import; or found, but the file it should lead to is not there. */
export type Located =
  | { readonly found: true; readonly url: string }
  | { readonly found: false; readonly place: string; readonly missing: string };

/**
 * What `import` goes by, and first of all what this very file was found by: in a workspace that
 * runs from its sources, drivers are sources too.
 */
const CONDITIONS: ReadonlySet<string> = new Set([
  ...(import.meta.url.endsWith('.ts') ? ['source'] : []),
  'node',
  'import',
  'module-sync',
  'default',
]);

/** The folder that a URL or path stands for: itself, or the one that the file is in. */
export async function folderOf(place: string | URL): Promise<string> {
  const path = place instanceof URL || place.startsWith('file:') ? fileURLToPath(place) : resolve(place);
  return (await isFolder(path)) ? path : dirname(path);
}

/** @returns undefined when the package is in none of the `node_modules` from `folder` upwards */
export async function locatePackage(specifier: string, folder: string): Promise<Located | undefined> {
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  const subpath = ['.', ...parts.slice(name.split('/').length)].join('/');
  for (const above of upwards(folder)) {
    if (basename(above) === 'node_modules') continue;
    const root = join(above, 'node_modules', name);
    if (await isFolder(root)) return locateIn(root, subpath);
  }
  return undefined;
}

/** @param path absolute, relative to `folder`, or a `file:` URL; of a file, or of a package's folder */
export async function locateFile(path: string, folder: string): Promise<Located> {
  const absolute = path.startsWith('file:') ? fileURLToPath(path) : resolve(folder, path);
  return (await isFolder(absolute)) ? locateIn(absolute, '.') : located(absolute, absolute);
}

async function locateIn(root: string, subpath: string): Promise<Located> {
  const manifest = await readManifest(root);
  if (manifest['exports'] !== undefined) {
    const target = exportTarget(manifest['exports'], subpath, CONDITIONS);
    if (target === undefined) {
      return { found: false, place: root, missing: `an export "${subpath}" for the condition "import"` };
    }
    return located(join(root, target), root);
  }
  if (subpath !== '.') return located(join(root, subpath), root);
  return located(join(root, typeof manifest['main'] === 'string' ? manifest['main'] : 'index.js'), root);
}

async function located(path: string, place: string): Promise<Located> {
  if (!(await isFile(path))) return { found: false, place, missing: path };
  // Node knows a module by its real path; another one would make a second copy of it.
  return { found: true, url: pathToFileURL(await realpath(path)).href };
}

/** An unreadable manifest is one that says nothing. */
async function readManifest(root: string): Promise<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}

function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (at === dirname(at)) return;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
