/** The schema of the storage policy service, on top of that of vim25. */
import { readFileSync } from 'node:fs';
import { sectionsInText } from './table-entries.js';
import { SchemaTable } from './table.js';

const tables = new WeakMap<SchemaTable, SchemaTable>();

/** Read from disk on the first call, then shared by all who have the same vim25 schema below it. */
export function pbmSchema(core: SchemaTable): SchemaTable {
  let table = tables.get(core);
  if (table === undefined) {
    const url = new URL('../../schema/pbm.json', import.meta.url);
    tables.set(core, (table = new SchemaTable(sectionsInText(readFileSync(url, 'latin1')), core)));
  }
  return table;
}
