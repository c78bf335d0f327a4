/**
 * A context for tests: the clock is the test's, and what the code under test
 * logs or reports can be looked at.
 */
import { createContext, type OperationContext, type ProgressUpdate } from '../operation.js';
import { ManualClock } from './manual-clock.js';
import { recordingLogger, type LogRecord } from './recording-logger.js';

export interface ManualContext extends OperationContext {
  readonly clock: ManualClock;
  /** All that was logged through this context or a child of it. */
  readonly logged: readonly LogRecord[];
  /** All progress that was reported. */
  readonly progressed: readonly ProgressUpdate[];
}

/** @param signal the caller's; never aborted when there is none */
export function manualContext(
  signal?: AbortSignal,
  given: Partial<Omit<OperationContext, 'clock' | 'signal' | 'log' | 'progress'>> & {
    clock?: ManualClock;
  } = {},
): ManualContext {
  const log = recordingLogger();
  const progressed: ProgressUpdate[] = [];
  const clock = given.clock ?? new ManualClock();
  const ctx = createContext({
    requestId: 'req-test',
    ...given,
    clock,
    log,
    progress: (update) => progressed.push(update),
    ...(signal === undefined ? {} : { signal }),
  });
  return { ...ctx, clock, logged: log.records, progressed };
}
