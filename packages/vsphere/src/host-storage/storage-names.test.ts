import { describe, expect, it } from 'vitest';
import { InvalidOptionError } from '../errors.js';
import { parsePortal, portalKey } from './iscsi-portal.js';
import { formatWorldWideName, normalizeWorldWideName } from './world-wide-name.js';

describe('world wide names', () => {
  it('are unsigned, whatever the number says', () => {
    expect(formatWorldWideName(0x500601603ba01541n)).toBe('50:06:01:60:3b:a0:15:41');
    expect(formatWorldWideName(-1n)).toBe('ff:ff:ff:ff:ff:ff:ff:ff');
    expect(formatWorldWideName(10)).toBe('00:00:00:00:00:00:00:0a');
  });

  it.each(['50:06:01:60:3B:A0:15:41', '500601603ba01541', '0x500601603BA01541', '50-06-01-60-3b-a0-15-41'])(
    'are the same as %s',
    (text) => {
      expect(normalizeWorldWideName(text)).toBe('50:06:01:60:3b:a0:15:41');
    },
  );
});

describe('portals', () => {
  it.each([
    ['10.0.0.1', { address: '10.0.0.1', port: 3260 }],
    ['san.example:3261', { address: 'san.example', port: 3261 }],
    ['[fd00::1]:3262', { address: 'fd00::1', port: 3262 }],
    ['[FD00::1]', { address: 'fd00::1', port: 3260 }],
    ['fd00::1', { address: 'fd00::1', port: 3260 }],
  ])('are read from %s', (text, portal) => {
    expect(parsePortal(text)).toEqual(portal);
    expect(portalKey(parsePortal(text))).toBe(
      portalKey({ ...portal, address: portal.address.toUpperCase() }),
    );
  });

  it.each(['', ':3260', '10.0.0.1:0', '10.0.0.1:99999', '[fd00::1', '10.0.0.1:iscsi]'])(
    'are not read from %j',
    (text) => {
      expect(() => parsePortal(text)).toThrow(InvalidOptionError);
    },
  );
});
