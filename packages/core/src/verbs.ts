/**
 * Every verb of the contract at run time, and whether it waits its turn.
 *
 * `queued` verbs change the instance they are given, so two of them never run on
 * one instance at once. `free` verbs look at something, act on the host as a
 * whole, or act on work that is under way (to give a migration up, for one, it
 * must not wait for it). The compiler refuses this list when a verb is missing.
 */
import type { ComputeDriver } from './driver.js';

/** Verbs of the driver's own life, which a wrapper handles each in its own way. */
export type LifecycleVerb = 'initHost' | 'cleanupHost';

/** Every verb that does its work in a promise, less those of the driver's own life. */
export type Verb = Exclude<
  {
    [K in keyof ComputeDriver]-?: NonNullable<ComputeDriver[K]> extends (...args: never[]) => Promise<unknown>
      ? K
      : never;
  }[keyof ComputeDriver],
  LifecycleVerb
>;

export type VerbTurn = 'queued' | 'free';

export const VERB_TURNS: Readonly<Record<Verb, VerbTurn>> = {
  // The host and its nodes
  getAvailableNodes: 'free',
  getNodenamesByUuid: 'free',
  nodeIsAvailable: 'free',
  isNodeDeleted: 'free',
  getAvailableResource: 'free',
  updateProviderTree: 'free',
  getHostIpAddr: 'free',
  getHostUptime: 'free',
  getHostCpuStats: 'free',
  hostPowerAction: 'free',
  hostMaintenanceMode: 'free',
  setHostEnabled: 'free',
  processInstancesAtStartup: 'free',
  pollRebootingInstances: 'free',
  manageImageCache: 'free',
  cacheImage: 'free',

  // Looking at guests
  listInstances: 'free',
  listInstanceUuids: 'free',
  getNumInstances: 'free',
  instanceExists: 'free',
  instanceOnDisk: 'free',
  getInfo: 'free',
  getConsoleOutput: 'free',
  getVncConsole: 'free',
  getSpiceConsole: 'free',
  getSerialConsole: 'free',
  getMksConsole: 'free',
  getDiagnostics: 'free',
  getInstanceDiagnostics: 'free',
  getAllVolumeUsage: 'free',
  blockStats: 'free',
  getInstanceDiskInfo: 'free',
  getVolumeConnector: 'free',
  defaultRootDeviceName: 'free',
  defaultDeviceNamesForInstance: 'free',
  getDeviceNameForInstance: 'free',
  checkInstanceSharedStorageLocal: 'free',
  checkInstanceSharedStorageRemote: 'free',
  checkInstanceSharedStorageCleanup: 'free',

  // Building and removing
  prepareForSpawn: 'queued',
  failedSpawnCleanup: 'queued',
  prepareNetworksBeforeBlockDeviceMapping: 'queued',
  cleanNetworksPreparation: 'queued',
  spawn: 'queued',
  rebuild: 'queued',
  destroy: 'queued',
  cleanup: 'queued',
  softDelete: 'queued',
  restore: 'queued',
  deleteInstanceFiles: 'queued',
  cleanupLingeringInstanceResources: 'queued',

  // Power, and the system inside
  powerOn: 'queued',
  powerOff: 'queued',
  reboot: 'queued',
  pause: 'queued',
  unpause: 'queued',
  suspend: 'queued',
  resume: 'queued',
  resumeStateOnHostBoot: 'queued',
  triggerCrashDump: 'queued',
  powerUpdateEvent: 'queued',
  rescue: 'queued',
  unrescue: 'queued',
  setAdminPassword: 'queued',
  injectNetworkInfo: 'queued',
  quiesce: 'queued',
  unquiesce: 'queued',
  snapshot: 'queued',

  // Devices
  attachVolume: 'queued',
  detachVolume: 'queued',
  swapVolume: 'queued',
  extendVolume: 'queued',
  volumeSnapshotCreate: 'queued',
  volumeSnapshotDelete: 'queued',
  attachInterface: 'queued',
  detachInterface: 'queued',
  plugVifs: 'queued',
  unplugVifs: 'queued',
  mountShare: 'queued',
  umountShare: 'queued',

  // Moving
  migrateDiskAndPowerOff: 'queued',
  finishMigration: 'queued',
  confirmMigration: 'queued',
  finishRevertMigration: 'queued',
  checkCanLiveMigrateDestination: 'queued',
  checkCanLiveMigrateSource: 'free',
  checkSourceMigrateDataAtDest: 'free',
  cleanupLiveMigrationDestinationCheck: 'queued',
  postClaimMigrateData: 'free',
  preLiveMigration: 'queued',
  liveMigration: 'queued',
  liveMigrationForceComplete: 'free',
  liveMigrationAbort: 'free',
  postLiveMigration: 'queued',
  postLiveMigrationAtSource: 'queued',
  postLiveMigrationAtDestination: 'queued',
  rollbackLiveMigrationAtSource: 'queued',
  rollbackLiveMigrationAtDestination: 'queued',
};

/** Whether a name is that of a verb. */
export function isVerb(name: string): name is Verb {
  return Object.hasOwn(VERB_TURNS, name);
}

/** What any object must have to be taken for a driver: the abstract verbs of the contract. */
export const OWED_VERBS = [
  'initHost',
  'cleanupHost',
  'getAvailableNodes',
  'listInstances',
  'listInstanceUuids',
  'instanceExists',
  'getInfo',
  'spawn',
  'destroy',
  'powerOn',
  'powerOff',
] as const satisfies readonly (Verb | LifecycleVerb)[];
