/**
 * What a driver tells its host without being asked. Events are hints: they may
 * come late, twice or not at all, so a host reads the state again before it acts
 * on one.
 */
import { PowerState } from './power-state.js';

/** What happened to the guest, with Nova's numbers. */
export const LifecycleTransition = {
  STARTED: 0,
  STOPPED: 1,
  PAUSED: 2,
  RESUMED: 3,
  SUSPENDED: 4,
  POSTCOPY_STARTED: 5,
  MIGRATION_COMPLETED: 6,
} as const;

export type LifecycleTransition = (typeof LifecycleTransition)[keyof typeof LifecycleTransition];

export interface LifecycleEvent {
  readonly kind: 'lifecycle';
  readonly instanceUuid: string;
  readonly transition: LifecycleTransition;
  /** Milliseconds since the epoch. */
  readonly timestampMs: number;
}

/** Every kind of event; more may be added, so switch on `kind`. */
export type DriverEvent = LifecycleEvent;

export type DriverEventListener = (event: DriverEvent) => void | Promise<void>;

interface TransitionFacts {
  /** For people. */
  readonly label: string;
  /** What `getInfo` says if nothing else has happened since. */
  readonly powerState: PowerState;
}

const TRANSITIONS: Readonly<Record<LifecycleTransition, TransitionFacts>> = {
  0: { label: 'Started', powerState: PowerState.RUNNING },
  1: { label: 'Stopped', powerState: PowerState.SHUTDOWN },
  2: { label: 'Paused', powerState: PowerState.PAUSED },
  3: { label: 'Resumed', powerState: PowerState.RUNNING },
  4: { label: 'Suspended', powerState: PowerState.SUSPENDED },
  5: { label: 'Postcopy started', powerState: PowerState.PAUSED },
  6: { label: 'Migration completed', powerState: PowerState.PAUSED },
};

/** @param timestampMs when it happened, e.g. `ctx.clock.now()` */
export function lifecycleEvent(
  instanceUuid: string,
  transition: LifecycleTransition,
  timestampMs: number,
): LifecycleEvent {
  return { kind: 'lifecycle', instanceUuid, transition, timestampMs };
}

export function transitionLabel(transition: LifecycleTransition): string {
  return TRANSITIONS[transition].label;
}

/** The power state a host should find after the transition; if it finds another, the event is stale. */
export function powerStateAfter(transition: LifecycleTransition): PowerState {
  return TRANSITIONS[transition].powerState;
}

/** True when the NICs are now the destination's: a host activates the port bindings there. */
export function movesPortBindings(transition: LifecycleTransition): boolean {
  return (
    transition === LifecycleTransition.POSTCOPY_STARTED ||
    transition === LifecycleTransition.MIGRATION_COMPLETED
  );
}

/** Guards against events made by untyped code. */
export function isDriverEvent(value: unknown): value is DriverEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, instanceUuid, transition, timestampMs } = value as Partial<LifecycleEvent>;
  return (
    kind === 'lifecycle' &&
    typeof instanceUuid === 'string' &&
    typeof transition === 'number' &&
    Object.hasOwn(TRANSITIONS, transition) &&
    Number.isFinite(timestampMs)
  );
}
