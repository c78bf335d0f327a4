/**
 * The power states a platform can report, with the numbers Nova stores.
 *
 * 2 and 5 are gaps on purpose: Nova retired them, and records written by other
 * tools must keep their meaning.
 */
export const PowerState = {
  /** Nothing known yet. Also what a host records for a guest it cannot find. */
  NOSTATE: 0,
  RUNNING: 1,
  PAUSED: 3,
  SHUTDOWN: 4,
  CRASHED: 6,
  SUSPENDED: 7,
} as const;

export type PowerState = (typeof PowerState)[keyof typeof PowerState];

/** The words diagnostics and people use for the numbers. */
export const POWER_STATE_TEXT = {
  0: 'pending',
  1: 'running',
  3: 'paused',
  4: 'shutdown',
  6: 'crashed',
  7: 'suspended',
} as const satisfies Record<PowerState, string>;

export type PowerStateText = (typeof POWER_STATE_TEXT)[PowerState];

/** True for a number that is one of the states above; use it on numbers from a database or a wire. */
export function isPowerState(value: number): value is PowerState {
  return value in POWER_STATE_TEXT;
}
