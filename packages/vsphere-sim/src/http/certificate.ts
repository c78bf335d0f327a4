/**
 * The certificate that the server shows: made at each start, signed by an authority made at the same start.
 *
 * There is no key in the source that somebody could come to trust, and clients verify the server as they would a real
 * one: with the authority's certificate, or a thumbprint.
 */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import {
  bitString,
  boolean,
  contextual,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  time,
  utf8String,
} from './der.js';

export interface ServerCertificate {
  /** Of the server and, behind it, of the authority. */
  readonly certPem: string;
  readonly keyPem: string;
  /** Of the authority: what clients are to trust. */
  readonly caPem: string;
  /** Of the server's certificate, as vSphere writes it: `AB:CD:...`, SHA-1. */
  readonly thumbprint: string;
  readonly thumbprintSha256: string;
}

export interface CertificateOptions {
  /** Host names and addresses that the server is to be reached by. */
  readonly names: readonly string[];
  /** A year from now if not given. By the system's time, which clients compare it with. */
  readonly notAfter?: Date | undefined;
}

interface Party {
  readonly name: Buffer;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const DAY_MS = 86_400_000;
const ECDSA_WITH_SHA256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'));
const VERSION_3 = contextual(0, integer(Uint8Array.of(2)), true);
/** Kinds of names that a certificate can be for. */
const DNS_NAME = 2;
const IP_ADDRESS = 7;

export function makeCertificate({ names, notAfter }: CertificateOptions): ServerCertificate {
  const authority = party('Kilonova simulator CA');
  const server = party(names[0] ?? 'localhost');
  const ca = certificate(authority, authority, [
    extension('2.5.29.19', true, sequence(boolean(true))),
    // Signing certificates and lists of revoked ones.
    extension('2.5.29.15', true, bitString(Uint8Array.of(0x06), 1)),
    subjectKeyId(authority),
  ]);
  const own = certificate(
    server,
    authority,
    [
      extension('2.5.29.19', true, sequence()),
      // Digital signature.
      extension('2.5.29.15', true, bitString(Uint8Array.of(0x80), 7)),
      // For servers.
      extension('2.5.29.37', false, sequence(objectIdentifier('1.3.6.1.5.5.7.3.1'))),
      extension('2.5.29.17', false, sequence(...names.map(generalName))),
      subjectKeyId(server),
      extension('2.5.29.35', false, sequence(contextual(0, keyId(authority), false))),
    ],
    notAfter,
  );
  const caPem = pem(ca);
  return {
    certPem: `${pem(own)}${caPem}`,
    keyPem: server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    caPem,
    thumbprint: thumbprint(own, 'sha1'),
    thumbprintSha256: thumbprint(own, 'sha256'),
  };
}

function party(commonName: string): Party {
  const name = sequence(setOf(sequence(objectIdentifier('2.5.4.3'), utf8String(commonName))));
  return { name, ...generateKeyPairSync('ec', { namedCurve: 'prime256v1' }) };
}

function certificate(
  subject: Party,
  issuer: Party,
  extensions: readonly Buffer[],
  notAfter = new Date(Date.now() + 365 * DAY_MS),
): Buffer {
  // From a day before, so that a client whose clock is behind takes it too. It is the system's time that clients
  // compare it with, whatever the simulated world's clock says.
  const notBefore = new Date(Math.min(Date.now(), notAfter.getTime()) - DAY_MS);
  const body = sequence(
    VERSION_3,
    integer(serialNumber()),
    ECDSA_WITH_SHA256,
    issuer.name,
    sequence(time(notBefore), time(notAfter)),
    subject.name,
    publicKeyInfo(subject),
    contextual(3, sequence(...extensions), true),
  );
  return sequence(body, ECDSA_WITH_SHA256, bitString(sign('sha256', body, issuer.privateKey)));
}

function serialNumber(): Uint8Array {
  const bytes = randomBytes(16);
  // The first byte neither zero nor one that would need another before it.
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

function extension(id: string, isCritical: boolean, content: Buffer): Buffer {
  const parts = [objectIdentifier(id), ...(isCritical ? [boolean(true)] : []), octetString(content)];
  return sequence(...parts);
}

function subjectKeyId(subject: Party): Buffer {
  return extension('2.5.29.14', false, octetString(keyId(subject)));
}

function keyId(subject: Party): Buffer {
  return createHash('sha1').update(publicKeyInfo(subject)).digest();
}

function publicKeyInfo({ publicKey }: Party): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

function generalName(name: string): Buffer {
  return isIP(name) === 0
    ? contextual(DNS_NAME, Buffer.from(name, 'latin1'), false)
    : contextual(IP_ADDRESS, addressBytes(name), false);
}

function addressBytes(address: string): Uint8Array {
  if (isIP(address) === 4) return Uint8Array.from(address.split('.'), Number);
  const [head = '', tail] = address.split('::');
  const left = groups(head);
  const right = groups(tail ?? '');
  const middle = Array.from({ length: 8 - left.length - right.length }, () => 0);
  const all = tail === undefined ? left : [...left, ...middle, ...right];
  return Uint8Array.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}

function groups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function thumbprint(der: Buffer, algorithm: string): string {
  const digits = createHash(algorithm).update(der).digest('hex').toUpperCase();
  return (digits.match(/../g) ?? []).join(':');
}
