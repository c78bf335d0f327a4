/**
 * Fetching a file from a datastore, over as many connections as it takes.
 *
 * When one breaks, the rest is asked for by range, under the condition that the file is still the same. A server that
 * sends all of it instead is read again from the start: what is there already is compared by its checksum and not
 * written twice. Two versions of a file are never glued together.
 */
import { createHash, type Hash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { InvalidOptionError, SessionClosedError, VimConnectionError } from '../errors.js';
import type { ExchangeAnswer } from '../transfer/exchange.js';
import type { TransferCaller } from '../transfer/transfer-caller.js';
import {
  TransferAbortedError,
  TransferAnswerError,
  TransferError,
  TransferLocalError,
  TransferMismatchError,
  TransferRefusedError,
} from '../transfer/transfer-errors.js';
import { FileSink, StreamSink, type ByteSink } from './byte-sink.js';
import { DatastoreFile, type DatastoreFileOptions, type DatastoreTarget } from './datastore-file.js';
import { checkIdentity, lengthOf } from './stored-file.js';
import { checkSha256, report, type TransferProgress, type TransferResult } from './transfer-result.js';

/** What is fetched, and what it must be. */
export interface DownloadOptions extends DatastoreFileOptions {
  /** How long it must be, in bytes. What the server says is checked in any case. */
  readonly size?: number | undefined;
  /** The checksum that it must have, in hexadecimal. */
  readonly sha256?: string | undefined;
  /** How often it is asked for again, or goes on, after the connection broke. Five times if not given. */
  readonly resumes?: number | undefined;
  readonly onProgress?: ((progress: TransferProgress) => void) | undefined;
}

const DEFAULT_RESUMES = 5;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8_000;

/**
 * Fetches a file from a datastore to a local path or into a stream.
 *
 * A local file appears under its name, or is replaced, only when all of it is there and its length and checksum
 * are right; until then it is beside it under a name of its own. A stream is ended then, and destroyed otherwise.
 *
 * @throws {InvalidOptionError} an option that cannot be used; nothing was sent
 * @throws {DatastorePathError} not a file on a datastore; nothing was sent
 * @throws {DatastoreLookupError} no datastore, datacenter or host that will do; nothing was sent
 * @throws {TransferRefusedError} the server does not give it; with status 404: there is none
 * @throws {TransferAnswerError} what came is of no use
 * @throws {TransferMismatchError} another length or checksum than was given; or another `version` after a break
 * @throws {TransferLocalError} the destination failed
 * @throws {TransferInterruptedError} the connection broke more often than `resumes` allows
 * @throws and the other errors of {@link HttpTransfers.exchange}
 */
export async function downloadFile(
  session: TransferCaller,
  target: DatastoreTarget,
  destination: string | Writable,
  options: DownloadOptions = {},
): Promise<TransferResult> {
  let sink: ByteSink | undefined;
  try {
    checkOptions(options);
    const file = await DatastoreFile.find(session, target, options);
    const download = new Download(file, options);
    const first = await download.begin();
    sink = await openSink(destination).catch((cause: unknown) => {
      first.body.destroy();
      throw download.localError(cause);
    });
    return await download.run(first, sink);
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error));
    if (sink) await sink.fail(reason);
    else if (typeof destination !== 'string') destination.on('error', () => {}).destroy(reason);
    throw error;
  }
}

async function openSink(destination: string | Writable): Promise<ByteSink> {
  if (typeof destination === 'string') return FileSink.open(destination);
  if (destination.errored) throw destination.errored;
  return new StreamSink(destination);
}

/** What the first answer said of the file: every later one must agree. */
interface Version {
  readonly length: number | undefined;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

class Download {
  readonly #file: DatastoreFile;
  readonly #options: DownloadOptions;
  #version: Version | undefined;
  #bytes = 0;
  /** How often it has gone on so far. */
  #resumes = 0;

  constructor(file: DatastoreFile, options: DownloadOptions) {
    this.#file = file;
    this.#options = options;
  }

