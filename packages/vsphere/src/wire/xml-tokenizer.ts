/**
 * A pull reader of XML: well-formed or refused, and as fast as a string can be walked.
 *
 * The caller asks for the next tag or text; nothing is built that was not asked for. Names come from
 * a table, values are cut out only when read, and {@link XmlTokenizer.leafText} takes a whole leaf
 * element in one step, which is what most of an answer consists of. There are no document types and
 * no entities beyond XML's own five, so text can never grow when it is read. Prefixes need not be
 * declared: `xsd:string` without a declaration is common on real wires.
 */
import { XmlSyntaxError } from '../errors.js';
import { hashStep, nameBetween, parseName, type XmlName } from './xml-name.js';
import { illegalCharacterAt, resolveReferences, withPlainNewlines } from './xml-text.js';

export interface XmlLimits {
  /** Longest document accepted, in UTF-16 units. */
  readonly maxLength: number;
  /** Most elements open at once. */
  readonly maxDepth: number;
}

export const DEFAULT_XML_LIMITS: XmlLimits = { maxLength: 256 * 1024 * 1024, maxDepth: 512 };

export type XmlToken = 'start' | 'end' | 'text' | 'eof';

/** Most attributes on one element: finding a duplicate takes time that grows with the square. */
const MAX_ATTRIBUTES = 256;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const NO_NAME: XmlName = { qualified: '', prefix: '', local: '' };

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const BANG = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const BYTE_ORDER_MARK = 0xfeff;

interface NamespaceBinding {
  readonly depth: number;
  readonly prefix: string;
  readonly uri: string;
}

export class XmlTokenizer {
  /** Of the tag read last. */
  name: XmlName = NO_NAME;
  /** Of the text read last, references resolved. It may be a view on the document. */
  text = '';
  /** On the element whose start tag was read last. */
  attributeCount = 0;
  /** Where the token read last begins. */
  tokenStart = 0;

  private readonly xml: string;
  private readonly maxDepth: number;
  private readonly hasReturns: boolean;
  private readonly hasCdataEnds: boolean;
  private readonly open: XmlName[] = [];
  private readonly bindings: NamespaceBinding[] = [];
  private readonly attributeNames: XmlName[] = [];
  private readonly valueStarts: number[] = [];
  private readonly valueEnds: number[] = [];
  private at = 0;
  private selfClosed = false;
  /** A start tag has been read by leafText and not been handed out yet. */
  private startPending = false;
  private rootSeen = false;
  // The next '&' and '<' at or after the last place one was looked for: each is searched for once.
  private nextAmpersand = -1;
  private nextLess = -1;

  /** @throws {XmlSyntaxError} the text is too long or holds a character that XML forbids */
  constructor(xml: string, { maxLength, maxDepth }: XmlLimits = DEFAULT_XML_LIMITS) {
    if (xml.length > maxLength) throw new XmlSyntaxError(`more than ${maxLength} characters`, maxLength);
    const illegal = illegalCharacterAt(xml);
    if (illegal >= 0) throw new XmlSyntaxError('a character that XML does not allow', illegal);
    this.xml = xml;
    this.maxDepth = maxDepth;
    this.hasReturns = xml.includes('\r');
    this.hasCdataEnds = xml.includes(']]>');
    if (xml.charCodeAt(0) === BYTE_ORDER_MARK) this.at = 1;
    this.skipDeclaration();
  }

  /** Where reading goes on. */
  get position(): number {
    return this.at;
  }

  /** Elements open, the one whose start tag was read last included. */
  get depth(): number {
    return this.open.length;
  }

