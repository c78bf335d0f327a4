/**
 * An error in one sentence that helps, in the words of the command line. A stack only for those who ask for it.
 */
import { DatastoreFileExistsError } from '../../datastore/datastore-errors.js';
import { InvalidOptionError, TlsVerificationError, VsphereError } from '../../errors.js';
import { VimFaultError } from '../../faults/vim-fault-error.js';
import { CliError } from '../cli-errors.js';
import { plainJson } from './plain-json.js';

/** Options of the library, by what they are called here. */
const OPTION_NAMES: Readonly<Record<string, string>> = {
  server: '--server',
  username: '--username',
  password: 'the password',
  'tls.caFile': '--ca-file',
  'tls.thumbprint': '--thumbprint',
  'tls.insecure': '--insecure',
};

/** What to say about an error, and its name for programs. */
export interface ErrorReport {
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
  /** Of a fault: its fields as the server sent them. */
  readonly fault: unknown;
}

/** The facts of an error. */
export function reportOf(error: unknown): ErrorReport {
  if (error instanceof CliError) {
    return { code: error.code, message: error.message, hint: undefined, fault: undefined };
  }
  if (!(error instanceof VsphereError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'INTERNAL_ERROR', message, hint: 'run it again with --debug', fault: undefined };
  }
  const fault = error instanceof VimFaultError ? plainJson(error.fault) : undefined;
  const hint = error instanceof VimFaultError ? error.hint : hintOf(error);
  return { code: error.code, message: messageOf(error), hint, fault };
}

function messageOf(error: VsphereError): string {
  if (error instanceof TlsVerificationError) return `${error.server} is not trusted: ${error.finding}`;
  if (error instanceof InvalidOptionError) {
    return error.message.replace(`option ${error.option}`, OPTION_NAMES[error.option] ?? error.option);
  }
  if (error instanceof DatastoreFileExistsError) return `${error.path} is there already`;
  return error.message;
}

function hintOf(error: VsphereError): string | undefined {
  if (error instanceof TlsVerificationError) {
    return error.thumbprint === undefined
      ? 'is this the right server?'
      : `if it is the right server, give its authority as --ca-file, or --thumbprint ${error.thumbprint}`;
  }
  if (error.code === 'DATASTORE_FILE_EXISTS') return 'without --no-overwrite it is replaced';
  if (error.code === 'CONNECTION_FAILED') return 'check --server, and whether the server is up';
  return undefined;
}
