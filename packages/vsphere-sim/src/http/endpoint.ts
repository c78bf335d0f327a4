/** What is behind a path of the server. */
import type { ShapedRequest, ShapedResponse } from './shaped-exchange.js';

/** One exchange: what was asked, and where the answer goes. */
export interface Exchange {
  readonly request: ShapedRequest;
  readonly response: ShapedResponse;
  /** With the scheme and host that the client addressed. */
  readonly url: URL;
  /** Aborts when the client hangs up or the server closes. */
  readonly signal: AbortSignal;
}

export type Endpoint = (exchange: Exchange) => Promise<void>;

/** A line of text as the answer: for people, and for clients that only look at the status. */
export function answerText({ response }: Exchange, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
