/** From the sources' text to every generated file: the whole pipeline in one function. */
import type { SchemaTableFile } from '../src/schema/table-format.js';
import { inconsistencies } from '../src/wsdl/consistency.js';
import { formatTable, schemaTable } from '../src/wsdl/emit-table.js';
import { typeFiles } from '../src/wsdl/emit-types.js';
import type { Service } from '../src/wsdl/model.js';
import { readXsd } from '../src/wsdl/xsd.js';
import { applyApiFacts, readApiFacts } from './api-facts.js';
import { readGovmomi } from './govmomi.js';
import { merge } from './merge.js';
import { publishedPbm } from './published-pbm.js';
import { readPyvmomi } from './pyvmomi.js';
import type { Sources } from './sources.js';

/** The version we speak: that of the XML Schema. */
const API_VERSION = '7.0';
/** What Debian's govmomi adds to it came at the latest with this one. */
const GOVMOMI_VERSION = '7.0.1';
/**
 * The version in which the storage policy service is spoken to. The WSDL of 7.0 names an unreleased one that no other
 * server knows; on the wire it is the same as the released 6.7, whose types and methods are all of its own.
 */
const PBM_VERSION = '6.7';

export interface HandWritten {
  /** api-facts.txt */
  readonly apiFacts: string;
}

/**
 * Path inside packages/vsphere -> content.
 *
 * @throws {Error} listing every point on which the sources disagree or the result has a hole
 */
export function generate(sources: Sources, handWritten: HandWritten): Map<string, string> {
  const vim = vimService(sources, handWritten.apiFacts);
  const pbm = pbmService(sources, vim);
  const vimTable = schemaTable(vim, 'urn:vim25', API_VERSION);
  const pbmTable = schemaTable(pbm, 'urn:pbm', PBM_VERSION);
  return new Map([
    ['schema/vim25.json', formatTable(vimTable)],
    ['schema/pbm.json', formatTable(pbmTable)],
    ...generatedTypes('src/schema/generated', '', vimTable),
    ...generatedTypes('src/schema/generated/pbm', 'Pbm', pbmTable, vimTable),
  ]);
}

function vimService(sources: Sources, apiFacts: string): Service {
  const { service, disagreements } = merge({
    pyvmomi: readPyvmomi(sources.pyvmomi, 'vim25'),
    xsd: readXsd(sources.xsd),
    govmomi: readGovmomi(sources.govmomi),
    apiVersion: API_VERSION,
    govmomiVersion: GOVMOMI_VERSION,
  });
  const unfitting = applyApiFacts(service, readApiFacts(apiFacts));
  return sound(service, [...disagreements, ...unfitting, ...inconsistencies(service)]);
}

function pbmService(sources: Sources, vim: Service): Service {
  const { service, disagreements } = publishedPbm(sources.pbm, sources.pyvmomi, PBM_VERSION);
  return sound(service, [...disagreements, ...inconsistencies(service, vim)]);
}

function sound(service: Service, problems: readonly string[]): Service {
  if (problems.length > 0) throw new Error(`the schema sources do not fit together:\n${problems.join('\n')}`);
  return service;
}

function generatedTypes(
  folder: string,
  prefix: string,
  table: SchemaTableFile,
  core?: SchemaTableFile,
): (readonly [string, string])[] {
  return [...typeFiles({ table, core, prefix })].map(([name, text]) => [`${folder}/${name}`, text] as const);
}
