/**
 * One of the two servers that are compared: what a probe asks it, and its answers in the same plain form.
 *
 * Everything goes as text through a client that knows neither server, so that bad requests can be sent and no answer
 * is read with our own codec.
 */
import {
  rawClient,
  type RawAnswer,
  type RawClient,
  type RawRequest,
  type RawServer,
} from '../../../../../test/vcenter/raw-soap.js';
import { all, at, textOf, treeOf, type Tree } from './xml-tree.js';

export interface Ref {
  readonly type: string;
  readonly value: string;
}

/** How a call ended. A fault of a task says so. */
export type Ended =
  | { readonly result: Tree | undefined; readonly results: readonly Tree[] }
  | { readonly fault: string; readonly members: Tree; readonly ofTask?: boolean }
  | { readonly cut: true };

/** References that every server has, by the names of their types. */
const SERVICES = new Map([
  ['PropertyCollector', 'propertyCollector'],
  ['VirtualDiskManager', 'virtualDiskManager'],
]);

export class Side {
  readonly server: RawServer;
  readonly #client: RawClient;
  readonly #kept = new Map<string, Ref>();
  readonly #noted = new Map<string, string>();

  constructor(server: RawServer, client: RawClient) {
    this.server = server;
    this.#client = client;
  }

  /** Logged in. */
  static async open(server: RawServer): Promise<Side> {
    const client = await rawClient(server);
    await client.login();
    return new Side(server, client);
  }

  /** Another client of the same server, with no session. */
  async stranger(): Promise<Side> {
    return new Side(this.server, await rawClient(this.server));
  }

  /** @param args XML of the parameters */
  async call(method: string, target: Ref | string, args = ''): Promise<Ended> {
    const self = typeof target === 'string' ? serviceOf(target) : target;
    return this.send(`<${method} xmlns="urn:vim25">${ref('_this', self)}${args}</${method}>`);
  }

  /** A call of the service of storage policies. */
  async callPbm(method: string, { type, value }: Ref, args = ''): Promise<Ended> {
    const self = `<_this type="${type}">${value}</_this>`;
    return this.#ended(this.#client.callPbm(`<${method} xmlns="urn:pbm">${self}${args}</${method}>`));
  }

  /** Whatever there is in the body. */
  async send(body: string): Promise<Ended> {
    return this.#ended(this.#client.call(body));
  }

  /** A request that is no SOAP. */
  async http(request: RawRequest): Promise<RawAnswer | { readonly cut: true }> {
    return this.#client.send(request).catch(() => ({ cut: true as const }));
  }

  async #ended(call: Promise<RawAnswer>): Promise<Ended> {
    let answer: RawAnswer;
    try {
      answer = await call;
    } catch {
      return { cut: true };
    }
    const soap = at(treeOf(answer.body), 'Envelope', 'Body');
    const fault = at(soap, 'Fault');
    if (fault !== undefined) return faultOf(fault);
    const [response] = typeof soap === 'object' ? Object.values(soap) : [];
    const inside = at(response);
    return { result: at(inside, 'returnval'), results: all(inside, 'returnval') };
  }

  /** The call and the task that it starts. */
  async task(method: string, target: Ref | string, args = ''): Promise<Ended> {
    const started = await this.call(method, target, args);
    if (!('result' in started)) return started;
    const task = refOf(started.result);
    for (;;) {
      const info = await this.read(task, 'info');
      if (!('result' in info)) return info;
      const state = textOf(at(info.result, 'state'));
      if (state === 'success') {
        const result = at(info.result, 'result');
        return { result, results: result === undefined ? [] : [result] };
      }
      if (state === 'error') {
        const { _type: fault = 'none', ...members } = membersOf(at(info.result, 'error', 'fault'));
        return { fault: textOf(at(fault)), members, ofTask: true };
      }
    }
  }

  /** The value of a property; a fault when it is missing with one. */
  async read(target: Ref, path: string): Promise<Ended> {
    const spec = `${propSet(target.type, path)}<objectSet>${ref('obj', target)}</objectSet>`;
    const ended = await this.call('RetrievePropertiesEx', 'PropertyCollector', retrieve(spec));
    if (!('result' in ended)) return ended;
    const [object] = all(ended.result, 'objects');
    const missing = at(object, 'missingSet', 'fault', 'fault');
    if (missing !== undefined) {
      const { _type: fault = 'none', ...members } = membersOf(missing);
      return { fault: `missing: ${textOf(at(fault))}`, members };
    }
    const result = at(object, 'propSet', 'val');
    return { result, results: result === undefined ? [] : [result] };
  }

  /** What is at a place of the inventory. */
  async find(inventoryPath: string): Promise<Ref> {
    const ended = await this.call(
      'FindByInventoryPath',
      'SearchIndex',
      element('inventoryPath', inventoryPath),
    );
    return refOf('result' in ended ? ended.result : undefined);
  }

  /** Remembers the reference that something answered with. */
  keep(name: string, ended: Ended): Ended {
    if ('result' in ended && ended.result !== undefined) this.#kept.set(name, refOf(ended.result));
    return ended;
  }

  /** Finds it if it is not kept yet: a VM that the probes rename. */
  async keepFound(name: string, inventoryPath: string): Promise<Ref> {
    const found = this.#kept.get(name) ?? (await this.find(inventoryPath));
    this.#kept.set(name, found);
    return found;
  }

  /** Remembers a text: an id that is no reference. */
  note(name: string, text: string): void {
    this.#noted.set(name, text);
  }

  noted(name: string): string {
    const found = this.#noted.get(name);
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return found;
  }

  kept(name: string): Ref {
    const found = this.#kept.get(name);
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return found;
  }
}

function serviceOf(type: string): Ref {
  return { type, value: SERVICES.get(type) ?? type };
}

function membersOf(tree: Tree | undefined): Readonly<Record<string, Tree | readonly Tree[]>> {
  return typeof tree === 'object' ? tree : {};
}

function faultOf(fault: Tree): Ended {
  const [detail] = Object.entries(membersOf(at(fault, 'detail')));
  if (detail === undefined) return { fault: 'without a type', members: {} };
  const { _type: type = detail[0].replace(/Fault$/, ''), ...members } = membersOf(at(detail[1]));
  return { fault: textOf(at(type)), members };
}

/** @throws {Error} it is none */
export function refOf(tree: Tree | undefined): Ref {
  const [, type, value] = /^<(\w+)>(.*)$/.exec(textOf(tree)) ?? [];
  if (type === undefined || value === undefined) throw new Error('It is no reference.');
  return { type, value };
}

export function ref(name: string, { type, value }: Ref): string {
  return `<${name} type="${type}">${value}</${name}>`;
}

export function element(name: string, text: string): string {
  return `<${name}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`;
}

export function propSet(type: string, ...paths: readonly string[]): string {
  return `<propSet>${element('type', type)}${paths.map((path) => element('pathSet', path)).join('')}</propSet>`;
}

/** The parameters of RetrievePropertiesEx. */
export function retrieve(spec: string, options = ''): string {
  return `<specSet>${spec}</specSet><options>${options}</options>`;
}
