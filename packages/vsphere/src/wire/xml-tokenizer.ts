/**
 * A pull reader of XML: well-formed or refused, and as fast as bytes can be walked.
 *
 * The caller asks for the next tag or text; nothing is built that was not asked for. Names and
 * attributes come from tables, and most of an answer consists of elements that are taken in one step:
 * a caller who knows what comes next asks for it ({@link XmlTokenizer.startIf}), and for the text, number or
 * truth value in it. There are no document types and no entities beyond XML's own five, so text can
 * never grow when it is read. Prefixes need not be declared: `xsd:string` without a declaration is
 * common on real wires.
 */
import {
  AMPERSAND,
  ASCII_END,
  BANG,
  blanksEnd,
  BRACKET_END,
  DIGIT_NINE,
  DIGIT_ZERO,
  GREATER,
  isBlank,
  LESS,
  MINUS,
  NEWLINE,
  QUESTION,
  RETURN,
  SLASH,
  SPACE,
  TAB,
} from './characters.js';
import { ByteSequence } from './byte-sequence.js';
import { RepeatedTexts } from './repeated-text.js';
import {
  AttributeReader,
  NO_ATTRIBUTES,
  type NamespaceBinding,
  type XmlAttributes,
} from './xml-attributes.js';
import { XmlDocument } from './xml-document.js';
import { nameAt, NO_NAME, parseName, type XmlName } from './xml-name.js';
import { detached, resolveReferences, withPlainNewlines } from './xml-text.js';

export interface XmlLimits {
  /** Longest document accepted: of a string in UTF-16 units, of bytes in bytes. */
  readonly maxLength: number;
  /** Most elements open at once. */
  readonly maxDepth: number;
}

export const DEFAULT_XML_LIMITS: XmlLimits = { maxLength: 256 * 1024 * 1024, maxDepth: 512 };

export type XmlToken = 'start' | 'end' | 'text' | 'eof';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const BYTE_ORDER_MARK = '\ufeff';
const BYTES_OF_MARK = 3;
/** Integers of so many digits are safe, and read in place. */
const SAFE_DIGITS = 15;

/** For each byte: may it be passed over in a text without a further look? */
const PLAIN = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code < SPACE) return code === TAB || code === NEWLINE ? 1 : 0;
  return code >= ASCII_END || code === LESS || code === AMPERSAND || code === BRACKET_END ? 0 : 1;
});

const TRUE_AND_END = new ByteSequence('true</');
const FALSE_AND_END = new ByteSequence('false</');

interface BindingInForce extends NamespaceBinding {
  readonly depth: number;
}

export class XmlTokenizer {
  /** Of the tag read last. */
  name: XmlName = NO_NAME;
  /** On the element whose start tag was read last. */
  attributes: XmlAttributes = NO_ATTRIBUTES;
  /** Of the text read last, references resolved. It may be a view on the document. */
  text = '';
  /** Where the token read last begins, in bytes. */
  tokenStart = 0;

  private readonly document: XmlDocument;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly length: number;
  private readonly maxDepth: number;
  private readonly attributeReader: AttributeReader;
  private readonly repeatedTexts: RepeatedTexts;
  private readonly open: XmlName[] = [];
  private readonly bindings: BindingInForce[] = [];
  private at = 0;
  private selfClosed = false;
  /** A start tag has been read by leafText and not been handed out yet. */
  private startPending = false;
  private rootSeen = false;
  /** The text whose end was looked for last is ASCII and nothing in it stands for anything else. */
  private plain = true;

  /** @throws {XmlSyntaxError} the document is too long, or a string that UTF-8 cannot carry */
  constructor(source: string | Uint8Array, { maxLength, maxDepth }: XmlLimits = DEFAULT_XML_LIMITS) {
    const document = new XmlDocument(source, maxLength);
    this.document = document;
    this.bytes = document.bytes;
    this.view = document.view;
    this.length = document.length;
    this.maxDepth = maxDepth;
    this.attributeReader = new AttributeReader(document);
    this.repeatedTexts = new RepeatedTexts(document);
    if (document.slice(0, BYTES_OF_MARK) === BYTE_ORDER_MARK) this.at = BYTES_OF_MARK;
    this.skipDeclaration();
  }

