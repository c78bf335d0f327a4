import { describe, expect, it } from 'vitest';
import { isKnownGuest, unknownGuest } from './guest-id.js';

describe('guest ids', () => {
  it('are known when the schema has them', () => {
    expect(isKnownGuest('ubuntu64Guest')).toBe(true);
    expect(isKnownGuest('otherGuest')).toBe(true);
    expect(isKnownGuest('ubuntu')).toBe(false);
  });

  it('come with ids that look like them in the error', () => {
    expect(unknownGuest('ubuntu22')).toMatchObject({
      code: 'INVALID_INPUT',
      details: { property: 'os_distro', value: 'ubuntu22', suggestions: ['ubuntuGuest', 'ubuntu64Guest'] },
    });
    expect(unknownGuest('zz').details).toMatchObject({ suggestions: [] });
  });
});
