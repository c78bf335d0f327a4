/**
 * The sockets of one session.
 *
 * A socket is handed to HTTP only when it is connected and, over TLS, when the other end is the one
 * that is trusted. That is what lets the transport say for certain whether a request was sent.
 * Sockets that are still connecting are kept track of too, so that none outlives the session.
 */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent, type AgentOptions } from 'node:https';
import { connect as connectTcp, isIP, type OnReadOpts, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ConnectError } from './transport-failure.js';
import type { Endpoint } from './endpoint.js';
import { findDistrust, type TlsTrust } from './tls-trust.js';

/** Shorter than any server's own limit: a socket that the server closes under a request loses its answer. */
const IDLE_SOCKET_MS = 15_000;
const CONNECT_TIMEOUT_MS = 30_000;
/** The probes of keep-alive find out about a peer that is gone while a long wait is quiet. */
const SOCKET_OPTIONS = { noDelay: true, keepAlive: true, keepAliveInitialDelay: 30_000 };

/**
 * An agent for one endpoint; it keeps sockets for the next request unless told otherwise. `destroy()` ends every
 * socket, also the ones being opened.
 */
export function createConnectionAgent(endpoint: Endpoint, trust: TlsTrust, keepAlive = true): HttpAgent {
  const opening = new Set<Socket>();
  let destroyed = false;
  const options: AgentOptions = keepAlive
    ? { keepAlive, timeout: IDLE_SOCKET_MS, scheduling: 'lifo' }
    : { keepAlive };
  const agent = endpoint.secure ? new HttpsAgent(options) : new HttpAgent(options);

  agent.createConnection = (_options, callback) => {
    const settle = (failure: Error | undefined, socket: Socket): void => {
      opening.delete(socket);
      const error = failure ?? (destroyed ? new Error('the session was closed') : undefined);
      if (error) socket.destroy();
      callback?.(error ? new ConnectError(error) : null, socket);
    };
    opening.add(openSocket(endpoint, trust, settle));
    return undefined;
  };

  const destroyOpened = agent.destroy.bind(agent);
  agent.destroy = () => {
    destroyed = true;
    for (const socket of opening) socket.destroy();
    destroyOpened();
  };
  return agent;
}

/**
 * One connection without an agent, for reading through a buffer of the caller's. It is handed over, like an agent's,
 * when it is connected and trusted; before that, destroying it ends the attempt.
 */
export function openConnection(
  endpoint: Endpoint,
  trust: TlsTrust,
  onread: OnReadOpts,
  onOpened: (failure: ConnectError | undefined, socket: Socket) => void,
): Socket {
  const settle: OnOpened = (failure, socket) => {
    if (failure) socket.destroy();
    onOpened(failure && new ConnectError(failure), socket);
  };
  return openSocket(endpoint, trust, settle, onread);
}

type OnOpened = (failure: Error | undefined, socket: Socket) => void;

function openSocket(endpoint: Endpoint, trust: TlsTrust, onOpened: OnOpened, onread?: OnReadOpts): Socket {
  const options = { ...SOCKET_OPTIONS, ...(onread && { onread }) };
  return endpoint.secure ? openTls(endpoint, trust, onOpened, options) : openTcp(endpoint, onOpened, options);
}

type SocketOptions = typeof SOCKET_OPTIONS & { readonly onread?: OnReadOpts };

function openTcp({ host, port }: Endpoint, onOpened: OnOpened, options: SocketOptions): Socket {
  const socket = connectTcp({ host, port, ...options });
  const settle = settleOnce(socket, onOpened);
  return socket.once('connect', () => settle());
}

function openTls(
  { host, port, authority }: Endpoint,
  trust: TlsTrust,
  onOpened: OnOpened,
  options: SocketOptions,
): Socket {
  const socket = connectTls({
    host,
    port,
    ...options,
    // An address is not a legal server name.
    ...(isIP(host) === 0 && { servername: host }),
    ...(trust.ca !== undefined && { ca: trust.ca }),
    // The verdict is read, and acted upon, by findDistrust: before anything is sent.
    rejectUnauthorized: false,
    ALPNProtocols: ['http/1.1'],
  });
  const settle = settleOnce(socket, onOpened);
  return socket.once('secureConnect', () => settle(findDistrust(socket, authority, trust)));
}

/** Whatever comes first, the connection or one of the ways to fail, is told; the rest is not. */
function settleOnce(socket: Socket, onOpened: OnOpened): (failure?: Error) => void {
  let settled = false;
  const settle = (failure?: Error): void => {
    if (settled) return;
    settled = true;
    clearTimeout(timer);
    onOpened(failure, socket);
  };
  const timer = setTimeout(
    () => settle(new Error(`not connected within ${CONNECT_TIMEOUT_MS} ms`)),
    CONNECT_TIMEOUT_MS,
  );
  socket.once('error', settle);
  socket.once('close', () => settle(new Error('the connection was closed while it was being opened')));
  return settle;
}
