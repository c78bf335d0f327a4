/**
 * What a WSDL cannot say, filled in from a schema that knows it.
 *
 * The published description decides what there is and what it looks like on the wire. Receivers, task results,
 * secrets, privileges, versions and kinds of references come from what is known of the same thing elsewhere. What is
 * known of nowhere keeps an open receiver.
 */
import { compareApiVersions } from '../schema/api-version.js';
import {
  bareType,
  emptyService,
  type DataType,
  type Member,
  type Method,
  type Service,
  type ValueType,
} from './model.js';

/** The API's own convention: a method of that name answers with a task. */
const TASK_METHOD = /_Task$/;

/** @param apiVersion of what is published: what is known of nowhere came with it at the latest */
export function completeService(published: Service, known: Service, apiVersion: string): Service {
  return new Completion(known, apiVersion).complete(published);
}

class Completion {
  readonly #known: Service;
  readonly #apiVersion: string;

  constructor(known: Service, apiVersion: string) {
    this.#known = known;
    this.#apiVersion = apiVersion;
  }

  complete(published: Service): Service {
    const service = emptyService();
    for (const [name, type] of published.types) service.types.set(name, this.#dataType(name, type));
    for (const [name, values] of published.enums) service.enums.set(name, values);
    for (const [name, object] of this.#known.managedObjects) service.managedObjects.set(name, object);
    for (const [name, method] of published.methods) service.methods.set(name, this.#method(name, method));
    return service;
  }

  #dataType(name: string, { base, members }: DataType): DataType {
    const known = this.#known.types.get(name);
    const since = known === undefined ? this.#apiVersion : this.#atMost(known.since);
    return { base, since, members: this.#members(members, known?.members, since) };
  }

  #method(name: string, published: Method): Method {
    const known = this.#known.methods.get(name);
    const since = known === undefined ? this.#apiVersion : this.#atMost(known.since);
    const params = this.#members(published.params, known?.params, since);
    if (known !== undefined) {
      const { receiver, taskResult, privilege } = known;
      const result = completed(published.result, known.result);
      return { ...published, receiver, taskResult, privilege, params, result, since };
    }
    const { result } = published;
    if (!TASK_METHOD.test(name) || result?.type !== 'ManagedObjectReference')
      return { ...published, params, since };
    return {
      ...published,
      params,
      since,
      result: { ...result, type: 'ManagedObjectReference:Task' },
      taskResult: 'anyType',
    };
  }

  /** `ownerSince` is the version of what is known nowhere, since such a member is as old as its owner. */
  #members(
    published: readonly Member[],
    known: readonly Member[] | undefined,
    ownerSince: string | undefined,
  ): Member[] {
    const byName = new Map((known ?? []).map((member) => [member.name, member]));
    return published.map((member) => {
      const match = byName.get(member.name);
      if (match === undefined)
        return { ...member, since: known === undefined ? ownerSince : this.#apiVersion };
      return { ...completed(member, match), secret: match.secret, since: this.#atMost(match.since) };
    });
  }

  /** A server that has a thing has it since its own version at the latest. */
  #atMost(since: string | undefined): string | undefined {
    if (since === undefined) return undefined;
    return compareApiVersions(since, this.#apiVersion) > 0 ? this.#apiVersion : since;
  }
}

/** With the kind of reference or fault, where that is known. */
function completed<T extends ValueType | null>(published: T, known: ValueType | null): T {
  if (published === null || known === null || bareType(published.type) !== bareType(known.type))
    return published;
  return { ...published, type: known.type };
}
