/**
 * Values as XML, by the schema: members in its order, and of what is newer than the client's version nothing.
 *
 * What the model forgot or mistook is no matter of taste, for clients refuse an answer that does not fit the schema: it is
 * said to be our mistake, with the type and the member. How a type is written is worked out once for each version.
 * Everything that can be long can be written in parts too, however deep it lies.
 */
import type { DataType, Member, TypeUse } from '@kilonova/vsphere/wire';
import { isAbstract } from './abstract-types.js';
import { arrayOf, REFERENCE } from './array-types.js';
import { bareUse } from './bare-type.js';
import type { SpokenSchema } from './spoken-schema.js';
import { Typed } from './typed.js';
import { escaped, escapedAttribute, primitiveText, type WriteText } from './value-text.js';
import { isHeavy } from './value-weight.js';

/** A value between its tags, or each item of an array. Nothing for what is not there. */
type WriteElement = (value: unknown) => string;

/** How the elements of a value are written. */
interface ElementWriter {
  readonly write: WriteElement;
  /** The same, so that it need not be made at once. Not for what is text alone. */
  readonly split?: (value: unknown) => Iterable<string>;
}

/** What a value that is data is: its start tag, and how it goes on. */
interface DataWay {
  readonly open: string;
  readonly writer: TypeWriter;
}

interface MemberWriter extends ElementWriter {
  readonly name: string;
}

/** How values of a type are written that stand where another type may be declared. */
interface TypeWriter {
  /** As far as the client's version knows it. */
  readonly type: DataType;
  content(value: object): string;
  parts(value: object): Iterable<string>;
}

