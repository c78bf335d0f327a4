/**
 * Requests that were right and are not any more: a bit, a byte, a piece or an element is changed, by a seed.
 *
 * What comes out need not be wrong: some are still requests, and then are carried out.
 */
import type { SeededRandom } from '../src/model/seeded-random.js';

/** Pieces of a request that change places, or of other requests that come in. */
type Mutation = (random: SeededRandom, request: Buffer, other: Buffer) => Buffer;

/** One of them, by chance. */
export function mutated(random: SeededRandom, request: Buffer, other: Buffer): Buffer {
  let result = request;
  const times = 1 + Math.floor(random.below(4) / 2);
  for (let count = 0; count < times; count += 1) result = oneOf(random, MUTATIONS)(random, result, other);
  return result;
}

const flipBit: Mutation = (random, request) => {
  const bytes = Buffer.from(request);
  const at = random.below(Math.max(1, bytes.length));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  return bytes;
};
const setByte: Mutation = (random, request) => {
  const bytes = Buffer.from(request);
  bytes[random.below(Math.max(1, bytes.length))] = random.below(256);
  return bytes;
};
const deletePiece: Mutation = (random, request) => {
  const [start, end] = range(random, request);
  return Buffer.concat([request.subarray(0, start), request.subarray(end)]);
};
const doublePiece: Mutation = (random, request) => {
  const [start, end] = range(random, request);
  return Buffer.concat([request.subarray(0, end), request.subarray(start)]);
};
const cutOff: Mutation = (random, request) => request.subarray(0, random.below(request.length + 1));
const splice: Mutation = (random, request, other) => {
  const [start, end] = range(random, request);
  const [from, to] = range(random, other);
  return Buffer.concat([request.subarray(0, start), other.subarray(from, to), request.subarray(end)]);
};

/** Changes a request as a list of tags and texts. */
function byTokens(change: (random: SeededRandom, tokens: string[]) => void): Mutation {
  return (random, request) => {
    const tokens = request.toString('latin1').match(/<[^>]*>|[^<]+/g) ?? [];
    if (tokens.length > 0) change(random, tokens);
    return Buffer.from(tokens.join(''), 'latin1');
  };
}

const dropToken = byTokens((random, tokens) => void tokens.splice(random.below(tokens.length), 1));
const doubleToken = byTokens((random, tokens) => {
  const at = random.below(tokens.length);
  tokens.splice(at, 0, tokens[at] ?? '');
});
const swapTokens = byTokens((random, tokens) => {
  const [a, b] = [random.below(tokens.length), random.below(tokens.length)];
  [tokens[a], tokens[b]] = [tokens[b] ?? '', tokens[a] ?? ''];
});
const dropElement = byTokens((random, tokens) => {
  const [start, end] = elementIn(random, tokens);
  tokens.splice(start, end - start);
});
const moveElement = byTokens((random, tokens) => {
  const [start, end] = elementIn(random, tokens);
  const element = tokens.splice(start, end - start);
  tokens.splice(random.below(tokens.length + 1), 0, ...element);
});
const doubleElement = byTokens((random, tokens) => {
  const [start, end] = elementIn(random, tokens);
  const element = tokens.slice(start, end);
  const times = random.below(20) === 0 ? 500 : 1;
  for (let count = 0; count < times; count += 1) tokens.splice(end, 0, ...element);
});
const renameElement = byTokens((random, tokens) => {
  const at = tagIn(random, tokens);
  const name = oneOf(random, NAMES);
  tokens[at] = (tokens[at] ?? '').replace(/^<(\/?)[\w.:-]+/, `<$1${name}`);
});
const otherText = byTokens((random, tokens) => {
  const texts = tokens.flatMap((token, index) => (token.startsWith('<') ? [] : [index]));
  const at = texts[random.below(Math.max(1, texts.length))] ?? 0;
  tokens[at] = oneOf(random, TEXTS)(random);
});
const addText = byTokens((random, tokens) => {
  tokens.splice(tagIn(random, tokens) + 1, 0, oneOf(random, TEXTS)(random));
});
const otherAttribute = byTokens((random, tokens) => {
  const at = tagIn(random, tokens);
  const attribute = oneOf(random, ATTRIBUTES);
  tokens[at] = (tokens[at] ?? '').replace(/\s[^>]*?(?=\/?>)|(?=\/?>)/, ` ${attribute}`);
});
const nest = byTokens((random, tokens) => {
  const depth = oneOf(random, [10, 200, 5000]);
  const at = tagIn(random, tokens) + 1;
  tokens.splice(at, 0, '<a>'.repeat(depth), '</a>'.repeat(random.below(2) * depth));
});

