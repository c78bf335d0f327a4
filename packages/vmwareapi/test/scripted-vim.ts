/**
 * A server by script: what each method answers, and what was asked. For what the simulators lack: methods a
 * vCenter has and they do not, and things that happen once in a thousand times.
 */
import { CallTimeoutError, VimFaultError, type ManagedObjectReference } from '@kilonova/vsphere';
import type { Vim } from '../src/vim-util.js';

export interface Asked {
  readonly method: string;
  readonly object: ManagedObjectReference;
  readonly params: Readonly<Record<string, unknown>>;
}

type Answer = (params: Readonly<Record<string, never>>, object: ManagedObjectReference) => unknown;

/** How a task ends: with a result, or with a fault. One that is not scripted never ends. */
export type Ending = { readonly result?: unknown } | { readonly fault: string };

export interface Script {
  readonly methods?: Readonly<Record<string, Answer>>;
  /** By the task's id. A function is asked each time somebody waits. */
  readonly tasks?: Readonly<Record<string, Ending | (() => Ending | undefined)>>;
}

export interface ScriptedVim extends Vim {
  readonly asked: readonly Asked[];
  /** Names of the methods that were called, in order. */
  methods(): string[];
}

const root = (type: string) => ({ type, value: type });

/** @throws {VimFaultError} MethodNotFound, from every method that is not scripted */
export function scriptedVim({ methods = {}, tasks = {} }: Script): ScriptedVim {
  const asked: Asked[] = [];
  const invoke = async (object: ManagedObjectReference, method: string, params: Record<string, never>) => {
    asked.push({ method, object, params });
    const answer = methods[method];
    if (answer === undefined)
      throw new VimFaultError('MethodNotFound', { method, receiver: object }, { method, object });
    return answer(params, object);
  };
  const waitForTask = async (
    task: ManagedObjectReference<'Task'>,
    options: { signal?: AbortSignal } = {},
  ) => {
    options.signal?.throwIfAborted();
    const scripted = tasks[task.value];
    const ending = typeof scripted === 'function' ? scripted() : scripted;
    if (ending === undefined) throw new CallTimeoutError({ method: 'waitForTask', object: task }, 1);
    if ('fault' in ending) throw new VimFaultError(ending.fault, {}, { task });
    return ending;
  };
  const vim = {
    asked,
    methods: () => asked.map(({ method }) => method),
    serviceContent: {
      rootFolder: root('Folder'),
      propertyCollector: root('PropertyCollector'),
      viewManager: root('ViewManager'),
      searchIndex: root('SearchIndex'),
      extensionManager: root('ExtensionManager'),
      fileManager: root('FileManager'),
      about: { apiType: 'VirtualCenter', apiVersion: '7.0', fullName: 'a script', name: 'a script' },
    },
    invokeApi: invoke,
    waitForTask,
    waitForProperties: async () => ({}),
    close: async () => {},
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the script answers what its test knows is asked
  return vim as unknown as ScriptedVim;
}

/** An answer of RetrievePropertiesEx. */
export function retrieved(
  objects: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  type = 'VirtualMachine',
) {
  return {
    objects: Object.entries(objects).map(([value, properties]) => ({
      obj: { type, value },
      propSet: Object.entries(properties).map(([name, val]) => ({ name, val })),
    })),
  };
}

export function fault(name: string, fields: Readonly<Record<string, unknown>> = {}): () => never {
  return () => {
    throw new VimFaultError(name, fields);
  };
}
