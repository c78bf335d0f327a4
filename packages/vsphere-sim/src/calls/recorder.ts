/**
 * Writes down each call as it was on the wire: `0001-Login.request.xml` and `0001-Login.answer.xml`, and a line in
 * `calls.jsonl` that says what they belong to. Without secrets, and without the headers that hold them.
 */
import { mkdir, writeFile, appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../http/answer.js';
import type { SoapGate } from '../http/soap-gate.js';
import { blanked } from './secrets.js';

/** A line of the index. */
interface RecordedCall {
  readonly number: number;
  readonly method: string;
  readonly object: string;
  readonly path: string;
  readonly soapAction: string;
  /** Undefined when there was no answer. */
  readonly status: number | undefined;
  readonly fault: string | undefined;
}

const UNREADABLE = 'unreadable';

export class Recorder {
  readonly #folder: string;
  #count = 0;
  #writing: Promise<void>;

  /** @param folder made if it is not there */
  constructor(folder: string) {
    this.#folder = folder;
    this.#writing = mkdir(folder, { recursive: true }).then(() => undefined);
  }

  /** Resolves when all that has happened is written. Rejects when it could not be. */
  async close(): Promise<void> {
    await this.#writing;
  }

  readonly gate: SoapGate = async ({ exchange, body, invocation }, next) => {
    this.#count += 1;
    const number = this.#count;
    const method = invocation?.method.name ?? UNREADABLE;
    const stem = `${String(number).padStart(4, '0')}-${method}`;
    const line = {
      number,
      method,
      object: invocation === undefined ? '' : `${invocation.target.type}:${invocation.target.value}`,
      path: exchange.url.pathname,
      soapAction: String(exchange.request.headers.soapaction ?? ''),
    };
    this.#write(`${stem}.request.xml`, blanked(body.toString(), method));
    const answer = await next(invocation);
    this.#index({ ...line, status: answer?.status, fault: answer?.fault });
    return (
      answer && this.#recorded(answer, (text) => this.#write(`${stem}.answer.xml`, blanked(text, method)))
    );
  };

  /** What is sent in pieces is written when the last one is sent. */
  #recorded(answer: Answer, write: (text: string) => void): Answer {
    const { body } = answer;
    if (!Buffer.isBuffer(body)) return { ...answer, body: copied(body, write) };
    write(body.toString());
    return answer;
  }

  #write(name: string, text: string): void {
    this.#then(() => writeFile(join(this.#folder, name), text));
  }

  #index(call: RecordedCall): void {
    this.#then(() => appendFile(join(this.#folder, 'calls.jsonl'), `${JSON.stringify(call)}\n`));
  }

  #then(work: () => Promise<void>): void {
    this.#writing = this.#writing.then(work);
    // It is told of when the recorder is closed.
    this.#writing.catch(() => undefined);
  }
}

function* copied(pieces: Iterable<Buffer>, write: (text: string) => void): Generator<Buffer> {
  const all: Buffer[] = [];
  for (const piece of pieces) {
    all.push(piece);
    yield piece;
  }
  write(Buffer.concat(all).toString());
}
