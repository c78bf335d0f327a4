/**
 * Writes a WSDL for a list of methods, as a server might hand out.
 *
 * Only operations are described: element names, their order and how often they may occur. Every
 * element is xsd:anyType because values are encoded and decoded by our own codec, and a WSDL with the
 * API's three thousand types would take `soap` a second to load instead of a few milliseconds.
 */
import type { Member, Method, SchemaTable } from '../src/schema/table.js';

/**
 * A self-contained WSDL that defines the named methods, document/literal, with the SOAPAction of
 * the table's API version. The service address is a placeholder: give the client its endpoint.
 *
 * @throws {RangeError} a name the table does not know
 */
export function operationsWsdl(table: SchemaTable, methodNames: Iterable<string>): string {
  const methods = [...new Set(methodNames)].toSorted().map((name) => knownMethod(table, name));
  const ns = table.namespace;
  const schema = `targetNamespace="${ns}" xmlns="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<definitions name="VimService" targetNamespace="${ns}" xmlns="http://schemas.xmlsoap.org/wsdl/"` +
      ` xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:vim25="${ns}">`,
    '<types>',
    `<schema ${schema} xmlns:xsd="http://www.w3.org/2001/XMLSchema">`,
    ...methods.flatMap(elements),
    '</schema>',
    '</types>',
    ...methods.flatMap(messages),
    '<portType name="VimPortType">',
    ...methods.map(portOperation),
    '</portType>',
    '<binding name="VimBinding" type="vim25:VimPortType">',
    '<soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>',
    ...methods.map((method) => bindingOperation(method, `${ns}/${table.apiVersion}`)),
    '</binding>',
    '<service name="VimService">',
    '<port name="VimPort" binding="vim25:VimBinding"><soap:address location="https://localhost/sdk"/></port>',
    '</service>',
    '</definitions>',
    '',
  ].join('\n');
}

function knownMethod(table: SchemaTable, name: string): Method {
  const method = table.methodNamed(name);
  if (method === undefined) {
    throw new RangeError(`${table.namespace} ${table.apiVersion} has no method ${name}`);
  }
  return method;
}

function elements({ name, params, result }: Method): string[] {
  const request = [element('_this'), ...params.map((param) => element(param.name, param))].join('');
  const response = result === undefined ? '' : element('returnval', result);
  return [wrapper(name, request), wrapper(`${name}Response`, response)];
}

function wrapper(name: string, sequence: string): string {
  return `<element name="${name}"><complexType><sequence>${sequence}</sequence></complexType></element>`;
}

function element(name: string, use?: Pick<Member, 'optional' | 'array'>): string {
  const occurs = `${use?.optional ? ' minOccurs="0"' : ''}${use?.array ? ' maxOccurs="unbounded"' : ''}`;
  return `<element name="${name}" type="xsd:anyType"${occurs}/>`;
}

function messages({ name }: Method): string[] {
  return [message(`${name}RequestMsg`, name), message(`${name}ResponseMsg`, `${name}Response`)];
}

function message(name: string, wrapperElement: string): string {
  return `<message name="${name}"><part name="parameters" element="vim25:${wrapperElement}"/></message>`;
}

function portOperation({ name }: Method): string {
  return `<operation name="${name}"><input message="vim25:${name}RequestMsg"/><output message="vim25:${name}ResponseMsg"/></operation>`;
}

function bindingOperation({ name }: Method, soapAction: string): string {
  const body = '<soap:body use="literal"/>';
  return `<operation name="${name}"><soap:operation soapAction="${soapAction}" style="document"/><input>${body}</input><output>${body}</output></operation>`;
}
