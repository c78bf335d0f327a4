/**
 * The demo: the `kilonova` command line, run as a user would, first on a simulated vCenter and then on the
 * driver in memory. It prints each command with its output, and fails if anything is left on the server.
 *
 * Needs the build and nothing but Node; `npm run demo` sees to it. With `--server` it runs on another vCenter:
 *
 *    VCENTER_PASSWORD=... npm run demo -- --server vcenter.example.com --username me@vsphere.local \
 *      --cluster Cluster1 --network "VM Network" [--ca-file ca.pem | --thumbprint AB:CD:...]
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startSimulator } from '@kilonova/vsphere-sim';

const kilonova = fileURLToPath(new URL('../../packages/host/bin/kilonova.mjs', import.meta.url));
const { values: given } = parseArgs({
  options: Object.fromEntries(
    ['server', 'username', 'cluster', 'network', 'ca-file', 'thumbprint'].map((name) => [
      name,
      { type: 'string' },
    ]),
  ),
});

const directory = await mkdtemp(join(tmpdir(), 'kilonova-demo-'));
try {
  const vcenter = await (given.server === undefined ? simulatedVcenter() : otherVcenter());
  try {
    await writeConfiguration(vcenter.options);
    await run('drivers');
    await lifeOfAnInstance('vmwareapi', '--network', vcenter.network);
    vcenter.expectEmpty?.();
    await lifeOfAnInstance('fake');
  } finally {
    await vcenter.close?.();
  }
  say('# the demo is over: both drivers did the same, and nothing is left of either instance');
} catch (error) {
  say(`\nThe demo failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  await rm(directory, { recursive: true, force: true });
}

async function simulatedVcenter() {
  const simulator = await startSimulator({
    username: 'kilonova@vsphere.local',
    password: 'a secret of the demo',
    inventory: { hosts: 2, standaloneHosts: 0, vms: 0 },
  });
  process.env.VCENTER_PASSWORD = simulator.password;
  say('# a vCenter, simulated in this process, over TLS, with one cluster of two hosts');
  say(`# it listens at ${simulator.url}\n`);
  const { url, username, caFile } = simulator;
  return {
    options: { server: new URL(url).host, username, caFile, clusterName: 'DC0_C0' },
    network: 'VM Network',
    expectEmpty: () => expectEmpty(simulator.census()),
    close: () => simulator.close(),
  };
}

function otherVcenter() {
  const { server, username, cluster, network, 'ca-file': caFile, thumbprint } = given;
  if (!username || !cluster || !network || !process.env.VCENTER_PASSWORD) {
    throw new Error(
      '--server needs --username, --cluster, --network, and VCENTER_PASSWORD in the environment.',
    );
  }
  say(`# the vCenter at ${server}\n`);
  return { options: { server, username, caFile, thumbprint, clusterName: cluster }, network };
}

async function writeConfiguration(options) {
  const configuration = [
    'driver: vmwareapi',
    'drivers:',
    '  vmwareapi:',
    ...Object.entries(options).flatMap(([name, value]) => (value ? [`    ${name}: ${value}`] : [])),
    '    password: ${env:VCENTER_PASSWORD}',
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

function expectEmpty({ vms, files, sessions }) {
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
