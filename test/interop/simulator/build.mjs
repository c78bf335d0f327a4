/**
 * Builds the simulator of this folder from Debian's packages alone, in Go's GOPATH mode.
 *
 * The repairs go in as a build overlay, so nothing that is installed is touched. The result is kept under
 * .cache/interop by the hash of everything that went into it: a second build only computes that hash.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repaired, repairs } from './repairs.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../../.cache/interop/', import.meta.url));
const gopath = '/usr/share/gocode';
const govmomi = join(gopath, 'src/github.com/vmware/govmomi');

export const installCommand =
  'apt-get update && apt-get install -y --no-install-recommends golang-go golang-github-vmware-govmomi-dev';

/**
 * @returns {Promise<string>} path of the simulator's executable
 * @throws {Error} saying what is missing and how to install it, or what the compiler said
 */
export async function buildSimulator() {
  const goVersion = requireTools();
  const own = filesOf(here, '.go');
  const installed = filesOf(join(govmomi, 'simulator'), '.go').filter(
    ({ name }) => !name.endsWith('_test.go'),
  );
  const hash = createHash('sha256')
    .update(goVersion)
    .update(JSON.stringify([own, installed, repairs]));
  const binary = join(cache, `simulator-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(binary)) return binary;

  mkdirSync(cache, { recursive: true });
  const scratch = `${binary}.${process.pid}`;
  try {
    await compile(writeOverlay(installed, `${scratch}.d`), scratch);
    renameSync(scratch, binary);
    removeOldBuilds();
  } finally {
    rmSync(`${scratch}.d`, { recursive: true, force: true });
    rmSync(scratch, { force: true });
  }
  return binary;
}

function requireTools() {
  const missing = [];
  let version = '';
  try {
    version = execFileSync('go', ['version'], {
      encoding: 'utf8',
      env: goEnvironment(),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    missing.push('Go (Debian package golang-go)');
  }
  if (!existsSync(join(govmomi, 'simulator'))) {
    missing.push(`govmomi's simulator in ${govmomi} (Debian package golang-github-vmware-govmomi-dev)`);
  }
  if (missing.length > 0) {
    throw new Error(`The interop tests need ${missing.join(' and ')}.\nInstall with:\n  ${installCommand}`);
  }
  return version;
}

function filesOf(folder, extension) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function writeOverlay(installed, folder) {
  mkdirSync(folder, { recursive: true });
  const replace = {};
  for (const name of new Set(repairs.map(({ file }) => file))) {
    const source = installed.find((file) => file.name === name);
    if (source === undefined)
      throw new Error(`govmomi's simulator has no file ${name}: is it another version than 0.24.2?`);
    writeFileSync(join(folder, name), repaired(name, source.text));
    replace[join(govmomi, 'simulator', name)] = join(folder, name);
  }
  const overlay = join(folder, 'overlay.json');
  writeFileSync(overlay, JSON.stringify({ Replace: replace }));
  return overlay;
}

/** Builds of a day ago and more: a younger one may belong to a run that is still going on. */
function removeOldBuilds() {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(cache).filter((each) => each.startsWith('simulator-'))) {
    if (statSync(join(cache, name)).mtimeMs < yesterday)
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

async function compile(overlay, output) {
  const child = spawn('go', ['build', '-overlay', overlay, '-o', output, '.'], {
    cwd: here,
    env: goEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`The simulator did not compile (go ended with ${code}):\n${said}`);
}

function goEnvironment() {
  const environment = { ...process.env, GO111MODULE: 'off', GOPATH: gopath, GOFLAGS: '', CGO_ENABLED: '0' };
  if (!environment.HOME && !environment.GOCACHE && !environment.XDG_CACHE_HOME)
    environment.GOCACHE = join(cache, 'go');
  return environment;
}
