import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import * as errors from './errors.js';
import {
  AuthenticationFailed,
  ComputeError,
  DriverOptionsInvalid,
  errorCatalogue,
  findComputeError,
  HypervisorUnavailable,
  InstanceFaultRollback,
  InstanceNotFound,
  isComputeError,
  NotFound,
  ResizeError,
  UnexpectedDriverError,
} from './errors.js';

const uuid = '3d1a2f0e-0000-4000-8000-000000000001';
const page = readFileSync(new URL('../../../docs/reference/errors.md', import.meta.url), 'utf8');

/** Code → text of its section. */
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf('\n')), text]),
);

describe('the error catalogue', () => {
  const exported = Object.values(errors).filter(
    (value) =>
      typeof value === 'function' && (value === ComputeError || value.prototype instanceof ComputeError),
  );

  it('holds every class of this package under a code that no other class has', () => {
    expect([...errorCatalogue.values()]).toEqual(expect.arrayContaining(exported));
    expect(errorCatalogue.size).toBe(exported.length);
  });

  it.each([...errorCatalogue.values()])('spells the code of $name as its name', ({ name, code }) => {
    expect(code.replaceAll('_', '').toLowerCase()).toBe(name.toLowerCase());
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });
});

describe('the page of errors', () => {
  it('has a section for each error and an error for each section', () => {
    expect(new Set(sections.keys())).toEqual(new Set(errorCatalogue.keys()));
  });

  it.each([...errorCatalogue])('says of %s what the class says', (code, { name, retryable, reaction }) => {
    expect(sections.get(code)).toContain(
      `\`${name}\` · retryable: ${retryable ? 'yes' : 'no'} · reaction: ${reaction}\n`,
    );
  });

  it.each([...sections])(
    'says of %s what happened, what to do and what an orchestrator does',
    (_code, text) => {
      for (const part of ['What happened', 'What to do', 'What an orchestrator does']) {
        expect(text).toMatch(new RegExp(`^\\*\\*${part}\\.\\*\\* \\S.+$`, 'm'));
      }
    },
  );
});

describe('ComputeError', () => {
  it('takes code, reaction and name from its class and the facts from its thrower', () => {
    const cause = new Error('socket hang up');
    const error = new InstanceNotFound({ instanceUuid: uuid }, { cause, details: { looked: 'by uuid' } });

    expect(error).toMatchObject({
      name: 'InstanceNotFound',
      code: 'INSTANCE_NOT_FOUND',
      reaction: 'ignore',
      retryable: false,
      details: { instanceUuid: uuid, looked: 'by uuid' },
      cause,
    });
    expect(error.message).toContain(uuid);
  });

  it('lets one error differ from its class', () => {
    const error = new HypervisorUnavailable(
      { endpoint: 'https://platform', reason: 'it is being retired' },
      { retryable: false, reaction: 'abort' },
    );

    expect([error.retryable, error.reaction]).toEqual([false, 'abort']);
  });

  it('has no cause at all when none was given', () => {
    expect('cause' in new NotFound('no such thing')).toBe(false);
  });

  it('turns into JSON with its causes and without stacks', () => {
    const error = new InstanceFaultRollback(
      { instanceUuid: uuid },
      { cause: new ResizeError({ reason: 'the disk would shrink' }, { cause: new TypeError('boom') }) },
    );

    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      code: 'INSTANCE_FAULT_ROLLBACK',
      details: { instanceUuid: uuid },
      cause: { code: 'RESIZE_ERROR', cause: { name: 'TypeError', message: 'boom' } },
    });
    expect(JSON.stringify(error)).not.toContain('errors.test');
  });

  it.each([
    [new TypeError('boom'), 'TypeError: boom'],
    ['a text', 'a text'],
    [undefined, 'undefined'],
    [{ message: 'like an error' }, 'like an error'],
    [Object.create(null), 'something that is no error'],
  ])('can be made and turned into JSON whatever was thrown: %j', (cause, words) => {
    const error = new UnexpectedDriverError({ verb: 'spawn', driver: 'fake' }, { cause });

    expect(error.message).toContain(words);
    expect(() => JSON.stringify(error)).not.toThrow();
  });

  it('lists every issue of bad options in its message', () => {
    const error = new DriverOptionsInvalid({
      driver: 'fake',
      issues: [
        { path: '', message: 'unknown option hostip', suggestion: 'hostIp' },
        { path: 'pool[0].size', message: 'must be positive' },
      ],
    });

    expect(error.message.split('\n').slice(1)).toEqual([
      '  - unknown option hostip (did you mean hostIp?)',
      '  - pool[0].size: must be positive',
    ]);
  });
});

describe('a driver’s own error', () => {
  class PoolNotFound extends NotFound<{ pool: string }> {
    static override readonly code: string = 'LAB_POOL_NOT_FOUND';
    constructor(pool: string) {
      super(`Resource pool "${pool}" does not exist.`, { details: { pool } });
    }
  }

  it('is found by its own code and by that of each class it descends from', () => {
    const error = new PoolNotFound('gold');

    for (const code of ['LAB_POOL_NOT_FOUND', 'NOT_FOUND', 'COMPUTE_ERROR']) {
      expect(isComputeError(error, code)).toBe(true);
    }
    expect(isComputeError(error, 'INSTANCE_NOT_FOUND')).toBe(false);
  });

  it('has its parent’s code when it has none of its own', () => {
    class GoldPoolNotFound extends PoolNotFound {}

    expect(new GoldPoolNotFound('gold')).toMatchObject({
      name: 'GoldPoolNotFound',
      code: 'LAB_POOL_NOT_FOUND',
    });
  });
});

describe('findComputeError', () => {
  const refused = new AuthenticationFailed({ endpoint: 'https://platform', username: 'svc' });

  it('looks through causes of any kind', () => {
    const wrapped = new UnexpectedDriverError(
      { verb: 'spawn', driver: 'fake' },
      { cause: new Error('plain', { cause: refused }) },
    );

    expect(findComputeError(wrapped, 'AUTHENTICATION_FAILED')).toBe(refused);
    expect(findComputeError(wrapped)).toBe(wrapped);
  });

  it('finds nothing in what is no error of the contract', () => {
    for (const other of [
      new Error('AUTHENTICATION_FAILED'),
      { code: 'NOT_FOUND' },
      'NOT_FOUND',
      undefined,
      null,
    ]) {
      expect(findComputeError(other)).toBeUndefined();
    }
  });

  it('comes to an end on a ring of causes', () => {
    const inner = new Error('inner');
    const ring = new Error('outer', { cause: inner });
    inner.cause = ring;

    expect(isComputeError(ring)).toBe(false);
  });

  it('knows an error made by another copy of this package', async () => {
    vi.resetModules();
    const copy = await import('./errors.js');
    const error = new copy.ResizeError({ reason: 'x' });

    expect(error).not.toBeInstanceOf(ResizeError);
    expect(isComputeError(error, 'RESIZE_ERROR')).toBe(true);
  });
});
