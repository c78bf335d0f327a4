import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { detached, escapeAttribute, escapeText, illegalCharacterAt, resolveReferences } from './xml-text.js';

describe('text for XML', () => {
  it('is escaped so that it comes back as it was', () => {
    const text = '<a href="x">\'&amp;\' ]]>\r\n\tß 漢字 😀</a>';

    expect(resolveReferences(escapeText(text))).toBe(text);
    expect(escapeText(text)).not.toMatch(/[<>\r]/);
    expect(resolveReferences(escapeAttribute(text))).toBe(text);
    expect(escapeAttribute(text)).not.toMatch(/[<>\r\n\t"]/);
  });

  it.each([
    ['a control character', 'ab\u0001c', 2],
    ['a non-character', '\uffff', 0],
    ['half a pair at the end', 'x\ud83d', 1],
    ['halves the wrong way round', '\ude00\ud83d', 0],
    ['the first of several', '😀\u0002\ud83d', 2],
    ['nothing in a legal text', '\t\n\r é漢😀\ue000', -1],
  ])('holds no illegal character: %s', (_what, text, at) => {
    expect(illegalCharacterAt(text)).toBe(at);
  });

  it('says where a reference is that means nothing', () => {
    expect(resolveReferences('a&lt;&nope;')).toEqual({ at: 5 });
  });
});

describe('detached', () => {
  it('lets go of the document that the text was cut from', () => {
    const size = 30_000_000;
    const cutOf = () => `${'x'.repeat(size)}${Date.now()}`.replace('xx', 'xy').slice(0, 30);

    expect(heapOf(() => detached(cutOf()))).toBeLessThan(size / 2);
    expect(heapOf(cutOf)).toBeGreaterThan(size / 2);
  });
});

/** Bytes that stay in use because of what `make` returns. */
function heapOf(make: () => string): number {
  const before = heapUsed();
  const kept = make();
  const after = heapUsed();
  return kept === '' ? Number.NaN : after - before;
}

function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
  return process.memoryUsage().heapUsed;
}
