/** Writes the run-time table: JSON with one entry a line, sorted by name. */
import type {
  DataTypeEntry,
  ManagedObjectEntry,
  MemberEntry,
  MethodEntry,
  SchemaTableFile,
} from '../schema/table-format.js';
import {
  bareType,
  type DataType,
  type ManagedObject,
  type Member,
  type Method,
  type Service,
} from './model.js';

export function schemaTable(service: Service, namespace: string, apiVersion: string): SchemaTableFile {
  return {
    apiVersion,
    namespace,
    types: sorted(service.types, typeEntry),
    enums: sorted(service.enums, (values) => values),
    methods: sorted(service.methods, methodEntry),
    managedObjects: sorted(service.managedObjects, managedObjectEntry),
  };
}

export function formatTable({ apiVersion, namespace, ...sections }: SchemaTableFile): string {
  const fields = Object.entries(sections).map(([name, entries]) => {
    const lines = Object.entries(entries).map(([key, entry]) => field(key, JSON.stringify(entry)));
    return field(name, `{\n${lines.join(',\n')}\n}`);
  });
  const scalars = Object.entries({ apiVersion, namespace }).map(([name, text]) =>
    field(name, JSON.stringify(text)),
  );
  return `{\n${[...scalars, ...fields].join(',\n')}\n}\n`;
}

function field(name: string, json: string): string {
  return `${JSON.stringify(name)}:${json}`;
}

function sorted<T, E>(entries: ReadonlyMap<string, T>, entry: (value: T) => E): Record<string, E> {
  const byName = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(byName.map(([name, value]) => [name, entry(value)]));
}

function typeEntry({ base, since, members }: DataType): DataTypeEntry {
  return {
    base,
    ...(since !== undefined && { since }),
    members: members.map((member) => memberEntry(member, since)),
  };
}

function managedObjectEntry({ base, properties }: ManagedObject): ManagedObjectEntry {
  return { base, props: properties.map((property) => memberEntry(property)) };
}

function methodEntry({
  receiver,
  params,
  result,
  taskResult,
  faults,
  privilege,
  since,
}: Method): MethodEntry {
  return {
    this: receiver,
    params: params.map((param) => memberEntry(param, since)),
    result: result === null ? null : [result.type, `${result.optional ? 'o' : ''}${result.array ? 'a' : ''}`],
    ...(taskResult !== undefined && { taskResult }),
    faults,
    ...(privilege !== undefined && { privilege }),
    ...(since !== undefined && { since }),
  };
}

/** A member as old as its owner does not repeat the version. */
function memberEntry(member: Member, ownerSince?: string): MemberEntry {
  const { name, type, optional, array, since } = member;
  const flags = `${optional ? 'o' : ''}${array ? 'a' : ''}${isSecret(member) ? 's' : ''}`;
  return since === undefined || since === ownerSince ? [name, type, flags] : [name, type, flags, since];
}

/** Some credentials are not flagged in any source; their names give them away. */
const SECRET_NAME = /(?:password|passwd|secret|ticket|sspitoken|base64token)$/i;

function isSecret({ name, type, secret }: Member): boolean {
  return secret || (SECRET_NAME.test(name) && bareType(type) !== 'boolean');
}
