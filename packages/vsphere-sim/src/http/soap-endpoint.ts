/**
 * SOAP over HTTP: a request becomes a call, and what becomes of the call an answer.
 *
 * Whatever goes wrong is answered: what the client did by the fault for it, what the simulator did by a SystemError and a
 * warning, so that a program under test never hangs on our mistake.
 */
import type { SchemaTable } from '@kilonova/vsphere/wire';
import type { Caller } from '../methods/call.js';
import type { Dispatcher, Invocation } from '../methods/dispatcher.js';
import type { World } from '../model/world.js';
import { readSecurityToken } from '../sessions/security-token.js';
import { Sessions } from '../sessions/sessions.js';
import { responsePieces, writeFault } from '../wire/answer-writer.js';
import { decodeRequest, type DecodedRequest } from '../wire/request-decoder.js';
import { SimFault } from '../wire/sim-fault.js';
import { sendAnswer, type Answer } from './answer.js';
import { apiVersionOf } from './api-version-of.js';
import { answerText, type Exchange } from './endpoint.js';
import { askForBody, readBody, RequestBodyError, type BodyLimits } from './request-body.js';
import { through, type SoapGate } from './soap-gate.js';
import { cookieValue, setCookieHeader, soapCookieValue } from './session-cookie.js';

export interface SoapEndpointParts {
  readonly world: World;
  /** Of the service that is spoken here. */
  readonly table: SchemaTable;
  readonly dispatcher: Dispatcher;
  readonly limits: BodyLimits;
  /** Takes what can be guessed at. */
  readonly lenient: boolean;
  /** Of the certificate that is shown; undefined without TLS. */
  readonly thumbprint?: string | undefined;
  /** Whoever watches calls, or makes them fail: asked in this order. */
  readonly gates?: readonly SoapGate[] | undefined;
}

export class SoapEndpoint {
  readonly #parts: SoapEndpointParts;

  constructor(parts: SoapEndpointParts) {
    this.#parts = parts;
  }

  readonly serve = async (exchange: Exchange): Promise<void> => {
    let body: Buffer;
    try {
      askForBody(exchange);
      body = await readBody(exchange.request, this.#parts.limits);
    } catch (error) {
      if (!(error instanceof RequestBodyError)) throw error;
      exchange.response.setHeader('connection', 'close');
      answerText(exchange, error.status, error.message);
      return;
    }
    const answer = await this.#answerTo(exchange, body);
    if (answer !== undefined && !exchange.signal.aborted) await sendAnswer(exchange, answer);
  };

  async #answerTo(exchange: Exchange, body: Buffer): Promise<Answer | undefined> {
    const { table, lenient, gates = [] } = this.#parts;
    const apiVersion = apiVersionOf(headerOf(exchange, 'soapaction'), table.apiVersion);
    let invocation: Invocation | undefined;
    let refusal: unknown;
    try {
      const request = decodeRequest(table, body, { apiVersion, lenient });
      invocation = this.#invocation(exchange, request, apiVersion, body);
    } catch (error) {
      refusal = error;
    }
    try {
      return await through(gates, { exchange, body, invocation }, async (call) =>
        call === undefined ? this.#faultAnswer(refusal, apiVersion) : this.#carryOut(call),
      );
    } catch (error) {
      return this.#faultAnswer(error, apiVersion);
    }
  }

  async #carryOut(invocation: Invocation): Promise<Answer> {
    const { table, dispatcher } = this.#parts;
    const { method, apiVersion } = invocation;
    try {
      const result = await dispatcher.invoke(invocation);
      return { status: 200, body: checkedBody(responsePieces(table, method, result, { apiVersion })) };
    } catch (error) {
      return this.#faultAnswer(error, apiVersion);
    }
  }

  #faultAnswer(error: unknown, apiVersion: string): Answer {
    const fault = faultOf(error);
    return { status: 500, body: this.#written(fault, apiVersion), fault: fault.fault };
  }

  /** A fault that cannot be written is a mistake of the simulator too. */
  #written(fault: SimFault, apiVersion: string): Buffer {
    const { table } = this.#parts;
    try {
      return writeFault(table, fault, { apiVersion });
    } catch (mistake) {
      return writeFault(table, faultOf(mistake), { apiVersion });
    }
  }

  #invocation(exchange: Exchange, request: DecodedRequest, apiVersion: string, body: Buffer): Invocation {
    const { method, target, args, operationId, sessionCookieHeader } = request;
    const ownCookie = cookieValue(headerOf(exchange, 'cookie'));
    const soapCookie = soapCookieValue(sessionCookieHeader);
    const sessions = this.#parts.world.part(Sessions);
    return {
      method,
      target,
      args,
      apiVersion,
      session: sessions.byCookie(ownCookie) ?? sessions.byCookie(soapCookie),
      caller: {
        ...callerOf(exchange),
        operationId,
        cookie: ownCookie ?? soapCookie,
        thumbprint: this.#parts.thumbprint,
        securityToken: () => readSecurityToken(body.toString()),
      },
      signal: exchange.signal,
    };
  }
}

/** The first piece now, so that what is wrong with a short answer is still answered with a fault. */
function checkedBody(pieces: Iterator<Buffer>): Buffer | Iterable<Buffer> {
  const first = pieces.next();
  const second = pieces.next();
  if (first.done === true || second.done === true) return first.done === true ? Buffer.alloc(0) : first.value;
  return continued([first.value, second.value], pieces);
}

function* continued(begun: readonly Buffer[], pieces: Iterator<Buffer>): Generator<Buffer> {
  yield* begun;
  for (let next = pieces.next(); next.done !== true; next = pieces.next()) yield next.value;
}

function callerOf({ request, response, url }: Exchange): Omit<Caller, 'securityToken'> {
  return {
    ipAddress: request.socket.remoteAddress?.replace(/^::ffff:/, ''),
    userAgent: request.headers['user-agent'],
    origin: url.origin,
    setCookie: (value) => response.setHeader('set-cookie', setCookieHeader(value, url.protocol === 'https:')),
  };
}

function headerOf({ request }: Exchange, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function faultOf(error: unknown): SimFault {
  if (error instanceof SimFault) return error;
  const mistake = error instanceof Error ? error : new Error(String(error));
  process.emitWarning(mistake);
  return new SimFault(
    'SystemError',
    { reason: mistake.message },
    `A general system error occurred: ${mistake.message}`,
  );
}
