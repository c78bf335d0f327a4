/**
 * Writing requests, exactly as the schema has them or not at all.
 *
 * Members go out in schema order whatever the order of the caller's keys, inherited ones first, with
 * xsi:type wherever a value is of another type than the declared one. Everything that a server might
 * misread, drop without a word or refuse is refused here, before anything is sent, under the path of
 * the offending member. Undefined members are left out; null is refused, vSphere has no such value.
 */
import { InvalidRequestError, type RequestProblem } from '../errors.js';
import { compareApiVersions } from '../schema/api-version.js';
import type { DataType, Member, Method, SchemaTable, TypeUse } from '../schema/table.js';
import { ArrayTypes, inferPrimitive } from './any-type.js';
import { missingTypeHint, unknownNameHint } from './hints.js';
import {
  isTextPrimitive,
  primitiveText,
  primitiveInWords,
  type Refusal,
  type TextPrimitive,
} from './primitives.js';
import { NotInApiVersionError } from './not-in-api-version.js';
import { describe, isPlainObject, isReference, withArticle } from './value-shape.js';
import { escapeAttribute, escapeText } from './xml-text.js';
import { XsdValue } from './xsd-value.js';

type Members = Readonly<Record<string, unknown>>;

/** Deeper than any type of the API nests; the server's own limit is not documented. */
const MAX_DEPTH = 200;
const ANYTHING =
  'a string, boolean, number, bigint, Date, Uint8Array, reference, data object with _type, or an array of these';

/** Writes the parameters of one call. */
export class ParameterWriter {
  readonly #table: SchemaTable;
  readonly #arrayTypes: ArrayTypes;
  readonly #method: string;
  readonly #olderVersion: string | undefined;
  readonly #path: (string | number)[] = [];
  readonly #around: object[] = [];
  #out = '';

  /** @param olderVersion the version that is spoken, when that is older than the table */
  constructor(table: SchemaTable, arrayTypes: ArrayTypes, method: string, olderVersion?: string) {
    this.#table = table;
    this.#arrayTypes = arrayTypes;
    this.#method = method;
    this.#olderVersion = olderVersion;
  }

