/**
 * Data types, enums, managed objects and methods from pyvmomi's registration calls.
 *
 * Two rules turn its registrations into wire facts. A member that came later than its type may be
 * missing on the wire whatever its own flag says. And whatever is of the `legacy` version is left
 * out: it is in no published schema, so a server refuses it.
 */
import { emptyService, type DataType, type Member, type Method, type Service } from '../src/wsdl/model.js';
import { PyvmomiTypes, type MemberFlags } from './pyvmomi-types.js';
import { PyvmomiVersions } from './pyvmomi-versions.js';
import { readCalls, type Call, type Literal } from './python-calls.js';

export interface PyvmomiModule {
  readonly name: string;
  readonly text: string;
}

/**
 * The part of `modules` that belongs to one service, `vim25` for instance.
 *
 * @param isPublished which data types, enums and methods to read, for a service of which pyvmomi has internal ones too
 */
export function readPyvmomi(
  modules: readonly PyvmomiModule[],
  service: string,
  isPublished: (wireName: string) => boolean = () => true,
): Service {
  const calls = modules.flatMap((module) => readCalls(module.text, module.name));
  return new PyvmomiReader(calls, isPublished).read(service);
}

class PyvmomiReader {
  readonly #isPublished: (wireName: string) => boolean;
  readonly #calls: readonly Call[];
  readonly #versions: PyvmomiVersions;
  readonly #types = new PyvmomiTypes();

  constructor(calls: readonly Call[], isPublished: (wireName: string) => boolean) {
    this.#isPublished = isPublished;
    this.#calls = calls;
    this.#versions = new PyvmomiVersions(calls);
    for (const call of calls) this.#declare(call);
  }

  read(wanted: string): Service {
    const service = emptyService();
    for (const { callee, args } of this.#calls) {
      if (!isRegistration(callee)) continue;
      const version = text(args[REGISTRATIONS[callee].versionAt]);
      if (this.#versions.serviceOf(version) !== wanted || this.#versions.isLegacy(version)) continue;
      const wireName = text(args[1]);
      if (callee === 'CreateManagedType') this.#managedObject(args, service);
      else if (!this.#isPublished(wireName)) continue;
      if (callee === 'CreateDataType') service.types.set(wireName, this.#dataType(args));
      if (callee === 'CreateEnumType') service.enums.set(wireName, list(args[3]).map(text));
    }
    return service;
  }

  #declare({ callee, args: [name, wireName, base] }: Call): void {
    if (!isRegistration(callee)) return;
    const { kind } = REGISTRATIONS[callee];
    this.#types.declare(text(name), {
      wireName: text(wireName),
      kind,
      base: kind === 'enum' ? null : text(base),
    });
  }

  #dataType([, , base, version, members]: Call['args']): DataType {
    return {
      base: this.#types.baseName(text(base)),
      since: this.#versions.since(text(version)),
      members: this.#members(members ?? null, text(version)),
    };
  }

  #managedObject([, wireName, base, , properties, methods]: Call['args'], service: Service): void {
    const name = text(wireName);
    service.managedObjects.set(name, {
      base: this.#types.baseName(text(base)),
      properties: this.#members(properties ?? null),
    });
    for (const method of list(methods ?? null).map(list)) {
      const [, methodName, version] = method;
      if (this.#versions.isLegacy(text(version)) || !this.#isPublished(text(methodName))) continue;
      service.methods.set(text(methodName), this.#method(method, name));
    }
  }

  #method([, , version, params, returns, privilege, faults]: readonly Literal[], receiver: string): Method {
    const [flags, result, taskResult] = list(returns);
    return {
      receiver,
      params: this.#members(params ?? null),
      result: text(result) === 'void' ? null : this.#types.valueType(text(result), memberFlags(flags)),
      taskResult: text(result) === 'vim.Task' ? this.#types.taskResult(text(taskResult)) : undefined,
      faults: list(faults ?? null).map((fault) => this.#types.wireName(text(fault))),
      privilege: privilege === null ? undefined : text(privilege),
      since: this.#versions.since(text(version)),
    };
  }

  /** `ownerVersion` is given for data types only: parameters and properties keep their own flag. */
  #members(members: Literal, ownerVersion?: string): Member[] {
    return list(members)
      .map(list)
      .filter(([, , version]) => !this.#versions.isLegacy(text(version)))
      .map((member) => this.#member(member, ownerVersion));
  }

  #member([name, type, version, written]: readonly Literal[], ownerVersion: string | undefined): Member {
    const flags = memberFlags(written);
    const isLater = ownerVersion !== undefined && this.#versions.isLater(text(version), ownerVersion);
    return {
      name: text(name),
      ...this.#types.valueType(text(type), { ...flags, optional: flags.optional || isLater }),
      secret: flags.secret,
      since: this.#versions.since(text(version)),
    };
  }
}

const REGISTRATIONS = {
  CreateDataType: { kind: 'data', versionAt: 3 },
  CreateManagedType: { kind: 'managed', versionAt: 3 },
  CreateEnumType: { kind: 'enum', versionAt: 2 },
} as const;

function isRegistration(callee: string): callee is keyof typeof REGISTRATIONS {
  return Object.hasOwn(REGISTRATIONS, callee);
}

const KNOWN_FLAGS = new Set(['F_OPTIONAL', 'F_SECRET', 'F_LINK', 'F_LINKABLE']);

function memberFlags(literal: Literal | undefined): MemberFlags {
  const names = literal !== null && typeof literal === 'object' && 'names' in literal ? literal.names : [];
  if (names.length === 0 && literal !== 0)
    throw new TypeError(`expected flags, found ${JSON.stringify(literal)}`);
  const unknown = names.find((name) => !KNOWN_FLAGS.has(name));
  if (unknown !== undefined) throw new TypeError(`unknown flag ${unknown}`);
  return {
    optional: names.includes('F_OPTIONAL'),
    secret: names.includes('F_SECRET'),
    link: names.includes('F_LINK'),
  };
}

function text(literal: Literal | undefined): string {
  if (typeof literal !== 'string') throw new TypeError(`expected a string, found ${JSON.stringify(literal)}`);
  return literal;
}

/** None stands for an empty list. */
function list(literal: Literal | undefined): readonly Literal[] {
  if (literal === null) return [];
  if (!Array.isArray(literal)) throw new TypeError(`expected a list, found ${JSON.stringify(literal)}`);
  return literal as readonly Literal[];
}
