/**
 * The second line of defence for the password. The first is that the client puts it into no error and no log.
 */
const MASK = '***';
/** Shorter ones turn up in ordinary words. */
const SHORTEST = 4;

export class Secrets {
  readonly #texts = new Set<string>();

  /** Remembers a text that nobody is to see. */
  add(text: string): void {
    if (text.length < SHORTEST) return;
    for (const form of [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1)])
      this.#texts.add(form);
  }

  /** `text` without them. */
  clean(text: string): string {
    let clean = text;
    for (const secret of this.#texts) clean = clean.replaceAll(secret, MASK);
    return clean;
  }
}
