/**
 * Runs vitest with the arguments given, shows its own summary and ends with one line, `N passed, N failed`.
 * In CI a whole run may not skip a test.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { interopLeftOut, leftOutNotice } from './interop-choice.mjs';
import { tally } from './test-report.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const reportFile = `${root}.cache/test-report.json`;
const chosen = process.argv.slice(2);
const leftOut = interopLeftOut(process.env);

rmSync(reportFile, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    `${root}node_modules/vitest/vitest.mjs`,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...chosen,
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined;
const skippingFails = Boolean(process.env.CI) && chosen.length === 0;
const { passed, failed, skipped } = tally(report, status ?? 1, { skippingFails });

if (skipped > 0) console.log(`${skipped} skipped${skippingFails ? ', which counts as failed in CI' : ''}`);
if (leftOut) console.log(`\n${leftOutNotice}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
