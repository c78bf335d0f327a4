import { afterEach, describe, expect, it, vi } from 'vitest';
import { ObjectShape, ShapeMemory } from './object-shape.js';
import { NO_NAME } from './xml-name.js';

const key = { name: 'key', array: false };
const device = { name: 'device', array: true };
const quoted = { name: `it's "a" \\ \u2028 name`, array: false };

describe('ObjectShape', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('makes the same plain objects before and after there is a function for it', () => {
    const shape = new ObjectShape(new ShapeMemory(), true).with(key, NO_NAME).with(quoted, NO_NAME);
    const made = Array.from({ length: 100 }, (_, index) => shape.make('T', ['left', index, 'x'], 1));

    made.forEach((object, index) => {
      expect(object).toEqual({ _type: 'T', key: index, [quoted.name]: 'x' });
      expect(Object.keys(object)).toEqual(['_type', 'key', quoted.name]);
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    });
  });

  it('gives a member called __proto__ to the object and not a prototype', () => {
    const shape = new ObjectShape(new ShapeMemory(), false).with(
      { name: 'constructor', array: false },
      NO_NAME,
    );
    const proto = new ObjectShape(new ShapeMemory(), false).with(
      { name: '__proto__', array: false },
      NO_NAME,
    );
    for (let use = 0; use < 100; use += 1) {
      expect(Object.entries(shape.make('', [use], 0))).toEqual([['constructor', use]]);
      expect(Object.entries(proto.make('', [{ a: use }], 0))).toEqual([['__proto__', { a: use }]]);
    }
  });

  it('remembers what came behind it last, and finds again what it has seen', () => {
    const root = new ObjectShape(new ShapeMemory(), false);
    const withKey = root.with(key, NO_NAME);
    expect(root.next).toBe(withKey);
    const withDevice = root.with(device, NO_NAME);
    expect(root.next).toBe(withDevice);
    expect(root.with(key, NO_NAME)).toBe(withKey);
    expect([
      withKey.indexOf(key),
      withKey.indexOf(device),
      withKey.with(device, NO_NAME).indexOf(device),
    ]).toEqual([0, -1, 1]);
  });

  it('forgets all shapes of a schema when there are too many, and goes on', () => {
    const memory = new ShapeMemory();
    const first = new ObjectShape(memory, false);
    const other = new ObjectShape(memory, true);
    const kept = first.with(key, NO_NAME);
    for (let index = 0; index < 20_000; index += 1) other.with({ name: `m${index}`, array: false }, NO_NAME);

    expect(first.next).toBeUndefined();
    expect(first.with(key, NO_NAME)).not.toBe(kept);
    expect(kept.make('', [1], 0)).toEqual({ key: 1 });
  });

  it('does without functions where making them is forbidden', () => {
    const forbidden = vi.fn<() => void>(() => {
      throw new EvalError('Code generation from strings disallowed for this context');
    });
    vi.stubGlobal('Function', forbidden);
    const shape = new ObjectShape(new ShapeMemory(), false).with(key, NO_NAME);
    for (let use = 0; use < 100; use += 1) expect(shape.make('', [use], 0)).toEqual({ key: use });

    expect(forbidden).toHaveBeenCalledOnce();
  });
});
