/**
 * Milliseconds that never go back, from an origin of no meaning.
 *
 * Not `performance.now()`: the first look at `performance` loads ten modules of Node's, and a login looks at the time.
 */
export function monotonicMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
