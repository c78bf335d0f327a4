/**
 * Real answers of the simulator, damaged by chance and on purpose, and text made up to harm. Whatever comes, it is
 * read or refused with a typed error, in time, and what is read is no larger than what came.
 *
 * KILONOVA_FUZZ_RUNS=100000 tries for longer. What fails is shown with its seed: give it as KILONOVA_FUZZ_SEED.
 */
import * as fc from 'fast-check';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVcenter, type Vcenter } from '../../../../test/vcenter/vcenter.js';
import { VimSession, VsphereError } from '../../src/index.js';
import { MalformedResponseError } from '../../src/errors.js';
import { vimSchema } from '../../src/schema/table.js';
import { vimCodec } from '../../src/wire/codec.js';
import { isPlainObject } from '../../src/wire/value-shape.js';
import { startScriptedServer, type ScriptedServer } from '../scripted-server.js';
import { damage } from './mutations.js';
import { Recorder, type RecordedAnswer } from './recorded-answers.js';

const RUNS = Number(process.env['KILONOVA_FUZZ_RUNS'] ?? 3_000);
const SEED = process.env['KILONOVA_FUZZ_SEED'];
/** Far more than any of it takes on a busy machine, and far less than for ever. */
const LONGEST_MS = 5_000;
const TEST_MS = 60_000 + RUNS * 20;

const fuzz: fc.Parameters<unknown> = { numRuns: RUNS, ...(SEED !== undefined && { seed: Number(SEED) }) };

let vcenter: Vcenter;
let answers: readonly RecordedAnswer[];
beforeAll(async () => {
  vcenter = await startVcenter({ vms: 1 });
  const recorder = await Recorder.on(vcenter);
  const inventory = await recorder.crawl(1);
  const gone = { type: 'VirtualMachine', value: 'vm-gone' };
  await recorder.record(gone, 'PowerOnVM_Task');
  for (const [type, objects] of inventory) {
    if (type === 'EnvironmentBrowser')
      for (const object of objects) await recorder.record(object, 'QueryConfigOption');
  }
  answers = recorder.answers.filter(
    ({ method, about, xml }, index) =>
      method.name !== 'RetrievePropertiesEx' ||
      about.includes(' all of ') ||
      (index % 40 === 0 && xml.length > 0),
  );
}, 60_000);
afterAll(() => vcenter.stop());

describe('an answer that was damaged', () => {
  it(
    'is read or refused, in time, and is no more than what came',
    () => {
      const outcomes = { read: 0, refused: 0 };
      expect(answers.length).toBeGreaterThan(40);
      fc.assert(
        fc.property(fc.nat(answers.length - 1), damage, (which, mutate) => {
          const { method, xml } = chosen(which);
          const { outcome, complaints } = readingOf(mutate(Buffer.from(xml)), method.name);
          outcomes[outcome] += 1;
          expect(complaints).toEqual([]);
        }),
        fuzz,
      );
      // Damage that is always noticed, or never, would prove little.
      expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(RUNS / 20);
    },
    TEST_MS,
  );

  it(
    'cut at any byte is refused',
    () => {
      fc.assert(
        fc.property(
          fc.nat(answers.length - 1),
          fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
          (which, where) => {
            const { method, xml } = chosen(which);
            const bytes = Buffer.from(xml.trimEnd());
            expect(['refused', 'notSoap']).toContain(
              outcomeOf(bytes.subarray(0, Math.floor(where * bytes.length)), method.name),
            );
          },
        ),
        fuzz,
      );
    },
    TEST_MS,
  );
});

describe('made-up text', () => {
  const names = vimSchema()
    .typeNames()
    .flatMap((name) => (vimSchema().typeNamed(name)?.members ?? []).map((member) => member.name));
  const tag = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom('returnval', 'objects', 'propSet', 'val', '__proto__', 'a:b'),
    fc.string(),
  );
  const type = fc.oneof(
    fc.constantFrom(...vimSchema().typeNames()),
    fc.constantFrom('xsd:int', 'ArrayOfAnyType', ':', ''),
  );
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc
      .tuple(
        tag,
        fc.option(type),
        fc.oneof(
          { maxDepth: 6 },
          fc.string(),
          fc.array(tie('element'), { maxLength: 4 }).map((all) => all.join('')),
        ),
      )
      .map(
        ([name, typed, inside]) =>
          `<${name}${typed === null ? '' : ` xsi:type="${typed}"`}>${inside}</${name}>`,
      ),
  }));

  it(
    'in the form of an answer is read or refused',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...vimSchema().methodNames()),
          fc.array(element, { maxLength: 5 }),
          (method, elements) => {
            expect(readingOf(Buffer.from(envelope(method, elements.join(''))), method).complaints).toEqual(
              [],
            );
          },
        ),
        fuzz,
      );
    },
    TEST_MS,
  );

  it(
    'nested to any depth is read or refused',
    () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 100_000 }), tag, fc.boolean(), (depth, name, closed) => {
          const inside = `<${name}>`.repeat(depth) + (closed ? `</${name}>`.repeat(depth) : '');
          expect(
            readingOf(Buffer.from(envelope('RetrievePropertiesEx', inside)), 'RetrievePropertiesEx')
              .complaints,
          ).toEqual([]);
        }),
        { ...fuzz, numRuns: Math.ceil(RUNS / 30) },
      );
    },
    TEST_MS,
  );

  it(
    'of any bytes is read or refused',
    () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, enveloped) => {
          const [head = '', tail = ''] = envelope('CurrentTime', '|').split('|');
          const whole = enveloped
            ? Buffer.concat([Buffer.from(head), bytes, Buffer.from(tail)])
            : Buffer.from(bytes);
          expect(readingOf(whole, 'CurrentTime').complaints).toEqual([]);
        }),
        fuzz,
      );
    },
    TEST_MS,
  );

  it(
    'full of names never met before leaves no memory behind',
    () => {
      for (let round = 0; round < 10; round += 1) expect(readNewNames(round)).toEqual([]);
      const before = heapInUse();
      for (let round = 10; round < 90; round += 1) expect(readNewNames(round)).toEqual([]);

      // There were 120,000 names.
      expect(heapInUse() - before).toBeLessThan(3_000_000);
    },
    TEST_MS,
  );
});

