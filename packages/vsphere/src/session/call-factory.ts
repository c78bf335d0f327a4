/**
 * Fills in what every call has and hardly any caller says: a time limit, and an id to find it by in the
 * server's log.
 */
import { randomUUID } from 'node:crypto';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { ApiCall } from '../soap/api-call.js';
import {
  DEFAULT_CALL_TIMEOUT_MS,
  DEFAULT_OPERATION_ID_PREFIX,
  type VimSessionOptions,
} from './session-options.js';
import type { CallOptions } from './vim-caller.js';

export class CallFactory {
  readonly #timeoutMs: number;
  readonly #prefix: string;

  constructor(options: Pick<VimSessionOptions, 'callTimeoutMs' | 'operationIdPrefix'>) {
    this.#timeoutMs = options.callTimeoutMs ?? DEFAULT_CALL_TIMEOUT_MS;
    this.#prefix = options.operationIdPrefix ?? DEFAULT_OPERATION_ID_PREFIX;
  }

  make(object: ManagedObjectReference, method: string, params: object, options: CallOptions = {}): ApiCall {
    return {
      object,
      method,
      params,
      timeoutMs: options.timeoutMs ?? this.#timeoutMs,
      operationId: options.operationId ?? `${this.#prefix}-${randomUUID().slice(0, 8)}`,
      signal: options.signal,
    };
  }
}
