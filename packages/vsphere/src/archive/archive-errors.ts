/**
 * What can be wrong with an archive.
 */
import { VsphereError } from '../errors.js';

/** An archive that is broken, cut short, or made to harm whoever unpacks it. */
export class MalformedArchiveError extends VsphereError {
  /** The file in it that is meant; absent when it is the archive as a whole. */
  readonly entry: string | undefined;
  readonly reason: string;

  constructor(reason: string, entry?: string) {
    const where = entry === undefined ? 'the archive' : `the archive's file ${JSON.stringify(entry)}`;
    super('MALFORMED_ARCHIVE', `${where} cannot be used: ${reason}`);
    this.entry = entry;
    this.reason = reason;
  }
}
