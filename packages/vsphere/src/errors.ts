/**
 * What can go wrong between a caller and a vCenter, as one hierarchy.
 *
 * Every error has a `code` that never changes and fields to act on; messages are for people and are
 * never matched on. No error carries a password, a ticket or a cookie: a value of a secret member is
 * named by its kind only.
 */
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
