import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../test/storage-fixture.js';
import { formatVmx, isVmxName, parseVmx } from './vmx-file.js';

describe('a vmx file', () => {
  it('is read with comments, blank lines, bare values and any line ends', () => {
    const text =
      '#!/usr/bin/vmware\r\n.encoding = "UTF-8"\r\n\r\nmemSize = 2048\r\ndisplayName="a = b # c"\n  scsi0:0.present = "TRUE"  ';

    expect([...parseVmx(text)]).toEqual([
      ['.encoding', 'UTF-8'],
      ['memSize', '2048'],
      ['displayName', 'a = b # c'],
      ['scsi0:0.present', 'TRUE'],
    ]);
  });

  it('takes the later of two values whose names differ by case only', () => {
    expect([...parseVmx('guestOS = "a"\nguestos = "b"')]).toEqual([['guestOS', 'b']]);
  });

  it('gives back every value that was written', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9.:_-]{0,20}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, fc.string({ unit: 'binary' })), { selector: ([key]) => key }),
        (entries) => {
          const values = parseVmx(formatVmx(new Map(entries)));
          values.delete('.encoding');
          expect([...values]).toEqual(entries);
        },
      ),
    );
  }, 60_000);

  it('gives back every name that is one', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('a=b', '# a', ' a', 'a\nb', '"a"'));
    fc.assert(
      fc.property(name.filter(isVmxName), (key) => {
        expect(parseVmx(formatVmx(new Map([[key, 'value']]))).get(key)).toBe('value');
      }),
    );
    expect(['a', '"a"', '', '#a', ' a', 'a=b', 'a\nb'].filter(isVmxName)).toEqual(['a', '"a"']);
  });

  it('is refused with the number of the line that is none', () => {
    const fault = refusal(() => parseVmx('a = "1"\nnonsense\n'));

    expect(fault.fault).toBe('InvalidVmConfig');
    expect(fault.message).toContain('Line 2');
  });
});
