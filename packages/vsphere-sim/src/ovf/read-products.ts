/** What a package says of itself to people: products, properties that can be set, licences, and a note. */
import type { VAppProductInfo, VAppPropertyInfo } from '@kilonova/vsphere/wire';
import { childrenNamed, textOf, type XmlElement } from './xml-tree.js';

export interface OvfProducts {
  readonly products: readonly VAppProductInfo[];
  readonly properties: readonly VAppPropertyInfo[];
}

export function readProducts(machine: XmlElement): OvfProducts {
  const products: VAppProductInfo[] = [];
  const properties: VAppPropertyInfo[] = [];
  for (const [key, section] of childrenNamed(machine, 'ProductSection').entries()) {
    const classId = section.attributes.get('class') ?? '';
    const instanceId = section.attributes.get('instance') ?? '';
    const common = { classId, instanceId };
    products.push({ key, ...common, ...productTexts(section) });
    let category = '';
    for (const child of section.children) {
      if (child.name === 'Category') category = child.text;
      if (child.name !== 'Property') continue;
      properties.push({ key: properties.length, ...common, category, ...propertyOf(child) });
    }
  }
  return { products, properties };
}

export function readEulas(machine: XmlElement): string[] {
  return childrenNamed(machine, 'EulaSection').map((section) => textOf(section, 'License') ?? '');
}

export function readAnnotation(machine: XmlElement): string {
  return textOf(childrenNamed(machine, 'AnnotationSection')[0], 'Annotation') ?? '';
}

/** As it is given in a mapping: with class and instance around it, where there are any. */
export function propertyKey({ classId = '', id = '', instanceId = '' }: VAppPropertyInfo): string {
  return [classId, id, instanceId].filter((part) => part !== '').join('.');
}

function productTexts(section: XmlElement): Omit<VAppProductInfo, 'key'> {
  return {
    name: textOf(section, 'Product') ?? '',
    vendor: textOf(section, 'Vendor') ?? '',
    version: textOf(section, 'Version') ?? '',
    fullVersion: textOf(section, 'FullVersion') ?? '',
    vendorUrl: textOf(section, 'VendorUrl') ?? '',
    productUrl: textOf(section, 'ProductUrl') ?? '',
    appUrl: textOf(section, 'AppUrl') ?? '',
  };
}

function propertyOf(element: XmlElement): Omit<VAppPropertyInfo, 'key'> {
  const { attributes } = element;
  const defaultValue = attributes.get('value') ?? '';
  return {
    id: attributes.get('key') ?? '',
    label: textOf(element, 'Label') ?? '',
    type: attributes.get('type') ?? 'string',
    userConfigurable: attributes.get('userConfigurable') === 'true',
    defaultValue,
    value: '',
    description: textOf(element, 'Description') ?? '',
  };
}
