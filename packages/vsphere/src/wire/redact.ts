/**
 * Messages without their secrets, for logs.
 *
 * The schema says which members are secret. A message is walked along the schema, and what is secret,
 * or what the schema does not know and so cannot vouch for, is masked. Nothing is guessed from names.
 */
import { XmlSyntaxError } from '../errors.js';
import type { Member, SchemaTable } from '../schema/table.js';
import { isTextPrimitive } from './primitives.js';
import { XmlTokenizer } from './xml-tokenizer.js';

const MASK = '***';
const ARRAY_OF = 'ArrayOf';
const RESPONSE = 'Response';
const FAULT = 'Fault';
/** Everything else in a SOAP header may be a token. */
const PUBLIC_HEADERS: ReadonlySet<string> = new Set(['operationID']);
/** The schema marks members, not results: this one is a password for the length of its life. */
const SECRET_RESULTS: ReadonlySet<string> = new Set(['AcquireCloneTicket']);

/** Asked at the start tag of a child element: may it be shown, or what stands inside it? */
type Children = (name: string) => Treatment;
type Treatment = 'show' | 'mask' | Children;

/** The message with every secret masked; of text that is not XML, only that it is not. */
export function redactMessage(table: SchemaTable, xml: string): string {
  try {
    return new Redactor(table, xml).redact();
  } catch (error) {
    if (error instanceof XmlSyntaxError) return `(${xml.length} characters that are not XML)`;
    throw error;
  }
}

class Redactor {
  readonly #table: SchemaTable;
  readonly #tokens: XmlTokenizer;
  #out = '';
  #copied = 0;

  constructor(table: SchemaTable, xml: string) {
    this.#table = table;
    this.#tokens = new XmlTokenizer(xml);
  }

  redact(): string {
    const tokens = this.#tokens;
    for (let token = tokens.next(); token !== 'eof'; token = tokens.next()) {
      this.#element(this.#inMessage(tokens.name.local));
    }
    return this.#out + tokens.source(this.#copied);
  }

  /** Treats the element whose start tag was read last. */
  #element(treatment: Treatment): void {
    const tokens = this.#tokens;
    if (typeof treatment === 'function') {
      for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
        if (token === 'start') this.#element(treatment(tokens.name.local));
      }
      return;
    }
    const start = tokens.position;
    tokens.skipElement();
    if (treatment === 'show' || tokens.tokenStart === start) return;
    this.#out += tokens.source(this.#copied, start) + MASK;
    this.#copied = tokens.tokenStart;
  }

  #inMessage(name: string): Treatment {
    switch (name) {
      case 'Envelope':
      case 'Body':
        return (child) => this.#inMessage(child);
      case 'Header':
        return (child) => (PUBLIC_HEADERS.has(child) ? 'show' : 'mask');
      case FAULT:
        return (child) => this.#inFault(child);
      default:
        return this.#inCall(name);
    }
  }

  #inFault(name: string): Treatment {
    if (name === 'faultcode' || name === 'faultstring') return 'show';
    if (name !== 'detail') return 'mask';
    return (child) => this.#inType(child.endsWith(FAULT) ? child.slice(0, -FAULT.length) : child);
  }

  #inCall(name: string): Treatment {
    const isResponse = name.endsWith(RESPONSE);
    const method = this.#table.methodNamed(isResponse ? name.slice(0, -RESPONSE.length) : name);
    if (method === undefined || SECRET_RESULTS.has(method.name)) return 'mask';
    const { paramByName, result } = method;
    if (!isResponse) return (child) => (child === '_this' ? 'show' : this.#inMember(paramByName.get(child)));
    return () => (result === undefined ? 'mask' : this.#inType(result.type));
  }

  #inMember(member: Member | undefined): Treatment {
    return member === undefined || member.secret ? 'mask' : this.#inType(member.type);
  }

  /** What stands inside the element read last, of a declared type unless it names another. */
  #inType(declared: string): Treatment {
    const name = this.#tokens.attributes.schemaType ?? declared;
    if (isTextPrimitive(name) || name === 'ManagedObjectReference') return 'show';
    if (this.#table.enumValues(name) !== undefined) return 'show';
    const type = this.#table.typeNamed(name);
    if (type !== undefined) return (child) => this.#inMember(type.memberByName.get(child));
    if (!name.startsWith(ARRAY_OF)) return 'mask';
    const item = name.slice(ARRAY_OF.length);
    return () =>
      this.#inType(this.#table.typeNamed(item) ? item : item.charAt(0).toLowerCase() + item.slice(1));
  }
}
