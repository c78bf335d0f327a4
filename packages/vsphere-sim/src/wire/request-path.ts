/**
 * Where in a request reading is, to say so when something is refused.
 *
 * The people who read these messages write clients, and see nothing of their own request but what its library made
 * of it: so the element, what it belongs to, and the way there are named.
 */
import { SimFault } from './sim-fault.js';

interface Step {
  readonly member: string;
  /** The type or method that has the member. */
  readonly owner: string;
  /** Of an item; negative for what is no array. */
  readonly index: number;
}

export class RequestPath {
  readonly #steps: Step[] = [];

  enter(member: string, owner: string, index = -1): void {
    this.#steps.push({ member, owner, index });
  }

  leave(): void {
    this.#steps.pop();
  }

  /** `spec.deviceChange[0].device` */
  toString(): string {
    return this.#steps.map(({ member, index }) => (index < 0 ? member : `${member}[${index}]`)).join('.');
  }

  refuse(problem: string): never {
    throw new SimFault('InvalidRequest', {}, this.#message(problem));
  }

  /** For a type that is not known or does not fit. */
  refuseType(problem: string): never {
    const argument = this.toString();
    throw new SimFault('InvalidType', argument === '' ? {} : { argument }, this.#message(problem));
  }

  #message(problem: string): string {
    const step = this.#steps.at(-1);
    if (step === undefined) return `${problem}.`;
    return `${problem}, while reading "${step.member}" of ${step.owner} at ${this.toString()}.`;
  }
}
