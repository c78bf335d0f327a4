/**
 * Deciding whether the server at the other end is the one that is meant.
 *
 * The decision is taken on the finished TLS handshake and before the socket is handed to HTTP, so a
 * server that is not trusted never sees a byte of a request. Node's own verdict is asked for and not
 * left to end the connection: only so can the error show the certificate and say how to trust it.
 */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TLSSocket } from 'node:tls';
import { InvalidOptionError, TlsVerificationError } from '../errors.js';
import { matchesThumbprint, parseThumbprint, type Thumbprint } from './thumbprint.js';

/** Whom to take for the server. Nothing given: whoever an authority that Node knows vouches for. */
export interface TlsOptions {
  /** Certificates in PEM to trust in place of Node's built-in authorities. */
  readonly ca?: string | Buffer;
  /** A file of such certificates. */
  readonly caFile?: string;
  /** Trust exactly the certificate with this SHA-1 or SHA-256 thumbprint. */
  readonly thumbprint?: string;
  /** Trust anything. Anybody on the way can then read the password. */
  readonly insecure?: boolean;
}

export interface TlsTrust {
  readonly ca: string | undefined;
  readonly thumbprint: Thumbprint | undefined;
  /** Must the chain lead to a trusted authority, and the name fit? */
  readonly verifyChain: boolean;
}

/**
 * A thumbprint alone decides alone: it is how a self-signed certificate is trusted. With a CA beside
 * it, both must hold.
 *
 * @throws {InvalidOptionError} contradictory options, or a CA that cannot be read
 */
export async function loadTlsTrust(options: TlsOptions = {}): Promise<TlsTrust> {
  const { thumbprint, insecure = false } = options;
  const ca = await loadAuthorities(options);
  if (insecure && (ca !== undefined || thumbprint !== undefined)) {
    throw new InvalidOptionError(
      'tls.insecure',
      'cannot be combined with ca, caFile or thumbprint: drop one',
    );
  }
  return {
    ca,
    thumbprint: thumbprint === undefined ? undefined : parseThumbprint(thumbprint),
    verifyChain: !insecure && (thumbprint === undefined || ca !== undefined),
  };
}

/** What is wrong with the other end of a finished handshake; undefined when it is trusted. */
export function findDistrust(socket: TLSSocket, authority: string, trust: TlsTrust): Error | undefined {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) {
    return trust.verifyChain || trust.thumbprint
      ? new TlsVerificationError(authority, { reason: 'NO_CERTIFICATE' })
      : undefined;
  }
  if (trust.thumbprint && !matchesThumbprint(certificate, trust.thumbprint)) {
    return distrusted(authority, certificate, 'THUMBPRINT_MISMATCH');
  }
  if (trust.verifyChain && !socket.authorized) {
    // Typed as an Error, but Node stores the code alone where there is one.
    return distrusted(authority, certificate, String(socket.authorizationError));
  }
  return undefined;
}

function distrusted(authority: string, certificate: X509Certificate, reason: string): TlsVerificationError {
  return new TlsVerificationError(authority, {
    reason,
    thumbprint: certificate.fingerprint256,
    subject: certificate.subject.replaceAll('\n', ', '),
    validTo: certificate.validTo,
  });
}

async function loadAuthorities({ ca, caFile }: TlsOptions): Promise<string | undefined> {
  const pems: string[] = [];
  if (ca !== undefined) pems.push(checkedPem('tls.ca', ca.toString()));
  if (caFile !== undefined) {
    let text: string;
    try {
      text = await readFile(caFile, 'utf8');
    } catch (cause) {
      throw new InvalidOptionError('tls.caFile', `${caFile} cannot be read`, { cause });
    }
    pems.push(checkedPem('tls.caFile', text));
  }
  return pems.length === 0 ? undefined : pems.join('\n');
}

/** Node takes a file without any certificate for an empty list of authorities, and says nothing. */
function checkedPem(option: string, pem: string): string {
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (!certificates) throw new InvalidOptionError(option, 'holds no certificate in PEM');
  for (const certificate of certificates) {
    try {
      // Its parse is the check.
      void new X509Certificate(certificate).serialNumber;
    } catch (cause) {
      throw new InvalidOptionError(option, 'holds a certificate that cannot be read', { cause });
    }
  }
  return pem;
}
