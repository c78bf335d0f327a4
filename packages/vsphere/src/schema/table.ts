/**
 * The vSphere API schema at run time: what the codec, the session and the simulator ask of it.
 *
 * The table on disk holds own members only. Here each entry is expanded the first time it is asked
 * for (inherited members first, as on the wire) and kept, so a question costs one Map look-up. A
 * table never changes once made: everything it hands out is shared by all callers.
 */
import { readFileSync } from 'node:fs';
import { sectionsInText, sectionsOf, type TableSections } from './table-entries.js';
import { PRIMITIVES, type MemberEntry, type SchemaTableFile } from './table-format.js';

/** How a value of a type travels. `any` is anyType: the value itself says what it is. */
export type TypeKind = 'primitive' | 'enum' | 'data' | 'reference' | 'any';

/** The type of a member, parameter, property or result. */
export interface TypeUse {
  /** Name of the type as it travels: `int`, `VirtualDisk`, `ManagedObjectReference`... */
  readonly type: string;
  readonly kind: TypeKind;
  /** Kind of managed object (of a reference) or of fault (of a LocalizedMethodFault), if known. */
  readonly target?: string;
  readonly optional: boolean;
  readonly array: boolean;
}

export interface Member extends TypeUse {
  readonly name: string;
  /** Its element as a request has it: with the prefix of the service it is from, where that is another one. */
  readonly tag: string;
  /** Passwords and the like: never to be logged. */
  readonly secret: boolean;
  /** API version that brought it; absent means it was always there. For what only the newest
   *  source knows it is an upper bound. */
  readonly since?: string;
}

export interface DataType {
  readonly name: string;
  /** What xsi:type says in a request: with a prefix like {@link Member.tag}. */
  readonly tag: string;
  readonly base: string | undefined;
  /** This type and everything it derives from, nearest first. */
  readonly lineage: readonly string[];
  readonly hasSubtypes: boolean;
  readonly since?: string;
  /** All members, inherited ones first: wire order. */
  readonly members: readonly Member[];
  /** The same members by name. */
  readonly memberByName: ReadonlyMap<string, Member>;
}

export interface Method {
  readonly name: string;
  /** Kind of managed object the method belongs to. */
  readonly receiver: string | undefined;
  /** Parameters in wire order, without `_this`. */
  readonly params: readonly Member[];
  readonly paramByName: ReadonlyMap<string, Member>;
  readonly result: TypeUse | undefined;
  readonly returnsTask: boolean;
  /** What the task leaves in `info.result`; undefined when it leaves nothing. */
  readonly taskResult: TypeUse | undefined;
  /** Declared faults. Any method may also raise a RuntimeFault. */
  readonly faults: readonly string[];
  readonly privilege?: string;
  readonly since?: string;
}

export interface ManagedObject {
  readonly name: string;
  readonly base: string | undefined;
  readonly lineage: readonly string[];
  /** All properties, inherited ones first. */
  readonly properties: readonly Member[];
  readonly propertyByName: ReadonlyMap<string, Member>;
}

/** Stands for the namespace of the core schema in requests of another service. */
export const CORE_PREFIX = 'vim25';

const primitives: ReadonlySet<string> = new Set(PRIMITIVES);

/**
 * The schema of one service of the vSphere API.
 *
 * Another service than vim25 has a table of its own on top of vim25's: its types derive from and refer to
 * vim25's, its methods take vim25's references and raise vim25's faults. So what the upper table does not have is
 * looked up in the core one; its methods are its own. Names are looked up in the upper table first.
 */
export class SchemaTable {
  /** The version of the API that the table describes. */
  readonly apiVersion: string;
  /** Of the messages: `urn:vim25`. */
  readonly namespace: string;
  /** The vim25 schema below that of another service; undefined for vim25's own. */
  readonly core: SchemaTable | undefined;
  readonly #sections: TableSections;
  readonly #enums = new Map<string, ReadonlySet<string>>();
  readonly #types = new Map<string, DataType>();
  readonly #methods = new Map<string, Method>();
  readonly #managedObjects = new Map<string, ManagedObject>();

  constructor(file: SchemaTableFile | TableSections, core?: SchemaTable) {
    const sections = 'isBase' in file ? file : sectionsOf(file);
    this.core = core;
    this.apiVersion = sections.apiVersion;
    this.namespace = sections.namespace;
    this.#sections = sections;
  }

  /** Of all data types, faults included. */
  typeNames(): readonly string[] {
    return [...this.ownTypeNames(), ...(this.core?.typeNames() ?? [])];
  }

  /** Of the service's own data types, without those of the core. */
  ownTypeNames(): readonly string[] {
    return this.#sections.types.names;
  }

  /** Of all enums of the service. */
  enumNames(): readonly string[] {
    return this.#sections.enums.names;
  }

  methodNames(): readonly string[] {
    return this.#sections.methods.names;
  }

  managedObjectNames(): readonly string[] {
    return this.#sections.managedObjects.names;
  }

