/**
 * Makes a checkout ready to build, test and demonstrate, whatever state it is in: `npm test` and `npm run demo`
 * start with it. Takes about a second when nothing is missing. With `--node-only` it leaves out what is not Node's: foreign
 * clients and servers.
 *
 * Plain JavaScript without a dependency, because on a fresh clone there is no node_modules yet and Node 20 does
 * not read TypeScript.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSimulator } from '../interop/simulator/build.mjs';
import { installDebianPackages } from './debian-packages.mjs';
import { interopLeftOut } from './interop-choice.mjs';
import { staleReason } from './node-modules.mjs';
import { run, say, SetUpError } from './steps.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const oldestNode = [20, 19];

try {
  requireNode();
  installNodeModules();
  const withInterop = !process.argv.includes('--node-only') && !interopLeftOut(process.env);
  if (withInterop) installDebianPackages();
  run('the build', process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-b'], { cwd: root });
  run('the bundle', process.execPath, [`${root}packages/vsphere/bundle/bundle.mjs`], { cwd: root });
  if (withInterop) await buildSimulator();
} catch (error) {
  console.error(`\nset-up: ${error instanceof SetUpError ? error.message : error.stack}\n`);
  process.exitCode = 1;
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new SetUpError(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

function installNodeModules() {
  const reason = staleReason(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'));
  if (reason === undefined) return;
  say(`npm ci, because ${reason}`);
  // npm names itself to what it runs; outside of npm the one on the PATH is as good.
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  run('npm ci', command, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: root });
}

function readJson(path) {
  return existsSync(root + path) ? JSON.parse(readFileSync(root + path, 'utf8')) : undefined;
}
