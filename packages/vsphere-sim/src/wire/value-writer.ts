/**
 * Values as XML, by the schema: members in its order, and of what is newer than the client's version nothing.
 *
 * What the model forgot or mistook is no matter of taste, for clients refuse an answer that does not fit the schema: it is
 * said to be our mistake, with the type and the member. How a type is written is worked out once for each version.
 */
import type { DataType, Member, TypeUse } from '@kilonova/vsphere/wire';
import { isAbstract } from './abstract-types.js';
import { arrayOf, REFERENCE } from './array-types.js';
import type { SpokenSchema } from './spoken-schema.js';
import { Typed } from './typed.js';
import { escaped, primitiveText, type WriteText } from './value-text.js';

/** A value between its tags, or each item of an array. Nothing for what is not there. */
type WriteElement = (value: unknown) => string;

/** What a value that is data is: its start tag, and how it goes on. */
interface DataWay {
  readonly open: string;
  readonly writer: TypeWriter;
}

/** How something with a name is written: a member, a result. */
interface NamedWriter {
  readonly name: string;
  readonly tag: string;
  readonly array: boolean;
  readonly write: WriteElement;
  /** For data alone. */
  readonly way?: (value: unknown) => DataWay;
}

/** How values of a type are written that stand where another type may be declared. */
interface TypeWriter {
  /** As far as the client's version knows it. */
  readonly type: DataType;
  readonly members: readonly NamedWriter[];
  content(value: object): string;
}

/** The lists of a result, the lists in their items, and no deeper. */
const DEEPEST_PARTS = 2;
const FEW = 32;

const BARE_TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['boolean', 'boolean'],
  ['bigint', 'long'],
]);

const writers = new WeakMap<SpokenSchema, ValueWriter>();

/** The same one for the same schema, so that types are worked out once. */
export function valueWriter(schema: SpokenSchema): ValueWriter {
  let writer = writers.get(schema);
  if (writer === undefined) writers.set(schema, (writer = new ValueWriter(schema)));
  return writer;
}

export class ValueWriter {
  readonly #schema: SpokenSchema;
  readonly #types = new Map<string, TypeWriter>();

  constructor(schema: SpokenSchema) {
    this.#schema = schema;
  }

  /** The element of a result in parts, so that what is long need not be made at once. */
  parts(name: string, use: TypeUse, owner: string, value: unknown): Iterable<string> {
    return value === undefined || value === null
      ? []
      : elementParts(this.#named(name, name, use, owner), value, DEEPEST_PARTS);
  }

  /** The fault type of that name, as far as the client's version knows it, and the members that it has. */
  fault(name: string, fields: object): { readonly type: DataType; readonly content: string } {
    const { table } = this.#schema;
    if (!table.isSubtype(name, 'MethodFault')) throw new Error(`${name} is no fault.`);
    const writer = this.#writerOf(name);
    const known = table.typeNamed(name)?.memberByName;
    const unknown = Object.keys(fields).find((member) => member !== '_type' && known?.has(member) !== true);
    if (unknown !== undefined) throw new Error(`A ${name} has no member ${unknown}.`);
    return { type: writer.type, content: writer.content(fields) };
  }

  /** By the name of what the value is, which may be newer than the client's version. */
  #writerOf(name: string): TypeWriter {
    let writer = this.#types.get(name);
    if (writer === undefined) {
      const type = this.#schema.table.typeNamed(name);
      if (type === undefined) throw new Error(`There is no type ${name}.`);
      const spoken = this.#schema.nearestSpoken(type);
      writer = spoken.name === name ? this.#compileType(spoken) : this.#writerOf(spoken.name);
      this.#types.set(name, writer);
    }
    return writer;
  }

