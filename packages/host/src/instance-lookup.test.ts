import { createContext } from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { AmbiguousInstance, NoSuchInstance, UsageError } from './errors.js';
import { findInstance } from './instance-lookup.js';

const ALPHA = 'aaaa1111-0000-4000-8000-000000000001';
const BETA = 'aaaa2222-0000-4000-8000-000000000002';

describe('findInstance', () => {
  it('takes a whole UUID at its word, in any case, without asking the driver', async () => {
    const unlisted = 'FFFF2222-0000-4000-8000-000000000002';

    expect(await findInstance(neverAsked, createContext(), unlisted)).toEqual({
      uuid: unlisted.toLowerCase(),
    });
  });

  it('finds the one instance that begins like this', async () => {
    expect(await find('AAAA2')).toEqual({ uuid: BETA });
    expect(await find('aaaa1111-0')).toEqual({ uuid: ALPHA });
  });

  it('lists the candidates when several do', async () => {
    const error = await find('aaaa').catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(AmbiguousInstance);
    expect(error).toHaveProperty('message', expect.stringMatching(`${ALPHA}[^]*${BETA}`));
  });

  it('says that none does', async () => {
    await expect(find('bbbb')).rejects.toThrow(NoSuchInstance);
  });

  it.each(['', 'aaa', 'web1', 'aaaa*', `${ALPHA}0`, 'zzzzzzzz-0000-4000-8000-000000000001'])(
    'refuses "%s" without asking the driver',
    async (given) => {
      await expect(findInstance(neverAsked, createContext(), given)).rejects.toThrow(UsageError);
    },
  );
});

const neverAsked = { listInstanceUuids: () => Promise.reject(new Error('was asked')) };

function find(given: string) {
  return findInstance({ listInstanceUuids: async () => [BETA, ALPHA] }, createContext(), given);
}
