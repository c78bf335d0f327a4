/**
 * What a session is made of, and what it does when nothing is said.
 */
import type { SchemaTable } from '../schema/table.js';
import type { TlsOptions } from '../soap/tls-trust.js';
import type { WireObserver } from '../soap/vim-service.js';
import type { Clock } from './clock.js';
import type { Logger } from './logger.js';

/** What {@link VimSession.connect} takes. Only the server and who we are must be given. */
export interface VimSessionOptions extends WireObserver {
  /** `vc.example.com`, `vc:8443` or `https://vc:8443/sdk`. Plain HTTP only to a URL that says `http://`. */
  readonly server: string;
  readonly username: string;
  readonly password: string;
  /** The server's certificate is verified unless this says otherwise. */
  readonly tls?: TlsOptions | undefined;
  /** For calls that name no limit of their own. Two minutes if not given. */
  readonly callTimeoutMs?: number | undefined;
  /** How many calls may be under way at once; further ones wait their turn. 16 if not given. */
  readonly maxConnections?: number | undefined;
  /** What the ids begin with under which the server logs our calls. `kilonova` if not given. */
  readonly operationIdPrefix?: string | undefined;
  /** Language of the server's messages: `en`, `de`... The server's own if not given. */
  readonly locale?: string | undefined;
  /**
   * The schema of the API to speak by: one made from a vCenter's own WSDL, from {@link loadSchema}. The built-in one,
   * of version 7.0, if not given.
   */
  readonly schema?: SchemaTable | undefined;
  /** A WSDL to make the calls by: a path, or a URL on the server itself. Ours if not given. */
  readonly wsdl?: string | undefined;
  /** A winston logger fits. Silent if not given. */
  readonly logger?: Logger | undefined;
  readonly clock?: Clock | undefined;
}

export const DEFAULT_CALL_TIMEOUT_MS = 120_000;
export const DEFAULT_MAX_CONNECTIONS = 16;
export const DEFAULT_OPERATION_ID_PREFIX = 'kilonova';
/** As much as the XML reader takes. */
export const MAX_RESPONSE_BYTES = 256 * 1024 * 1024;
