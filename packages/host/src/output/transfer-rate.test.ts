import { describe, expect, it } from 'vitest';
import { TransferRate } from './transfer-rate.js';

const GIB = 2 ** 30;

describe('TransferRate', () => {
  it('tells the share, the whole and the speed since it began', () => {
    const rate = new TransferRate();

    expect(rate.of({ bytesDone: 0, bytesTotal: 2 * GIB }, 0)).toBe('0% of 2.0 GiB');
    expect(rate.of({ bytesDone: GIB, bytesTotal: 2 * GIB }, 10_000)).toBe('50% of 2.0 GiB, 102 MiB/s');
  });

  it('tells what has come where the whole is not known', () => {
    expect(new TransferRate().of({ bytesDone: 1500 }, 0)).toBe('1.5 KiB');
  });
});
