/** The kinds of call that are struck: the columns of the table. */
import type { ChaosServer, World } from './world.js';
import type { FaultName } from './faults.js';

/** Brings the fault about. A call brings it about at one moment of its own choice. */
export interface Strike {
  readonly now: () => Promise<void>;
  /** Of a call that will be under way for long: what is to hit it as it begins... */
  readonly beforehand: () => Promise<void>;
  /** ...and what happens while it lasts. */
  readonly whenUnderWay: () => Promise<void>;
}

export interface CallKind<S extends ChaosServer = ChaosServer> {
  readonly about: string;
  readonly start: () => Promise<S>;
  /** A cell leaves the server of no use for another. */
  readonly serverPerCell?: boolean;
  /** The method whose call a strike is meant for, by its name on the wire. */
  readonly struck: string;
  /** How many bytes of its request, or of its answer, go through before it is cut. Half of the first that come if not given. */
  readonly cutAfterBytes?: { readonly request?: number; readonly answer?: number };
  /**
   * Makes what is needed, uses `strike` to bring the fault about, and makes the call. Throws what the call
   * throws; a result is checked here.
   */
  readonly play: (world: World<S>, strike: Strike, cell: string) => Promise<void>;
  /** How much of what the call is to bring about is on the server afterwards. Of calls that change nothing not there. */
  readonly made?: (server: S, cell: string) => Promise<number>;
  /** The outcome in each cell. A cell without any makes no sense. */
  readonly expected: Partial<Readonly<Record<FaultName, string>>>;
}
