/**
 * Garbage for every endpoint of the simulator, as bytes on connections: requests that were right and were mutated with their
 * heads, halves of requests, what is no HTTP, and far too much of it. The process lives, says nothing where errors go, and
 * does its work afterwards.
 *
 * Each connection has a seed of its own, from KILONOVA_MUTATION_SEED; the order in which they are served is chance.
 */
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { dataObject, getObjects, uploadFile, VimSession, type Ref } from '@kilonova/vsphere';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SeededRandom } from '../src/model/seeded-random.js';
import { imageOf } from './disk-images.js';
import { mutated } from './mutations.js';
import { call, envelope, rawLogin, rawRequest } from './raw-request.js';
import { startProcess, type SimulatorProcess } from './simulator-process.js';
import { KIB, MIB, noise } from './storage-fixture.js';
import { add, disk, scsi } from './vm-scene.js';

const EACH = Number(process.env.KILONOVA_MUTATIONS ?? 1000) / 5;
const SEED = Number(process.env.KILONOVA_MUTATION_SEED ?? 1);
const AT_ONCE = 16;
const MOST_GROWTH_MIB = 200;
const SCENE = fileURLToPath(new URL('wire-scene.yaml', import.meta.url));
const FILE = '/folder/images/a.bin?dcPath=DC0&dsName=LocalDS_0';
const serviceInstance = { type: 'ServiceInstance', value: 'ServiceInstance' };

interface Scene {
  readonly server: SimulatorProcess;
  readonly session: VimSession;
  readonly cookie: string;
}

async function scene(): Promise<Scene> {
  const server = await startProcess('--scenario', SCENE);
  const { url, username, password } = server;
  const session = await VimSession.connect({ server: url, username, password, keepAliveMs: 0 });
  onTestFinished(() => session.close());
  await uploadFile(session, Readable.from([noise(64 * KIB)]), '[LocalDS_0] images/a.bin');
  return { server, session, cookie: await rawLogin(server) };
}

type Headers = Readonly<Record<string, string>>;

/** A request from its first byte to its last. */
function message(verb: string, path: string, headers: Headers, body: Uint8Array | string = ''): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const all = { host: 'localhost', connection: 'close', ...headers, 'content-length': String(bytes.length) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${verb} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), bytes]);
}

