/** A place in a scenario: what goes wrong while something is made of it is told with that place. */
import { InvalidHook } from '../hooks/invalid-hook.js';
import { SimFault } from '../wire/sim-fault.js';
import { ScenarioInvalid, type MemberPath, type ScenarioSource } from './scenario-source.js';

export class Spot {
  readonly #source: ScenarioSource;
  readonly #path: MemberPath;

  constructor(source: ScenarioSource, path: MemberPath = []) {
    this.#source = source;
    this.#path = path;
  }

  member(...path: MemberPath): Spot {
    return new Spot(this.#source, [...this.#path, ...path]);
  }

  /** The items of a list, each with its place. */
  items<T>(name: string, list: readonly T[] | undefined): (readonly [T, Spot])[] {
    return (list ?? []).map((item, index) => [item, this.member(name, index)] as const);
  }

  invalid(message: string, cause?: unknown): ScenarioInvalid {
    return new ScenarioInvalid([this.#source.issue(this.#path, message)], { cause });
  }

  /** @throws {ScenarioInvalid} in place of the refusal that the work throws */
  attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof SimFault || error instanceof InvalidHook) throw this.invalid(error.message, error);
      throw error;
    }
  }
}
