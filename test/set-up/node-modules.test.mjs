import { describe, expect, it } from 'vitest';
import { staleReason } from './node-modules.mjs';

const wanted = {
  packages: {
    '': { name: 'root' },
    'packages/core': { version: '0.0.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/esbuild-other-platform': { version: '1.0.0', optional: true },
  },
};

function installed(zod) {
  return { packages: { 'node_modules/zod': zod, 'node_modules/extra': { version: '1.0.0' } } };
}

describe('staleReason', () => {
  it('is satisfied when everything but builds for other platforms is there', () => {
    expect(staleReason(wanted, installed({ version: '4.6.7', integrity: 'sha512-a' }))).toBeUndefined();
  });

  it.each([
    ['there is no node_modules', undefined, 'not there'],
    ['a package is missing', { packages: {} }, 'node_modules/zod is not installed'],
    [
      'a package has another version',
      installed({ version: '4.6.8', integrity: 'sha512-a' }),
      'not the version',
    ],
    [
      'a package has other content',
      installed({ version: '4.6.7', integrity: 'sha512-b' }),
      'not the version',
    ],
  ])('asks for npm ci when %s', (_when, found, reason) => {
    expect(staleReason(wanted, found)).toContain(reason);
  });
});
