/**
 * Reading the typed values of a request, strictly: what the schema does not have is refused.
 *
 * In lenient mode reading goes on wherever a meaning can still be guessed: elements in any order, unknown ones passed
 * over, missing ones left out, undeclared types taken for the declared one. Only text that is not of its type,
 * elements where text belongs, and what breaks the limits is refused all the same.
 */
import type { DataType, Member, TypeUse } from '@kilonova/vsphere/wire';
import { isAbstract } from './abstract-types.js';
import { REFERENCE } from './array-types.js';
import { isPrimitiveSubtype, readPrimitive, UNREADABLE } from './lexical.js';
import { typeNamedBy } from './named-type.js';
import type { RequestPath } from './request-path.js';
import type { RequestTokens } from './request-tokens.js';
import type { SpokenSchema } from './spoken-schema.js';

type Data = Record<string, unknown>;

/** Stands for an element that is marked nil, where that is let through. */
const ABSENT = Symbol('absent');
const LONGEST_SHOWN = 40;

export class ValueReader {
  readonly #schema: SpokenSchema;
  readonly #tokens: RequestTokens;
  readonly #path: RequestPath;
  readonly #lenient: boolean;

  constructor(schema: SpokenSchema, tokens: RequestTokens, path: RequestPath, lenient: boolean) {
    this.#schema = schema;
    this.#tokens = tokens;
    this.#path = path;
    this.#lenient = lenient;
  }

  /**
   * Reads the children of the element around into `into`, up to and with its end.
   *
   * @param owner the type or method, for messages
   */
  readMembers(members: readonly Member[], owner: string, into: Data): Data {
    let last = -1;
    while (this.#tokens.nextChild()) {
      const index = this.#indexOf(members, last);
      const member = members[index];
      if (member === undefined) {
        this.#passUnknown(members, owner);
        continue;
      }
      if (!this.#lenient) this.#checkOrder(members, last, index, owner);
      this.#readMember(member, owner, into);
      last = index;
    }
    const missing = this.#lenient ? undefined : nextRequired(members, last + 1, members.length);
    if (missing !== undefined) this.#path.refuse(`The element "${missing}" of ${owner} is missing`);
    for (const { name, array, optional } of members) if (array && !optional) into[name] ??= [];
    return into;
  }

  /** A child element mostly is the one after the last, or another of the same name. */
  #indexOf(members: readonly Member[], last: number): number {
    const { local } = this.#tokens;
    let index = last >= 0 && members[last]?.name === local ? last : -1;
    if (index < 0) index = members.findIndex(({ name }, at) => at > last && name === local);
    if (index < 0) index = members.findIndex(({ name }) => name === local);
    const member = members[index];
    return member === undefined || this.#lenient || this.#isInNamespaceOf(member) ? index : -1;
  }

