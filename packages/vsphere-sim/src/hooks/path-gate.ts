/** Lets the hooks act on HTTP requests, whatever is behind their path. */
import { sendAnswer } from '../http/answer.js';
import type { Endpoint, Exchange } from '../http/endpoint.js';
import type { World } from '../model/world.js';
import type { PathHook } from './hook-spec.js';
import type { Hook } from './hook.js';
import type { Hooks } from './hooks.js';
import { hangUp, shapeBody, statusAnswer, waitAsOrdered } from './request-effects.js';

interface Struck {
  readonly hook: Hook;
  readonly spec: PathHook;
}

/** An endpoint that stands before another one. */
export function pathGate(world: World, hooks: Hooks, endpoint: Endpoint): Endpoint {
  return async (exchange) => {
    const { request, url, signal } = exchange;
    for (const struck of hooks.strikingPath({ verb: request.method ?? '', url })) {
      const goesOn = await act(world, struck, exchange).catch((error: unknown) => {
        if (signal.aborted) return false;
        throw error;
      });
      if (!goesOn) return;
    }
    await endpoint(exchange);
  };
}

/** False when the request is dealt with. */
async function act(world: World, struck: Struck, exchange: Exchange): Promise<boolean> {
  const { spec } = struck;
  if (spec.dropUploadAfter !== undefined) exchange.request.dropBodyAfter(spec.dropUploadAfter);
  if (spec.at === 'after') {
    shapeBody(world, exchange, spec, async () => {
      await waitAsOrdered(world, struck, exchange.signal);
      if (spec.drop === true) hangUp(exchange);
    });
    return true;
  }
  await waitAsOrdered(world, struck, exchange.signal);
  if (spec.drop === true) {
    hangUp(exchange);
    return false;
  }
  if (spec.status !== undefined) {
    await sendAnswer(exchange, statusAnswer(spec.status));
    return false;
  }
  shapeBody(world, exchange, spec);
  return true;
}
