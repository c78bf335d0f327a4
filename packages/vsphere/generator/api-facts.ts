/** Reads the hand-kept list, api-facts.txt: the few facts that no installed source has. */
import type { Member, Method, Service, ValueType } from '../src/wsdl/model.js';

interface MethodFacts {
  readonly receiver: string;
  readonly since: string;
  /** Undefined: not a task. Null: the task leaves no result. */
  readonly taskResult: string | null | undefined;
}

export interface ApiFacts {
  readonly methods: ReadonlyMap<string, MethodFacts>;
  /** `Owner.member` -> kind of managed object. */
  readonly targets: ReadonlyMap<string, string>;
}

export function readApiFacts(text: string): ApiFacts {
  const methods = new Map<string, MethodFacts>();
  const targets = new Map<string, string>();
  for (const line of significantLines(text)) {
    const [kind, name, object, since, taskResult] = line.split(/\s+/);
    if (kind === 'method' && name !== undefined && object !== undefined && since !== undefined) {
      methods.set(name, { receiver: object, since, taskResult: taskResult === 'none' ? null : taskResult });
    } else if (kind === 'target' && name !== undefined && object !== undefined && since === undefined) {
      targets.set(name, object);
    } else {
      throw new Error(`api-facts.txt: cannot read ${JSON.stringify(line)}`);
    }
  }
  return { methods, targets };
}

/**
 * Fills the facts into `service`. Returns a sentence for each fact that did not fit: one about
 * something that is not there, or that a source has learned to say itself.
 */
export function applyApiFacts(service: Service, facts: ApiFacts): string[] {
  const unused = new Set([...facts.methods.keys(), ...facts.targets.keys()]);
  for (const [name, type] of service.types) {
    service.types.set(name, { ...type, members: type.members.map((member) => targeted(name, member)) });
  }
  for (const [name, method] of service.methods) service.methods.set(name, known(name, method));
  return [...unused].map((name) => `api-facts.txt: the line about ${name} is not needed`);

  function known(name: string, method: Method): Method {
    const fact = method.receiver === null ? facts.methods.get(name) : undefined;
    if (fact !== undefined) unused.delete(name);
    const isTask = fact?.taskResult !== undefined;
    return {
      ...method,
      ...fact,
      params: method.params.map((param) => targeted(name, param)),
      result: isTask ? taskReference(method.result) : withTarget(`${name}.returnval`, method.result),
    };
  }

  function targeted(owner: string, member: Member): Member {
    return withTarget(`${owner}.${member.name}`, member);
  }

  function withTarget<T extends ValueType | null>(path: string, use: T): T {
    const target = facts.targets.get(path);
    if (target === undefined || use?.type !== 'ManagedObjectReference') return use;
    unused.delete(path);
    return { ...use, type: `ManagedObjectReference:${target}` };
  }
}

function taskReference(result: ValueType | null): ValueType {
  return { array: false, optional: false, ...result, type: 'ManagedObjectReference:Task' };
}

function significantLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}
