/**
 * What can go wrong with a file on its way.
 *
 * Every error says which request it was, how many bytes had gone through, and whether going on from there makes
 * sense. Addresses are shown without what lets somebody in: no credentials, no lease, no ticket.
 */
import { VsphereError } from '../errors.js';

/** What was asked of whom, and how far it came: the fields that errors about one transfer have in common. */
export interface TransferDetails {
  /** The HTTP method. */
  readonly method: string;
  /** The address, without secrets. */
  readonly url: string;
  /** Bytes of the file that had gone through, in the direction of the transfer. */
  readonly bytesDone: number;
}

/** The root of the errors about the transfer of a file. */
export abstract class TransferError extends VsphereError implements TransferDetails {
  /** The HTTP method. */
  readonly method: string;
  /** The address, without secrets. */
  readonly url: string;
  /** Bytes of the file that had gone through, in the direction of the transfer. */
  readonly bytesDone: number;
  /** Does a download that goes on from here have a chance? Never true of an upload. */
  readonly resumable: boolean = false;

  constructor(code: string, transfer: TransferDetails, what: string, options?: ErrorOptions) {
    const { method, url, bytesDone } = transfer;
    super(code, `${method} ${url} ${what}`, options);
    this.method = method;
    this.url = url;
    this.bytesDone = bytesDone;
  }
}

const STATUS_HINTS: Readonly<Record<number, string>> = {
  401: 'the session or ticket is not accepted',
  403: 'the user may not do that there',
  404: 'there is no such file, datastore or datacenter',
  409: 'a file of that name is in the way, or in use',
  413: 'the server does not take a file that large',
  416: 'the file is shorter than what was asked for',
  507: 'the datastore is full',
};

/** The server answered, with a status that is not success. */
export class TransferRefusedError extends TransferError {
  /** The HTTP status of the answer. */
  readonly status: number;

  constructor(transfer: TransferDetails, status: number, options?: ErrorOptions) {
    const hint = STATUS_HINTS[status];
    super(
      'TRANSFER_REFUSED',
      transfer,
      `was answered with status ${status}${hint === undefined ? '' : `: ${hint}`}`,
      options,
    );
    this.status = status;
  }
}

/**
 * What is wrong with an answer: it leads elsewhere, is compressed though that was not asked for, is another part of
 * the file than was asked for, the whole file where a part was asked for, or does not say how long it is.
 */
export type AnswerProblem = 'redirect' | 'contentEncoding' | 'contentRange' | 'rangeIgnored' | 'noLength';

const PROBLEM_WORDS: Readonly<Record<AnswerProblem, string>> = {
  redirect: 'was redirected',
  contentEncoding: 'was answered in a content encoding that was not asked for',
  contentRange: 'was answered with another part of the file than was asked for',
  rangeIgnored: 'was answered with the whole file where a part of it was asked for',
  noLength: 'was answered without a length, so that a cut could not be told from the end',
};

/** An answer that is of no use although its status does not say so. */
export class TransferAnswerError extends TransferError {
  readonly problem: AnswerProblem;

  /** @param shown what the server said, for people */
  constructor(transfer: TransferDetails, problem: AnswerProblem, shown = '') {
    super(
      'TRANSFER_ANSWER',
      transfer,
      `${PROBLEM_WORDS[problem]}${shown === '' ? '' : ` (${shown})`}; nothing was taken from it`,
    );
    this.problem = problem;
  }
}

/** The connection broke under the transfer. An upload left at most a part of the file. */
export class TransferInterruptedError extends TransferError {
  override readonly resumable: boolean;

  constructor(transfer: TransferDetails, options: ErrorOptions & { readonly resumable?: boolean }) {
    super(
      'TRANSFER_INTERRUPTED',
      transfer,
      `was interrupted after ${transfer.bytesDone} bytes: the connection broke`,
      options,
    );
    this.resumable = options.resumable ?? false;
  }
}

/** Not done in time, or no byte for too long. An upload left at most a part of the file. */
export class TransferTimeoutError extends TransferError {
  /** `idle`: nothing moved for that long. `total`: not over in that time. */
  readonly limit: 'idle' | 'total';
  readonly timeoutMs: number;
  override readonly resumable: boolean;

  constructor(
    transfer: TransferDetails,
    limit: 'idle' | 'total',
    timeoutMs: number,
    options: ErrorOptions & { readonly resumable?: boolean } = {},
  ) {
    const what = limit === 'idle' ? `stood still for ${timeoutMs} ms` : `was not over within ${timeoutMs} ms`;
    super('TRANSFER_TIMEOUT', transfer, `${what}, after ${transfer.bytesDone} bytes`, options);
    this.limit = limit;
    this.timeoutMs = timeoutMs;
    this.resumable = options.resumable ?? false;
  }
}

/** The caller's signal ended it; the cause is the signal's reason. An upload left at most a part of the file. */
export class TransferAbortedError extends TransferError {
  constructor(transfer: TransferDetails, options: ErrorOptions) {
    super('ABORTED', transfer, `was aborted after ${transfer.bytesDone} bytes`, options);
    this.name = 'AbortError';
  }
}

/**
 * All of it was sent and the answer never came: the file may be there, complete, or the deletion done. Look
 * before doing it again.
 */
export class TransferAnswerLostError extends TransferError {
  constructor(transfer: TransferDetails, options: ErrorOptions) {
    super(
      'TRANSFER_ANSWER_LOST',
      transfer,
      `was sent whole (${transfer.bytesDone} bytes) but its answer was lost: it may have been carried out`,
      options,
    );
  }
}

/** Our end of it failed: the stream or file that was to be read from or written to. Its error is the cause. */
export class TransferLocalError extends TransferError {
  readonly end: 'source' | 'destination';

  constructor(transfer: TransferDetails, end: 'source' | 'destination', options: ErrorOptions) {
    const reason = options.cause instanceof Error ? `: ${options.cause.message}` : '';
    super(
      'TRANSFER_LOCAL',
      transfer,
      `was given up after ${transfer.bytesDone} bytes because its ${end} failed${reason}`,
      options,
    );
    this.end = end;
  }
}

/** What does not agree with what it should be. */
export type Mismatch = 'length' | 'sha256' | 'version';

/**
 * What went through is not what was meant: too short, too long, of another checksum, or of another version of
 * the file than the part that was there before.
 */
export class TransferMismatchError extends TransferError {
  readonly mismatch: Mismatch;
  readonly expected: string | number;
  readonly actual: string | number;

  constructor(
    transfer: TransferDetails,
    mismatch: Mismatch,
    { expected, actual }: { readonly expected: string | number; readonly actual: string | number },
  ) {
    super(
      'TRANSFER_MISMATCH',
      transfer,
      `came to another ${mismatch} than it should: ${actual}, not ${expected}`,
    );
    this.mismatch = mismatch;
    this.expected = expected;
    this.actual = actual;
  }
}
