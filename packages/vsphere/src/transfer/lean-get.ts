/**
 * GET on a connection of its own, read through one buffer that is used over and over.
 *
 * The socket puts what comes into that buffer, the parser finds the body in it, and whoever takes the body uses it
 * before the next read. Nothing is allocated on the way, so a download costs what its bytes cost.
 */
import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Socket } from 'node:net';
import { openConnection } from '../soap/connection-agent.js';
import { endpointOf } from '../soap/endpoint.js';
import type { TlsTrust } from '../soap/tls-trust.js';
import type { BodyEvents, BodySource } from './answer-body.js';
import { AnswerParser, type AnswerHead } from './answer-parser.js';

const BUFFER_BYTES = 256 * 1024;

export class LeanGet implements BodySource {
  readonly #url: URL;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #trust: TlsTrust;
  readonly #parser: AnswerParser;
  #socket: Socket | undefined;
  #opening: Socket | undefined;
  #events: BodyEvents | undefined;
  /** What came before anybody listened: the rest of the buffer in which the head ended. */
  #early: Buffer[] = [];
  #isEnded = false;
  #failure: Error | undefined;
  #onHead: ((head: AnswerHead) => void) | undefined;
  #onFailure: ((error: Error) => void) | undefined;

  constructor(url: URL, headers: Readonly<Record<string, string>>, trust: TlsTrust) {
    for (const [name, value] of Object.entries(headers)) {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    }
    this.#url = url;
    this.#headers = headers;
    this.#trust = trust;
    this.#parser = new AnswerParser({
      onHead: (head) => {
        // Whoever asked for the head has to say first who takes the body.
        this.#socket?.pause();
        this.#onHead?.(head);
      },
      onBody: (part) => {
        if (this.#events) this.#events.onChunk(part);
        else this.#early.push(Buffer.from(part));
      },
      onEnd: () => {
        this.#isEnded = true;
        this.#socket?.destroy();
        this.#events?.onEnd();
      },
    });
  }

  /**
   * Connects, asks, and resolves with the head of the answer.
   *
   * @throws {ConnectError} no connection, or one that is not trusted: nothing was sent
   */
  async head(): Promise<AnswerHead> {
    return new Promise<AnswerHead>((resolve, reject) => {
      this.#onHead = resolve;
      this.#onFailure = reject;
      if (this.#failure) {
        reject(this.#failure);
        return;
      }
      const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
      const onread = {
        buffer,
        callback: (length: number): boolean => {
          this.#read(buffer.subarray(0, length));
          return true;
        },
      };
      this.#opening = openConnection(endpointOf(this.#url), this.#trust, onread, (failure, socket) => {
        this.#opening = undefined;
        if (failure) this.#fail(failure);
        else this.#ask(socket);
      });
    });
  }

  listen(events: BodyEvents): void {
    this.#events = events;
    for (const part of this.#early.splice(0)) events.onChunk(part);
    if (this.#isEnded) events.onEnd();
    else if (this.#failure) events.onFail(this.#failure);
  }

  pause(): void {
    this.#socket?.pause();
  }

  resume(): void {
    this.#socket?.resume();
  }

  destroy(error = new Error('given up')): void {
    this.#fail(error);
    this.#opening?.destroy();
    this.#socket?.destroy();
  }

  #ask(socket: Socket): void {
    this.#socket = socket;
    if (this.#failure) {
      socket.destroy();
      return;
    }
    socket.on('error', (error) => this.#fail(error));
    socket.once('end', () => this.#guarded(() => this.#parser.finish()));
    socket.once('close', () => this.#fail(new Error('the connection was closed')));
    const headers = { Host: this.#url.host, ...this.#headers, Connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${this.#url.pathname}${this.#url.search} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
  }

  #read(data: Buffer): void {
    this.#guarded(() => this.#parser.execute(data));
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
      this.#socket?.destroy();
    }
  }

  #fail(error: Error): void {
    if (this.#isEnded || this.#failure) return;
    this.#failure = error;
    this.#onFailure?.(error);
    this.#events?.onFail(error);
  }
}
