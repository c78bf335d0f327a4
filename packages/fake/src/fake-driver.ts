/**
 * The shortest correct driver, and an example of one. This file is its table of
 * contents: each verb names the function that does it, in `verbs/`, where a file
 * is a concern. `look` and `change` hand that function the platform's state;
 * `act` is for the few that also wait for something.
 */
import {
  ComputeDriver,
  defineCapabilities,
  InvalidInput,
  type Capabilities,
  type Instance,
  type LiveMigrateData,
  type MigrationClaim,
  type OperationContext,
} from '@kilonova/core';
import { z } from 'zod';
import { fakeOptionsSchema, type FakeOptionsInput, type FakeVerb } from './options.js';
import { FakePlatform, type FakeCall, type FakePorts } from './platform.js';
import type { FaultPlan } from './faults.js';
import * as consoles from './verbs/consoles.js';
import * as destroy from './verbs/destroy.js';
import * as deviceNames from './verbs/device-names.js';
import * as diagnostics from './verbs/diagnostics.js';
import * as guestAgent from './verbs/guest-agent.js';
import * as guests from './verbs/guests.js';
import * as host from './verbs/host.js';
import * as images from './verbs/images.js';
import * as interfaces from './verbs/interfaces.js';
import * as liveMigration from './verbs/live-migration.js';
import * as power from './verbs/power.js';
import * as rescue from './verbs/rescue.js';
import * as resize from './verbs/resize.js';
import * as sharedStorage from './verbs/shared-storage.js';
import * as shares from './verbs/shares.js';
import * as spawn from './verbs/spawn.js';
import * as volumes from './verbs/volumes.js';

/** Every verb, none left out. */
type Contract = Required<ComputeDriver>;

/** Every capability whose meaning a platform without hardware can honour. */
const CAPABILITIES: Partial<Capabilities> = {
  hasImageCache: true,
  supportsEvacuate: true,
  supportsMigrateToSameHost: true,
  supportsAttachInterface: true,
  supportsDeviceTagging: true,
  supportsTaggedAttachInterface: true,
  supportsTaggedAttachVolume: true,
  supportsExtendVolume: true,
  supportsMultiattach: true,
  supportsTrustedCerts: true,
  supportsBfvRescue: true,
  supportsVirtioFs: true,
  supportsImageTypeRaw: true,
  supportsImageTypeIso: true,
  supportsImageTypeQcow2: true,
  supportsImageTypeVmdk: true,
};

export class FakeDriver extends ComputeDriver {
  override readonly name: string = 'fake';
  override readonly capabilities: Capabilities;
  readonly #platform: FakePlatform;

  /** @throws {InvalidInput} an option is unknown or wrong; the reason names it */
  constructor(options: FakeOptionsInput = {}, ports: FakePorts = {}) {
    super();
    const parsed = fakeOptionsSchema.safeParse(options);
    if (!parsed.success)
      throw new InvalidInput({ reason: `options of the fake driver: ${z.prettifyError(parsed.error)}` });
    this.capabilities = defineCapabilities({ ...CAPABILITIES, ...parsed.data.capabilities });
    this.#platform = new FakePlatform(parsed.data, ports, (ctx, event) => this.emitEvent(ctx, event));
  }

  /** Delays and failures, to be ordered and taken back at any time. */
  get faults(): FaultPlan {
    return this.#platform.faults;
  }

  // ---- The host and its nodes ----

  override readonly initHost = this.#act('initHost', host.initHost);
  override readonly cleanupHost = this.#act('cleanupHost', host.cleanupHost);
  override readonly getAvailableNodes = this.#look('getAvailableNodes', host.getAvailableNodes);
  override readonly nodeIsAvailable = this.#look('nodeIsAvailable', host.nodeIsAvailable);
  override readonly isNodeDeleted: Contract['isNodeDeleted'] = this.#look('isNodeDeleted', no);
  override readonly getNodenamesByUuid = this.#look('getNodenamesByUuid', host.getNodenamesByUuid);
  override readonly getAvailableResource = this.#look('getAvailableResource', host.getAvailableResource);
  override readonly updateProviderTree = this.#look('updateProviderTree', host.updateProviderTree);
  override readonly getHostIpAddr = this.#look('getHostIpAddr', host.getHostIpAddr);
  override readonly getHostUptime = this.#look('getHostUptime', host.getHostUptime);
  override readonly getHostCpuStats = this.#look('getHostCpuStats', host.getHostCpuStats);
  override readonly hostPowerAction = this.#look('hostPowerAction', host.hostPowerAction);
  override readonly hostMaintenanceMode = this.#act('hostMaintenanceMode', host.hostMaintenanceMode);
  override readonly setHostEnabled = this.#change('setHostEnabled', host.setHostEnabled);
  override readonly processInstancesAtStartup = this.#look('processInstancesAtStartup', theInstances);

