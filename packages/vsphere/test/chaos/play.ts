/** Plays a cell and says in a few words how it ended. */
import { setTimeout as delay } from 'node:timers/promises';
import { VimConnectionError, VimFaultError, VsphereError } from '../../src/index.js';
import type { CallKind, Strike } from './calls.js';
import { FAULTS, type Fault, type FaultName } from './faults.js';
import { World, type ChaosServer } from './world.js';

/** Longer than any limit that the client has in a cell. */
const LONGEST_MS = 90_000;

/**
 * `ok`, or the code of the error; what was made, of a call that makes something; and what was left, if anything
 * was: `ANSWER_LOST, 1 made`.
 *
 * @throws {Error} the fault never came about, or a call that changes something arrived twice without being refused
 */
export async function play<S extends ChaosServer>(
  kind: CallKind<S>,
  name: FaultName,
  server: S,
): Promise<string> {
  const over = new AbortController();
  const late = delay(LONGEST_MS, 'never ended', { signal: over.signal }).catch(() => 'ended');
  try {
    return await Promise.race([playToTheEnd(kind, name, server), late]);
  } finally {
    over.abort();
  }
}

async function playToTheEnd<S extends ChaosServer>(
  kind: CallKind<S>,
  name: FaultName,
  server: S,
): Promise<string> {
  const fault: Fault = FAULTS[name];
  const expires = name === 'expired' || name === 'expiredAndCut';
  const cell = `${kind.struck}-${name}`;
  const world = await World.on(server, fault.strike === 'silence');
  const sessionsBefore = await server.sessions();
  await server.forget();
  let struck = false;
  const now = async (): Promise<void> => {
    struck = true;
    if (fault.strike) world.proxy.strike(kind.struck, fault.strike, kind.cutAfterBytes);
    await fault.happens?.(world);
  };
  const strike: Strike = {
    now,
    beforehand: async () => (fault.strike ? now() : undefined),
    whenUnderWay: async () => (fault.strike ? undefined : now()),
  };

  const outcome = await outcomeOf(() => kind.play(world, strike, cell));
  await fault.isOver?.(world);
  const arrived = await server.arrived(kind.struck);
  const words = [outcome];
  if (kind.made) words.push(`${await kind.made(server, cell)} made`);
  // The expired session took its connections' sessions with it.
  words.push(...(await world.end(expires ? 0 : sessionsBefore)));
  if (!struck || (fault.strike && world.proxy.struck === 0))
    throw new Error(`${cell}: the fault never came about`);
  // A call that is refused for its session has not been carried out.
  if (kind.made && arrived > (expires ? 2 : 1)) throw new Error(`${cell}: it arrived ${arrived} times`);
  return words.join(', ');
}

async function outcomeOf(call: () => Promise<void>): Promise<string> {
  try {
    await call();
    return 'ok';
  } catch (error) {
    if (error instanceof VimFaultError) return error.faultName;
    // That a server is left alone for a while because it cannot be reached is a matter of how often it was tried.
    if (error instanceof VimConnectionError) return 'CONNECTION_FAILED';
    if (error instanceof VsphereError) return error.code;
    throw error;
  }
}
