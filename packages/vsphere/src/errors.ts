/**
 * What can go wrong between a caller and a vCenter, as one hierarchy.
 *
 * Every error has a `code` that never changes and fields to act on; messages are for people and are
 * never matched on. No error carries a password, a ticket or a cookie: a value of a secret member is
 * named by its kind only.
 */
import type { TaskInfo } from './schema/generated/data-objects.js';
import type { ManagedObjectReference } from './schema/managed-object-reference.js';

/** The root of every error this package throws on purpose. */
export class VsphereError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** What is wrong with the value at {@link InvalidRequestError.path}. */
export type RequestProblem =
  | 'unknownMethod'
  | 'unknownMember'
  | 'missingMember'
  | 'unknownType'
  | 'notASubtype'
  | 'wrongType'
  | 'outOfRange'
  | 'illegalValue'
  | 'illegalCharacter'
  | 'cycle'
  | 'tooDeep';

/** What an {@link InvalidRequestError} is made of. */
export interface InvalidRequestDetails {
  readonly method: string;
  /** Where the value sits in the parameters: `config.deviceChange[0].device.backing`. */
  readonly path: string;
  readonly problem: RequestProblem;
  /** What the schema wants there, in words. */
  readonly expected: string;
  /** What was given, in words. Never the value of a secret member. */
  readonly received: string;
  /** What the caller may have meant. */
  readonly suggestion?: string | undefined;
}

/** A request that does not fit the API schema. Nothing has been sent. */
export class InvalidRequestError extends VsphereError {
  readonly method: string;
  readonly path: string;
  readonly problem: RequestProblem;
  readonly expected: string;
  readonly received: string;
  readonly suggestion: string | undefined;

  constructor(details: InvalidRequestDetails) {
    const where = details.path === '' ? details.method : `${details.method}: ${details.path}`;
    const hint = details.suggestion === undefined ? '' : `; ${details.suggestion}`;
    super('INVALID_REQUEST', `${where} must be ${details.expected}, not ${details.received}${hint}`);
    this.method = details.method;
    this.path = details.path;
    this.problem = details.problem;
    this.expected = details.expected;
    this.received = details.received;
    this.suggestion = details.suggestion;
  }
}

/** What a {@link WrongObjectTypeError} is made of. */
export interface WrongObjectTypeDetails {
  readonly method: string;
  /** The kind of managed object that has the method. */
  readonly expectedType: string;
  readonly object: ManagedObjectReference;
  /** Properties of `object` that lead to an object which has the method, the likeliest first. */
  readonly viaProperties: readonly string[];
}

/** A method called on a kind of object that does not have it. Nothing has been sent. */
export class WrongObjectTypeError extends VsphereError {
  readonly method: string;
  readonly expectedType: string;
  readonly object: ManagedObjectReference;
  readonly viaProperties: readonly string[];

  constructor({ method, expectedType, object, viaProperties }: WrongObjectTypeDetails) {
    const [first, ...others] = viaProperties;
    const way =
      first === undefined ? '' : `; a ${object.type} leads to a ${expectedType} by its property ${first}`;
    const more = others.length === 0 ? '' : ` (or ${others.join(', ')})`;
    super(
      'WRONG_OBJECT_TYPE',
      `${method} is a method of ${expectedType}; it was called on ${object.type} ${object.value}${way}${more}`,
    );
    this.method = method;
    this.expectedType = expectedType;
    this.object = object;
    this.viaProperties = viaProperties;
  }
}

/** Text that is not well-formed XML, or more than the limits allow. */
export class XmlSyntaxError extends VsphereError {
  /** Index of the character at which reading stopped. */
  readonly position: number;
  readonly reason: string;

  constructor(reason: string, position: number) {
    super('XML_SYNTAX', `${reason} at character ${position}`);
    this.reason = reason;
    this.position = position;
  }
}

/** A SOAP answer that is broken, cut short, or no answer to the method that was called. */
export class MalformedResponseError extends VsphereError {
  readonly method: string;
  /** Index of the character at which reading stopped, where one is known. */
  readonly position: number | undefined;

  constructor(method: string, reason: string, position?: number, options?: ErrorOptions) {
    const where = position === undefined ? '' : ` at character ${position}`;
    super('MALFORMED_RESPONSE', `the answer to ${method} is malformed: ${reason}${where}`, options);
    this.method = method;
    this.position = position;
  }
}

/** An option of ours that cannot be used as given. Nothing has been sent. */
export class InvalidOptionError extends VsphereError {
  /** The option's name, dotted where it is nested: `tls.caFile`. */
  readonly option: string;

  constructor(option: string, reason: string, options?: ErrorOptions) {
    super('INVALID_OPTION', `option ${option}: ${reason}`, options);
    this.option = option;
  }
}

