/** What the server fetches itself, from an address that a client has given it. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { abortReason } from '../model/clock.js';
import { SimFault } from '../wire/sim-fault.js';

export interface DownloadRequest {
  readonly url: string;
  /** SHA-1 or SHA-256 of the certificate that is to be found there; without it the certificate has to be trusted. */
  readonly thumbprint?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** The body of the answer. @throws {SimFault} HttpFault, SSLVerifyFault */
export async function download({
  url,
  thumbprint = '',
  headers,
  signal,
}: DownloadRequest): Promise<IncomingMessage> {
  const isPinned = thumbprint !== '';
  const begin = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = begin(url, { headers, signal, agent: false, rejectUnauthorized: !isPinned });
    request.on('socket', (socket) =>
      socket.once('secureConnect', () => {
        const shown = isPinned ? otherCertificate(socket, thumbprint) : undefined;
        if (shown !== undefined) request.destroy(sslVerifyFault(shown));
      }),
    );
    request.on('error', (error: NodeJS.ErrnoException) =>
      reject(signal.aborted ? abortReason(signal) : faultFor(error)),
    );
    request.on('response', (response) => {
      const { statusCode = 0, statusMessage = '' } = response;
      if (statusCode === 200) {
        resolve(response);
        return;
      }
      response.destroy();
      reject(httpFault(statusCode, statusMessage));
    });
    request.end();
  });
}

/** The thumbprint of a certificate that is not the expected one. */
function otherCertificate(socket: object, expected: string): string | undefined {
  if (!isTls(socket)) return undefined;
  const { fingerprint, fingerprint256 } = socket.getPeerCertificate();
  const isExpected = [fingerprint, fingerprint256].some((each) => plain(each) === plain(expected));
  return isExpected ? undefined : fingerprint;
}

function isTls(socket: object): socket is TLSSocket {
  return 'getPeerCertificate' in socket;
}

function plain(thumbprint: string): string {
  return thumbprint.replace(/[^0-9a-f]/gi, '').toLowerCase();
}

function faultFor(error: NodeJS.ErrnoException): Error {
  if (error instanceof SimFault) return error;
  const isDistrust = /CERT|SELF_SIGNED|UNABLE_TO/.test(error.code ?? '');
  return isDistrust ? sslVerifyFault('') : httpFault(0, error.message);
}

function httpFault(statusCode: number, statusMessage: string): SimFault {
  return new SimFault('HttpFault', { statusCode, statusMessage }, `HTTP ${statusCode}: ${statusMessage}`);
}

function sslVerifyFault(thumbprint: string): SimFault {
  const message = 'The certificate of the server that the file is on is not trusted.';
  return new SimFault('SSLVerifyFault', { selfSigned: true, thumbprint }, message);
}
