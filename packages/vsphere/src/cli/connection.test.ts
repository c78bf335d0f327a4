import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InterruptedError } from './cli-errors.js';
import { durationMs, wholeNumber } from './arguments.js';
import { sessionOptions, type ConnectionOptions } from './connection.js';
import type { CliIo } from './io.js';

const who = { VSPHERE_SERVER: 'vc', VSPHERE_USERNAME: 'me' };

describe('the server and the account', () => {
  it('come from the environment where no option says them', async () => {
    expect(await options({}, { ...who, VSPHERE_PASSWORD: 'p', VSPHERE_CA_FILE: 'ca.pem' })).toMatchObject({
      server: 'vc',
      username: 'me',
      password: 'p',
      tls: { caFile: 'ca.pem' },
    });
  });

  it('come from options first, and trust from options alone', async () => {
    const said = { server: 'esx', username: 'root', insecure: true };
    const env = { ...who, VSPHERE_PASSWORD: 'p', VSPHERE_CA_FILE: 'ca.pem', VSPHERE_THUMBPRINT: 'AB' };

    expect(await options(said, env)).toMatchObject({
      server: 'esx',
      username: 'root',
      tls: { insecure: true },
    });
    expect((await options(said, env)).tls).toEqual({ insecure: true });
    expect((await options({ thumbprint: 'CD' }, env)).tls).toEqual({ thumbprint: 'CD' });
  });

  it.each([
    ['server', {}, 'VSPHERE_SERVER'],
    ['user', { VSPHERE_SERVER: 'vc' }, 'VSPHERE_USERNAME'],
    ['password', who, 'VSPHERE_PASSWORD'],
  ])('are asked for when there is no %s', async (_what, env, named) => {
    await expect(options({}, env)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining(named),
    });
  });
});

describe('the password', () => {
  it('is the text of its file without the line break at the end', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'kilonova-vim-'));
    const passwordFile = join(directory, 'password');
    await writeFile(passwordFile, ' two words \r\n');

    expect((await options({ passwordFile }, { ...who, VSPHERE_PASSWORD: 'other' })).password).toBe(
      ' two words ',
    );
    await rm(directory, { recursive: true });
    await expect(options({ passwordFile }, who)).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('is asked for at a terminal, and not shown', async () => {
    const terminal = terminalTyping('sesam', 'x\u007Fe\r');
    const { password } = await options({}, who, terminal);

    expect(password).toBe('sesame');
    expect(terminal.shown()).toBe('Password for me at vc: \n');
    expect(terminal.raw).toEqual([true, false]);
  });

  it.each(['\u0003', '\u0004'])('is not asked for any more after %j', async (key) => {
    const terminal = terminalTyping(`ses${key}`);

    await expect(options({}, who, terminal)).rejects.toMatchObject({ code: 'INTERRUPTED' });
    expect(terminal.raw).toEqual([true, false]);
  });

  it('is not waited for once the command is interrupted', async () => {
    const terminal = {
      ...terminalTyping(),
      stdin: { isTTY: true, setRawMode() {}, [Symbol.asyncIterator]: silent },
    };
    const interrupt = new AbortController();
    const asked = options({}, who, { ...terminal, signal: interrupt.signal });
    interrupt.abort(new InterruptedError());

    await expect(asked).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });
});

describe('readers of arguments', () => {
  it.each([
    ['90', 90_000],
    ['1.5m', 90_000],
    ['500ms', 500],
    ['2h', 7_200_000],
  ])('take %s for a time', (text, ms) => {
    expect(durationMs('--timeout')(text)).toBe(ms);
  });

  it.each(['', '0', '-5', 'soon', '1d', '1000h'])('do not take %j for a time', (text) => {
    expect(() => durationMs('--timeout')(text)).toThrow(/--timeout/);
  });

  it('take whole numbers only', () => {
    expect(wholeNumber('--depth')('3')).toBe(3);
    expect(() => wholeNumber('--depth')('-1')).toThrow(/--depth/);
  });
});

type Terminal = Partial<Pick<CliIo, 'stdin' | 'stderr' | 'signal'>>;

function options(said: ConnectionOptions, env: CliIo['env'], terminal: Terminal = {}) {
  const io: CliIo = {
    stdin: { ...terminalTyping().stdin, isTTY: false },
    stdout: { write() {} },
    stderr: { write() {} },
    signal: new AbortController().signal,
    ...terminal,
    env,
  };
  return sessionOptions(said, io, io.signal);
}

function terminalTyping(...keys: string[]) {
  const raw: boolean[] = [];
  let shown = '';
  return {
    raw,
    shown: () => shown,
    stdin: {
      isTTY: true,
      setRawMode: (on: boolean) => raw.push(on),
      async *[Symbol.asyncIterator]() {
        for (const key of keys) yield Buffer.from(key);
      },
    },
    stderr: { isTTY: true, write: (text: string) => (shown += text) },
  };
}

function silent(): AsyncIterator<string> {
  return { next: () => new Promise(() => {}) };
}
