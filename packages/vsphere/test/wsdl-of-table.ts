/**
 * A whole table written as the WSDL of a server that has it, in the files of a real vCenter: what the reader of WSDLs is
 * held against. What a WSDL cannot carry is left out: receivers, kinds of references, task results, secrets,
 * privileges, versions, managed objects.
 */
import type { MemberEntry, MethodEntry, SchemaTableFile } from '../src/schema/table-format.js';
import { PRIMITIVES } from '../src/schema/table-format.js';

const XSD = 'http://www.w3.org/2001/XMLSchema';
const CORE = new Set([
  'DynamicData',
  'DynamicProperty',
  'MethodFault',
  'RuntimeFault',
  'LocalizedMethodFault',
]);

/** File name -> content. */
export function wsdlOfTable({
  types,
  enums,
  methods,
  namespace,
  apiVersion,
}: SchemaTableFile): Record<string, string> {
  const all = Object.entries(types).map(
    ([name, { base, members }]) => [name, complexType(name, base, members)] as const,
  );
  const core = all.filter(([name]) => CORE.has(name)).map(([, text]) => text);
  const others = all.filter(([name]) => !CORE.has(name)).map(([, text]) => text);
  const operations = Object.entries(methods);
  const faults = new Set(['RuntimeFault', ...operations.flatMap(([, method]) => method.faults)]);
  return {
    'vimService.wsdl':
      `<definitions targetNamespace="${namespace}Service" xmlns="http://schemas.xmlsoap.org/wsdl/">` +
      `<import location="vim.wsdl" namespace="${namespace}"/></definitions>`,
    'vim.wsdl': [
      `<definitions targetNamespace="${namespace}" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:vim25="${namespace}"><types>`,
      schema(namespace, [
        '<include schemaLocation="vim-messagetypes.xsd"/>',
        ...[...faults].map((fault) => `<element name="${fault}Fault" type="vim25:${fault}"/>`),
        ...operations.map(([name, method]) => elements(name, method)),
      ]),
      '</types>',
      ...[...faults].map((fault) => message(`${fault}FaultMsg`, `${fault}Fault`)),
      ...operations.flatMap(([name]) => [
        message(`${name}RequestMsg`, name),
        message(`${name}ResponseMsg`, `${name}Response`),
      ]),
      '<portType name="VimPortType">',
      ...operations.map(([name, method]) => portOperation(name, method)),
      '</portType><binding name="VimBinding" type="vim25:VimPortType">',
      ...operations.map(
        ([name]) =>
          `<operation name="${name}"><soap:operation soapAction="${namespace}/${apiVersion}"/></operation>`,
      ),
      '</binding></definitions>',
    ].join('\n'),
    'vim-messagetypes.xsd': schema(namespace, [
      '<include schemaLocation="vim-types.xsd"/>',
      ...operations.map(([name, { params }]) =>
        complexType(`${name}RequestType`, null, [['_this', 'ManagedObjectReference', ''], ...params]),
      ),
    ]),
    'vim-types.xsd': schema(namespace, [
      '<include schemaLocation="core-types.xsd"/>',
      ...others,
      ...Object.entries(enums).map(([name, values]) => simpleType(name, values)),
    ]),
    'core-types.xsd': schema(namespace, [
      '<complexType name="ManagedObjectReference"><simpleContent><extension base="xsd:string"><attribute name="type" type="xsd:string"/></extension></simpleContent></complexType>',
      ...core,
    ]),
  };
}

function schema(namespace: string, content: readonly string[]): string {
  return (
    `<schema targetNamespace="${namespace}" xmlns="${XSD}" xmlns:xsd="${XSD}" xmlns:vim25="${namespace}" elementFormDefault="qualified">\n` +
    `${content.join('\n')}\n</schema>`
  );
}

function complexType(name: string, base: string | null, members: readonly MemberEntry[]): string {
  const sequence = `<sequence>${members.map(([member, type, flags]) => element(member, type, flags)).join('')}</sequence>`;
  return base === null
    ? `<complexType name="${name}">${sequence}</complexType>`
    : `<complexType name="${name}"><complexContent><extension base="vim25:${base}">${sequence}</extension></complexContent></complexType>`;
}

function simpleType(name: string, values: readonly string[]): string {
  const written = values.map((value) => `<enumeration value="${value}"/>`).join('');
  return `<simpleType name="${name}"><restriction base="xsd:string">${written}</restriction></simpleType>`;
}

function element(name: string, type: string, flags: string): string {
  const [bare = ''] = type.split(':');
  const prefix = (PRIMITIVES as readonly string[]).includes(bare) ? 'xsd' : 'vim25';
  const least = flags.includes('o') ? ' minOccurs="0"' : '';
  const most = flags.includes('a') ? ' maxOccurs="unbounded"' : '';
  return `<element name="${name}" type="${prefix}:${bare}"${least}${most}/>`;
}

function elements(name: string, { result }: MethodEntry): string {
  const content = result === null ? '' : `<sequence>${element('returnval', ...result)}</sequence>`;
  return (
    `<element name="${name}" type="vim25:${name}RequestType"/>` +
    `<element name="${name}Response"><complexType>${content}</complexType></element>`
  );
}

function message(name: string, of: string): string {
  return `<message name="${name}"><part name="parameters" element="vim25:${of}"/></message>`;
}

function portOperation(name: string, { faults }: MethodEntry): string {
  const written = [...faults, 'RuntimeFault'].map(
    (fault) => `<fault name="${fault}" message="vim25:${fault}FaultMsg"/>`,
  );
  return `<operation name="${name}"><input message="vim25:${name}RequestMsg"/><output message="vim25:${name}ResponseMsg"/>${written.join('')}</operation>`;
}