  /**
   * Reads on to the next tag or text. Comments and processing instructions are passed over; a CDATA
   * section is a text of its own. An element without content gives a start and an end all the same.
   *
   * @throws {XmlSyntaxError} the document is not well-formed from here on
   */
  next(): XmlToken {
    if (this.startPending) {
      this.startPending = false;
      return 'start';
    }
    if (this.selfClosed) {
      this.selfClosed = false;
      this.tokenStart = this.at;
      this.leaveElement();
      return 'end';
    }
    for (;;) {
      const { at, xml } = this;
      this.tokenStart = at;
      if (at >= xml.length) return this.endOfDocument();
      if (xml.charCodeAt(at) !== LESS) {
        if (this.readText(at)) return 'text';
        continue;
      }
      const code = xml.charCodeAt(at + 1);
      if (code === SLASH) {
        this.readEndTag(at);
        return 'end';
      }
      if (code === BANG) {
        if (this.readCommentOrCdata(at)) return 'text';
      } else if (code === QUESTION) {
        this.skipInstruction(at);
      } else {
        this.readStartTag(at);
        return 'start';
      }
    }
  }

  /**
   * After a start tag: the text of the element, which is left behind with its end tag read. When the
   * element has child elements the answer is undefined, and {@link next} gives the first of them.
   *
   * @throws {XmlSyntaxError} the document is not well-formed from here on
   */
  leafText(): string | undefined {
    const start = this.at;
    if (!this.selfClosed) {
      const less = this.xml.indexOf('<', start);
      if (less >= 0 && this.xml.charCodeAt(less + 1) === SLASH) {
        const text = this.textBetween(start, less);
        this.readEndTag(less);
        return text;
      }
    }
    return this.leafTextInPieces();
  }

  /** After a start tag: passes over the element with all it holds. */
  skipElement(): void {
    const outside = this.open.length - 1;
    while (this.next() !== 'end' || this.open.length > outside);
  }

  attributeName(index: number): XmlName {
    return this.attributeNames[index] ?? NO_NAME;
  }

  attributeValue(index: number): string {
    const raw = this.xml.slice(this.valueStarts[index], this.valueEnds[index]);
    // A reader turns line ends into newlines first and any blank into a space then.
    const blanked = /[\t\n\r]/.test(raw) ? raw.replaceAll(/\r\n|[\t\n\r]/g, ' ') : raw;
    const value = blanked.includes('&') ? resolveReferences(blanked) : blanked;
    return typeof value === 'string'
      ? value
      : this.fail('a reference to an unknown entity', this.valueStarts[index]);
  }

  /** The value as a name, for attributes like `xsi:type`; parts are empty where it is not a legal name. */
  attributeValueAsName(index: number): XmlName {
    const start = this.valueStarts[index] ?? 0;
    const end = this.valueEnds[index] ?? 0;
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = hashStep(hash, this.xml.charCodeAt(at));
    return nameBetween(this.xml, start, end, hash) ?? parseName(this.attributeValue(index).trim()) ?? NO_NAME;
  }

  /** The value of the attribute with exactly this name, prefix and all. */
  attribute(qualified: string): string | undefined {
    for (let i = 0; i < this.attributeCount; i += 1) {
      if (this.attributeNames[i]?.qualified === qualified) return this.attributeValue(i);
    }
    return undefined;
  }

  /** What a prefix stands for where reading is; undefined when it is not declared. '' is the default. */
  namespaceOf(prefix: string): string | undefined {
    if (prefix === 'xml') return XML_NAMESPACE;
    return this.bindings.findLast((binding) => binding.prefix === prefix)?.uri;
  }

  private readStartTag(at: number): void {
    if (this.open.length === 0 && this.rootSeen) this.fail('a second root element', at);
    if (this.open.length >= this.maxDepth)
      this.fail(`more than ${this.maxDepth} elements inside each other`, at);
    this.rootSeen = true;
    this.at = at + 1;
    const name = this.readName();
    this.name = name;
    this.open.push(name);
    this.attributeCount = 0;
    if (this.xml.charCodeAt(this.at) === GREATER) this.at += 1;
    else this.readAttributes();
  }

  private readAttributes(): void {
    for (;;) {
      const before = this.at;
      const code = this.skipBlanks();
      if (code === GREATER) {
        this.at += 1;
        return;
      }
      if (code === SLASH) {
        this.expect(this.at + 1, GREATER, "'/>'");
        this.at += 2;
        this.selfClosed = true;
        return;
      }
      if (Number.isNaN(code)) this.fail('the document ends inside a tag');
      if (this.at === before) this.fail('a tag that does not go on with a blank or end', before);
      this.readAttribute();
    }
  }

