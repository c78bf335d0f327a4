/** One call of a method, as its handler sees it: decoded, checked, and allowed. */
import type { ManagedObjectSubtypes, Method, VimMethods } from '@kilonova/vsphere/wire';
import type { Managed, ManagedObject, ManagedType } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import type { SecurityToken } from '../sessions/security-token.js';
import type { Session } from '../sessions/session.js';

/** A kind of object that methods can be called on. */
export type Receiver = keyof ManagedObjectSubtypes;

export type MethodName = keyof VimMethods;

/** Where a call came from. */
export interface Caller {
  readonly ipAddress?: string | undefined;
  readonly userAgent?: string | undefined;
  readonly operationId?: string | undefined;
  /** `https://host:port` as the client addressed the server. */
  readonly origin: string;
  /** SHA-1, of the certificate that the server showed; undefined without TLS. */
  readonly thumbprint?: string | undefined;
  /** The SAML token in the request's header. */
  securityToken(): SecurityToken | undefined;
  /** The session cookie of the request, known or not. */
  readonly cookie?: string | undefined;
  /** Has the answer set the session cookie; `undefined` clears it. */
  setCookie(value: string | undefined): void;
}

/** What every handler gets. */
export interface AnyCall {
  readonly world: World;
  readonly method: Method;
  /** Whose call it is. Only methods that need no login are called without one: reading it then throws NotAuthenticated. */
  readonly session: Session;
  /** The same, for methods that need no login. */
  readonly sessionIfAny: Session | undefined;
  readonly object: ManagedObject;
  readonly args: unknown;
  /** The version of the API that the client speaks. */
  readonly apiVersion: string;
  readonly caller: Caller;
  /** Aborts when the client hangs up or the server closes. */
  readonly signal: AbortSignal;
}

type ObjectOf<R extends Receiver> = R extends ManagedType ? Managed<R> : ManagedObject;

/** A call of method `M` on an `R`. */
export interface Call<M extends MethodName, R extends Receiver = Receiver> extends AnyCall {
  readonly object: ObjectOf<R>;
  readonly args: VimMethods[M]['params'];
}
