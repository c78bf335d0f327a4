/**
 * How ISO 9660 writes numbers and times. Most numbers stand twice, once in each byte order, so that no reader
 * of the eighties had to turn them round.
 */

export const SECTOR = 2048;

export function sectorsOf(bytes: number): number {
  return Math.ceil(bytes / SECTOR);
}

export function writeBoth16(target: Buffer, value: number, offset: number): void {
  target.writeUInt16LE(value, offset);
  target.writeUInt16BE(value, offset + 2);
}

export function writeBoth32(target: Buffer, value: number, offset: number): void {
  target.writeUInt32LE(value, offset);
  target.writeUInt32BE(value, offset + 4);
}

/** A number in both orders, alone. */
export function both32(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  writeBoth32(bytes, value, 0);
  return bytes;
}

/** The seven bytes of a time in a directory record: UTC, to the second. */
export function shortTime(time: Date): Buffer {
  return Buffer.from([
    time.getUTCFullYear() - 1900,
    time.getUTCMonth() + 1,
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
    0,
  ]);
}

/** The seventeen bytes of a time in a volume descriptor: digits, then the offset from UTC. */
export function longTime(time: Date): Buffer {
  const [date = '', clock = ''] = time.toISOString().slice(0, -1).split('T');
  const digits = `${date}${clock}`.replaceAll(/\D/g, '').slice(0, 16);
  return Buffer.concat([Buffer.from(digits, 'latin1'), Buffer.of(0)]);
}
