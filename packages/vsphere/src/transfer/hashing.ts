/**
 * SHA-256 of what goes by, in a thread of its own.
 *
 * A checksum costs about as much time as moving the bytes. Side by side the two take no longer than the slower
 * of them. The thread looks at memory that both see, so nothing is copied for it; for little data it is not started.
 */
import { createHash } from 'node:crypto';
import type { Worker } from 'node:worker_threads';

export interface Hashing {
  /** The next bytes. A promise means: the memory must stay as it is until it has resolved. */
  update(chunk: Uint8Array): Promise<void> | undefined;
  /** The checksum of what has been given so far, in hexadecimal. More may follow. */
  peek(): Promise<string>;
  /** Ends the thread. Safe twice. */
  close(): void;
}

/** Below this, starting a thread takes longer than the checksum. */
const WORTH_A_THREAD_BYTES = 16 * 1024 * 1024;

/** @param expectedBytes how much it will be, when that is known */
export function startHashing(expectedBytes: number | undefined): Hashing {
  return expectedBytes !== undefined && expectedBytes < WORTH_A_THREAD_BYTES
    ? inlineHashing()
    : new ThreadHashing();
}

/** Memory that the thread sees too. */
export function sharedBuffer(bytes: number): Buffer {
  return Buffer.from(new SharedArrayBuffer(bytes));
}

function inlineHashing(): Hashing {
  const hash = createHash('sha256');
  return {
    update: (chunk) => {
      hash.update(chunk);
      return undefined;
    },
    peek: async () => hash.copy().digest('hex'),
    close: () => {},
  };
}

/** As text, because a thread cannot load TypeScript, and a bundle has no second file. */
const THREAD = `
const { createHash } = require('node:crypto');
const { parentPort } = require('node:worker_threads');
const hash = createHash('sha256');
parentPort.on('message', (chunk) => {
  if (chunk === 'peek') return parentPort.postMessage(hash.copy().digest('hex'));
  hash.update(chunk);
  parentPort.postMessage('');
});
`;

class ThreadHashing implements Hashing {
  readonly #thread: Worker;
  /** Who waits for an answer, in the order of the questions. */
  readonly #waiting: { resolve(answer: string): void; reject(error: Error): void }[] = [];
  #failure: Error | undefined;

  constructor() {
    // Not imported: every start would pay for it.
    const threads = process.getBuiltinModule('node:worker_threads');
    this.#thread = new threads.Worker(THREAD, { eval: true });
    this.#thread.unref();
    this.#thread.on('message', (answer: string) => this.#waiting.shift()?.resolve(answer));
    this.#thread.on('error', (error) => this.#fail(error));
    this.#thread.once('exit', () => this.#fail(new Error('the thread that makes the checksum has ended')));
  }

  async update(chunk: Uint8Array): Promise<void> {
    await this.#ask(chunk.buffer instanceof SharedArrayBuffer ? chunk : inSharedMemory(chunk));
  }

  peek(): Promise<string> {
    return this.#ask('peek');
  }

  close(): void {
    this.#fail(new Error('the checksum was given up'));
    void this.#thread.terminate();
  }

  #ask(question: Uint8Array | 'peek'): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#failure) {
        reject(this.#failure);
        return;
      }
      this.#waiting.push({ resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      this.#thread.postMessage(question);
    });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(this.#failure);
  }
}

function inSharedMemory(chunk: Uint8Array): Buffer {
  const shared = sharedBuffer(chunk.length);
  shared.set(chunk);
  return shared;
}
