/**
 * A session as transfers see it: its cookies and its trust, and the way to log in again.
 */
import type { TransferSession } from '../transfer/http-transfers.js';
import type { Clock } from './clock.js';
import type { Logger } from './logger.js';
import type { SessionParts } from './open-session.js';

export function transferSession(
  { transport, trust, authenticator }: SessionParts,
  clock: Clock,
  logger: Logger,
): TransferSession {
  return {
    endpoint: transport.endpoint,
    trust,
    cookies: transport.cookies,
    clock,
    logger,
    get loginCount() {
      return authenticator.loginCount;
    },
    renewLogin: (loginCount, signal) => authenticator.renew(loginCount, { signal, timeoutMs: Infinity }),
  };
}
