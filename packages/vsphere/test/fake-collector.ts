/**
 * A property collector in memory, for what waits on updates: views, filters, versions, one wait.
 *
 * There are two schools. vCenter tells when an object leaves a view and tells its state again when it
 * comes back; it names unknown objects in the answer of ModifyListView. govmomi's simulator remembers
 * what a filter has ever had in it, and refuses the call. What is built on it must work with both.
 *
 * A container view holds every object of its types that is not outside.
 */
import { VimConnectionError, VimFaultError } from '../src/index.js';
import type { StreamSession } from '../src/property/update-stream.js';
import type {
  MissingProperty,
  ObjectContent,
  ObjectUpdate,
  PropertyFilterSpec,
  PropertyFilterUpdate,
  PropertySpec,
  ServiceContent,
  UpdateSet,
} from '../src/schema/generated/data-objects.js';
import {
  formatRef,
  isSameRef,
  type ManagedObjectReference,
  type Ref,
} from '../src/schema/managed-object-reference.js';
import { vimSchema } from '../src/schema/table.js';
import { CallAbortedError } from '../src/errors.js';

export type School = 'vCenter' | 'simulator';

/** The parameters that matter here, of all methods together. */
interface CallParams {
  readonly spec?: PropertyFilterSpec;
  readonly specSet?: PropertyFilterSpec[];
  readonly add?: ManagedObjectReference[];
  readonly remove?: ManagedObjectReference[];
  readonly type?: string[];
  readonly container?: ManagedObjectReference;
}

interface Filter {
  readonly ref: Ref<'PropertyFilter'>;
  readonly view: ManagedObjectReference;
  /** Is the view itself reported, beside what is in it? */
  readonly showsView: boolean;
  readonly propSet: readonly PropertySpec[];
  /** What has been told of each object, by path. */
  readonly told: Map<string, ReadonlyMap<string, string>>;
}

interface Collector {
  readonly filters: Filter[];
  version: number;
}

interface Pending {
  readonly finish: (updates: UpdateSet | undefined) => void;
  readonly fail: (error: Error) => void;
  readonly look: () => void;
}

const ABOUT = {
  name: '',
  fullName: '',
  vendor: '',
  version: '',
  build: '',
  osType: '',
  productLineId: '',
  apiType: '',
};

export class FakeCollector implements StreamSession {
  readonly serviceContent: ServiceContent = {
    rootFolder: { type: 'Folder', value: 'group-d1' },
    propertyCollector: { type: 'PropertyCollector', value: 'root' },
    viewManager: { type: 'ViewManager', value: 'ViewManager' },
    about: { ...ABOUT, apiVersion: '7.0' },
  };
  readonly calls: string[] = [];
  loginCount = 1;
  mostWaitsAtOnce = 0;
  /** How many turns of the event loop a call takes on its way there, and an answer on its way back. */
  travel: () => number = () => 1;
  /** Objects that may be told in one answer; the rest comes with the next. */
  maxObjectUpdates = Infinity;

  readonly #school: School;
  readonly #objects = new Map<string, { ref: ManagedObjectReference; values: Record<string, unknown> }>();
  readonly #views = new Map<string, Map<string, ManagedObjectReference>>();
  readonly #containers = new Map<string, readonly string[]>();
  readonly #outside = new Set<string>();
  readonly #collectors = new Map<string, Collector>();
  readonly #failures = new Map<string, (() => void)[]>();
  readonly #pending = new Set<Pending>();
  readonly #observers = new Set<() => void>();
  #expired = false;
  #made = 0;

  constructor(school: School = 'vCenter') {
    this.#school = school;
  }

  // What a test does to the server.