/** No connection, or one that broke. Whatever was asked changed nothing on the server. */
export class VimConnectionError extends VsphereError {
  /** `host:port` */
  readonly server: string;
  /** The system's own name of the failure where it has one: `ECONNREFUSED`, `ENOTFOUND`... */
  readonly reason: string | undefined;

  constructor(server: string, what: string, options: { reason?: string | undefined; cause?: unknown } = {}) {
    const reason = options.reason === undefined ? '' : ` (${options.reason})`;
    super('CONNECTION_FAILED', `${what} ${server}${reason}`, { cause: options.cause });
    this.server = server;
    this.reason = options.reason;
  }
}

/** What a {@link TlsVerificationError} is made of. */
export interface TlsVerificationDetails {
  /** Node's or OpenSSL's code, `THUMBPRINT_MISMATCH` or `NO_CERTIFICATE`. */
  readonly reason: string;
  /** SHA-256 of the certificate that was shown. */
  readonly thumbprint?: string;
  readonly subject?: string;
  readonly validTo?: string;
}

/** The server could not prove that it is the one that is meant. Nothing has been sent to it. */
export class TlsVerificationError extends VsphereError {
  readonly server: string;
  readonly reason: string;
  readonly thumbprint: string | undefined;
  readonly subject: string | undefined;
  /** What is wrong and what the server shows, without advice: for callers whose options have other names. */
  readonly finding: string;

  constructor(server: string, { reason, thumbprint, subject, validTo }: TlsVerificationDetails) {
    const shown =
      thumbprint === undefined
        ? ''
        : `; it shows a certificate of ${subject === '' ? 'no subject' : subject}, valid to ${validTo}, SHA-256 thumbprint ${thumbprint}`;
    const finding = `${TLS_REASONS[reason] ?? reason}${shown}`;
    super(
      'TLS_NOT_TRUSTED',
      `${server} is not trusted: ${finding}. ` +
        'If it is the right server, give its CA as tls.caFile or that thumbprint as tls.thumbprint.',
    );
    this.finding = finding;
    this.server = server;
    this.reason = reason;
    this.thumbprint = thumbprint;
    this.subject = subject;
  }
}

