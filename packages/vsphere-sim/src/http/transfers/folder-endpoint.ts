/**
 * `/folder`: the files of datastores, to be read, put, deleted and listed.
 *
 * The bytes go straight between the client and the datastore, no faster than either takes them. An upload is there
 * when all of it has come, and before that nothing of it is.
 */
import { DatastoreTrees } from '../../files/datastore-trees.js';
import type { ManagedObject } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { VIEW_PRIVILEGE } from '../../privileges/access-faults.js';
import { Permissions } from '../../privileges/permissions.js';
import type { DatastoreFiles } from '../../storage/datastore-files.js';
import { openFile, uploadFile } from '../../storage/file-bytes.js';
import { listFolder, type FileStat } from '../../storage/file-listing.js';
import { FolderNode } from '../../storage/file-node.js';
import { deleteFileAlone } from '../../storage/file-removal.js';
import type { Endpoint, Exchange } from '../endpoint.js';
import {
  datacenterPaths,
  datastoreAt,
  datastoresAt,
  HOST_DATACENTER,
  parseDatastoreUrl,
  type DatastoreAddress,
} from './datastore-url.js';
import { answerFile } from './file-answer.js';
import { answerRefusals, HttpRefusal } from './http-refusal.js';
import { httpUser, requireHttpPrivilege, type HttpUser } from './http-user.js';
import { announcedBytes, incomingBytes } from './incoming-bytes.js';
import { listingPage, type Listing } from './listing-page.js';

export interface FolderEndpointOptions {
  /** Where it stands: `/folder` */
  readonly path: string;
  readonly world: World;
  /** How long a client that sends a file may be silent, by the system's time. */
  readonly idleMs: number;
}

const BROWSE = 'Datastore.Browse';
const CHANGE_FILES = 'Datastore.FileManagement';
const ALLOWED = 'GET, HEAD, PUT, DELETE';

/** A request that is known to be in order. */
interface FileRequest extends FolderEndpointOptions {
  readonly exchange: Exchange;
  readonly user: HttpUser;
  readonly address: DatastoreAddress;
}

export function folderEndpoint(options: FolderEndpointOptions): Endpoint {
  const { path, world } = options;
  return (exchange) =>
    answerRefusals(exchange, async () => {
      const address = parseDatastoreUrl(path, exchange.url);
      const user = httpUser(world, exchange, address.atHost);
      const done = user.begin();
      try {
        await serve({ ...options, exchange, user, address });
      } finally {
        done();
      }
    });
}

async function serve(request: FileRequest): Promise<void> {
  const { method = '' } = request.exchange.request;
  if (method === 'GET' || method === 'HEAD') return read(request);
  if (method === 'PUT') return put(request);
  if (method === 'DELETE') return remove(request);
  throw new HttpRefusal(405, `${method} is nothing that can be done with a file.`, { allow: ALLOWED });
}

async function read(request: FileRequest): Promise<void> {
  const { address, exchange, path } = request;
  const { dcPath, dsName, relPath } = address;
  if (dcPath === undefined || dsName === undefined) {
    if (relPath !== '') throw new HttpRefusal(400, 'A file is named by its path, dcPath and dsName.');
    answerListing(exchange, dcPath === undefined ? listedDatacenters(request) : listedDatastores(request));
    return;
  }
  const { files } = datastoreFor(request, dsName, BROWSE);
  if (files.entry(relPath) instanceof FolderNode) {
    const { entries } = listFolder(files, relPath, { extents: true, foldersFirst: true });
    answerListing(exchange, {
      title: `Index of ${relPath === '' ? '/' : relPath} on datastore ${dsName} in datacenter ${dcPath}`,
      parent: parentOf(path, address),
      entries: entries.map((entry) => listedEntry(path, address, entry)),
    });
    return;
  }
  if (exchange.url.pathname.endsWith('/'))
    throw new HttpRefusal(404, `${files.written(relPath)} is no folder.`);
  await answerFile(exchange, openFile(files, relPath));
}

