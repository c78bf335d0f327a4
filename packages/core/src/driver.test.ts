import { describe, expect, it } from 'vitest';
import { defineCapabilities } from './capabilities.js';
import { isOptionalVerb, OPTIONAL_VERBS, type OptionalVerbs } from './concerns/optional-verbs.js';
import { ComputeDriver, type RefreshOptions } from './driver.js';
import { InvalidInput } from './errors.js';
import { lifecycleEvent, LifecycleTransition } from './events.js';
import type { Instance, InstanceInfo } from './model/instance.js';
import type { OperationContext } from './operation.js';
import { PowerState } from './power-state.js';
import { manualContext, recordingLogger } from './testing/index.js';

/** Every method of Nova's ComputeDriver but the constructor. */
const NOVA_VERBS = [
  'init_host',
  'process_instances_at_startup',
  'cleanup_host',
  'register_event_listener',
  'emit_event',
  'capabilities_as_traits',
  'get_instance_driver_metadata',
  'get_available_nodes',
  'get_nodenames_by_uuid',
  'node_is_available',
  'is_node_deleted',
  'get_available_resource',
  'update_provider_tree',
  'get_num_instances',
  'list_instances',
  'list_instance_uuids',
  'instance_exists',
  'get_info',
  'get_host_ip_addr',
  'get_host_uptime',
  'get_host_cpu_stats',
  'host_power_action',
  'host_maintenance_mode',
  'set_host_enabled',
  'get_volume_connector',
  'network_binding_host_id',
  'manages_network_binding_host_id',
  'is_supported_fs_format',
  'prepare_for_spawn',
  'failed_spawn_cleanup',
  'prepare_networks_before_block_device_mapping',
  'clean_networks_preparation',
  'spawn',
  'rebuild',
  'destroy',
  'cleanup',
  'soft_delete',
  'restore',
  'instance_on_disk',
  'delete_instance_files',
  'cleanup_lingering_instance_resources',
  'default_root_device_name',
  'default_device_names_for_instance',
  'get_device_name_for_instance',
  'reboot',
  'power_on',
  'power_off',
  'pause',
  'unpause',
  'suspend',
  'resume',
  'resume_state_on_host_boot',
  'poll_rebooting_instances',
  'trigger_crash_dump',
  'power_update_event',
  'rescue',
  'unrescue',
  'set_admin_password',
  'get_console_output',
  'get_vnc_console',
  'get_spice_console',
  'get_serial_console',
  'get_mks_console',
  'get_diagnostics',
  'get_instance_diagnostics',
  'get_all_volume_usage',
  'block_stats',
  'get_instance_disk_info',
  'attach_volume',
  'detach_volume',
  'swap_volume',
  'extend_volume',
  'volume_snapshot_create',
  'volume_snapshot_delete',
  'attach_interface',
  'detach_interface',
  'plug_vifs',
  'unplug_vifs',
  'inject_network_info',
  'mount_share',
  'umount_share',
  'snapshot',
  'quiesce',
  'unquiesce',
  'manage_image_cache',
  'cache_image',
  'migrate_disk_and_power_off',
  'finish_migration',
  'confirm_migration',
  'finish_revert_migration',
  'check_can_live_migrate_destination',
  'check_can_live_migrate_source',
  'check_source_migrate_data_at_dest',
  'cleanup_live_migration_destination_check',
  'post_claim_migrate_data',
  'pre_live_migration',
  'live_migration',
  'live_migration_force_complete',
  'live_migration_abort',
  'post_live_migration',
  'post_live_migration_at_source',
  'post_live_migration_at_destination',
  'rollback_live_migration_at_source',
  'rollback_live_migration_at_destination',
  'check_instance_shared_storage_local',
  'check_instance_shared_storage_remote',
  'check_instance_shared_storage_cleanup',
] as const;

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;
type NovaVerb = CamelCase<(typeof NOVA_VERBS)[number]>;
type Method = (...args: never[]) => unknown;

// Each holds at compile time: `tsc -p tsconfig.test.json` fails when one does not.
const everyVerbExists: [Exclude<NovaVerb, keyof ComputeDriver>] extends [never] ? true : never = true;
const everyVerbIsAMethod: Required<ComputeDriver> extends Record<NovaVerb, Method> ? true : never = true;
const onlyOptionalMembersAreMerged: object extends OptionalVerbs ? true : never = true;

const verbs = NOVA_VERBS.map((name) =>
  name.replaceAll(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase()),
);

/** What every driver owes, for one node that comes into view on a refresh, and two guests. */
class SmallDriver extends ComputeDriver {
  readonly name: string = 'small';
  readonly capabilities = defineCapabilities({ supportsExtendVolume: true });
  readonly refreshes: boolean[] = [];

  async initHost(): Promise<void> {}
  async cleanupHost(): Promise<void> {}
  async getAvailableNodes(
    _ctx: OperationContext,
    { refresh = false }: RefreshOptions = {},
  ): Promise<string[]> {
    this.refreshes.push(refresh);
    return refresh ? ['old', 'new'] : ['old'];
  }
  async listInstances(): Promise<string[]> {
    return ['a', 'b'];
  }
  async listInstanceUuids(): Promise<string[]> {
    return ['uuid-a', 'uuid-b'];
  }
  async instanceExists(): Promise<boolean> {
    return true;
  }
  async getInfo(): Promise<InstanceInfo> {
    return { powerState: PowerState.RUNNING };
  }
  async spawn(): Promise<void> {}
  async destroy(): Promise<void> {}
  async powerOn(): Promise<void> {}
  async powerOff(): Promise<void> {}
}