function folderRequests({ cookie }: Scene): Buffer[] {
  return [
    message('GET', FILE, { cookie }),
    message('GET', FILE, { cookie, range: 'bytes=10-2000,3000-' }),
    message('HEAD', FILE, { cookie, 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' }),
    message('PUT', FILE.replace('a.bin', 'b.bin'), { cookie, overwrite: 't' }, noise(2 * KIB)),
    message('DELETE', FILE.replace('a.bin', 'c.bin'), { cookie }),
    message('GET', '/folder?dcPath=DC0&dsName=LocalDS_0', { cookie }),
    message('GET', '/folder?dcPath=DC0', { authorization: 'Basic YTpi' }),
  ];
}

function pbmRequests({ cookie }: Scene): Buffer[] {
  const target = '<_this type="PbmProfileProfileManager">ProfileManager</_this>';
  const type = '<resourceType><resourceType>STORAGE</resourceType></resourceType>';
  const query = `<PbmQueryProfile xmlns="urn:pbm">${target}${type}</PbmQueryProfile>`;
  const headers = { cookie, soapaction: '"urn:pbm/2.0"', 'content-type': 'text/xml' };
  return [
    message('POST', '/pbm', headers, envelope(query)),
    message('POST', '/pbm/sdk', headers, envelope(query)),
    message('GET', '/pbm/pbmService.wsdl', {}),
  ];
}

function sdkRequests({ cookie }: Scene): Buffer[] {
  const headers = { cookie, soapaction: '"urn:vim25/7.0"', 'content-type': 'text/xml' };
  return [
    message('POST', '/sdk', headers, call('RetrieveServiceContent', serviceInstance)),
    message('GET', '/sdk/vimServiceVersions.xml', {}),
  ];
}

function controlRequests({ server }: Scene): Buffer[] {
  const headers = { authorization: `Bearer ${server.controlToken}`, 'content-type': 'application/json' };
  const hook = { path: '/nowhere/**', verb: 'PUT', nth: 1000, status: { code: 503, body: 'x' }, delayMs: 5 };
  const rename = {
    method: ['Rename_Task'],
    nth: 1000,
    fault: { name: 'FileNotFound', members: { file: 'a' } },
  };
  return [
    message('POST', '/control/hooks', headers, JSON.stringify(hook)),
    message('POST', '/control/hooks', headers, JSON.stringify(rename)),
    message('POST', '/control/clock', headers, JSON.stringify({ advanceMs: 1000 })),
    message('POST', '/control/durations', headers, JSON.stringify({ durationMs: { Rename_Task: 5 } })),
    message(
      'POST',
      '/control/incidents',
      headers,
      JSON.stringify({ what: 'crashGuest', vm: 'DC0_C0_RP0_VM9' }),
    ),
    message('GET', '/control/calls?method=Login', headers),
    message('GET', '/control/census', headers),
    message('DELETE', '/control/hooks/hook-1', headers),
  ];
}

async function consoleRequests({ session }: Scene): Promise<Buffer[]> {
  const vm = await someVm(session);
  await session.runTask(vm, 'PowerOnVM_Task', {}).catch(() => undefined);
  const { ticket } = await session.invokeApi(vm, 'AcquireTicket', { ticketType: 'webmks' });
  const hello = message('GET', `/ticket/${ticket}`, {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': 'binary',
  });
  // Frames at once, before the server has agreed.
  return [hello, Buffer.concat([hello, Buffer.from([0x82, 0xff, 0xff, 0xff, 0xff, 0xff]), noise(300)])];
}

async function nfcRequests({ session }: Scene): Promise<Buffer[]> {
  const [datacenter] = await getObjects(session, 'Datacenter', { pathSet: ['vmFolder'] });
  const [cluster] = await getObjects(session, 'ClusterComputeResource', { pathSet: ['resourcePool'] });
  const { vmFolder: folder } = datacenter?.properties ?? {};
  const { resourcePool: pool } = cluster?.properties ?? {};
  if (folder === undefined || pool === undefined) throw new Error('It is empty.');
  const configSpec = {
    name: 'imported',
    guestId: 'otherGuest64',
    memoryMB: 512,
    files: { vmPathName: '[LocalDS_0]' },
    deviceChange: [add(scsi), add(disk(-101, 0), 'create')],
  };
  const spec = dataObject('VirtualMachineImportSpec', { configSpec });
  const incoming = await session.openLease(await session.invokeApi(pool, 'ImportVApp', { spec, folder }));
  const vm = await someVm(session, 1);
  await session.runTask(vm, 'PowerOffVM_Task', {}).catch(() => undefined);
  const outgoing = await session.openLease(await session.invokeApi(vm, 'ExportVm', {}));
  const [to, from] = [incoming, outgoing].map(({ devices }) => new URL(devices[0]?.url ?? '').pathname);
  const image = await imageOf(noise(16 * KIB), MIB);
  return [
    message('POST', to ?? '', { 'content-type': 'application/x-vnd.vmware-streamVmdk' }, image),
    message('PUT', to ?? '', { overwrite: 't' }, image),
    message('GET', from ?? '', {}),
    message('HEAD', from ?? '', {}),
  ];
}

async function someVm(session: VimSession, index = 0): Promise<Ref<'VirtualMachine'>> {
  const vms = await getObjects(session, 'VirtualMachine', { pathSet: ['name'] });
  const vm = vms[index]?.obj;
  if (vm === undefined) throw new Error('There is no VM.');
  return vm;
}

/** What goes over one connection, and whether it is ended behind it or left hanging. */
function attackBytes(random: SeededRandom, request: Buffer, other: Buffer): Buffer {
  switch (random.below(5)) {
    case 0:
      return request.subarray(0, random.below(request.length));
    case 1:
      return Buffer.from(random.hex(2 + 2 * random.below(2000)), 'hex');
    case 2:
      return withBody(request, mutated(random, bodyOf(request), bodyOf(other)));
    default:
      return mutated(random, request, other);
  }
}

function bodyOf(request: Buffer): Buffer {
  return request.subarray(request.indexOf('\r\n\r\n') + 4);
}

/** The head is right, and says how long the body is. */
function withBody(request: Buffer, body: Buffer): Buffer {
  const head = request.toString('latin1', 0, request.indexOf('\r\n\r\n') + 4);
  const changed = head.replace(/content-length: \d+/, `content-length: ${body.length}`);
  return Buffer.concat([Buffer.from(changed, 'latin1'), body]);
}

const ENDINGS = [
  'at once',
  'half',
  ...Array.from({ length: 4 }, () => 'when others were served' as const),
] as const;

/** A server, and somebody else whom it serves meanwhile, on a connection that was made later. */
interface Served {
  readonly port: number;
  serveOther(): Promise<unknown>;
}

function served(server: SimulatorProcess): Served {
  const path = '/sdk/vimServiceVersions.xml';
  return { port: server.port, serveOther: () => rawRequest(server, { method: 'GET', path }) };
}

/** How a connection ends that the server does not end. */
type Ending = 'at once' | 'half' | 'when others were served';

/** Resolves to what came until it was over. */
async function sendBytes(server: Served, bytes: Buffer, ending: Ending): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  const pieces: Buffer[] = [];
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  // What is wrong with a connection is told by its end.
  socket.on('error', () => undefined);
  const over = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  const written = new Promise<void>((resolve) => {
    socket.write(bytes, () => resolve());
  });
  if (ending === 'half') socket.end();
  await Promise.race([over, written]);
  if (ending !== 'at once') {
    // By then the server had time for it, however busy the machine is: connections are taken in their order.
    for (let count = 0; count < 2; count += 1) await Promise.race([over, server.serveOther()]);
  }
  socket.destroy();
  await over;
  return Buffer.concat(pieces).toString('latin1');
}

async function attack(server: Served, requests: readonly Buffer[]): Promise<Map<string, number>> {
  const statuses = new Map<string, number>();
  let next = 0;
  const total = requests.length * EACH;
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    while (next < total) {
      const number = next;
      next += 1;
      const random = new SeededRandom(SEED * 1_000_000 + number);
      const request = requests[number % requests.length] ?? Buffer.alloc(0);
      const other = requests[random.below(requests.length)] ?? request;
      const ending = ENDINGS[random.below(ENDINGS.length)] ?? 'half';
      const answer = await sendBytes(server, attackBytes(random, request, other), ending);
      const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'none';
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  });
  await Promise.all(lanes);
  return statuses;
}