  // ---- Guests ----

  override readonly listInstances = this.#look('listInstances', guests.listInstances);
  override readonly listInstanceUuids = this.#look('listInstanceUuids', guests.listInstanceUuids);
  override readonly getNumInstances = this.#look('getNumInstances', guests.getNumInstances);
  override readonly instanceExists = this.#look('instanceExists', guests.instanceExists);
  override readonly getInfo = this.#look('getInfo', guests.getInfo);

  // ---- Building ----

  override readonly prepareForSpawn: Contract['prepareForSpawn'] = this.#look('prepareForSpawn', nothing);
  override readonly failedSpawnCleanup: Contract['failedSpawnCleanup'] = this.#look(
    'failedSpawnCleanup',
    nothing,
  );
  override readonly prepareNetworksBeforeBlockDeviceMapping: Contract['prepareNetworksBeforeBlockDeviceMapping'] =
    this.#look('prepareNetworksBeforeBlockDeviceMapping', nothing);
  override readonly cleanNetworksPreparation: Contract['cleanNetworksPreparation'] = this.#look(
    'cleanNetworksPreparation',
    nothing,
  );
  override readonly spawn = this.#act('spawn', spawn.spawn);
  override readonly rebuild = this.#act('rebuild', spawn.rebuild);
  override readonly defaultRootDeviceName = this.#look(
    'defaultRootDeviceName',
    deviceNames.defaultRootDeviceName,
  );
  override readonly defaultDeviceNamesForInstance = this.#look(
    'defaultDeviceNamesForInstance',
    deviceNames.defaultDeviceNamesForInstance,
  );
  override readonly getDeviceNameForInstance = this.#look(
    'getDeviceNameForInstance',
    deviceNames.getDeviceNameForInstance,
  );

  // ---- Removing ----

  override readonly destroy = this.#change('destroy', destroy.destroy);
  override readonly cleanup = this.#change('cleanup', destroy.cleanup);
  override readonly softDelete = this.#change('softDelete', destroy.softDelete);
  override readonly restore = this.#change('restore', destroy.restore);
  override readonly instanceOnDisk = this.#look('instanceOnDisk', destroy.instanceOnDisk);
  override readonly deleteInstanceFiles = this.#change('deleteInstanceFiles', destroy.deleteInstanceFiles);
  override readonly cleanupLingeringInstanceResources = this.#change(
    'cleanupLingeringInstanceResources',
    destroy.deleteInstanceFiles,
  );

  // ---- Power ----

  override readonly powerOn = this.#change('powerOn', power.powerOn);
  override readonly powerOff = this.#act('powerOff', power.powerOff);
  override readonly reboot = this.#change('reboot', power.reboot);
  override readonly pause = this.#change('pause', power.pause);
  override readonly unpause = this.#change('unpause', power.unpause);
  override readonly suspend = this.#change('suspend', power.suspend);
  override readonly resume = this.#change('resume', power.resume);
  override readonly resumeStateOnHostBoot = this.#change(
    'resumeStateOnHostBoot',
    power.resumeStateOnHostBoot,
  );
  override readonly pollRebootingInstances = this.#change(
    'pollRebootingInstances',
    power.pollRebootingInstances,
  );
  override readonly triggerCrashDump = this.#change('triggerCrashDump', power.triggerCrashDump);
  override readonly powerUpdateEvent = this.#change('powerUpdateEvent', power.powerUpdateEvent);
  override readonly rescue = this.#change('rescue', rescue.rescue);
  override readonly unrescue = this.#change('unrescue', rescue.unrescue);

  // ---- The system inside, and what is seen of it ----

  override readonly setAdminPassword = this.#change('setAdminPassword', guestAgent.setAdminPassword);
  override readonly quiesce = this.#change('quiesce', guestAgent.quiesce);
  override readonly unquiesce = this.#change('unquiesce', guestAgent.unquiesce);
  override readonly getConsoleOutput = this.#look('getConsoleOutput', consoles.getConsoleOutput);
  override readonly getVncConsole = this.#look('getVncConsole', consoles.getVncConsole);
  override readonly getSpiceConsole = this.#look('getSpiceConsole', consoles.getSpiceConsole);
  override readonly getSerialConsole = this.#look('getSerialConsole', consoles.getSerialConsole);
  override readonly getMksConsole = this.#look('getMksConsole', consoles.getMksConsole);
  override readonly getDiagnostics = this.#look('getDiagnostics', diagnostics.getDiagnostics);
  override readonly getInstanceDiagnostics = this.#look(
    'getInstanceDiagnostics',
    diagnostics.getInstanceDiagnostics,
  );
  override readonly getAllVolumeUsage = this.#look('getAllVolumeUsage', diagnostics.getAllVolumeUsage);
  override readonly blockStats = this.#look('blockStats', diagnostics.blockStats);
  override readonly getInstanceDiskInfo = this.#look('getInstanceDiskInfo', diagnostics.getInstanceDiskInfo);

  // ---- Volumes, NICs, shares ----

  override readonly getVolumeConnector = this.#act('getVolumeConnector', volumes.getVolumeConnector);
  override readonly attachVolume = this.#change('attachVolume', volumes.attachVolume);
  override readonly detachVolume = this.#change('detachVolume', volumes.detachVolume);
  override readonly swapVolume = this.#change('swapVolume', volumes.swapVolume);
  override readonly extendVolume = this.#change('extendVolume', volumes.extendVolume);
  override readonly volumeSnapshotCreate = this.#change('volumeSnapshotCreate', volumes.volumeSnapshotCreate);
  override readonly volumeSnapshotDelete = this.#change('volumeSnapshotDelete', volumes.volumeSnapshotDelete);
  override readonly attachInterface = this.#change('attachInterface', interfaces.attachInterface);
  override readonly detachInterface = this.#change('detachInterface', interfaces.detachInterface);
  override readonly plugVifs = this.#change('plugVifs', interfaces.plugVifs);
  override readonly unplugVifs = this.#change('unplugVifs', interfaces.unplugVifs);
  override readonly injectNetworkInfo = this.#change('injectNetworkInfo', interfaces.injectNetworkInfo);
  override readonly mountShare = this.#change('mountShare', shares.mountShare);
  override readonly umountShare = this.#change('umountShare', shares.umountShare);

  // ---- Images ----

  override readonly snapshot = this.#act('snapshot', images.snapshot);
  override readonly manageImageCache = this.#change('manageImageCache', images.manageImageCache);
  override readonly cacheImage = this.#act('cacheImage', images.cacheImage);

  // ---- Resize and cold migration ----

  override readonly migrateDiskAndPowerOff = this.#change(
    'migrateDiskAndPowerOff',
    resize.migrateDiskAndPowerOff,
  );
  override readonly finishMigration = this.#change('finishMigration', resize.finishMigration);
  override readonly confirmMigration = this.#change('confirmMigration', resize.confirmMigration);
  override readonly finishRevertMigration = this.#change(
    'finishRevertMigration',
    resize.finishRevertMigration,
  );

  // ---- Live migration ----

  override readonly checkCanLiveMigrateDestination = this.#look(
    'checkCanLiveMigrateDestination',
    liveMigration.checkCanLiveMigrateDestination,
  );
  override readonly checkCanLiveMigrateSource = this.#look(
    'checkCanLiveMigrateSource',
    liveMigration.checkCanLiveMigrateSource,
  );
  override readonly checkSourceMigrateDataAtDest = this.#look('checkSourceMigrateDataAtDest', theMigrateData);
  override readonly cleanupLiveMigrationDestinationCheck: Contract['cleanupLiveMigrationDestinationCheck'] =
    this.#look('cleanupLiveMigrationDestinationCheck', nothing);
  override readonly postClaimMigrateData = this.#look('postClaimMigrateData', theMigrateData);
  override readonly preLiveMigration = this.#change('preLiveMigration', liveMigration.preLiveMigration);
  override readonly liveMigration = this.#act('liveMigration', liveMigration.liveMigration);
  override readonly liveMigrationForceComplete = this.#act(
    'liveMigrationForceComplete',
    liveMigration.liveMigrationForceComplete,
  );
  override readonly liveMigrationAbort = this.#act('liveMigrationAbort', liveMigration.liveMigrationAbort);
  override readonly postLiveMigration: Contract['postLiveMigration'] = this.#look(
    'postLiveMigration',
    nothing,
  );
  override readonly postLiveMigrationAtSource = this.#change(
    'postLiveMigrationAtSource',
    liveMigration.postLiveMigrationAtSource,
  );
  override readonly postLiveMigrationAtDestination = this.#change(
    'postLiveMigrationAtDestination',
    liveMigration.postLiveMigrationAtDestination,
  );
  override readonly rollbackLiveMigrationAtSource: Contract['rollbackLiveMigrationAtSource'] = this.#look(
    'rollbackLiveMigrationAtSource',
    nothing,
  );
  override readonly rollbackLiveMigrationAtDestination = this.#change(
    'rollbackLiveMigrationAtDestination',
    liveMigration.rollbackLiveMigrationAtDestination,
  );
  override readonly checkInstanceSharedStorageLocal = this.#change(
    'checkInstanceSharedStorageLocal',
    sharedStorage.checkInstanceSharedStorageLocal,
  );
  override readonly checkInstanceSharedStorageRemote = this.#look(
    'checkInstanceSharedStorageRemote',
    sharedStorage.checkInstanceSharedStorageRemote,
  );
  override readonly checkInstanceSharedStorageCleanup = this.#change(
    'checkInstanceSharedStorageCleanup',
    sharedStorage.checkInstanceSharedStorageCleanup,
  );

  // ---- How a verb is run ----

  /** A verb that only looks. */
  #look<Args extends unknown[], Result>(
    name: FakeVerb,
    look: (call: FakeCall, ...args: Args) => Result,
  ): AsyncVerb<Args, Result> {
    return this.#act(name, (platform, ctx, ...args: Args) =>
      platform.read(ctx, name, (call) => look(call, ...args)),
    );
  }

  /** A verb that changes the platform in one go. */
  #change<Args extends unknown[], Result>(
    name: FakeVerb,
    change: (call: FakeCall, ...args: Args) => Result,
  ): AsyncVerb<Args, Result> {
    return this.#act(name, (platform, ctx, ...args: Args) =>
      platform.change(ctx, name, (call) => change(call, ...args)),
    );
  }

  /** Any verb: waits and fails as ordered, then does it. */
  #act<Args extends unknown[], Result>(
    name: FakeVerb,
    act: (platform: FakePlatform, ctx: OperationContext, ...args: Args) => Result | Promise<Result>,
  ): AsyncVerb<Args, Result> {
    return async (ctx, ...args) => {
      const platform = this.#platform;
      // A live migration uses its delay, and is told of its failure, while it is under way.
      if (name === 'liveMigration') ctx.signal.throwIfAborted();
      else {
        await platform.faults.wait(name, ctx);
        platform.faults.strike(name, ctx, uuidIn(args[0]));
      }
      return act(platform, ctx, ...args);
    };
  }
}

type AsyncVerb<Args extends unknown[], Result> = (ctx: OperationContext, ...args: Args) => Promise<Result>;

// Steps that this platform needs nothing for.
function nothing(): void {}

function no(): boolean {
  return false;
}

function theInstances(_call: FakeCall, instances: readonly Instance[]): readonly Instance[] {
  return instances;
}

function theMigrateData(
  _call: FakeCall,
  _instance: Instance,
  migrateData: LiveMigrateData,
  _claimed: MigrationClaim,
): LiveMigrateData {
  return migrateData;
}

function uuidIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('uuid' in value)) return undefined;
  return typeof value.uuid === 'string' ? value.uuid : undefined;
}