  #isInNamespaceOf({ name, tag }: Member): boolean {
    const { table } = this.#schema;
    const expected = tag === name ? table.namespace : table.core?.namespace;
    return this.#tokens.namespace === expected;
  }

  #passUnknown(members: readonly Member[], owner: string): void {
    if (this.#lenient) return this.#tokens.skip();
    const { local, written, namespace } = this.#tokens;
    if (members.some(({ name }) => name === local)) {
      this.#path.refuse(
        `The element "${written}" of ${owner} is in the wrong namespace: ${namespace ?? 'none'}`,
      );
    }
    return this.#path.refuse(`Unexpected element "${written}": ${owner} has no "${local}"`);
  }

  #checkOrder(members: readonly Member[], last: number, index: number, owner: string): void {
    const { written } = this.#tokens;
    if (index < last) {
      const before = members[last]?.name ?? '';
      this.#path.refuse(`Unexpected element "${written}" behind "${before}": ${owner} has it before that`);
    }
    if (index === last && members[index]?.array === false) {
      this.#path.refuse(`Unexpected second element "${written}": ${owner} has one`);
    }
    const missing = nextRequired(members, last + 1, index);
    if (missing === undefined) return;
    this.#path.refuse(
      `Unexpected element "${written}": the element "${missing}" of ${owner} is missing before it`,
    );
  }

  #readMember(member: Member, owner: string, into: Data): void {
    const { name, array } = member;
    if (!array) {
      this.#path.enter(name, owner);
      const value = this.#value(member, member.secret);
      if (value !== ABSENT) into[name] = value;
      this.#path.leave();
      return;
    }
    const known = into[name];
    const items: unknown[] = Array.isArray(known) ? known : [];
    into[name] = items;
    this.#path.enter(name, owner, items.length);
    const value = this.#value(member, member.secret);
    if (value !== ABSENT) items.push(value);
    this.#path.leave();
  }

  /** Reads the element whose start tag was read last, up to and with its end. */
  #value(declared: TypeUse, secret: boolean): unknown {
    if (!this.#tokens.hasAttributes) return this.#valueAs(declared, undefined, secret);
    if (this.#isNil()) {
      if (!this.#lenient) this.#path.refuse('The element is marked nil, which no element of the API may be');
      this.#tokens.skip();
      return ABSENT;
    }
    return this.#valueAs(declared, this.#typeGiven(declared), secret);
  }

  #isNil(): boolean {
    const index = this.#tokens.instanceAttribute('nil');
    return index >= 0 && /^\s*(?:true|1)\s*$/.test(this.#tokens.attributeValue(index));
  }

  /** The type in xsi:type; undefined when there is none, or in lenient mode one that does not fit. */
  #typeGiven(declared: TypeUse): TypeUse | undefined {
    const index = this.#tokens.instanceAttribute('type');
    if (index < 0) return undefined;
    const written = this.#tokens.attributeValue(index);
    const given = typeNamedBy(this.#schema, written, this.#tokens, this.#lenient);
    if (given !== undefined && this.#mayStandFor(given, declared)) return given;
    if (this.#lenient) return undefined;
    const shown = shorten(written);
    if (given === undefined) this.#path.refuseType(`The type "${shown}" is not known`);
    return this.#path.refuseType(`The type "${shown}" is neither ${declared.type} nor derived from it`);
  }

  #mayStandFor(given: TypeUse, declared: TypeUse): boolean {
    switch (declared.kind) {
      case 'any':
        return true;
      case 'data':
        return !given.array && this.#schema.table.isSubtype(given.type, declared.type);
      case 'primitive':
        if (given.array) return false;
        return given.kind === 'enum'
          ? declared.type === 'string'
          : isPrimitiveSubtype(given.type, declared.type);
      case 'enum':
      case 'reference':
        break;
    }
    return !given.array && given.type === declared.type;
  }

  #valueAs(declared: TypeUse, given: TypeUse | undefined, secret: boolean): unknown {
    if (given?.array === true) return this.#items(given, secret);
    const type = given ?? declared;
    switch (type.kind) {
      case 'any':
        return this.#untyped();
      case 'primitive':
        return this.#primitive(type.type, secret);
      case 'enum':
        return this.#enum(type.type, secret);
      case 'reference':
        return this.#reference(declared.kind === 'reference' ? declared : type);
      case 'data':
        break;
    }
    return this.#data(declared, type);
  }

  #untyped(): unknown {
    if (this.#lenient) return this.#tokens.textIfLeaf() ?? ABSENT;
    return this.#path.refuse('The element may hold anything, so it needs an xsi:type');
  }

  #primitive(type: string, secret: boolean): unknown {
    const text = this.#tokens.leafText();
    const value = readPrimitive(type, text);
    if (value !== UNREADABLE) return value;
    if (this.#lenient && text.trim() === '') return ABSENT;
    return this.#path.refuse(`${secret ? 'The text' : `"${shorten(text)}"`} is not of type xsd:${type}`);
  }

  #enum(type: string, secret: boolean): unknown {
    const text = this.#tokens.leafText();
    const legal = this.#schema.table.enumValues(type);
    const value = legal?.has(text) === true ? text : text.trim();
    if (this.#lenient || legal?.has(value) === true) return value;
    return this.#path.refuse(`${secret ? 'The text' : `"${shorten(text)}"`} is no value of ${type}`);
  }

  #reference({ target }: TypeUse): unknown {
    const given = this.#tokens.attribute('type')?.trim() ?? '';
    const type = given.slice(given.indexOf(':') + 1);
    if (!this.#lenient && type !== '') this.#checkTarget(type, target);
    const value = this.#tokens.leafText().trim();
    return { type: type === '' ? (target ?? REFERENCE) : type, value };
  }

  #checkTarget(type: string, target: string | undefined): void {
    const { table } = this.#schema;
    if (table.managedObjectNamed(type) === undefined) {
      this.#path.refuseType(`The reference is to an object of type "${shorten(type)}", which is not known`);
    }
    if (target === undefined || table.managedObjectNamed(target) === undefined) return;
    if (table.isManagedSubtype(type, target)) return;
    this.#path.refuseType(
      `The reference is to an object of type ${type}, which is neither ${target} nor derived from it`,
    );
  }

  #data(declared: TypeUse, { type: name }: TypeUse): unknown {
    const type = this.#schema.table.typeNamed(name);
    if (type === undefined) return this.#path.refuseType(`The type "${name}" is not known`);
    if (!this.#lenient) this.#checkConcrete(type);
    const isNamed = declared.type !== name || type.hasSubtypes;
    return this.readMembers(this.#schema.membersOf(type), name, isNamed ? { _type: name } : {});
  }

  #checkConcrete(type: DataType): void {
    if (!isAbstract(this.#schema.table, type)) return;
    this.#path.refuseType(
      `${type.name} is only the base of other types, and xsi:type has to name one of those`,
    );
  }

  /** The items of an ArrayOf value. Nothing around them says what they are, so data objects do. */
  #items(array: TypeUse, secret: boolean): unknown[] {
    const items: unknown[] = [];
    const item: TypeUse = { ...array, array: false };
    while (this.#tokens.nextChild()) {
      if (!this.#lenient && !this.#isItemOf(item)) {
        this.#path.refuse(`Unexpected element "${this.#tokens.written}" in an array of ${item.type}`);
      }
      this.#path.enter(item.type, 'an array', items.length);
      const value = this.#value(item, secret);
      if (value !== ABSENT) items.push(item.kind === 'data' ? { _type: item.type, ...Object(value) } : value);
      this.#path.leave();
    }
    return items;
  }

  #isItemOf({ type, kind }: TypeUse): boolean {
    const { table } = this.#schema;
    const { core } = table;
    const isCore = core !== undefined && ((kind !== 'data' && kind !== 'enum') || coreHas(core, type));
    const expected = isCore ? core.namespace : table.namespace;
    return this.#tokens.local === type && this.#tokens.namespace === expected;
  }
}

function coreHas(core: SpokenSchema['table'], type: string): boolean {
  return core.hasType(type) || core.enumValues(type) !== undefined;
}

function shorten(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text;
}

/** An array that has to be there may be empty, and then is nothing on the wire. */
function nextRequired(members: readonly Member[], from: number, to: number): string | undefined {
  for (let index = from; index < to; index += 1) {
    const member = members[index];
    if (member !== undefined && !member.optional && !member.array) return member.name;
  }
  return undefined;
}
