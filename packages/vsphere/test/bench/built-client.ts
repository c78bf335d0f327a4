/**
 * The client as it is published: compiled, from `dist`. What is measured is what users get.
 *
 * It is loaded by its place, since the programs here are compiled to a folder of their own.
 */
import { fileURLToPath } from 'node:url';

/** `dist` of the package, seen from the compiled programs. */
const DIST = new URL('../../../../dist/', import.meta.url);

/** What `import '@kilonova/vsphere'` loads. */
export const clientModule = fileURLToPath(new URL('bundle/index.js', DIST));

export async function builtCodec(): Promise<typeof import('../../src/wire/codec.js')> {
  return import(new URL('wire/codec.js', DIST).href);
}

export async function builtSchema(): Promise<typeof import('../../src/schema/table.js')> {
  return import(new URL('schema/table.js', DIST).href);
}
