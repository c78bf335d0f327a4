/** That `npm run bench:connect` runs, and that everybody in it gets to log in. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const program = fileURLToPath(
  new URL('../../packages/vsphere/test/bench/dist/bench/connect.js', import.meta.url),
);

it('bench:connect gives figures as JSON, with pyvmomi and an empty process beside us', () => {
  const args = [program, '--rounds', '1', '--require-peers', '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });

  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({
    rounds: 1,
    connect: [{ name: 'kilonova' }, { name: 'pyvmomi' }, { name: 'empty Node process' }],
    targets: [{ wanted: expect.stringMatching(/^below/) }, { wanted: 'below 120' }],
  });
});
