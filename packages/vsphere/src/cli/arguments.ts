/** Readers for what stands on the command line. Each names the option and what would have been right. */
import { UsageError } from './cli-errors.js';

const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
]);
/** Beyond this, a timer fires at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** A reader for `option`: `90`, `90s`, `1.5m`, `500ms`, `2h` as milliseconds. */
export function durationMs(option: string): (text: string) => number {
  return (text) => {
    const [, count, unit = 's'] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text) ?? [];
    const ms = Math.round(Number(count) * (UNIT_MS.get(unit) ?? Number.NaN));
    if (ms > 0 && ms <= LONGEST_MS) return ms;
    throw new UsageError(`${option}: ${JSON.stringify(text)} is not a time: write it like 90s, 5m or 500ms`);
  };
}

/** A reader for `option`: a whole number from nought. */
export function wholeNumber(option: string): (text: string) => number {
  return (text) => {
    if (/^\d{1,9}$/.test(text)) return Number(text);
    throw new UsageError(`${option}: ${JSON.stringify(text)} is not a whole number`);
  };
}
