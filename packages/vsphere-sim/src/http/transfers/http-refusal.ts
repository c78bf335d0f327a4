/**
 * What a request for bytes is refused with: a status, and a line that says why.
 *
 * A client that is still sending when it is refused is listened to for a while longer, without anything being kept: if
 * the connection were cut at once, it would often not get to read why.
 */
import { SimFault } from '../../wire/sim-fault.js';
import type { Exchange } from '../endpoint.js';

export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** The API says these in faults; over HTTP they are statuses. Expected of a vCenter where it documents none. */
const STATUS_OF_FAULT: ReadonlyMap<string, number> = new Map([
  ['FileNotFound', 404],
  ['NotADirectory', 409],
  ['NotAFile', 409],
  ['FileAlreadyExists', 409],
  ['CannotDeleteFile', 409],
  ['DirectoryNotEmpty', 409],
  ['FileFault', 409],
  ['FileLocked', 423],
  ['FileNameTooLong', 400],
  ['InvalidDatastorePath', 400],
  ['FileTooLarge', 413],
  ['InvalidDiskFormat', 400],
  ['NoDiskSpace', 507],
  ['NoPermission', 403],
  ['GuestPermissionDenied', 403],
  ['RequestCanceled', 410],
]);

/** How long, and how much, a refused client may go on sending. */
const LINGER_MS = 2000;
const LINGER_BYTES = 64 * 1024 ** 2;

/** Runs the work; what refuses it becomes the answer, as long as nothing else has been answered. */
export async function answerRefusals(exchange: Exchange, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // A client that has gone hears nothing any more.
    if (exchange.signal.aborted || exchange.response.headersSent) throw error;
    await refuse(exchange, refusalFor(error));
  }
}

function refusalFor(error: unknown): HttpRefusal {
  if (error instanceof HttpRefusal) return error;
  if (error instanceof SimFault)
    return new HttpRefusal(STATUS_OF_FAULT.get(error.fault) ?? 500, error.message);
  const mistake = error instanceof Error ? error : new Error(String(error));
  process.emitWarning(mistake);
  return new HttpRefusal(500, mistake.message);
}

async function refuse(exchange: Exchange, { status, message, headers }: HttpRefusal): Promise<void> {
  const { request, response } = exchange;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const isOver = request.readableEnded || hasNoBody(exchange);
  const text = Buffer.from(request.method === 'HEAD' ? '' : `${message}\n`);
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': text.length,
    ...(!isOver && { connection: 'close' }),
  });
  response.write(text);
  if (!isOver) await drained(exchange);
  response.end();
}

function hasNoBody({ request: { headers } }: Exchange): boolean {
  // Whoever waits to be asked for it has sent nothing yet.
  if (headers.expect !== undefined) return true;
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}

async function drained({ request }: Exchange): Promise<void> {
  await new Promise<void>((resolve) => {
    let left = LINGER_BYTES;
    const enough = setTimeout(resolve, LINGER_MS);
    const done = (): void => {
      clearTimeout(enough);
      resolve();
    };
    for (const event of ['end', 'close', 'error']) request.once(event, done);
    request.on('data', (piece: Buffer) => {
      left -= piece.length;
      if (left < 0) done();
    });
    request.resume();
  });
}
