/**
 * A WSDL with every type spelt out, so that npm `soap` can encode and decode by itself.
 *
 * It is the independent judge of our codec in tests and the one to beat in benchmarks. The product
 * never loads one.
 */
import type { DataType, Method, SchemaTable, TypeUse } from '../src/schema/table.js';

const XSD = 'http://www.w3.org/2001/XMLSchema';
const REFERENCE =
  '<complexType name="ManagedObjectReference"><simpleContent><extension base="xsd:string">' +
  '<attribute name="type" type="xsd:string"/></extension></simpleContent></complexType>';

export function typedWsdl(table: SchemaTable, methodNames: readonly string[]): string {
  const ns = table.namespace;
  const methods = methodNames.flatMap((name) => table.methodNamed(name) ?? []);
  const types = table.typeNames().flatMap((name) => table.typeNamed(name) ?? []);
  return `<?xml version="1.0"?>
<definitions targetNamespace="${ns}" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:vim25="${ns}">
<types><schema targetNamespace="${ns}" xmlns="${XSD}" xmlns:xsd="${XSD}" xmlns:vim25="${ns}" elementFormDefault="qualified">
${REFERENCE}
${enums(table, types)}
${types.map((type) => complexType(table, type)).join('\n')}
${types.map(({ name }) => sequence(`ArrayOf${name}`, element(name, `vim25:${name}`, true, true))).join('\n')}
${methods.map((method) => elements(table, method)).join('\n')}
</schema></types>
${methods.map(({ name }) => message(`${name}RequestMsg`, name) + message(`${name}ResponseMsg`, `${name}Response`)).join('\n')}
<portType name="VimPortType">${methods.map(({ name }) => portOperation(name)).join('\n')}</portType>
<binding name="VimBinding" type="vim25:VimPortType"><soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
${methods.map(({ name }) => bindingOperation(name)).join('\n')}</binding>
<service name="VimService"><port name="VimPort" binding="vim25:VimBinding"><soap:address location="https://localhost/sdk"/></port></service>
</definitions>`;
}

function complexType(table: SchemaTable, { name, base, members }: DataType): string {
  const inherited = base === undefined ? 0 : (table.typeNamed(base)?.members.length ?? 0);
  const own = members.slice(inherited).map((member) => memberElement(member.name, member));
  if (base === undefined) return sequence(name, own.join(''));
  return `<complexType name="${name}"><complexContent><extension base="vim25:${base}"><sequence>${own.join('')}</sequence></extension></complexContent></complexType>`;
}

function sequence(name: string, content: string): string {
  return `<complexType name="${name}"><sequence>${content}</sequence></complexType>`;
}

function memberElement(name: string, use: TypeUse): string {
  const prefix = use.kind === 'primitive' || use.kind === 'any' ? 'xsd' : 'vim25';
  return element(name, `${prefix}:${use.type}`, use.optional, use.array);
}

function element(name: string, type: string, optional: boolean, array: boolean): string {
  const occurs = `${optional ? ' minOccurs="0"' : ''}${array ? ' maxOccurs="unbounded"' : ''}`;
  return `<element name="${name}" type="${type}"${occurs}/>`;
}

function enums(table: SchemaTable, types: readonly DataType[]): string {
  const used = new Set(
    types.flatMap((type) => type.members.filter((m) => m.kind === 'enum').map((m) => m.type)),
  );
  return [...used]
    .map((name) => {
      const values = [...(table.enumValues(name) ?? [])].map((value) => `<enumeration value="${value}"/>`);
      return `<simpleType name="${name}"><restriction base="xsd:string">${values.join('')}</restriction></simpleType>`;
    })
    .join('\n');
}

function elements(table: SchemaTable, { name, params, result }: Method): string {
  const self = memberElement('_this', table.typeUse('ManagedObjectReference'));
  const request = self + params.map((param) => memberElement(param.name, param)).join('');
  const response = result === undefined ? '' : memberElement('returnval', result);
  return (
    sequence(`${name}RequestType`, request) +
    `<element name="${name}" type="vim25:${name}RequestType"/>` +
    `<element name="${name}Response"><complexType><sequence>${response}</sequence></complexType></element>`
  );
}

function message(name: string, of: string): string {
  return `<message name="${name}"><part name="parameters" element="vim25:${of}"/></message>`;
}

function portOperation(name: string): string {
  return `<operation name="${name}"><input message="vim25:${name}RequestMsg"/><output message="vim25:${name}ResponseMsg"/></operation>`;
}

function bindingOperation(name: string): string {
  return `<operation name="${name}"><soap:operation soapAction="urn:vim25/7.0" style="document"/><input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>`;
}
