/** The schema of the storage policy service, on top of that of vim25. */
import { readFileSync } from 'node:fs';
import type { SchemaTableFile } from './table-format.js';
import { SchemaTable } from './table.js';

const tables = new WeakMap<SchemaTable, SchemaTable>();

/** Read from disk on the first call, then shared by all who have the same vim25 schema below it. */
export function pbmSchema(core: SchemaTable): SchemaTable {
  let table = tables.get(core);
  if (table === undefined) {
    const url = new URL('../../schema/pbm.json', import.meta.url);
    const file: SchemaTableFile = JSON.parse(readFileSync(url, 'utf8'));
    tables.set(core, (table = new SchemaTable(file, core)));
  }
  return table;
}
