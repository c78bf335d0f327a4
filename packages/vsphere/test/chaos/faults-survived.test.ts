/**
 * Everything that can go wrong on the way to a server, done to every kind of call. Each cell of the table ends in a
 * correct result or in the error that says what happened, changes nothing twice and leaves nothing behind.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallKind } from './calls.js';
import { FAULT_NAMES, FAULTS, type FaultName } from './faults.js';
import { pagedRead, read, taskWait, taskWrite, wait, write } from './inventory-calls.js';
import { leaseComplete, leaseFile, leaseImport } from './lease-calls.js';
import { storagePolicy } from './pbm-calls.js';
import { play } from './play.js';
import type { ChaosServer } from './world.js';
import { keepAlive, login, logout, relogin, retriedLogin } from './session-calls.js';
import { tableOf } from './table.js';
import { download, upload } from './transfer-calls.js';

type Outcomes = Partial<Record<FaultName, string>>;

/** They wait more than they work, but each has a server of its own. */
const COLUMNS_AT_ONCE = 6;

const columns = [
  column(read),
  column(pagedRead),
  column(write),
  column(taskWrite),
  column(taskWait),
  column(wait),
  column(login),
  column(retriedLogin),
  column(relogin),
  column(keepAlive),
  column(logout),
  column(upload),
  column(download),
  column(storagePolicy),
  column(leaseImport),
  column(leaseFile),
  column(leaseComplete),
];

beforeAll(async () => {
  const todo = [...columns];
  const work = async (): Promise<void> => {
    for (let next = todo.pop(); next; next = todo.pop()) await next.playAll();
  };
  await Promise.all(Array.from({ length: COLUMNS_AT_ONCE }, work));
}, 300_000);
afterAll(() => {
  console.log(tableOf(columns.map(({ about, outcomes }) => ({ about, outcomes }))));
});

describe.each(columns)('$about', ({ expected, outcomes }) => {
  it.each(namesIn(expected).map((name) => [FAULTS[name].about, name] as const))('%s', (_about, name) => {
    expect(outcomes[name]).toBe(expected[name]);
  });
});

function namesIn(expected: Outcomes): FaultName[] {
  return FAULT_NAMES.filter((name) => expected[name] !== undefined);
}

function column<S extends ChaosServer>(kind: CallKind<S>) {
  const outcomes: Outcomes = {};
  return {
    about: kind.about,
    expected: kind.expected,
    outcomes,
    /** One after the other: they share a server, if they can. */
    playAll: async (): Promise<void> => {
      let server: S | undefined;
      for (const name of namesIn(kind.expected)) {
        server ??= await kind.start();
        try {
          outcomes[name] = await play(kind, name, server);
        } catch (error) {
          outcomes[name] = String(error);
        }
        if (kind.serverPerCell) {
          await server.stop();
          server = undefined;
        }
      }
      await server?.stop();
    },
  };
}