  private readAttribute(): void {
    const { xml } = this;
    const nameAt = this.at;
    const name = this.readName();
    this.skipBlanks();
    this.expect(this.at, EQUALS, `'=' after the attribute ${name.qualified}`);
    this.at += 1;
    const quote = this.skipBlanks();
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE)
      this.fail(`no quoted value of ${name.qualified}`, this.at);
    const start = this.at + 1;
    const end = xml.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start);
    if (end < 0) this.fail(`the value of ${name.qualified} does not end`, start);
    if (this.lessAfter(start) < end) this.fail(`'<' in the value of ${name.qualified}`, this.nextLess);
    this.at = end + 1;
    this.keepAttribute(name, nameAt, start, end);
  }

  private keepAttribute(name: XmlName, nameAt: number, start: number, end: number): void {
    const index = this.attributeCount;
    if (index >= MAX_ATTRIBUTES) this.fail(`more than ${MAX_ATTRIBUTES} attributes`, nameAt);
    for (let i = 0; i < index; i += 1) {
      if (this.attributeNames[i]?.qualified === name.qualified)
        this.fail(`${name.qualified} given twice`, nameAt);
    }
    this.attributeNames[index] = name;
    this.valueStarts[index] = start;
    this.valueEnds[index] = end;
    this.attributeCount = index + 1;
    // Read now even if nobody asks: a document with a bad reference is refused as a whole.
    const value = this.ampersandAfter(start) < end ? this.attributeValue(index) : undefined;
    if (name.prefix === 'xmlns' || name.qualified === 'xmlns') {
      const prefix = name.prefix === 'xmlns' ? name.local : '';
      this.bindings.push({ depth: this.open.length, prefix, uri: value ?? this.attributeValue(index) });
    }
  }

  private readName(): XmlName {
    const { xml } = this;
    const start = this.at;
    let at = start;
    let hash = 0;
    let code = xml.charCodeAt(at);
    while (code > GREATER || (code > SPACE && code !== SLASH && code !== EQUALS && code !== GREATER)) {
      hash = hashStep(hash, code);
      at += 1;
      code = xml.charCodeAt(at);
    }
    this.at = at;
    const name = nameBetween(xml, start, at, hash);
    return name ?? this.fail(at >= xml.length ? 'the document ends inside a tag' : 'not a legal name', start);
  }

  private readEndTag(at: number): void {
    const { open, xml } = this;
    this.tokenStart = at;
    const name = open[open.length - 1];
    if (name === undefined) this.fail('an end tag without a start tag', at);
    const nameEnd = at + 2 + name.qualified.length;
    // A cut and a comparison take half the time of startsWith.
    if (xml.slice(at + 2, nameEnd) !== name.qualified) this.failMismatch(at, name);
    this.at = nameEnd;
    if (xml.charCodeAt(nameEnd) !== GREATER && this.skipBlanks() !== GREATER) this.failMismatch(at, name);
    this.at += 1;
    this.leaveElement();
  }

  private leaveElement(): void {
    const { bindings, open } = this;
    while (bindings.length > 0 && bindings[bindings.length - 1]?.depth === open.length) bindings.pop();
    this.name = open.pop() ?? NO_NAME;
    this.attributeCount = 0;
  }

  /** False when there was only blank space between the parts of the document. */
  private readText(at: number): boolean {
    const less = this.xml.indexOf('<', at);
    const end = less < 0 ? this.xml.length : less;
    this.text = this.textBetween(at, end);
    this.at = end;
    if (this.open.length > 0) return true;
    if (/[^ \t\r\n]/.test(this.text)) this.fail('text outside the root element', at);
    return false;
  }

  private textBetween(start: number, end: number): string {
    const raw = this.xml.slice(start, end);
    if (this.hasCdataEnds && raw.includes(']]>')) this.fail("']]>' in text", start + raw.indexOf(']]>'));
    const text = this.hasReturns ? withPlainNewlines(raw) : raw;
    if (this.ampersandAfter(start) >= end) return text;
    const resolved = resolveReferences(text);
    return typeof resolved === 'string'
      ? resolved
      : this.fail('a reference to an unknown entity', start + resolved.at);
  }

  private leafTextInPieces(): string | undefined {
    let text = '';
    for (let token = this.next(); token !== 'start'; token = this.next()) {
      if (token === 'end') return text;
      text += this.text;
    }
    this.startPending = true;
    return undefined;
  }

  /** True for CDATA, whose text is then the current one. */
  private readCommentOrCdata(at: number): boolean {
    const { xml } = this;
    if (xml.startsWith('<!--', at)) {
      const end = xml.indexOf('--', at + 4);
      if (end < 0) this.fail('a comment that does not end', at);
      this.expect(end + 2, GREATER, "'>' after '--' in a comment");
      this.at = end + 3;
      return false;
    }
    if (!xml.startsWith('<![CDATA[', at)) {
      this.fail(
        xml.startsWith('<!DOCTYPE', at) ? 'a document type declaration' : "'<!' that begins nothing known",
        at,
      );
    }
    const end = xml.indexOf(']]>', at + 9);
    if (end < 0) this.fail('a CDATA section that does not end', at);
    if (this.open.length === 0) this.fail('text outside the root element', at);
    const raw = xml.slice(at + 9, end);
    this.text = this.hasReturns ? withPlainNewlines(raw) : raw;
    this.at = end + 3;
    return true;
  }

  private skipDeclaration(): void {
    const { at, xml } = this;
    if (!/^<\?xml[ \t\r\n]/.test(xml.slice(at, at + 6))) return;
    const end = xml.indexOf('?>', at);
    if (end < 0) this.fail('an XML declaration that does not end', at);
    this.at = end + 2;
  }

  private skipInstruction(at: number): void {
    const { xml } = this;
    this.at = at + 2;
    const end = xml.indexOf('?>', at + 2);
    if (end < 0) this.fail('a processing instruction that does not end', at);
    const target = /^[^ \t\r\n]*/.exec(xml.slice(at + 2, end))?.[0] ?? '';
    if (parseName(target) === undefined) this.fail('a processing instruction without a name', at);
    if (target.toLowerCase() === 'xml') this.fail('an XML declaration that is not at the very start', at);
    this.at = end + 2;
  }

  private endOfDocument(): XmlToken {
    const unclosed = this.open[this.open.length - 1];
    if (unclosed !== undefined) this.fail(`the document ends inside ${unclosed.qualified}`, this.at);
    if (!this.rootSeen) this.fail('no element', this.at);
    return 'eof';
  }

  /** Moves to the next character that is not blank and returns its code. */
  private skipBlanks(): number {
    const { xml } = this;
    let { at } = this;
    let code = xml.charCodeAt(at);
    while (code === SPACE || code === NEWLINE || code === TAB || code === RETURN) {
      at += 1;
      code = xml.charCodeAt(at);
    }
    this.at = at;
    return code;
  }

  private ampersandAfter(at: number): number {
    if (this.nextAmpersand < at) this.nextAmpersand = indexOrEnd(this.xml, '&', at);
    return this.nextAmpersand;
  }

  private lessAfter(at: number): number {
    if (this.nextLess < at) this.nextLess = indexOrEnd(this.xml, '<', at);
    return this.nextLess;
  }

  private expect(at: number, code: number, what: string): void {
    if (this.xml.charCodeAt(at) !== code) this.fail(`no ${what}`, at);
  }

  private failMismatch(at: number, open: XmlName): never {
    const found = /^<\/([^\s>]{0,80})/.exec(this.xml.slice(at, at + 90))?.[1] ?? '';
    this.fail(
      at + 2 + found.length >= this.xml.length
        ? `the document ends inside ${open.qualified}`
        : `</${found}> where </${open.qualified}> is due`,
      at,
    );
  }

  private fail(reason: string, at = this.at): never {
    throw new XmlSyntaxError(reason, Math.min(at, this.xml.length));
  }
}

function indexOrEnd(xml: string, what: string, from: number): number {
  const found = xml.indexOf(what, from);
  return found < 0 ? Number.MAX_SAFE_INTEGER : found;
}
