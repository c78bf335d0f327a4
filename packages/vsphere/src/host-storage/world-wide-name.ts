/** World wide names: 64-bit numbers in the API, pairs of hex digits everywhere else. */
const BYTES = 8;

/** `50:06:01:60:3b:a0:15:41`. The API's number is signed, a name is not. */
export function formatWorldWideName(wwn: number | bigint): string {
  const digits = BigInt.asUintN(64, BigInt(wwn))
    .toString(16)
    .padStart(BYTES * 2, '0');
  return digits.replaceAll(/..(?=.)/g, '$&:');
}

/** The same for a name however it was written: with colons, dashes, `0x`, `naa.` or nothing, in any case. */
export function normalizeWorldWideName(text: string): string {
  const digits = text
    .toLowerCase()
    .replace(/^(?:0x|naa\.|wwn\.)/, '')
    .replaceAll(/[^0-9a-f]/g, '');
  return digits.padStart(BYTES * 2, '0').replaceAll(/..(?=.)/g, '$&:');
}
