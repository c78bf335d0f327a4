/**
 * From a WSDL to a table and types: what a server says of itself, filled in with what is known of its API.
 */
import { readFileSync } from 'node:fs';
import type { SchemaTableFile } from '../schema/table-format.js';
import type { TlsOptions } from '../soap/tls-trust.js';
import { completeService } from './complete-service.js';
import { inconsistencies, isDeclared } from './consistency.js';
import { additionsFile } from './emit-additions.js';
import { formatTable, schemaTable } from './emit-table.js';
import { loadWsdl } from './load-wsdl.js';
import type { Service } from './model.js';
import { readWsdl, type WsdlDocument, type WsdlFacts } from './read-wsdl.js';
import { serviceOfTable } from './table-service.js';
import { WsdlError } from './wsdl-error.js';
import { readSchemas } from './xsd.js';
import { openWsdlSource, type WsdlSource } from './wsdl-source.js';
import { childNamed, childrenNamed, readXml } from './xml-element.js';

export type ServiceName = 'vim' | 'pbm';

export interface SchemaRequest {
  /** Address of the WSDL on a server, a file, or a directory that has one. */
  readonly wsdl: string;
  readonly service: ServiceName;
  readonly tls?: TlsOptions;
  /** Instead of the version that the WSDL names. */
  readonly apiVersion?: string | undefined;
  /** For another service than vim: the vim25 table of the same server. The built-in one if not given. */
  readonly core?: SchemaTableFile | undefined;
}

export interface MadeSchema {
  /** `vim25` or `pbm`: what its files are called. */
  readonly name: string;
  readonly table: SchemaTableFile;
  /** The table as text, one entry a line. */
  readonly json: string;
  /** A TypeScript file with what the table has beyond the built-in one. */
  readonly types: string;
}

interface ServiceFiles {
  readonly name: string;
  readonly prefix: string;
  /** Looked for in a directory; reading begins at the first that is there, or with all when they are schemas. */
  readonly wsdls: readonly string[];
  readonly schemas: readonly string[];
  /** Where a server lists its versions. */
  readonly versions: string;
}

const SERVICES: Readonly<Record<ServiceName, ServiceFiles>> = {
  vim: {
    name: 'vim25',
    prefix: '',
    wsdls: ['vimService.wsdl', 'vim.wsdl'],
    schemas: ['vim-types.xsd', 'query-types.xsd', 'core-types.xsd'],
    versions: 'vimServiceVersions.xml',
  },
  pbm: {
    name: 'pbm',
    prefix: 'Pbm',
    wsdls: ['pbmService.wsdl', 'pbm.wsdl'],
    schemas: [],
    versions: 'pbmServiceVersions.xml',
  },
};

/**
 * @throws {WsdlError} the WSDL cannot be read or made sense of
 * @throws {VimConnectionError} the server cannot be reached
 * @throws {TlsVerificationError} the server is not trusted; nothing was sent
 */
export async function makeSchema(request: SchemaRequest): Promise<MadeSchema> {
  const { name, prefix, wsdls, schemas, versions } = SERVICES[request.service];
  const namespace = `urn:${name}`;
  const builtIn = builtInTable(name);
  const core = request.service === 'vim' ? undefined : (request.core ?? builtInTable('vim25'));
  const source = await openWsdlSource(request.wsdl, {
    entryNames: [...wsdls, ...schemas],
    ...(request.tls && { tls: request.tls }),
  });
  try {
    const documents = await loadWsdl(source);
    const known = serviceOfTable(builtIn);
    const facts = readFacts(documents, namespace, known, request.wsdl);
    const apiVersion =
      request.apiVersion ??
      facts.apiVersion ??
      (await publishedVersion(source, versions, namespace)) ??
      // The WSDL of an unreleased version names none; its service is still spoken to in the version we know.
      (request.service === 'pbm' ? builtIn.apiVersion : undefined);
    if (apiVersion === undefined) {
      throw new WsdlError(request.wsdl, 'it does not name its API version; say it with --api-version');
    }
    const table = completedTable(facts, known, apiVersion, core, request.wsdl);
    return {
      name,
      table,
      json: formatTable(table),
      types: additionsFile({ table, core, prefix }, builtIn, request.wsdl),
    };
  } finally {
    source.close();
  }
}

/** A set of schemas without a WSDL has types only: the methods are then those that are known. */
function readFacts(
  documents: readonly WsdlDocument[],
  namespace: string,
  known: Service,
  place: string,
): WsdlFacts {
  const odd = documents.find(({ root }) => root.name !== 'definitions' && root.name !== 'schema');
  if (odd !== undefined)
    throw new WsdlError(odd.file, `a <${odd.root.name}> is neither a WSDL nor an XML Schema`);
  if (documents.some(({ root }) => root.name === 'definitions')) return readWsdl(documents, namespace);
  const { types, enums } = readSchemas(documents);
  if (types.size === 0) throw new WsdlError(place, 'it has neither operations nor types');
  const service: Service = { types, enums, methods: new Map(), managedObjects: known.managedObjects };
  for (const [name, method] of known.methods) {
    const uses = [...method.params, ...(method.result === null ? [] : [method.result])];
    if (uses.every(({ type }) => isDeclared(service, type))) service.methods.set(name, method);
  }
  return { service, namespace, apiVersion: undefined };
}

function completedTable(
  { service, namespace }: WsdlFacts,
  known: Service,
  apiVersion: string,
  core: SchemaTableFile | undefined,
  place: string,
): SchemaTableFile {
  const completed = completeService(service, known, apiVersion);
  const coreService = core && serviceOfTable(core);
  // Constants that are written as strings: the server's schema need not list them.
  for (const [name, values] of known.enums) {
    if (!completed.enums.has(name) && !completed.types.has(name)) completed.enums.set(name, values);
  }
  dropUndeclared(completed, coreService);
  const problems = inconsistencies(completed, coreService);
  if (problems.length > 0) throw new WsdlError(place, `it has holes: ${problems.join('; ')}`);
  return schemaTable(completed, namespace, apiVersion);
}

/** What is known of managed objects and tasks may be of types that this server does not have. */
function dropUndeclared(service: Service, core: Service | undefined): void {
  for (const [name, object] of service.managedObjects) {
    const properties = object.properties.filter(({ type }) => isDeclared(service, type, core));
    service.managedObjects.set(name, { ...object, properties });
  }
  for (const [name, method] of service.methods) {
    const { taskResult } = method;
    if (typeof taskResult === 'string' && !isDeclared(service, taskResult.replace(/\[\]$/, ''), core)) {
      service.methods.set(name, { ...method, taskResult: 'anyType' });
    }
  }
}

/** The newest version that the server says it speaks, from the file in which it lists them. */
async function publishedVersion(
  source: WsdlSource,
  file: string,
  namespace: string,
): Promise<string | undefined> {
  const text = await source.readBeside(file);
  if (text === undefined) return undefined;
  const spaces = childrenNamed(readXml(text, file), 'namespace');
  const own = spaces.find((space) => childNamed(space, 'name')?.text.trim() === namespace);
  return own && childNamed(own, 'version')?.text.trim();
}

function builtInTable(name: string): SchemaTableFile {
  const file: SchemaTableFile = JSON.parse(
    readFileSync(new URL(`../../schema/${name}.json`, import.meta.url), 'utf8'),
  );
  return file;
}
