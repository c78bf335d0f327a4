/**
 * From what happened on the wire to an error that says what it means for the caller.
 *
 * The question is always the same: can the server have done it? Only for a method that changes something,
 * whose request was sent and whose answer did not arrive whole, is that unknown: an AnswerLostError.
 */
import {
  AnswerLostError,
  CallAbortedError,
  CallTimeoutError,
  MalformedResponseError,
  NotVimServerError,
  TlsVerificationError,
  VimConnectionError,
  type CallDetails,
  type LostRequest,
} from '../errors.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { SchemaTable } from '../schema/table.js';
import type { SoapFault } from '../wire/response.js';
import type { ApiAnswer, ApiCall } from './api-call.js';
import type { Endpoint } from './endpoint.js';
import { effectOf } from './method-effect.js';
import type { TransportFailure } from './transport-failure.js';

export function detailsOf({ method, object, operationId }: ApiCall): CallDetails {
  return { method, object, operationId };
}

export function transportError(
  failure: TransportFailure,
  call: ApiCall,
  { authority }: Endpoint,
  sent: LostRequest,
): Error {
  const error = failureError(failure, call, authority);
  return failure.sent ? unlessLost(error, call, sent) : error;
}

/** A web page, or the like, in place of an answer. */
export function notSoapError(
  { call, status, contentType, body }: ApiAnswer,
  url: string,
  sent: LostRequest,
): Error {
  const error = new NotVimServerError(url, { status, contentType, title: titleOf(body) });
  // A gateway says 502, 503 or 504 also when it had passed the request on.
  return status >= 500 ? unlessLost(error, call, sent) : error;
}

/** An answer that came but cannot be read. */
export function unreadableError(error: Error, call: ApiCall, sent: LostRequest): Error {
  return unlessLost(error, call, sent);
}

export function faultError(
  { faultName, fault, faultstring }: SoapFault,
  call: ApiCall,
  schema: SchemaTable,
): VimFaultError {
  const fields: Readonly<Record<string, unknown>> = { ...fault };
  return new VimFaultError(faultName ?? 'MethodFault', fields, {
    ...detailsOf(call),
    schema,
    ...(faultstring !== '' && { serverMessage: faultstring }),
  });
}

function failureError({ kind, cause }: TransportFailure, call: ApiCall, authority: string): Error {
  if (kind === 'timeout') return new CallTimeoutError(detailsOf(call), call.timeoutMs, { cause });
  if (kind === 'abort') return new CallAbortedError(detailsOf(call), { cause: call.signal?.reason });
  if (kind === 'oversized') {
    return new MalformedResponseError(call.method, 'it is larger than is allowed', undefined, { cause });
  }
  return connectionError({ kind, cause }, authority);
}

/** For an exchange that is no call: there is only the connection to speak of. */
export function connectionError(
  { kind, cause }: Pick<TransportFailure, 'kind' | 'cause'>,
  authority: string,
): Error {
  if (kind !== 'connect') {
    return new VimConnectionError(authority, 'the connection broke to', { reason: codeOf(cause), cause });
  }
  const reason = cause instanceof Error ? cause.cause : undefined;
  if (reason instanceof TlsVerificationError) return reason;
  return new VimConnectionError(authority, 'cannot connect to', { reason: codeOf(reason), cause: reason });
}

function unlessLost(error: Error, call: ApiCall, sent: LostRequest): Error {
  return effectOf(call.method) === 'inventory'
    ? new AnswerLostError(detailsOf(call), { cause: error, sentAt: sent.sentAt, request: sent.request })
    : error;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

/** What a page calls itself says most about what answered. */
function titleOf(page: Uint8Array): string | undefined {
  const beginning = Buffer.from(page.subarray(0, 10_000)).toString();
  const title = /<title[^>]*>([^<]{1,200})/i.exec(beginning)?.[1];
  return title?.replaceAll(/\s+/g, ' ').trim().slice(0, 100);
}
