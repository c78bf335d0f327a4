/** How far a transfer is and how fast it goes, in a few words: `40% of 2.0 GiB, 112 MiB/s`. */
import type { ProgressUpdate } from '@kilonova/core';

type Transfer = NonNullable<ProgressUpdate['transfer']>;

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

export class TransferRate {
  #start: { readonly atMs: number; readonly bytes: number } | undefined;

  /** The rate is that since the first time; the first time there is none. */
  of({ bytesDone, bytesTotal }: Transfer, nowMs: number): string {
    this.#start ??= { atMs: nowMs, bytes: bytesDone };
    const { atMs, bytes } = this.#start;
    const seconds = (nowMs - atMs) / 1000;
    const rate = seconds > 0 ? `, ${inWords((bytesDone - bytes) / seconds)}/s` : '';
    if (bytesTotal === undefined || bytesTotal === 0) return `${inWords(bytesDone)}${rate}`;
    return `${Math.floor((100 * bytesDone) / bytesTotal)}% of ${inWords(bytesTotal)}${rate}`;
  }
}

function inWords(bytes: number): string {
  let amount = Math.max(bytes, 0);
  let unit = 0;
  for (; amount >= 1024 && unit < UNITS.length - 1; unit += 1) amount /= 1024;
  return `${amount < 10 && unit > 0 ? amount.toFixed(1) : Math.round(amount)} ${UNITS[unit]}`;
}