  #compileType(type: DataType): TypeWriter {
    const members = this.#schema.membersOf(type).map((member) => this.#member(member, type.name));
    const content = (value: object): string => {
      let text = '';
      for (const { name, write } of members) text += write(memberOf(value, name));
      return text;
    };
    return { type, members, content };
  }

  #member(member: Member, owner: string): NamedWriter {
    const { name, tag, array, optional } = member;
    const named = this.#named(tag, name, member, owner);
    const isOwed = !optional && !array;
    const write = (value: unknown): string => {
      if (value !== undefined && value !== null) return named.write(value);
      if (isOwed) throw new Error(`A ${owner} has no ${name}, which it has to have.`);
      return '';
    };
    return { ...named, write };
  }

  /** For values that are there. `name` and `owner` are for messages. */
  #named(tag: string, name: string, use: TypeUse, owner: string): NamedWriter {
    const { array } = use;
    const way = use.kind === 'data' ? this.#dataWay(tag, use, `${name} of ${owner}`) : undefined;
    const item = way === undefined ? this.#textItem(tag, name, use, owner) : dataElement(tag, way);
    const write = (value: unknown): string => {
      let text = '';
      for (const one of itemsOf(value, name, owner)) text += item(one);
      return text;
    };
    return { name, tag, array, write: array ? write : item, ...(way !== undefined && { way }) };
  }

  #textItem(tag: string, name: string, use: TypeUse, owner: string): WriteElement {
    const place = `${name} of ${owner}`;
    if (use.kind === 'any') return this.#anyElement(tag, place);
    if (use.kind === 'reference') return (value) => `<${tag}${referenceContent(value, place)}</${tag}>`;
    const text = use.kind === 'enum' ? this.#enumText(use.type) : primitiveText(use.type);
    return textElement(tag, '', text, place, use.type);
  }

  /** Worked out once for each type that values there are of. */
  #dataWay(tag: string, use: TypeUse, place: string): (value: unknown) => DataWay {
    const known = new Map<string, DataWay>();
    return (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new TypeError(`${place} is ${shown(value)}, which is no data object.`);
      }
      const type = typeNameOf(value) ?? use.type;
      let way = known.get(type);
      if (way === undefined) known.set(type, (way = this.#wayOf(tag, use, place, type)));
      return way;
    };
  }

  #wayOf(tag: string, use: TypeUse, place: string, name: string): DataWay {
    const { table } = this.#schema;
    const type = table.typeNamed(name);
    if (type === undefined) throw new Error(`${place} is a ${name}, and there is no such type.`);
    if (!type.lineage.includes(use.type)) throw new Error(`${place} is a ${name}, which is no ${use.type}.`);
    if (isAbstract(table, type))
      throw new Error(`${place} is a bare ${name}, without a _type derived from it.`);
    const writer = this.#writerOf(name);
    const isDeclared = writer.type.name === use.type || !writer.type.lineage.includes(use.type);
    return { open: isDeclared ? `<${tag}>` : `<${tag} xsi:type="${writer.type.tag}">`, writer };
  }

  #enumText(type: string): WriteText {
    const legal = this.#schema.table.enumValues(type) ?? new Set();
    return (value) => (typeof value === 'string' && legal.has(value) ? value : undefined);
  }

  #anyElement(tag: string, place: string): WriteElement {
    const single = new Map<string, WriteElement>();
    const arrays = new Map<string, WriteElement>();
    const write = (value: unknown): string => {
      const use = value instanceof Typed ? value.use : bareUse(value, place);
      const bare = value instanceof Typed ? value.value : value;
      if (use.kind === 'any' && !use.array) return write(bare);
      const type = use.kind === 'data' && !use.array ? (typeNameOf(bare) ?? use.type) : use.type;
      const known = use.array ? arrays : single;
      let element = known.get(type);
      if (element === undefined) {
        element = this.#typedElement(tag, place, { ...use, type });
        known.set(type, element);
      }
      return element(bare);
    };
    return write;
  }

  #typedElement(tag: string, place: string, use: TypeUse): WriteElement {
    const { type, kind, array } = use;
    if (array) {
      const items = this.#named(this.#tagOf(type), type, use, `the array that is ${place}`);
      const open = `<${tag} xsi:type="${this.#tagOf(type, arrayOf(type))}">`;
      return (value) => `${open}${items.write(value)}</${tag}>`;
    }
    if (kind === 'data') {
      const way = this.#dataWay(tag, use, place);
      return dataElement(tag, (value) => {
        const { writer } = way(value);
        return { open: `<${tag} xsi:type="${writer.type.tag}">`, writer };
      });
    }
    if (kind === 'reference') {
      const xsiType = ` xsi:type="${this.#tagOf(REFERENCE)}"`;
      return (value) => `<${tag}${xsiType}${referenceContent(value, place)}</${tag}>`;
    }
    const text = kind === 'enum' ? this.#enumText(type) : primitiveText(type);
    const xsiType = kind === 'enum' ? this.#tagOf(type) : `xsd:${type}`;
    return textElement(tag, ` xsi:type="${xsiType}"`, text, place, type);
  }

  /** A name of the schema with the prefix of the service that `type` is of: primitives and references are the core's. */
  #tagOf(type: string, name = type): string {
    const { table } = this.#schema;
    const { core } = table;
    if (core === undefined) return name;
    const { kind } = table.typeUse(type);
    const isOwn =
      kind === 'data' ? !core.hasType(type) : kind === 'enum' && core.enumValues(type) === undefined;
    return isOwn ? name : table.coreTag(name);
  }
}

