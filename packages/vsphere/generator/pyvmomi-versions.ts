/**
 * API versions as pyvmomi registers them: an internal name (`vim.version.version12`), the service
 * it belongs to and the number people know (`6.7`).
 *
 * The property collector's own types carry versions without a number; those count from the first
 * numbered version that includes them.
 */
import type { Call, Literal } from './python-calls.js';

interface Version {
  readonly service: string;
  readonly number: string;
}

/** `legacy` is what pyvmomi keeps for old servers: it is not part of the published API. */
const LEGACY = 'legacy';

export class PyvmomiVersions {
  readonly #versions = new Map<string, Version>();
  readonly #includedIn = new Map<string, Set<string>>();

  constructor(calls: readonly Call[]) {
    for (const { callee, args } of calls) {
      if (callee === 'AddVersion') {
        const [name, namespace, number, , service] = args;
        this.#versions.set(text(name), { service: text(service ?? namespace), number: text(number ?? '') });
      } else if (callee === 'AddVersionParent') {
        const [child, parent] = args;
        const children = this.#includedIn.get(text(parent)) ?? new Set();
        this.#includedIn.set(text(parent), children.add(text(child)));
      }
    }
  }

  serviceOf(version: string): string {
    return this.#known(version).service;
  }

  isLegacy(version: string): boolean {
    return this.#known(version).number === LEGACY;
  }

  /** `6.7`; undefined for legacy and for what no server in use is older than: 2.5 of vim25, 1.0 and 2.0 of others. */
  since(version: string): string | undefined {
    const number = this.#number(version);
    return number === undefined || number === LEGACY || /^[12]\./.test(number) ? undefined : number;
  }

  /**
   * True when a member of version `member` came after its type. 2.0 and 2.5 are one version here
   * because the vim25 namespace starts at 2.5.
   */
  isLater(member: string, type: string): boolean {
    return this.#epoch(member) !== this.#epoch(type);
  }

  #epoch(version: string): string {
    const number = this.#number(version);
    return number === undefined || number === '2.0' ? '2.5' : number;
  }

  #number(version: string): string | undefined {
    const { number, service } = this.#known(version);
    if (number !== '') return number;
    return [...(this.#includedIn.get(version) ?? [])]
      .map((child) => this.#known(child))
      .filter((child) => child.service === service && /^\d/.test(child.number))
      .map((child) => child.number)
      .toSorted(compareVersions)
      .at(0);
  }

  #known(version: string): Version {
    const known = this.#versions.get(version);
    if (known === undefined) throw new Error(`pyvmomi uses version ${version} without registering it`);
    return known;
  }
}

/** Orders `5.0`, `5.1`, `6.7.1` by their numbers. */
export function compareVersions(a: string, b: string): number {
  const left = numbersOf(a);
  const right = numbersOf(b);
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}

function text(literal: Literal | undefined): string {
  if (typeof literal !== 'string') throw new TypeError(`expected a string, found ${JSON.stringify(literal)}`);
  return literal;
}
