/**
 * What tests of drivers and hosts need and programs do not.
 */
export { ManualClock } from './manual-clock.js';
export { manualContext, type ManualContext } from './manual-context.js';
export { recordingLogger, type LogRecord, type RecordingLogger } from './recording-logger.js';
