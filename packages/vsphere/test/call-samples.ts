/**
 * Samples of everything the schema has: of each data type, and of what each method takes and returns.
 *
 * A codec only sends parameters and only reads results. To take both ways with the same value, a method's
 * result is also sent as if it were its one parameter, and its parameters are read as if they were the members
 * of its one result: by tables made from the real one in which they are just that.
 */
import { readFileSync } from 'node:fs';
import type { MethodEntry, SchemaTableFile } from '../src/schema/table-format.js';
import { SchemaTable, vimSchema, type Method } from '../src/schema/table.js';
import { Codec, vimCodec } from '../src/wire/codec.js';
import {
  extremes,
  pseudoRandom,
  SchemaValues,
  type Data,
  type SchemaScope,
  type ValueOptions,
} from './schema-values.js';

interface Sampling extends ValueOptions {
  readonly extreme?: boolean;
  /** How deep the values begin: deeper ones are smaller. */
  readonly depth: number;
}

/** What the samples of each type and method are, by what is special about them. */
const SAMPLINGS: Readonly<Record<string, Sampling>> = {
  'only what is required': { polymorphic: false, optional: 'none', items: 0, depth: 0 },
  'everything, arrays of one': { polymorphic: false, optional: 'all', items: 1, depth: 1 },
  'everything, arrays of three': { polymorphic: false, optional: 'all', items: 3, depth: 2 },
  'derived types': { polymorphic: true, optional: 'some', depth: 1 },
  'other derived types': { polymorphic: true, optional: 'some', depth: 1 },
  'the ends of every range': { polymorphic: true, optional: 'all', items: 1, extreme: true, depth: 2 },
};

export interface Sample<T = Data> {
  /** What is special about it. */
  readonly about: string;
  readonly value: T;
}

/** Of each kind one, the same ones each time. */
function samplesOf<T>(
  seed: number,
  scope: SchemaScope | undefined,
  make: (values: SchemaValues, depth: number) => T,
): Sample<T>[] {
  return Object.entries(SAMPLINGS).map(([about, { extreme = false, depth, ...options }], index) => {
    const dice = (extreme ? extremes : pseudoRandom)(seed * 31 + index * 7919);
    const values = new SchemaValues(dice, { ...options, scope });
    return { about, value: make(values, depth) };
  });
}

/** Data objects of the type, saying so in `_type`. */
export function samplesOfType(name: string, scope?: SchemaScope): Sample[] {
  return samplesOf(seedOf(name), scope, (values, depth) => values.named(name, depth));
}

/** Parameters that the method takes. */
export function samplesOfParameters({ name, params }: Method, scope?: SchemaScope): Sample[] {
  return samplesOf(seedOf(name), scope, (values, depth) => values.members(params, depth));
}

/** Results that the method returns; none of a method that returns nothing. */
export function samplesOfResult({ name, result }: Method): Sample<unknown>[] {
  if (result === undefined) return [];
  const member = { ...result, name: 'returnval', tag: 'returnval', secret: false };
  return samplesOf(seedOf(name) + 1, undefined, (values, depth) => {
    const { returnval } = values.members([member], depth);
    return returnval ?? (result.array ? [] : undefined);
  });
}

/** Every method of the schema. */
export function everyMethod(): readonly Method[] {
  return vimSchema()
    .methodNames()
    .flatMap((name) => vimSchema().methodNamed(name) ?? []);
}

/** An object that has the method. */
export function receiverOf({ receiver = 'ServiceInstance' }: Method): { type: string; value: string } {
  return { type: receiver, value: `${receiver}-1` };
}

/** The request as it goes out. */
export function requestFor(method: Method, params: Data): string {
  return vimCodec().encodeRequest(method.name, receiverOf(method), params);
}

/** What a reader of the schema finds in a request of the method: its parameters. */
export function parametersIn(method: Method, request: string): unknown {
  const content = withoutReceiver(method, request);
  return valueIn(parametersAsResults(), method, envelope(method, `<returnval>${content}</returnval>`));
}

/** The answer of a server that returns the value. */
export function answerWith(method: Method, result: unknown): string {
  const params = result === undefined ? {} : { returnval: result };
  const request = resultsAsParameters().encodeRequest(method.name, receiverOf(method), params);
  return envelope(method, withoutReceiver(method, request));
}

/** What the client makes of an answer. */
export function resultIn(method: Method, answer: string): unknown {
  return valueIn(vimCodec(), method, answer);
}

function valueIn(codec: Codec, { name }: Method, answer: string): unknown {
  const decoded = codec.decodeResponse(answer, name);
  if (decoded.kind !== 'response') throw new Error(`It was taken for ${decoded.kind}.`);
  return decoded.value;
}

function envelope({ name }: Method, content: string): string {
  return (
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><e:Body>' +
    `<${name}Response xmlns="urn:vim25">${content}</${name}Response></e:Body></e:Envelope>`
  );
}

function withoutReceiver({ name }: Method, request: string): string {
  return request.slice(request.indexOf('</_this>') + '</_this>'.length, -`</${name}>`.length);
}

let file: SchemaTableFile | undefined;
let asParameters: Codec | undefined;
let asResults: Codec | undefined;

function tableFile(): SchemaTableFile {
  if (file !== undefined) return file;
  const parsed: SchemaTableFile = JSON.parse(
    readFileSync(new URL('../schema/vim25.json', import.meta.url), 'utf8'),
  );
  file = parsed;
  return parsed;
}

function resultsAsParameters(): Codec {
  asParameters ??= codecWith(({ result }) => ({
    params: result === null ? [] : [['returnval', ...result]],
  }));
  return asParameters;
}

function parametersAsResults(): Codec {
  if (asResults !== undefined) return asResults;
  const { methods } = tableFile();
  const types = Object.fromEntries(
    Object.entries(methods).map(([name, { params }]) => [
      `${name}Parameters`,
      { base: null, members: params },
    ]),
  );
  asResults = codecWith((_method, name) => ({ result: [`${name}Parameters`, ''] }), types);
  return asResults;
}

function codecWith(
  change: (method: MethodEntry, name: string) => Partial<MethodEntry>,
  types: SchemaTableFile['types'] = {},
): Codec {
  const known = tableFile();
  const methods = Object.entries(known.methods).map(
    ([name, method]) => [name, { ...method, ...change(method, name) }] as const,
  );
  return new Codec(
    new SchemaTable({ ...known, types: { ...known.types, ...types }, methods: Object.fromEntries(methods) }),
  );
}

/** Some number that is always the same for a name. */
function seedOf(name: string): number {
  return Array.from(name).reduce((seed, letter) => (Math.imul(seed, 31) + letter.charCodeAt(0)) >>> 0, 17);
}
