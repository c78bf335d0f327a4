/**
 * What to do about the faults that are met most.
 *
 * A fault says what is wrong in the server's words; a hint says where to look or what to change. Hints go
 * by fault type, and a fault without one has that of the nearest type it inherits from.
 */
import { isRef } from '../schema/is-ref-to.js';
import { formatRef } from '../schema/managed-object-reference.js';
import type { FaultFields } from './fault-message.js';

type Hint = string | ((fault: FaultFields) => string);

const HINTS: Readonly<Record<string, Hint>> = {
  AlreadyExists: ({ name }) => `${quoted(name, 'It')} is there already: use it, or take another name.`,
  CannotAccessFile: ({ file }) =>
    `Check that ${quoted(file, 'the file')} exists and that the host mounts its datastore.`,
  ConcurrentAccess:
    'Somebody else changed the object meanwhile: read it anew, with its changeVersion, and repeat the change on that.',
  DuplicateName: ({ name, object }) =>
    `${quoted(name, 'The name')} is taken${isRef(object) ? ` by ${formatRef(object)}` : ''}: use that object, or another name.`,
  FileAlreadyExists: ({ file }) => `Remove ${quoted(file, 'the file')} first, or write to another path.`,
  FileLocked: ({ file }) =>
    `Something has ${quoted(file, 'the file')} open: a powered-on VM, a VM that shares the disk, a task or a backup. ` +
    'Wait for it or end it, and repeat.',
  FileNotFound: ({ file }) =>
    `Check the path of ${quoted(file, 'the file')} ("[datastore] folder/file") and that the datastore is the one meant.`,
  HostCommunication:
    'vCenter cannot reach the host: check its connection state, network and management agents.',
  InaccessibleDatastore: ({ name, datastore }) =>
    `The datastore ${quoted(name, isRef(datastore) ? formatRef(datastore) : '')} is not accessible from the host: check its mounts.`,
  InsufficientResourcesFault:
    'The host or resource pool has too little left: choose another, or lower the reservations.',
  InvalidArgument: ({ invalidProperty }) =>
    `Check ${quoted(invalidProperty, 'the parameters')}: the value is not allowed there, or not in combination with the others.`,
  InvalidCollectorVersion: 'Begin a new wait with an empty version: the server reports everything anew.',
  InvalidDatastore: ({ name, datastore }) =>
    `Check that the datastore ${quoted(name, isRef(datastore) ? formatRef(datastore) : '')} exists and is mounted by the host.`,
  InvalidDatastorePath: ({ datastorePath }) =>
    `${quoted(datastorePath, 'The path')} must look like "[datastore] folder/file", with one space after the bracket.`,
  InvalidDeviceSpec:
    'Check the device change: its operation, key, controllerKey, unitNumber and backing must fit the VM as it is.',
  InvalidLocale: 'Leave the locale out, or take one of SessionManager.supportedLocaleList.',
  InvalidLogin:
    'Check user name (user@domain) and password, or the token and its lifetime, and whether the account is locked.',
  InvalidName: ({ name }) =>
    `${quoted(name, 'The name')} is not allowed: it may be too long, empty, or have characters that must be escaped (%, / and \\).`,
  InvalidPowerState: ({ existingState, requestedState }) =>
    `The VM is ${text(existingState, 'in another power state')}` +
    `${typeof requestedState === 'string' ? ` and would have to be ${requestedState}` : ''}: change its power state first, or count it as done.`,
  InvalidProperty: ({ name }) =>
    `The object has no property ${quoted(name, 'of that name')}: check its spelling, and whether the server's version has it.`,
  InvalidState: 'Look at the state of the object: it does not allow this now.',
  InvalidVmConfig: ({ property }) =>
    `Check ${quoted(property, 'the VM configuration')}: it does not fit the VM's hardware version or its other settings.`,
  ManagedObjectNotFound: ({ obj }) =>
    `${isRef(obj) ? formatRef(obj) : 'The object'} does not exist any more: look it up anew instead of keeping references.`,
  MethodNotFound: ({ method }) =>
    `The server's version does not know ${text(method, 'the method')}: compare apiVersion, or use an older method.`,
  NoDiskSpace: ({ datastore }) =>
    `Free space on the datastore ${quoted(datastore, '')} or choose another; thin disks and snapshots grow later than they are created.`,
  NoPermission: ({ privilegeId, object }) =>
    `Give the account a role with the privilege ${text(privilegeId, 'that is missing')}` +
    `${isRef(object) ? ` on ${formatRef(object)}` : ''}, propagated where it concerns what is below.`,
  NotAuthenticated:
    'The session has expired, and so did the one that took its place: look at what ends sessions on the server.',
  NotEnoughLicenses: 'Look at the licences that are assigned to vCenter and the hosts.',
  NotSupported: 'The object, host or version cannot do this: look at its capability property.',
  OutOfBounds: ({ argumentName }) =>
    `Check ${quoted(argumentName, 'the value')}: it is outside what is allowed.`,
  QuestionPending: 'The VM waits for an answer: read runtime.question and call AnswerVM.',
  RequestCanceled: 'Somebody cancelled it: repeat it when it is still wanted.',
  ResourceInUse: ({ name, type }) =>
    `${quoted(name, text(type, 'It'))} is still used: end what uses it first (VMs, mounts, hosts).`,
  RestrictedVersion:
    'The licence of the host does not allow changes through the API (a free ESXi): assign another.',
  TaskInProgress: ({ task }) =>
    `Wait for ${isRef(task) ? formatRef(task) : 'the task'} that is under way on the object, then repeat.`,
  Timedout: 'It took the server too long: look whether it was done after all before you repeat it.',
  TooManyConcurrentNativeClones: 'The storage array is busy cloning: repeat it later.',
  ToolsUnavailable:
    'VMware Tools does not run in the guest: check guest.toolsRunningStatus, or use what works without it (power off instead of shut down).',
};

/** What the reader can do about the fault; undefined when there is nothing general to say. */
export function faultHint(faultNames: readonly string[], fault: FaultFields): string | undefined {
  for (const name of faultNames) {
    const hint = Object.hasOwn(HINTS, name) ? HINTS[name] : undefined;
    if (hint !== undefined) return typeof hint === 'string' ? hint : hint(fault).replaceAll(/ {2,}/g, ' ');
  }
  return undefined;
}

function quoted(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? `"${value}"` : otherwise;
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}
