/** Answers say when they were made by the clock of the simulated world, not by the system's. */
import type { World } from '../model/world.js';
import type { Endpoint } from './endpoint.js';

/** An endpoint that stands before another one. */
export function datedEndpoint(world: World, endpoint: Endpoint): Endpoint {
  return async (exchange) => {
    exchange.response.setHeader('date', world.date().toUTCString());
    await endpoint(exchange);
  };
}
