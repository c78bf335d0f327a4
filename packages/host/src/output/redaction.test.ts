import { describe, expect, it } from 'vitest';
import { Redactor } from './redaction.js';

describe('Redactor', () => {
  it('masks fields whose name speaks of a secret, at any depth', () => {
    const data = new Redactor().data({
      user: 'kim',
      auth: [{ sessionCookie: 'c', nested: { apiKey: 'k' } }],
    });

    expect(data).toEqual({
      user: 'kim',
      auth: [{ sessionCookie: '[redacted]', nested: { apiKey: '[redacted]' } }],
    });
  });

  it('masks the values it has learnt, also encoded, but not words that contain them', () => {
    const redactor = new Redactor();
    redactor.learn({ username: 'admin', password: 'pass', tls: { passphrase: 'a&b c+"' } });

    expect(redactor.text('admin: "pass", passage, ?p=a%26b%20c%2B%22 {"x":"a&b c+\\""} a&b c+"')).toBe(
      'admin: "[redacted]", passage, ?p=[redacted] {"x":"[redacted]"} [redacted]',
    );
  });

  it('leaves texts alone that are too short to be told from others', () => {
    const redactor = new Redactor();
    redactor.learn({ password: 'a' });

    expect(redactor.text('a VM')).toBe('a VM');
  });

  it('shows errors with their facts and causes, and stacks only on demand', () => {
    const error = new Error('outer', { cause: Object.assign(new Error('inner'), { code: 'X' }) });

    expect(new Redactor().data({ error })).toEqual({
      error: { name: 'Error', message: 'outer', cause: { name: 'Error', message: 'inner', code: 'X' } },
    });
    expect(new Redactor().data({ stack: 'at x' })).toEqual({});
    expect(new Redactor().data({ error }, { stacks: true })).toHaveProperty('error.stack');
  });

  it('survives a ring', () => {
    const ring: Record<string, unknown> = {};
    ring['self'] = ring;

    expect(JSON.stringify(new Redactor().data(ring))).toContain('[...]');
  });
});
