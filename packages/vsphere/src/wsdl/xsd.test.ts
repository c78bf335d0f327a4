import { describe, expect, it } from 'vitest';
import { WsdlError } from './wsdl-error.js';
import { readXml } from './xml-element.js';
import { readXsd } from './xsd.js';

describe('readXml', () => {
  it('reads nested elements with attributes and passes over comments, instructions and text', () => {
    const root = readXml(
      `<?xml version="1.0"?>\n<!-- <not> read --><x:a one='1' two="&lt;2&gt;">text<b/><b three = "3"></b></x:a>`,
      'sample.xml',
    );

    expect(root.name).toBe('a');
    expect([...root.attributes]).toEqual([
      ['one', '1'],
      ['two', '<2>'],
    ]);
    expect(root.children.map(({ name, attributes }) => [name, attributes.get('three')])).toEqual([
      ['b', undefined],
      ['b', '3'],
    ]);
  });

  it.each([
    ['elements that cross', '<a><b></a></b>'],
    ['an element left open', '<a><b></b>'],
    ['two roots', '<a/><b/>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a/>'],
    ['an entity of its own', '<a>&x;</a>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['nothing', ''],
    ['elements nested beyond reason', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`],
    ['comments that do not end', '<!--'.repeat(100_000)],
  ])('refuses %s', (_what, text) => {
    expect(() => readXml(text, 'sample.xml')).toThrow(WsdlError);
    expect(() => readXml(text, 'sample.xml')).toThrow(/^sample\.xml: /);
  });
});

const SAMPLE = `<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:v="urn:v">
  <include schemaLocation="core.xsd"/>
  <complexType name="Root"><sequence/></complexType>
  <complexType name="ManagedObjectReference">
    <simpleContent><extension base="xsd:string"><attribute name="type" type="xsd:string"/></extension></simpleContent>
  </complexType>
  <complexType name="Lamp">
    <complexContent><extension base="v:Root"><sequence>
      <element name="watt" type="xsd:int"/>
      <element name="part" type="v:Lamp" minOccurs="0" maxOccurs="unbounded"/>
      <element name="house" type="v:ManagedObjectReference" minOccurs="0"/>
    </sequence></extension></complexContent>
  </complexType>
  <complexType name="ArrayOfLamp">
    <sequence><element name="Lamp" type="v:Lamp" minOccurs="0" maxOccurs="unbounded"/></sequence>
  </complexType>
  <simpleType name="Colour"><restriction base="xsd:string">
    <enumeration value="red"/><enumeration value="green"/>
  </restriction></simpleType>
</schema>`;

describe('readXsd', () => {
  const { types, enums, arrays } = readXsd([{ name: 'sample.xsd', text: SAMPLE }]);

  it('reads types with base and members in order', () => {
    expect([...types.keys()]).toEqual(['Root', 'Lamp']);
    expect(types.get('Lamp')?.base).toBe('Root');
    expect(
      types.get('Lamp')?.members.map(({ name, type, array, optional }) => [name, type, array, optional]),
    ).toEqual([
      ['watt', 'int', false, false],
      ['part', 'Lamp', true, true],
      ['house', 'ManagedObjectReference', false, true],
    ]);
  });

  it('reads enums with their values in order', () => {
    expect([...enums]).toEqual([['Colour', ['red', 'green']]]);
  });

  it.each([
    ['<choice/>', '<complexType name="X"><choice/></complexType>'],
    [
      'a member without a type',
      '<complexType name="X"><sequence><element name="a"/></sequence></complexType>',
    ],
    ['<any/>', '<complexType name="X"><sequence><any/></sequence></complexType>'],
    ['a restriction', '<complexType name="X"><complexContent><restriction/></complexContent></complexType>'],
  ])('refuses a type that is built with %s, which would be misread', (_what, type) => {
    expect(() => readXsd([{ name: 'odd.xsd', text: `<schema>${type}</schema>` }])).toThrow(
      /^odd\.xsd: type X /,
    );
  });

  it('keeps the array wrappers apart from the types', () => {
    expect([...arrays]).toEqual([['ArrayOfLamp', { element: 'Lamp', type: 'Lamp' }]]);
  });
});
