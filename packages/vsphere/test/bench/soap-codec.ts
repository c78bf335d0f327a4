/** npm `soap`'s own decoder and encoder, from a WSDL in which every type is spelt out. */
import soap from 'soap';
import type { SchemaTable } from '../../src/schema/table.js';
import { typedWsdl } from '../typed-wsdl.js';

export interface SoapCodec {
  readonly decode: (xml: string) => unknown;
  /** The element of a call. References are given as ours are. */
  readonly encode: (args: Readonly<Record<string, unknown>>) => string;
}

export async function soapCodec(table: SchemaTable, method: string): Promise<SoapCodec> {
  const wsdl = new soap.WSDL(typedWsdl(table, [method]), 'typed.wsdl', {});
  await new Promise<void>((resolve, reject) => {
    wsdl.onReady((error: Error | null) => (error ? reject(error) : resolve()));
  });
  let sent = '';
  const httpClient: soap.IHttpClient = {
    request(_url, data, callback) {
      sent = String(data);
      callback(new Error('not sent'));
      return new Promise(() => {});
    },
  };
  const client = new soap.Client(wsdl, 'https://localhost/sdk', { httpClient });
  return {
    decode: (xml) => wsdl.xmlToObject(xml),
    encode: (args) => {
      const call: unknown = Reflect.get(client, method);
      if (typeof call !== 'function') throw new Error(`soap has no method ${method}`);
      Reflect.apply(call, client, [asSoapWants(args), () => {}]);
      return sent;
    },
  };
}

/** A reference is an element with an attribute, which `soap` writes in a way of its own. */
function asSoapWants(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asSoapWants);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if ('type' in value && 'value' in value && entries.length === 2)
    return { attributes: { type: value.type }, $value: value.value };
  return Object.fromEntries(entries.map(([key, inner]) => [key, asSoapWants(inner)]));
}
