/** Runs a program of a foreign client against a simulator: Debian's Python, with the packages of Debian. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished } from 'vitest';
import type { Simulator, SimulatorOptions } from '../../src/index.js';
import { started } from '../connected.js';
import {
  keepRequests,
  keptRequests,
  recordedIn,
  type RecordedProgram,
  type RecordedRequest,
} from '../recorded-requests.js';

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

/**
 * The same against a simulator of its own, whose calls have to be those that are kept of the program: tests of the wire
 * begin with these. With UPDATE_RECORDINGS=1 they are kept instead.
 */
export async function runRecorded(
  program: RecordedProgram,
  start: (options: SimulatorOptions) => Promise<Simulator> = started,
): Promise<unknown> {
  const recordTo = await mkdtemp(join(tmpdir(), 'kilonova-recordings-'));
  onTestFinished(() => rm(recordTo, { recursive: true }));
  const simulator = await start({ recordTo });
  const seen = await runPython(`${program}.py`, simulator);
  await simulator.close();
  const requests = await recordedIn(recordTo);
  if (process.env.UPDATE_RECORDINGS === '1') await keepRequests(program, requests);
  expect(callsOf(await keptRequests(program))).toEqual(callsOf(requests));
  return seen;
}

/** Which calls there are, and where they go. */
function callsOf(requests: readonly RecordedRequest[]): string[] {
  return [...new Set(requests.map(({ path, method }) => `${path} ${method}`))].toSorted();
}
