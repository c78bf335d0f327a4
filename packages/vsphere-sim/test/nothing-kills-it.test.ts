/**
 * A thousand wrong requests for each right one. Each gets an answer, a fault in most cases, or a closed connection; none gets
 * a SystemError, which is what a mistake of the simulator's own is answered with.
 *
 * They share a few connections and are sent without waiting for each other, so that forty thousand of them take seconds.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ManualClock, type Simulator } from '../src/index.js';
import { SeededRandom } from '../src/model/seeded-random.js';
import { started } from './connected.js';
import { livingVm, requestsOfALife, type RecordedRequest } from './life-of-a-vm.js';
import { mutated } from './mutations.js';
import { PipelinedConnection } from './pipelined-connection.js';
import { call, rawLogin, rawRequest } from './raw-request.js';

const EACH = Number(process.env.KILONOVA_MUTATIONS ?? 1000);
const CONNECTIONS = 4;
const AT_ONCE = 8;
const MEBIBYTE = 1024 ** 2;
/** Longer than any wait of a request that is still one. */
const LONG_MS = 24 * 3_600_000;

interface Outcome {
  answers: number;
  faults: number;
  closed: number;
  readonly mistakes: string[];
}

async function recordedRequests(): Promise<RecordedRequest[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kilonova-mutations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return requestsOfALife(folder);
}

/** Requests that wait are ended by another one, as a client would, and by the time that goes on. */
function endsWaits(simulator: Simulator, cookie: string): () => void {
  const { clock } = simulator.world;
  const body = call('CancelWaitForUpdates', { type: 'PropertyCollector', value: 'propertyCollector' });
  const timer = setInterval(() => {
    void rawRequest(simulator, { body, headers: { cookie } }).catch(() => undefined);
    if (clock instanceof ManualClock) void clock.advance(LONG_MS);
  }, 50);
  return () => clearInterval(timer);
}

async function sendMutations(
  simulator: Simulator,
  requests: readonly RecordedRequest[],
  request: RecordedRequest,
  seed: number,
): Promise<Outcome> {
  const random = new SeededRandom(seed);
  const outcome: Outcome = { answers: 0, faults: 0, closed: 0, mistakes: [] };
  const cookie = await rawLogin(simulator);
  const stop = endsWaits(simulator, cookie);
  const headers = { cookie, soapaction: request.soapAction, 'content-type': 'text/xml; charset=utf-8' };
  const lanes = Array.from({ length: CONNECTIONS }, () => new PipelinedConnection(simulator.port));
  let left = EACH;
  const runs = lanes.flatMap((lane) =>
    Array.from({ length: AT_ONCE }, async () => {
      while (left > 0) {
        left -= 1;
        const other = requests[random.below(requests.length)] ?? request;
        const body = mutated(random, request.body, other.body);
        note(outcome, await lane.post(request.path, headers, body), request.method, body);
      }
    }),
  );
  await Promise.all(runs);
  stop();
  for (const lane of lanes) lane.close();
  return outcome;
}

function note(
  outcome: Outcome,
  answer: { readonly status: number; readonly body: string } | undefined,
  method: string,
  body: Buffer,
): void {
  if (answer === undefined) outcome.closed += 1;
  else if (answer.status === 200) outcome.answers += 1;
  else outcome.faults += 1;
  if (answer?.body.includes('SystemErrorFault') !== true) return;
  const reason = /<faultstring>([^<]*)/.exec(answer.body)?.[1] ?? '';
  outcome.mistakes.push(`${method}: ${reason}\n${body.toString().slice(0, 2000)}`);
}

describe('a simulator that gets a thousand mutations of each request', () => {
  it('answers all of them, makes no mistake, and keeps its memory', async () => {
    const requests = await recordedRequests();
    const simulator = await livingVm({ tls: false, clock: new ManualClock(), sessionIdleMs: Infinity });
    const before = process.memoryUsage().rss;
    const total: Outcome = { answers: 0, faults: 0, closed: 0, mistakes: [] };
    for (const [index, request] of requests.entries()) {
      const { answers, faults, closed, mistakes } = await sendMutations(
        simulator,
        requests,
        request,
        index + 1,
      );
      total.answers += answers;
      total.faults += faults;
      total.closed += closed;
      total.mistakes.push(...mistakes);
    }
    expect(total.mistakes.slice(0, 5)).toEqual([]);
    expect(requests.length).toBeGreaterThan(25);
    expect(total.answers + total.faults + total.closed).toBe(requests.length * EACH);
    expect(total.answers).toBeGreaterThan((requests.length * EACH) / 20);
    expect((process.memoryUsage().rss - before) / MEBIBYTE).toBeLessThan(600);
    // It still does what it is there for.
    expect(
      (await rawRequest(simulator, { body: call('RetrieveServiceContent', serviceInstance) })).status,
    ).toBe(200);
  }, 300_000);
});

const serviceInstance = { type: 'ServiceInstance', value: 'ServiceInstance' };

describe('a simulator that gets half requests', () => {
  it('closes their connections or waits for the rest, and goes on', async () => {
    const simulator = await started({ tls: false, requestTimeoutMs: 200 });
    const body = call('RetrieveServiceContent', serviceInstance);
    const whole = Buffer.from(
      `POST /sdk HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    const random = new SeededRandom(7);
    const halves = Array.from({ length: 200 }, async (_, index) => {
      const bytes =
        index % 2 === 0 ? whole.subarray(0, random.below(whole.length)) : mutated(random, whole, whole);
      const socket = connect(simulator.port, '127.0.0.1');
      await new Promise<void>((resolve) => {
        socket.on('error', () => undefined);
        socket.on('data', () => undefined);
        socket.once('close', () => resolve());
        socket.write(bytes, () => (index % 4 < 2 ? socket.end() : setTimeout(() => socket.destroy(), 300)));
      });
    });
    await Promise.all(halves);
    expect((await rawRequest(simulator, { body })).status).toBe(200);
  });
});
