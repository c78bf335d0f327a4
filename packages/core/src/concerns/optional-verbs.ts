/**
 * All the verbs a platform may lack, joined. `OPTIONAL_VERBS` is the same list at
 * run time: the compiler refuses it when a verb is missing from it or is not
 * one, so a wrapper, a support matrix and a test can rely on it.
 */
import type { ConsoleVerbs } from './consoles.js';
import type { DeviceNameVerbs } from './device-names.js';
import type { DiagnosticsVerbs } from './diagnostics.js';
import type { GuestAgentVerbs } from './guest-agent.js';
import type { HostVerbs } from './host.js';
import type { ImageCacheVerbs } from './image-cache.js';
import type { InterfaceVerbs } from './interfaces.js';
import type { InventoryVerbs } from './inventory.js';
import type { LeftoverVerbs } from './leftovers.js';
import type { LiveMigrationVerbs } from './live-migration.js';
import type { PowerVerbs } from './power.js';
import type { RebuildVerbs } from './rebuild.js';
import type { RescueVerbs } from './rescue.js';
import type { ResizeVerbs } from './resize.js';
import type { SharedStorageVerbs } from './shared-storage.js';
import type { ShareVerbs } from './shares.js';
import type { SnapshotVerbs } from './snapshots.js';
import type { VolumeVerbs } from './volumes.js';

export interface OptionalVerbs
  extends
    ConsoleVerbs,
    DeviceNameVerbs,
    DiagnosticsVerbs,
    GuestAgentVerbs,
    HostVerbs,
    ImageCacheVerbs,
    InterfaceVerbs,
    InventoryVerbs,
    LeftoverVerbs,
    LiveMigrationVerbs,
    PowerVerbs,
    RebuildVerbs,
    RescueVerbs,
    ResizeVerbs,
    SharedStorageVerbs,
    ShareVerbs,
    SnapshotVerbs,
    VolumeVerbs {}

export type OptionalVerb = keyof OptionalVerbs;

/** Each optional verb with the concern it belongs to. */
export const OPTIONAL_VERBS = {
  reboot: 'power',
  pause: 'power',
  unpause: 'power',
  suspend: 'power',
  resume: 'power',
  resumeStateOnHostBoot: 'power',
  pollRebootingInstances: 'power',
  triggerCrashDump: 'power',
  powerUpdateEvent: 'power',
  rebuild: 'rebuild',
  cleanup: 'leftovers',
  softDelete: 'leftovers',
  restore: 'leftovers',
  defaultRootDeviceName: 'device names',
  defaultDeviceNamesForInstance: 'device names',
  getDeviceNameForInstance: 'device names',
  rescue: 'rescue',
  unrescue: 'rescue',
  setAdminPassword: 'guest agent',
  quiesce: 'guest agent',
  unquiesce: 'guest agent',
  getConsoleOutput: 'consoles',
  getVncConsole: 'consoles',
  getSpiceConsole: 'consoles',
  getSerialConsole: 'consoles',
  getMksConsole: 'consoles',
  getDiagnostics: 'diagnostics',
  getInstanceDiagnostics: 'diagnostics',
  getAllVolumeUsage: 'diagnostics',
  blockStats: 'diagnostics',
  getInstanceDiskInfo: 'diagnostics',
  getVolumeConnector: 'volumes',
  attachVolume: 'volumes',
  detachVolume: 'volumes',
  swapVolume: 'volumes',
  extendVolume: 'volumes',
  volumeSnapshotCreate: 'volumes',
  volumeSnapshotDelete: 'volumes',
  attachInterface: 'interfaces',
  detachInterface: 'interfaces',
  plugVifs: 'interfaces',
  unplugVifs: 'interfaces',
  mountShare: 'shares',
  umountShare: 'shares',
  snapshot: 'snapshots',
  manageImageCache: 'image cache',
  cacheImage: 'image cache',
  migrateDiskAndPowerOff: 'resize',
  finishMigration: 'resize',
  confirmMigration: 'resize',
  finishRevertMigration: 'resize',
  checkCanLiveMigrateDestination: 'live migration',
  checkCanLiveMigrateSource: 'live migration',
  cleanupLiveMigrationDestinationCheck: 'live migration',
  preLiveMigration: 'live migration',
  liveMigration: 'live migration',
  liveMigrationForceComplete: 'live migration',
  liveMigrationAbort: 'live migration',
  postLiveMigrationAtSource: 'live migration',
  postLiveMigrationAtDestination: 'live migration',
  rollbackLiveMigrationAtDestination: 'live migration',
  checkInstanceSharedStorageLocal: 'shared storage',
  checkInstanceSharedStorageRemote: 'shared storage',
  getHostIpAddr: 'host',
  getHostUptime: 'host',
  getHostCpuStats: 'host',
  hostPowerAction: 'host',
  hostMaintenanceMode: 'host',
  setHostEnabled: 'host',
  getAvailableResource: 'inventory',
  updateProviderTree: 'inventory',
} as const satisfies Record<OptionalVerb, string>;

/** Whether a name is that of a verb which a driver may leave out. */
export function isOptionalVerb(name: string): name is OptionalVerb {
  return Object.hasOwn(OPTIONAL_VERBS, name);
}
