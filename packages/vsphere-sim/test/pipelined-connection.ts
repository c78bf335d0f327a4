/**
 * Requests on one connection, one behind the other without waiting, and the answers in their order: the fastest way to
 * ask thousands of small things.
 */
import { connect, type Socket } from 'node:net';

export interface PipelinedAnswer {
  readonly status: number;
  readonly body: string;
}

interface Waiting {
  readonly resolve: (answer: PipelinedAnswer | undefined) => void;
}

export class PipelinedConnection {
  readonly #port: number;
  readonly #waiting: Waiting[] = [];
  #socket: Socket | undefined;
  #received = Buffer.alloc(0);

  constructor(port: number) {
    this.#port = port;
  }

  /** Undefined when the server closed the connection instead of answering. */
  async post(
    path: string,
    headers: Readonly<Record<string, string>>,
    body: Buffer,
  ): Promise<PipelinedAnswer | undefined> {
    const socket = (this.#socket ??= this.#open());
    const lines = Object.entries({ host: 'localhost', ...headers, 'content-length': String(body.length) });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    return new Promise((resolve) => {
      this.#waiting.push({ resolve });
      socket.cork();
      socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n`);
      socket.write(body);
      socket.uncork();
    });
  }

  close(): void {
    this.#socket?.destroy();
  }

  #open(): Socket {
    const socket = connect(this.#port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.on('data', (bytes) => {
      this.#received = this.#received.length === 0 ? bytes : Buffer.concat([this.#received, bytes]);
      while (this.#takeAnswer());
    });
    // What is wrong with a connection is told by its end.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      this.#socket = undefined;
      this.#received = Buffer.alloc(0);
      for (const { resolve } of this.#waiting.splice(0)) resolve(undefined);
    });
    return socket;
  }

  #takeAnswer(): boolean {
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const head = this.#received.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    const whole = length === undefined ? this.#chunked(end + 4) : this.#sized(end + 4, Number(length));
    if (whole === undefined) return false;
    this.#received = this.#received.subarray(whole.end);
    this.#waiting.shift()?.resolve({ status: Number(head.slice(9, 12)), body: whole.body });
    return true;
  }

  #sized(start: number, length: number): { readonly body: string; readonly end: number } | undefined {
    const end = start + length;
    return this.#received.length < end
      ? undefined
      : { body: this.#received.toString('utf8', start, end), end };
  }

  #chunked(from: number): { readonly body: string; readonly end: number } | undefined {
    const parts: string[] = [];
    for (let at = from; ;) {
      const line = this.#received.indexOf('\r\n', at);
      if (line < 0) return undefined;
      const size = Number.parseInt(this.#received.toString('latin1', at, line), 16);
      const next = line + 2 + size + 2;
      if (this.#received.length < next) return undefined;
      if (size === 0) return { body: parts.join(''), end: next };
      parts.push(this.#received.toString('utf8', line + 2, line + 2 + size));
      at = next;
    }
  }
}