  /** Where reading goes on, in bytes. */
  get position(): number {
    return this.at;
  }

  /** Elements open, the one whose start tag was read last included. */
  get depth(): number {
    return this.open.length;
  }

  get attributeCount(): number {
    return this.attributes.names.length;
  }

  /** The document between two positions, as it stands. */
  source(start: number, end?: number): string {
    return this.document.slice(start, end ?? this.length);
  }

  /** Position in characters of a position in bytes. */
  charactersBefore(position: number): number {
    return this.document.charactersBefore(position);
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
    const { bytes, length } = this;
    for (;;) {
      const { at } = this;
      this.tokenStart = at;
      if (at >= length) return this.endOfDocument();
      if (bytes[at] !== LESS) {
        if (this.readText(at)) return 'text';
        continue;
      }
      const code = bytes[at + 1];
      if (code === SLASH) {
        this.readEndTag(at);
        return 'end';
      }
      if (code === BANG) {
        if (this.readCommentOrCdata(at)) return 'text';
      } else if (code === QUESTION) {
        this.skipInstruction(at);
      } else {
        this.enterElement(at, nameAt(this.document, at + 1) ?? this.failName(at + 1));
        return 'start';
      }
    }
  }

  /**
   * Reads the start tag of an element called `name`, if that and nothing else is what comes next.
   * Otherwise nothing has happened.
   *
   * @throws {XmlSyntaxError} it is, and the tag is not well-formed
   */
  startIf(name: XmlName): boolean {
    const { at, bytes } = this;
    if (!name.startsAt(this.view, at) || this.selfClosed || this.startPending) return false;
    const code = bytes[at + 1 + name.length];
    if (code !== GREATER && code !== SLASH && !isBlank(code)) return false;
    this.tokenStart = at;
    this.enterElement(at, name);
    return true;
  }

  /**
   * After a start tag: the text of the element, which is left behind with its end tag read. When the
   * element has child elements the answer is undefined, and {@link next} gives the first of them.
   *
   * @throws {XmlSyntaxError} the document is not well-formed from here on
   */
  leafText(): string | undefined {
    const end = this.leafEnd();
    if (end < 0) return this.leafTextInPieces();
    const text = this.textBetween(this.at, end);
    this.readEndTag(end);
    return text;
  }

  /** Like {@link leafText}, but the string does not hold on to the document. */
  detachedLeafText(): string | undefined {
    const end = this.leafEnd();
    if (end < 0) return detachedOrNone(this.leafTextInPieces());
    const text = this.plain
      ? this.repeatedTexts.asciiBetween(this.at, end)
      : detached(this.textBetween(this.at, end));
    this.readEndTag(end);
    return text;
  }

  /**
   * After a start tag: the integer in the element, which is left behind with its end tag read. When it
   * holds anything but a few digits with or without a minus, the answer is undefined and nothing
   * has happened.
   */
  leafInteger(): number | undefined {
    const { at, bytes } = this;
    if (this.selfClosed) return undefined;
    const negative = bytes[at] === MINUS;
    const first = negative ? at + 1 : at;
    let end = first;
    let value = 0;
    let code = bytes[end] ?? 0;
    while (code >= DIGIT_ZERO && code <= DIGIT_NINE) {
      value = value * 10 + code - DIGIT_ZERO;
      end += 1;
      code = bytes[end] ?? 0;
    }
    const digits = end - first;
    if (digits === 0 || digits > SAFE_DIGITS || code !== LESS || bytes[end + 1] !== SLASH) return undefined;
    this.readEndTag(end);
    return negative && value !== 0 ? -value : value;
  }

