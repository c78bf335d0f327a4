/**
 * Data types and enums from the vSphere XML Schema files.
 *
 * The schema is the authority on what travels: names, order, arrays, optional members. It knows
 * nothing of methods, and of a reference it does not know the kind of object.
 */
import { emptyService, type DataType, type Member, type Service } from './model.js';
import { WsdlError } from './wsdl-error.js';
import { attribute, childNamed, childrenNamed, localName, readXml, type XmlElement } from './xml-element.js';

export interface XsdFile {
  readonly name: string;
  readonly text: string;
}

/** A schema element and the file it stands in, for messages. */
export interface SchemaDocument {
  readonly file: string;
  readonly root: XmlElement;
}

/** The wrapper types that carry an array in an anyType position: array type name -> item element. */
export type ArrayTypes = Map<string, { readonly element: string; readonly type: string }>;

export interface XsdFacts extends Pick<Service, 'types' | 'enums'> {
  readonly arrays: ArrayTypes;
}

export function readXsd(files: readonly XsdFile[]): XsdFacts {
  return readSchemas(files.map(({ name, text }) => ({ file: name, root: readXml(text, name) })));
}

/** @throws {WsdlError} a type is built in a way that no vSphere schema uses, and so could be misread */
export function readSchemas(documents: readonly SchemaDocument[]): XsdFacts {
  const { types, enums } = emptyService();
  const arrays: ArrayTypes = new Map();
  for (const { file, root } of documents) {
    for (const declaration of root.children) {
      const name = attribute(declaration, 'name');
      if (declaration.name === 'simpleType') enums.set(name, enumValues(declaration));
      if (declaration.name !== 'complexType') continue;
      // ManagedObjectReference: text with an attribute. The table has it built in.
      if (childNamed(declaration, 'simpleContent') !== undefined) continue;
      const type = complexType(declaration, file, name);
      const item = arrayItem(name, type);
      if (item === undefined) types.set(name, type);
      else arrays.set(name, item);
    }
  }
  return { types, enums, arrays };
}

function enumValues(declaration: XmlElement): string[] {
  const restriction = childNamed(declaration, 'restriction');
  return restriction === undefined
    ? []
    : childrenNamed(restriction, 'enumeration').map((value) => attribute(value, 'value'));
}

/** What a complexType says, also one without a name. */
export function complexType(declaration: XmlElement, file: string, name: string): DataType {
  const content = childNamed(declaration, 'complexContent');
  const extension = content && childNamed(content, 'extension');
  if (content !== undefined && extension === undefined) throw unexpected(file, name, 'a restriction');
  const holder = extension ?? declaration;
  const odd = holder.children.find(
    (child) => !['sequence', 'complexContent', 'annotation'].includes(child.name),
  );
  if (odd !== undefined) throw unexpected(file, name, `<${odd.name}>`);
  const base = extension?.attributes.get('base');
  return {
    base: base === undefined ? null : localName(base),
    since: undefined,
    members: (childNamed(holder, 'sequence')?.children ?? [])
      .filter((child) => child.name !== 'annotation')
      .map((child) => member(child, file, name)),
  };
}

function member(element: XmlElement, file: string, owner: string): Member {
  const name = attribute(element, 'name');
  const type = attribute(element, 'type');
  if (element.name !== 'element' || name === '' || type === '') {
    throw unexpected(file, owner, `<${element.name}> without name or type`);
  }
  return {
    name,
    type: localName(type),
    optional: attribute(element, 'minOccurs') === '0',
    array: !['', '0', '1'].includes(attribute(element, 'maxOccurs')),
    secret: false,
    since: undefined,
  };
}

function arrayItem(name: string, type: DataType): { element: string; type: string } | undefined {
  const [only, ...others] = type.members;
  if (!name.startsWith('ArrayOf') || type.base !== null || !only?.array || others.length > 0)
    return undefined;
  return { element: only.name, type: only.type };
}

function unexpected(file: string, type: string, what: string): WsdlError {
  return new WsdlError(file, `type ${type} is built with ${what}, which cannot be read`);
}
