/** Runs a program of a foreign client against a simulator: Debian's Python, with the packages of Debian. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Simulator } from '../../src/index.js';

/** Debian's own: another one first in the path need not have its packages. */
const PYTHON = '/usr/bin/python3';

/**
 * What the program of that name beside this file prints.
 *
 * @param trusted the authority that the client is told to trust
 * @param more what the program takes beside where the server is
 */
export async function runPython(
  program: string,
  { port, username, password, caFile }: Simulator,
  trusted = caFile,
  more: readonly string[] = [],
): Promise<unknown> {
  const script = fileURLToPath(new URL(program, import.meta.url));
  const args = [script, '127.0.0.1', String(port), username, password, trusted, ...more];
  const { stdout } = await promisify(execFile)(PYTHON, args);
  return JSON.parse(stdout);
}
