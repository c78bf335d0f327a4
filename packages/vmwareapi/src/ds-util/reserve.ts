/** What has to stay free on a datastore, as the option `datastoreReserve` writes it: `10%` or `50 GiB`. */
export const RESERVE = /^(\d{1,2}(?:\.\d+)?)\s*%$|^(\d+(?:\.\d+)?)\s*GiB$/;

const BYTES_PER_GIB = 2 ** 30;

/** In bytes, on a datastore of that capacity. */
export function reservedBytes(reserve: string, capacityBytes: number): number {
  const [, percent, gib] = RESERVE.exec(reserve) ?? [];
  return Math.ceil(
    percent === undefined ? Number(gib ?? 0) * BYTES_PER_GIB : (capacityBytes * Number(percent)) / 100,
  );
}
