/**
 * The schema table as the decoder wants it: for each type, how its text or children are read.
 *
 * Made on first use and kept, one set for each table. A name that came off the wire and is not in the
 * schema is never kept, so a server cannot make the set grow.
 */
import type { Member, SchemaTable, TypeUse } from '../schema/table.js';
import { leafFormOf, primitiveReader, type LeafForm, type Reader } from './primitives.js';
import { ObjectShape, ShapeMemory, type ShapeMember } from './object-shape.js';

/** `loose` is a value of which nothing is known but what it looks like. */
type ReadKind = 'scalar' | 'data' | 'reference' | 'list' | 'loose';

export interface ReadMember extends ShapeMember {
  readonly type: ReadType;
}

export type ReadShape = ObjectShape<ReadMember>;

export interface ReadMembers {
  readonly byName: ReadonlyMap<string, ReadMember>;
  /** Arrays that are there even when they are empty. */
  readonly requiredArrays: readonly ReadMember[];
  /** Values say what they are even if the wire does not: the declared type leaves it open. */
  readonly namesType: boolean;
  /** What objects with and without `_type` have looked like. */
  readonly typedShape: ReadShape;
  readonly plainShape: ReadShape;
}

interface ReadDetails {
  readonly parse?: Reader;
  readonly item?: ReadType;
  readonly members?: () => ReadMembers;
}

/** How values of one type are read. */
export class ReadType {
  readonly kind: ReadKind;
  /** Of a data type, and of a loose value the type that the wire names: goes into `_type`. */
  readonly name: string;
  /** Of a scalar. */
  readonly parse: Reader | undefined;
  /** Of a scalar: what its text mostly is. */
  readonly form: LeafForm;
  /** Of a list: the type of its items. */
  readonly item: ReadType | undefined;
  private readonly makeMembers: (() => ReadMembers) | undefined;
  private madeMembers: ReadMembers | undefined = undefined;

  constructor(kind: ReadKind, name: string, { parse, item, members }: ReadDetails = {}) {
    this.kind = kind;
    this.name = name;
    this.parse = parse;
    this.form = parse === undefined ? 'other' : leafFormOf(parse);
    this.item = item;
    this.makeMembers = members;
  }

  /** Of a data type. Types refer to each other in circles, so they are worked out when first needed. */
  get members(): ReadMembers {
    this.madeMembers ??= this.makeMembers?.() ?? NO_MEMBERS;
    return this.madeMembers;
  }

  /** The same for the items of an ArrayOf value: nothing around them says what they are. */
  get asItem(): ReadType {
    if (this.kind !== 'data') return this;
    return new ReadType('data', this.name, { members: () => ({ ...this.members, namesType: true }) });
  }

  /** The same, under the name of a type that the schema does not know. */
  renamed(name: string): ReadType {
    return new ReadType(this.kind, name, { members: () => this.members });
  }
}

const NO_MEMBERS = readMembers(new ShapeMemory(), [], false);
const ARRAY_OF = 'ArrayOf';

export const LOOSE = new ReadType('loose', '');
const REFERENCE = new ReadType('reference', 'ManagedObjectReference');

export class ReadTypes {
  readonly #table: SchemaTable;
  readonly #byName = new Map<string, ReadType>();
  readonly #shapes = new ShapeMemory();

  constructor(table: SchemaTable) {
    this.#table = table;
  }

  /** How a value is read whose type the wire does not name. */
  declared({ type, kind }: TypeUse): ReadType {
    return kind === 'any' ? LOOSE : (this.named(type) ?? LOOSE);
  }

  /** The type of that name, ArrayOf types included; undefined when the schema has none. */
  named(name: string): ReadType | undefined {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const made = this.#make(name);
    if (made !== undefined) this.#byName.set(name, made);
    return made;
  }

  /**
   * How a value is read whose xsi:type is `name`. A type newer than the schema is read as what was
   * declared in its place, so that its inherited members are typed, and keeps its own name.
   */
  onWire(name: string, declared: ReadType): ReadType {
    const known = this.named(name);
    if (known !== undefined) return known;
    if (name === '' || declared.kind === 'scalar') return declared;
    if (declared.kind === 'data') return declared.renamed(name);
    if (!name.startsWith(ARRAY_OF)) return new ReadType('loose', name);
    return new ReadType('list', name, { item: new ReadType('loose', name.slice(ARRAY_OF.length)) });
  }

  #make(name: string): ReadType | undefined {
    if (name === 'anyType') return LOOSE;
    if (name === REFERENCE.name) return REFERENCE;
    const parse = primitiveReader(this.#table.enumValues(name) === undefined ? name : 'string');
    if (parse !== undefined) return new ReadType('scalar', name, { parse });
    if (this.#table.hasType(name))
      return new ReadType('data', name, { members: () => this.#membersOf(name) });
    return name.startsWith(ARRAY_OF) ? this.#listOf(name.slice(ARRAY_OF.length)) : undefined;
  }

  #membersOf(typeName: string): ReadMembers {
    const type = this.#table.typeNamed(typeName);
    if (type === undefined) return NO_MEMBERS;
    const required = new Set(type.members.filter((m) => m.array && !m.optional).map(({ name }) => name));
    return readMembers(
      this.#shapes,
      type.members.map((member) => this.#member(member)),
      type.hasSubtypes,
      required,
    );
  }

  #member(member: Member): ReadMember {
    return { name: member.name, array: member.array, type: this.declared(member) };
  }

  #listOf(item: string): ReadType | undefined {
    // ArrayOfInt holds xsd:int; the names of data types begin in upper case already.
    const type = this.named(item) ?? this.named(item.charAt(0).toLowerCase() + item.slice(1));
    return type === undefined ? undefined : new ReadType('list', ARRAY_OF + item, { item: type.asItem });
  }
}

function readMembers(
  shapes: ShapeMemory,
  members: readonly ReadMember[],
  namesType: boolean,
  required: ReadonlySet<string> = new Set(),
): ReadMembers {
  return {
    byName: new Map(members.map((member) => [member.name, member])),
    requiredArrays: members.filter(({ name }) => required.has(name)),
    namesType,
    typedShape: new ObjectShape<ReadMember>(shapes, true),
    plainShape: new ObjectShape<ReadMember>(shapes, false),
  };
}
