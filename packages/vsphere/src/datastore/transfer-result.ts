/** What uploads and downloads have in common: how far they are, and what came of them. */
import { InvalidOptionError } from '../errors.js';

/** How far a transfer is. */
export interface TransferProgress {
  readonly bytesDone: number;
  /** Of the whole file, when it is known. */
  readonly bytesTotal: number | undefined;
}

/** What went through. */
export interface TransferResult {
  readonly bytes: number;
  /** Of these bytes, in hexadecimal. */
  readonly sha256: string;
}

/** @throws {InvalidOptionError} a checksum that is none, which nothing could ever agree with */
export function checkSha256(sha256: string | undefined): void {
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256)) {
    throw new InvalidOptionError('sha256', 'is not a SHA-256 checksum in hexadecimal');
  }
}

/** Tells a progress display, which must not cost the caller the transfer when it breaks. */
export function report(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}