async function put(request: FileRequest): Promise<void> {
  const { exchange, idleMs } = request;
  const { files, relPath } = fileToChange(request);
  const sizeBytes = announcedBytes(exchange);
  const isNew = files.find(relPath) === undefined;
  await uploadFile(files, relPath, incomingBytes(exchange, idleMs), {
    signal: exchange.signal,
    // A vCenter makes them, too (seen by users of one: github.com/vmware/govmomi/issues/1332).
    createParents: true,
    ...(sizeBytes !== undefined && { sizeBytes }),
  });
  exchange.response.writeHead(isNew ? 201 : 200, { 'content-length': 0 }).end();
}

async function remove(request: FileRequest): Promise<void> {
  const { files, relPath } = fileToChange(request);
  if (files.entry(relPath) instanceof FolderNode) {
    throw new HttpRefusal(405, 'A folder is not deleted this way.', { allow: 'GET, HEAD' });
  }
  deleteFileAlone(files, relPath);
  request.exchange.response.writeHead(204).end();
}

function fileToChange(request: FileRequest): { files: DatastoreFiles; relPath: string } {
  const { dcPath, dsName, relPath } = request.address;
  if (dcPath === undefined || dsName === undefined || relPath === '') {
    throw new HttpRefusal(400, 'A file is named by its path, dcPath and dsName.');
  }
  const { files } = datastoreFor(request, dsName, CHANGE_FILES);
  if (request.exchange.url.pathname.endsWith('/')) {
    throw new HttpRefusal(409, `${files.written(relPath)} would be a folder.`);
  }
  return { files, relPath };
}

function datastoreFor({ world, user, address }: FileRequest, name: string, privilege: string) {
  const datastore = datastoreAt(world, address, name);
  requireHttpPrivilege(world, user, datastore, privilege);
  return { datastore, files: world.part(DatastoreTrees).of(datastore) };
}

function answerListing({ request, response }: Exchange, listing: Listing): void {
  const page = Buffer.from(listingPage(listing));
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
  response.end(request.method === 'HEAD' ? undefined : page);
}

function listedDatacenters({ world, path, user }: FileRequest): Listing {
  const visible = datacenterPaths(world).filter(({ datacenter }) => maySee(world, user, datacenter));
  return {
    title: 'Datacenters',
    entries: visible.map(({ path: dcPath }) => ({ name: dcPath, href: hrefOf(path, { dcPath }) })),
  };
}

function listedDatastores({ world, path, user, address }: FileRequest): Listing {
  const { dcPath = '' } = address;
  const visible = datastoresAt(world, address).filter((datastore) => maySee(world, user, datastore));
  return {
    title: `Datastores in ${dcPath}`,
    ...(dcPath !== HOST_DATACENTER && { parent: { name: 'Datacenters', href: path } }),
    entries: visible.map((datastore) => {
      const dsName = datastore.get('name');
      const sizeBytes = Number(datastore.get('summary').capacity);
      return { name: dsName, href: hrefOf(path, { dcPath, dsName }), sizeBytes };
    }),
  };
}

function listedEntry(path: string, address: DatastoreAddress, entry: FileStat): Listing['entries'][number] {
  const { name, relPath, kind, modifiedMs, sizeBytes } = entry;
  const isFolder = kind === 'folder';
  return {
    name: isFolder ? `${name}/` : name,
    href: hrefOf(path, { ...address, relPath: isFolder ? `${relPath}/` : relPath }),
    modifiedMs,
    ...(!isFolder && { sizeBytes }),
  };
}

function parentOf(path: string, address: DatastoreAddress): Listing['parent'] {
  const { dcPath, relPath } = address;
  if (relPath === '') return { name: 'Datastores', href: hrefOf(path, { dcPath }) };
  const above = relPath.slice(0, relPath.lastIndexOf('/') + 1);
  return { name: 'Parent folder', href: hrefOf(path, { ...address, relPath: above }) };
}

function hrefOf(
  path: string,
  { relPath = '', dcPath, dsName }: Partial<Pick<DatastoreAddress, 'relPath' | 'dcPath' | 'dsName'>>,
): string {
  const query = new URLSearchParams();
  if (dcPath !== undefined) query.set('dcPath', dcPath);
  if (dsName !== undefined) query.set('dsName', dsName);
  const below = relPath === '' ? '' : `/${relPath.split('/').map(encodeURIComponent).join('/')}`;
  return `${path}${below}?${query.toString()}`;
}

function maySee(world: World, { userName }: HttpUser, object: ManagedObject): boolean {
  return world.part(Permissions).has(userName, object, VIEW_PRIVILEGE);
}
