/**
 * Makes one file of the compiled client: `dist/bundle/index.js`, which is what users import. What is only imported when
 * it is needed gets a file of its own beside it.
 *
 * Node takes about half a millisecond to find, read and link a module, and the client has more than a hundred. Only our
 * own modules go in; packages stay where they are. The files lie as deep as those they are made of, so what these find
 * relative to themselves (`../../schema`) is found from there as well.
 */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const dist = fileURLToPath(new URL('dist/', import.meta.url));

const bundle = await rolldown({
  input: `${dist}index.js`,
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/'),
});
await bundle.write({ dir: `${dist}bundle`, chunkFileNames: '[name].js', format: 'esm', sourcemap: true });
await bundle.close();
