/** One call, or a few that belong together, that both servers are given. */
import type { Side } from './side.js';

export interface Probe {
  /** In the list of differences. */
  readonly id: string;
  /** What is asked, for people. */
  readonly asks: string;
  /** What it answers with is compared. */
  readonly ask: (side: Side) => Promise<unknown>;
}

/** Probes that are given to one pair of servers, in order: what one makes, the next ones use. */
export interface ProbeGroup {
  readonly name: string;
  readonly probes: readonly Probe[];
}

export function probe(id: string, asks: string, ask: Probe['ask']): Probe {
  return { id, asks, ask };
}
