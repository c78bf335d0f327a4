/**
 * What of a value is missing in another, or not the same there. The other may have more: a decoder names types that
 * nobody named to it. Made for the many thousand values of a walk over the schema, for which an assertion each is slow.
 */
export function firstDifference(wanted: unknown, got: unknown, path = 'value'): string | undefined {
  if (Object.is(wanted, got)) return undefined;
  if (Array.isArray(wanted)) return differenceOfArrays(wanted, got, path);
  if (wanted instanceof Date) {
    return got instanceof Date && got.getTime() === wanted.getTime() ? undefined : differ(wanted, got, path);
  }
  if (wanted instanceof Uint8Array) {
    const same = got instanceof Uint8Array && Buffer.compare(wanted, got) === 0;
    return same ? undefined : differ(wanted, got, path);
  }
  if (typeof wanted !== 'object' || wanted === null) return differ(wanted, got, path);
  if (typeof got !== 'object' || got === null || Array.isArray(got)) return differ(wanted, got, path);
  for (const [name, member] of Object.entries(wanted)) {
    const difference = firstDifference(member, Reflect.get(got, name), `${path}.${name}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function differenceOfArrays(wanted: readonly unknown[], got: unknown, path: string): string | undefined {
  if (!Array.isArray(got) || got.length !== wanted.length) return differ(wanted, got, path);
  for (const [index, item] of wanted.entries()) {
    const difference = firstDifference(item, got[index], `${path}[${index}]`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function differ(wanted: unknown, got: unknown, path: string): string {
  return `${path}: ${inWords(wanted)} came back as ${inWords(got)}`;
}

function inWords(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`;
  return `${typeof value} ${JSON.stringify(value, withBigints)}`;
}

function withBigints(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}
