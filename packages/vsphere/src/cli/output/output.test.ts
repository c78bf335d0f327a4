import { describe, expect, it } from 'vitest';
import { InvalidOptionError, TlsVerificationError } from '../../errors.js';
import { VimFaultError } from '../../faults/vim-fault-error.js';
import { xsd } from '../../wire/xsd-value.js';
import { exitCodeOf } from '../exit-codes.js';
import { inOneLine, outline, outlineOf } from './outline.js';
import { plainJson } from './plain-json.js';
import { printable, table } from './printable.js';
import { ProgressLine } from './progress-line.js';
import { reportOf } from './report-error.js';

const VM = { type: 'VirtualMachine', value: 'vm-1' };

describe('outline', () => {
  it('puts what belongs together below its name', () => {
    const device = [{ _type: 'VirtualDisk', key: 2000, backing: { fileName: '[ds] a.vmdk' } }];

    expect(outline('device', device)).toEqual([
      'device[0] (VirtualDisk):',
      '  key: 2000',
      '  backing:',
      '    fileName: [ds] a.vmdk',
    ]);
  });

  it('has a text for every value', () => {
    const value = {
      ref: VM,
      at: new Date(0),
      bytes: new Uint8Array([255]),
      big: 2n ** 60n,
      no: undefined,
      none: [],
    };

    expect(outline('v', value).slice(1)).toEqual([
      '  ref: VirtualMachine:vm-1',
      '  at: 1970-01-01T00:00:00.000Z',
      '  bytes: /w== (base64)',
      '  big: 1152921504606846976',
      '  no: (unset)',
      '  none: (none)',
    ]);
  });

  it('is the value alone where there is nothing to name', () => {
    expect(outlineOf('text')).toBe('text');
    expect(outlineOf(['a', VM])).toBe('a\nVirtualMachine:vm-1');
    expect(outlineOf({ _type: 'Description', label: 'l' })).toBe('Description:\n  label: l');
    expect(outlineOf({ label: 'l' })).toBe('label: l');
  });

  it('fits a line, whatever it is of', () => {
    expect([undefined, 'a\nb', VM, [1], { at: new Date(0) }].map(inOneLine)).toEqual([
      '(unset)',
      String.raw`a\u000ab`,
      'VirtualMachine:vm-1',
      '[1]',
      '{"at":"1970-01-01T00:00:00.000Z"}',
    ]);
  });

  it('lets no control character through', () => {
    expect(outline('na\u001Bme', 'a\r\nb')).toEqual([String.raw`na\u001bme: a\u000d\u000ab`]);
  });
});

describe('plainJson', () => {
  it('holds nothing that JSON does not', () => {
    const value = [
      2n ** 60n,
      new Date(0),
      new Uint8Array([255]),
      xsd('short', 5),
      Number.NaN,
      { a: undefined },
    ];

    expect(JSON.stringify(plainJson(value))).toBe(
      '["1152921504606846976","1970-01-01T00:00:00.000Z","/w==",5,"NaN",{}]',
    );
  });
});

describe('table', () => {
  it('is as wide as its widest cell', () => {
    expect(
      table(
        ['A', 'B'],
        [
          ['long', 'x'],
          ['y', ''],
        ],
      ),
    ).toBe('A     B\nlong  x\ny');
  });
});

describe('ProgressLine', () => {
  it('draws one line on a terminal, no wider than it is, and takes it away', () => {
    const { line, written } = lineOn({ isTTY: true, columns: 10 });
    line.show('a very long step');
    line.writeLine('warning');

    expect(written()).toBe('\r\u001B[2Ka very lo\r\u001B[2Kwarning\n');
  });

  it('says nothing where nobody looks', () => {
    const { line, written } = lineOn({ isTTY: false });
    line.show('50%');
    line.end();

    expect(written()).toBe('');
  });
});

describe('an error', () => {
  it('is told in the words of the command line', () => {
    const untrusted = new TlsVerificationError('vc:443', { reason: 'CERT_HAS_EXPIRED', thumbprint: 'AB:CD' });

    expect(reportOf(untrusted)).toMatchObject({
      code: 'TLS_NOT_TRUSTED',
      message: expect.stringContaining('vc:443 is not trusted: its certificate has expired'),
      hint: expect.stringContaining('--thumbprint AB:CD'),
    });
    expect(reportOf(untrusted).message).not.toContain('tls.');
    expect(reportOf(new InvalidOptionError('tls.caFile', 'cannot be read')).message).toBe(
      '--ca-file: cannot be read',
    );
    expect(reportOf(new TypeError('odd'))).toMatchObject({ code: 'INTERNAL_ERROR', message: 'odd' });
  });

  it.each([
    ['InvalidLogin', 5],
    ['ManagedObjectNotFound', 6],
    ['FileNotFound', 6],
    ['InvalidPowerState', 7],
  ])('that is the fault %s ends with code %i', (name, code) => {
    expect(exitCodeOf(new VimFaultError(name))).toBe(code);
    expect(exitCodeOf(new Error('wrapped', { cause: new VimFaultError(name) }))).toBe(code === 7 ? 1 : code);
  });
});

describe('printable', () => {
  it('shows what would turn text around', () => {
    expect(printable('a\u202Eb')).toBe(String.raw`a\u202eb`);
  });
});

function lineOn(terminal: { isTTY: boolean; columns?: number }) {
  let text = '';
  return {
    line: new ProgressLine({ ...terminal, write: (more: string) => (text += more) }),
    written: () => text,
  };
}
