/**
 * What the layers above a session need of it: a way to call, and where the root objects are.
 *
 * Property retrieval and task waits are written against this and not against the session class, so
 * that they can be read, and tested, without it.
 */
import type { ServiceContent } from '../schema/generated/data-objects.js';
import type { VimMethods } from '../schema/generated/methods.js';
import type { SchemaTable } from '../schema/table.js';
import type { Ref } from '../schema/managed-object-reference.js';

/** Limits of one call, and the id it is logged under. */
export interface CallOptions {
  /** Gives up when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** From the call to its complete answer, time in our own queue included. The session's default if not given. */
  readonly timeoutMs?: number | undefined;
  /** What the server logs the call under. Made up if not given. */
  readonly operationId?: string | undefined;
}

/** Whatever can call the API: a session, or something around one. */
export interface VimCaller {
  readonly serviceContent: ServiceContent;
  /** What calls are encoded and answers read by; the built-in schema if not given. */
  readonly schema?: SchemaTable | undefined;
  invokeApi<M extends keyof VimMethods>(
    object: Ref<VimMethods[M]['this']>,
    method: M,
    params: VimMethods[M]['params'],
    options?: CallOptions,
  ): Promise<VimMethods[M]['result']>;
}
