/** The version of this package, as its manifest says. */
import { createRequire } from 'node:module';

// The manifest is one level up from the sources and from the build alike.
const manifest: { readonly version: string } = createRequire(import.meta.url)('../package.json');

export const VERSION = manifest.version;
