/**
 * A logger that keeps what it is told, for a test to look at.
 */
import type { LogFields, Logger } from '../logger.js';

export interface LogRecord {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  readonly message: string;
  /** The fields of the call over those of the logger and its parents. */
  readonly fields: LogFields;
}

export interface RecordingLogger extends Logger {
  /** Shared by a logger and all its children, in the order of writing. */
  readonly records: readonly LogRecord[];
}

export function recordingLogger(): RecordingLogger {
  return loggerInto([], {});
}

function loggerInto(records: LogRecord[], own: LogFields): RecordingLogger {
  const at =
    (level: LogRecord['level']) =>
    (message: string, fields: LogFields = {}): void => {
      records.push({ level, message, fields: { ...own, ...fields } });
    };
  return {
    records,
    error: at('error'),
    warn: at('warn'),
    info: at('info'),
    debug: at('debug'),
    child: (fields) => loggerInto(records, { ...own, ...fields }),
  };
}
