/** From the sources' text to every generated file: the whole pipeline in one function. */
import { operationsWsdl } from '../src/schema/operations-wsdl.js';
import { SchemaTable } from '../src/schema/table.js';
import { applyApiFacts, readApiFacts, readMethodList } from './api-facts.js';
import { inconsistencies } from './consistency.js';
import { formatTable, schemaTable } from './emit-table.js';
import { typeFiles } from './emit-types.js';
import { readGovmomi } from './govmomi.js';
import { merge } from './merge.js';
import { readPyvmomi } from './pyvmomi.js';
import type { Sources } from './sources.js';
import { readXsd } from './xsd.js';

/** The version we speak: that of the XML Schema. */
const API_VERSION = '7.0';
/** What Debian's govmomi adds to it came at the latest with this one. */
const GOVMOMI_VERSION = '7.0.1';
const SERVICE = 'vim25';

export interface HandWritten {
  /** methods.txt: the methods of the WSDL. */
  readonly methods: string;
  /** api-facts.txt */
  readonly apiFacts: string;
}

/**
 * Path inside packages/vsphere -> content.
 *
 * @throws {Error} listing every point on which the sources disagree or the result has a hole
 */
export function generate(sources: Sources, handWritten: HandWritten): Map<string, string> {
  const { service, disagreements } = merge({
    pyvmomi: readPyvmomi(sources.pyvmomi, SERVICE),
    xsd: readXsd(sources.xsd),
    govmomi: readGovmomi(sources.govmomi),
    apiVersion: API_VERSION,
    govmomiVersion: GOVMOMI_VERSION,
  });
  const unfitting = applyApiFacts(service, readApiFacts(handWritten.apiFacts));
  const problems = [...disagreements, ...unfitting, ...inconsistencies(service)];
  if (problems.length > 0) throw new Error(`the schema sources do not fit together:\n${problems.join('\n')}`);

  const table = schemaTable(service, `urn:${SERVICE}`, API_VERSION);
  const wsdl = operationsWsdl(new SchemaTable(table), readMethodList(handWritten.methods));
  return new Map([
    [`schema/${SERVICE}.json`, formatTable(table)],
    ['schema/vim.wsdl', wsdl],
    ...[...typeFiles(table)].map(([name, text]) => [`src/schema/generated/${name}`, text] as const),
  ]);
}
