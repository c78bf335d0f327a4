/**
 * `https://server/folder/PATH?dcPath=DATACENTER&dsName=DATASTORE`: the address of a file on a datastore over HTTP.
 *
 * The same file has two addresses: at the vCenter, where `dcPath` is the datacenter's inventory path, with the
 * escapes that vCenter keeps names in (`%2f` for a slash in a name; the URL escapes the percent sign once more), and at
 * an ESX host that mounts the datastore, where the one datacenter is called `ha-datacenter`.
 */
import { DatastorePathError } from './datastore-errors.js';
import { DatastorePath } from './datastore-path.js';

/** What an ESX host calls its only datacenter, in paths and addresses. */
export const ESX_DATACENTER_PATH = 'ha-datacenter';

/** What an address is made of. */
export interface DatastoreUrlParts {
  /** `https` if not given. */
  readonly scheme?: string | undefined;
  /** Host, or host and port. */
  readonly server: string;
  /** The datacenter's inventory path, without a slash at its start: `DC0`, `folder/DC0`. */
  readonly datacenterPath: string;
  readonly path: DatastorePath;
}

/** The address of a file on a datastore. Immutable. */
export class DatastoreUrl {
  /** `https`, `http`, or `vsphere`, in which the image service stores such addresses and which is spoken as https. */
  readonly scheme: string;
  /** Host, or host and port. */
  readonly server: string;
  /** The datacenter's inventory path: `dcPath`. */
  readonly datacenterPath: string;
  /** The file, with the datastore's name: `dsName`. */
  readonly path: DatastorePath;

  constructor({ scheme = 'https', server, datacenterPath, path }: DatastoreUrlParts) {
    if (!/^(?:https?|vsphere)$/.test(scheme)) {
      throw new DatastorePathError(scheme, 'the scheme is none of https, http and vsphere');
    }
    // Checked by putting it to its use: nothing of it may turn into a path or a user.
    const url = URL.canParse(`https://${server}`) ? new URL(`https://${server}`) : undefined;
    if (!url || url.pathname !== '/' || url.username !== '' || url.search !== '' || url.hash !== '') {
      throw new DatastorePathError(server, 'the server is not a host or host:port');
    }
    this.scheme = scheme;
    this.server = server;
    this.datacenterPath = datacenterPath.replace(/^\/+|\/+$/g, '');
    this.path = path;
  }

  /** @throws {DatastorePathError} not the address of a file on a datastore */
  static parse(text: string): DatastoreUrl {
    const [, scheme = '', server = '', rawPath, query] =
      /^(\w+):\/\/([^/?#]+)\/folder\/?([^?#]*)\?([^#]*)$/.exec(text) ?? [];
    if (rawPath === undefined) {
      throw new DatastorePathError(
        text,
        'an address has the form https://server/folder/path?dcPath=…&dsName=…',
      );
    }
    const parameters = new URLSearchParams(query);
    const datastore = parameters.get('dsName');
    const datacenterPath = parameters.get('dcPath');
    if (datastore === null || datacenterPath === null) {
      throw new DatastorePathError(text, 'dcPath or dsName is missing');
    }
    // Decoded before it is looked at: an escaped ".." is one, too.
    const path = new DatastorePath(datastore, ...rawPath.split('/').map((name) => decoded(name, text)));
    return new DatastoreUrl({ scheme: scheme.toLowerCase(), server, datacenterPath, path });
  }

  /** The address of the same file at an ESX host that mounts the datastore. */
  atHost(server: string): DatastoreUrl {
    return new DatastoreUrl({ server, datacenterPath: ESX_DATACENTER_PATH, path: this.path });
  }

  /** The address to speak to: of `vsphere://…` the same with `https`. */
  get href(): string {
    return this.#written(this.scheme === 'vsphere' ? 'https' : this.scheme);
  }

  equals(other: DatastoreUrl): boolean {
    return this.toString() === other.toString();
  }

  toString(): string {
    return this.#written(this.scheme);
  }

  #written(scheme: string): string {
    const path = this.path.relPath.split('/').map(encodeURIComponent).join('/');
    const datacenter = this.datacenterPath.split('/').map(encodeURIComponent).join('/');
    const datastore = encodeURIComponent(this.path.datastore);
    return `${scheme}://${this.server}/folder/${path}?dcPath=${datacenter}&dsName=${datastore}`;
  }
}

function decoded(name: string, text: string): string {
  let plain: string;
  try {
    plain = decodeURIComponent(name);
  } catch {
    throw new DatastorePathError(text, 'it has a percent sign that escapes nothing');
  }
  if (plain.includes('/')) throw new DatastorePathError(text, 'a name in it has a slash');
  return plain;
}
