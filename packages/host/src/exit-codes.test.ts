import { readFile } from 'node:fs/promises';
import {
  AuthenticationFailed,
  DriverNotFound,
  DriverOptionsInvalid,
  DriverStartFailed,
  errorCatalogue,
  HypervisorNotTrusted,
  InstanceExists,
  InstanceNotFound,
  InvalidInput,
  NetworkNotFoundForBridge,
  NotFound,
  OperationAborted,
  OperationTimeout,
  StorageError,
} from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { AmbiguousInstance, ConfigInvalid, Interrupted, NoSuchInstance, UsageError } from './errors.js';
import { EXIT_CODE_OF, EXIT_CODES, exitCodeOf } from './exit-codes.js';

const started = (cause: unknown): DriverStartFailed =>
  new DriverStartFailed({ driver: 'fake', stage: 'initHost' }, { cause });
const unauthenticated = new AuthenticationFailed({ endpoint: 'vc', username: 'kim' });
const late = new OperationTimeout({ what: 'spawn', timeoutMs: 1 });

describe('exitCodeOf', () => {
  it.each([
    ['a mistake on the command line', new UsageError('no'), 2],
    ['a request that makes no sense', new InvalidInput({ reason: 'no' }), 2],
    ['several instances meant', new AmbiguousInstance({ prefix: 'a', candidates: [] }), 2],
    ['a wrong configuration', new ConfigInvalid({ issues: [] }), 3],
    ['wrong options', new DriverOptionsInvalid({ driver: 'fake', issues: [] }), 3],
    ['a cluster that is not there at the start', started(new NotFound('no such cluster')), 3],
    ['options that make no sense at the start', started(new InvalidInput({ reason: 'no' })), 3],
    ['an unknown driver', new DriverNotFound('no', { driver: 'x', reason: 'bad-name' }), 4],
    ['a driver that breaks at the start', started(new TypeError('x is not a function')), 4],
    ['a wrong password', unauthenticated, 5],
    ['a wrong password at the start', started(unauthenticated), 5],
    [
      'a wrong certificate at the start',
      started(new HypervisorNotTrusted({ endpoint: 'vc', reason: 'no' })),
      5,
    ],
    ['an instance that is not there', new InstanceNotFound({ instanceUuid: 'a' }), 6],
    ['a prefix of nothing', new NoSuchInstance({ prefix: 'a' }), 6],
    ['a network that is not there', new NetworkNotFoundForBridge({ bridge: 'a' }), 6],
    ['an instance that is there already', new InstanceExists({ instanceUuid: 'a' }), 7],
    ['a deadline', late, 8],
    ['a deadline at the start', started(late), 8],
    ['an abort because of a deadline', new OperationAborted({ verb: 'spawn' }, { cause: late }), 8],
    ['an abort', new OperationAborted({ verb: 'spawn' }), 130],
    ['an interrupt', new Interrupted(), 130],
    ['an interrupt at the start', started(new Interrupted()), 130],
    ['trouble of another kind', new StorageError({ reason: 'no' }), 1],
    ['a deadline somewhere below it', new StorageError({ reason: 'no' }, { cause: late }), 1],
    ['something that is not of the contract', new Error('bug'), 1],
    ['something that is no error at all', 'bug', 1],
  ])('for %s', (_what, error, exitCode) => {
    expect(exitCodeOf(error)).toBe(exitCode);
  });

  it("goes by the family of a driver's own error", () => {
    class VCenterBusy extends OperationTimeout {
      static override readonly code: string = 'VCENTER_BUSY';
    }

    expect(exitCodeOf(new VCenterBusy({ what: 'spawn', timeoutMs: 1 }))).toBe(8);
  });

  it('looks only for errors that there are', () => {
    const own = [UsageError, ConfigInvalid, AmbiguousInstance, NoSuchInstance, Interrupted];
    const known = new Set([...errorCatalogue.keys(), ...own.map(({ code }) => code)]);

    expect(EXIT_CODE_OF.filter(([code]) => !known.has(code))).toEqual([]);
  });

  it('has the table that the guide shows', async () => {
    const guide = await readFile(new URL('../../../docs/guide/command-line.md', import.meta.url), 'utf8');
    const rows = [...guide.matchAll(/^\| (\d+) +\| (.+?) +\|$/gm)].map(([, code, meaning]) => [
      code,
      meaning,
    ]);

    expect(Object.fromEntries(rows)).toEqual(EXIT_CODES);
  });
});
