/**
 * Answers that are broken by accident or on purpose. Whatever comes, the decoder returns or throws its
 * own error, and soon: the runner's time limit stands behind every test here.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MalformedResponseError } from '../errors.js';
import { vimCodec } from './codec.js';

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const HEAD = `<e:Envelope xmlns:e="${SOAP}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><e:Body><RetrievePropertiesExResponse xmlns="urn:vim25"><returnval>`;
const TAIL = '</returnval></RetrievePropertiesExResponse></e:Body></e:Envelope>';
const SIZE = 1_000_000;

describe('an answer damaged anywhere', () => {
  const answer = `${HEAD}<token>1</token><objects><obj type="VirtualMachine">vm-1</obj><propSet><name>config.hardware.device</name><val xsi:type="ArrayOfVirtualDevice"><VirtualDevice xsi:type="VirtualDisk"><key>2000</key><backing xsi:type="VirtualDiskFlatVer2BackingInfo"><fileName>[ds] a &amp; b.vmdk</fileName></backing></VirtualDevice></val></propSet><propSet><name>x</name><val xsi:type="xsd:dateTime">2026-01-01T00:00:00Z</val></propSet></objects>${TAIL}`;

  it('is read or refused with the one error', () => {
    const damage = fc.array(
      fc.record({
        at: fc.nat(answer.length - 1),
        cut: fc.nat(12),
        put: fc.constantFrom(
          '',
          '<',
          '>',
          '/',
          '&',
          '"',
          ' ',
          '<x>',
          '</x>',
          ']]>',
          '<![CDATA[',
          '<!--',
          '&#0;',
          '\u0000',
          'xsi:nil="1"',
          '<_type>a</_type>',
          '__proto__',
        ),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(damage, (strikes) => {
        let damaged = answer;
        for (const { at, cut, put } of strikes)
          damaged = damaged.slice(0, at) + put + damaged.slice(at + cut);
        expect(['response', 'fault', 'notSoap', 'refused']).toContain(outcomeOf(damaged));
      }),
      { numRuns: 3000 },
    );
  });

  it('is refused wherever it was cut', () => {
    for (let length = HEAD.length; length < answer.length; length += 1) {
      const cut = answer.slice(0, length);
      expect(() => vimCodec().decodeResponse(cut, 'RetrievePropertiesEx')).toThrow(MalformedResponseError);
    }
  });
});

describe('an answer made to exhaust', () => {
  it('by entities that expand into entities is refused at the document type', () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "lol">${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(lol).join('')}]>${HEAD}<token>&l9;</token>${TAIL}`;

    expect(() => vimCodec().decodeResponse(laughs, 'RetrievePropertiesEx')).toThrow(/document type/);
  });

  it('by two hundred thousand levels is refused, known elements and unknown ones', () => {
    for (const name of ['x', 'returnval', 'objects']) {
      const deep = HEAD + `<${name}>`.repeat(200_000) + `</${name}>`.repeat(200_000) + TAIL;
      expect(() => vimCodec().decodeResponse(deep, 'RetrievePropertiesEx')).toThrow(/inside each other/);
    }
  });

  it.each([
    ['tags that never end', '<x>'.repeat(SIZE / 4)],
    ['openings of tags', '<'.repeat(SIZE)],
    ['ampersands', '&'.repeat(SIZE)],
    ['ampersands far from a semicolon', `${'&a'.repeat(SIZE / 2)};`],
    ['comments that do not end', '<!--'.repeat(SIZE / 4)],
    ['comments one after the other', '<!-- -->'.repeat(SIZE / 8)],
    ['CDATA one after the other', '<token><![CDATA[a]]></token>'.repeat(SIZE / 30)],
    ['attributes on one element', `<x ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}/>`],
    ['one attribute of a million characters', `<x a="${'b'.repeat(SIZE)}"/>`],
    ['namespaces declared on every element', '<x xmlns:a="b" xmlns:c="d" a:type="e"/>'.repeat(SIZE / 40)],
    ['one name of a million characters', `<${'n'.repeat(SIZE)}/>`],
    ['a hundred thousand different names', Array.from({ length: 100_000 }, (_, i) => `<n${i}/>`).join('')],
    ['unknown members with text, references and children', '<u>a &amp; b<v>1</v></u>'.repeat(SIZE / 25)],
    ['a reference and then none for long', `<token>&lt;</token>${'<u><v> </v></u>'.repeat(SIZE / 15)}`],
    ['line ends', '\r\n'.repeat(SIZE / 2)],
    ['blanks inside a tag', `<x${' '.repeat(SIZE)}/>`],
    ['digits', `<token>${'9'.repeat(SIZE)}</token>`],
    [
      'an integer of many digits',
      `<objects><propSet><val xsi:type="xsd:long">${'9'.repeat(20_000)}</val></propSet></objects>`,
    ],
    ['zeros in a reference', `<token>&#${'0'.repeat(SIZE)}65;</token>`],
    ['different types', Array.from({ length: 30_000 }, (_, i) => `<u xsi:type="T${i}"/>`).join('')],
  ])('by %s is read or refused in time', (_what, inner) => {
    expect(['response', 'refused']).toContain(outcomeOf(HEAD + inner + TAIL));
    expect(outcomeOf(HEAD + inner)).toBe('refused');
  });
});

/** Any error but the decoder's own goes through and fails the test. */
function outcomeOf(xml: string): string {
  try {
    return vimCodec().decodeResponse(xml, 'RetrievePropertiesEx').kind;
  } catch (error) {
    if (error instanceof MalformedResponseError) return 'refused';
    throw error;
  }
}

function lol(level: number): string {
  return `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`;
}
