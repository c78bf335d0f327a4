import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { interopLeftOut, leftOutNotice } from './test/set-up/interop-choice.mjs';

// Tests run on the sources: the `source` export condition of each package points at src/.
const resolve = { conditions: ['source', 'node', 'import', 'module', 'default'] };
const ssr = { resolve: { conditions: ['source', 'node', 'import', 'module', 'default'] } };
/** What a package tests of its inside against programs that are not ours. */
const foreign = 'packages/*/test/interop/**/*.test.ts';
/** What is to hold on every vCenter: run on our own simulator and on govmomi's. */
const vcenter = [
  'test/vcenter/**/*.test.ts',
  'packages/*/test/{vcenter,chaos}/**/*.test.ts',
  'docs/examples/**/*.test.ts',
];
/** What is waited for comes from another process, and two of those may share two cores with a third. */
const polling = { expect: { poll: { timeout: 10_000 } } };
const patient = { testTimeout: 30_000, hookTimeout: 60_000, ...polling };
const exclude = ['**/node_modules/**', '**/dist/**'];

const unit: TestProjectConfiguration = {
  resolve,
  ssr,
  test: {
    name: 'unit',
    include: ['packages/**/*.test.ts', 'test/unit/**/*.test.ts', 'test/set-up/**/*.test.mjs'],
    exclude: [...exclude, foreign, ...vcenter],
    // Many of them talk to a server in their own process, over TLS: what is quick alone is not beside another.
    testTimeout: 20_000,
    ...polling,
  },
};

const simulator: TestProjectConfiguration = {
  resolve,
  ssr,
  test: { name: 'simulator', include: vcenter, exclude, provide: { vcenter: 'kilonova' }, ...patient },
};

const interop: TestProjectConfiguration = {
  resolve,
  ssr,
  test: {
    name: 'interop',
    include: ['test/interop/**/*.test.{ts,mjs}', foreign, ...vcenter],
    exclude,
    provide: { vcenter: 'govmomi' },
    globalSetup: ['test/interop/global-setup.ts'],
    ...patient,
  },
};

const leftOut = interopLeftOut(process.env);
if (leftOut) console.warn(leftOutNotice);

export default defineConfig({
  test: {
    projects: leftOut ? [unit, simulator] : [unit, simulator, interop],
    // Many tests wait for another process: two at a time also where there are only two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
