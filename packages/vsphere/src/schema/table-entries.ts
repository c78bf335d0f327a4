/**
 * The entries of a schema table, by name.
 *
 * A table in memory has them as they are. That of the built-in schema is a file of seven hundred kilobytes, of which a
 * program needs a hundredth: it is kept as text, and an entry is taken out of it when it is asked for. That works
 * because the generator writes one entry a line.
 */
import type { DataTypeEntry, ManagedObjectEntry, MethodEntry, SchemaTableFile } from './table-format.js';

export interface TableEntries<T> {
  readonly names: readonly string[];
  /** Undefined for a name that is not there. It is read each time, so whoever asks keeps it. */
  get(name: string): T | undefined;
}

/** A schema table as far as it has been read. */
export interface TableSections {
  readonly apiVersion: string;
  readonly namespace: string;
  readonly types: TableEntries<DataTypeEntry>;
  readonly enums: TableEntries<readonly string[]>;
  readonly methods: TableEntries<MethodEntry>;
  readonly managedObjects: TableEntries<ManagedObjectEntry>;
  /** Data types that others derive from. */
  readonly baseTypes: ReadonlySet<string>;
}

/** The sections of a table in memory. */
export function sectionsOf(file: SchemaTableFile): TableSections {
  const bases = Object.values(file.types).flatMap(({ base }) => base ?? []);
  return {
    apiVersion: file.apiVersion,
    namespace: file.namespace,
    types: recordEntries(file.types),
    enums: recordEntries(file.enums),
    methods: recordEntries(file.methods),
    managedObjects: recordEntries(file.managedObjects),
    baseTypes: new Set(bases),
  };
}

/**
 * The sections of a table as the generator writes it, none of its entries read.
 *
 * @throws {Error} the text is not of that form
 */
export function sectionsInText(text: string): TableSections {
  const sections = new Map<string, Map<string, number>>();
  const header: { apiVersion?: string; namespace?: string } = {};
  let section: Map<string, number> | undefined;
  for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    if (text[at] !== '"') continue;
    const name = text.slice(at + 1, text.indexOf('"', at + 1));
    const start = at + name.length + 3;
    if (text.startsWith('{\n', start)) {
      section = new Map();
      sections.set(name, section);
    } else if (section === undefined) Object.assign(header, { [name]: JSON.parse(valueAt(text, start)) });
    else section.set(name, start);
  }
  const entries = <T>(name: string): TableEntries<T> => textEntries(text, sections.get(name));
  const { apiVersion, namespace } = header;
  if (apiVersion === undefined || namespace === undefined)
    throw new Error('not a schema table as it is generated');
  return {
    apiVersion,
    namespace,
    types: entries('types'),
    enums: entries('enums'),
    methods: entries('methods'),
    managedObjects: entries('managedObjects'),
    baseTypes: new Set(basesIn(text, sections.get('types'))),
  };
}

function recordEntries<T>(entries: Readonly<Record<string, T>>): TableEntries<T> {
  return {
    names: Object.keys(entries),
    // Names come off the wire: `constructor` must not find Object's.
    get: (name) => (Object.hasOwn(entries, name) ? entries[name] : undefined),
  };
}

function textEntries<T>(text: string, places: ReadonlyMap<string, number> | undefined): TableEntries<T> {
  if (places === undefined) throw new Error('a section is missing in the schema table');
  return {
    names: [...places.keys()],
    get: (name) => {
      const at = places.get(name);
      if (at === undefined) return undefined;
      const entry: T = JSON.parse(valueAt(text, at));
      return entry;
    },
  };
}

/** The JSON of the value that begins at `at` and ends with the line, but for a comma. */
function valueAt(text: string, at: number): string {
  const lineEnd = text.indexOf('\n', at);
  return text.slice(at, text[lineEnd - 1] === ',' ? lineEnd - 1 : lineEnd);
}

const BASE = '{"base":"';

/** The base is what the entry of a data type begins with. */
function basesIn(text: string, places: ReadonlyMap<string, number> | undefined): string[] {
  return [...(places?.values() ?? [])]
    .filter((at) => text.startsWith(BASE, at))
    .map((at) => text.slice(at + BASE.length, text.indexOf('"', at + BASE.length)));
}
