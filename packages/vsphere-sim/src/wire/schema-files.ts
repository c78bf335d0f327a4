/**
 * The WSDL and XSD files that describe a service, as a server hands them out to clients that build themselves from
 * them.
 *
 * They are written from the table, for the version that the server speaks, in the files of a real vCenter: a client
 * asks for the service's WSDL and follows what that imports. ArrayOf types are among the types, for they are what an
 * array is where anything may stand.
 */
import {
  PRIMITIVES,
  type DataType,
  type Member,
  type Method,
  type SchemaTable,
  type TypeUse,
} from '@kilonova/vsphere/wire';
import { ANY, arrayOf, REFERENCE, typesInArrays } from './array-types.js';
import { isPrimitive } from './lexical.js';
import { XSD } from './namespaces.js';
import { spokenSchema, type SpokenSchema } from './spoken-schema.js';

const WSDL = 'http://schemas.xmlsoap.org/wsdl/';
const WSDL_SOAP = 'http://schemas.xmlsoap.org/wsdl/soap/';
/** A real vCenter says so too: a client is told where its server is. */
const PLACEHOLDER = 'https://localhost/sdk';
const SOAP_OVER_HTTP = 'http://schemas.xmlsoap.org/soap/http';
/** The files by the names they are asked for, the service's own WSDL first. */
export function schemaFiles(table: SchemaTable, apiVersion: string): ReadonlyMap<string, string> {
  const { core } = table;
  const own = new SchemaFiles(spokenSchema(table, apiVersion));
  // The version of the service says nothing of the core schema's.
  const below = core === undefined ? [] : [new SchemaFiles(spokenSchema(core, core.apiVersion)).typesFile()];
  return new Map([...own.files(), ...below]);
}

class SchemaFiles {
  readonly #schema: SpokenSchema;
  readonly #table: SchemaTable;
  /** `vim25`: how the namespace is called in the files, and `vim` in their names. */
  readonly #prefix: string;
  readonly #stem: string;

  constructor(schema: SpokenSchema) {
    this.#schema = schema;
    this.#table = schema.table;
    this.#prefix = schema.table.namespace.replace(/^urn:/, '');
    this.#stem = this.#prefix.replace(/\d+$/, '');
  }

