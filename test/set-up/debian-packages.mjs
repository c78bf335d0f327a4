/**
 * The Debian packages that the tests and the schema generator use. Installed where that is possible without
 * asking anybody (root, or sudo without a password); elsewhere the command to run is printed.
 */
import { readFileSync } from 'node:fs';
import { ask, run, say, SetUpError } from './steps.mjs';

const packages = [
  'curl',
  'golang-go',
  'golang-github-vmware-govmomi-dev',
  'python3-pyvmomi',
  'python3-oslo.vmware',
  'python3-nova',
  'libxml2-utils',
  'qemu-utils',
  'xorriso',
  'genisoimage',
];
const install = ['install', '-y', '--no-install-recommends'];

/** @throws {SetUpError} when packages are missing and cannot be installed from here */
export function installDebianPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get ${[...install, ...missing].join(' ')}`;
  if (!isDebian()) throw new SetUpError(notDebian(missing));
  const prefix = rootPrefix();
  if (prefix === undefined) {
    throw new SetUpError(`Missing: ${missing.join(', ')}. Run this as root, then try again:\n  ${command}`);
  }
  say(command);
  const [first, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  run('apt-get update', first, [...rest, '-q', 'update']);
  run('apt-get install', first, [...rest, '-q', ...install, ...missing]);
}

function missingPackages() {
  const status = ask('dpkg-query', ['-W', '-f', '${Package} ${Status}\n']) ?? '';
  const there = new Set(
    status
      .split('\n')
      .filter((line) => line.endsWith(' install ok installed'))
      .map((line) => line.split(' ')[0]),
  );
  return packages.filter((name) => !there.has(name));
}

/** What to put before a command to run it as root; undefined when that cannot be done without a question. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return ask('sudo', ['-n', 'true']) === undefined ? undefined : ['sudo', '-n'];
}

function isDebian() {
  let release = '';
  try {
    release = readFileSync('/etc/os-release', 'utf8');
  } catch {
    return false;
  }
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}

function notDebian(missing) {
  return (
    `The interop tests need packages of Debian 12 (${missing.join(', ')}), and this is not a Debian system.\n` +
    'Run in a Debian 12 machine or container, or leave those tests out with KILONOVA_INTEROP=skip npm test.'
  );
}
