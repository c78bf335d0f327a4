/**
 * The log of one command, by winston: short lines for people, one JSON document
 * to a line for machines. Core's `Logger` is a thin adapter, so
 * that fields stay fields whatever they are called.
 */
import { Writable } from 'node:stream';
import type { LogFields, Logger } from '@kilonova/core';
import winston from 'winston';
import { printable } from './printable.js';
import type { Redactor } from './redaction.js';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogTarget {
  readonly level: LogLevel;
  /** For machines. */
  readonly json: boolean;
  readonly redactor: Redactor;
  readonly writeLine: (line: string) => void;
}

export interface CommandLog extends Logger {
  /** Resolves once every line is written. Nothing is logged after it. */
  close(): Promise<void>;
}

export function createLog(target: LogTarget): CommandLog {
  const stream = lineStream(target.writeLine);
  const transport = new winston.transports.Stream({ stream, eol: '' });
  const logger = winston.createLogger({
    level: target.level,
    levels: { error: 0, warn: 1, info: 2, debug: 3 },
    format: winston.format.combine(clean(target), target.json ? forMachines : forPeople),
    transports: [transport],
  });
  return {
    ...adapt(logger, {}),
    close: () =>
      new Promise((resolve) => {
        transport.once('finish', resolve);
        logger.end();
      }),
  };
}

function adapt(logger: winston.Logger, bound: LogFields): Logger {
  const at =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}) =>
      logger.log({ level, message, fields: { ...bound, ...fields } });
  return {
    error: at('error'),
    warn: at('warn'),
    info: at('info'),
    debug: at('debug'),
    child: (fields) => adapt(logger, { ...bound, ...fields }),
  };
}

/** Stacks are for those who asked for everything. */
const clean = ({ redactor, level }: LogTarget) =>
  winston.format((info) => ({
    ...info,
    message: redactor.text(String(info.message)),
    fields: redactor.data(info['fields'], { stacks: level === 'debug' }),
  }))();

const forPeople = winston.format.printf(({ level, message, fields }) =>
  [level.padEnd(5), printable(String(message)), ...Object.entries(fields ?? {}).map(asWord)].join(' '),
);

const forMachines = winston.format.printf(({ level, message, fields }) =>
  JSON.stringify({ time: new Date().toISOString(), level, message, fields }),
);

function asWord([key, value]: [string, unknown]): string {
  return `${key}=${typeof value === 'string' && /^\S+$/.test(value) ? printable(value) : JSON.stringify(value)}`;
}

function lineStream(writeLine: (line: string) => void): Writable {
  return new Writable({
    decodeStrings: false,
    write(line, _encoding, done) {
      writeLine(String(line));
      done();
    },
  });
}
