/**
 * A client that knows SOAP and nothing of vSphere: what it sees of the server does not depend on our own client.
 *
 * An answer is looked at as text, in the few ways that tests need.
 */
import { started } from './connected.js';
import { call, rawLogin, rawRequest, type RawAnswer } from './raw-request.js';
import type { Simulator, SimulatorOptions } from '../src/index.js';

export interface RawRef {
  readonly type: string;
  readonly value: string;
}

export interface RawClient {
  readonly simulator: Simulator;
  /** The session's, as the server set it. */
  readonly cookie: string;
  /** `args` is the XML of the parameters. */
  call(method: string, target: RawRef | string, args?: string, version?: string): Promise<RawAnswer>;
  /** The `info` of the task that a call answers with, when it is over. */
  task(method: string, target: RawRef | string, args?: string): Promise<string>;
  /** The same for a task that there is. */
  end(task: RawRef): Promise<string>;
  /** The properties of an object as they come; each in its `propSet`. */
  read(target: RawRef, ...paths: string[]): Promise<RawAnswer>;
  /** An object that is there from the start, by its place in the inventory. */
  find(inventoryPath: string): Promise<RawRef>;
}

/** A simulator of its own, and a client that is logged in. */
export async function rawClient(options: SimulatorOptions = {}): Promise<RawClient> {
  const simulator = await started(options);
  return rawClientOf(simulator, await rawLogin(simulator));
}

export function rawClientOf(simulator: Simulator, cookie = ''): RawClient {
  const client: RawClient = {
    simulator,
    cookie,
    call: async (method, target, args = '', version = '7.0.3.0') =>
      rawRequest(simulator, {
        headers: { cookie, soapaction: `"urn:vim25/${version}"`, 'content-type': 'text/xml; charset=utf-8' },
        body: call(method, typeof target === 'string' ? { type: target, value: target } : target, args),
      }),
    task: async (method, target, args) => client.end(refIn(await client.call(method, target, args))),
    async end(task) {
      for (;;) {
        const { text } = await client.read(task, 'info');
        if (!/<state>(queued|running)</.test(text)) return text;
      }
    },
    read: async (target, ...paths) =>
      client.call('RetrievePropertiesEx', collector, specSet(target, paths) + '<options/>'),
    find: async (path) =>
      refIn(
        await client.call('FindByInventoryPath', 'SearchIndex', `<inventoryPath>${path}</inventoryPath>`),
      ),
  };
  return client;
}

export const collector = { type: 'PropertyCollector', value: 'propertyCollector' };

/** To read an object with: `paths` of the type that it says it has. */
export function specSet({ type, value }: RawRef, paths: readonly string[]): string {
  const pathSet = paths.map((path) => `<pathSet>${path}</pathSet>`).join('');
  return (
    `<specSet><propSet><type>${type}</type>${pathSet}</propSet>` +
    `<objectSet>${ref('obj', { type, value })}</objectSet></specSet>`
  );
}

export function ref(element: string, { type, value }: RawRef): string {
  return `<${element} type="${type}">${value}</${element}>`;
}

/** The reference that an answer consists of. */
export function refIn({ text }: { readonly text: string }, element = 'returnval'): RawRef {
  const [, type, value] = new RegExp(`<${element}[^>]*\\stype="(\\w+)"[^>]*>([^<]*)</`).exec(text) ?? [];
  if (type === undefined || value === undefined) throw new Error(`It has no reference: ${text}`);
  return { type, value };
}

/** The text of the first element of that name. */
export function textIn(text: string, element: string): string | undefined {
  return new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`).exec(text)?.[1];
}

/** What a call was refused with: its status, the name of the fault, and its members. */
export interface Refusal {
  readonly status: number;
  readonly fault: string | undefined;
  readonly message: string | undefined;
  /** XML of the members. */
  readonly detail: string;
}

export function refusal({ status, text }: RawAnswer): Refusal {
  const [, fault, detail = ''] =
    /<detail>\s*<(\w+)Fault\b[^>]*?(?:\/>|>(.*)<\/\1Fault>)\s*<\/detail>/s.exec(text) ?? [];
  return { status, fault, message: textIn(text, 'faultstring'), detail };
}

/** What a task failed with: the type of its fault and the XML of its members; undefined for one that did not. */
export function taskFault(info: string): { readonly fault: string; readonly detail: string } | undefined {
  const [, fault, detail = ''] =
    /<error\b[^>]*>\s*<fault\b[^>]*type="(?:\w+:)?(\w+)"[^>]*?(?:\/>|>(.*?)<\/fault>)/s.exec(info) ?? [];
  return fault === undefined ? undefined : { fault, detail };
}
