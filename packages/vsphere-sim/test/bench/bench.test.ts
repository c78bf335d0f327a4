/** That the program runs, and says what it is to say. What it measures is nobody's business here. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SIM = fileURLToPath(new URL('sim.mjs', import.meta.url));
const small =
  '--no-peer --vms 20 --hosts 2 --datastores 2 --tasks 10 --waiters 3 --idle-ms 100 --rounds 1'.split(' ');

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [SIM, ...args], { encoding: 'utf8' });
}

describe('bench:sim', { timeout: 60_000 }, () => {
  it('gives figures as JSON', () => {
    const { stdout } = run(...small, '--json');

    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      results: [{ name: 'kilonova', vms: 20, hosts: 2, tasks: 10, tasksDone: 10, waiters: 3 }],
      ratios: [],
    });
    for (const name of ['startMs', 'startRssMb', 'sweepMs', 'clientSweepMs', 'tasksMs', 'idleCpuMs']) {
      expect(report).toHaveProperty(`results.0.${name}`, expect.any(Number));
    }
    expect(report).toHaveProperty('targets.4.met', expect.any(Boolean));
  });

  it('gives them in words', () => {
    const { stdout } = run(...small);

    expect(stdout).toMatch(/^kilonova +20 +[\d.]+ +[\d.]+/m);
    expect(stdout).toMatch(/^of 10 power tasks with their updates +10 +10 +met$/m);
    expect(stdout).toMatch(/^targets (met|NOT met: \d)$/m);
  });

  it('refuses a size that is none', () => {
    const { status, stderr } = run('--vms', 'many');

    expect(status).toBe(1);
    expect(stderr).toContain('--vms: many is not a number of at least 1');
  });
});
