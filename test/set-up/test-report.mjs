/**
 * What a test run came to, from vitest's JSON report and its exit code. A run can fail without a failed test: a
 * file that does not load, a hook that throws, an error nobody caught. Each of those counts as a failure here.
 */

/**
 * @param {object | undefined} report undefined when vitest wrote none
 * @param {number} exitCode vitest's own
 * @param {{ skippingFails: boolean }} options
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function tally(report, exitCode, { skippingFails }) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    const before = count.failed;
    for (const { status } of file.assertionResults) {
      count[status === 'passed' || status === 'failed' ? status : 'skipped'] += 1;
    }
    if (file.status === 'failed' && count.failed === before) count.failed += 1;
  }
  if (skippingFails) count.failed += count.skipped;
  if (exitCode !== 0 && count.failed === 0) count.failed = 1;
  return count;
}
