/**
 * The tags that there are. Another service of a vCenter makes them, which is not here: tests make them in the process.
 */

/** `world.part(Tags)` */
export class Tags {
  readonly #known = new Map<string, readonly string[]>();

  /** Those that are there already stay. */
  add(category: string, names: readonly string[]): void {
    this.#known.set(category, [...new Set([...(this.#known.get(category) ?? []), ...names])]);
  }

  has(category: string, name: string): boolean {
    return this.#known.get(category)?.includes(name) ?? false;
  }

  /** By category. */
  all(): ReadonlyMap<string, readonly string[]> {
    return this.#known;
  }
}
