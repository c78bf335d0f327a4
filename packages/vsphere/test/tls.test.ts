import { X509Certificate } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { InvalidOptionError, TlsVerificationError, VimSession, type TlsOptions } from '../src/index.js';
import {
  certificateFile,
  certificatePem,
  startScriptedServer,
  type CertificateName,
  type ScriptedServer,
} from './scripted-server.js';
import { failure } from './failure.js';

const servers: ScriptedServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const caFile = fileURLToPath(certificateFile('ca'));
const { fingerprint, fingerprint256 } = new X509Certificate(certificatePem('self-signed'));

describe('a server that proves what it is', () => {
  it.each([
    ['its authority as a file', 'server', { caFile }],
    ['its authority as text', 'server', { ca: certificatePem('ca') }],
    ['its own self-signed certificate as authority', 'self-signed', { ca: certificatePem('self-signed') }],
    ['its SHA-256 thumbprint', 'self-signed', { thumbprint: fingerprint256 }],
    ['its SHA-1 thumbprint', 'self-signed', { thumbprint: fingerprint }],
    ['its thumbprint in another notation', 'self-signed', { thumbprint: bareHex(fingerprint256) }],
    ['an explicit word that anything will do', 'expired', { insecure: true }],
  ] as const)('is trusted for %s', async (_what, certificate, tls) => {
    const server = await start(certificate);
    const session = await connect(server, tls);

    expect(session.serviceContent.about.name).toBe('scripted');
    await session.close();
  });
});

describe('a server that does not', () => {
  it.each([
    ['is signed by an authority we do not know', 'server', {}, /^(UNABLE_TO_|SELF_SIGNED_CERT_IN_CHAIN)/],
    ['is signed by itself', 'self-signed', {}, /^DEPTH_ZERO_SELF_SIGNED_CERT$/],
    ['is for another name', 'other-name', { caFile }, /^ERR_TLS_CERT_ALTNAME_INVALID$/],
    ['has expired', 'expired', { caFile }, /^CERT_HAS_EXPIRED$/],
    ['is not the one that was pinned', 'server', { thumbprint: fingerprint256 }, /^THUMBPRINT_MISMATCH$/],
    [
      'is signed by the right authority but not the one that was pinned',
      'server',
      { caFile, thumbprint: fingerprint256 },
      /^THUMBPRINT_MISMATCH$/,
    ],
    [
      'is the one that was pinned but not signed by the given authority',
      'self-signed',
      { caFile, thumbprint: fingerprint256 },
      /^DEPTH_ZERO_SELF_SIGNED_CERT$/,
    ],
  ] as const)('is not sent a byte when its certificate %s', async (_what, certificate, tls, reason) => {
    const server = await start(certificate);
    const error = await failure(connect(server, tls));

    expect(error).toBeInstanceOf(TlsVerificationError);
    expect(error).toMatchObject({ code: 'TLS_NOT_TRUSTED', reason: expect.stringMatching(reason) });
    expect(server.connections).toBe(1);
    expect(server.bytesReceived).toBe(0);
    await expect.poll(() => server.openConnections).toBe(0);
  });

  it('is shown with its thumbprint, and with the ways to trust it', async () => {
    const server = await start('self-signed');
    const error = await failure(connect(server, {}));

    expect(error).toMatchObject({ thumbprint: fingerprint256, subject: 'O=Kilonova tests, CN=self-signed' });
    for (const words of [server.server, fingerprint256, 'CN=self-signed', 'tls.caFile', 'tls.thumbprint']) {
      expect(error.message).toContain(words);
    }
  });
});

describe('the trust options', () => {
  it.each([
    ['a thumbprint of no known kind', { thumbprint: 'AB:CD' }, 'tls.thumbprint'],
    ['a CA file that is not there', { caFile: '/no/such/ca.pem' }, 'tls.caFile'],
    ['a CA that is no certificate', { ca: 'hello' }, 'tls.ca'],
    [
      'a CA that is a damaged certificate',
      { ca: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' },
      'tls.ca',
    ],
    ['trust in anything and in one authority', { insecure: true, caFile }, 'tls.insecure'],
  ] as const)('refuse %s', async (_what, tls, option) => {
    const server = await start('server');
    const error = await failure(connect(server, tls));

    expect(error).toBeInstanceOf(InvalidOptionError);
    expect(error).toMatchObject({ option });
    expect(server.connections).toBe(0);
  });
});

async function start(certificate: CertificateName): Promise<ScriptedServer> {
  const server = await startScriptedServer(certificate);
  servers.push(server);
  return server;
}

function connect(server: ScriptedServer, tls: TlsOptions): Promise<VimSession> {
  return VimSession.connect({ server: server.server, username: 'user', password: 'password', tls });
}

function bareHex(thumbprint: string): string {
  return thumbprint.replaceAll(':', '').toLowerCase();
}
