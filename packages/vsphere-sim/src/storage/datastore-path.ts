/**
 * `[datastore] folder/file`, as the API writes where a file is.
 */
import { invalidDatastorePath } from './storage-faults.js';

const WRITTEN = /^\s*\[([^\]]*)\] ?(.*)$/s;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f]/;
/** Nothing about it is to be changed or refused. Nearly every path is like that, and there are many. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const PLAIN = /^[^/.\u0000-\u001f][^/\u0000-\u001f]*(?:\/[^/.\u0000-\u001f][^/\u0000-\u001f]*)*$/;

/** A place on a datastore. */
export class DatastorePath {
  readonly datastore: string;
  /** From the datastore's root, without a slash at either end; empty for the root itself. */
  readonly relPath: string;

  /** @throws {SimFault} InvalidDatastorePath: no name of a datastore, or a path that leads out of it */
  constructor(datastore: string, relPath = '') {
    if (datastore.trim() === '')
      throw invalidDatastorePath(`[${datastore}] ${relPath}`, 'it names no datastore');
    this.datastore = datastore;
    this.relPath = normalizedPath(relPath, `[${datastore}] ${relPath}`);
  }

  /** @throws {SimFault} InvalidDatastorePath */
  static parse(text: string): DatastorePath {
    const [, datastore, relPath] = WRITTEN.exec(text) ?? [];
    if (datastore === undefined || datastore.trim() === '' || relPath === undefined) {
      throw invalidDatastorePath(text, 'it does not begin with a datastore in brackets');
    }
    return new DatastorePath(datastore, relPath.trimEnd());
  }

  /** The folder it is in; of the root the root itself. */
  get parent(): DatastorePath {
    return new DatastorePath(
      this.datastore,
      this.relPath.slice(0, Math.max(this.relPath.lastIndexOf('/'), 0)),
    );
  }

  /** The last name; empty for the root. */
  get name(): string {
    return this.relPath.slice(this.relPath.lastIndexOf('/') + 1);
  }

  join(...names: readonly string[]): DatastorePath {
    return new DatastorePath(this.datastore, [this.relPath, ...names].join('/'));
  }

  toString(): string {
    return writtenPath(this.datastore, this.relPath);
  }
}

/** How the API writes the place; the root ends with a blank, as a folder's path in search results does. */
export function writtenPath(datastore: string, relPath: string): string {
  return `[${datastore}] ${relPath}`;
}

/**
 * Without empty parts and single dots.
 *
 * @throws {SimFault} InvalidDatastorePath: it leads out of the datastore, or has characters that no name has
 */
export function normalizedPath(relPath: string, written: string): string {
  if (PLAIN.test(relPath)) return relPath;
  if (CONTROL.test(relPath)) throw invalidDatastorePath(written, 'it has control characters');
  const names = relPath.split('/').filter((name) => name !== '' && name !== '.');
  if (names.includes('..')) throw invalidDatastorePath(written, 'it leads out of where it begins');
  return names.join('/');
}