/** Those that leave an envelope behind come more often: the deeper a request gets, the more there is to go wrong. */
const MUTATIONS: readonly Mutation[] = [
  flipBit,
  setByte,
  deletePiece,
  doublePiece,
  cutOff,
  splice,
  dropToken,
  doubleToken,
  swapTokens,
  nest,
  dropElement,
  dropElement,
  moveElement,
  moveElement,
  doubleElement,
  doubleElement,
  renameElement,
  otherText,
  otherText,
  otherText,
  otherText,
  addText,
  otherAttribute,
  otherAttribute,
];

const NAMES = [
  'a',
  'name',
  'spec',
  'x:y',
  '_this',
  'key',
  'value',
  'device',
  'obj',
  'type',
  'PowerOnVM_Task',
  'Fly',
  'returnval',
  'dynamicProperty',
  'Envelope',
  'Body',
  'constructor',
  '__proto__',
  'toString',
  'pathSet',
];
const PLAIN_TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  '2147483648',
  '99999999999999999999999999',
  'NaN',
  'true',
  'TRUE',
  '\u0000',
  '2024-02-30T25:00:00Z',
  '&lt;',
  '&amp;&bogus;',
  '&#0;',
  '&#x110000;',
  ']]>',
  '<![CDATA[x]]>',
  '<!-- -->',
  'vm-1',
  'group-d1',
  '[LocalDS_0] ../x',
  '[] ',
  '[LocalDS_0] a/b.vmdk',
  '__proto__',
  'constructor',
  '\uFFFD',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<?xml version="1.0"?>',
  '%2f%5c%25',
  'é',
  'config.hardware.device[2000]',
];
const TEXTS: readonly ((random: SeededRandom) => string)[] = [
  ...PLAIN_TEXTS.map((text) => () => text),
  (random) => 'x'.repeat(random.below(100_000)),
  (random) => '9'.repeat(random.below(5000)),
  (random) => random.hex(64),
];
const ATTRIBUTES = [
  '',
  'xsi:type="VirtualDisk"',
  'xsi:type="xsd:int"',
  'xsi:type="Fly"',
  'xsi:type=""',
  'xsi:nil="true"',
  'type="VirtualMachine"',
  'type="Folder"',
  'type="Fly"',
  'xmlns="urn:other"',
  'xmlns:xsi=""',
  'a="b" a="c"',
  'xsi:type="ArrayOfString"',
  'xsi:type="TraversalSpec"',
  'xsi:type="MethodFault"',
  'xmlns="urn:pbm"',
];

function range(random: SeededRandom, bytes: Buffer): [start: number, end: number] {
  const start = random.below(bytes.length + 1);
  const longest = oneOf(random, [4, 64, bytes.length]);
  return [start, Math.min(bytes.length, start + random.below(longest + 1))];
}

function tagIn(random: SeededRandom, tokens: readonly string[]): number {
  const tags = tokens.flatMap((token, index) => (/^<[\w/]/.test(token) ? [index] : []));
  return tags[random.below(Math.max(1, tags.length))] ?? 0;
}

/** From its start to behind its end, as far as the request is still well-formed. */
function elementIn(random: SeededRandom, tokens: readonly string[]): [start: number, end: number] {
  const start = tagIn(random, tokens);
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (token.startsWith('</')) depth -= 1;
    else if (token.startsWith('<') && !/^<[!?]|\/>$/.test(token)) depth += 1;
    if (depth <= 0) return [start, at + 1];
  }
  return [start, start + 1];
}

function oneOf<T>(random: SeededRandom, choices: readonly [T, ...T[]] | readonly T[]): T {
  const choice = choices[random.below(choices.length)];
  if (choice === undefined) throw new Error('There is nothing to choose from.');
  return choice;
}
