import { describe, expect, it } from 'vitest';
import { tally } from './test-report.mjs';

const lenient = { skippingFails: false };

function report(...files) {
  return {
    testResults: files.map(([status, ...statuses]) => ({
      status,
      assertionResults: statuses.map((each) => ({ status: each })),
    })),
  };
}

describe('tally', () => {
  it('adds up the tests of all files', () => {
    const run = report(['passed', 'passed', 'passed'], ['failed', 'passed', 'failed', 'skipped']);

    expect(tally(run, 1, lenient)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it.each([
    [
      'a file does not load',
      report(['passed', 'passed'], ['failed']),
      1,
      { passed: 1, failed: 1, skipped: 0 },
    ],
    ['a hook fails after its tests', report(['failed', 'passed']), 1, { passed: 1, failed: 1, skipped: 0 }],
    ['only the exit code is bad', report(['passed', 'passed']), 1, { passed: 1, failed: 1, skipped: 0 }],
    ['there is no report', undefined, 0, { passed: 0, failed: 1, skipped: 0 }],
  ])('counts a failure when %s', (_when, run, exitCode, expected) => {
    expect(tally(run, exitCode, lenient)).toEqual(expected);
  });

  it('counts a skipped test as failed where nothing may be skipped', () => {
    expect(tally(report(['passed', 'passed', 'skipped', 'todo']), 0, { skippingFails: true })).toMatchObject({
      passed: 1,
      failed: 2,
    });
  });
});
