/**
 * Where the password comes from: a file, the environment, or a person at a terminal who types it unseen. An argument
 * is the last resort, since everybody on the machine can read it while the command runs.
 */
import { readFile } from 'node:fs/promises';
import { InterruptedError, UsageError } from './cli-errors.js';
import type { CliIo } from './io.js';
import { textUntil } from './text-input.js';

/** What was said about the password. */
export interface PasswordOptions {
  readonly password?: string;
  readonly passwordFile?: string;
}

const ENTER: ReadonlySet<string> = new Set(['\r', '\n']);
const CONTROL_C = '\u0003';
const CONTROL_D = '\u0004';
const BACKSPACE: ReadonlySet<string> = new Set(['\u007F', '\b']);

/**
 * The password, by the first way there is: `--password-file`, `--password`, `VSPHERE_PASSWORD`, the terminal.
 *
 * @throws {UsageError} there is none, or the file cannot be read
 */
export async function findPassword(
  options: PasswordOptions,
  io: CliIo,
  who: string,
  signal: AbortSignal,
): Promise<string> {
  if (options.passwordFile !== undefined) return readPasswordFile(options.passwordFile);
  if (options.password !== undefined) return options.password;
  const fromEnvironment = io.env['VSPHERE_PASSWORD'];
  if (fromEnvironment !== undefined && fromEnvironment !== '') return fromEnvironment;
  if (io.stdin.isTTY === true && io.stderr.isTTY === true && io.stdin.setRawMode)
    return askUnseen(io, who, signal);
  throw new UsageError('there is no password: set VSPHERE_PASSWORD, or give --password-file');
}

async function readPasswordFile(file: string): Promise<string> {
  try {
    // Editors end a file with a line break, and no password does.
    return (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  } catch (error) {
    throw new UsageError(`--password-file: ${file} cannot be read`, { cause: error });
  }
}

async function askUnseen({ stdin, stderr }: CliIo, who: string, signal: AbortSignal): Promise<string> {
  stderr.write(`Password for ${who}: `);
  stdin.setRawMode?.(true);
  try {
    return await typedLine(stdin, signal);
  } finally {
    stdin.setRawMode?.(false);
    stdin.pause?.();
    stderr.write('\n');
  }
}

async function typedLine(stdin: CliIo['stdin'], signal: AbortSignal): Promise<string> {
  let typed = '';
  for await (const keys of textUntil(stdin, signal)) {
    for (const key of keys) {
      if (ENTER.has(key)) return typed;
      if (key === CONTROL_C || key === CONTROL_D) throw new InterruptedError();
      typed = BACKSPACE.has(key) ? typed.replace(/.$/su, '') : typed + key;
    }
  }
  throw new InterruptedError();
}
