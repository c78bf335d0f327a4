/**
 * Values as XML, by the schema: members in its order, and of what is newer than the client's version nothing.
 *
 * What the model forgot is no matter of taste: a required member that is not there is our mistake and is said to be one,
 * for clients refuse an answer without it.
 */
import type { DataType, Member, TypeUse } from '@kilonova/vsphere/wire';
import { arrayOf } from './array-types.js';
import type { SpokenSchema } from './spoken-schema.js';
import { Typed } from './typed.js';

const BARE_TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['boolean', 'boolean'],
  ['bigint', 'long'],
]);

export class ValueWriter {
  readonly #schema: SpokenSchema;

  constructor(schema: SpokenSchema) {
    this.#schema = schema;
  }

  /** An element for the value; one for each of its items if it is an array. */
  element(name: string, use: TypeUse, value: unknown): string {
    if (value === undefined || value === null) return '';
    if (!use.array) return this.#item(name, use, value);
    let text = '';
    for (const item of itemsOf(value, name)) text += this.#item(name, use, item);
    return text;
  }

  /** The members of a data object, in the schema's order. */
  *members(type: DataType, value: object): Generator<readonly [member: Member, value: unknown]> {
    for (const member of this.#schema.membersOf(type)) {
      const own = memberOf(value, member.name);
      if (own !== undefined && own !== null) yield [member, own];
      else if (!member.optional && !member.array) {
        throw new Error(`A ${type.name} has no ${member.name}, which it has to have.`);
      }
    }
  }

  /** All of a data object's members as elements. */
  content(type: DataType, value: object): string {
    let text = '';
    for (const [member, own] of this.members(type, value)) text += this.element(member.name, member, own);
    return text;
  }

  /** What a data value is, as far as the client's version knows it. */
  typeOf(use: TypeUse, value: unknown): DataType {
    const own = memberOf(value, '_type');
    const name = typeof own === 'string' ? own : use.type;
    const type = this.#schema.table.typeNamed(name);
    if (type === undefined) throw new Error(`There is no type ${name}.`);
    return this.#schema.nearestSpoken(type);
  }

  #item(name: string, use: TypeUse, value: unknown): string {
    if (use.kind === 'any') return this.#any(name, value);
    return this.#tagged(name, use, value, '');
  }

  #tagged(name: string, use: TypeUse, value: unknown, xsiType: string): string {
    if (use.kind === 'reference') return `<${name}${xsiType}${referenceContent(value, name)}</${name}>`;
    if (use.kind !== 'data') return `<${name}${xsiType}>${textOf(value, name)}</${name}>`;
    const type = this.typeOf(use, value);
    const own = xsiType === '' && type.name !== use.type ? ` xsi:type="${type.name}"` : xsiType;
    return `<${name}${own}>${this.content(type, objectOf(value, name))}</${name}>`;
  }

  #any(name: string, value: unknown): string {
    const { use, value: bare } = value instanceof Typed ? value : new Typed(bareUse(value, name), value);
    if (use.kind === 'any') return this.#any(name, bare);
    if (use.array) {
      const items = this.element(use.type, use, bare);
      return `<${name} xsi:type="${arrayOf(use.type)}">${items}</${name}>`;
    }
    const typeName = use.kind === 'data' ? this.typeOf(use, bare).name : use.type;
    const prefix = use.kind === 'primitive' ? 'xsd:' : '';
    return this.#tagged(name, use, bare, ` xsi:type="${prefix}${typeName}"`);
  }
}

function bareUse(value: unknown, name: string): TypeUse {
  const flags = { optional: true, array: false };
  const primitive = BARE_TYPES.get(typeof value) ?? (value instanceof Date ? 'dateTime' : undefined);
  if (primitive !== undefined) return { type: primitive, kind: 'primitive', ...flags };
  if (value instanceof Uint8Array) return { type: 'base64Binary', kind: 'primitive', ...flags };
  const type = memberOf(value, '_type');
  if (typeof type === 'string') return { type, kind: 'data', ...flags };
  throw new Error(`The value of ${name} does not say what it travels as.`);
}

function referenceContent(value: unknown, name: string): string {
  const type = memberOf(value, 'type');
  const id = memberOf(value, 'value');
  if (typeof type !== 'string' || typeof id !== 'string') throw new Error(`${name} is no reference.`);
  return ` type="${type}">${escaped(id)}`;
}

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return numeral(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64');
  throw new Error(`${name} has a value that is no text.`);
}

/** Numbers that are none are written as XML Schema has them. */
function numeral(value: number | bigint | boolean): string {
  if (value === Infinity) return 'INF';
  return value === -Infinity ? '-INF' : String(value);
}

const SPECIAL = /[&<>\r]|[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Text for an element. Characters that XML cannot carry are replaced. */
export function escaped(text: string): string {
  return text.search(SPECIAL) < 0 ? text : text.replace(SPECIAL, (found) => ENTITIES[found] ?? '\uFFFD');
}

function itemsOf(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${name} is an array, and has a value that is none.`);
  return value;
}

function objectOf(value: unknown, name: string): object {
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`${name} is data, and has a value that is none.`);
  return value;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  // Any object can be asked for any name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (value as Record<string, unknown>)[name];
}
