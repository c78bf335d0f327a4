/**
 * The shape of a schema table on disk (`schema/vim25.json`), written by the generator and read by
 * {@link SchemaTable}. Entries are short tuples so that one type, method or managed object is one
 * line: compact to load, readable in a diff.
 *
 * A type is a primitive, a data type, an enum, `ManagedObjectReference` (with `:X` when the kind of
 * object is known) or `LocalizedMethodFault` (with `:X` when the kind of fault is known).
 */

/** What travels as text, by the local name of its XML Schema type. */
export const PRIMITIVES = [
  'string',
  'boolean',
  'byte',
  'short',
  'int',
  'long',
  'float',
  'double',
  'dateTime',
  'base64Binary',
  'anyURI',
  'anyType',
] as const;

export type Primitive = (typeof PRIMITIVES)[number];

/** Letters: `o` may be missing, `a` repeated element, `s` secret: keep it out of logs. */
type Flags = string;

/** name, type, flags, and the API version that brought it when that is later than 2.5. */
export type MemberEntry = readonly [name: string, type: string, flags: Flags, since?: string];

export interface DataTypeEntry {
  readonly base: string | null;
  readonly since?: string;
  /** Own members only, in the order they have on the wire. */
  readonly members: readonly MemberEntry[];
}

export interface ManagedObjectEntry {
  readonly base: string | null;
  /** Own properties only. */
  readonly props: readonly MemberEntry[];
}

export interface MethodEntry {
  /** Receiver; null where no source names it. */
  readonly this: string | null;
  readonly params: readonly MemberEntry[];
  readonly result: readonly [type: string, flags: Flags] | null;
  /** Only on methods that return a Task: what `Task.info.result` holds; null is nothing. */
  readonly taskResult?: string | null;
  readonly faults: readonly string[];
  readonly privilege?: string;
  readonly since?: string;
}

export interface SchemaTableFile {
  readonly apiVersion: string;
  readonly namespace: string;
  readonly types: Readonly<Record<string, DataTypeEntry>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly methods: Readonly<Record<string, MethodEntry>>;
  readonly managedObjects: Readonly<Record<string, ManagedObjectEntry>>;
}
