/**
 * What the helpers of the storage policy service need of it, so that they can be read, and tested, without it.
 */
import type { PbmProfile, PbmServiceInstanceContent } from '../schema/generated/pbm/data-objects.js';
import type { PbmMethods } from '../schema/generated/pbm/methods.js';
import type { PbmRef } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { CallOptions } from '../session/vim-caller.js';

/** How a look-up by name is made. */
export interface ProfileNameOptions extends CallOptions {
  /** How old what is remembered may be, in milliseconds. Five minutes if not given; 0 asks the server. */
  readonly maxAgeMs?: number | undefined;
}

/** Whatever can call the storage policy API: a {@link PbmSession}, or something around one. */
export interface PbmCaller {
  /** The service's root objects, and what it says about itself. */
  readonly serviceContent: PbmServiceInstanceContent;
  /** What calls are encoded and answers read by. */
  readonly schema?: SchemaTable | undefined;
  /** Calls a method of the service on an object of it. */
  invokeApi<M extends keyof PbmMethods>(
    object: PbmRef<PbmMethods[M]['this']>,
    method: M,
    params: PbmMethods[M]['params'],
    options?: CallOptions,
  ): Promise<PbmMethods[M]['result']>;
}

/** Whatever leads to the storage policy service: a session does. */
export interface PbmProvider {
  pbm(options?: CallOptions): Promise<
    PbmCaller & {
      readonly profileNames: {
        find(name: string, options?: ProfileNameOptions): Promise<PbmProfile | undefined>;
      };
    }
  >;
}
