/**
 * A request element by element, within limits.
 *
 * The tokenizer below bounds the length and the depth. The number of elements is counted here, and so are the
 * namespace declarations in force: each look-up of a prefix goes through them.
 */
import { XmlTokenizer } from '@kilonova/vsphere/wire';
import { XSI } from './namespaces.js';
import type { RequestPath } from './request-path.js';

export interface RequestLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
  readonly maxElements: number;
}

const MOST_DECLARATIONS = 256;

export class RequestTokens {
  readonly #tokens: XmlTokenizer;
  readonly #path: RequestPath;
  readonly #maxElements: number;
  readonly #lenient: boolean;
  #elements = 0;
  readonly #declared: { readonly depth: number; readonly total: number }[] = [];

  /** @throws {XmlSyntaxError} the document is too long */
  constructor(body: Uint8Array, limits: RequestLimits, path: RequestPath, lenient: boolean) {
    this.#tokens = new XmlTokenizer(body, { maxLength: limits.maxBytes, maxDepth: limits.maxDepth });
    this.#path = path;
    this.#maxElements = limits.maxElements;
    this.#lenient = lenient;
  }

  /** Without its prefix. */
  get local(): string {
    return this.#tokens.name.local;
  }

  /** As written, for messages. */
  get written(): string {
    return this.#tokens.name.qualified;
  }

  get hasAttributes(): boolean {
    return this.#tokens.attributeCount > 0;
  }

  /** Of the element; undefined when it is in none. */
  get namespace(): string | undefined {
    const { prefix } = this.#tokens.name;
    const uri = this.#tokens.namespaceOf(prefix);
    if (uri === undefined && prefix !== '' && !this.#lenient) {
      this.#path.refuse(`The prefix of the element "${this.written}" is not declared`);
    }
    return uri;
  }

  namespaceOf(prefix: string): string | undefined {
    return this.#tokens.namespaceOf(prefix);
  }

  /** The attribute without a prefix. */
  attribute(name: string): string | undefined {
    return this.#tokens.attribute(name);
  }

  /** The index of an attribute of XML Schema's instance namespace (`type`, `nil`), or -1. */
  instanceAttribute(local: string): number {
    const tokens = this.#tokens;
    for (let index = 0; index < tokens.attributeCount; index += 1) {
      const name = tokens.attributeName(index);
      if (name.local === local && name.prefix !== '' && tokens.namespaceOf(name.prefix) === XSI) return index;
    }
    return -1;
  }

  attributeValue(index: number): string {
    return this.#tokens.attributeValue(index);
  }

  /** Reads the start tag of the document. */
  root(): void {
    this.#tokens.next();
    this.#count();
  }

  /** Reads to the end of the document: nothing broken may stand behind the root. */
  finish(): void {
    while (this.#tokens.next() !== 'eof');
  }

  /** Moves to the next child of the element around; false when that has ended. */
  nextChild(): boolean {
    const tokens = this.#tokens;
    for (let token = tokens.next(); ; token = tokens.next()) {
      if (token === 'start') {
        this.#count();
        return true;
      }
      if (token !== 'text') return false;
      if (!this.#lenient && /[^ \t\r\n]/.test(tokens.text)) {
        this.#path.refuse('Text stands where only elements may');
      }
    }
  }

  /** The text of the element, which is left behind. */
  leafText(): string {
    const text = this.#tokens.detachedLeafText();
    if (text !== undefined) return text;
    this.#tokens.next();
    return this.#path.refuse(`An element "${this.written}" stands where only text may`);
  }

  /** The same, for what is read out of interest only: undefined when it has elements in it. */
  textIfLeaf(): string | undefined {
    const outside = this.#tokens.depth - 1;
    const text = this.#tokens.detachedLeafText();
    if (text === undefined) this.#skipTo(outside);
    return text;
  }

  /** Passes over the element with all it holds. */
  skip(): void {
    this.#skipTo(this.#tokens.depth - 1);
  }

  #skipTo(outside: number): void {
    for (;;) {
      const token = this.#tokens.next();
      if (token === 'start') this.#count();
      else if (token === 'end' && this.#tokens.depth <= outside) return;
    }
  }

  #count(): void {
    this.#elements += 1;
    if (this.#elements > this.#maxElements) {
      this.#path.refuse(`The request has more than ${this.#maxElements} elements`);
    }
    const { bindings } = this.#tokens.attributes;
    if (bindings.length > 0) this.#countDeclarations(bindings.length);
  }

  #countDeclarations(added: number): void {
    const declared = this.#declared;
    const { depth } = this.#tokens;
    while ((declared.at(-1)?.depth ?? 0) >= depth) declared.pop();
    const total = (declared.at(-1)?.total ?? 0) + added;
    if (total > MOST_DECLARATIONS) {
      this.#path.refuse(`The request declares more than ${MOST_DECLARATIONS} namespaces at once`);
    }
    declared.push({ depth, total });
  }
}