  /** The same for `true` and `false`. */
  leafBoolean(): boolean | undefined {
    const { at, view } = this;
    if (this.selfClosed) return undefined;
    if (TRUE_AND_END.isAt(view, at)) {
      this.readEndTag(at + 4);
      return true;
    }
    if (!FALSE_AND_END.isAt(view, at)) return undefined;
    this.readEndTag(at + 5);
    return false;
  }

  /** After a start tag: passes over the element with all it holds. */
  skipElement(): void {
    const outside = this.open.length - 1;
    while (this.next() !== 'end' || this.open.length > outside);
  }

  attributeName(index: number): XmlName {
    return this.attributes.names[index] ?? NO_NAME;
  }

  attributeValue(index: number): string {
    return this.attributes.values[index] ?? '';
  }

  /** The value as a name, for attributes like `xsi:type`; parts are empty where it is not a legal name. */
  attributeValueAsName(index: number): XmlName {
    return this.attributes.valueAsName(index);
  }

  /** The value of the attribute with exactly this name, prefix and all. */
  attribute(qualified: string): string | undefined {
    const { names, values } = this.attributes;
    return values[names.findIndex((name) => name.qualified === qualified)];
  }

  /** What a prefix stands for where reading is; undefined when it is not declared. '' is the default. */
  namespaceOf(prefix: string): string | undefined {
    if (prefix === 'xml') return XML_NAMESPACE;
    return this.bindings.findLast((binding) => binding.prefix === prefix)?.uri;
  }

  private enterElement(at: number, name: XmlName): void {
    const { open } = this;
    if (open.length === 0 && this.rootSeen) this.fail('a second root element', at);
    if (open.length >= this.maxDepth) this.fail(`more than ${this.maxDepth} elements inside each other`, at);
    this.rootSeen = true;
    this.name = name;
    open.push(name);
    const nameEnd = at + 1 + name.length;
    if (this.bytes[nameEnd] === GREATER) {
      this.attributes = NO_ATTRIBUTES;
      this.at = nameEnd + 1;
    } else this.readAttributes(nameEnd);
  }

  private readAttributes(nameEnd: number): void {
    const attributes = this.attributeReader.read(nameEnd);
    this.attributes = attributes;
    this.at = this.attributeReader.end;
    this.selfClosed = attributes.selfClosed;
    const depth = this.open.length;
    for (const binding of attributes.bindings) this.bindings.push({ ...binding, depth });
  }

  private readEndTag(at: number): void {
    const { bytes, open } = this;
    this.tokenStart = at;
    const name = open[open.length - 1];
    if (name === undefined) this.fail('an end tag without a start tag', at);
    let end = at + 2 + name.length;
    if (!name.endsAt(this.view, at)) {
      if (!name.isAt(this.view, at + 2)) this.failMismatch(at, name);
      end = blanksEnd(bytes, end);
      if (bytes[end] !== GREATER) this.failMismatch(at, name);
    }
    this.at = end + 1;
    this.leaveElement();
  }

  private leaveElement(): void {
    const { bindings, open } = this;
    if (bindings.length > 0) {
      while (bindings[bindings.length - 1]?.depth === open.length) bindings.pop();
    }
    this.name = open.pop() ?? NO_NAME;
    this.attributes = NO_ATTRIBUTES;
  }

  /** False when there was only blank space between the parts of the document. */
  private readText(at: number): boolean {
    const end = this.textEnd(at);
    this.text = this.textBetween(at, end);
    this.at = end;
    if (this.open.length > 0) return true;
    if (/[^ \t\r\n]/.test(this.text)) this.fail('text outside the root element', at);
    return false;
  }

  /** Where the text ends that an element consists of; -1 when it does not consist of one text. */
  private leafEnd(): number {
    if (this.selfClosed) return -1;
    const end = this.textEnd(this.at);
    return this.bytes[end + 1] === SLASH ? end : -1;
  }

