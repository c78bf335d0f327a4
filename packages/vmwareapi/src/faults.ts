/**
 * The one place where errors of the vSphere client become errors of the contract.
 *
 * Faults are told apart by name and inheritance, nearest meaning first, never by their text. What is not
 * in the table is a `VMwareDriverException` that keeps the fault as its cause.
 */
import {
  AuthenticationFailed,
  ComputeResourcesUnavailable,
  HypervisorNotTrusted,
  HypervisorProtocolError,
  HypervisorTooOld,
  HypervisorUnavailable,
  InstanceAgentNotEnabled,
  InstanceExists,
  InstanceInvalidState,
  InstanceNotFound,
  InstanceUnacceptable,
  InvalidInput,
  NotAuthorized,
  OperationTimeout,
  StorageError,
  findComputeError,
  type ComputeErrorOptions,
} from '@kilonova/core';
import {
  AnswerLostError,
  CallTimeoutError,
  InvalidOptionError,
  InvalidRequestError,
  MalformedResponseError,
  NotVimServerError,
  ServerTooOldError,
  SessionClosedError,
  TlsVerificationError,
  VimConnectionError,
  VimFaultError,
} from '@kilonova/vsphere';
import { VMwareDriverException } from './errors.js';

/** What was being done, for the words of the error. */
export interface Attempt {
  readonly verb: string;
  readonly endpoint: string;
  readonly username: string;
  readonly instanceUuid?: string;
}

/** An error of the contract for `error`: its own, or its cause's, when it is of the contract already. */
export function toComputeError(error: unknown, attempt: Attempt): Error {
  const own = findComputeError(error);
  if (own !== undefined) return own;
  if (error instanceof VimFaultError) return fromFault(error, attempt);
  return fromClient(error, attempt) ?? driverException(error, attempt);
}

type Translate = (error: VimFaultError, attempt: Attempt, options: ComputeErrorOptions) => Error | undefined;

/** The first rule whose fault the error is, or inherits from, and which has an answer, decides. */
const RULES: readonly (readonly [faults: readonly string[], translate: Translate])[] = [
  [
    ['InvalidLogin', 'NotAuthenticated'],
    (_error, { endpoint, username }, options) => new AuthenticationFailed({ endpoint, username }, options),
  ],
  [
    ['NoPermission'],
    ({ fault, method }, { verb }, options) =>
      new NotAuthorized(
        {
          action: method === undefined ? verb : `call ${method} for ${verb}`,
          ...(typeof fault['privilegeId'] === 'string' ? { privilege: fault['privilegeId'] } : {}),
        },
        options,
      ),
  ],
  [
    ['ManagedObjectNotFound'],
    ({ fault, object }, { instanceUuid }, options) =>
      instanceUuid !== undefined && isVm(fault['obj'] ?? object)
        ? new InstanceNotFound({ instanceUuid }, options)
        : undefined,
  ],
  [
    ['DuplicateName', 'AlreadyExists'],
    (_error, { verb, instanceUuid }, options) =>
      verb === 'spawn' && instanceUuid !== undefined
        ? new InstanceExists({ instanceUuid }, options)
        : undefined,
  ],
  [
    ['InvalidPowerState'],
    ({ fault }, { verb, instanceUuid }, options) =>
      instanceUuid === undefined
        ? undefined
        : new InstanceInvalidState({ instanceUuid, state: String(fault['existingState']), verb }, options),
  ],
  [
    ['ToolsUnavailable'],
    (_error, { instanceUuid }, options) =>
      instanceUuid === undefined ? undefined : new InstanceAgentNotEnabled({ instanceUuid }, options),
  ],
  [
    ['NoDiskSpace', 'InsufficientResourcesFault', 'NoCompatibleHost', 'NoActiveHostInCluster'],
    (error, _attempt, options) => new ComputeResourcesUnavailable({ reason: reasonOf(error) }, options),
  ],
  [
    ['VmConfigFault', 'InvalidArgument', 'InvalidName', 'InvalidDatastore'],
    (error, { instanceUuid }, options) =>
      instanceUuid === undefined
        ? undefined
        : new InstanceUnacceptable(
            { instanceUuid, reason: reasonOf(error) },
            { ...options, details: { ...options.details, ...invalidProperty(error) } },
          ),
  ],
  [['FileFault'], (error, _attempt, options) => new StorageError({ reason: reasonOf(error) }, options)],
  [
    ['HostCommunication', 'HostConnectFault'],
    (error, { endpoint }, options) =>
      new HypervisorUnavailable({ endpoint, reason: reasonOf(error) }, options),
  ],
  [
    ['TaskInProgress', 'ConcurrentAccess'],
    (error, attempt, options) => driverException(error, attempt, { ...options, retryable: true }),
  ],
];

function fromFault(error: VimFaultError, attempt: Attempt): Error {
  const options: ComputeErrorOptions = { cause: error, details: { fault: error.faultName } };
  for (const [faults, translate] of RULES) {
    if (!faults.some((name) => error.faultNames.includes(name))) continue;
    const translated = translate(error, attempt, options);
    if (translated !== undefined) return translated;
  }
  return driverException(error, attempt, options);
}

function fromClient(error: unknown, { verb, endpoint }: Attempt): Error | undefined {
  const options = { cause: error };
  const facts = { endpoint, reason: reasonOf(error) };
  if (error instanceof TlsVerificationError) {
    const { finding: reason, thumbprint } = error;
    const details = thumbprint === undefined ? {} : { thumbprint };
    return new HypervisorNotTrusted({ endpoint, reason }, { ...options, details });
  }
  if (error instanceof NotVimServerError || error instanceof MalformedResponseError) {
    return new HypervisorProtocolError(facts, options);
  }
  if (error instanceof CallTimeoutError) {
    return new OperationTimeout({ what: `${error.method} for ${verb}`, timeoutMs: error.timeoutMs }, options);
  }
  if (error instanceof AnswerLostError) {
    // Not for a blind repeat: it may have been carried out.
    return new HypervisorUnavailable(facts, {
      ...options,
      retryable: false,
      details: { method: error.method, outcome: 'unknown' },
    });
  }
  if (error instanceof VimConnectionError || error instanceof SessionClosedError) {
    return new HypervisorUnavailable(facts, options);
  }
  if (error instanceof ServerTooOldError) {
    const { apiVersion: version, lowestApiVersion: minimumVersion } = error;
    return new HypervisorTooOld({ version, minimumVersion }, options);
  }
  if (error instanceof InvalidOptionError) return new InvalidInput({ reason: reasonOf(error) }, options);
  if (error instanceof InvalidRequestError) {
    return new InvalidInput({ reason: reasonOf(error) }, { ...options, details: { property: error.path } });
  }
  return undefined;
}

function driverException(
  error: unknown,
  { verb, instanceUuid }: Attempt,
  options: ComputeErrorOptions = {},
): Error {
  return new VMwareDriverException(
    {
      verb,
      reason: reasonOf(error),
      ...(instanceUuid === undefined ? {} : { instanceUuid }),
      ...(error instanceof VimFaultError ? { fault: error.faultName } : {}),
    },
    { cause: error, ...options },
  );
}

/** The member of the request that the server names as the culprit. */
function invalidProperty({ fault }: VimFaultError): { property?: string } {
  const property = fault['property'] ?? fault['invalidProperty'];
  return typeof property === 'string' && property !== '' ? { property } : {};
}

function isVm(ref: unknown): boolean {
  return typeof ref === 'object' && ref !== null && 'type' in ref && ref.type === 'VirtualMachine';
}

/** Half a sentence: the contract's messages put the full stop. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.+$/, '');
}