  /** The first answer: what the file is. */
  async begin(): Promise<ExchangeAnswer> {
    for (;;) {
      try {
        return await this.#firstAnswer();
      } catch (error) {
        await this.#beforeResuming(error);
      }
    }
  }

  async #firstAnswer(): Promise<ExchangeAnswer> {
    const answer = await this.#file.exchange('GET');
    this.#file.check('GET', answer, [200]);
    checkIdentity(this.#file, answer);
    this.#version = versionOf(answer);
    const { length } = this.#version;
    const { size } = this.#options;
    if (size !== undefined && length !== undefined && size !== length) {
      answer.body.destroy();
      throw this.#mismatch('length', size, length);
    }
    return answer;
  }

  /** How long it is, when that is known. */
  get length(): number | undefined {
    return this.#version?.length ?? this.#options.size;
  }

  async run(first: ExchangeAnswer, sink: ByteSink): Promise<TransferResult> {
    let answer: ExchangeAnswer | undefined = first;
    for (;;) {
      try {
        answer ??= await this.#goOn();
        await this.#within(this.#take(answer, sink));
        break;
      } catch (error) {
        answer?.body.destroy();
        await this.#beforeResuming(error);
        answer = undefined;
      }
    }
    return this.#finish(sink);
  }

  localError(cause: unknown): TransferLocalError {
    return new TransferLocalError(this.#file.details('GET', this.#bytes), 'destination', { cause });
  }

  /** The answer with the rest, or with all of it again. */
  async #goOn(): Promise<ExchangeAnswer> {
    const condition = this.#condition();
    const isPart = this.#bytes > 0 && condition !== undefined;
    const answer = await this.#file.exchange('GET', {
      ...(isPart && { headers: { Range: `bytes=${this.#bytes}-`, 'If-Range': condition } }),
    });
    if (answer.status === 416) {
      answer.body.destroy();
      throw this.#mismatch('version', 'the same file', 'a shorter one');
    }
    this.#file.check('GET', answer, isPart ? [200, 206] : [200]);
    checkIdentity(this.#file, answer);
    this.#checkVersion(answer);
    return answer;
  }

