/** What events say to people: a sentence for each kind, with names of the event's own members in it. */
import type { Event } from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';

/** `{vm.name}` is the name in the member `vm`, `{newName}` the member itself. */
const FORMATS: Readonly<Record<string, string>> = {
  CustomizationStartedEvent: 'Customization of {vm.name} has begun; its log is {logLocation}',
  CustomizationSucceeded: 'Customization of {vm.name} is done; its log is {logLocation}',
  DVPortgroupCreatedEvent: 'Port group {net.name} was added in {datacenter.name}',
  DVPortgroupDestroyedEvent: 'Port group {net.name} was deleted from {datacenter.name}',
  DVPortgroupReconfiguredEvent: 'Port group {net.name} in {datacenter.name} was changed',
  DVPortgroupRenamedEvent: 'Port group {oldName} in {datacenter.name} is now {newName}',
  DatastoreRemovedOnHostEvent: 'Datastore {datastore.name} was removed from {host.name}',
  DrsVmMigratedEvent: 'DRS moved {vm.name} from {sourceHost.name} to {host.name}',
  DvsCreatedEvent: 'Distributed switch {dvs.name} was created in {datacenter.name}',
  DvsDestroyedEvent: 'Distributed switch {dvs.name} was deleted from {datacenter.name}',
  EnteredMaintenanceModeEvent: 'Host {host.name} in {datacenter.name} is in maintenance mode',
  EnteringMaintenanceModeEvent: 'Host {host.name} in {datacenter.name} goes into maintenance mode',
  ExitMaintenanceModeEvent: 'Host {host.name} in {datacenter.name} is out of maintenance mode',
  HostShutdownEvent: 'Host {host.name} shuts down: {reason}',
  NASDatastoreCreatedEvent: 'NAS datastore {datastore.name} was created on {host.name}',
  SessionTerminatedEvent: 'The session of {terminatedUsername} was ended',
  TaskEvent: 'Task: {info.descriptionId}',
  UserLoginSessionEvent: 'User {userName}@{ipAddress} logged in as {userAgent}',
  UserLogoutSessionEvent: 'User {userName}@{ipAddress} logged out (login: {loginTime}, calls: {callCount})',
  VMFSDatastoreCreatedEvent: 'VMFS datastore {datastore.name} was created on {host.name}',
  VMFSDatastoreExpandedEvent: 'VMFS datastore {datastore.name} was expanded on {host.name}',
  VmAcquiredTicketEvent: 'A ticket of type {ticketType} was given out for {vm.name}',
  VmBeingClonedEvent: 'Cloning {vm.name} on {host.name} to {destName} on {destHost.name}',
  VmBeingCreatedEvent: 'Creating {vm.name} on {host.name} in {datacenter.name}',
  VmBeingDeployedEvent: 'Deploying {vm.name} on {host.name} from template {srcTemplate.name}',
  VmBeingHotMigratedEvent: 'Moving the running {vm.name} from {host.name} to {destHost.name}',
  VmBeingMigratedEvent: 'Moving {vm.name} from {host.name} to {destHost.name}',
  VmBeingRelocatedEvent: 'Relocating {vm.name} from {host.name} to {destHost.name}, {destDatastore.name}',
  VmCloneFailedEvent: 'Cloning {vm.name} to {destName} failed: {reason}',
  VmClonedEvent: '{vm.name} on {host.name} was cloned from {sourceVm.name}',
  VmCreatedEvent: '{vm.name} was created on {host.name} in {datacenter.name}',
  VmDeployedEvent: '{vm.name} on {host.name} was deployed from template {srcTemplate.name}',
  VmFailedMigrateEvent: 'Moving {vm.name} to {destHost.name} failed: {reason}',
  VmFailedToPowerOffEvent: '{vm.name} on {host.name} could not be powered off: {reason}',
  VmFailedToPowerOnEvent: '{vm.name} on {host.name} could not be powered on: {reason}',
  VmFailedToResetEvent: '{vm.name} on {host.name} could not be reset: {reason}',
  VmFailedToSuspendEvent: '{vm.name} on {host.name} could not be suspended: {reason}',
  VmGuestRebootEvent: 'The guest of {vm.name} on {host.name} reboots',
  VmGuestShutdownEvent: 'The guest of {vm.name} on {host.name} shuts down',
  VmGuestStandbyEvent: 'The guest of {vm.name} on {host.name} goes to standby',
  VmInstanceUuidAssignedEvent: '{vm.name} was given the instance uuid {instanceUuid}',
  VmInstanceUuidChangedEvent:
    'The instance uuid of {vm.name} is now {newInstanceUuid}, not {oldInstanceUuid}',
  VmMacAssignedEvent: '{adapter} of {vm.name} was given the address {mac}',
  VmMacChangedEvent: 'The address of {adapter} of {vm.name} is now {newMac}, not {oldMac}',
  VmMessageEvent: '{vm.name} on {host.name} says: {message}',
  VmMigratedEvent: '{vm.name} was moved from {sourceHost.name} to {host.name}',
  VmPoweredOffEvent: '{vm.name} on {host.name} in {datacenter.name} is powered off',
  VmPoweredOnEvent: '{vm.name} on {host.name} in {datacenter.name} is powered on',
  VmReconfiguredEvent: '{vm.name} on {host.name} in {datacenter.name} was reconfigured',
  VmRegisteredEvent: '{vm.name} on {host.name} in {datacenter.name} was registered',
  VmRelocateFailedEvent: 'Relocating {vm.name} to {destHost.name} failed: {reason}',
  VmRelocatedEvent: '{vm.name} was relocated from {sourceHost.name}, {sourceDatastore.name}',
  VmRemovedEvent: '{vm.name} on {host.name} in {datacenter.name} was removed',
  VmRenamedEvent: '{oldName} in {datacenter.name} is now {newName}',
  VmResettingEvent: '{vm.name} on {host.name} in {datacenter.name} is reset',
  VmResourcePoolMovedEvent: '{vm.name} was moved from pool {oldParent.name} to {newParent.name}',
  VmRestartedOnAlternateHostEvent: '{vm.name} was restarted on {host.name}, for {sourceHost.name} failed',
  VmResumingEvent: '{vm.name} on {host.name} in {datacenter.name} resumes',
  VmStartingEvent: '{vm.name} on {host.name} in {datacenter.name} starts',
  VmStoppingEvent: '{vm.name} on {host.name} in {datacenter.name} stops',
  VmSuspendedEvent: '{vm.name} on {host.name} in {datacenter.name} is suspended',
  VmSuspendingEvent: '{vm.name} on {host.name} in {datacenter.name} is being suspended',
  VmUpgradeCompleteEvent: 'The hardware of {vm.name} is now of version {version}',
  VmUpgradeFailedEvent: 'The hardware of {vm.name} could not be upgraded',
  VmUpgradingEvent: 'The hardware of {vm.name} is upgraded to version {version}',
  VmUuidAssignedEvent: '{vm.name} was given the BIOS uuid {uuid}',
  VmUuidChangedEvent: 'The BIOS uuid of {vm.name} is now {newUuid}, not {oldUuid}',
};

