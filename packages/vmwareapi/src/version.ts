/** This package's own version, as its package.json states it. */
import { readFileSync } from 'node:fs';

const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

export const DRIVER_VERSION = versionIn(manifest);

function versionIn(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'version' in value) return String(value.version);
  throw new TypeError('package.json states no version');
}
