/**
 * The storage policy service of a vCenter, on the session that is there already.
 *
 * It is an endpoint of its own that knows nobody by himself: each request carries the value of the vCenter session's
 * cookie in its SOAP header. When that session has expired the service says so, the session logs in again, and
 * the call is repeated with the new cookie. Connections, limits and trust are the session's.
 */
import { MalformedResponseError } from '../errors.js';
import type { PbmServiceInstanceContent } from '../schema/generated/pbm/data-objects.js';
import type { PbmMethods } from '../schema/generated/pbm/methods.js';
import type { PbmRef } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { ApiInvoker } from '../session/api-invoker.js';
import type { Clock } from '../session/clock.js';
import type { CallOptions } from '../session/vim-caller.js';
import type { PbmCaller } from './pbm-caller.js';
import { ProfileNames } from './profile-names.js';

interface PbmSessionParts {
  readonly invoker: ApiInvoker;
  readonly serviceContent: PbmServiceInstanceContent;
  readonly schema: SchemaTable;
  readonly apiVersion: string;
  readonly clock: Clock;
}

const SERVICE_INSTANCE: PbmRef<'PbmServiceInstance'> = {
  type: 'PbmServiceInstance',
  value: 'ServiceInstance',
};

/** The storage policy service as one session has it: {@link VimSession.pbm} opens it. */
export class PbmSession implements PbmCaller {
  readonly serviceContent: PbmServiceInstanceContent;
  readonly schema: SchemaTable;
  /** The version of the service's API that is spoken. */
  readonly apiVersion: string;
  /** Profiles by name, remembered for a while: {@link getProfileIdByName} asks here. */
  readonly profileNames: ProfileNames;
  readonly #invoker: ApiInvoker;

  /** @internal */
  constructor({ invoker, serviceContent, schema, apiVersion, clock }: PbmSessionParts) {
    this.#invoker = invoker;
    this.serviceContent = serviceContent;
    this.schema = schema;
    this.apiVersion = apiVersion;
    this.profileNames = new ProfileNames(this, clock);
  }

  /**
   * Calls a method of the storage policy API on an object of it.
   *
   * Repeated like a call of the session: after a new login when the session has expired, and when it changes nothing
   * also after a broken connection.
   *
   * @throws what {@link VimSession.invokeApi} throws
   */
  async invokeApi<M extends keyof PbmMethods>(
    object: PbmRef<PbmMethods[M]['this']>,
    method: M,
    params: PbmMethods[M]['params'],
    options?: CallOptions,
  ): Promise<PbmMethods[M]['result']> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- decoded by the schema that the type is from
    return (await this.#invoker.invoke(object, method, params, options)) as PbmMethods[M]['result'];
  }
}

/** Asks the service who it is; any session may. */
export async function firstPbmContact(invoker: ApiInvoker): Promise<PbmServiceInstanceContent> {
  const method = 'PbmRetrieveServiceContent';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked below as far as it is used here
  const content = (await invoker.invoke(SERVICE_INSTANCE, method, {})) as
    PbmServiceInstanceContent | undefined;
  if (!content?.profileManager || !content.placementSolver) {
    throw new MalformedResponseError(method, 'it does not name the root objects');
  }
  return content;
}
