/**
 * The hooks that are in force. What cannot happen is refused when it is ordered: a method or a fault that does not exist, a
 * path with a fault, two counts that exclude each other.
 */
import { pbmSchema, type SchemaTable } from '@kilonova/vsphere/wire';
import type { World } from '../model/world.js';
import { orderedFault } from './fault-order.js';
import { hookShape } from './hook-shape.js';
import type { CallHook, FaultOrder, HookSpec, PathHook, SeenCall, SeenRequest } from './hook-spec.js';
import { Hook, type HookHandle } from './hook.js';
import { InvalidHook } from './invalid-hook.js';
import { pathPattern } from './path-pattern.js';

interface InForce<Spec> {
  readonly hook: Hook;
  readonly spec: Spec;
}

export class Hooks {
  readonly #world: World;
  readonly #undocumented: ReadonlySet<string>;
  #calls: InForce<CallHook>[] = [];
  #paths: (InForce<PathHook> & { readonly pattern: RegExp })[] = [];
  #made = 0;

  /** @param methodNames of methods that the server has beside those of the schemas */
  constructor(world: World, methodNames: readonly string[]) {
    this.#world = world;
    this.#undocumented = new Set(methodNames);
  }

  /**
   * Puts a hook in force. Those that strike the same request act in the order in which they were added.
   *
   * @throws {InvalidHook} it makes no sense
   */
  add(spec: CallHook): HookHandle<SeenCall>;
  add(spec: PathHook): HookHandle<SeenRequest>;
  add(spec: HookSpec): HookHandle;
  add(given: HookSpec): HookHandle {
    const spec = this.#checked(given);
    const faults =
      spec.path === undefined
        ? { call: this.#fault(spec.fault), task: this.#fault(spec.task?.fault) }
        : { call: undefined, task: undefined };
    this.#made += 1;
    const hook = new Hook(`hook-${this.#made}`, spec, faults, {
      random: this.#world.random,
      onRemove: (removed) => this.#remove(removed),
    });
    if (spec.path === undefined) this.#calls.push({ hook, spec });
    else this.#paths.push({ hook, spec, pattern: pathPattern(spec.path) });
    return hook;
  }

  /** All that are in force, oldest first. */
  all(): HookHandle[] {
    return [...this.#calls, ...this.#paths]
      .map(({ hook }) => hook)
      .toSorted((a, b) => Number(a.id.slice(5)) - Number(b.id.slice(5)));
  }

  byId(id: string): HookHandle | undefined {
    return this.all().find((hook) => hook.id === id);
  }

  /** Removes all of them. */
  clear(): void {
    for (const hook of this.all()) hook.remove();
  }

  /** Those that strike a call. Each that fits counts it. */
  striking(call: SeenCall): readonly InForce<CallHook>[] {
    if (this.#calls.length === 0) return [];
    return this.#calls.filter(({ hook, spec }) => this.#fits(spec, call) && hook.strikes(call));
  }

  /** The same for a request. */
  strikingPath(request: SeenRequest): readonly InForce<PathHook>[] {
    if (this.#paths.length === 0) return [];
    return this.#paths.filter(
      ({ hook, spec, pattern }) =>
        (spec.verb === undefined || spec.verb === request.verb) &&
        pattern.test(decoded(request.url.pathname)) &&
        (spec.when === undefined || spec.when(request)) &&
        hook.strikes(request),
    );
  }

  #fits({ method, type, object, user, when }: CallHook, call: SeenCall): boolean {
    const { schema } = this.#world;
    const { type: called } = call.object?.ref ?? call.target;
    if (method !== undefined && !(typeof method === 'string' ? [method] : method).includes(call.method)) {
      return false;
    }
    if (type !== undefined && called !== type && !schema.isManagedSubtype(called, type)) return false;
    if (object !== undefined && object !== call.target.value && object !== call.object?.read('name')) {
      return false;
    }
    if (user !== undefined && user.toLowerCase() !== call.session?.userName.toLowerCase()) return false;
    return when === undefined || when(call);
  }

  #checked(given: HookSpec): HookSpec {
    const result = hookShape.safeParse(given);
    if (!result.success) {
      const [issue] = result.error.issues;
      const path = issue?.path.map(String).join('.') ?? '';
      throw new InvalidHook(`${path === '' ? '' : `${path}: `}${issue?.message ?? ''}`);
    }
    const spec = result.data;
    if (spec.nth !== undefined && (spec.every !== undefined || spec.times !== undefined)) {
      throw new InvalidHook('nth is one request: every and times have no meaning beside it.');
    }
    if (spec.path === undefined) this.#checkCall(spec);
    else if (spec.at === 'after' && spec.status !== undefined) {
      throw new InvalidHook('status: what has been answered is not answered otherwise.');
    }
    return spec;
  }

  #checkCall({ method = [], type, task }: CallHook): void {
    const names = typeof method === 'string' ? [method] : method;
    const unknown = names.find((name) => !this.#hasMethod(name));
    if (unknown !== undefined) throw new InvalidHook(`There is no method '${unknown}'.`);
    if (type !== undefined && this.#tables.every((table) => table.managedObjectNamed(type) === undefined)) {
      throw new InvalidHook(`There is no type of managed objects '${type}'.`);
    }
    if (task === undefined) return;
    if (task.stick !== true && task.fault === undefined) {
      throw new InvalidHook('task: it has to stick, or to fail.');
    }
    const without = names.find((name) => !name.endsWith('_Task'));
    if (without !== undefined) throw new InvalidHook(`task: '${without}' makes no task.`);
  }

  get #tables(): readonly SchemaTable[] {
    return [this.#world.schema, pbmSchema(this.#world.schema)];
  }

  #hasMethod(name: string): boolean {
    return (
      this.#undocumented.has(name) || this.#tables.some((table) => table.methodNamed(name) !== undefined)
    );
  }

  #fault(order: FaultOrder | undefined): Hook['faults']['call'] {
    return order === undefined ? undefined : orderedFault(this.#tables, order);
  }

  #remove(removed: Hook): void {
    this.#calls = this.#calls.filter(({ hook }) => hook !== removed);
    this.#paths = this.#paths.filter(({ hook }) => hook !== removed);
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
