/**
 * How the objects of one data type have looked so far: which members they had, in which order.
 *
 * Objects of a type mostly look like the ones before. So a reader walks a tree of shapes along the members
 * it meets, is told at each step which member is to be expected, and in the end makes the object out of all
 * its values at once. Where a shape is met often a function made for it does that: an engine builds
 * `{ key: v, unitNumber: v }` several times faster than it adds members, one by one, to objects of a
 * hundred kinds.
 */
import { NO_NAME, type XmlName } from './xml-name.js';

export type DecodedObject = Record<string, unknown>;

/** A member as far as a shape is concerned. */
export interface ShapeMember {
  readonly name: string;
  readonly array: boolean;
}

type MakeObject = (type: string, values: readonly unknown[], from: number) => DecodedObject;

/** A function is worth its making when so many objects were alike. */
const USES_BEFORE_FUNCTION = 32;
/** Of all types of a schema together: somebody who sends more kinds of objects may mean harm. */
const MOST_SHAPES = 20_000;

/** Bounds what is remembered of shapes: when there are too many, all of them are forgotten. */
export class ShapeMemory {
  readonly #trees = new Set<{ forget(): void }>();
  #shapes = 0;

  /** Notes that a tree has grown by one shape. */
  grown(tree: { forget(): void }): void {
    this.#trees.add(tree);
    this.#shapes += 1;
    if (this.#shapes <= MOST_SHAPES) return;
    for (const each of this.#trees) each.forget();
    this.#trees.clear();
    this.#shapes = 0;
  }
}

export class ObjectShape<M extends ShapeMember> {
  /** Which member it has more than the shape before it; none at the root. */
  readonly member: M | undefined;
  /** How many members there are, `_type` not counted. */
  readonly size: number;
  /** How the tag of the member was written when it was met last. */
  written: XmlName = NO_NAME;
  /** The shape that came behind this one last. */
  next: ObjectShape<M> | undefined = undefined;

  readonly #before: ObjectShape<M> | undefined;
  readonly #root: ObjectShape<M>;
  readonly #memory: ShapeMemory;
  readonly #typed: boolean;
  readonly #after = new Map<M, ObjectShape<M>>();
  #completed: ObjectShape<M> | undefined;
  #uses = 0;
  #names: readonly string[] | undefined;
  #make: MakeObject | undefined;

  /** @param typed whether the objects have a `_type` */
  constructor(memory: ShapeMemory, typed: boolean, before?: ObjectShape<M>, member?: M) {
    this.#memory = memory;
    this.#typed = typed;
    this.#before = before;
    this.#root = before === undefined ? this : before.#root;
    this.member = member;
    this.size = before === undefined ? 0 : before.size + 1;
  }

  /** The shape with one more member, which is expected behind this one from now on. */
  with(member: M, written: XmlName): ObjectShape<M> {
    const shape = this.#after.get(member) ?? this.#grow(member);
    shape.written = written;
    this.next = shape;
    return shape;
  }

  /** The shape with empty arrays for those members that are not there yet and have to be. */
  completedWith(members: readonly M[]): ObjectShape<M> {
    if (members.length === 0) return this;
    this.#completed ??= members.reduce<ObjectShape<M>>(
      (shape, member) =>
        shape.indexOf(member) < 0 ? (shape.#after.get(member) ?? shape.#grow(member)) : shape,
      this,
    );
    return this.#completed;
  }

  /** Where the member stands among the members; -1 when it does not. */
  indexOf(member: M): number {
    if (this.member === member) return this.size - 1;
    return this.#before === undefined ? -1 : this.#before.indexOf(member);
  }

  /** An object whose values stand in `values` from `from` on. */
  make(type: string, values: readonly unknown[], from: number): DecodedObject {
    if (this.#make !== undefined) return this.#make(type, values, from);
    const names = (this.#names ??= this.#namesOfMembers());
    this.#uses += 1;
    if (this.#uses === USES_BEFORE_FUNCTION) this.#make = makerOf(this.#typed, names);
    const object: DecodedObject = this.#typed ? { _type: type } : {};
    names.forEach((name, index) => setMember(object, name, values[from + index]));
    return object;
  }

  /** Forgets what came behind. A reader that is on its way further down is not disturbed. */
  forget(): void {
    this.#after.clear();
    this.next = undefined;
    this.#completed = undefined;
  }

  #grow(member: M): ObjectShape<M> {
    this.#memory.grown(this.#root);
    const shape = new ObjectShape(this.#memory, this.#typed, this, member);
    this.#after.set(member, shape);
    return shape;
  }

  #namesOfMembers(): string[] {
    if (this.#before === undefined || this.member === undefined) return [];
    return [...this.#before.#namesOfMembers(), this.member.name];
  }
}

/** Sets a member of any name. Assigning to `__proto__` would change what the object is. */
export function setMember(object: DecodedObject, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Undefined where making functions is forbidden. Names are written as string literals, whatever they hold. */
function makerOf(typed: boolean, names: readonly string[]): MakeObject | undefined {
  const members = names.map((name, index) => {
    const key = JSON.stringify(name);
    // Without the brackets this one would not be a member but the prototype.
    return `${name === '__proto__' ? `[${key}]` : key}: values[from + ${index}]`;
  });
  const literal = `{ ${[...(typed ? ['_type: type'] : []), ...members].join(', ')} }`;
  try {
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval, typescript/no-unsafe-type-assertion -- see above
    return new Function('type', 'values', 'from', `return ${literal};`) as MakeObject;
  } catch {
    // node --disallow-code-generation-from-strings
    return undefined;
  }
}
