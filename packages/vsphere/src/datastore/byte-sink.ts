/**
 * Where a download goes: a file that appears only when all of it is there and right, or a stream of the caller's.
 * On the way its checksum is made.
 */
import { randomUUID } from 'node:crypto';
import { open, rename, unlink, type FileHandle } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { Hashing } from '../transfer/hashing.js';
import { Stage } from '../transfer/stage.js';

export interface ByteSink {
  /** Takes the bytes, which are the caller's again. A promise means: no more until it has resolved. */
  write(chunk: Uint8Array): Promise<void> | undefined;
  /** Resolves to the checksum of everything so far, when all of it has arrived. */
  sha256(): Promise<string>;
  /** All is there and right. */
  finish(): Promise<void>;
  /** It came to nothing: nothing is left of it. Never throws. */
  fail(error: Error): Promise<void>;
}

/** A local file, under a name of its own until it is complete. */
export class FileSink implements ByteSink {
  readonly #path: string;
  readonly #temporaryPath: string;
  readonly #handle: FileHandle;
  readonly #hashing: Hashing;
  readonly #stage: Stage;
  #position = 0;

  private constructor(path: string, temporaryPath: string, handle: FileHandle, hashing: Hashing) {
    this.#path = path;
    this.#temporaryPath = temporaryPath;
    this.#handle = handle;
    this.#hashing = hashing;
    this.#stage = new Stage((full) => {
      const at = this.#position;
      this.#position += full.length;
      return Promise.all([hashing.update(full), this.#writeAll(full, at)]);
    });
  }

  static async open(path: string, hashing: Hashing): Promise<FileSink> {
    // Beside the file itself: a rename does not cross file systems.
    const temporaryPath = `${path}.${randomUUID().slice(0, 8)}.part`;
    return new FileSink(path, temporaryPath, await open(temporaryPath, 'wx'), hashing);
  }

  write(chunk: Uint8Array): Promise<void> | undefined {
    return this.#stage.write(chunk);
  }

  async sha256(): Promise<string> {
    await this.#stage.drain();
    return this.#hashing.peek();
  }

  async finish(): Promise<void> {
    await this.#stage.drain();
    await this.#handle.close();
    await rename(this.#temporaryPath, this.#path);
  }

  async fail(): Promise<void> {
    await this.#stage.drain().catch(() => {});
    await this.#handle.close().catch(() => {});
    await unlink(this.#temporaryPath).catch(() => {});
  }

  async #writeAll(full: Buffer, at: number): Promise<void> {
    for (let done = 0; done < full.length;) {
      const { bytesWritten } = await this.#handle.write(full, done, full.length - done, at + done);
      done += bytesWritten;
    }
  }
}

/** A stream of the caller's: ended when all is there, destroyed when not. */
export class StreamSink implements ByteSink {
  readonly #stream: Writable;
  readonly #hashing: Hashing;
  readonly #stage: Stage;
  #error: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(stream: Writable, hashing: Hashing) {
    this.#stream = stream;
    this.#hashing = hashing;
    this.#stage = new Stage(async (full) => hashing.update(full));
    stream.on('error', this.#onError);
    stream.on('drain', this.#onTurn);
    stream.on('close', this.#onClose);
    stream.on('finish', this.#onTurn);
  }

  write(chunk: Uint8Array): Promise<void> | undefined {
    if (this.#stream.destroyed) this.#onClose();
    if (this.#error) return Promise.reject(this.#error);
    const hashed = this.#stage.write(chunk);
    // The stream keeps what it is given for as long as it likes.
    const isTaken = this.#stream.write(Buffer.from(chunk));
    if (isTaken && !hashed) return undefined;
    return this.#both(hashed);
  }

  async sha256(): Promise<string> {
    await this.#stage.drain();
    return this.#hashing.peek();
  }

  async finish(): Promise<void> {
    this.#stream.end();
    await this.#turn(() => this.#stream.writableFinished);
    this.#release();
  }

  async fail(reason: Error): Promise<void> {
    await this.#stage.drain().catch(() => {});
    // Its own error event, if it has one, is the caller's to hear; without a listener it must not end the process.
    this.#stream.on('error', () => {});
    this.#release();
    this.#stream.destroy(reason);
  }

  async #both(hashed: Promise<void> | undefined): Promise<void> {
    await hashed;
    await this.#turn(() => !this.#stream.writableNeedDrain);
  }

  async #turn(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      if (this.#error) throw this.#error;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  readonly #onTurn = (): void => this.#wake?.();

  readonly #onError = (error: Error): void => {
    this.#error ??= error;
    this.#wake?.();
  };

  readonly #onClose = (): void => {
    if (!this.#stream.writableFinished) this.#error ??= new Error('the stream was closed');
    this.#wake?.();
  };

  #release(): void {
    this.#stream.off('error', this.#onError);
    this.#stream.off('drain', this.#onTurn);
    this.#stream.off('close', this.#onClose);
    this.#stream.off('finish', this.#onTurn);
  }
}
