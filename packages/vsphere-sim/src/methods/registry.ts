/**
 * Which methods the server has: families of handlers, found by method and type of object.
 *
 * How to add a family
 * -------------------
 *
 * 1. A file in this folder, `methods/search-index.ts`:
 *
 *    ```ts
 *    export const searchIndex: Family = {
 *      // Objects there is one of: made when the world starts, listed in ServiceContent by their type.
 *      services: [service('SearchIndex', 'SearchIndex', () => ({}))],
 *      methods: [
 *        methods('SearchIndex', {
 *          FindByUuid({ world, args }) {
 *            const [vm] = vmsByInstanceUuid(world.inventory, args.uuid);
 *            return vm?.ref;
 *          },
 *        }),
 *      ],
 *    };
 *    ```
 *
 * 2. Its name in the list of `methods/families.ts`.
 *
 * What a handler can rely on: the request is what the schema says, the session is logged in (unless the method needs
 * none), `object` exists and is of the receiver's type, and the user has the method's privilege on it. References
 * among the arguments are not looked up: `world.inventory.get('HostSystem', args.host)` throws ManagedObjectNotFound
 * for those that are gone. The result is a plain value of the API's type; what a client of an older version does not
 * know is left out on its way. A refusal is a thrown `SimFault`.
 *
 * A method that ends in `_Task` hands its work to `runTask` (tasks/run-task.ts) and returns the task's reference:
 *
 *    ```ts
 *    PowerOffVM_Task: (call) => runTask(call, {}, async () => powerOff(call.world, call.object)),
 *    ```
 *
 * Handlers of one method for several types may stand in several families (`Destroy_Task` of VMs, of folders...): the
 * one for the nearest type counts. What a family remembers beside properties is a class that `world.part(...)` makes.
 */
import type { SchemaTable, VimMethods } from '@kilonova/vsphere/wire';
import type { ManagedType, PropertyRecord } from '../model/managed-object.js';
import type { ManagedObjects } from '@kilonova/vsphere/wire';
import type { World } from '../model/world.js';
import type { AnyCall, Call, MethodName, Receiver } from './call.js';

/** What a method answers with: now or later. */
type Answer<M extends MethodName> = VimMethods[M]['result'] | Promise<VimMethods[M]['result']>;

/** Handlers by method name. */
export type Handlers<R extends Receiver> = {
  readonly [M in MethodName]?: (call: Call<M, R>) => Answer<M>;
};

export type Handler = (call: AnyCall) => unknown;

/** Stands for objects of every type, as the receiver of methods that are no type's own. */
export const ANY_RECEIVER = '*';

/** The methods of one kind of object. */
export interface MethodGroup {
  readonly receiver: string;
  /** False for those that may be called without a session, although their entry in the schema does not say so. */
  readonly needsLogin: boolean;
  readonly handlers: ReadonlyMap<string, Handler>;
}

/** An object that every server has one of. */
export interface Service {
  readonly type: string;
  readonly moid: string;
  properties(world: World): PropertyRecord;
}

/** Methods that belong together, and the managers they need. */
export interface Family {
  readonly services?: readonly Service[];
  readonly methods: readonly MethodGroup[];
}

/** Handlers for methods of `receiver` and all types derived from it. */
export function methods<R extends Receiver>(receiver: R, handlers: Handlers<R>): MethodGroup {
  return methodGroup(receiver, handlers);
}

/** The same for methods that the schema's types do not have: those of another service, or undocumented ones. */
export function methodGroup(
  receiver: string,
  handlers: Readonly<Record<string, unknown>>,
  { needsLogin = true }: Partial<Pick<MethodGroup, 'needsLogin'>> = {},
): MethodGroup {
  const entries = Object.entries(handlers).filter(
    (entry): entry is [string, Handler] => typeof entry[1] === 'function',
  );
  return { receiver, needsLogin, handlers: new Map(entries) };
}

/** A manager: its type, its id, and the properties it starts with. */
export function service<T extends Receiver>(
  type: T,
  moid: string,
  properties: (world: World) => T extends ManagedType ? PropertyRecord<ManagedObjects[T]> : PropertyRecord,
): Service {
  return { type, moid, properties };
}

export class MethodRegistry {
  readonly #byMethod = new Map<string, Map<string, Handler>>();
  /** Of the methods that anybody may call: `Type.method`. */
  readonly #open = new Set<string>();
  readonly #schema: SchemaTable;

  constructor(schema: SchemaTable, families: readonly Family[]) {
    this.#schema = schema;
    for (const family of families) for (const group of family.methods) this.#add(group);
  }

  /** The handler for a method of an object of that type; undefined when there is none. */
  find(type: string, method: string): Handler | undefined {
    const byReceiver = this.#byMethod.get(method);
    if (byReceiver === undefined) return undefined;
    const lineage = this.#schema.managedObjectNamed(type)?.lineage ?? [type];
    for (const name of [...lineage, ANY_RECEIVER]) {
      const handler = byReceiver.get(name);
      if (handler !== undefined) return handler;
    }
    return undefined;
  }

  /** May that method of objects of that type be called without a session, whatever the schema says? */
  isOpen(type: string, method: string): boolean {
    return this.#open.has(`${type}.${method}`);
  }

  /** The names of all methods there are handlers for. */
  methodNames(): string[] {
    return [...this.#byMethod.keys()];
  }

  #add({ receiver, needsLogin, handlers }: MethodGroup): void {
    for (const [name, handler] of handlers) {
      const byReceiver = this.#byMethod.get(name) ?? new Map<string, Handler>();
      if (byReceiver.has(receiver)) throw new Error(`Two families have ${name} of ${receiver}.`);
      byReceiver.set(receiver, handler);
      if (!needsLogin) this.#open.add(`${receiver}.${name}`);
      this.#byMethod.set(name, byReceiver);
    }
  }
}
