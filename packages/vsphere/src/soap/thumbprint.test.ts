import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseThumbprint } from './thumbprint.js';

const sha1 = createHash('sha1').update('certificate').digest();
const sha256 = createHash('sha256').update('certificate').digest();
const colons = (digest: Buffer): string => digest.toString('hex').toUpperCase().match(/../g)?.join(':') ?? '';

describe('parseThumbprint', () => {
  it.each([
    ['colons', colons(sha256)],
    ['lower case', colons(sha256).toLowerCase()],
    ['no separators', sha256.toString('hex')],
    ['spaces', colons(sha256).replaceAll(':', ' ')],
    ['dashes', colons(sha256).replaceAll(':', '-')],
    ['what openssl prints', `SHA256 Fingerprint=${colons(sha256)}`],
    ['what newer openssl prints', `sha256 Fingerprint=${colons(sha256)}`],
    ['the name of the hash', `SHA-256: ${colons(sha256)}`],
    ['base64', sha256.toString('base64')],
    ['base64 as ssh writes it', `SHA256:${sha256.toString('base64').replace('=', '')}`],
  ])('reads SHA-256 with %s', (_notation, written) => {
    expect(parseThumbprint(written)).toEqual({ hash: 'sha256', text: colons(sha256) });
  });

  it.each([
    ['colons', colons(sha1)],
    ['no separators', sha1.toString('hex')],
    ['what openssl prints', `SHA1 Fingerprint=${colons(sha1)}`],
  ])('reads SHA-1 with %s', (_notation, written) => {
    expect(parseThumbprint(written)).toEqual({ hash: 'sha1', text: colons(sha1) });
  });

  it.each(['', 'AB:CD', sha256.toString('hex').slice(1), `${sha1.toString('hex')}zz`, 'x'.repeat(64)])(
    'refuses %j',
    (written) => {
      expect(() => parseThumbprint(written)).toThrow(expect.objectContaining({ option: 'tls.thumbprint' }));
    },
  );
});
