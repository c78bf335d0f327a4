/**
 * Makes what users import: `dist/bundle/index.js`, the compiled client as one script with the code that V8 made of it.
 *
 * Node takes about half a millisecond to find, read and link a module, and the client has more than two hundred; then
 * V8 compiles each function when it is first called. So all our modules become one script, which logs in once here, and
 * what V8 has compiled by then is kept beside it. Another V8 than ours refuses what was kept and compiles the script.
 * Packages stay where they are. The script lies as deep as the modules it is made of, so what these find relative to
 * themselves (`../../schema`) is found from there as well.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { rolldown } from 'rolldown';
import { firstLogin } from './first-login.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const bundle = `${dist}bundle/`;
const scriptFile = `${bundle}client.cjs`;

const { code, map, exports } = await oneScript();
rmSync(bundle, { recursive: true, force: true });
mkdirSync(bundle);
writeFileSync(scriptFile, code);
writeFileSync(`${scriptFile}.map`, map.toString());
// V8 compares no more than the lengths of two scripts: the name ties what is kept to this one.
const keptFile = `client-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.v8`;
writeFileSync(bundle + keptFile, await compiled());
const loader = readFileSync(new URL('load-client.js', import.meta.url), 'utf8');
writeFileSync(
  `${bundle}index.js`,
  loader.replace('KEPT_FILE', keptFile).replace('NAMES', exports.join(', ')),
);

/** A function expression, to be called as Node calls a CommonJS module. Its first line begins the module's, for the map's sake. */
async function oneScript() {
  const modules = await rolldown({
    input: `${dist}index.js`,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
  });
  const { output } = await modules.generate({
    codeSplitting: false,
    comments: false,
    format: 'cjs',
    sourcemap: true,
  });
  await modules.close();
  const [{ code: written, ...rest }] = output;
  const [body] = inAscii(written).split('//# sourceMappingURL=');
  const wrapped = `(function (exports, require, module, __filename) {${body}})\n//# sourceMappingURL=client.cjs.map\n`;
  return { ...rest, code: wrapped };
}

/** Other characters stand in literals only. With one of them the engine takes two bytes for each of the whole script. */
function inAscii(text) {
  return text.replaceAll(/[^\0-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What V8 has of the script once the client has logged in. */
async function compiled() {
  const script = new Script(code, { filename: scriptFile });
  const client = { exports: {} };
  script.runInThisContext()(client.exports, createRequire(scriptFile), client, scriptFile);
  await firstLogin(client.exports.VimSession);
  return script.createCachedData();
}
