/**
 * The entries of a schema table, by name.
 *
 * A table in memory has them as they are. That of the built-in schema is a file of seven hundred kilobytes, of which a
 * program needs a hundredth: it is kept as text, and an entry is looked for and read when it is asked for. That
 * works because the generator writes one entry a line, in the order of their names.
 */
import type { DataTypeEntry, ManagedObjectEntry, MethodEntry, SchemaTableFile } from './table-format.js';

export interface TableEntries<T> {
  readonly names: readonly string[];
  has(name: string): boolean;
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
  /** Do other data types derive from this one? */
  isBase(typeName: string): boolean;
}

/** The sections of a table in memory. */
export function sectionsOf(file: SchemaTableFile): TableSections {
  const bases = new Set(Object.values(file.types).map(({ base }) => base));
  return {
    apiVersion: file.apiVersion,
    namespace: file.namespace,
    types: new RecordEntries(file.types),
    enums: new RecordEntries(file.enums),
    methods: new RecordEntries(file.methods),
    managedObjects: new RecordEntries(file.managedObjects),
    isBase: (name) => bases.has(name),
  };
}

/**
 * The sections of a table as the generator writes it.
 *
 * @throws {Error} the text is not of that form
 */
export function sectionsInText(text: string): TableSections {
  const header = /^\{\n"apiVersion":"([^"]*)",\n"namespace":"([^"]*)",\n/.exec(text);
  if (header === null) throw new Error('not a schema table as it is generated');
  const [, apiVersion = '', namespace = ''] = header;
  const section = <T>(name: string): TextEntries<T> => new TextEntries<T>(text, name);
  const types = section<DataTypeEntry>('types');
  return {
    apiVersion,
    namespace,
    types,
    enums: section('enums'),
    methods: section('methods'),
    managedObjects: section('managedObjects'),
    // The base is what the entry of a data type begins with.
    isBase: (name) => types.contains(`:{"base":${JSON.stringify(name)},`),
  };
}

class RecordEntries<T> implements TableEntries<T> {
  readonly #entries: Readonly<Record<string, T>>;

  constructor(entries: Readonly<Record<string, T>>) {
    this.#entries = entries;
  }

  get names(): readonly string[] {
    return Object.keys(this.#entries);
  }

  /** Names come off the wire: `constructor` must not find Object's. */
  has(name: string): boolean {
    return Object.hasOwn(this.#entries, name);
  }

  get(name: string): T | undefined {
    return this.has(name) ? this.#entries[name] : undefined;
  }
}

/** The lines from `"types":{` to `}`. */
class TextEntries<T> implements TableEntries<T> {
  readonly #text: string;
  /** Of the first entry, and behind the last. */
  readonly #start: number;
  readonly #end: number;

  constructor(text: string, section: string) {
    const opening = `\n"${section}":{\n`;
    const at = text.indexOf(opening);
    if (at < 0) throw new Error(`a schema table without ${section}`);
    this.#text = text;
    this.#start = at + opening.length;
    this.#end = text.indexOf('\n}', this.#start - 1) + 1;
  }

  get names(): readonly string[] {
    const names: string[] = [];
    for (let line = this.#start; line < this.#end; line = this.#text.indexOf('\n', line) + 1) {
      names.push(this.#nameAt(line));
    }
    return names;
  }

  has(name: string): boolean {
    return this.#lineOf(name) >= 0;
  }

  get(name: string): T | undefined {
    const line = this.#lineOf(name);
    if (line < 0) return undefined;
    const lineEnd = this.#text.indexOf('\n', line);
    const end = this.#text[lineEnd - 1] === ',' ? lineEnd - 1 : lineEnd;
    const entry: T = JSON.parse(this.#text.slice(line + name.length + '"":'.length, end));
    return entry;
  }

  contains(text: string): boolean {
    const at = this.#text.indexOf(text, this.#start);
    return at >= 0 && at < this.#end;
  }

  /** Halves what is left until the line is found; -1 when there is none. */
  #lineOf(name: string): number {
    let from = this.#start;
    let to = this.#end;
    while (from < to) {
      const middle = Math.max(from, this.#text.lastIndexOf('\n', (from + to) >> 1) + 1);
      const found = this.#nameAt(middle);
      if (found === name) return middle;
      if (found < name) from = this.#text.indexOf('\n', middle) + 1;
      else to = middle;
    }
    return -1;
  }

  #nameAt(line: number): string {
    return this.#text.slice(line + 1, this.#text.indexOf('"', line + 1));
  }
}
