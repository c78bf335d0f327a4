/**
 * Tables from files: what `kilonova-vim-schema` makes of a vCenter's own WSDL.
 */
import { readFile } from 'node:fs/promises';
import { InvalidOptionError } from '../errors.js';
import type { SchemaTableFile } from './table-format.js';
import { SchemaTable, vimSchema } from './table.js';

const VIM = 'urn:vim25';
const SECTIONS = ['types', 'enums', 'methods', 'managedObjects'] as const;

/**
 * The schema in a file that `kilonova-vim-schema` wrote, for `VimSession.connect({ schema })`, or `pbmSchema` where it is
 * one of the storage policy service.
 *
 * @param core for the storage policy service: the vim25 schema of the same server; the built-in one if not given
 * @throws {InvalidOptionError} the file cannot be read, or is not such a file
 */
export async function loadSchema(file: string | URL, core?: SchemaTable): Promise<SchemaTable> {
  const table = await readSchemaFile(file);
  return table.namespace === VIM ? new SchemaTable(table) : new SchemaTable(table, core ?? vimSchema());
}

/** The same, as it stands in the file. */
export async function readSchemaFile(file: string | URL): Promise<SchemaTableFile> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new InvalidOptionError('schema', `${String(file)} cannot be read`, { cause });
  }
  if (isTable(content)) return content;
  throw new InvalidOptionError('schema', `${String(file)} was not made by kilonova-vim-schema`);
}

/** Whoever wrote the rest of the file wrote it with the program: a closer look would cost more than it finds. */
function isTable(content: unknown): content is SchemaTableFile {
  if (typeof content !== 'object' || content === null) return false;
  const fields = new Map<string, unknown>(Object.entries(content));
  return (
    typeof fields.get('apiVersion') === 'string' &&
    String(fields.get('namespace')).startsWith('urn:') &&
    SECTIONS.every((section) => typeof fields.get(section) === 'object' && fields.get(section) !== null)
  );
}
