/** What happens to a request whatever kind it is: waiting, and answers that are none. */
import { STATUS_CODES } from 'node:http';
import type { Answer } from '../http/answer.js';
import type { Exchange } from '../http/endpoint.js';
import { RealClock, sleep, type WorldClock } from '../model/clock.js';
import type { World } from '../model/world.js';
import type { RequestEffects, StatusOrder } from './hook-spec.js';
import type { Hook } from './hook.js';

const systemClock = new RealClock();

function clockOf(world: World, { clock = 'world' }: RequestEffects): WorldClock {
  return clock === 'world' ? world.clock : systemClock;
}

/** Rejects when the client hangs up meanwhile. */
export async function waitAsOrdered(
  world: World,
  { hook, spec }: { readonly hook: Hook; readonly spec: RequestEffects },
  signal: AbortSignal,
): Promise<void> {
  if (spec.hold === true) await hook.held(signal);
  if (spec.delayMs !== undefined) await sleep(clockOf(world, spec), spec.delayMs, signal);
}

/** The answer's body is sent as is ordered. */
export function shapeBody(
  world: World,
  { response }: Exchange,
  spec: RequestEffects,
  first?: () => Promise<void>,
): void {
  const { cutBodyAfter: cutAfter, bytesPerSecond } = spec;
  if (cutAfter === undefined && bytesPerSecond === undefined && first === undefined) return;
  response.shapeBody({ first, cutAfter, bytesPerSecond, clock: clockOf(world, spec) });
}

/** What a proxy says. */
export function statusAnswer({ code, body, contentType = 'text/html' }: StatusOrder): Answer {
  const title = `${code} ${STATUS_CODES[code] ?? ''}`.trim();
  const page = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status: code, body: Buffer.from(body ?? page), contentType };
}

/** Closes the connection as it is. */
export function hangUp({ request }: Exchange): void {
  request.socket.destroy();
}
