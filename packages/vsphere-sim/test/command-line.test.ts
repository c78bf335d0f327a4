/** The program, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { getObjects, VimSession } from '@kilonova/vsphere';
import { describe, expect, it, onTestFinished } from 'vitest';

const bin = fileURLToPath(new URL('../bin/kilonova-vsphere-sim.mjs', import.meta.url));

function start(...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('It has no output.');
  const [line] = await once(createInterface(stdout), 'line');
  return String(line);
}

describe('kilonova-vsphere-sim', () => {
  it('serves an inventory of the size that was asked for, until it is ended', async () => {
    const child = start(
      '--json',
      '--vms',
      '3',
      '--standalone-hosts',
      '0',
      '--user',
      'me',
      '--password',
      'open sesame',
    );
    const { url: server, username, caFile } = JSON.parse(await firstLine(child));
    const session = await VimSession.connect({
      server,
      username,
      password: 'open sesame',
      tls: { caFile },
    });
    const vms = await getObjects(session, 'VirtualMachine', { pathSet: ['name'] });
    await session.close();

    expect(username).toBe('me');
    expect(vms.map(({ properties }) => properties.name)).toEqual([
      'DC0_C0_RP0_VM0',
      'DC0_C0_RP0_VM1',
      'DC0_C0_RP0_VM2',
    ]);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(caFile)).toBe(false);
  });

  it('serves a scenario by a clock that is moved through /control, and writes down what came', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kilonova-sim-cli-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const lab = fileURLToPath(new URL('../examples/lab.yaml', import.meta.url));
    const places = ['--scenario', lab, '--record', join(folder, 'record'), '--storage', folder];
    const child = start('--json', '--clock', 'manual', '--control', '--no-tls', ...places);
    const { url: server, username, password, controlUrl, controlToken } = JSON.parse(await firstLine(child));
    const headers = { authorization: `Bearer ${controlToken}` };
    const body = JSON.stringify({ advanceMs: 1000 });
    const moved = await fetch(`${controlUrl}/clock`, { method: 'POST', headers, body });
    const session = await VimSession.connect({ server, username, password });
    const vms = await getObjects(session, 'VirtualMachine', { pathSet: ['name'] });
    await session.close();

    expect(await moved.json()).toEqual({ now: '2024-01-01T00:00:01.000Z', manual: true });
    expect(vms).toHaveLength(7);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await readFile(join(folder, 'record', 'calls.jsonl'), 'utf8')).toContain('"method":"Login"');
  });

  it('says its version', async () => {
    expect(await firstLine(start('--version'))).toMatch(/^\d+\.\d+\.\d+/);
  });

  it.each([
    ['--scenario', '/nowhere.yaml', '/nowhere.yaml: ENOENT'],
    ['--clock', 'sundial', 'Allowed choices are system, manual'],
    ['--vms', 'many', 'It is a whole number.'],
    ['--listen', 'nowhere', 'It is HOST:PORT.'],
  ])('refuses %s %s', async (option, value, says) => {
    const child = start(option, value);
    let told = '';
    child.stderr?.on('data', (text) => (told += String(text)));

    expect(await once(child, 'close')).toEqual([1, null]);
    expect(told).toContain(says);
  });
});
