import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sectionsInText, sectionsOf, type TableEntries } from './table-entries.js';
import type { SchemaTableFile } from './table-format.js';

const text = readFileSync(new URL('../../schema/vim25.json', import.meta.url), 'utf8');
const file: SchemaTableFile = JSON.parse(text);

describe('the built-in table, read entry by entry', () => {
  it('is the same as the table read as a whole', () => {
    const inText = sectionsInText(text);
    const inMemory = sectionsOf(file);

    expect([inText.apiVersion, inText.namespace]).toEqual([file.apiVersion, file.namespace]);
    for (const section of ['types', 'enums', 'methods', 'managedObjects'] as const) {
      expect(everything(inText[section])).toEqual(Object.entries(file[section]));
      expect(everything(inMemory[section])).toEqual(Object.entries(file[section]));
    }
    const names = Object.keys(file.types);
    expect(names.filter((name) => inText.isBase(name))).toEqual(
      names.filter((name) => inMemory.isBase(name)),
    );
    expect([inText.isBase('VirtualDevice'), inText.isBase('VirtualDisk')]).toEqual([true, false]);
  });

  it.each(['constructor', '__proto__', 'toString', 'NoSuchType', 'A', 'zzz', 'Virtual', ''])(
    'has no type called %j',
    (name) => {
      for (const { types } of [sectionsInText(text), sectionsOf(file)])
        expect([types.has(name), types.get(name)]).toEqual([false, undefined]);
    },
  );

  it.each([
    ['something else', '{\n"apiVersion":"7.0",\n"namespace":"urn:vim25"\n}\n'],
    ['nothing', ''],
  ])('refuses %s', (_what, other) => {
    expect(() => sectionsInText(other)).toThrow(/schema table/);
  });
});

function everything(entries: TableEntries<unknown>): [string, unknown][] {
  return entries.names.map((name) => [name, entries.get(name)]);
}
