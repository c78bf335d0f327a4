/**
 * Where a download goes: a file that appears only when all of it is there and right, or a stream of the caller's.
 * On the way its checksum is made.
 */
import { createHash, randomUUID } from 'node:crypto';
import { open, rename, unlink, type FileHandle } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { Stage } from '../transfer/stage.js';

export interface ByteSink {
  /** Takes the bytes, which are the caller's again. A promise means: no more until it has resolved. */
  write(chunk: Uint8Array): Promise<void> | undefined;
  /** Of everything so far. */
  sha256(): string;
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
  readonly #hash = createHash('sha256');
  readonly #stage: Stage;
  #position = 0;

  private constructor(path: string, temporaryPath: string, handle: FileHandle) {
    this.#path = path;
    this.#temporaryPath = temporaryPath;
    this.#handle = handle;
    this.#stage = new Stage((full) => {
      const at = this.#position;
      this.#position += full.length;
      return this.#writeAll(full, at);
    });
  }

  static async open(path: string): Promise<FileSink> {
    // Beside the file itself: a rename does not cross file systems.
    const temporaryPath = `${path}.${randomUUID().slice(0, 8)}.part`;
    return new FileSink(path, temporaryPath, await open(temporaryPath, 'wx'));
  }

  write(chunk: Uint8Array): Promise<void> | undefined {
    this.#hash.update(chunk);
    return this.#stage.write(chunk);
  }

  sha256(): string {
    return this.#hash.copy().digest('hex');
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
  readonly #hash = createHash('sha256');
  #error: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', this.#onError);
    stream.on('drain', this.#onTurn);
    stream.on('close', this.#onClose);
    stream.on('finish', this.#onTurn);
  }

  write(chunk: Uint8Array): Promise<void> | undefined {
    if (this.#stream.destroyed) this.#onClose();
    if (this.#error) return Promise.reject(this.#error);
    this.#hash.update(chunk);
    // The stream keeps what it is given for as long as it likes.
    const isTaken = this.#stream.write(Buffer.from(chunk));
    return isTaken ? undefined : this.#turn(() => !this.#stream.writableNeedDrain);
  }

  sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  async finish(): Promise<void> {
    this.#stream.end();
    await this.#turn(() => this.#stream.writableFinished);
    this.#release();
  }

  async fail(reason: Error): Promise<void> {
    // Its own error event, if it has one, is the caller's to hear; without a listener it must not end the process.
    this.#stream.on('error', () => {});
    this.#release();
    this.#stream.destroy(reason);
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
