/**
 * `/control`: what a program that is not in this process may order and see, as JSON over HTTP.
 *
 * It is there only if it was asked for, and whoever calls it has to show the token. Clients of the API know nothing of
 * it, and it knows nothing of their sessions.
 *
 *     curl --cacert "$CA" -H "Authorization: Bearer $TOKEN" "$URL/control/hooks" -d '{"method": "Login", "fault": "InvalidLogin"}'
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Endpoint, Exchange } from '../http/endpoint.js';
import { readBody, RequestBodyError, type BodyLimits } from '../http/request-body.js';
import { InvalidHook } from '../hooks/invalid-hook.js';
import { IncidentImpossible } from '../incidents/named-object.js';
import { controlRoutes, type ControlledParts } from './control-routes.js';
import { Refusal } from './refusal.js';

/** Orders are small. */
const LARGEST_ORDER = 1024 ** 2;
const TOKEN_BYTES = 24;

/** The token that is asked for; empty when no orders are to be taken. It is a secret, and no matter of the seed. */
export function controlTokenOf({
  control = false,
}: {
  readonly control?: boolean | string | undefined;
}): string {
  if (typeof control === 'string') return control;
  return control ? randomBytes(TOKEN_BYTES).toString('hex') : '';
}

/** @param token that has to come as `Authorization: Bearer TOKEN` */
export function controlEndpoint(path: string, token: string, parts: ControlledParts): Endpoint {
  const routes = controlRoutes(parts);
  return async (exchange) => {
    if (!isToken(exchange.request.headers.authorization, `Bearer ${token}`)) {
      exchange.response.setHeader('www-authenticate', 'Bearer');
      answer(exchange, 401, { error: 'The token is missing, or it is another one.' });
      return;
    }
    const [name = '', id] = exchange.url.pathname.slice(path.length + 1).split('/');
    const route = routes.get(`${exchange.request.method ?? ''} ${name}${id === undefined ? '' : '/:id'}`);
    if (route === undefined) {
      answer(exchange, 404, { error: 'There is no such order.', orders: [...routes.keys()] });
      return;
    }
    try {
      const body = exchange.request.method === 'POST' ? await readJson(exchange) : undefined;
      answer(exchange, 200, (await route({ id: id ?? '', body, query: exchange.url.searchParams })) ?? {});
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      answer(exchange, refusal.status, { error: refusal.message });
    }
  };
}

function isToken(given: string | undefined, wanted: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function readJson({ request }: Exchange): Promise<unknown> {
  const limits: BodyLimits = { maxBytes: LARGEST_ORDER, timeoutMs: 60_000 };
  const text = (await readBody(request, limits)).toString();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(400, 'The body is no JSON.', { cause: error });
  }
}

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof InvalidHook) return new Refusal(400, error.message);
  if (error instanceof IncidentImpossible) return new Refusal(409, error.message);
  if (error instanceof RequestBodyError) return new Refusal(error.status, error.message);
  return error instanceof z.ZodError ? new Refusal(400, z.prettifyError(error)) : undefined;
}

function answer({ response }: Exchange, status: number, body: unknown): void {
  const text = `${JSON.stringify(body, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))}\n`;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