  /**
   * @throws {InvalidRequestError} the parameters are not what the method takes
   * @throws {NotInApiVersionError} one of them is newer than the version that is spoken
   */
  parameters({ params, paramByName, since }: Method, values: unknown): string {
    this.#checkVersion(since);
    if (!isPlainObject(values))
      this.#refuse('wrongType', 'an object with the parameters', describe(values, false));
    const unknown = Object.keys(values).find((name) => values[name] !== undefined && !paramByName.has(name));
    if (unknown !== undefined) {
      this.#refuseUnknownMember(
        unknown,
        `a parameter of ${this.#method}`,
        unknownNameHint(unknown, paramByName.keys()),
      );
    }
    this.#members(params, values);
    return this.#out;
  }

  #members(members: readonly Member[], values: Members): void {
    for (const member of members) {
      const value = values[member.name];
      if (value === undefined && member.optional) continue;
      this.#path.push(member.name);
      if (value === undefined) this.#refuse('missingMember', this.#inWords(member), 'undefined');
      this.#checkVersion(member.since);
      if (member.array) this.#repeated(member, value);
      else this.#value(member.tag, member, value, member.secret);
      this.#path.pop();
    }
  }

  #repeated(member: Member, value: unknown): void {
    if (!Array.isArray(value)) {
      this.#refuse('wrongType', this.#inWords(member), describe(value, member.secret));
    }
    this.#items(value, (item) => this.#value(member.tag, member, item, member.secret));
  }

  #items(items: readonly unknown[], write: (item: unknown) => void): void {
    this.#enter(items);
    // Not forEach: it would pass over the holes of a sparse array.
    for (let index = 0; index < items.length; index += 1) {
      this.#path.push(index);
      write(items[index]);
      this.#path.pop();
    }
    this.#around.pop();
  }

  #value(tag: string, use: TypeUse, value: unknown, secret: boolean): void {
    if (value === undefined || value === null)
      this.#refuse('wrongType', this.#inWords(use, false), String(value));
    switch (use.kind) {
      case 'primitive':
        return isTextPrimitive(use.type) ? this.#primitive(tag, use.type, value, secret, '') : undefined;
      case 'enum':
        return this.#enum(tag, use, value, secret);
      case 'reference':
        return this.#reference(tag, use, value, '');
      case 'data':
        return this.#data(tag, use, value);
      case 'any':
        return this.#any(tag, value, secret);
    }
  }

  #primitive(tag: string, type: TextPrimitive, value: unknown, secret: boolean, attributes: string): void {
    this.#leaf(tag, attributes, this.#accepted(primitiveText(type, value), value, secret));
  }

  #enum(tag: string, use: TypeUse, value: unknown, secret: boolean): void {
    const legal = this.#table.enumValues(use.type);
    if (typeof value === 'string' && legal?.has(value)) return this.#leaf(tag, '', value);
    const hint = typeof value === 'string' ? unknownNameHint(value, legal ?? []) : undefined;
    const problem = typeof value === 'string' ? 'illegalValue' : 'wrongType';
    return this.#refuse(problem, this.#inWords(use, false), describe(value, secret), hint);
  }

  #reference(tag: string, use: TypeUse, value: unknown, attributes: string): void {
    if (!isReference(value)) this.#refuse('wrongType', this.#inWords(use, false), describe(value, false));
    const { target } = use;
    const known = target !== undefined && this.#table.managedObjectNamed(target) !== undefined;
    // A kind of object that the schema does not know may well derive from the one that is wanted.
    if (
      known &&
      this.#table.managedObjectNamed(value.type) &&
      !this.#table.isManagedSubtype(value.type, target)
    ) {
      this.#refuse('notASubtype', this.#inWords(use, false), describe(value, false));
    }
    const id = this.#accepted(primitiveText('string', value.value), value.value, false);
    const kind = this.#accepted(primitiveText('string', value.type), value.type, false);
    this.#leaf(tag, `${attributes} type="${escapeAttribute(kind)}"`, id);
  }

  #data(tag: string, use: TypeUse, value: unknown): void {
    if (!isPlainObject(value) || (isReference(value) && !this.#mayLookLikeReference(use.type))) {
      this.#refuse('wrongType', this.#inWords(use, false), describe(value, false));
    }
    const type = this.#concreteType(use, value);
    this.#dataAs(tag, type, value, type.name === use.type ? '' : ` xsi:type="${type.tag}"`);
  }

  /** A few data types have the members `type` and `value` too. */
  #mayLookLikeReference(type: string): boolean {
    const members = this.#table.typeNamed(type)?.memberByName;
    return members?.has('type') === true && members.has('value');
  }

  #concreteType(use: TypeUse, value: Members): DataType {
    const given = value['_type'] ?? use.type;
    const type = typeof given === 'string' ? this.#table.typeNamed(given) : undefined;
    if (type === undefined) {
      const hint = typeof given === 'string' ? unknownNameHint(given, this.#table.typeNames()) : undefined;
      this.#refuse(
        'unknownType',
        this.#inWords(use, false),
        `a value with _type ${describe(given, false)}`,
        hint,
      );
    }
    if (use.kind === 'data' && !type.lineage.includes(use.type)) {
      this.#refuse(
        'notASubtype',
        `${this.#inWords(use, false)} or a type derived from it`,
        withArticle(type.name),
      );
    }
    return type;
  }

  #dataAs(tag: string, type: DataType, value: Members, attributes: string): void {
    this.#enter(value);
    this.#checkVersion(type.since, type.name);
    for (const name of Object.keys(value)) {
      if (name === '_type' || type.memberByName.has(name) || value[name] === undefined) continue;
      const hint =
        missingTypeHint(this.#table, type, value) ?? unknownNameHint(name, type.memberByName.keys());
      this.#refuseUnknownMember(name, `a member of ${type.name}`, hint);
    }
    this.#out += `<${tag}${attributes}>`;
    this.#members(type.members, value);
    this.#out += `</${tag}>`;
    this.#around.pop();
  }

  #any(tag: string, value: unknown, secret: boolean): void {
    const primitive = value instanceof XsdValue ? value.type : inferPrimitive(value);
    if (primitive !== undefined) {
      const bare = value instanceof XsdValue ? value.value : value;
      return this.#primitive(tag, primitive, bare, secret, ` xsi:type="xsd:${primitive}"`);
    }
    if (Array.isArray(value)) return this.#anyArray(tag, value, secret);
    const use = this.#table.typeUse('ManagedObjectReference');
    if (isReference(value))
      return this.#reference(tag, use, value, ` xsi:type="${this.#table.coreTag(use.type)}"`);
    if (!isPlainObject(value) || value['_type'] === undefined) {
      this.#refuse('wrongType', ANYTHING, describe(value, secret));
    }
    const type = this.#concreteType(this.#table.typeUse('anyType'), value);
    this.#dataAs(tag, type, value, ` xsi:type="${type.tag}"`);
  }

  #anyArray(tag: string, items: readonly unknown[], secret: boolean): void {
    const type = this.#arrayTypes.itemTypeOf(items);
    const use = this.#table.typeUse(type);
    const itemTag = this.#table.typeNamed(type)?.tag ?? this.#table.coreTag(type);
    const prefix = itemTag.slice(0, -type.length);
    this.#out += `<${tag} xsi:type="${prefix}ArrayOf${type.charAt(0).toUpperCase()}${type.slice(1)}">`;
    this.#items(items, (item) => {
      const bare = isTextPrimitive(type) && item instanceof XsdValue ? item.value : item;
      this.#value(itemTag, use, bare, secret);
    });
    this.#out += `</${tag}>`;
  }

  #leaf(tag: string, attributes: string, text: string): void {
    this.#out += `<${tag}${attributes}>${escapeText(text)}</${tag}>`;
  }

  /** Notes that reading goes on inside `value`; whoever calls it takes it off again. */
  #enter(value: object): void {
    if (this.#around.includes(value)) this.#refuse('cycle', 'a tree', 'a value that contains itself');
    if (this.#around.length >= MAX_DEPTH) {
      this.#refuse('tooDeep', `nested at most ${MAX_DEPTH} levels`, 'a value nested deeper');
    }
    this.#around.push(value);
  }

  #accepted(text: string | Refusal, value: unknown, secret: boolean): string {
    if (typeof text === 'string') return text;
    return this.#refuse(text.problem, text.expected, describe(value, secret));
  }

  /** The type of a member as a caller would say it. */
  #inWords(use: TypeUse, array = use.array): string {
    const one = this.#oneInWords(use);
    return array ? `an array, each item ${one}` : one;
  }

  #oneInWords({ type, kind, target }: TypeUse): string {
    switch (kind) {
      case 'any':
        return ANYTHING;
      case 'enum':
        return `one of ${[...(this.#table.enumValues(type) ?? [])].map((value) => `'${value}'`).join(', ')}`;
      case 'reference':
        return target === undefined ? 'a managed object reference' : `a reference to ${withArticle(target)}`;
      case 'primitive':
        return isTextPrimitive(type) ? primitiveInWords(type) : type;
      case 'data':
        break;
    }
    return withArticle(type);
  }

  /** A server refuses the whole request for an element that its version does not have. */
  #checkVersion(since: string | undefined, type?: string): void {
    const spoken = this.#olderVersion;
    if (spoken === undefined || since === undefined || compareApiVersions(since, spoken) <= 0) return;
    throw new NotInApiVersionError({
      method: this.#method,
      path: formatPath(this.#path),
      type,
      since,
      apiVersion: spoken,
    });
  }

  #refuseUnknownMember(name: string, expected: string, hint: string | undefined): never {
    this.#path.push(name);
    // The value is not shown: a misspelt password is still a password.
    this.#refuse('unknownMember', expected, 'an unknown name', hint);
  }

  #refuse(problem: RequestProblem, expected: string, received: string, suggestion?: string): never {
    throw new InvalidRequestError({
      method: this.#method,
      path: formatPath(this.#path),
      problem,
      expected,
      received,
      suggestion,
    });
  }
}

function formatPath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}
