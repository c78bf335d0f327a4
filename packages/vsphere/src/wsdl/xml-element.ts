/**
 * A document as a tree of elements: for schema files, which carry their facts in attributes.
 *
 * Read by the same tokenizer as answers, so without a document type, without entities beyond the five, and within
 * limits of size and depth. Prefixes are cut from element names: each file has one vocabulary.
 */
import { XmlSyntaxError } from '../errors.js';
import { XmlTokenizer, type XmlLimits } from '../wire/xml-tokenizer.js';
import { WsdlError } from './wsdl-error.js';

export interface XmlElement {
  /** Local name. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** What stands inside it, when that is text alone. */
  readonly text: string;
}

/** The largest file of a vCenter's own is a tenth of it. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;
const LIMITS: XmlLimits = { maxLength: MAX_FILE_BYTES, maxDepth: 64 };

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * The root element of a well-formed document.
 *
 * @throws {WsdlError} it is not one, or goes beyond the limits
 */
export function readXml(text: string, fileName: string): XmlElement {
  try {
    return readRoot(new XmlTokenizer(text, LIMITS));
  } catch (cause) {
    if (!(cause instanceof XmlSyntaxError)) throw cause;
    throw new WsdlError(fileName, cause.message, { cause });
  }
}

function readRoot(tokens: XmlTokenizer): XmlElement {
  const document = openElement('', new Map());
  const open = [document];
  for (let token = tokens.next(); token !== 'eof'; token = tokens.next()) {
    const parent = open.at(-1) ?? document;
    if (token === 'end') {
      open.pop();
    } else if (token === 'text') {
      parent.text += tokens.text;
    } else {
      const element = openElement(tokens.name.local, attributesOf(tokens));
      parent.children.push(element);
      open.push(element);
    }
  }
  return document.children[0] ?? document;
}

function openElement(name: string, attributes: ReadonlyMap<string, string>): OpenElement {
  return { name, attributes, children: [], text: '' };
}

function attributesOf(tokens: XmlTokenizer): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (let i = 0; i < tokens.attributeCount; i += 1) {
    attributes.set(tokens.attributeName(i).qualified, tokens.attributeValue(i));
  }
  return attributes;
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** An attribute; empty when it is not there. */
export function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? '';
}

/** `vim25:Folder` is `Folder`. */
export function localName(qualifiedName: string): string {
  return qualifiedName.slice(qualifiedName.indexOf(':') + 1);
}