  /** The data type of that name, faults included; undefined for a name the schema does not know. */
  typeNamed(name: string): DataType | undefined {
    return remembered(this.#types, name, () => this.#expandType(name) ?? this.#coreType(name));
  }

  /** True for the name of a data type, own or of the core. */
  hasType(name: string): boolean {
    return this.#sections.types.has(name) || (this.core?.hasType(name) ?? false);
  }

  /** A member of a data type, inherited or own. */
  memberNamed(typeName: string, memberName: string): Member | undefined {
    return this.typeNamed(typeName)?.memberByName.get(memberName);
  }

  /** The legal values of an enum; undefined when the name is not an enum. */
  enumValues(name: string): ReadonlySet<string> | undefined {
    return remembered(this.#enums, name, () => this.#expandEnum(name) ?? this.core?.enumValues(name));
  }

  methodNamed(name: string): Method | undefined {
    return remembered(this.#methods, name, () => this.#expandMethod(name));
  }

  managedObjectNamed(name: string): ManagedObject | undefined {
    return remembered(
      this.#managedObjects,
      name,
      () => this.#expandManagedObject(name) ?? this.core?.managedObjectNamed(name),
    );
  }

  /** True when data type `name` is `base` or derives from it. False for unknown names. */
  isSubtype(name: string, base: string): boolean {
    return this.typeNamed(name)?.lineage.includes(base) ?? false;
  }

  /** True when managed object type `name` is `base` or derives from it. False for unknown names. */
  isManagedSubtype(name: string, base: string): boolean {
    return this.managedObjectNamed(name)?.lineage.includes(base) ?? false;
  }

  /** The property a path starts with: for `config.hardware.device[4000]` that is `config`. */
  propertyOf(managedObject: string, path: string): Member | undefined {
    const end = path.search(/[.[]/);
    const first = end < 0 ? path : path.slice(0, end);
    return this.managedObjectNamed(managedObject)?.propertyByName.get(first);
  }

  /** The written form of a type (`ManagedObjectReference:Folder`) taken apart. */
  typeUse(written: string, flags = ''): TypeUse {
    const colon = written.indexOf(':');
    const type = colon < 0 ? written : written.slice(0, colon);
    return {
      type,
      kind: this.#kindOf(type),
      ...(colon >= 0 && { target: written.slice(colon + 1) }),
      optional: flags.includes('o'),
      array: flags.includes('a'),
    };
  }

  #kindOf(type: string): TypeKind {
    if (type === 'anyType') return 'any';
    if (primitives.has(type)) return 'primitive';
    if (type === 'ManagedObjectReference') return 'reference';
    return this.enumValues(type) === undefined ? 'data' : 'enum';
  }

  /** A name of the core schema, as a request of this service has it. */
  coreTag(name: string): string {
    return this.core === undefined ? name : `${CORE_PREFIX}:${name}`;
  }

  #coreType(name: string): DataType | undefined {
    const type = this.core?.typeNamed(name);
    if (type === undefined) return undefined;
    const members = type.members.map((member) => ({ ...member, tag: this.coreTag(member.name) }));
    return {
      ...type,
      tag: this.coreTag(name),
      hasSubtypes: type.hasSubtypes || this.#sections.isBase(name),
      members,
      memberByName: byName(members),
    };
  }

  #member([name, type, flags, since]: MemberEntry): Member {
    return {
      name,
      tag: name,
      ...this.typeUse(type, flags),
      secret: flags.includes('s'),
      ...(since !== undefined && { since }),
    };
  }

  #expandType(name: string): DataType | undefined {
    const entry = this.#sections.types.get(name);
    if (entry === undefined) return undefined;
    const base = entry.base === null ? undefined : this.typeNamed(entry.base);
    const members = [...(base?.members ?? []), ...entry.members.map((member) => this.#member(member))];
    return {
      name,
      tag: name,
      base: base?.name,
      lineage: [name, ...(base?.lineage ?? [])],
      hasSubtypes: this.#sections.isBase(name),
      ...(entry.since !== undefined && { since: entry.since }),
      members,
      memberByName: byName(members),
    };
  }

  #expandEnum(name: string): ReadonlySet<string> | undefined {
    const values = this.#sections.enums.get(name);
    return values === undefined ? undefined : new Set(values);
  }

  #expandManagedObject(name: string): ManagedObject | undefined {
    const entry = this.#sections.managedObjects.get(name);
    if (entry === undefined) return undefined;
    const base = entry.base === null ? undefined : this.managedObjectNamed(entry.base);
    const properties = [...(base?.properties ?? []), ...entry.props.map((prop) => this.#member(prop))];
    return {
      name,
      base: base?.name,
      lineage: [name, ...(base?.lineage ?? [])],
      properties,
      propertyByName: byName(properties),
    };
  }

  #expandMethod(name: string): Method | undefined {
    const entry = this.#sections.methods.get(name);
    if (entry === undefined) return undefined;
    const params = entry.params.map((param) => this.#member(param));
    return {
      name,
      receiver: entry.this ?? undefined,
      params,
      paramByName: byName(params),
      result: entry.result === null ? undefined : this.typeUse(...entry.result),
      returnsTask: entry.taskResult !== undefined,
      taskResult: this.#taskResult(entry.taskResult),
      faults: entry.faults,
      ...(entry.privilege !== undefined && { privilege: entry.privilege }),
      ...(entry.since !== undefined && { since: entry.since }),
    };
  }

  #taskResult(written: string | null | undefined): TypeUse | undefined {
    if (written === undefined || written === null) return undefined;
    return written.endsWith('[]') ? this.typeUse(written.slice(0, -2), 'a') : this.typeUse(written);
  }
}

let vim: SchemaTable | undefined;

/** The vim25 schema. Read from disk on the first call (a few milliseconds), then shared. */
export function vimSchema(): SchemaTable {
  vim ??= readTable(new URL('../../schema/vim25.json', import.meta.url));
  return vim;
}

function readTable(url: URL): SchemaTable {
  return new SchemaTable(sectionsInText(readFileSync(url, 'latin1')));
}

/** Only what exists is kept: names come off the wire too, and made-up ones must not fill the memory. */
function remembered<T>(cache: Map<string, T>, key: string, expand: () => T | undefined): T | undefined {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = expand();
  if (value !== undefined) cache.set(key, value);
  return value;
}

function byName(members: readonly Member[]): ReadonlyMap<string, Member> {
  return new Map(members.map((member) => [member.name, member]));
}