  /** What a range is asked for under. A weak mark does not promise the same bytes. */
  #condition(): string | undefined {
    const { etag, lastModified } = this.#version ?? {};
    return etag !== undefined && !etag.startsWith('W/') ? etag : lastModified;
  }

  #checkVersion(answer: ExchangeAnswer): void {
    const before = this.#version;
    const now = versionOf(answer);
    for (const part of ['etag', 'lastModified', 'length'] as const) {
      const expected = before?.[part];
      const actual = now[part];
      if (expected === undefined || actual === undefined || expected === actual) continue;
      answer.body.destroy();
      throw this.#mismatch('version', expected, actual);
    }
    if (answer.status !== 206) return;
    const range = contentRangeOf(answer);
    if (range?.start === this.#bytes) return;
    answer.body.destroy();
    throw new TransferAnswerError(
      this.#file.details('GET', this.#bytes),
      'contentRange',
      answer.headers['content-range'],
    );
  }

  async #take(answer: ExchangeAnswer, sink: ByteSink): Promise<void> {
    const again = answer.status === 200 ? new Repeated(this.#bytes) : undefined;
    await answer.body.pour((chunk) => {
      if (!again || again.isOver) return this.#keep(chunk, sink);
      const fresh = again.strip(chunk);
      return again.isOver ? this.#compared(again, Buffer.from(fresh), sink) : undefined;
    });
    if (again && !again.isOver) throw this.#mismatch('version', 'the same file', 'a shorter one');
  }

  /** What came a second time must be what is there already. */
  async #compared(again: Repeated, fresh: Buffer, sink: ByteSink): Promise<void> {
    if (again.sha256 !== sink.sha256()) {
      throw this.#mismatch('version', 'the same bytes', 'others');
    }
    if (fresh.length > 0) await this.#keep(fresh, sink);
  }

  #keep(chunk: Buffer, sink: ByteSink): Promise<void> | undefined {
    const { onProgress } = this.#options;
    this.#bytes += chunk.length;
    const pending = sink.write(chunk)?.catch((cause: unknown) => {
      throw this.localError(cause);
    });
    if (onProgress) report(() => onProgress({ bytesDone: this.#bytes, bytesTotal: this.length }));
    return pending;
  }

  async #finish(sink: ByteSink): Promise<TransferResult> {
    const bytes = this.#bytes;
    const { sha256: wanted, size } = this.#options;
    for (const expected of [this.#version?.length, size]) {
      if (expected !== undefined && expected !== bytes) throw this.#mismatch('length', expected, bytes);
    }
    const sha256 = sink.sha256();
    if (wanted !== undefined && wanted.toLowerCase() !== sha256) {
      throw this.#mismatch('sha256', wanted.toLowerCase(), sha256);
    }
    await this.#local(sink.finish());
    return { bytes, sha256 };
  }

  /** Work at our end, and what its failure means. */
  async #local<T>(work: Promise<T>): Promise<T> {
    try {
      return await this.#within(work);
    } catch (cause) {
      if (cause instanceof TransferError || cause instanceof SessionClosedError) throw cause;
      throw this.localError(cause);
    }
  }

  async #within<T>(work: Promise<T>): Promise<T> {
    return this.#file.within(work, () => this.#file.details('GET', this.#bytes));
  }

  /** Resolves when it is time to go on. Throws the error itself when it is not to. */
  async #beforeResuming(error: unknown): Promise<void> {
    const resumes = this.#resumes;
    if (resumes >= (this.#options.resumes ?? DEFAULT_RESUMES) || !isWorthResuming(error)) throw error;
    this.#resumes += 1;
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** resumes, LONGEST_PAUSE_MS);
    try {
      await this.#file.pause(pauseMs * (0.5 + Math.random() / 2));
    } catch {
      const cause = this.#options.signal?.reason as unknown;
      throw new TransferAbortedError(this.#file.details('GET', this.#bytes), { cause });
    }
  }

  #mismatch(
    what: 'length' | 'sha256' | 'version',
    expected: string | number,
    actual: string | number,
  ): Error {
    return new TransferMismatchError(this.#file.details('GET', this.#bytes), what, { expected, actual });
  }
}

/** The part of a file that comes a second time: taken off, and its checksum made. */
class Repeated {
  readonly #hash: Hash = createHash('sha256');
  #rest: number;
  sha256 = '';

  constructor(bytes: number) {
    this.#rest = bytes;
  }

  get isOver(): boolean {
    return this.#rest === 0;
  }

  /** What of the chunk is new. */
  strip(chunk: Buffer): Buffer {
    const again = chunk.subarray(0, this.#rest);
    this.#hash.update(again);
    this.#rest -= again.length;
    if (this.#rest === 0) this.sha256 = this.#hash.digest('hex');
    return chunk.subarray(again.length);
  }
}

function versionOf(answer: ExchangeAnswer): Version {
  const { etag, 'last-modified': lastModified } = answer.headers;
  const length = answer.status === 206 ? contentRangeOf(answer)?.total : lengthOf(answer);
  return { etag, lastModified, length };
}

function contentRangeOf({
  headers,
}: ExchangeAnswer): { start: number; total: number | undefined } | undefined {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? [];
  if (start === undefined) return undefined;
  return { start: Number(start), total: total === '*' ? undefined : Number(total) };
}

/** Not what we ended ourselves, and nothing that would be the same the next time. */
function isWorthResuming(error: unknown): boolean {
  if (error instanceof SessionClosedError) return false;
  if (error instanceof TransferRefusedError) return error.status >= 502 && error.status <= 504;
  return error instanceof VimConnectionError || (error instanceof TransferError && error.resumable);
}

function checkOptions({ size, sha256, resumes = 0 }: DownloadOptions): void {
  if (size !== undefined && !(Number.isSafeInteger(size) && size >= 0)) {
    throw new InvalidOptionError('size', 'is not a number of bytes');
  }
  checkSha256(sha256);
  if (!Number.isInteger(resumes) || resumes < 0) {
    throw new InvalidOptionError('resumes', 'is not a number of times');
  }
}