function* elementParts(named: NamedWriter, value: unknown, depth: number): Generator<string> {
  const { way, array, write } = named;
  if (way === undefined) yield write(value);
  else if (!array || !Array.isArray(value)) yield* dataParts(named.tag, way(value), value, depth);
  else {
    const element = dataElement(named.tag, way);
    // What is long is a list of many items, or one in one of a few.
    const isLong = depth === 0 || value.length > FEW;
    for (const item of value) {
      if (isLong) yield element(item);
      else yield* dataParts(named.tag, way(item), item, depth);
    }
  }
}

function* dataParts(
  tag: string,
  { open, writer }: DataWay,
  value: unknown,
  depth: number,
): Generator<string> {
  yield open;
  for (const named of writer.members) {
    const own = memberOf(value, named.name);
    if (depth === 0 || own === undefined || own === null) yield named.write(own);
    else yield* elementParts(named, own, depth - 1);
  }
  yield `</${tag}>`;
}

function dataElement(tag: string, way: (value: unknown) => DataWay): WriteElement {
  const close = `</${tag}>`;
  return (value) => {
    const { open, writer } = way(value);
    return open + writer.content(Object(value)) + close;
  };
}

function textElement(
  tag: string,
  xsiType: string,
  text: WriteText,
  place: string,
  type: string,
): WriteElement {
  const open = `<${tag}${xsiType}>`;
  const close = `</${tag}>`;
  return (value) => {
    const written = text(value);
    if (written === undefined) throw new Error(`${place} is ${shown(value)}, which is no ${type}.`);
    return open + written + close;
  };
}

function bareUse(value: unknown, place: string): TypeUse {
  const flags = { optional: true, array: false };
  const primitive = BARE_TYPES.get(typeof value) ?? (value instanceof Date ? 'dateTime' : undefined);
  if (primitive !== undefined) return { type: primitive, kind: 'primitive', ...flags };
  if (value instanceof Uint8Array) return { type: 'base64Binary', kind: 'primitive', ...flags };
  const type = typeNameOf(value);
  if (type !== undefined) return { type, kind: 'data', ...flags };
  if (isReference(value)) return { type: 'ManagedObjectReference', kind: 'reference', ...flags };
  throw new Error(`${place} is ${shown(value)}, which does not say what it travels as.`);
}

/** Data without a `_type` is none that could stand here, so that what looks like a reference is one. */
function isReference(value: unknown): boolean {
  return typeof memberOf(value, 'type') === 'string' && typeof memberOf(value, 'value') === 'string';
}

function referenceContent(value: unknown, place: string): string {
  const type = memberOf(value, 'type');
  const id = memberOf(value, 'value');
  if (typeof type !== 'string' || typeof id !== 'string') {
    throw new TypeError(`${place} is ${shown(value)}, which is no reference.`);
  }
  return ` type="${type}">${escaped(id)}`;
}

function itemsOf(value: unknown, name: string, owner: string): readonly unknown[] {
  if (!Array.isArray(value))
    throw new TypeError(`${name} of ${owner} is ${shown(value)}, which is no array.`);
  return value;
}

/** What it is, and not all that is in it: it may be secret. */
function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Date) return 'a date';
  return value === null ? 'null' : `a value of the kind ${typeof value}`;
}

/** What a data object says that it is. */
function typeNameOf(value: unknown): string | undefined {
  const type = memberOf(value, '_type');
  return typeof type === 'string' ? type : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  // Any object can be asked for any name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (value as Record<string, unknown>)[name];
}
