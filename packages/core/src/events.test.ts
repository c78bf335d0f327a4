import { describe, expect, it } from 'vitest';
import {
  isDriverEvent,
  lifecycleEvent,
  LifecycleTransition,
  movesPortBindings,
  powerStateAfter,
  transitionLabel,
} from './events.js';

describe('lifecycle events', () => {
  it('have numbers, labels and power states that agree with Nova', () => {
    const table = Object.entries(LifecycleTransition).map(([name, transition]) => [
      name,
      transition,
      transitionLabel(transition),
      powerStateAfter(transition),
    ]);

    expect(table).toEqual([
      ['STARTED', 0, 'Started', 1],
      ['STOPPED', 1, 'Stopped', 4],
      ['PAUSED', 2, 'Paused', 3],
      ['RESUMED', 3, 'Resumed', 1],
      ['SUSPENDED', 4, 'Suspended', 7],
      ['POSTCOPY_STARTED', 5, 'Postcopy started', 3],
      ['MIGRATION_COMPLETED', 6, 'Migration completed', 3],
    ]);
  });

  it('move port bindings only once the guest is on the other side', () => {
    expect(Object.values(LifecycleTransition).filter(movesPortBindings)).toEqual([5, 6]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'started'],
    ['another kind', { ...lifecycleEvent('u', 0, 1), kind: 'weather' }],
    ['an unknown transition', { ...lifecycleEvent('u', 0, 1), transition: 7 }],
    ['no instance', { kind: 'lifecycle', transition: 0, timestampMs: 1 }],
    ['no time', { kind: 'lifecycle', transition: 0, instanceUuid: 'u' }],
  ])('are not mistaken for %s', (_what, value) => {
    expect(isDriverEvent(value)).toBe(false);
    expect(isDriverEvent(lifecycleEvent('u', LifecycleTransition.STARTED, 1))).toBe(true);
  });
});