  files(): (readonly [name: string, text: string])[] {
    const stem = this.#stem;
    return [
      [`${stem}Service.wsdl`, this.#serviceWsdl()],
      [`${stem}.wsdl`, this.#wsdl()],
      [`${stem}-messagetypes.xsd`, this.#messageTypes()],
      this.typesFile(),
    ];
  }

  typesFile(): readonly [name: string, text: string] {
    const { core } = this.#table;
    const types = this.#table.ownTypeNames().flatMap((name) => this.#schema.typeNamed(name) ?? []);
    const enums = this.#table.enumNames();
    const inArrays = [...typesInArrays(this.#table)].filter((name) => !isOf(core, name));
    const arrays = core === undefined ? [...PRIMITIVES, REFERENCE, ...inArrays] : inArrays;
    const content = [
      ...(core === undefined ? [REFERENCE_TYPE] : []),
      ...types.map((type) => this.#complexType(type)),
      ...enums.map((name) => simpleType(name, this.#table.enumValues(name) ?? new Set())),
      ...arrays.filter((name) => this.#isSpoken(name)).map((name) => this.#arrayType(name)),
    ];
    return [`${this.#stem}-types.xsd`, this.#schemaOf(content)];
  }

  #serviceWsdl(): string {
    const { namespace } = this.#table;
    const prefix = this.#prefix;
    const service = `${capitalised(this.#stem)}Service`;
    return document(
      `<definitions targetNamespace="${namespace}Service" xmlns="${WSDL}" xmlns:soap="${WSDL_SOAP}" xmlns:${prefix}="${namespace}">`,
      `<import location="${this.#stem}.wsdl" namespace="${namespace}"/>`,
      `<service name="${service}">`,
      `<port binding="${prefix}:${this.#names.binding}" name="${this.#names.port}">`,
      `<soap:address location="${PLACEHOLDER}"/>`,
      '</port>',
      '</service>',
      '</definitions>',
    );
  }

  #wsdl(): string {
    const { namespace } = this.#table;
    const prefix = this.#prefix;
    const methods = this.#methods();
    const faults = this.#faultsOf(methods);
    return document(
      `<definitions targetNamespace="${namespace}" xmlns="${WSDL}" xmlns:soap="${WSDL_SOAP}" xmlns:${prefix}="${namespace}">`,
      '<types>',
      this.#schemaOf([
        `<include schemaLocation="${this.#stem}-messagetypes.xsd"/>`,
        ...faults.map((fault) => `<element name="${fault}Fault" type="${this.#nameOf(fault)}"/>`),
        ...methods.flatMap((method) => this.#messageElements(method)),
      ]),
      '</types>',
      ...faults.map((fault) => this.#message(`${fault}FaultMsg`, 'fault', `${fault}Fault`)),
      ...methods.flatMap(({ name }) => [
        this.#message(`${name}RequestMsg`, 'parameters', name),
        this.#message(`${name}ResponseMsg`, 'parameters', `${name}Response`),
      ]),
      `<portType name="${this.#names.portType}">`,
      ...methods.map((method) => this.#portOperation(method)),
      '</portType>',
      `<binding name="${this.#names.binding}" type="${prefix}:${this.#names.portType}">`,
      `<soap:binding style="document" transport="${SOAP_OVER_HTTP}"/>`,
      ...methods.map((method) => this.#bindingOperation(method)),
      '</binding>',
      '</definitions>',
    );
  }

  #messageTypes(): string {
    return this.#schemaOf([
      `<include schemaLocation="${this.#stem}-types.xsd"/>`,
      ...this.#methods().map((method) => {
        const params = this.#schema.paramsOf(method).map((param) => this.#element(param.name, param));
        return `<complexType name="${method.name}RequestType"><sequence>${this.#thisElement()}${params.join('')}</sequence></complexType>`;
      }),
    ]);
  }

  get #names() {
    const stem = capitalised(this.#stem);
    return { portType: `${stem}PortType`, binding: `${stem}Binding`, port: `${stem}Port` };
  }

  #methods(): readonly Method[] {
    const { table } = this.#schema;
    return table
      .methodNames()
      .flatMap((name) => table.methodNamed(name) ?? [])
      .filter((method) => this.#schema.has(method));
  }

  #faultsOf(methods: readonly Method[]): string[] {
    const names = new Set(['RuntimeFault', ...methods.flatMap(({ faults }) => faults)]);
    return [...names].filter((name) => this.#schema.typeNamed(name) !== undefined).toSorted();
  }

  #messageElements({ name, result }: Method): string[] {
    const returned = result === undefined ? '' : this.#element('returnval', result);
    return [
      `<element name="${name}" type="${this.#prefix}:${name}RequestType"/>`,
      `<element name="${name}Response"><complexType><sequence>${returned}</sequence></complexType></element>`,
    ];
  }

  #message(name: string, part: string, element: string): string {
    return `<message name="${name}"><part name="${part}" element="${this.#prefix}:${element}"/></message>`;
  }

  #portOperation({ name, faults }: Method): string {
    const prefix = this.#prefix;
    const known = [...faults, 'RuntimeFault'].filter((fault) => this.#schema.typeNamed(fault) !== undefined);
    const raised = known.map((fault) => `<fault name="${fault}" message="${prefix}:${fault}FaultMsg"/>`);
    return (
      `<operation name="${name}"><input message="${prefix}:${name}RequestMsg"/>` +
      `<output message="${prefix}:${name}ResponseMsg"/>${raised.join('')}</operation>`
    );
  }

  #bindingOperation({ name, faults }: Method): string {
    const action = `${this.#table.namespace}/${this.#schema.apiVersion}`;
    const known = [...faults, 'RuntimeFault'].filter((fault) => this.#schema.typeNamed(fault) !== undefined);
    const raised = known.map(
      (fault) => `<fault name="${fault}"><soap:fault name="${fault}" use="literal"/></fault>`,
    );
    const body = '<soap:body use="literal"/>';
    return (
      `<operation name="${name}"><soap:operation soapAction="${action}" style="document"/>` +
      `<input>${body}</input><output>${body}</output>${raised.join('')}</operation>`
    );
  }

  #complexType(type: DataType): string {
    const base = type.base === undefined ? undefined : this.#table.typeNamed(type.base);
    const inherited = new Set(base?.members.map(({ name }) => name));
    const own = this.#schema.membersOf(type).filter(({ name }) => !inherited.has(name));
    const sequence = `<sequence>${own.map((member) => this.#element(member.name, member)).join('')}</sequence>`;
    return base === undefined
      ? `<complexType name="${type.name}">${sequence}</complexType>`
      : `<complexType name="${type.name}"><complexContent><extension base="${this.#nameOf(base.name)}">${sequence}</extension></complexContent></complexType>`;
  }

  #arrayType(item: string): string {
    return (
      `<complexType name="${arrayOf(item)}"><sequence>` +
      `<element name="${item}" type="${this.#nameOf(item)}" minOccurs="0" maxOccurs="unbounded"/></sequence></complexType>`
    );
  }

  #thisElement(): string {
    return `<element name="_this" type="${this.#nameOf(REFERENCE)}"/>`;
  }

