/** What can be wrong with a file on a datastore before a byte of it moves. */
import { VsphereError } from '../errors.js';

/** Not a path on a datastore, or one that leads out of it. Nothing was sent. */
export class DatastorePathError extends VsphereError {
  /** The text as it was given. */
  readonly text: string;

  constructor(text: string, reason: string) {
    super(
      'DATASTORE_PATH',
      `${JSON.stringify(text)} is no datastore path: ${reason}. It looks like "[datastore] folder/file"`,
    );
    this.text = text;
  }
}

/** Which datastore, datacenter or host is meant cannot be told, or there is none that would do. */
export class DatastoreLookupError extends VsphereError {
  /** What was looked for. */
  readonly wanted: string;

  constructor(wanted: string, reason: string) {
    super('DATASTORE_LOOKUP', `${wanted}: ${reason}`);
    this.wanted = wanted;
  }
}

/** The file is there already, and was not to be overwritten. Nothing of it was sent. */
export class DatastoreFileExistsError extends VsphereError {
  readonly path: string;

  constructor(path: string) {
    super('DATASTORE_FILE_EXISTS', `${path} is there already; pass overwrite: true to replace it`);
    this.path = path;
  }
}
