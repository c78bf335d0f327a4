/**
 * The text of a package as a tree of elements that know their namespaces, and the lines they begin at.
 *
 * The tokenizer knows no document types and no entities beyond XML's own, so nothing is fetched and nothing grows.
 */
import { XmlSyntaxError, XmlTokenizer } from '@kilonova/vsphere/wire';
import { xmlFormat } from './ovf-faults.js';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** Empty for none. */
  readonly namespace: string;
  readonly line: number;
  /** By the name without a prefix. Of two with the same, the one of the element's own namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Of the element itself, trimmed. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const LIMITS = { maxLength: 8 * 1024 ** 2, maxDepth: 64 };
const MOST_ELEMENTS = 100_000;

/** @throws {NoOvfPackage} it is not well-formed, or larger than any package's descriptor */
export function readXmlTree(xml: string): XmlElement {
  try {
    return treeOf(new XmlTokenizer(xml, LIMITS), new Lines(xml));
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    throw xmlFormat(new Lines(xml.slice(0, error.position)).count, error.reason);
  }
}

function treeOf(tokenizer: XmlTokenizer, lines: Lines): XmlElement {
  const root: OpenElement = { ...EMPTY, attributes: new Map(), children: [] };
  const open = [root];
  let count = 0;
  for (let token = tokenizer.next(); token !== 'eof'; token = tokenizer.next()) {
    const at = open.at(-1) ?? root;
    if (token === 'start') {
      count += 1;
      const line = lines.at(tokenizer.tokenStart);
      if (count > MOST_ELEMENTS) throw xmlFormat(line, `there are more than ${MOST_ELEMENTS} elements`);
      const element = {
        ...EMPTY,
        ...nameOf(tokenizer),
        line,
        attributes: attributesOf(tokenizer),
        children: [],
      };
      at.children.push(element);
      open.push(element);
    } else if (token === 'text') {
      at.text += tokenizer.text;
    } else {
      at.text = at.text.trim();
      open.pop();
    }
  }
  return root.children[0] ?? root;
}

const EMPTY = { name: '', namespace: '', line: 1, text: '' };

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of a child; undefined when there is no such child, or nothing in it. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const text = childNamed(element, name)?.text;
  return text === '' ? undefined : text;
}

function nameOf(tokenizer: XmlTokenizer): Pick<XmlElement, 'name' | 'namespace'> {
  const { local, prefix } = tokenizer.name;
  return { name: local, namespace: tokenizer.namespaceOf(prefix) ?? '' };
}

function attributesOf(tokenizer: XmlTokenizer): Map<string, string> {
  const attributes = new Map<string, string>();
  const own = nameOf(tokenizer).namespace;
  for (let index = 0; index < tokenizer.attributeCount; index += 1) {
    const { local, prefix, qualified } = tokenizer.attributeName(index);
    if (prefix === 'xmlns' || qualified === 'xmlns') continue;
    const isOwn = tokenizer.namespaceOf(prefix) === own;
    if (isOwn || !attributes.has(local)) attributes.set(local, tokenizer.attributeValue(index));
  }
  return attributes;
}

/** Which line a byte is in. Asked in the order of the text. */
class Lines {
  readonly #bytes: Buffer;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#bytes = Buffer.from(text);
  }

  at(position: number): number {
    for (;;) {
      const next = this.#bytes.indexOf(NEWLINE, this.#at);
      if (next < 0 || next >= position) return this.#line;
      this.#at = next + 1;
      this.#line += 1;
    }
  }

  /** How many there are. */
  get count(): number {
    return this.at(this.#bytes.length);
  }
}

const NEWLINE = 0x0a;
