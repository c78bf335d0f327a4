/**
 * The second line of defence for secrets. The first is that nobody hands them
 * to a log or an error; this one catches those who do, by the name of a field
 * and by the values of the secrets this process was configured with.
 */
const SECRET_KEY =
  /passw|passphrase|secret|token|cookie|ticket|credential|authorization|api_?key|private_?key/i;
const MASK = '[redacted]';
/** Shorter ones turn up in ordinary words and numbers. */
const SHORTEST_SECRET = 4;
const MAX_DEPTH = 8;

export class Redactor {
  readonly #secrets = new Set<string>();

  /** Remembers every text under a name that speaks of a secret. */
  learn(options: unknown, underSecret = false): void {
    if (typeof options === 'string') {
      if (underSecret && options.length >= SHORTEST_SECRET) this.#secrets.add(options);
    } else if (typeof options === 'object' && options !== null) {
      for (const [key, value] of Object.entries(options))
        this.learn(value, underSecret || SECRET_KEY.test(key));
    }
  }

  /** `text` without the secrets that stand in it by themselves (the password `pass` leaves `passage` alone). */
  text(text: string): string {
    let clean = text;
    for (const secret of this.#secrets) {
      for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])) {
        clean = replaceWhole(clean, form);
      }
    }
    return clean;
  }

  /** A plain copy of `value` for a log or a document: errors as their facts, secrets masked, stacks only on demand. */
  data(value: unknown, options: { readonly stacks?: boolean } = {}, depth = 0): unknown {
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Date) return value;
    if (depth > MAX_DEPTH) return '[...]';
    if (Array.isArray(value)) return value.map((item) => this.data(item, options, depth + 1));
    const facts = value instanceof Error ? factsOf(value) : value;
    const shown = Object.entries(facts).filter(([key]) => key !== 'stack' || options.stacks === true);
    return Object.fromEntries(
      shown.map(([key, inner]) => [
        key,
        SECRET_KEY.test(key) && typeof inner === 'string' ? MASK : this.data(inner, options, depth + 1),
      ]),
    );
  }
}

function factsOf(error: Error): object {
  const { name, message, cause, stack, ...facts } = error; // code, details and the like
  return {
    name,
    message,
    ...facts,
    ...(cause === undefined ? {} : { cause }),
    stack,
  };
}

function replaceWhole(text: string, secret: string): string {
  const literal = secret.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), MASK);
}
