import { describe, expect, it } from 'vitest';
import { refusal } from '../../test/storage-fixture.js';
import { DatastorePath } from './datastore-path.js';

describe('a datastore path', () => {
  it.each([
    ['[ds1] vm/vm.vmdk', 'ds1', 'vm/vm.vmdk'],
    ['[ds1]vm/vm.vmdk', 'ds1', 'vm/vm.vmdk'],
    ['[ds1]', 'ds1', ''],
    ['[ds1] ', 'ds1', ''],
    ['[my store (1)] /a//b/./c/', 'my store (1)', 'a/b/c'],
    ['[ds1] a folder/ file', 'ds1', 'a folder/ file'],
  ])('reads %j', (text, datastore, relPath) => {
    expect(DatastorePath.parse(text)).toMatchObject({ datastore, relPath });
  });

  it.each(['', 'vm/vm.vmdk', '[] vm.vmdk', '[ ] x', '[ds1', '[ds1] ../x', '[ds1] a/../b', '[ds1] a\u0000b'])(
    'refuses %j and says what was refused',
    (text) => {
      const fault = refusal(() => DatastorePath.parse(text));

      expect(fault.fault).toBe('InvalidDatastorePath');
      expect(fault.fields['datastorePath']).toBe(text);
    },
  );

  it('knows its folder and its name, and is written as the API writes it', () => {
    const path = DatastorePath.parse('[ds1] a/b/c.vmdk');

    expect(path.name).toBe('c.vmdk');
    expect(String(path.parent)).toBe('[ds1] a/b');
    expect(String(path.parent.join('d.log'))).toBe('[ds1] a/b/d.log');
    expect(String(new DatastorePath('ds1').parent)).toBe('[ds1] ');
  });
});
