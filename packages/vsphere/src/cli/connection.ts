/**
 * Which server, as whom, and whom to trust: from options, and from the environment where an option says nothing.
 */
import type { TlsOptions } from '../soap/tls-trust.js';
import { UsageError } from './cli-errors.js';
import type { CliIo } from './io.js';
import { findPassword, type PasswordOptions } from './password.js';

/** The options of every command that say which server. */
export interface ConnectionOptions extends PasswordOptions {
  readonly server?: string;
  readonly username?: string;
  readonly caFile?: string;
  readonly thumbprint?: string;
  readonly insecure?: boolean;
  /** A file that `kilonova-vim-schema` made. */
  readonly schema?: string;
}

/** What a session is connected with. */
export interface Connection {
  readonly server: string;
  readonly username: string;
  readonly password: string;
  readonly tls: TlsOptions;
  /** What the server logs our calls under. */
  readonly operationIdPrefix: string;
}

/** How to connect. @throws {UsageError} something is missing */
export async function sessionOptions(
  options: ConnectionOptions,
  io: CliIo,
  signal: AbortSignal,
): Promise<Connection> {
  const server = options.server ?? io.env['VSPHERE_SERVER'];
  const username = options.username ?? io.env['VSPHERE_USERNAME'];
  if (!server) throw new UsageError('which server? Give --server, or set VSPHERE_SERVER');
  if (!username) throw new UsageError('as whom? Give --username, or set VSPHERE_USERNAME');
  const password = await findPassword(options, io, `${username} at ${server}`, signal);
  return { server, username, password, tls: trustOf(options, io.env), operationIdPrefix: 'kilonova-vim' };
}

function trustOf(options: ConnectionOptions, env: CliIo['env']): TlsOptions {
  const said = options.caFile ?? options.thumbprint ?? options.insecure;
  // What is said here counts alone: a CA from the environment beside --insecure would be a contradiction.
  const caFile = said === undefined ? env['VSPHERE_CA_FILE'] : options.caFile;
  const thumbprint = said === undefined ? env['VSPHERE_THUMBPRINT'] : options.thumbprint;
  return {
    ...(caFile && { caFile }),
    ...(thumbprint && { thumbprint }),
    ...(options.insecure === true && { insecure: true }),
  };
}
