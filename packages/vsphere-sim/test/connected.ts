/** A simulator and a client of it, for one test: both are closed when it is over. */
import { onTestFinished } from 'vitest';
import { VimSession, type VimSessionOptions } from '@kilonova/vsphere';
import { startSimulator, type Simulator, type SimulatorOptions } from '../src/index.js';

export interface Connected {
  readonly simulator: Simulator;
  readonly session: VimSession;
}

export async function started(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator(options);
  onTestFinished(() => simulator.close());
  return simulator;
}

/** One more client. It verifies the server by the authority that the simulator hands out. */
export async function login(
  simulator: Simulator,
  options: Partial<VimSessionOptions> = {},
): Promise<VimSession> {
  const { url: server, username, password, caPem } = simulator;
  const session = await VimSession.connect({
    server,
    username,
    password,
    tls: caPem === '' ? undefined : { ca: caPem },
    keepAliveMs: 0,
    ...options,
  });
  onTestFinished(() => session.close());
  return session;
}

export async function connected(options: SimulatorOptions = {}): Promise<Connected> {
  const simulator = await started(options);
  return { simulator, session: await login(simulator) };
}

/** What a promise is rejected with, to be looked at later. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It was to fail, and did not.');
}