  set(ref: ManagedObjectReference, values: Record<string, unknown>): void {
    this.#objects.set(formatRef(ref), {
      ref,
      values: { ...this.#objects.get(formatRef(ref))?.values, ...values },
    });
    this.#changed();
  }

  destroy(ref: ManagedObjectReference): void {
    this.#objects.delete(formatRef(ref));
    this.#changed();
  }

  /** The object is moved out of the container, or into it. */
  move(ref: ManagedObjectReference, where: 'in' | 'out'): void {
    if (where === 'out') this.#outside.add(formatRef(ref));
    else this.#outside.delete(formatRef(ref));
    this.#changed();
  }

  /** The container views are gone, and nobody asked for that. */
  loseViews(): void {
    this.#containers.clear();
    this.#changed();
  }

  /** What a client that asks for everything in the container would see. */
  inventory(paths: Readonly<Record<string, readonly string[]>>): Map<string, ObjectContent> {
    const contents = this.#inContainer(Object.keys(paths)).flatMap(
      (ref) => this.#read(ref, paths[ref.type] ?? []) ?? [],
    );
    return new Map(contents.map((content) => [formatRef(content.obj), content]));
  }

  /** The next calls of the method do this first; what it throws is their answer. */
  intercept(method: string, ...actions: (() => void)[]): void {
    this.#failures.set(method, [...(this.#failures.get(method) ?? []), ...actions]);
  }

  /** Lets the wait that is under way come back with nothing. */
  runOut(): void {
    for (const { finish } of this.#pending) finish(undefined);
  }

  /** Cuts the connection under the wait that is under way. */
  cutWait(): void {
    for (const { fail } of this.#pending) fail(new VimConnectionError('test', 'the connection broke to'));
  }

  /** The session and all that it held are gone. */
  expire(): void {
    this.#expired = true;
    this.#collectors.clear();
    this.#views.clear();
    this.#containers.clear();
    this.#changed();
  }

  get waitsUnderWay(): number {
    return this.#pending.size;
  }

  get containerViews(): number {
    return this.#containers.size;
  }

  get filters(): number {
    return Array.from(this.#collectors.values()).reduce((sum, { filters }) => sum + filters.length, 0);
  }

  get collectors(): number {
    return this.#collectors.size;
  }

  count(method: string): number {
    return this.calls.filter((call) => call === method).length;
  }

  /** Resolves when it is so. Looked at after every call and every change. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!condition()) return;
        this.#observers.delete(look);
        resolve();
      };
      this.#observers.add(look);
      look();
    });
  }

  // What the stream sees.

  readonly invokeApi: StreamSession['invokeApi'] = async (object, method, params, options) => {
    const answer = await this.#exchange(method, options?.signal ?? undefined, () =>
      this.#answer(object, method, params),
    );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each answer is of the method's type
    return answer as never;
  };

  waitForUpdates(
    collectorRef: Ref<'PropertyCollector'>,
    version: string,
    maxWaitSeconds: number,
    signal: AbortSignal,
  ): Promise<UpdateSet | undefined> {
    return this.#exchange('WaitForUpdatesEx', signal, () => {
      const collector = this.#collectors.get(collectorRef.value);
      if (!collector) throw notFound(collectorRef);
      if (version !== '' && version !== String(collector.version)) {
        throw new VimFaultError('InvalidCollectorVersion');
      }
      const updates = this.#compute(collector);
      return updates || maxWaitSeconds === 0 ? updates : this.#hold(collectorRef, collector, signal);
    });
  }

  renewLogin(loginCount: number): Promise<void> {
    return this.#exchange('renewLogin', undefined, () => {
      if (loginCount !== this.loginCount) return;
      this.#expired = false;
      this.loginCount += 1;
    });
  }

  /** There, the work, and back. The work is done in one moment, as on a server. */
  async #exchange<T>(
    method: string,
    signal: AbortSignal | undefined,
    work: () => T | Promise<T>,
  ): Promise<T> {
    this.calls.push(method);
    this.#observe();
    await this.#travel();
    if (signal?.aborted) throw new CallAbortedError({ method, object: this.serviceContent.rootFolder }, {});
    this.#failures.get(method)?.shift()?.();
    if (this.#expired && method !== 'renewLogin') throw new VimFaultError('NotAuthenticated');
    const answer = await work();
    await this.#travel();
    return answer;
  }

  async #travel(): Promise<void> {
    for (let left = this.travel(); left > 0; left -= 1) await new Promise((resolve) => setImmediate(resolve));
  }

  #answer(object: ManagedObjectReference, method: string, given: object): unknown {
    const params: CallParams = given;
    this.#made += 1;
    const value = `${method}-${this.#made}`;
    switch (method) {
      case 'CreatePropertyCollector':
        this.#collectors.set(value, { filters: [], version: 0 });
        return { type: 'PropertyCollector', value };
      case 'CreateListView':
        this.#views.set(value, new Map());
        return { type: 'ListView', value };
      case 'CreateContainerView': {
        const container = params.container ?? this.serviceContent.rootFolder;
        if (
          !this.#objects.has(formatRef(container)) &&
          !isSameRef(container, this.serviceContent.rootFolder)
        ) {
          throw notFound(container);
        }
        this.#containers.set(value, params.type ?? []);
        return { type: 'ContainerView', value };
      }
      case 'CreateFilter':
        return this.#createFilter(object, value, firstSpec(params));
      case 'ModifyListView':
        return this.#modify(object, params.add ?? [], params.remove ?? []);
      case 'RetrievePropertiesEx': {
        const { propSet, objectSet } = firstSpec(params);
        return { objects: objectSet.flatMap(({ obj }) => this.#read(obj, propSet[0]?.pathSet ?? []) ?? []) };
      }
      case 'DestroyPropertyFilter':
        for (const { filters } of this.#collectors.values()) {
          const index = filters.findIndex(({ ref }) => isSameRef(ref, object));
          if (index >= 0) filters.splice(index, 1);
        }
        return undefined;
      case 'DestroyView':
        this.#views.delete(object.value);
        this.#containers.delete(object.value);
        this.#changed();
        return undefined;
      case 'DestroyPropertyCollector':
        this.#collectors.delete(object.value);
        this.#changed();
        return undefined;
      default:
        return undefined;
    }
  }

  #createFilter(
    collector: ManagedObjectReference,
    value: string,
    { propSet, objectSet: [look] }: PropertyFilterSpec,
  ): Ref<'PropertyFilter'> {
    const ref: Ref<'PropertyFilter'> = { type: 'PropertyFilter', value };
    if (!look) throw new VimFaultError('InvalidArgument');
    if (!isView(look.obj) && !this.#objects.has(formatRef(look.obj))) throw notFound(look.obj);
    const filter = { ref, view: look.obj, showsView: look.skip === false, propSet, told: new Map() };
    this.#collectors.get(collector.value)?.filters.push(filter);
    // Also a wait that is under way reports it.
    this.#changed();
    return ref;
  }

  #inContainer(types: readonly string[]): ManagedObjectReference[] {
    return Array.from(this.#objects.values(), ({ ref }) => ref).filter(
      (ref) =>
        !this.#outside.has(formatRef(ref)) &&
        types.some((type) => vimSchema().isManagedSubtype(ref.type, type)),
    );
  }

  /** Undefined when the view is gone. What is no view is looked at itself. */
  #inView({ type, value }: ManagedObjectReference): ManagedObjectReference[] | undefined {
    if (!isView({ type })) return [{ type, value }];
    if (type === 'ListView') return [...(this.#views.get(value)?.values() ?? [])];
    const types = this.#containers.get(value);
    return types && this.#inContainer(types);
  }

  #modify(
    viewRef: ManagedObjectReference,
    add: ManagedObjectReference[],
    remove: ManagedObjectReference[],
  ): ManagedObjectReference[] {
    const view = this.#views.get(viewRef.value);
    if (!view) throw notFound(viewRef);
    for (const ref of remove) view.delete(formatRef(ref));
    const unknown = add.filter((ref) => !this.#objects.has(formatRef(ref)));
    if (this.#school === 'simulator' && unknown[0]) throw notFound(unknown[0]);
    for (const ref of add) if (!unknown.includes(ref)) view.set(formatRef(ref), ref);
    this.#changed();
    return unknown;
  }

  #read(obj: ManagedObjectReference, pathSet: readonly string[]): ObjectContent | undefined {
    const values = this.#valuesOf(obj);
    if (!values) return undefined;
    const readable = pathSet.filter(
      (path) => values[path] !== undefined && !(values[path] instanceof VimFaultError),
    );
    const refused = pathSet.flatMap((path) => missingProperty(path, values[path]) ?? []);
    return {
      obj,
      propSet: readable.map((name) => ({ name, val: values[name] })),
      ...(refused.length > 0 && { missingSet: refused }),
    };
  }

  /** Views are objects too. */
  #valuesOf(obj: ManagedObjectReference): Readonly<Record<string, unknown>> | undefined {
    if (obj.type === 'ContainerView')
      return this.#containers.has(obj.value) ? { recursive: true } : undefined;
    return this.#objects.get(formatRef(obj))?.values;
  }

  #compute(collector: Collector): UpdateSet | undefined {
    let room = this.maxObjectUpdates;
    let truncated = false;
    const filterSet: PropertyFilterUpdate[] = [];
    for (const filter of collector.filters) {
      const changes = this.#changesFor(filter);
      const objectSet = changes.slice(0, room);
      truncated ||= changes.length > room;
      for (const { obj, kind } of objectSet) {
        if (kind === 'leave') filter.told.delete(formatRef(obj));
        else filter.told.set(formatRef(obj), this.#written(obj, filter));
      }
      room -= objectSet.length;
      if (objectSet.length > 0) filterSet.push({ filter: filter.ref, objectSet });
    }
    if (filterSet.length === 0) return undefined;
    collector.version += 1;
    return { version: String(collector.version), filterSet, truncated };
  }

  #changesFor(filter: Filter): ObjectUpdate[] {
    const inView = this.#inView(filter.view);
    if (!inView && this.#school === 'simulator') throw notFound(filter.view);
    const shown = [...(inView ?? []), ...(inView && filter.showsView ? [filter.view] : [])];
    const watched = new Map(shown.map((ref) => [formatRef(ref), ref]));
    if (this.#school === 'simulator') {
      for (const key of filter.told.keys()) {
        const known = this.#objects.get(key);
        if (known) watched.set(key, known.ref);
      }
    }
    const updates: ObjectUpdate[] = [];
    for (const [key, obj] of watched) {
      if (!this.#valuesOf(obj)) continue;
      const pathSet = pathsIn(filter, obj);
      const told = filter.told.get(key);
      const written = this.#written(obj, filter);
      const changed = pathSet.filter((path) => told?.get(path) !== written.get(path));
      if (told === undefined) updates.push(this.#update(obj, pathSet, 'enter'));
      else if (changed.length > 0) updates.push(this.#update(obj, changed, 'modify'));
    }
    for (const key of filter.told.keys()) {
      const [type = '', value = ''] = key.split(':');
      if (watched.has(key) && this.#valuesOf({ type, value })) continue;
      updates.push({ obj: { type, value }, kind: 'leave' });
    }
    return updates;
  }

  #update(obj: ManagedObjectReference, pathSet: readonly string[], kind: 'enter' | 'modify'): ObjectUpdate {
    const values = this.#valuesOf(obj) ?? {};
    const update: ObjectUpdate = { obj, kind, changeSet: [], missingSet: [] };
    for (const path of pathSet) {
      const value = values[path];
      const refused = missingProperty(path, value);
      if (refused) update.missingSet?.push(refused);
      else if (value !== undefined) update.changeSet?.push({ name: path, op: 'assign', val: value });
      else if (kind === 'modify') update.changeSet?.push({ name: path, op: 'remove' });
    }
    return update;
  }

  #written(obj: ManagedObjectReference, filter: Filter): ReadonlyMap<string, string> {
    const values = this.#valuesOf(obj) ?? {};
    return new Map(pathsIn(filter, obj).map((path) => [path, asText(values[path])]));
  }

  #hold(
    ref: Ref<'PropertyCollector'>,
    collector: Collector,
    signal: AbortSignal,
  ): Promise<UpdateSet | undefined> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        this.#pending.delete(pending);
        signal.removeEventListener('abort', onAbort);
        settle();
        this.#observe();
      };
      const fail = (error: Error): void => end(() => reject(error));
      const onAbort = (): void => fail(new CallAbortedError({ method: 'WaitForUpdatesEx', object: ref }, {}));
      const pending: Pending = {
        finish: (updates) => end(() => resolve(updates)),
        fail,
        look: () => {
          if (this.#expired) fail(new VimFaultError('NotAuthenticated'));
          else if (!this.#collectors.has(ref.value)) fail(new VimFaultError('RequestCanceled'));
          else {
            try {
              const updates = this.#compute(collector);
              if (updates) end(() => resolve(updates));
            } catch (error) {
              fail(error instanceof Error ? error : new Error(String(error)));
            }
          }
        },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#pending.add(pending);
      this.mostWaitsAtOnce = Math.max(this.mostWaitsAtOnce, this.#pending.size);
      this.#observe();
    });
  }

  #changed(): void {
    for (const { look } of this.#pending) look();
    this.#observe();
  }

  #observe(): void {
    for (const look of this.#observers) look();
  }
}

function firstSpec({ spec, specSet }: CallParams): PropertyFilterSpec {
  return spec ?? specSet?.[0] ?? { propSet: [], objectSet: [] };
}

function pathsIn({ propSet }: Filter, { type }: ManagedObjectReference): string[] {
  const specs = propSet.filter((spec) => vimSchema().isManagedSubtype(type, spec.type));
  return [...new Set(specs.flatMap(({ pathSet = [] }) => pathSet))];
}

function missingProperty(path: string, value: unknown): MissingProperty | undefined {
  return value instanceof VimFaultError ? { path, fault: { fault: { _type: value.faultName } } } : undefined;
}

function asText(value: unknown): string {
  return value instanceof VimFaultError ? `! ${value.faultName}` : (JSON.stringify(value) ?? '');
}

function notFound(obj: ManagedObjectReference): VimFaultError {
  return new VimFaultError('ManagedObjectNotFound', { _type: 'ManagedObjectNotFound', obj });
}

function isView({ type }: Pick<ManagedObjectReference, 'type'>): boolean {
  return type === 'ListView' || type === 'ContainerView';
}
