/**
 * Who stands between a SOAP request and what becomes of it: sees it as it came, and may wait, refuse, answer itself, or
 * have it carried out, once or more than once.
 */
import type { Invocation } from '../methods/dispatcher.js';
import type { Answer } from './answer.js';
import type { Exchange } from './endpoint.js';

/** A request whose body is here. */
export interface Arrival {
  readonly exchange: Exchange;
  readonly body: Buffer;
  /** Undefined when it could not be read: it is refused then, whatever else. */
  readonly invocation: Invocation | undefined;
}

/**
 * Returns what is sent; undefined when nothing is to be sent any more. A SimFault that it throws becomes the answer.
 *
 * @param next has the request carried out, as it came or as another one; what it resolves to may be a fault's answer
 */
export type SoapGate = (
  arrival: Arrival,
  next: (invocation: Invocation | undefined) => Promise<Answer | undefined>,
) => Promise<Answer | undefined>;

/** Through all gates, the first one outermost. */
export function through(
  gates: readonly SoapGate[],
  arrival: Arrival,
  carryOut: (invocation: Invocation | undefined) => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  const [gate, ...inner] = gates;
  if (gate === undefined) return carryOut(arrival.invocation);
  return gate(arrival, (invocation) => through(inner, { ...arrival, invocation }, carryOut));
}
