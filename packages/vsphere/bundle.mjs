/**
 * Makes one file of the compiled client: `dist/bundle/index.js`, which is what users import.
 *
 * Node takes about half a millisecond to find, read and link a module, and the client has more than a hundred. Only our
 * own modules go in; packages stay where they are. Node's modules are taken from `process.getBuiltinModule`, because an
 * import statement makes an ES module of each first, which reads every one of its exports. The file lies as deep as
 * those it is made of, so what they find relative to themselves (`../../schema`) is found from there as well.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const dist = fileURLToPath(new URL('dist/', import.meta.url));

const builtins = {
  name: 'builtins',
  resolveId: (id) => (id.startsWith('node:') ? { id: `builtin:${id}`, moduleSideEffects: false } : undefined),
  load: (id) => (id.startsWith('builtin:') ? moduleOf(id.slice('builtin:'.length)) : undefined),
};

/** In one file nothing is gained by loading a part of it later, and the means to do so cost time. */
const atOnce = {
  name: 'at-once',
  transform(code) {
    const imports = [];
    const changed = code.replaceAll(/await import\(('\.[^']+')\)/g, (_, from) => {
      imports.push(`import * as later${imports.length} from ${from};`);
      return `later${imports.length - 1}`;
    });
    // At the end, so that all lines stay where the source map has them.
    return imports.length > 0 ? { code: `${changed}\n${imports.join('\n')}`, map: null } : undefined;
  },
};

/** A module that exports what a builtin has. What nobody imports of it is left out again. */
function moduleOf(id) {
  const names = Object.keys(process.getBuiltinModule(id)).filter((name) => /^[A-Za-z]\w*$/.test(name));
  const builtin = `const builtin = /* @__PURE__ */ process.getBuiltinModule('${id}');`;
  return [builtin, ...names.map((name) => `export const ${name} = builtin.${name};`)].join('\n');
}

const bundle = await rolldown({
  input: `${dist}index.js`,
  platform: 'node',
  external: (id) =>
    !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('node:') && !id.startsWith('builtin:'),
  plugins: [builtins, atOnce],
  treeshake: { propertyReadSideEffects: false },
});
const { output } = await bundle.generate({
  codeSplitting: false,
  comments: false,
  format: 'esm',
  sourcemap: true,
});
await bundle.close();
const [{ code, map }] = output;
// Other characters stand in literals only. With one of them the engine reads two bytes for each of the whole file.
const ascii = code.replaceAll(
  /[^\0-\u007f]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
mkdirSync(`${dist}bundle`, { recursive: true });
writeFileSync(`${dist}bundle/index.js.map`, map.toString());
writeFileSync(`${dist}bundle/index.js`, ascii);
