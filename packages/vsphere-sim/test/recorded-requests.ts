/**
 * Requests as clients sent them, to begin tests of the wire with: read from what the simulator wrote down of them, or from
 * the files beside this one, where those of foreign clients are kept.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A request as it was sent. */
export interface RecordedRequest {
  readonly method: string;
  readonly soapAction: string;
  readonly path: string;
  readonly body: Buffer;
}

/** Foreign clients, and the programs of theirs whose requests are kept. Nova calls through oslo.vmware. */
export const FOREIGN_CLIENTS = {
  'oslo.vmware': ['oslo_vmware_client', 'oslo_vim_util', 'oslo_vmware_pbm', 'nova_driver'],
  pyvmomi: ['pyvmomi_client', 'pyvmomi_life', 'pyvmomi_fetch', 'pyvmomi_pbm'],
} as const;

type ForeignClients = typeof FOREIGN_CLIENTS;
export type ForeignClient = keyof ForeignClients;
export type RecordedProgram = ForeignClients[ForeignClient][number];

/** One request of each method in a folder that a simulator recorded to, or more where they differ much in length. */
export async function recordedIn(folder: string): Promise<RecordedRequest[]> {
  const lines = (await readFile(join(folder, 'calls.jsonl'), 'utf8')).trim().split('\n');
  const files = new Set(await readdir(folder));
  const requests = lines.map(async (line): Promise<RecordedRequest> => {
    const { number, method, soapAction, path }: { number: number } & Omit<RecordedRequest, 'body'> =
      JSON.parse(line);
    const file = `${String(number).padStart(4, '0')}-${method}.request.xml`;
    if (!files.has(file)) throw new Error(`There is no ${file}.`);
    return { method, soapAction, path, body: await readFile(join(folder, file)) };
  });
  return oneOfEach(await Promise.all(requests));
}

function oneOfEach(requests: readonly RecordedRequest[]): RecordedRequest[] {
  const found = new Map<string, RecordedRequest>();
  for (const request of requests) {
    const key = `${request.path} ${request.method} ${Math.round(request.body.length / 1000)}`;
    if (!found.has(key)) found.set(key, request);
  }
  return [...found.values()];
}

/** The requests of a foreign client that are kept, one of each kind. */
export async function requestsOf(client: ForeignClient): Promise<RecordedRequest[]> {
  return oneOfEach((await Promise.all(FOREIGN_CLIENTS[client].map(keptRequests))).flat());
}

function fileOf(program: RecordedProgram): URL {
  return new URL(`recordings/${program}.jsonl`, import.meta.url);
}

export async function keptRequests(program: RecordedProgram): Promise<RecordedRequest[]> {
  const lines = (await readFile(fileOf(program), 'utf8')).trim().split('\n');
  return lines.map((line) => {
    const { method, soapAction, path, body }: Omit<RecordedRequest, 'body'> & { body: string } =
      JSON.parse(line);
    return { method, soapAction, path, body: Buffer.from(body) };
  });
}

/** Keeps them instead of those that are there. Secrets were blanked out when they were recorded. */
export async function keepRequests(
  program: RecordedProgram,
  requests: readonly RecordedRequest[],
): Promise<void> {
  const lines = requests.map(({ body, ...request }) =>
    JSON.stringify({ ...request, body: withoutPlaces(body.toString()) }),
  );
  await writeFile(fileOf(program), `${lines.join('\n')}\n`);
}

/** Ports are others each time. */
function withoutPlaces(text: string): string {
  return text.replaceAll(/\b127\.0\.0\.1(?::\d+)?/g, 'vcenter.example');
}