/** Of many short items together. */
const PART_LENGTH = 4096;

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
    return value === undefined || value === null ? [] : partsOf(this.#element(name, name, use, owner), value);
  }

  /** The fault type of that name, as far as the client's version knows it, and the members that it has. */
  fault(name: string, fields: object): { readonly type: DataType; readonly content: string } {
    const { table } = this.#schema;
    if (!table.isSubtype(name, 'MethodFault')) throw new Error(`${name} is no fault.`);
    const writer = this.#writerOf(name);
    return { type: writer.type, content: writer.content(fields) };
  }

  /** By the name of what the value is, which may be newer than the client's version. */
  #writerOf(name: string): TypeWriter {
    let writer = this.#types.get(name);
    if (writer === undefined) {
      const type = this.#schema.table.typeNamed(name);
      if (type === undefined) throw new Error(`There is no type ${name}.`);
      this.#types.set(name, (writer = this.#compileType(type)));
    }
    return writer;
  }

  #compileType(type: DataType): TypeWriter {
    const spoken = this.#schema.nearestSpoken(type);
    const members = this.#schema.membersOf(spoken).map((member) => this.#member(member, spoken.name));
    const content = (value: object): string => {
      let text = '';
      let found = 0;
      for (const { name, write } of members) {
        const own = memberOf(value, name);
        if (own !== undefined) found += 1;
        text += write(own);
      }
      // Looked at one by one only if there may be others than those that were written.
      if (memberCount(value) > found) checkNames(type, value);
      return text;
    };
    function* parts(value: object): Generator<string> {
      checkNames(type, value);
      let text = '';
      for (const { name, write, split } of members) {
        const own = memberOf(value, name);
        if (split === undefined || !isHeavy(own)) {
          text += write(own);
          continue;
        }
        yield text;
        text = '';
        yield* split(own);
      }
      yield text;
    }
    return { type: spoken, content, parts };
  }

  #member(member: Member, owner: string): MemberWriter {
    const { name, tag, array, optional } = member;
    const element = this.#element(tag, name, member, owner);
    const isOwed = !optional && !array;
    const write = (value: unknown): string => {
      if (value !== undefined && value !== null) return element.write(value);
      if (isOwed) throw new Error(`A ${owner} has no ${name}, which it has to have.`);
      return '';
    };
    return { name, ...element, write };
  }

  /** For values that are there. `name` and `owner` are for messages. */
  #element(tag: string, name: string, use: TypeUse, owner: string): ElementWriter {
    const way = use.kind === 'data' ? this.#dataWay(tag, use, `${name} of ${owner}`) : undefined;
    const item = way === undefined ? this.#textItem(tag, name, use, owner) : dataElement(tag, way);
    return use.array ? listOf(item, name, owner) : item;
  }

  #textItem(tag: string, name: string, use: TypeUse, owner: string): ElementWriter {
    const place = `${name} of ${owner}`;
    if (use.kind === 'any') return this.#anyElement(tag, place);
    if (use.kind === 'reference') return referenceElement(tag, '', place);
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

  #anyElement(tag: string, place: string): ElementWriter {
    const single = new Map<string, ElementWriter>();
    const arrays = new Map<string, ElementWriter>();
    const elementFor = (use: TypeUse, bare: unknown): ElementWriter => {
      const type = use.kind === 'data' && !use.array ? (typeNameOf(bare) ?? use.type) : use.type;
      const known = use.array ? arrays : single;
      let element = known.get(type);
      if (element === undefined)
        known.set(type, (element = this.#typedElement(tag, place, { ...use, type })));
      return element;
    };
    const write = (value: unknown): string => {
      const { use, bare } = this.#told(value, place);
      return elementFor(use, bare).write(bare);
    };
    const split = (value: unknown): Iterable<string> => {
      const { use, bare } = this.#told(value, place);
      return partsOf(elementFor(use, bare), bare);
    };
    return { write, split };
  }

  /** The value, and what it travels as: by what it was given, or by what it is. */
  #told(value: unknown, place: string): { readonly use: TypeUse; readonly bare: unknown } {
    if (value instanceof Typed) {
      const { use, value: bare } = value;
      return use.kind === 'any' && !use.array ? this.#told(bare, place) : { use, bare };
    }
    const use = bareUse(this.#schema.table, value);
    if (use === undefined) {
      throw new Error(`${place} is ${shown(value)}, which does not say what it travels as.`);
    }
    return { use, bare: value };
  }

  #typedElement(tag: string, place: string, use: TypeUse): ElementWriter {
    const { type, kind, array } = use;
    if (array) {
      const items = this.#element(this.#tagOf(type), type, use, `the array that is ${place}`);
      return within(`<${tag} xsi:type="${this.#tagOf(type, arrayOf(type))}">`, items, `</${tag}>`);
    }
    if (kind === 'data') {
      const way = this.#dataWay(tag, use, place);
      return dataElement(tag, (value) => {
        const { writer } = way(value);
        return { open: `<${tag} xsi:type="${writer.type.tag}">`, writer };
      });
    }
    if (kind === 'reference') {
      return referenceElement(tag, ` xsi:type="${this.#tagOf(REFERENCE)}"`, place);
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

/** At once what is short. */
function partsOf({ write, split }: ElementWriter, value: unknown): Iterable<string> {
  return split !== undefined && isHeavy(value) ? split(value) : [write(value)];
}

function listOf(item: ElementWriter, name: string, owner: string): ElementWriter {
  const write = (value: unknown): string => {
    let text = '';
    for (const one of itemsOf(value, name, owner)) text += item.write(one);
    return text;
  };
  function* split(value: unknown): Generator<string> {
    let text = '';
    for (const one of itemsOf(value, name, owner)) {
      const isLong = item.split !== undefined && isHeavy(one);
      if (!isLong) text += item.write(one);
      if (!isLong && text.length < PART_LENGTH) continue;
      yield text;
      text = '';
      if (isLong) yield* item.split(one);
    }
    yield text;
  }
  return { write, split };
}

function within(open: string, inner: ElementWriter, close: string): ElementWriter {
  function* split(value: unknown): Generator<string> {
    yield open;
    yield* partsOf(inner, value);
    yield close;
  }
  return { write: (value) => open + inner.write(value) + close, split };
}

function dataElement(tag: string, way: (value: unknown) => DataWay): ElementWriter {
  const close = `</${tag}>`;
  const write = (value: unknown): string => {
    const { open, writer } = way(value);
    return open + writer.content(Object(value)) + close;
  };
  function* split(value: unknown): Generator<string> {
    const { open, writer } = way(value);
    yield open;
    yield* writer.parts(Object(value));
    yield close;
  }
  return { write, split };
}

function textElement(
  tag: string,
  xsiType: string,
  text: WriteText,
  place: string,
  type: string,
): ElementWriter {
  const open = `<${tag}${xsiType}>`;
  const close = `</${tag}>`;
  const write = (value: unknown): string => {
    const written = text(value);
    if (written === undefined) throw new Error(`${place} is ${shown(value)}, which is no ${type}.`);
    return open + written + close;
  };
  return { write };
}

function referenceElement(tag: string, xsiType: string, place: string): ElementWriter {
  const open = `<${tag}${xsiType} type="`;
  const close = `</${tag}>`;
  const write = (value: unknown): string => {
    const type = memberOf(value, 'type');
    const id = memberOf(value, 'value');
    if (typeof type !== 'string' || typeof id !== 'string') {
      throw new TypeError(`${place} is ${shown(value)}, which is no reference.`);
    }
    return `${open}${escapedAttribute(type)}">${escaped(id)}${close}`;
  };
  return { write };
}

function memberCount(value: object): number {
  let count = 0;
  // Plain data inherits nothing, and this makes no array.
  for (const name in value) if (name !== '_type') count += 1;
  return count;
}

/** Members that the type has in no version. Those that are newer than the client's are left out and no mistake. */
function checkNames({ name, memberByName }: DataType, value: object): void {
  for (const member of Object.keys(value)) {
    if (member === '_type' || memberByName.has(member) || memberOf(value, member) === undefined) continue;
    throw new Error(`A ${name} has no member ${member}.`);
  }
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