const instance: Instance = {
  uuid: 'uuid-a',
  name: 'a',
  host: 'compute-1',
  flavor: { name: 'small', vcpus: 1, memoryMb: 512, rootGb: 1 },
};

describe('the contract', () => {
  it('has every verb of Nova, each owed, given or optional', () => {
    const driver = new SmallDriver();
    const missing = verbs.filter((verb) => !(verb in driver) && !isOptionalVerb(verb));

    expect(everyVerbExists && everyVerbIsAMethod && onlyOptionalMembersAreMerged).toBe(true);
    expect(missing).toEqual([]);
  });

  it('has no verb that Nova does not have', () => {
    const given = Object.getOwnPropertyNames(ComputeDriver.prototype).filter(
      (name) => name !== 'constructor',
    );

    expect([...given, ...Object.keys(OPTIONAL_VERBS)].filter((verb) => !verbs.includes(verb))).toEqual([]);
  });

  it('gives no answer for a verb that a platform may lack', () => {
    const given = Object.getOwnPropertyNames(ComputeDriver.prototype);

    expect(given.filter(isOptionalVerb)).toEqual([]);
  });
});

describe('emitEvent', () => {
  const event = lifecycleEvent('uuid-a', LifecycleTransition.STARTED, 5);

  it('hands the event to the listener, and to nobody once that is taken away', () => {
    const driver = new SmallDriver();
    const ctx = manualContext();
    const heard: unknown[] = [];

    driver.registerEventListener((what) => void heard.push(what));
    driver.emitEvent(ctx, event);
    driver.registerEventListener(null);
    driver.emitEvent(ctx, event);

    expect(heard).toEqual([event]);
  });

  it('logs an event that nobody listens for', () => {
    const log = recordingLogger();

    new SmallDriver().emitEvent({ log }, event);

    expect(log.records).toMatchObject([{ level: 'debug', fields: { event } }]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('deaf');
      },
    ],
    ['rejects', () => Promise.reject(new Error('deaf'))],
  ])('logs and swallows what a listener %s', async (_how, listener) => {
    const driver = new SmallDriver();
    const log = recordingLogger();

    driver.registerEventListener(listener);
    driver.emitEvent({ log }, event);
    await Promise.resolve();

    expect(log.records).toMatchObject([{ level: 'error', fields: { error: 'Error: deaf' } }]);
  });

  it('refuses what is not an event', () => {
    const driver = new SmallDriver();
    // As a driver in plain JavaScript could.
    const untyped: { emitEvent(...args: unknown[]): void } = driver;
    const emit = () => untyped.emitEvent(manualContext(), { ...event, transition: 99 });

    expect(emit).toThrow(InvalidInput);
  });
});

describe('the given verbs', () => {
  it('look for a node again with a refresh before they call it missing', async () => {
    const driver = new SmallDriver();
    const ctx = manualContext();

    expect(await driver.nodeIsAvailable(ctx, 'old')).toBe(true);
    expect(await driver.nodeIsAvailable(ctx, 'new')).toBe(true);
    expect(await driver.nodeIsAvailable(ctx, 'gone')).toBe(false);
    expect(driver.refreshes).toEqual([false, false, true, false, true]);
    expect(await driver.isNodeDeleted(ctx, 'gone')).toBe(false);
  });

  it('pair the first node with the uuid that the host keeps for it', async () => {
    const nodes = await new SmallDriver().getNodenamesByUuid(manualContext(), 'node-uuid', { refresh: true });

    expect([...nodes]).toEqual([['node-uuid', 'old']]);
  });

  it('count guests by their list, and translate capabilities to traits', async () => {
    const driver = new SmallDriver();

    expect(await driver.getNumInstances(manualContext())).toBe(2);
    expect(driver.capabilitiesAsTraits()['COMPUTE_VOLUME_EXTEND']).toBe(true);
  });

  it('bind ports to the host of the instance', () => {
    const driver = new SmallDriver();

    expect(driver.networkBindingHostId(manualContext(), instance)).toBe('compute-1');
    expect(driver.managesNetworkBindingHostId()).toBe(false);
    expect(driver.isSupportedFsFormat('ext4')).toBe(false);
    expect(driver.rebalancesNodes).toBe(false);
  });

  it('leave instances and migrate data as they are', async () => {
    const driver = new SmallDriver();
    const ctx = manualContext();
    const data = { isVolumeBacked: true };

    expect(await driver.processInstancesAtStartup(ctx, [instance])).toEqual([instance]);
    expect(await driver.checkSourceMigrateDataAtDest(ctx, instance, data, {})).toBe(data);
    expect(await driver.postClaimMigrateData(ctx, instance, data, {})).toBe(data);
  });

  it('have no files of guests that are not here', async () => {
    const driver = new SmallDriver();
    const ctx = manualContext();

    expect(await driver.instanceOnDisk(ctx, instance)).toBe(false);
    expect(await driver.deleteInstanceFiles(ctx, instance)).toBe(true);
    expect(await driver.cleanupLingeringInstanceResources(ctx, instance)).toBe(true);
  });

  it('describe an instance for the platform, dated by the clock', async () => {
    const ctx = manualContext();
    await ctx.clock.sleep(1_234);

    const metadata = new SmallDriver().getInstanceDriverMetadata(ctx, instance, { packageVersion: '0.1.0' });

    expect(metadata).toMatchObject({ packageVersion: '0.1.0', creationTimeMs: 1_234, rootType: 'volume' });
  });
});
