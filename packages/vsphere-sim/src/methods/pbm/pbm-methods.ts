/** Handlers for the methods of the storage policy service, as the schema of that service has them. */
import type { PbmMethods } from '@kilonova/vsphere/wire';
import type { AnyCall } from '../call.js';
import { methodGroup, type MethodGroup } from '../registry.js';

export interface PbmCall<M extends keyof PbmMethods> extends AnyCall {
  readonly args: PbmMethods[M]['params'];
}

type MethodsOf<R> = {
  [M in keyof PbmMethods]: PbmMethods[M]['this'] extends R ? M : never;
}[keyof PbmMethods];

type PbmHandlers<R> = {
  readonly [M in MethodsOf<R>]?: (call: PbmCall<M>) => PbmMethods[M]['result'];
};

export function pbmMethods<R extends PbmMethods[keyof PbmMethods]['this']>(
  receiver: R,
  handlers: PbmHandlers<R>,
): MethodGroup {
  return methodGroup(receiver, handlers);
}
