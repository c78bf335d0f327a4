import { describe, expect, it } from 'vitest';
import { DatastorePathError } from './datastore-errors.js';
import { DatastorePath } from './datastore-path.js';

describe('a datastore path', () => {
  it.each([
    ['[ds1] a/b.vmx', 'ds1', 'a/b.vmx'],
    ['[ds1]', 'ds1', ''],
    ['[ds1]a', 'ds1', 'a'],
    ['[my store] /a/', 'my store', 'a'],
    ['  [ds1]  a//b/./c ', 'ds1', 'a/b/c '],
    ['[ds1] a [1]/b', 'ds1', 'a [1]/b'],
    ['[ds1] a..b/..c', 'ds1', 'a..b/..c'],
  ])('%j is read', (text, datastore, relPath) => {
    expect(DatastorePath.parse(text)).toMatchObject({ datastore, relPath });
  });

  it.each([
    '',
    'a/b',
    '[] a',
    '[ds',
    '[ ] a',
    '[ds] ../a',
    '[ds] a/../../b',
    '[ds] ..',
    '[ds] a\0b',
    '[d\ns] a',
  ])('is not %j', (text) => {
    expect(() => DatastorePath.parse(text)).toThrow(DatastorePathError);
  });

  it('is written with one space, and none at the root', () => {
    expect(String(new DatastorePath('ds1', 'a', 'b.vmx'))).toBe('[ds1] a/b.vmx');
    expect(String(new DatastorePath('ds1'))).toBe('[ds1]');
    expect(String(new DatastorePath('ds1', 'a/', 'b/'))).toBe('[ds1] a/b');
  });

  it('is joined downwards only', () => {
    const folder = new DatastorePath('ds1', 'a');

    expect(String(folder.join('b', 'c/d'))).toBe('[ds1] a/b/c/d');
    for (const part of ['..', 'b/../..', '/etc', 'b\n']) {
      expect(() => folder.join(part)).toThrow(DatastorePathError);
      expect(() => new DatastorePath('ds1', part)).toThrow(DatastorePathError);
    }
  });

  it('knows its folder and its name', () => {
    const path = new DatastorePath('ds1', 'a/b/c.vmdk');

    expect(path).toMatchObject({ dirname: 'a/b', basename: 'c.vmdk' });
    expect(String(path.parent.parent.parent.parent)).toBe('[ds1]');
    expect(new DatastorePath('ds1')).toMatchObject({ dirname: '', basename: '' });
    expect(new DatastorePath('ds1', 'c')).toMatchObject({ dirname: '', basename: 'c' });
  });

  it('equals one of the same datastore and path', () => {
    const path = new DatastorePath('ds1', 'a/b');

    expect(path.equals(DatastorePath.parse('[ds1] a/b/'))).toBe(true);
    expect(path.equals(new DatastorePath('ds2', 'a/b'))).toBe(false);
    expect(path.equals(new DatastorePath('ds1', 'a'))).toBe(false);
  });
});
