/**
 * What can be ordered to happen to requests: which ones it happens to, which of those it strikes, and what happens.
 *
 *    hooks.add({ method: 'PowerOnVM_Task', object: 'web-1', nth: 2, fault: 'InsufficientResourcesFault' });
 *    hooks.add({ path: '/folder/**', verb: 'PUT', dropUploadAfter: 1_000_000 });
 *
 * A hook with a `path` looks at HTTP requests, any other one at calls of the API, which have been decoded and not yet
 * been looked at: it strikes calls without a session, too.
 */
import type { ManagedObject } from '../model/managed-object.js';
import type { Session } from '../sessions/session.js';

/** Which of the requests that fit a hook strikes. All conditions have to hold. */
export interface HookTurns {
  /** Only the n-th one, counted from 1. */
  readonly nth?: number | undefined;
  /** Only each n-th one. */
  readonly every?: number | undefined;
  /** At most so many. */
  readonly times?: number | undefined;
  /** Each with this chance, 0 to 1, by the world's random numbers. */
  readonly odds?: number | undefined;
}

/** A fault by its type's name alone, or with its members and a text for people. */
export type FaultOrder =
  | string
  | {
      readonly name: string;
      readonly members?: Readonly<Record<string, unknown>> | undefined;
      readonly message?: string | undefined;
    };

/** An HTTP answer that is no SOAP: what a proxy on the way says. */
export interface StatusOrder {
  readonly code: number;
  /** A small page that names the status if not given. */
  readonly body?: string | undefined;
  /** `text/html` if not given. */
  readonly contentType?: string | undefined;
}

/** What can happen to a request of any kind. What is not given does not happen. */
export interface RequestEffects {
  /**
   * Whether it happens before the work, which then is not done if the client gets a failure, or after it is done.
   * `before` if not given.
   */
  readonly at?: 'before' | 'after' | undefined;
  readonly delayMs?: number | undefined;
  /** What delays and slow bodies are measured by: the simulated time, or the system's. `world` if not given. */
  readonly clock?: 'world' | 'system' | undefined;
  /** Waits until the hook is released or removed. */
  readonly hold?: boolean | undefined;
  /** Closes the connection without an answer. */
  readonly drop?: boolean | undefined;
  readonly status?: StatusOrder | undefined;
  /** Closes the connection when so many bytes of the answer's body are sent, whatever its header promised. */
  readonly cutBodyAfter?: number | undefined;
  /** How fast the answer's body is sent. */
  readonly bytesPerSecond?: number | undefined;
}

/** What happens to the task that a call makes. */
export interface TaskOrder {
  /** At which per cents of its progress; 0 if not given. At 100 its work is done already. */
  readonly at?: number | undefined;
  /** It goes no further until the hook is released or removed. */
  readonly stick?: boolean | undefined;
  /** It ends with this error. */
  readonly fault?: FaultOrder | undefined;
}

/** Something that happens to calls of the API. */
export interface CallHook extends HookTurns, RequestEffects {
  readonly path?: undefined;
  /** By names on the wire: `CreateVM_Task`. Any if not given. */
  readonly method?: string | readonly string[] | undefined;
  /** Of the object that is called: its type, or one that it is derived from. */
  readonly type?: string | undefined;
  /** Its id (`vm-12`) or its name. */
  readonly object?: string | undefined;
  /** Whose call it is. */
  readonly user?: string | undefined;
  readonly when?: ((call: SeenCall) => boolean) | undefined;
  readonly fault?: FaultOrder | undefined;
  /** The session that calls ends: before the call, which is refused then, or after it. */
  readonly expireSession?: boolean | undefined;
  /** The call is carried out twice, as when something on the way sends it again; the client gets the second answer. */
  readonly duplicate?: boolean | undefined;
  readonly task?: TaskOrder | undefined;
}

/** Something that happens to HTTP requests. */
export interface PathHook extends HookTurns, RequestEffects {
  /** `*` is anything up to the next slash, `**` anything: `/nfc/**`. */
  readonly path: string;
  /** `PUT`; any if not given. */
  readonly verb?: string | undefined;
  readonly when?: ((request: SeenRequest) => boolean) | undefined;
  /** Closes the connection when so many bytes of the request's body have come. */
  readonly dropUploadAfter?: number | undefined;
}

export type HookSpec = CallHook | PathHook;

/** A call as a hook sees it. */
export interface SeenCall {
  readonly method: string;
  readonly target: { readonly type: string; readonly value: string };
  /** Undefined when there is none. */
  readonly object: ManagedObject | undefined;
  readonly args: unknown;
  readonly session: Session | undefined;
  readonly apiVersion: string;
}

/** A request as a hook sees it. */
export interface SeenRequest {
  readonly verb: string;
  readonly url: URL;
}
