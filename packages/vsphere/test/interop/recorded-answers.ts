/**
 * Answers as a server sends them, byte for byte: everything there is to read on a running simulator, and one of each
 * other kind of answer.
 */
import type { Vcenter } from '../../../../test/vcenter/vcenter.js';
import { rawClient, type RawClient } from '../../../../test/vcenter/raw-soap.js';
import { vimSchema, type Method } from '../../src/schema/table.js';
import { vimCodec } from '../../src/wire/codec.js';
import { isPlainObject, isReference } from '../../src/wire/value-shape.js';
import type { ManagedObjectReference } from '../../src/schema/managed-object-reference.js';

export interface RecordedAnswer {
  readonly method: Method;
  /** What was asked, in words. */
  readonly about: string;
  readonly xml: string;
}

type Params = Readonly<Record<string, unknown>>;

const PROPERTY_COLLECTOR = { type: 'PropertyCollector', value: 'propertyCollector' };
const SERVICE_INSTANCE = { type: 'ServiceInstance', value: 'ServiceInstance' };

export class Recorder {
  readonly answers: RecordedAnswer[] = [];
  readonly #client: RawClient;

  private constructor(client: RawClient) {
    this.#client = client;
  }

  static async on(vcenter: Vcenter): Promise<Recorder> {
    const client = await rawClient(vcenter);
    await client.login();
    return new Recorder(client);
  }

  /** Makes the call, keeps the answer, and hands over what is in it: the result, or undefined for a fault. */
  async record(
    object: ManagedObjectReference,
    name: string,
    params: Params = {},
    about = '',
  ): Promise<unknown> {
    const method = vimSchema().methodNamed(name);
    if (method === undefined) throw new Error(`The schema has no method ${name}.`);
    const { body } = await this.#client.call(vimCodec().encodeRequest(name, object, params));
    this.answers.push({
      method,
      about: `${name} on ${object.type}:${object.value} ${about}`.trim(),
      xml: body,
    });
    const decoded = vimCodec().decodeResponse(body, name);
    return decoded.kind === 'response' ? decoded.value : undefined;
  }

  /** Everything of an object: all of its properties in one answer, and each by itself. */
  async everythingOf(object: ManagedObjectReference): Promise<unknown[]> {
    const { type } = object;
    const read = (propSet: object, about: string): Promise<unknown> =>
      this.record(
        PROPERTY_COLLECTOR,
        'RetrievePropertiesEx',
        {
          specSet: [{ propSet: [propSet], objectSet: [{ obj: object }] }],
          options: {},
        },
        about,
      );
    const found = [await read({ type, all: true }, `all of ${type}:${object.value}`)];
    for (const { name } of vimSchema().managedObjectNamed(type)?.properties ?? []) {
      found.push(await read({ type, pathSet: [name] }, `${name} of ${type}:${object.value}`));
    }
    return found;
  }

  /** Everything of everything that can be reached from the service instance, a few objects of each type. */
  async crawl(mostOfOneType: number): Promise<ReadonlyMap<string, ManagedObjectReference[]>> {
    const met = new Map<string, ManagedObjectReference[]>();
    const todo: ManagedObjectReference[] = [SERVICE_INSTANCE];
    const known = new Set<string>();
    for (let object = todo.shift(); object !== undefined; object = todo.shift()) {
      const name = `${object.type}:${object.value}`;
      const alike = met.get(object.type) ?? [];
      if (known.has(name) || alike.length >= mostOfOneType) continue;
      known.add(name);
      met.set(object.type, [...alike, object]);
      todo.push(...referencesIn(await this.everythingOf(object)));
    }
    return met;
  }
}

/** All references in a value, wherever they are. */
function referencesIn(value: unknown): ManagedObjectReference[] {
  if (isReference(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  return isPlainObject(value) ? Object.values(value).flatMap(referencesIn) : [];
}