describe('bytes on the wire', () => {
  let server: ScriptedServer;
  let session: VimSession;
  beforeAll(async () => {
    server = await startScriptedServer();
    session = await VimSession.connect({
      server: server.url,
      username: 'user',
      password: 'p',
      callTimeoutMs: LONGEST_MS,
    });
  });
  afterAll(async () => {
    await session.close();
    await server.close();
  });

  it(
    'that are damaged end in a value or a typed error, and the session goes on',
    async () => {
      const sent = answers.filter(({ method }) => method.name === 'RetrievePropertiesEx');
      const { propertyCollector } = session.serviceContent;
      await fc.assert(
        fc.asyncProperty(fc.nat(sent.length - 1), damage, async (which, mutate) => {
          const bytes = mutate(Buffer.from(sent[which]?.xml ?? ''));
          server.script('RetrievePropertiesEx', (_request, response) => {
            response.writeHead(200, { 'Content-Type': 'text/xml; charset=utf-8' });
            response.end(bytes);
          });
          try {
            await session.invokeApi(propertyCollector, 'RetrievePropertiesEx', { specSet: [], options: {} });
          } catch (error) {
            if (!(error instanceof VsphereError)) throw error;
          }
        }),
        { ...fuzz, numRuns: Math.ceil(RUNS / 10) },
      );
      const serviceInstance = { type: 'ServiceInstance', value: 'ServiceInstance' } as const;
      expect(await session.invokeApi(serviceInstance, 'CurrentTime', {})).toBeInstanceOf(Date);
    },
    TEST_MS,
  );
});

/** Reads an answer full of names that no other round has. */
function readNewNames(round: number): readonly string[] {
  const elements = Array.from(
    { length: 500 },
    (_, i) => `<n${round}x${i} xsi:type="T${round}x${i}" a${round}x${i}="">text</n${round}x${i}>`,
  );
  return readingOf(
    Buffer.from(envelope('RetrievePropertiesEx', `<returnval>${elements.join('')}</returnval>`)),
    'RetrievePropertiesEx',
  ).complaints;
}

function chosen(which: number): RecordedAnswer {
  const answer = answers[which];
  if (answer === undefined) throw new Error('There is no such answer.');
  return answer;
}

interface Reading {
  readonly outcome: 'read' | 'refused';
  /** What is wrong with how it was read; nothing, as it should be. */
  readonly complaints: readonly string[];
}

/** @throws what is not the decoder's own error */
function readingOf(bytes: Buffer, method: string): Reading {
  const startedMs = performance.now();
  let value: unknown;
  let outcome: Reading['outcome'] = 'read';
  try {
    value = vimCodec().decodeResponse(bytes, method);
  } catch (error) {
    if (!(error instanceof MalformedResponseError)) throw error;
    outcome = 'refused';
  }
  const durationMs = performance.now() - startedMs;
  const { nodes, characters } = sizeOf(value);
  const tags = bytes.toString('latin1').split('<').length;
  const complaints: string[] = [];
  if (durationMs > LONGEST_MS) complaints.push(`it took ${durationMs} ms`);
  // A data object brings its type and the arrays that are never missing; no type has more than a few.
  if (nodes > tags * 12 + 100) complaints.push(`${nodes} values from ${tags} tags`);
  if (characters > bytes.length + tags * LONGEST_NAME + 1_000) {
    complaints.push(`${characters} characters from ${bytes.length} bytes`);
  }
  return { outcome, complaints };
}

const LONGEST_NAME = 100;

function outcomeOf(bytes: Buffer, method: string): string {
  try {
    return vimCodec().decodeResponse(bytes.toString('utf8'), method).kind;
  } catch (error) {
    if (error instanceof MalformedResponseError) return 'refused';
    throw error;
  }
}

function sizeOf(value: unknown): { readonly nodes: number; readonly characters: number } {
  let nodes = 0;
  let characters = 0;
  const todo = [value];
  for (let next = todo.pop(); todo.length > 0 || next !== undefined; next = todo.pop()) {
    nodes += 1;
    if (typeof next === 'string') characters += next.length;
    else if (Array.isArray(next)) todo.push(...next.slice(0, 1_000_000).filter((one) => one !== undefined));
    else if (isPlainObject(next)) todo.push(...Object.values(next).filter((one) => one !== undefined));
  }
  return { nodes, characters };
}

function envelope(method: string, content: string): string {
  return (
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<e:Body><${method}Response xmlns="urn:vim25">${content}</${method}Response></e:Body></e:Envelope>`
  );
}

/** After a collection, so that only what is held counts. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}
