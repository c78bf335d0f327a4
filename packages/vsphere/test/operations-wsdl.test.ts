import { WSDL } from 'soap';
import { describe, expect, it } from 'vitest';
import { operationsWsdl } from './operations-wsdl.js';
import { vimSchema } from '../src/schema/table.js';

/** What soap makes of a WSDL: its bound methods by name. */
async function boundMethods(text: string) {
  const wsdl = new WSDL(text, 'vim.wsdl', {});
  await new Promise<void>((resolve, reject) => {
    wsdl.onReady((error?: Error) => (error ? reject(error) : resolve()));
  });
  return { wsdl, methods: wsdl.definitions.bindings['VimBinding']?.methods ?? {} };
}

describe('operationsWsdl', () => {
  it('defines the methods for soap, with the SOAPAction of the API version', async () => {
    const { methods } = await boundMethods(operationsWsdl(vimSchema(), ['Login', 'CreateVM_Task', 'Login']));

    expect(Object.keys(methods)).toEqual(['CreateVM_Task', 'Login']);
    for (const method of Object.values(methods)) {
      expect(method.soapAction).toBe('urn:vim25/7.0');
      expect(method.style).toBe('document');
    }
  });

  it('lists the parameters in wire order, and how often each may occur', () => {
    const text = operationsWsdl(vimSchema(), ['CreateVM_Task', 'QueryHostsWithAttachedLun']);

    expect(text).toContain(
      '<element name="CreateVM_Task"><complexType><sequence><element name="_this" type="xsd:anyType"/>' +
        '<element name="config" type="xsd:anyType"/><element name="pool" type="xsd:anyType"/>' +
        '<element name="host" type="xsd:anyType" minOccurs="0"/></sequence></complexType></element>',
    );
    expect(text).toContain(
      '<element name="returnval" type="xsd:anyType" minOccurs="0" maxOccurs="unbounded"/>',
    );
  });

  it('can describe every method of the API', async () => {
    const names = vimSchema().methodNames();

    const { methods } = await boundMethods(operationsWsdl(vimSchema(), names));

    expect(Object.keys(methods).length).toBe(names.length);
  });

  it('refuses a method the API does not have', () => {
    expect(() => operationsWsdl(vimSchema(), ['MakeCoffee'])).toThrow(
      'urn:vim25 7.0 has no method MakeCoffee',
    );
  });
});