const TLS_REASONS: Readonly<Record<string, string>> = {
  THUMBPRINT_MISMATCH: 'its certificate is not the one that tls.thumbprint names',
  NO_CERTIFICATE: 'it shows no certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself (DEPTH_ZERO_SELF_SIGNED_CERT)',
  SELF_SIGNED_CERT_IN_CHAIN: 'its authority is not one we know (SELF_SIGNED_CERT_IN_CHAIN)',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its authority is not one we know (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its authority is not one we know (UNABLE_TO_GET_ISSUER_CERT_LOCALLY)',
  CERT_HAS_EXPIRED: 'its certificate has expired (CERT_HAS_EXPIRED)',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet (CERT_NOT_YET_VALID)',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name (ERR_TLS_CERT_ALTNAME_INVALID)',
};

/** Something that is no vSphere endpoint answered: a proxy's error page, a login form, another service. */
export class NotVimServerError extends VsphereError {
  readonly url: string;
  readonly status: number;
  readonly contentType: string;

  constructor(url: string, answer: { status: number; contentType: string; title?: string | undefined }) {
    const { status, contentType, title } = answer;
    const page = title === undefined ? '' : `, titled "${title}"`;
    super(
      'NOT_A_VIM_SERVER',
      `${url} answered HTTP ${status} with ${contentType === '' ? 'no content type' : contentType}${page}: that is not SOAP. ` +
        'Check the address and whether the vSphere services are up.',
    );
    this.url = url;
    this.status = status;
    this.contentType = contentType;
  }
}

/** What was asked of whom: the fields that errors about one call have in common. */
export interface CallDetails {
  /** The API method, or ours: `waitForTask`. */
  readonly method: string;
  readonly object: ManagedObjectReference;
  readonly operationId?: string | undefined;
}

/** A base for errors about one call, so that each says the same about it. */
abstract class CallError extends VsphereError implements CallDetails {
  readonly method: string;
  readonly object: ManagedObjectReference;
  /** Finds the call in the server's own logs. */
  readonly operationId: string | undefined;

  constructor(code: string, call: CallDetails, what: string, options?: ErrorOptions) {
    const { method, object, operationId } = call;
    const id = operationId === undefined ? '' : ` [${operationId}]`;
    super(code, `${method} on ${object.type}:${object.value} ${what}${id}`, options);
    this.method = method;
    this.object = object;
    this.operationId = operationId;
  }
}

/** What became of a task that was waited for, where a wait ended before it. */
export interface EndedWait {
  /** True when the server took the order to cancel the task; the task may take a while to obey. */
  readonly cancelRequested?: boolean | undefined;
  /** How the task was found after it was told to stop: see `TaskOutcome`. Undefined when it was not. */
  readonly taskOutcome?: 'cancelled' | 'succeeded' | 'failed' | 'running' | 'unknown' | undefined;
  /** What the server last said about it, its result or fault included. */
  readonly taskInfo?: TaskInfo | undefined;
}

function inWords(
  { cancelRequested = false, taskOutcome }: EndedWait,
  object: ManagedObjectReference,
): string {
  if (taskOutcome === 'cancelled') return '; the task was cancelled';
  if (taskOutcome === 'succeeded') return '; the task was told to stop too late and has succeeded';
  if (taskOutcome === 'failed') return '; the task has failed';
  if (cancelRequested) return '; the task was told to stop';
  return object.type === 'Task' ? '; the task may still be running' : '';
}

/**
 * Not done in time. Of a call: it changed nothing, being a read or never sent. Of a wait: what was
 * waited for may still happen, and a task still run; `object` names it.
 */
export class CallTimeoutError extends CallError implements EndedWait {
  readonly timeoutMs: number;
  readonly cancelRequested: boolean;
  readonly taskOutcome: EndedWait['taskOutcome'];
  readonly taskInfo: TaskInfo | undefined;

  constructor(call: CallDetails, timeoutMs: number, options: ErrorOptions & EndedWait = {}) {
    const { cancelRequested = false, taskOutcome, taskInfo, ...rest } = options;
    super('CALL_TIMEOUT', call, `was not done within ${timeoutMs} ms${inWords(options, call.object)}`, rest);
    this.timeoutMs = timeoutMs;
    this.cancelRequested = cancelRequested;
    this.taskOutcome = taskOutcome;
    this.taskInfo = taskInfo;
  }
}

/** What was sent when its answer was lost. */
export interface LostRequest {
  readonly sentAt?: Date | undefined;
  /** The request's XML, secrets masked and cut to a readable length. */
  readonly request?: string | undefined;
}

/**
 * A request that changes something was sent and its answer never came, or could not be read. It may
 * have been carried out: look before doing it again. The cause says what happened to the answer.
 */
export class AnswerLostError extends CallError implements LostRequest {
  /** When it was sent, by our own clock. The server's may differ. */
  readonly sentAt: Date | undefined;
  /** What was asked for: the request's XML, secrets masked, cut when it is long. */
  readonly request: string | undefined;
  /** Where to look for what became of it. */
  readonly hint: string;

  constructor(call: CallDetails, { sentAt, request, ...options }: ErrorOptions & LostRequest) {
    super('ANSWER_LOST', call, 'was sent but its answer was lost: it may have been carried out', options);
    this.sentAt = sentAt;
    this.request = request;
    this.hint = whereToLook(call);
  }
}

function whereToLook({ method, object }: CallDetails): string {
  const target = `${object.type}:${object.value}`;
  if (!method.endsWith('_Task'))
    return `Read the state of ${target}, or what the call would have made, before calling again.`;
  const made = /^(?:Create|Clone|Register|Instant)/.test(method)
    ? 'look for what it would have made (a VM by its instanceUuid or path; two of one name cannot be in a folder), and '
    : '';
  return `Before calling again, ${made}look for the task by findTasksOf(error): the server keeps it for some ten minutes after its end.`;
}

/**
 * The caller's signal ended it; the cause is the signal's reason. A call that was aborted changed nothing.
 * A task that was waited for may still be running; `object` names it.
 */
export class CallAbortedError extends CallError implements EndedWait {
  readonly cancelRequested: boolean;
  readonly taskOutcome: EndedWait['taskOutcome'];
  readonly taskInfo: TaskInfo | undefined;

  constructor(call: CallDetails, options: ErrorOptions & EndedWait) {
    const { cancelRequested = false, taskOutcome, taskInfo, ...rest } = options;
    super('ABORTED', call, `was aborted${inWords(options, call.object)}`, rest);
    this.name = 'AbortError';
    this.cancelRequested = cancelRequested;
    this.taskOutcome = taskOutcome;
    this.taskInfo = taskInfo;
  }
}

/** The session was closed, before the call or under it. */
export class SessionClosedError extends VsphereError {
  constructor(options?: ErrorOptions) {
    super('SESSION_CLOSED', 'the session is closed', options);
  }
}

/** The server speaks no version of the API that we do. */
export class ServerTooOldError extends VsphereError {
  readonly apiVersion: string;
  readonly lowestApiVersion: string;

  constructor(server: string, apiVersion: string, lowestApiVersion: string) {
    super(
      'SERVER_TOO_OLD',
      `${server} speaks version ${apiVersion} of the vSphere API; ${lowestApiVersion} or later is needed`,
    );
    this.apiVersion = apiVersion;
    this.lowestApiVersion = lowestApiVersion;
  }
}
