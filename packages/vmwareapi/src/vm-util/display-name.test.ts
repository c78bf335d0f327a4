import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayNameOf, unescapeName, vmName } from './display-name.js';

const uuid = '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11';

describe('vmName', () => {
  it.each([
    ['is the display name with the uuid behind it', 'web 1', `web 1 (${uuid})`],
    ['is the uuid when there is no display name', undefined, uuid],
    ['is the uuid when the display name is blank', ' \t\n', uuid],
    ['keeps what XML has to escape, and other scripts', `<a> & "b" 'c' 東京`, `<a> & "b" 'c' 東京 (${uuid})`],
    ['escapes what vSphere reads as an escape or a path', '50%/a\\b', `50%25%2fa%5cb (${uuid})`],
    ['makes one line of several', 'a\nb\u0000c', `a b c (${uuid})`],
  ])('%s', (_what, displayName, name) => {
    expect(vmName({ uuid, ...(displayName === undefined ? {} : { displayName }) })).toBe(name);
  });

  it('never is longer than the 80 characters a name may have, cuts no character, and reads back as it was', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 100 }), (displayName) => {
        const name = vmName({ uuid, displayName });

        expect(name.length).toBeLessThanOrEqual(80);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(name.endsWith(uuid) || name.endsWith(`(${uuid})`)).toBe(true);
        // What is escaped reads back as it was: only what was cut off is missing.
        const shown = unescapeName(name).replace(/ ?\(?[0-9a-f-]{36}\)?$/, '');
        expect(
          displayName
            .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028\u2029]+/gu, ' ')
            .trim()
            .startsWith(shown),
        ).toBe(true);
      }),
    );
  });
});

describe('displayNameOf', () => {
  it.each([
    ['the display name again', vmName({ uuid, displayName: '50% a/b' }), '50% a/b'],
    ['the uuid of a VM that has no display name', uuid, uuid],
    ['the whole name of a VM that somebody renamed', 'db %2f master', 'db / master'],
    [
      'the whole name when the mark is that of another instance',
      'a (0b5f9a52-0000-4a3a-9a15-2f4c1a6f8e11)',
      'a (0b5f9a52-0000-4a3a-9a15-2f4c1a6f8e11)',
    ],
  ])('is %s', (_what, name, shown) => {
    expect(displayNameOf(name, uuid)).toBe(shown);
  });
});