/** With the members' names in place of what they are; for kinds without a sentence, the kind in plain words. */
export function eventFormat(type: string): string {
  return FORMATS[type] ?? wordsOf(type);
}

/**
 * @param entity what it is about, for kinds that have no sentence of their own
 */
export function eventText(
  event: Omit<Event, 'fullFormattedMessage'> & { readonly _type: string },
  entity: ManagedObject | undefined,
): string {
  const format = FORMATS[event._type];
  const name: unknown = entity?.read('name');
  if (format === undefined) {
    return typeof name === 'string' ? `${wordsOf(event._type)}: ${name}` : wordsOf(event._type);
  }
  return format.replace(/\{([\w.]+)\}/g, (_whole, path: string) => textAt(event, path));
}

/** `VmPoweredOnEvent` is `Vm powered on`. */
export function wordsOf(type: string): string {
  const words = type
    .replace(/Event$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function textAt(event: object, path: string): string {
  let value: unknown = event;
  for (const member of path.split('.')) {
    if (typeof value !== 'object' || value === null) return '';
    value = Reflect.get(value, member);
  }
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null) {
    // The reason of a failure.
    const message: unknown = Reflect.get(value, 'localizedMessage');
    return typeof message === 'string' ? message : '';
  }
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint';
  return isPlain ? String(value) : '';
}
