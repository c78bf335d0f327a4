import { expect, it } from 'vitest';
import { firstDifference } from './first-difference.js';

it.each<[string, unknown, unknown]>([
  ['a number', 1, 2],
  ['a number and a bigint', 1, 1n],
  ['text and a number', '1', 1],
  ['minus nothing', -0, 0],
  ['a date', new Date(0), new Date(1)],
  ['bytes', Uint8Array.of(1), Uint8Array.of(2)],
  ['a member', { a: 1 }, { a: 2 }],
  ['a member that is not there', { a: 1 }, {}],
  ['no object', { a: 1 }, undefined],
  ['an array for an object', {}, []],
  ['a shorter array', [1, 2], [1]],
  ['a longer array', [1], [1, 2]],
  ['an item', [{ a: [1] }], [{ a: [2] }]],
  ['nothing', undefined, 1],
])('%s is told', (_what, wanted, got) => {
  expect(firstDifference(wanted, got)).toContain('came back as');
});

it.each<[string, unknown, unknown]>([
  [
    'the same',
    { a: [1, 'x', new Date(5), Uint8Array.of(7)] },
    { a: [1, 'x', new Date(5), Uint8Array.of(7)] },
  ],
  ['more than was asked for', { a: 1 }, { a: 1, _type: 'T' }],
])('%s is no difference', (_what, wanted, got) => {
  expect(firstDifference(wanted, got)).toBeUndefined();
});
