/**
 * The cookies of one server, above all `vmware_soap_session`, which is the session.
 *
 * All calls of a session go to one host, so name and value are enough: attributes are dropped and the
 * value is sent back exactly as it came, quotes included. Whoever has the value has the session:
 * the jar prints nothing of it.
 */
export class CookieJar {
  readonly #values = new Map<string, string>();
  #epoch = 0;

  /** Changes when the jar is cleared. */
  get epoch(): number {
    return this.#epoch;
  }

  /**
   * Takes over what `Set-Cookie` headers say; an expired or empty cookie is forgotten. Answers to requests
   * from before the jar was cleared are of a session that is no longer ours.
   */
  store(setCookies: readonly string[] = [], epoch = this.#epoch): void {
    if (epoch !== this.#epoch) return;
    for (const line of setCookies) {
      const [pair = '', ...attributes] = splitAttributes(line);
      const equals = pair.indexOf('=');
      if (equals <= 0) continue;
      const name = pair.slice(0, equals).trim();
      const value = pair.slice(equals + 1).trim();
      if (value === '' || value === '""' || attributes.some(isPast)) this.#values.delete(name);
      else this.#values.set(name, value);
    }
  }

  /**
   * The `Cookie` header to send; undefined when there is none. A cookie that is also in `overriding` is taken from
   * there.
   */
  header(overriding?: CookieJar): string | undefined {
    const values = overriding ? new Map([...this.#values, ...overriding.#values]) : this.#values;
    if (values.size === 0) return undefined;
    return Array.from(values, ([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The value of a cookie, without the quotes that some servers put around it. */
  valueOf(name: string): string | undefined {
    return this.#values.get(name)?.replace(/^"(.*)"$/, '$1');
  }

  clear(): void {
    this.#values.clear();
    this.#epoch += 1;
  }

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }
}

/** At semicolons, except inside a quoted value. */
function splitAttributes(line: string): string[] {
  return (line.match(/(?:"[^"]*"|[^;"]|")+/g) ?? []).map((part) => part.trim());
}

function isPast(attribute: string): boolean {
  const [name = '', value = ''] = attribute.split('=', 2);
  if (/^max-age$/i.test(name)) return Number(value) <= 0;
  return /^expires$/i.test(name) && Date.parse(value) <= Date.now();
}
