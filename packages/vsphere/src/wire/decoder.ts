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
import { NO_ATTRIBUTES } from './xml-attributes.js';
import { NO_NAME } from './xml-name.js';
import { setMember, type DecodedObject } from './object-shape.js';
import { LOOSE, type ReadMember, type ReadShape, type ReadType, type ReadTypes } from './read-types.js';

/** A data object that says what it is. */
export type DataValue = DecodedObject & { readonly _type: string };

export class ValueDecoder {
  private readonly tokens: XmlTokenizer;
  private readonly types: ReadTypes;
  /** Of the objects that are being read, the outermost first: an object is made when all its values are there. */
  private readonly values: unknown[] = [];
  private valueCount = 0;

  constructor(tokens: XmlTokenizer, types: ReadTypes) {
    this.tokens = tokens;
    this.types = types;
  }

  /** Reads the element whose start tag was read last, up to and with its end tag. */
  readValue(declared: ReadType): unknown {
    const { attributes } = this.tokens;
    if (attributes === NO_ATTRIBUTES) return this.readAs(declared, false, '');
    const { schemaType, plainType = '', isNil } = attributes;
    if (isNil) {
      this.tokens.skipElement();
      return undefined;
    }
    if (schemaType === undefined) return this.readAs(declared, false, plainType);
    return this.readAs(this.types.onWire(schemaType, declared), true, plainType);
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

  /**
   * @param typeGiven the wire named the type
   * @param referenceKind the kind of object that a `type` attribute names
   */
  private readAs(type: ReadType, typeGiven: boolean, referenceKind: string): unknown {
    switch (type.kind) {
      case 'scalar':
        return this.readScalar(type);
      case 'reference':
        return this.readReference(referenceKind);
      case 'data':
        return this.readData(type, typeGiven);
      case 'list':
        return this.readList(type.item ?? LOOSE);
      case 'loose':
        break;
    }
    return referenceKind === '' ? this.readLoose(type.name) : this.readReference(referenceKind);
  }

  private readScalar({ form, parse }: ReadType): unknown {
    const { tokens } = this;
    if (form === 'text') return tokens.detachedLeafText() ?? this.readLooseMembers('');
    if (form === 'integer') {
      const integer = tokens.leafInteger();
      if (integer !== undefined) return integer;
    } else if (form === 'boolean') {
      const boolean = tokens.leafBoolean();
      if (boolean !== undefined) return boolean;
    }
    const text = tokens.leafText();
    return text === undefined ? this.readLooseMembers('') : parse?.(text);
  }

  private readReference(kind: string): unknown {
    const value = this.tokens.detachedLeafText();
    if (value === undefined) return this.readLooseMembers(kind);
    return { type: kind === '' ? 'ManagedObjectReference' : kind, value };
  }

  private readData(type: ReadType, named: boolean): DecodedObject {
    const { tokens } = this;
    const { members } = type;
    const from = this.valueCount;
    let shape = named || members.namesType ? members.typedShape : members.plainShape;
    let unknown: UnknownMembers | undefined;
    for (;;) {
      const { next } = shape;
      if (next !== undefined && tokens.startIf(next.written)) {
        if (this.readMember(next)) shape = next;
      } else if (shape.member?.array === true && tokens.startIf(shape.written)) {
        this.readItem(shape.member, this.valueCount - 1);
      } else {
        const token = tokens.next();
        if (token === 'end') break;
        if (token !== 'start') continue;
        const { name } = tokens;
        const member = members.byName.get(name.local);
        if (member === undefined) {
          unknown ??= new UnknownMembers();
          unknown.add(name.local, this.readValue(LOOSE));
          continue;
        }
        const index = shape.indexOf(member);
        if (index >= 0) this.readItem(member, from + index);
        else {
          const grown = shape.with(member, name);
          if (this.readMember(grown)) shape = grown;
        }
      }
    }
    const object = this.makeObject(type.name, shape.completedWith(members.requiredArrays), from);
    unknown?.addTo(object);
    return object;
  }

  /** Reads the value of the last member of a shape; false when there is none. */
  private readMember({ member }: ReadShape): boolean {
    if (member === undefined) return false;
    const value = this.readValue(member.type);
    if (value === undefined) return false;
    this.values[this.valueCount] = member.array ? [value] : value;
    this.valueCount += 1;
    return true;
  }

  /** Reads another value of a member whose first one is kept at `index`. */
  private readItem({ type, array }: ReadMember, index: number): void {
    const value = this.readValue(type);
    if (value === undefined) return;
    const before = this.values[index];
    if (array && Array.isArray(before)) before.push(value);
    else this.values[index] = value;
  }

  /** Takes the values from `from` on off the others and makes an object of them. */
  private makeObject(type: string, shape: ReadShape, from: number): DecodedObject {
    const { values } = this;
    while (this.valueCount < from + shape.size) {
      values[this.valueCount] = [];
      this.valueCount += 1;
    }
    this.valueCount = from;
    return shape.make(type, values, from);
  }

  private readList(item: ReadType): unknown[] {
    const { tokens } = this;
    const list: unknown[] = [];
    let written = NO_NAME;
    for (;;) {
      if (written === NO_NAME || !tokens.startIf(written)) {
        const token = tokens.next();
        if (token === 'end') return list;
        if (token !== 'start') continue;
        written = tokens.name;
      }
      const value = this.readValue(item);
      if (value !== undefined) list.push(value);
    }
  }

  private readLoose(name: string): unknown {
    const text = this.tokens.detachedLeafText();
    if (text === undefined) return this.readLooseMembers(name);
    return text === '' && name !== '' ? { _type: name } : text;
  }

  private readLooseMembers(name: string): DecodedObject {
    const { tokens } = this;
    const object: DecodedObject = name === '' ? {} : { _type: name };
    const members = new UnknownMembers();
    for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
      if (token === 'start') members.add(tokens.name.local, this.readValue(LOOSE));
    }
    members.addTo(object);
    return object;
  }
}

/** Members that the schema does not know: an array as soon as one comes twice. */
class UnknownMembers {
  private readonly values = new Map<string, unknown>();
  private readonly repeated = new Map<string, unknown[]>();

  add(name: string, value: unknown): void {
    // An element called _type could pass for a type that the server never named.
    if (value === undefined || name === '_type') return;
    const { repeated, values } = this;
    const list = repeated.get(name);
    if (list !== undefined) {
      list.push(value);
    } else if (values.has(name)) {
      const both = [values.get(name), value];
      repeated.set(name, both);
      values.set(name, both);
    } else {
      values.set(name, value);
    }
  }

  addTo(object: DecodedObject): void {
    for (const [name, value] of this.values) setMember(object, name, value);
  }
}
