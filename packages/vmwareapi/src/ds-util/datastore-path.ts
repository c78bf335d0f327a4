/** `[datastore] folder/file`: how vSphere writes where a file is. */

export interface DatastorePath {
  readonly datastore: string;
  /** Relative to the datastore's root, without a slash at either end; empty for the root itself. */
  readonly path: string;
}

const PATTERN = /^\[([^\]]+)\]\s*(.*)$/s;

/** @throws {RangeError} the text does not begin with a datastore in brackets */
export function parseDatastorePath(text: string): DatastorePath {
  const [, datastore, path] = PATTERN.exec(text.trim()) ?? [];
  if (datastore === undefined || path === undefined) throw new RangeError(`not a datastore path: ${text}`);
  return { datastore, path: path.replaceAll(/^\/+|\/+$/g, '') };
}

export function formatDatastorePath({ datastore, path }: DatastorePath): string {
  return path === '' ? `[${datastore}]` : `[${datastore}] ${path}`;
}
