/**
 * A small XML document as a tree of elements, by their local names.
 *
 * OVF descriptors come with every choice of prefixes, and with default namespaces or without any. What an
 * element is, its local name says; the namespace only tells vendors' additions apart, and those bear names that
 * nothing here asks for. The tokenizer knows no document types and no entities, so nothing is ever fetched and
 * nothing grows.
 */
import { XmlSyntaxError } from '../errors.js';
import { XmlTokenizer } from '../wire/xml-tokenizer.js';

export interface XmlElement {
  readonly name: string;
  /** By local name. Of two with the same, the one without a prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Of the element itself, trimmed. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const LIMITS = { maxLength: 4 * 1024 * 1024, maxDepth: 64 };
const MAX_ELEMENTS = 100_000;

/**
 * @throws {XmlSyntaxError} not well-formed, larger than four million characters, or with more elements, in number or inside each other, than any
 * descriptor has
 */
export function readXmlTree(xml: string): XmlElement {
  const tokenizer = new XmlTokenizer(xml, LIMITS);
  const root: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  let elements = 0;
  for (let token = tokenizer.next(); token !== 'eof'; token = tokenizer.next()) {
    const parent = open.at(-1) ?? root;
    if (token === 'start') {
      elements += 1;
      if (elements > MAX_ELEMENTS) {
        throw new XmlSyntaxError(`more than ${MAX_ELEMENTS} elements`, tokenizer.tokenStart);
      }
      const { local } = tokenizer.name;
      const element = { name: local, attributes: attributesOf(tokenizer), children: [], text: '' };
      parent.children.push(element);
      open.push(element);
    } else if (token === 'text') {
      parent.text += tokenizer.text;
    } else {
      parent.text = parent.text.trim();
      open.pop();
    }
  }
  return root.children[0] ?? root;
}

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

function attributesOf(tokenizer: XmlTokenizer): Map<string, string> {
  const attributes = new Map<string, string>();
  for (let i = 0; i < tokenizer.attributeCount; i += 1) {
    const { local, prefix, qualified } = tokenizer.attributeName(i);
    if (prefix === 'xmlns' || qualified === 'xmlns') continue;
    if (prefix === '' || !attributes.has(local)) attributes.set(local, tokenizer.attributeValue(i));
  }
  return attributes;
}
