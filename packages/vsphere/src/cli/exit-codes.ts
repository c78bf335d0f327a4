/**
 * Exit codes: what went wrong, for scripts. The same numbers mean the same for the `kilonova` command.
 */
import { VsphereError } from '../errors.js';
import { isVimFault } from '../faults/is-vim-fault.js';
import { TransferRefusedError } from '../transfer/transfer-errors.js';
import { CliError } from './cli-errors.js';

/** What each code says. */
export const EXIT_CODES = {
  0: 'success',
  1: 'failure of another kind',
  2: 'usage: an argument, or parameters that do not fit the schema; nothing was changed',
  5: 'the server cannot be reached or trusted, or does not let the account in',
  6: 'what was named is not there',
  7: 'the server refused, or the task failed',
  8: 'timed out',
  9: 'a change was sent and its answer lost: look before doing it again',
  130: 'interrupted',
} as const;

/** One of {@link EXIT_CODES}. */
export type ExitCode = keyof typeof EXIT_CODES;

const CODE_OF: Readonly<Record<string, ExitCode>> = {
  USAGE: 2,
  INVALID_REQUEST: 2,
  WRONG_OBJECT_TYPE: 2,
  INVALID_OPTION: 2,
  SERIALIZED_OBJECT: 2,
  INVALID_PROPERTY_PATH: 2,
  NOT_IN_API_VERSION: 2,
  WSDL_UNUSABLE: 2,
  MANAGER_MISSING: 7,
  CONNECTION_FAILED: 5,
  TLS_NOT_TRUSTED: 5,
  NOT_A_VIM_SERVER: 5,
  MALFORMED_RESPONSE: 5,
  XML_SYNTAX: 5,
  SERVER_TOO_OLD: 5,
  NOT_ON_SERVER: 6,
  VIM_FAULT: 7,
  CALL_TIMEOUT: 8,
  COMMAND_TIMEOUT: 8,
  DATASTORE_PATH: 2,
  TRANSFER_ANSWER: 5,
  TRANSFER_INTERRUPTED: 5,
  DATASTORE_LOOKUP: 6,
  DATASTORE_FILE_EXISTS: 7,
  TRANSFER_REFUSED: 7,
  TRANSFER_TIMEOUT: 8,
  TRANSFER_ANSWER_LOST: 9,
  ANSWER_LOST: 9,
  INTERRUPTED: 130,
};

const NOT_FOUND = 404;
const FAULTS_OF_LOGIN = ['InvalidLogin', 'NotAuthenticated', 'NoClientCertificate'];
const FAULTS_OF_ABSENCE = ['ManagedObjectNotFound', 'NotFound', 'FileNotFound'];

/** The code to end with after `error`. */
export function exitCodeOf(error: unknown): ExitCode {
  if (FAULTS_OF_LOGIN.some((name) => isVimFault(error, name))) return 5;
  if (FAULTS_OF_ABSENCE.some((name) => isVimFault(error, name))) return 6;
  const isOurs = error instanceof VsphereError || error instanceof CliError;
  if (error instanceof TransferRefusedError && error.status === NOT_FOUND) return 6;
  return isOurs ? (CODE_OF[error.code] ?? 1) : 1;
}
