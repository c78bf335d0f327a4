import { describe, expect, it } from 'vitest';
import { formatDatastorePath, parseDatastorePath } from './datastore-path.js';

describe('a datastore path', () => {
  it.each([
    ['[ds1] a/b.vmx', { datastore: 'ds1', path: 'a/b.vmx' }],
    ['[ds1]', { datastore: 'ds1', path: '' }],
    ['[my store] /a/', { datastore: 'my store', path: 'a' }],
  ])('%s is read', (text, path) => {
    expect(parseDatastorePath(text)).toEqual(path);
  });

  it('is written as it is read', () => {
    for (const text of ['[ds1] a/b.vmx', '[ds1]'])
      expect(formatDatastorePath(parseDatastorePath(text))).toBe(text);
  });

  it.each(['', 'a/b', '[] a', '[ds'])('is not %j', (text) => {
    expect(() => parseDatastorePath(text)).toThrow(RangeError);
  });
});
