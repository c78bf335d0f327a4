/** The program in a process of its own, to be treated badly: what it says, what it needs, and whether it lives. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/kilonova-vsphere-sim.mjs', import.meta.url));
const MEBIBYTE = 1024 ** 2;

export interface SimulatorProcess {
  readonly pid: number;
  readonly url: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly caPem: string;
  readonly controlToken: string;
  /** All that it wrote where errors go. */
  errors(): string;
  /** Undefined while it lives. */
  exitCode(): number | string | undefined;
  /** What an order is answered with. */
  control(verb: string, order: string): Promise<unknown>;
  /** What of its memory is resident, as it says itself, and which process says so. */
  state(): Promise<{ readonly pid: number; readonly residentMiB: number }>;
}

/** Over plain HTTP. It is ended with the test. */
export async function startProcess(...args: readonly string[]): Promise<SimulatorProcess> {
  const child = spawn(process.execPath, [BIN, '--json', '--no-tls', '--control', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  let errors = '';
  child.stderr.on('data', (text) => (errors += String(text)));
  const [line] = await once(createInterface(child.stdout), 'line');
  const facts: Facts = JSON.parse(String(line));
  const control = async (verb: string, order: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${facts.controlToken}` };
    const answer = await fetch(`${facts.controlUrl}/${order}`, { method: verb, headers });
    return answer.json();
  };
  const { origin, port } = new URL(facts.url);
  return {
    ...facts,
    pid: child.pid ?? 0,
    url: origin,
    port: Number(port),
    caPem: '',
    errors: () => errors,
    exitCode: () => exitOf(child),
    control,
    async state() {
      // Its own words.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const said = (await control('GET', 'process')) as { pid: number; residentBytes: number };
      return { pid: said.pid, residentMiB: said.residentBytes / MEBIBYTE };
    },
  };
}

interface Facts {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly controlUrl: string;
  readonly controlToken: string;
}

function exitOf({ exitCode, signalCode }: ChildProcess): number | string | undefined {
  return exitCode ?? signalCode ?? undefined;
}
