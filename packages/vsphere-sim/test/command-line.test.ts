/** The program, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
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

  it.each([
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
