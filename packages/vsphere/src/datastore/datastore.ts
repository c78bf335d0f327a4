/**
 * A datastore: what it is, what is where on it, and which hosts can be asked for its files.
 */
import { getObjectProperties, getObjectProperty } from '../property/get-object-properties.js';
import { getPropertiesForACollectionOfObjects } from '../property/get-objects.js';
import type { DatastoreSummary, HostMountInfo } from '../schema/generated/data-objects.js';
import { formatRef, type Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { Datacenter } from './datacenter.js';
import { DatastoreLookupError } from './datastore-errors.js';
import { DatastorePath } from './datastore-path.js';
import { DatastoreUrl } from './datastore-url.js';

/** What is known of a datastore. */
export interface DatastoreDetails {
  readonly ref: Ref<'Datastore'>;
  readonly name: string;
  /** `VMFS`, `NFS`, `vsan`... */
  readonly type?: string | undefined;
  /** In bytes. */
  readonly capacity?: number | undefined;
  /** In bytes. A vCenter may report more than the capacity while it takes stock; that is kept as it is. */
  readonly freeSpace?: number | undefined;
  /** In bytes: what thin disks may still come to occupy. */
  readonly uncommitted?: number | undefined;
  readonly datacenter?: Datacenter | undefined;
}

/** A datastore, with its figures as they were when it was read. */
export class Datastore implements DatastoreDetails {
  readonly ref: Ref<'Datastore'>;
  readonly name: string;
  readonly type: string | undefined;
  /** In bytes. */
  readonly capacity: number | undefined;
  /** In bytes; may exceed the capacity, see {@link DatastoreDetails}. */
  readonly freeSpace: number | undefined;
  /** In bytes. */
  readonly uncommitted: number | undefined;
  readonly datacenter: Datacenter | undefined;

  constructor({ ref, name, type, capacity, freeSpace, uncommitted, datacenter }: DatastoreDetails) {
    this.ref = ref;
    this.name = name;
    this.type = type;
    this.capacity = capacity;
    this.freeSpace = freeSpace;
    this.uncommitted = uncommitted;
    this.datacenter = datacenter;
  }

  /**
   * Reads a datastore's summary, and finds its datacenter.
   *
   * @throws {VimFaultError} it does not exist, or may not be seen
   */
  static async fromRef(
    session: VimCaller,
    ref: Ref<'Datastore'>,
    options: CallOptions & { readonly datacenter?: Datacenter | undefined } = {},
  ): Promise<Datastore> {
    const { datacenter, ...call } = options;
    const { name, type, capacity, freeSpace, uncommitted } = await readSummary(session, ref, call);
    return new Datastore({
      ref,
      name,
      type,
      capacity: Number(capacity),
      freeSpace: Number(freeSpace),
      uncommitted: uncommitted === undefined ? undefined : Number(uncommitted),
      datacenter: datacenter ?? (await Datacenter.of(session, ref, call)),
    });
  }

  /** A file or folder on it. @throws {DatastorePathError} a part that leads elsewhere */
  buildPath(...parts: readonly string[]): DatastorePath {
    return new DatastorePath(this.name, ...parts);
  }

  /**
   * The address of a file on it.
   *
   * @throws {DatastoreLookupError} its datacenter is not known
   */
  buildUrl(path: string, at: { readonly server: string; readonly scheme?: string }): DatastoreUrl {
    if (!this.datacenter) {
      throw new DatastoreLookupError(
        `datacenter of ${this.name}`,
        'it is not known; read the datastore with Datastore.fromRef',
      );
    }
    const { path: datacenterPath } = this.datacenter;
    return new DatastoreUrl({ ...at, datacenterPath, path: this.buildPath(path) });
  }

  /** Its summary as it is now. */
  async getSummary(session: VimCaller, options?: CallOptions): Promise<DatastoreSummary> {
    return readSummary(session, this.ref, options);
  }

  /**
   * The hosts through which its files can be read and written now: those that mount it usably, are connected and
   * not in maintenance. None when the datastore itself is not accessible.
   */
  async getConnectedHosts(session: VimCaller, options?: CallOptions): Promise<Ref<'HostSystem'>[]> {
    const { properties } = await getObjectProperties(
      session,
      this.ref,
      ['summary.accessible', 'host'],
      options,
    );
    if (properties['summary.accessible'] !== true) return [];
    const mounted = (properties.host ?? [])
      .filter(({ mountInfo }) => isDatastoreMountUsable(mountInfo))
      .map(({ key }) => key);
    if (mounted.length === 0) return [];
    const hosts = await getPropertiesForACollectionOfObjects(
      session,
      'HostSystem',
      mounted,
      ['runtime.connectionState', 'runtime.inMaintenanceMode'],
      options,
    );
    return hosts
      .filter(
        ({ properties: host }) =>
          host['runtime.connectionState'] === 'connected' && host['runtime.inMaintenanceMode'] !== true,
      )
      .map(({ obj }) => obj);
  }

  /** Any one of the hosts, each as likely as the others; undefined when there are none. */
  static chooseHost<T>(hosts: readonly T[]): T | undefined {
    return hosts[Math.floor(Math.random() * hosts.length)];
  }
}

/**
 * Can files be read and written through a host that has the datastore mounted like that? It must be mounted (which
 * it is when nothing is said), accessible (which it is not when nothing is said), and for reading and writing.
 */
export function isDatastoreMountUsable({
  accessMode,
  mounted = true,
  accessible = false,
}: HostMountInfo): boolean {
  return accessMode === 'readWrite' && mounted && accessible;
}

async function readSummary(
  session: VimCaller,
  ref: Ref<'Datastore'>,
  options?: CallOptions,
): Promise<DatastoreSummary> {
  const summary = await getObjectProperty(session, ref, 'summary', options);
  if (!summary) throw new DatastoreLookupError(formatRef(ref), 'its summary may not be read');
  return summary;
}
