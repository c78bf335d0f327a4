/**
 * `/ticket/TICKET`: the console of a VM, for whoever has a ticket to it.
 *
 * There is no screen behind it. A viewer is let in over WebSocket, hears which version of RFB a console speaks, and is
 * sent off again: enough to show that address, certificate and ticket are right.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { World } from '../model/world.js';
import { ConsoleTickets } from '../sessions/console-tickets.js';
import { answerText, type Endpoint, type Exchange } from './endpoint.js';

const VERSION = '13';
/** What the protocol has the server add to the client's key. */
const KEY_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const PROTOCOL = 'binary';
const GREETING = Buffer.from('RFB 003.008\n');
const BINARY_FRAME = 0x82;
const CLOSE_FRAME = 0x88;
/** The status of a normal end. */
const GOING = Uint8Array.of(0x03, 0xe8);

/** @param path where it stands: `/ticket` */
export function ticketEndpoint(path: string, world: World): Endpoint {
  return async (exchange) => {
    const key = webSocketKey(exchange.request);
    if (key === undefined) {
      exchange.response.setHeader('upgrade', 'websocket');
      exchange.response.setHeader('sec-websocket-version', VERSION);
      answerText(exchange, 426, 'A console is spoken to over WebSocket.');
      return;
    }
    const ticket = exchange.url.pathname.slice(path.length + 1);
    const vm = world.part(ConsoleTickets).redeem(ticket);
    if (vm === undefined) answerText(exchange, 403, 'The ticket is not good, or not any more.');
    else greet(exchange, key);
  };
}

/** Undefined when the request does not begin a WebSocket. */
function webSocketKey({ method, headers }: IncomingMessage): string | undefined {
  const isUpgrade =
    method === 'GET' &&
    headers.upgrade?.toLowerCase() === 'websocket' &&
    headers['sec-websocket-version'] === VERSION;
  const key = headers['sec-websocket-key'];
  return isUpgrade && key !== undefined && Buffer.from(key, 'base64').length === 16 ? key : undefined;
}

function greet({ request, response }: Exchange, key: string): void {
  const offered = request.headers['sec-websocket-protocol']?.split(/\s*,\s*/) ?? [];
  response.writeHead(101, {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-accept': createHash('sha1').update(`${key}${KEY_SUFFIX}`).digest('base64'),
    ...(offered.includes(PROTOCOL) && { 'sec-websocket-protocol': PROTOCOL }),
  });
  response.flushHeaders();
  // What the viewer says to this is not waited for.
  request.socket.end(Buffer.concat([frame(BINARY_FRAME, GREETING), frame(CLOSE_FRAME, GOING)]));
}

function frame(kind: number, content: Uint8Array): Buffer {
  return Buffer.concat([Uint8Array.of(kind, content.length), content]);
}
