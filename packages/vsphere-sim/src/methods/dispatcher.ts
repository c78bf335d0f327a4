/**
 * Carries a decoded request out: who calls, what on, may they, and then the handler.
 *
 * The order of the checks is a vCenter's: without a session nobody learns which objects there are, and whoever may not
 * do a thing does not learn whether it would have worked.
 */
import type { ManagedObjectReference, Method } from '@kilonova/vsphere/wire';
import { Cause } from '../model/cause.js';
import { managedObjectNotFound } from '../model/inventory.js';
import type { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { noPermission, notAuthenticated, VIEW_PRIVILEGE } from '../privileges/access-faults.js';
import { Permissions } from '../privileges/permissions.js';
import type { Session } from '../sessions/session.js';
import { SimFault } from '../wire/sim-fault.js';
import type { AnyCall, Caller } from './call.js';
import type { MethodRegistry } from './registry.js';

const ANONYMOUS = 'System.Anonymous';

/** A request, decoded but not yet looked at. */
export interface Invocation {
  readonly method: Method;
  readonly target: ManagedObjectReference;
  readonly args: unknown;
  readonly apiVersion: string;
  readonly session: Session | undefined;
  readonly caller: Caller;
  readonly signal: AbortSignal;
}

/** What a reference names to whoever calls. */
export type ObjectFinder = (
  target: ManagedObjectReference,
  session: Session | undefined,
) => ManagedObject | undefined;

export class Dispatcher {
  readonly #world: World;
  readonly #registry: MethodRegistry;
  readonly #find: ObjectFinder;

  /** @param find where the objects are: those of the inventory, and of the session, if not given */
  constructor(world: World, registry: MethodRegistry, find?: ObjectFinder) {
    this.#world = world;
    this.#registry = registry;
    this.#find = find ?? ((target, session) => (session ?? world.inventory).find(target));
  }

  /** @throws {SimFault} what the call is answered with instead of a result */
  async invoke(invocation: Invocation): Promise<unknown> {
    const { session } = invocation;
    const done = session?.begin();
    try {
      return await this.#carryOut(invocation);
    } finally {
      done?.();
    }
  }

  #carryOut(invocation: Invocation): unknown {
    const { method, target, session } = invocation;
    const privilege = method.privilege ?? VIEW_PRIVILEGE;
    const isOpen = privilege === ANONYMOUS || this.#registry.isOpen(target.type, method.name);
    if (session === undefined && !isOpen) throw notAuthenticated(target, privilege);
    const object = this.#find(target, session);
    if (object === undefined) throw managedObjectNotFound(target);
    this.#checkPrivilege(session, object, method);
    return this.#handle(new CheckedCall(this.#world, invocation, object));
  }

  #handle(call: AnyCall): unknown {
    const handler = this.#registry.find(call.object.type, call.method.name);
    if (handler === undefined) throw methodNotFound(call.object.ref, call.method.name);
    const userName = call.sessionIfAny?.userName;
    return this.#world.part(Cause).during({ userName }, () => handler(call));
  }

  /** A method without a privilege in the schema checks for itself what its arguments ask for. */
  #checkPrivilege(session: Session | undefined, object: ManagedObject, { privilege }: Method): void {
    if (session === undefined || privilege === undefined || privilege === ANONYMOUS) return;
    if (this.#world.part(Permissions).has(session.userName, object, privilege)) return;
    throw noPermission(object.ref, privilege);
  }
}

class CheckedCall implements AnyCall {
  readonly world: World;
  readonly object: ManagedObject;
  readonly #invocation: Invocation;

  constructor(world: World, invocation: Invocation, object: ManagedObject) {
    this.world = world;
    this.object = object;
    this.#invocation = invocation;
  }

  get session(): Session {
    const { session, target, method } = this.#invocation;
    if (session === undefined) throw notAuthenticated(target, method.privilege);
    return session;
  }

  get sessionIfAny(): Session | undefined {
    return this.#invocation.session;
  }

  get method(): Method {
    return this.#invocation.method;
  }

  get args(): unknown {
    return this.#invocation.args;
  }

  get apiVersion(): string {
    return this.#invocation.apiVersion;
  }

  get caller(): Caller {
    return this.#invocation.caller;
  }

  get signal(): AbortSignal {
    return this.#invocation.signal;
  }
}

/** As the API has it for a method the server's schema knows and the object does not implement. */
function methodNotFound(receiver: ManagedObjectReference, method: string): SimFault {
  return new SimFault(
    'MethodNotFound',
    { receiver, method },
    `The method '${method}' is not implemented by '${receiver.type}:${receiver.value}'.`,
  );
}
