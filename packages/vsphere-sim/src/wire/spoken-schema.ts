/**
 * The schema as a client of one API version knows it.
 *
 * What is newer than the version that a client speaks does not exist for it: such an element is refused in a
 * request as any unknown one is, and left out of an answer. Worked out per type when it is first needed, and kept.
 */
import {
  compareApiVersions,
  type DataType,
  type Member,
  type Method,
  type SchemaTable,
} from '@kilonova/vsphere/wire';

/** Versions come from clients, and made-up ones must not fill the memory. */
const MOST_VERSIONS = 16;

interface Dated {
  readonly since?: string;
}

export class SpokenSchema {
  readonly table: SchemaTable;
  readonly apiVersion: string;
  readonly #known = new Map<string, boolean>();
  readonly #members = new WeakMap<DataType, readonly Member[]>();
  readonly #params = new WeakMap<Method, readonly Member[]>();

  constructor(table: SchemaTable, apiVersion: string) {
    this.table = table;
    this.apiVersion = apiVersion;
  }

  /** Was it there in the version that is spoken? */
  has({ since }: Dated): boolean {
    if (since === undefined) return true;
    let known = this.#known.get(since);
    if (known === undefined) {
      known = compareApiVersions(since, this.apiVersion) <= 0;
      this.#known.set(since, known);
    }
    return known;
  }

  /** The data type of that name, if the version has it. */
  typeNamed(name: string): DataType | undefined {
    const type = this.table.typeNamed(name);
    return type !== undefined && this.has(type) ? type : undefined;
  }

  /** In wire order, inherited ones first. */
  membersOf(type: DataType): readonly Member[] {
    let members = this.#members.get(type);
    if (members === undefined) this.#members.set(type, (members = this.#spoken(type.members)));
    return members;
  }

  paramsOf(method: Method): readonly Member[] {
    let params = this.#params.get(method);
    if (params === undefined) this.#params.set(method, (params = this.#spoken(method.params)));
    return params;
  }

  /** The type itself, or the nearest one that it derives from and the version has. */
  nearestSpoken(type: DataType): DataType {
    for (const name of type.lineage) {
      const known = this.typeNamed(name);
      if (known !== undefined) return known;
    }
    return type;
  }

  #spoken(members: readonly Member[]): readonly Member[] {
    return members.every((member) => this.has(member))
      ? members
      : members.filter((member) => this.has(member));
  }
}

const schemas = new WeakMap<SchemaTable, Map<string, SpokenSchema>>();

/** The same one for the same version, so that what hangs on it is worked out once. */
export function spokenSchema(table: SchemaTable, apiVersion: string): SpokenSchema {
  let versions = schemas.get(table);
  if (versions === undefined) schemas.set(table, (versions = new Map()));
  let schema = versions.get(apiVersion);
  if (schema === undefined) {
    const [oldest] = versions.keys();
    if (versions.size >= MOST_VERSIONS && oldest !== undefined) versions.delete(oldest);
    versions.set(apiVersion, (schema = new SpokenSchema(table, apiVersion)));
  }
  return schema;
}