async function expectAlive({ server, session }: Scene): Promise<void> {
  await server.control('DELETE', 'hooks');
  const body = call('RetrieveServiceContent', serviceInstance);
  expect((await rawRequest(server, { body })).status).toBe(200);
  expect(await server.state()).toMatchObject({ pid: server.pid });
  expect(server.exitCode()).toBeUndefined();
  expect(server.errors()).toBe('');
  await uploadFile(session, Readable.from([noise(MIB)]), '[LocalDS_0] images/after.bin');
}

/** Where 500 is the status of every fault. */
const SOAP: ReadonlySet<string> = new Set(['/sdk', '/pbm']);
const ENDPOINTS: Readonly<Record<string, (made: Scene) => Buffer[] | Promise<Buffer[]>>> = {
  '/sdk': sdkRequests,
  '/pbm': pbmRequests,
  '/folder': folderRequests,
  '/nfc': nfcRequests,
  '/ticket': consoleRequests,
  '/control': controlRequests,
};

describe('a simulator that gets garbage on its connections', () => {
  it(`lives at every endpoint (KILONOVA_MUTATION_SEED=${SEED})`, async () => {
    const made = await scene();
    const { server } = made;
    const before = await server.state();
    const seen: Record<string, unknown> = {};
    const mistakes: string[] = [];
    for (const [endpoint, requestsOf] of Object.entries(ENDPOINTS)) {
      const requests = await requestsOf(made);
      const statuses = await attack(served(server), requests);
      // A mistake of its own, where it is no SOAP.
      if (!SOAP.has(endpoint)) mistakes.push(`${endpoint}: ${statuses.get('500') ?? 0}`);
      seen[endpoint] = Object.fromEntries(statuses);
      await expectAlive(made);
    }
    expect(mistakes).toEqual(['/folder: 0', '/nfc: 0', '/ticket: 0', '/control: 0']);
    const after = await server.state();
    console.log(`What connections were answered: ${JSON.stringify(seen)}`);
    expect(after.residentMiB - before.residentMiB).toBeLessThan(MOST_GROWTH_MIB);
  }, 300_000);
});

describe('a simulator that gets too much', () => {
  it('refuses it, and forgets it', async () => {
    const made = await scene();
    const { server, cookie } = made;
    const before = await server.state();
    const million = call('RetrieveServiceContent', serviceInstance, '<a/>'.repeat(1_000_000));
    const deep = call('RetrieveServiceContent', serviceInstance, '<a>'.repeat(500_000));
    const endless = Array.from({ length: 40 }, () => 'x'.repeat(MIB));
    const wide = { cookie, 'x-much': 'x'.repeat(100 * KIB) };
    const statuses = async (...requests: readonly Parameters<typeof rawRequest>[1][]) =>
      Promise.all(
        requests.map((request) =>
          rawRequest(server, request).then(
            ({ status }) => status,
            () => 'closed' as const,
          ),
        ),
      );
    for (let round = 0; round < 3; round += 1) {
      expect(await statuses({ body: million }, { body: deep })).toEqual([500, 500]);
      for (const path of ['/sdk', '/pbm']) {
        expect(['closed', 413]).toContain((await statuses({ path, body: endless }))[0]);
      }
      const headers = { authorization: `Bearer ${server.controlToken}` };
      expect(['closed', 413]).toContain(
        (await statuses({ path: '/control/hooks', headers, body: endless }))[0],
      );
      expect(['closed', 431]).toContain((await statuses({ method: 'GET', path: '/sdk', headers: wide }))[0]);
    }
    // More than there is room for is said before any of it is sent.
    const huge = message('PUT', FILE, { cookie })
      .toString()
      .replace(/length: 0/, 'length: 9007199254740991');
    expect(await sendBytes(served(server), Buffer.from(huge), 'when others were served')).toMatch(
      /^(?:HTTP\/1\.1 507 |$)/,
    );
    const half = Buffer.from('POST /sdk HT');
    const others = served(server);
    await Promise.all(Array.from({ length: 400 }, () => sendBytes(others, half, 'when others were served')));

    await expectAlive(made);
    const after = await server.state();
    console.log(`Resident: ${before.residentMiB.toFixed()} MiB before, ${after.residentMiB.toFixed()} after`);
    expect(after.residentMiB - before.residentMiB).toBeLessThan(2 * MOST_GROWTH_MIB);
  }, 120_000);
});
