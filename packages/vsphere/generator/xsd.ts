/**
 * Data types and enums from the vSphere XML Schema files.
 *
 * The schema is the authority on what travels: names, order, arrays, optional members. It knows
 * nothing of methods, and of a reference it does not know the kind of object.
 */
import { emptyService, type DataType, type Member, type Service } from './model.js';
import { localName, readXml, type XmlElement } from './xml-reader.js';

export interface XsdFile {
  readonly name: string;
  readonly text: string;
}

/** The wrapper types that carry an array in an anyType position: array type name -> item element. */
export type ArrayTypes = Map<string, { readonly element: string; readonly type: string }>;

export interface XsdFacts extends Pick<Service, 'types' | 'enums'> {
  readonly arrays: ArrayTypes;
}

export function readXsd(files: readonly XsdFile[]): XsdFacts {
  const { types, enums } = emptyService();
  const arrays: ArrayTypes = new Map();
  for (const file of files) {
    for (const declaration of readXml(file.text, file.name).children) {
      const name = declaration.attributes.get('name') ?? '';
      if (declaration.name === 'simpleType') enums.set(name, enumValues(declaration));
      if (declaration.name !== 'complexType') continue;
      // ManagedObjectReference: text with an attribute. The table has it built in.
      if (childNamed(declaration, 'simpleContent') !== undefined) continue;
      const type = dataType(declaration);
      const item = arrayItem(name, type);
      if (item === undefined) types.set(name, type);
      else arrays.set(name, item);
    }
  }
  return { types, enums, arrays };
}

function enumValues(declaration: XmlElement): string[] {
  const restriction = childNamed(declaration, 'restriction');
  return (restriction?.children ?? []).map((value) => value.attributes.get('value') ?? '');
}

function dataType(declaration: XmlElement): DataType {
  const content = childNamed(declaration, 'complexContent');
  const extension = content && childNamed(content, 'extension');
  const sequence = childNamed(extension ?? declaration, 'sequence');
  const base = extension?.attributes.get('base');
  return {
    base: base === undefined ? null : localName(base),
    since: undefined,
    members: (sequence?.children ?? []).map(member),
  };
}

function member(element: XmlElement): Member {
  return {
    name: element.attributes.get('name') ?? '',
    type: localName(element.attributes.get('type') ?? ''),
    optional: element.attributes.get('minOccurs') === '0',
    array: element.attributes.get('maxOccurs') === 'unbounded',
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

function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}