  #element(name: string, { type, array, optional }: TypeUse | Member): string {
    // A required array may be empty, and then is nothing.
    const least = optional || array ? ' minOccurs="0"' : '';
    const most = array ? ' maxOccurs="unbounded"' : '';
    return `<element name="${name}" type="${this.#nameOf(this.#spokenType(type))}"${least}${most}/>`;
  }

  /** A type that is newer than the version is declared as what it derives from. */
  #spokenType(name: string): string {
    const type = this.#table.typeNamed(name);
    return type === undefined ? name : this.#schema.nearestSpoken(type).name;
  }

  #isSpoken(name: string): boolean {
    const type = this.#table.typeNamed(name);
    return type === undefined || this.#schema.has(type);
  }

  /** As a reference to the type is written: `xsd:int`, `vim25:VirtualDevice`. */
  #nameOf(type: string): string {
    if (type === ANY || isPrimitive(type)) return `xsd:${type}`;
    const { core } = this.#table;
    const isCore = core !== undefined && (type === REFERENCE || isOf(core, type));
    return isCore ? `vim25:${type}` : `${this.#prefix}:${type}`;
  }

  #schemaOf(content: readonly string[]): string {
    const { namespace, core } = this.#table;
    const coreNames = core === undefined ? '' : ` xmlns:vim25="${core.namespace}"`;
    return [
      `<schema targetNamespace="${namespace}" xmlns="${XSD}" xmlns:xsd="${XSD}" xmlns:${this.#prefix}="${namespace}"${coreNames} elementFormDefault="qualified">`,
      ...(core === undefined
        ? []
        : [`<import namespace="${core.namespace}" schemaLocation="vim-types.xsd"/>`]),
      ...content,
      '</schema>\n',
    ].join('\n');
  }
}

const REFERENCE_TYPE =
  `<complexType name="${REFERENCE}"><simpleContent><extension base="xsd:string">` +
  '<attribute name="type" type="xsd:string"/></extension></simpleContent></complexType>';

function simpleType(name: string, values: ReadonlySet<string>): string {
  const written = [...values].map((value) => `<enumeration value="${escapeAttribute(value)}"/>`).join('');
  return `<simpleType name="${name}"><restriction base="xsd:string">${written}</restriction></simpleType>`;
}

function isOf(table: SchemaTable | undefined, name: string): boolean {
  return table !== undefined && (table.hasType(name) || table.enumValues(name) !== undefined);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function document(...lines: readonly string[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines, ''].join('\n');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
