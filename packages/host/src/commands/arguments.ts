/**
 * Readers for what stands on the command line. Each names the option and what
 * would have been right; none guesses.
 */
import { UsageError } from '../errors.js';

const UNIT_MS = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
]);
const DURATION = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/;

/** A reader for `option`: `90`, `90s`, `1.5m`, `500ms`, `2h` as milliseconds. */
export function durationMs(option: string, atLeastMs: number): (text: string) => number {
  return (text) => {
    const [, count, unit = 's'] = DURATION.exec(text) ?? [];
    const ms = Math.round(Number(count) * (UNIT_MS.get(unit) ?? Number.NaN));
    if (count === undefined || ms < atLeastMs || !Number.isSafeInteger(ms)) {
      const least = atLeastMs > 0 ? ' and more than nothing' : '';
      throw new UsageError(`${option}: "${text}" is not a time. Write it like 90s, 5m or 500ms${least}.`, {
        option,
      });
    }
    return ms;
  };
}

/** A reader for `option`: a whole number of any sign; whether it fits is for the schema to say. */
export function wholeNumber(option: string): (text: string) => number {
  return (text) => {
    if (!/^[+-]?\d+$/.test(text)) {
      throw new UsageError(`${option}: "${text}" is not a whole number.`, { option });
    }
    return Number(text);
  };
}

/** A reader for an option that may be repeated. */
export function collect(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}

/** A reader for `option`: `key=value`, repeatable; the value may be empty and may hold more `=`. */
export function keyValue(
  option: string,
): (text: string, earlier?: Readonly<Record<string, string>>) => Record<string, string> {
  return (text, earlier = {}) => {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError(`${option}: "${text}" is not of the form key=value.`, { option });
    return { ...earlier, [text.slice(0, at)]: text.slice(at + 1) };
  };
}
