/**
 * Reading typed values out of XML, forgiving of everything but broken XML.
 *
 * The schema says what a member should be; the wire may say more with xsi:type, under any prefix. What
 * neither knows is kept: text as a string, elements as a plain object, repeated ones as an array. So an
 * answer of a newer server is read whole.
 *
 * - An array member is an array, of one or of many. Of none it is absent when it is optional and `[]`
 *   when it is not. A value of type ArrayOfX is a plain array.
 * - `_type` is there when the wire named the type, when the declared type has subtypes, and on every
 *   item of an ArrayOfX value.
 * - A value marked nil, and a number, boolean or date without any text, is absent.
 */
import type { XmlTokenizer } from './xml-tokenizer.js';
import { detached } from './xml-text.js';
import { LOOSE, type ReadMembers, type ReadType, type ReadTypes } from './read-types.js';

type DecodedObject = Record<string, unknown>;

/** A data object that says what it is. */
export type DataValue = DecodedObject & { readonly _type: string };

export class ValueDecoder {
  private readonly tokens: XmlTokenizer;
  private readonly types: ReadTypes;
  // What the tag of the element entered last says: the kind of object a reference names, and whether
  // there is an xsi:type.
  private referenceKind = '';
  private typeGiven = false;

  constructor(tokens: XmlTokenizer, types: ReadTypes) {
    this.tokens = tokens;
    this.types = types;
  }

  /** Reads the element whose start tag was read last, up to and with its end tag. */
  readValue(declared: ReadType): unknown {
    const type =
      this.tokens.attributeCount === 0 ? this.withoutAttributes(declared) : this.typeOnWire(declared);
    if (type === undefined) {
      this.tokens.skipElement();
      return undefined;
    }
    switch (type.kind) {
      case 'scalar': {
        const text = this.tokens.leafText();
        return text === undefined ? this.readLooseMembers('') : type.parse?.(text);
      }
      case 'reference':
        return this.readReference();
      case 'data':
        return this.readData(type, this.typeGiven);
      case 'list':
        return this.readList(type.item ?? LOOSE);
      case 'loose':
        break;
    }
    return this.referenceKind === '' ? this.readLoose(type.name) : this.readReference();
  }

  /**
   * Reads the element as the data type `name`, or as `base` under that name when the schema does not
   * know it. Undefined, with the element passed over, when `name` is no data type.
   */
  readDataNamed(name: string, base: string): DataValue | undefined {
    const type = this.types.onWire(name, this.types.named(base) ?? LOOSE);
    if (type.kind === 'data') return { ...this.readData(type, true), _type: type.name };
    this.tokens.skipElement();
    return undefined;
  }

  private withoutAttributes(declared: ReadType): ReadType {
    this.referenceKind = '';
    this.typeGiven = false;
    return declared;
  }

  /** Undefined when the element is marked nil. */
  private typeOnWire(declared: ReadType): ReadType | undefined {
    const { tokens } = this;
    let type = this.withoutAttributes(declared);
    for (let i = 0; i < tokens.attributeCount; i += 1) {
      const { local, prefix } = tokens.attributeName(i);
      if (local === 'type') {
        const { local: value } = tokens.attributeValueAsName(i);
        if (prefix === '') {
          this.referenceKind = value;
        } else {
          this.typeGiven = true;
          type = this.types.onWire(value, declared);
        }
      } else if (local === 'nil' && prefix !== '' && /^(?:true|1)$/.test(tokens.attributeValue(i))) {
        return undefined;
      }
    }
    return type;
  }

  private readReference(): unknown {
    const type = this.referenceKind;
    const value = this.tokens.leafText();
    if (value === undefined) return this.readLooseMembers(type);
    return { type: type === '' ? 'ManagedObjectReference' : type, value: detached(value) };
  }

  private readData(type: ReadType, named: boolean): DecodedObject {
    const { tokens } = this;
    const { members } = type;
    const object: DecodedObject = named || members.namesType ? { _type: type.name } : {};
    let unknown: UnknownMembers | undefined;
    for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
      if (token !== 'start') continue;
      const member = members.byName.get(tokens.name.local);
      if (member === undefined) {
        unknown ??= new UnknownMembers(object);
        unknown.add(tokens.name.local, this.readValue(LOOSE));
        continue;
      }
      const value = this.readValue(member.type);
      if (value === undefined) continue;
      if (!member.array) {
        object[member.name] = value;
        continue;
      }
      const list = object[member.name];
      if (Array.isArray(list)) list.push(value);
      else object[member.name] = [value];
    }
    addEmptyArrays(object, members);
    return object;
  }

  private readList(item: ReadType): unknown[] {
    const { tokens } = this;
    const list: unknown[] = [];
    for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
      if (token !== 'start') continue;
      const value = this.readValue(item);
      if (value !== undefined) list.push(value);
    }
    return list;
  }

  private readLoose(name: string): unknown {
    const text = this.tokens.leafText();
    if (text === undefined) return this.readLooseMembers(name);
    return text === '' && name !== '' ? { _type: name } : detached(text);
  }

  private readLooseMembers(name: string): DecodedObject {
    const { tokens } = this;
    const object: DecodedObject = name === '' ? {} : { _type: name };
    const members = new UnknownMembers(object);
    for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
      if (token === 'start') members.add(tokens.name.local, this.readValue(LOOSE));
    }
    return object;
  }
}

/** Members that the schema does not know: an array as soon as one comes twice. */
class UnknownMembers {
  private readonly object: DecodedObject;
  private readonly repeated = new Set<string>();

  constructor(object: DecodedObject) {
    this.object = object;
  }

  add(name: string, value: unknown): void {
    // An element called _type could pass for a type that the server never named.
    if (value === undefined || name === '_type') return;
    const { object, repeated } = this;
    const known = Object.hasOwn(object, name) ? object[name] : undefined;
    if (known === undefined) {
      // Assigning to __proto__ would change what the object is.
      Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
    } else if (repeated.has(name) && Array.isArray(known)) {
      known.push(value);
    } else {
      repeated.add(name);
      object[name] = [known, value];
    }
  }
}

function addEmptyArrays(object: DecodedObject, { requiredArrays }: ReadMembers): void {
  for (const name of requiredArrays) object[name] ??= [];
}
