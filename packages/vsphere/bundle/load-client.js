// Made by bundle.mjs. Imports of Node's modules would make ES modules of them first.
const { readFileSync } = process.getBuiltinModule('node:fs');
const { createRequire } = process.getBuiltinModule('node:module');
const { fileURLToPath } = process.getBuiltinModule('node:url');
const { Script } = process.getBuiltinModule('node:vm');

const filename = fileURLToPath(new URL('client.cjs', import.meta.url));
const script = new Script(readFileSync(filename, 'latin1'), {
  filename,
  cachedData: readFileSync(new URL('KEPT_FILE', import.meta.url)),
});
const client = { exports: {} };
script.runInThisContext()(client.exports, createRequire(filename), client, filename);

export const { NAMES } = client.exports;
