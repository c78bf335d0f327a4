/**
 * Why an HTTP exchange came to nothing, and whether the server can have seen the request.
 *
 * Stays inside the soap layer: {@link VimService} knows what was asked of whom and turns it into an
 * error a caller can act on.
 */

/**
 * `connect`: no usable connection. `lost`: the connection broke. `timeout`, `abort`: we gave up.
 * `oversized`: more was answered than is allowed.
 */
export type TransportFailureKind = 'connect' | 'lost' | 'timeout' | 'abort' | 'oversized';

export class TransportFailure extends Error {
  readonly kind: TransportFailureKind;
  /** False when it is certain that not a byte of the request reached the server. */
  readonly sent: boolean;

  constructor(kind: TransportFailureKind, sent: boolean, cause: unknown) {
    super(kind, { cause });
    this.kind = kind;
    this.sent = sent;
  }
}

/** Marks what went wrong before there was a socket to send on. */
export class ConnectError extends Error {
  constructor(cause: Error) {
    super('no connection', { cause });
  }
}
