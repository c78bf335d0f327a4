/**
 * The other clients, as Debian has them. One that is missing is told by name, with the command that installs it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const GOPATH = '/usr/share/gocode';
const PYTHON = '/usr/bin/python3';
const here = new URL('../../peers/', import.meta.url);
const cache = fileURLToPath(new URL('../../../../../../.cache/bench/', import.meta.url));

/** How to run a peer, or what to do to have it. */
export type Peer =
  | { readonly name: string; readonly command: string; readonly args: readonly string[] }
  | { readonly name: string; readonly missing: string };

/** govmomi's decoder, compiled by Go from Debian's source in GOPATH mode: nothing is fetched. */
export function govmomi(): Peer {
  const name = 'govmomi';
  const missing = 'apt-get install golang-go golang-github-vmware-govmomi-dev';
  if (!existsSync(`${GOPATH}/src/github.com/vmware/govmomi/vim25/xml`)) return { name, missing };
  mkdirSync(cache, { recursive: true });
  const command = `${cache}govmomi-decode`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GO111MODULE: 'off',
    GOPATH,
    GOFLAGS: '',
    CGO_ENABLED: '0',
  };
  if (!env['HOME'] && !env['GOCACHE'] && !env['XDG_CACHE_HOME']) env['GOCACHE'] = `${cache}go`;
  try {
    execFileSync('go', ['build', '-o', command, '.'], {
      cwd: new URL('govmomi/', here),
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch {
    return { name, missing };
  }
  return { name, command, args: [] };
}

/** A program of ours in Debian's Python, which is where Debian's pyvmomi is. */
export function pyvmomi(program: string): Peer {
  const name = 'pyvmomi';
  try {
    execFileSync(PYTHON, ['-c', 'import pyVmomi'], { stdio: 'ignore' });
  } catch {
    return { name, missing: 'apt-get install python3-pyvmomi' };
  }
  return { name, command: PYTHON, args: [fileURLToPath(new URL(program, here))] };
}

/** @throws {Error} peers are missing although they are required */
export function withoutMissing(
  peers: readonly Peer[],
  required: boolean,
): Extract<Peer, { readonly command: string }>[] {
  const missing = peers.flatMap((peer) => ('missing' in peer ? `${peer.name} (${peer.missing})` : []));
  if (missing.length > 0) {
    const said = `not measured, because not installed: ${missing.join(', ')}`;
    if (required) throw new Error(said);
    process.stderr.write(`${said}\n`);
  }
  return peers.flatMap((peer) => ('command' in peer ? [peer] : []));
}
