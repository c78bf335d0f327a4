/** Damage to an answer, byte by byte and part by part, as fast-check chooses and shrinks it. */
import * as fc from 'fast-check';

export type Mutation = (bytes: Buffer) => Buffer;

/** Answers do not grow beyond this by being damaged: what is large is tested for itself. */
const LARGEST = 2_000_000;

/** What a server would never write, or only to do harm. */
const POISON: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['NUL', Buffer.from([0])],
  ['a byte that UTF-8 never has', Buffer.from([0xff])],
  ['an overlong NUL', Buffer.from([0xc0, 0x80])],
  ['half a surrogate pair', Buffer.from([0xed, 0xa0, 0x80])],
  ['a character cut short', Buffer.from([0xf0, 0x9f, 0x8c])],
  ['a code point beyond the last', Buffer.from([0xf4, 0x90, 0x80, 0x80])],
  ['a byte order mark', Buffer.from([0xef, 0xbb, 0xbf])],
  ...(
    [
      '<',
      '>',
      '&',
      '/>',
      '"',
      ']]>',
      '<![CDATA[',
      '<![CDATA[<x>]]>',
      '<!--',
      '<!-- -- -->',
      '<?xml version="1.0" encoding="UTF-16"?>',
      '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
      '&b;',
      '&#0;',
      '&#x110000;',
      '&#xD800;',
      '&lt',
      '<x xsi:type="xsi:type"/>',
      ' xsi:nil="true"',
      ' xsi:type="VirtualDisk"',
      ' xsi:type="ArrayOfArrayOfAnyType"',
      ' xsi:type="xsd:long"',
      ' xmlns="urn:other"',
      ' xmlns:xsi=""',
      '<__proto__><x>1</x></__proto__>',
      '<constructor/>',
      '<_type>VirtualMachine</_type>',
      '<toString>x</toString>',
      '<e:Fault xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"/>',
      '</returnval><returnval>',
      '</e:Body><e:Body>',
    ] as const
  ).map((text) => [text, Buffer.from(text)] as const),
  ['a huge attribute', Buffer.from(` a="${'x'.repeat(200_000)}"`)],
  ['ten thousand attributes', Buffer.from(Array.from({ length: 10_000 }, (_, i) => ` a${i}=""`).join(''))],
  ['a huge text', Buffer.from('y'.repeat(500_000))],
  ['two thousand levels', Buffer.from('<d>'.repeat(2_000))],
  ['two thousand levels, closed', Buffer.from('<d>'.repeat(2_000) + '</d>'.repeat(2_000))],
];

/** A place in a text of any length. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (bytes: Buffer, where: number): number => Math.floor(where * bytes.length);

const bitFlip = fc.tuple(place, fc.nat(7)).map(([where, bit]): Mutation => (bytes) => {
  const flipped = Buffer.from(bytes);
  const index = at(bytes, where);
  if (index < flipped.length) flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
  return flipped;
});

const truncation = place.map(
  (where): Mutation =>
    (bytes) =>
      bytes.subarray(0, at(bytes, where)),
);

const removal = fc.tuple(place, fc.nat(200)).map(
  ([where, length]): Mutation =>
    (bytes) =>
      Buffer.concat([bytes.subarray(0, at(bytes, where)), bytes.subarray(at(bytes, where) + length)]),
);

const duplication = fc
  .tuple(place, fc.nat(2_000), fc.integer({ min: 1, max: 300 }))
  .map(([where, length, times]): Mutation => (bytes) => {
    const start = at(bytes, where);
    const part = bytes.subarray(start, start + length);
    const copies = Math.min(times, Math.floor(LARGEST / (part.length + 1)));
    return Buffer.concat([
      bytes.subarray(0, start),
      ...Array.from({ length: copies }, () => part),
      bytes.subarray(start),
    ]);
  });

const swapOfTags = fc.tuple(place, place).map(([first, second]): Mutation => (bytes) => {
  const tags = [...bytes.toString('latin1').matchAll(/<[^<>]*>/g)];
  const [a, b] = [first, second]
    .toSorted((x, y) => x - y)
    .map((where) => tags[Math.floor(where * tags.length)]);
  if (a === undefined || b === undefined || a.index >= b.index) return bytes;
  const [endOfA, endOfB] = [a.index + a[0].length, b.index + b[0].length];
  return Buffer.concat([
    bytes.subarray(0, a.index),
    bytes.subarray(b.index, endOfB),
    bytes.subarray(endOfA, b.index),
    bytes.subarray(a.index, endOfA),
    bytes.subarray(endOfB),
  ]);
});

const poisoning = fc
  .tuple(
    place,
    fc.constantFrom(...POISON),
    fc.constantFrom('anywhere', 'in a tag', 'before a tag', 'at the start'),
  )
  .map(([where, [, poison], target]): Mutation => (bytes) => {
    const index = targetOf(bytes, where, target);
    return Buffer.concat([bytes.subarray(0, index), poison, bytes.subarray(index)]);
  });

function targetOf(bytes: Buffer, where: number, target: string): number {
  const from = at(bytes, where);
  if (target === 'in a tag') return Math.max(0, bytes.indexOf('>', from));
  if (target === 'before a tag') return Math.max(0, bytes.indexOf('<', from));
  return target === 'at the start' ? 0 : from;
}

const mutation = fc.oneof(bitFlip, truncation, removal, duplication, swapOfTags, poisoning);

/** One to five mutations, one after the other. */
export const damage: fc.Arbitrary<Mutation> = fc
  .array(mutation, { minLength: 1, maxLength: 5 })
  .map((mutations): Mutation => (bytes) => {
    let damaged = bytes;
    for (const mutate of mutations) if (damaged.length < LARGEST) damaged = mutate(damaged);
    return damaged;
  });
