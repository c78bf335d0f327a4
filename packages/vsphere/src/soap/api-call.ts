/**
 * One call on its way through npm `soap`.
 *
 * `soap` hands its arguments and options on from the client to the WSDL and to the HTTP client, which is
 * where our codec and our transport stand. The whole call travels that way as one object, so nothing
 * about a call has to be kept anywhere else.
 */
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';

export interface ApiCall {
  readonly method: string;
  readonly object: ManagedObjectReference;
  readonly params: object;
  /** The version of the API that is spoken, if that is not the schema's own. */
  readonly apiVersion?: string | undefined;
  readonly operationId: string;
  /** What the caller allows for all of it. */
  readonly timeoutMs: number;
  /** What is left of that for this exchange; all of it if not given. */
  readonly leftMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The method element, if it is encoded already. */
  readonly encoded?: string | undefined;
  /** XML for the SOAP header. May hold a token: it is in no log and no error. */
  readonly securityHeader?: string | undefined;
  /** Goes out at once, however many calls are under way. */
  readonly skipsQueue?: boolean | undefined;
  /** Told the method element once it is encoded, secrets and all. */
  readonly onEncoded?: ((xml: string) => void) | undefined;
}

/** What came back over HTTP, with the call it belongs to: the answer alone does not say how to read it. */
export interface ApiAnswer {
  readonly call: ApiCall;
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}
