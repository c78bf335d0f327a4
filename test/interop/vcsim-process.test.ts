import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe, expect, inject, it } from 'vitest';
import { startVcsimProcess } from './vcsim-process.mjs';

const flags = ['-user', 'u', '-password', 'p'];

describe('the simulator process', () => {
  it('does not outlive a parent that is killed, and takes its files with it', async () => {
    const script = `
      const { startVcsimProcess } = await import(process.argv[1]);
      const { pid, caFile } = await startVcsimProcess(process.argv[2], ${JSON.stringify(flags)});
      console.log(JSON.stringify({ pid, caFile }));`;
    const module = new URL('vcsim-process.mjs', import.meta.url).href;
    const parent = spawn(
      process.execPath,
      ['--input-type=module', '-e', script, module, inject('vcsimBinary')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const line = await new Promise<string>((resolve) => createInterface(parent.stdout).once('line', resolve));
    const { pid, caFile }: { pid: number; caFile: string } = JSON.parse(line);
    expect(isRunning(pid) && existsSync(caFile)).toBe(true);
    parent.kill('SIGKILL');

    await expect.poll(() => isRunning(pid) || existsSync(caFile), { timeout: 10_000 }).toBe(false);
  });

  it('tells that it died, and of what, to whoever asks next', async () => {
    const server = await startVcsimProcess(inject('vcsimBinary'), flags);
    process.kill(server.pid, 'SIGABRT');

    await expect(server.control('/census')).rejects.toThrow('The simulator ended with');
    await expect(server.stop()).rejects.toThrow(/SIGABRT/);
    await expect.poll(() => existsSync(server.directory)).toBe(false);
  });

  it('says what is wrong with its flags', async () => {
    await expect(startVcsimProcess(inject('vcsimBinary'), [])).rejects.toThrow(
      '-user and -password are required',
    );
  });

  it('names a certificate file that it cannot read', async () => {
    const missing = ['-cert', '/nowhere/cert.pem', '-key', '/nowhere/key.pem'];

    await expect(startVcsimProcess(inject('vcsimBinary'), [...flags, ...missing])).rejects.toThrow(
      '/nowhere/cert.pem',
    );
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