  /** Where the text that begins at `start` ends, which is at the next tag. */
  private textEnd(start: number): number {
    const { bytes, length } = this;
    this.plain = true;
    let at = start;
    for (;;) {
      while (at < length && PLAIN[bytes[at] ?? 0] === 1) at += 1;
      if (at >= length) return length;
      const code = bytes[at] ?? 0;
      if (code === LESS) return at;
      if (code === BRACKET_END) {
        if (this.document.startsWith(']]>', at)) this.fail("']]>' in text", at);
      } else if (code < SPACE && code !== RETURN) {
        this.fail('a character that XML does not allow', at);
      } else {
        this.plain = false;
      }
      at += 1;
    }
  }

  /** The text between two places of which {@link textEnd} has just found the second. */
  private textBetween(start: number, end: number): string {
    const { document } = this;
    if (this.plain) return document.sliceAscii(start, end);
    document.checkCharacters(start, end);
    const raw = document.slice(start, end);
    const resolved = resolveReferences(withPlainNewlines(raw));
    return typeof resolved === 'string'
      ? resolved
      : document.failInText('a reference to an unknown entity', start, raw.slice(0, resolved.at));
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
    const { bytes, document } = this;
    if (document.startsWith('<!--', at)) {
      const end = document.indexOf('--', at + 4);
      if (end < 0) this.fail('a comment that does not end', at);
      if (bytes[end + 2] !== GREATER) this.fail("no '>' after '--' in a comment", end + 2);
      document.checkCharacters(at, end);
      this.at = end + 3;
      return false;
    }
    if (!document.startsWith('<![CDATA[', at)) {
      const isDoctype = document.startsWith('<!DOCTYPE', at);
      this.fail(isDoctype ? 'a document type declaration' : "'<!' that begins nothing known", at);
    }
    const end = document.indexOf(']]>', at + 9);
    if (end < 0) this.fail('a CDATA section that does not end', at);
    if (this.open.length === 0) this.fail('text outside the root element', at);
    document.checkCharacters(at + 9, end);
    this.text = withPlainNewlines(document.slice(at + 9, end));
    this.at = end + 3;
    return true;
  }

  private skipDeclaration(): void {
    const { at, document } = this;
    if (!/^<\?xml[ \t\r\n]/.test(document.slice(at, at + 6))) return;
    const end = document.indexOf('?>', at);
    if (end < 0) this.fail('an XML declaration that does not end', at);
    document.checkCharacters(at, end);
    this.at = end + 2;
  }

  private skipInstruction(at: number): void {
    const { document } = this;
    const end = document.indexOf('?>', at + 2);
    if (end < 0) this.fail('a processing instruction that does not end', at);
    const target = /^[^ \t\r\n]*/.exec(document.slice(at + 2, end))?.[0] ?? '';
    if (parseName(target) === undefined) this.fail('a processing instruction without a name', at);
    if (target.toLowerCase() === 'xml') this.fail('an XML declaration that is not at the very start', at);
    document.checkCharacters(at, end);
    this.at = end + 2;
  }

  private endOfDocument(): XmlToken {
    const unclosed = this.open[this.open.length - 1];
    if (unclosed !== undefined) this.fail(`the document ends inside ${unclosed.qualified}`, this.at);
    if (!this.rootSeen) this.fail('no element', this.at);
    return 'eof';
  }

  private failName(at: number): never {
    this.fail(at >= this.length ? 'the document ends inside a tag' : 'not a legal name', at);
  }

  private failMismatch(at: number, open: XmlName): never {
    const found = /^<\/([^\s>]{0,80})/.exec(this.document.slice(at, at + 90))?.[1] ?? '';
    this.fail(
      at + 2 + Buffer.byteLength(found) >= this.length
        ? `the document ends inside ${open.qualified}`
        : `</${found}> where </${open.qualified}> is due`,
      at,
    );
  }

  private fail(reason: string, at: number): never {
    this.document.fail(reason, at);
  }
}

function detachedOrNone(text: string | undefined): string | undefined {
  return text === undefined ? undefined : detached(text);
}
