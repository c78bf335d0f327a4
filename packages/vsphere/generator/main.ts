/**
 * `npm run schema`: writes the generated schema files. `npm run schema:check`: compares them with
 * what is committed and exits 1 naming each stale one.
 *
 * Options: --check, and --pyvmomi, --xsd, --govmomi DIR for sources elsewhere than Debian puts them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.js';
import { DEBIAN_PLACES, MissingSourceError, readSources, type SourcePlaces } from './sources.js';

function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      check: { type: 'boolean', default: false },
      pyvmomi: { type: 'string', default: DEBIAN_PLACES.pyvmomi },
      xsd: { type: 'string', default: DEBIAN_PLACES.xsd },
      govmomi: { type: 'string', default: DEBIAN_PLACES.govmomi },
    },
  });
  const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
  const files = generated(root, values);
  const stale = [...files]
    .filter(([path, text]) => contentOf(join(root, path)) !== text)
    .map(([path]) => path);
  if (values.check) {
    for (const path of stale) say(`stale: ${path}; run: npm run schema`);
    return stale.length === 0 ? 0 : 1;
  }
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path) ?? '');
    say(`written: ${path}`);
  }
  return 0;
}

function generated(root: string, places: SourcePlaces): Map<string, string> {
  return generate(readSources(places), {
    apiFacts: readFileSync(join(root, 'generator', 'api-facts.txt'), 'utf8'),
  });
}

/** The program runs from its sources' folder or from the compiled one below it. */
function packageRoot(directory: string): string {
  return existsSync(join(directory, 'package.json')) ? directory : packageRoot(dirname(directory));
}

function contentOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof MissingSourceError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
