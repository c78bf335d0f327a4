/**
 * Certificate thumbprints as people write them.
 *
 * vCenter, openssl, govc and browsers print the same digest with or without colons, in either case,
 * with or without the name of the hash. Only the digest counts: its length says which hash it is.
 */
import type { X509Certificate } from 'node:crypto';
import { InvalidOptionError } from '../errors.js';

export interface Thumbprint {
  readonly hash: 'sha1' | 'sha256';
  /** Upper-case hex in pairs, joined by colons: the way Node and openssl print it. */
  readonly text: string;
}

/** @throws {InvalidOptionError} neither a SHA-1 nor a SHA-256 digest */
export function parseThumbprint(written: string): Thumbprint {
  const bare = written.trim().replace(/^sha-?(?:1|256)\b(?:\s+fingerprint)?\s*[:=]\s*/i, '');
  const hex = bare.replace(/[\s:-]/g, '');
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(hex)) return thumbprintOf(Buffer.from(hex, 'hex'));
  // ssh and curl write SHA-256 digests in base64.
  if (/^[A-Za-z0-9+/]{43}=?$/.test(bare)) return thumbprintOf(Buffer.from(bare, 'base64'));
  throw new InvalidOptionError('tls.thumbprint', 'expected a SHA-1 or SHA-256 thumbprint, e.g. AB:CD:…');
}

export function matchesThumbprint(certificate: X509Certificate, expected: Thumbprint): boolean {
  const actual = expected.hash === 'sha1' ? certificate.fingerprint : certificate.fingerprint256;
  return actual === expected.text;
}

function thumbprintOf(digest: Buffer): Thumbprint {
  const pairs = digest.toString('hex').toUpperCase().match(/../g) ?? [];
  return { hash: digest.length === 20 ? 'sha1' : 'sha256', text: pairs.join(':') };
}
