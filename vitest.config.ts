import { defineConfig } from 'vitest/config';

// Tests run on the sources: the `source` export condition of each package points at src/.
const resolve = { conditions: ['source', 'node', 'import', 'module', 'default'] };
const ssr = { resolve: { conditions: ['source', 'node', 'import', 'module', 'default'] } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'test/unit/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'interop',
          include: ['test/interop/**/*.test.ts', 'docs/examples/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: ['test/interop/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
