/**
 * A thousand wrong requests for each right one that a client sent: our own, oslo.vmware and pyvmomi. Each gets an answer, a
 * fault in most cases, or a closed connection; none gets a SystemError, which is what a mistake of the simulator's own is
 * answered with.
 *
 * The simulator is a process of its own, so that it can be seen to live: the same process answers in the end, has written
 * nothing where errors go, and needs no more memory than is said here. The requests share a few connections and are sent
 * without waiting for each other.
 *
 * Each wrong request has a seed of its own. A mistake is told with it, and is made again with the same
 * KILONOVA_MUTATION_SEED, which the title says.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SeededRandom } from '../src/model/seeded-random.js';
import { requestsOfALife } from './life-of-a-vm.js';
import { MutationTarget } from './mutation-target.js';
import { mutated } from './mutations.js';
import { PipelinedConnection, type PipelinedAnswer } from './pipelined-connection.js';
import { call, rawRequest } from './raw-request.js';
import { requestsOf, type RecordedRequest } from './recorded-requests.js';
import { startProcess, type SimulatorProcess } from './simulator-process.js';

const EACH = Number(process.env.KILONOVA_MUTATIONS ?? 1000);
const SEED = Number(process.env.KILONOVA_MUTATION_SEED ?? 1);
const CONNECTIONS = 4;
const AT_ONCE = 8;
const WAITS_END_MS = 50;
/** What may be resident in the end beyond what was when all had been sent once. */
const MOST_GROWTH_MIB = 300;
const SCENE = fileURLToPath(new URL('wire-scene.yaml', import.meta.url));
const serviceInstance = { type: 'ServiceInstance', value: 'ServiceInstance' };

interface Outcome {
  answers: number;
  faults: number;
  closed: number;
  readonly mistakes: string[];
}

async function ownRequests(): Promise<RecordedRequest[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kilonova-mutations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return requestsOfALife(folder);
}

/** All mutations of one request. */
class Attack {
  readonly outcome: Outcome = { answers: 0, faults: 0, closed: 0, mistakes: [] };
  readonly #target: MutationTarget;
  readonly #requests: readonly RecordedRequest[];
  readonly #client: string;

  constructor(target: MutationTarget, client: string, requests: readonly RecordedRequest[]) {
    this.#target = target;
    this.#client = client;
    this.#requests = requests;
  }

  async run(request: RecordedRequest, firstSeed: number): Promise<void> {
    await this.#target.renew();
    const ending = setInterval(() => void this.#target.endWaits().catch(() => undefined), WAITS_END_MS);
    const lanes = Array.from(
      { length: CONNECTIONS },
      () => new PipelinedConnection(this.#target.server.port),
    );
    let next = 0;
    const runs = lanes.flatMap((lane) =>
      Array.from({ length: AT_ONCE }, async () => {
        while (next < EACH) {
          next += 1;
          await this.#sendOne(lane, request, firstSeed + next);
        }
      }),
    );
    await Promise.all(runs);
    clearInterval(ending);
    for (const lane of lanes) lane.close();
  }

  async #sendOne(lane: PipelinedConnection, request: RecordedRequest, seed: number): Promise<void> {
    const random = new SeededRandom(seed);
    const other = this.#requests[random.below(this.#requests.length)] ?? request;
    const body = mutated(random, this.#target.aimed(request), this.#target.aimed(other));
    const { cookie } = this.#target;
    const headers = {
      // Who is logged in does not log in.
      ...(request.method !== 'Login' && { cookie }),
      soapaction: request.soapAction,
      'content-type': 'text/xml; charset=utf-8',
    };
    const answer = await lane.post(request.path, headers, body);
    this.#note(answer, `${this.#client} ${request.method}, seed ${seed}`, body);
    if (answer !== undefined && answer.status !== 200) await this.#target.noteAnswer(answer.body, cookie);
  }

  #note(answer: PipelinedAnswer | undefined, what: string, body: Buffer): void {
    if (answer === undefined) this.outcome.closed += 1;
    else if (answer.status === 200) this.outcome.answers += 1;
    else this.outcome.faults += 1;
    if (answer?.body.includes('SystemErrorFault') !== true) return;
    const reason = /<faultstring>([^<]*)/.exec(answer.body)?.[1] ?? '';
    this.outcome.mistakes.push(`${what}: ${reason}\n${body.toString().slice(0, 2000)}`);
  }
}

async function expectAlive(server: SimulatorProcess): Promise<void> {
  const body = call('RetrieveServiceContent', serviceInstance);
  expect((await rawRequest(server, { body })).status).toBe(200);
  expect(await server.state()).toMatchObject({ pid: server.pid });
  expect(server.exitCode()).toBeUndefined();
  expect(server.errors()).toBe('');
}

describe('a simulator that gets a thousand mutations of each request', () => {
  it(`answers all of them, makes no mistake, and keeps its memory (KILONOVA_MUTATION_SEED=${SEED})`, async () => {
    const clients = {
      kilonova: await ownRequests(),
      'oslo.vmware': await requestsOf('oslo.vmware'),
      pyvmomi: await requestsOf('pyvmomi'),
    };
    const server = await startProcess('--scenario', SCENE);
    const target = await MutationTarget.open(server);
    const before = await server.state();
    let seed = SEED * 1_000_000_000;
    let sent = 0;
    const totals: Record<string, Omit<Outcome, 'mistakes'>> = {};
    const mistakes: string[] = [];
    for (const [client, requests] of Object.entries(clients)) {
      const attack = new Attack(target, client, requests);
      for (const request of requests) {
        await attack.run(request, seed);
        seed += EACH;
        sent += EACH;
      }
      const { mistakes: found, ...counts } = attack.outcome;
      totals[`${client}, ${requests.length} requests`] = counts;
      mistakes.push(...found);
    }
    const after = await server.state();
    const growth = after.residentMiB - before.residentMiB;
    console.log(
      `${sent} mutations: ${JSON.stringify(totals)}; resident ${before.residentMiB.toFixed()} MiB before, ${after.residentMiB.toFixed()} after`,
    );

    expect(mistakes.slice(0, 5)).toEqual([]);
    await expectAlive(server);
    expect(growth).toBeLessThan(MOST_GROWTH_MIB);
    for (const [client, { answers, faults, closed }] of Object.entries(totals)) {
      const all = answers + faults + closed;
      expect([client, all > 20 * EACH, answers > all / 50, faults > all / 2]).toEqual([
        client,
        true,
        true,
        true,
      ]);
    }
  }, 900_000);
});
