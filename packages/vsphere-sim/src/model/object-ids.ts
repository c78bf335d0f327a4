/**
 * Ids of managed objects, as a vCenter gives them: what kind of thing it is, and a number.
 *
 * What stands in the inventory shares one row of numbers, as in a vCenter (`group-d1`, `datacenter-2`, `group-v3`);
 * tasks, events and whatever else is counted have rows of their own. Nothing is ever given out twice.
 */

/** What a vCenter's database keeps in one table. */
const ENTITY_PREFIXES: ReadonlySet<string> = new Set([
  'datacenter',
  'group-d',
  'group-v',
  'group-h',
  'group-s',
  'group-n',
  'group-p',
  'domain-c',
  'domain-s',
  'host',
  'resgroup',
  'resgroup-v',
  'vm',
  'datastore',
  'network',
  'dvs',
  'dvportgroup',
]);

const ENTITIES = 'entity';

export class ObjectIds {
  readonly #last = new Map<string, number>();

  /** The next id of a kind: `next('vm')` is `vm-12`, `next('domain-c')` is `domain-c13`. */
  next(prefix: string): string {
    const number = this.nextNumber(ENTITY_PREFIXES.has(prefix) ? ENTITIES : prefix);
    return prefix.includes('-') ? `${prefix}${number}` : `${prefix}-${number}`;
  }

  /** The next number of a row that only has numbers, from 1: keys of events, ports... */
  nextNumber(row: string): number {
    const number = (this.#last.get(row) ?? 0) + 1;
    this.#last.set(row, number);
    return number;
  }
}
