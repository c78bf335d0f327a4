/**
 * Noticing an expired session where the server does not say so plainly.
 *
 * A property read without a session is not always refused. It may come back with every property marked
 * NotAuthenticated, or with nothing at all, which is also what a read of nothing looks like. So an
 * empty answer is checked: the session manager shows our session to us, and to nobody without one.
 */
import { VimFaultError } from '../faults/vim-fault-error.js';
import { faultNameOf } from '../faults/fault-message.js';
import type { RetrieveResult } from '../schema/generated/data-objects.js';
import type { ManagedObjectReference, Ref } from '../schema/managed-object-reference.js';
import type { ApiCall } from '../soap/api-call.js';
import { detailsOf } from '../soap/call-errors.js';
import type { VimService } from '../soap/vim-service.js';
import type { CallFactory } from './call-factory.js';

export class SessionProbe {
  readonly #service: VimService;
  readonly #calls: CallFactory;
  readonly #propertyCollector: Ref<'PropertyCollector'>;
  readonly #sessionManager: ManagedObjectReference | undefined;

  constructor(
    service: VimService,
    calls: CallFactory,
    content: {
      readonly propertyCollector: Ref<'PropertyCollector'>;
      readonly sessionManager?: Ref<'SessionManager'>;
    },
  ) {
    this.#service = service;
    this.#calls = calls;
    this.#propertyCollector = content.propertyCollector;
    this.#sessionManager = content.sessionManager;
  }

  /** @throws {VimFaultError} NotAuthenticated: that is what the answer means */
  async check(call: ApiCall, result: unknown): Promise<void> {
    if (call.method !== 'RetrievePropertiesEx') return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema says so
    const retrieved = result as RetrieveResult | undefined;
    const expired = retrieved ? saysNotAuthenticated(retrieved) : !(await this.hasSession(call));
    if (expired) throw new VimFaultError('NotAuthenticated', {}, detailsOf(call));
  }

  /** Does the server know our session? It shows it to nobody else, and needs no privilege to. */
  async hasSession({
    signal,
    operationId,
    leftMs: timeoutMs,
  }: Pick<ApiCall, 'signal' | 'operationId' | 'leftMs'>): Promise<boolean> {
    const obj = this.#sessionManager;
    if (!obj) return true;
    const params = {
      specSet: [{ propSet: [{ type: obj.type, pathSet: ['currentSession'] }], objectSet: [{ obj }] }],
      options: {},
    };
    const call = this.#calls.make(this.#propertyCollector, 'RetrievePropertiesEx', params, {
      signal,
      operationId,
      ...(timeoutMs !== undefined && Number.isFinite(timeoutMs) && { timeoutMs }),
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema says so
    const result = (await this.#service.call(call)) as RetrieveResult | undefined;
    return (result?.objects[0]?.propSet ?? []).length > 0;
  }
}

function saysNotAuthenticated({ objects }: RetrieveResult): boolean {
  return objects.some(({ missingSet = [] }) =>
    missingSet.some(({ fault }) => faultNameOf(fault.fault) === 'NotAuthenticated'),
  );
}
