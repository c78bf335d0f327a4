/**
 * The names that files get in the two hierarchies of an image.
 *
 * The true name stands in Rock Ridge, which takes any. The plain hierarchy knows 31 characters of ASCII, Joliet 64 of
 * UTF-16; what does not fit is cut and numbered, so that names stay apart from each other, whatever the case of
 * their letters.
 */
import type { IsoNode } from './iso-tree.js';

export interface NamedNode {
  readonly node: IsoNode;
  readonly id: Buffer;
}

interface Rules {
  readonly longest: number;
  /** Whatever may not stand in a name becomes an underscore. */
  readonly forbidden: RegExp;
  /** The plain hierarchy wants a dot in the name of every file. */
  readonly alwaysDot: boolean;
}

interface Parts {
  readonly stem: string;
  /** With its dot. */
  readonly extension: string;
}

const PLAIN: Rules = { longest: 31, forbidden: /[^\w.-]|^\./gu, alwaysDot: true };
const JOLIET: Rules = { longest: 64, forbidden: /[\p{Cc}*/:;?\\]/gu, alwaysDot: false };
/** What is longer is no extension worth keeping. */
const LONGEST_EXTENSION = 16;
/** Every file is the first of its versions. */
const VERSION = ';1';

/** Names of the plain hierarchy, in the order that it demands. */
export function plainNames(nodes: Iterable<IsoNode>): NamedNode[] {
  return named(nodes, PLAIN)
    .toSorted(([a], [b]) => comparePlain(a, b))
    .map(([id, node]) => ({ node, id: Buffer.from(withVersion(id, node), 'latin1') }));
}

/** Names of the Joliet hierarchy, in the order that it demands. */
export function jolietNames(nodes: Iterable<IsoNode>): NamedNode[] {
  return named(nodes, JOLIET)
    .toSorted(([a], [b]) => compare(a, b))
    .map(([id, node]) => ({ node, id: utf16be(withVersion(id, node)) }));
}

/** As Joliet writes text. */
export function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

function named(nodes: Iterable<IsoNode>, rules: Rules): (readonly [string, IsoNode])[] {
  const taken = new Set<string>();
  const nextNumber = new Map<string, number>();
  // In the order of their names, so that the numbers do not depend on the order in which files were given.
  return [...nodes]
    .toSorted((a, b) => compare(a.name, b.name))
    .map((node) => {
      const parts = partsOf(node, rules);
      const first = join(parts, rules.longest);
      const key = first.toLowerCase();
      let id = first;
      for (let number = nextNumber.get(key) ?? 1; taken.has(id.toLowerCase()); number += 1) {
        id = join(parts, rules.longest, `_${number}`);
        nextNumber.set(key, number + 1);
      }
      taken.add(id.toLowerCase());
      return [id, node];
    });
}

function partsOf({ kind, name }: IsoNode, { forbidden, alwaysDot }: Rules): Parts {
  const clean = name.replaceAll(forbidden, '_');
  if (kind === 'directory') return { stem: clean, extension: '' };
  const at = clean.lastIndexOf('.');
  if (at <= 0 || clean.length - at > LONGEST_EXTENSION) {
    return { stem: clean, extension: alwaysDot ? '.' : '' };
  }
  return { stem: clean.slice(0, at), extension: clean.slice(at) };
}

function join({ stem, extension }: Parts, longest: number, number = ''): string {
  const cut = stem.slice(0, longest - number.length - extension.length);
  // Not inside of a character.
  return cut.replace(/[\uD800-\uDBFF]$/, '') + number + extension;
}

function withVersion(id: string, { kind }: IsoNode): string {
  return kind === 'file' ? id + VERSION : id;
}

/** By what is before the last dot, then by what is behind it. */
function comparePlain(a: string, b: string): number {
  const [stemOfA, extensionOfA] = atLastDot(a);
  const [stemOfB, extensionOfB] = atLastDot(b);
  return compare(stemOfA, stemOfB) || compare(extensionOfA, extensionOfB);
}

function atLastDot(id: string): [string, string] {
  const at = id.lastIndexOf('.');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at)];
}

/** By UTF-16 code units. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
