/**
 * Our requests beside those of npm `soap`'s own encoder, from a WSDL with every type in it.
 *
 * The comparison is limited to what `soap` gets right: values of their declared types, and types with
 * at most one ancestor that has members (it puts the members of longer chains in another order).
 */
import soap from 'soap';
import { describe, expect, it } from 'vitest';
import { vimSchema, type Method } from '../src/schema/table.js';
import { vimCodec } from '../src/wire/codec.js';
import { isPlainObject, isReference } from '../src/wire/value-shape.js';
import { XmlTokenizer } from '../src/wire/xml-tokenizer.js';
import { pseudoRandom, SchemaValues } from './schema-values.js';
import { typedWsdl } from './typed-wsdl.js';

const schema = vimSchema();

describe("npm soap's own encoder", () => {
  it('writes the same elements, types and texts in the same order, for every method it can', async () => {
    const methods = schema
      .methodNames()
      .flatMap((name) => schema.methodNamed(name) ?? [])
      .filter(isWithinReach);
    const reference = await referenceEncoder(methods.map((method) => method.name));
    const values = new SchemaValues(pseudoRandom(7), { polymorphic: false });

    expect(methods.length).toBeGreaterThan(500);
    for (const method of methods) {
      const object = { type: method.receiver ?? 'ServiceInstance', value: 'object-1' };
      const params = values.members(method.params);
      const ours = vimCodec().encodeRequest(method.name, object, params);
      const theirs = await reference(method.name, { _this: object, ...params });
      expect(contentOf(ours)).toEqual(contentOf(theirs));
    }
  }, 60_000);
});

/** Every type that a value of declared types only can hold is simple enough for `soap`. */
function isWithinReach({ params }: Method): boolean {
  const seen = new Set<string>();
  const todo = [...params];
  for (let use = todo.pop(); use !== undefined; use = todo.pop()) {
    // `soap` does not write the type of a value where anything may stand.
    if (use.kind === 'any') return false;
    if (use.kind !== 'data' || seen.has(use.type)) continue;
    seen.add(use.type);
    const type = schema.typeNamed(use.type);
    if (type === undefined || type.lineage.length > 3) return false;
    todo.push(...type.members);
  }
  return true;
}

async function referenceEncoder(names: string[]): Promise<(method: string, args: object) => Promise<string>> {
  let sent = '';
  const httpClient: soap.IHttpClient = {
    request(_url, data, callback) {
      sent = String(data);
      callback(new Error('not sent'));
      // soap goes by the callback alone.
      return new Promise(() => {});
    },
  };
  const wsdl = new soap.WSDL(typedWsdl(schema, names), 'typed.wsdl', {});
  await new Promise<void>((resolve, reject) => {
    wsdl.onReady((error: Error | null) => (error ? reject(error) : resolve()));
  });
  const client = new soap.Client(wsdl, 'https://localhost/sdk', { httpClient });
  return async (method, args) => {
    sent = '';
    const call: unknown = Reflect.get(client, method);
    if (typeof call !== 'function') throw new Error(`soap has no method ${method}`);
    await new Promise<void>((resolve) => {
      Reflect.apply(call, client, [asSoapWants(args), () => resolve()]);
    });
    const body = sent.indexOf('<', sent.indexOf(':Body>'));
    return sent.slice(body, sent.lastIndexOf('</', sent.lastIndexOf(':Body>') - 1));
  };
}

function asSoapWants(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asSoapWants);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (isReference(value)) return { attributes: { type: value.type }, $value: value.value };
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, asSoapWants(inner)]),
  );
}

/** Elements, kinds of objects and texts; prefixes and declarations left out. */
function contentOf(xml: string): string[] {
  const tokens = new XmlTokenizer(xml);
  const content: string[] = [];
  for (let token = tokens.next(); token !== 'eof'; token = tokens.next()) {
    if (token === 'text') content.push(tokens.text);
    else if (token === 'end') content.push(`</${tokens.name.local}>`);
    else content.push(`<${tokens.name.local} ${tokens.attribute('type') ?? ''}>`);
  }
  return content;
}
