/**
 * `[datastore] folder/file`: how vSphere writes where a file is.
 *
 * A path is relative to its datastore's root and cannot lead out of it: `..` is refused wherever a path is made or
 * joined, and so is an absolute part, which in oslo.vmware silently discards what stands before it.
 */
import { DatastorePathError } from './datastore-errors.js';

const PATTERN = /^\s*\[([^\]]*)\]\s*(.*)$/s;

/** A file or folder on a datastore. Immutable. */
export class DatastorePath {
  /** The datastore's name, without brackets. */
  readonly datastore: string;
  /** Relative to the datastore's root, without a slash at either end; empty for the root itself. */
  readonly relPath: string;

  /**
   * The parts are joined by slashes; slashes at their ends do not matter.
   *
   * @throws {DatastorePathError} no datastore, or a part that leads elsewhere
   */
  constructor(datastore: string, ...parts: readonly string[]) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (datastore.trim() === '' || /[\]\u0000-\u001f]/.test(datastore)) {
      throw new DatastorePathError(`[${datastore}]`, 'it does not name a datastore');
    }
    this.datastore = datastore;
    this.relPath = parts.flatMap(segmentsOf).join('/');
  }

  /** @throws {DatastorePathError} the text does not begin with a datastore in brackets, or leads out of it */
  static parse(text: string): DatastorePath {
    const [, datastore, path] = PATTERN.exec(text) ?? [];
    if (datastore === undefined || path === undefined) {
      throw new DatastorePathError(text, 'it does not begin with a datastore in brackets');
    }
    return new DatastorePath(datastore, path.replace(/^\/+/, ''));
  }

  /** Further down: the parts appended. @throws {DatastorePathError} a part that leads elsewhere */
  join(...parts: readonly string[]): DatastorePath {
    return new DatastorePath(this.datastore, this.relPath, ...parts);
  }

  /** The folder it is in; of the datastore's root the root itself. */
  get parent(): DatastorePath {
    return new DatastorePath(this.datastore, this.dirname);
  }

  /** The folder it is in, relative to the datastore's root; empty for what is there. */
  get dirname(): string {
    return this.relPath.slice(0, Math.max(this.relPath.lastIndexOf('/'), 0));
  }

  /** Its last name; empty for the datastore's root. */
  get basename(): string {
    return this.relPath.slice(this.relPath.lastIndexOf('/') + 1);
  }

  /** Is it the same text? Datastores of one name in two datacenters are not told apart. */
  equals(other: DatastorePath): boolean {
    return this.datastore === other.datastore && this.relPath === other.relPath;
  }

  toString(): string {
    return this.relPath === '' ? `[${this.datastore}]` : `[${this.datastore}] ${this.relPath}`;
  }
}

function segmentsOf(part: string): string[] {
  if (part.startsWith('/')) throw new DatastorePathError(part, 'a part must not begin with a slash');
  const segments = part.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..')) throw new DatastorePathError(part, '".." leads elsewhere');
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f]/.test(part)) throw new DatastorePathError(part, 'it has control characters');
  return segments;
}
