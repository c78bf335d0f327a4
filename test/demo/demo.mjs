/**
 * The demo: the `kilonova` command line, run as a user would, first on a simulated vCenter and then on the
 * driver in memory. It prints each command with its output, and fails if anything is left on the server.
 *
 * Needs the build (`tsc -b`) and what the simulator needs; `npm run demo` sees to both.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSimulator } from '../interop/simulator/build.mjs';
import { startVcsimProcess } from '../interop/vcsim-process.mjs';

const kilonova = fileURLToPath(new URL('../../packages/host/bin/kilonova.mjs', import.meta.url));
const user = 'kilonova@vsphere.local';
const password = 'a secret of the demo';
const model = ['-cluster', '1', '-host', '2', '-vm', '0'];

const directory = await mkdtemp(join(tmpdir(), 'kilonova-demo-'));
try {
  say('# govmomi’s vCenter simulator, over TLS, with one cluster of two hosts');
  const vcenter = await startVcsimProcess(await buildSimulator(), [
    ...model,
    '-user',
    user,
    '-password',
    password,
  ]);
  try {
    say(`# it listens at ${vcenter.url}\n`);
    await writeConfiguration(vcenter);
    await run('drivers');
    await lifeOfAnInstance('vmwareapi', '--network', 'VM Network');
    await expectEmpty(vcenter);
    await lifeOfAnInstance('fake');
  } finally {
    await vcenter.stop();
  }
  say('# the demo is over: both drivers did the same, and nothing is left of either instance');
} catch (error) {
  say(`\nThe demo failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  await rm(directory, { recursive: true, force: true });
}

async function writeConfiguration({ url, caFile }) {
  const configuration = [
    'driver: vmwareapi',
    'drivers:',
    '  vmwareapi:',
    `    server: ${new URL(url).host}`,
    `    username: ${user}`,
    '    password: ${env:VCENTER_PASSWORD}',
    `    caFile: ${caFile}`,
    '    clusterName: DC0_C0',
    '  fake:',
    '    statePath: fake-state.json',
    'flavors:',
    '  small: { vcpus: 2, memoryMb: 1024, rootGb: 8 }',
  ].join('\n');
  await writeFile(join(directory, 'kilonova.yaml'), `${configuration}\n`);
  say('$ cat kilonova.yaml');
  say(`${indent(configuration)}\n`);
}

async function lifeOfAnInstance(driver, ...spawnOptions) {
  say(`# the life of an instance, by the driver ${driver}\n`);
  const use = ['--driver', driver];
  const uuid = await run('spawn', ...use, '--name', 'Größe & 東京', '--flavor', 'small', ...spawnOptions);
  expect(await run('list', ...use), uuid);
  expect(await run('show', ...use, uuid), 'running');
  const prefix = uuid.slice(0, 8);
  expect(await run('stop', ...use, prefix), 'shutdown');
  expect(await run('start', ...use, prefix), 'running');
  expect(await run('destroy', ...use, prefix), 'destroyed');
  expect(await run('list', ...use, '--json'), '"instances": []');
}

/** Runs one command in the demo's directory and prints it with its output. Resolves to what it answered. */
async function run(...words) {
  say(`$ kilonova ${words.map(quoted).join(' ')}`);
  const child = spawn(process.execPath, [kilonova, ...words], {
    cwd: directory,
    env: { ...process.env, VCENTER_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [answer, complaints, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise((resolve) => void child.once('close', resolve)),
  ]);
  say(`${indent(complaints + answer)}\n`);
  if (code !== 0) throw new Error(`kilonova ${words[0]} ended with ${code}.`);
  return answer.trim();
}

async function expectEmpty(vcenter) {
  const { vms, files, sessions } = await vcenter.control('/census');
  say(`# left on the server: ${vms.length} VMs, ${files.length} files, ${sessions} sessions\n`);
  if (vms.length + files.length + sessions > 0) {
    throw new Error(`The server still has ${[...vms, ...files, `${sessions} sessions`].join(', ')}.`);
  }
}

function expect(answer, part) {
  if (!answer.includes(part)) throw new Error(`The answer should say ${part}.`);
}

async function textOf(stream) {
  stream.setEncoding('utf8');
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}

function quoted(word) {
  return /^[\w./=-]+$/.test(word) ? word : `'${word}'`;
}

function indent(text) {
  return text.trimEnd().replaceAll(/^/gm, '  ');
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
