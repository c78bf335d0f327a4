/**
 * A copy of decoded data that shares nothing that can be changed with the original.
 *
 * Knows what the decoder makes and nothing else: less than half the time of decoding, and of
 * `structuredClone`.
 */
export function copyOf<T>(value: T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a copy is of the same type
  return copyOfAny(value) as T;
}

function copyOfAny(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOfAny);
  if (value instanceof Date) return new Date(value);
  if (value instanceof Uint8Array) return value.slice();
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    // Assigning to __proto__ would change what the object is.
    if (name === '__proto__') Object.defineProperty(copy, name, { ...OWN, value: copyOfAny(member) });
    else copy[name] = copyOfAny(member);
  }
  return copy;
}

const OWN = { writable: true, enumerable: true, configurable: true };
