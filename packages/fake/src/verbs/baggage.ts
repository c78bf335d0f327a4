/** The part of a guest that travels to another host, as text. Whoever receives it checks it. */
import { InvalidInput } from '@kilonova/core';
import type { z } from 'zod';
import { baggageSchema, type Guest } from '../state.js';

type Baggage = z.output<typeof baggageSchema>;

export function writeBaggage({ nics, volumes, consoleLog }: Guest): string {
  return JSON.stringify({ nics, volumes, consoleLog } satisfies Baggage);
}

/** @throws {InvalidInput} it is not what {@link writeBaggage} wrote */
export function readBaggage(text: unknown): Baggage {
  try {
    return baggageSchema.parse(typeof text === 'string' ? JSON.parse(text) : text);
  } catch (cause) {
    throw new InvalidInput({ reason: 'what came from the source host is not a fake guest' }, { cause });
  }
}
