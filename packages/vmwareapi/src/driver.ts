/**
 * The VMware driver: one cluster of one vCenter behind the compute contract.
 *
 * It delegates. Each family of verbs is a file in `vmops/`; here is only what every verb has in common: it
 * needs a platform that was taken up by `initHost`, and its errors leave as errors of the contract.
 */
import {
  ComputeDriver,
  DriverNotInitialized,
  InstancePowerOffFailure,
  InstancePowerOnFailure,
  defineCapabilities,
  type DestroyOptions,
  type ImageService,
  type Instance,
  type InstanceInfo,
  type InstanceRef,
  type OperationContext,
  type PowerOffOptions,
  type SpawnRequest,
} from '@kilonova/core';
import { CallAbortedError, isVimFault } from '@kilonova/vsphere';
import { thisProcess, type BuilderProcess } from './builder-process.js';
import { takeUp } from './connect.js';
import { reasonOf, toComputeError } from './faults.js';
import type { VmwareOptions } from './options.js';
import { isTaskFailure, type SessionFactory, type Vim } from './vim-util.js';
import { destroy } from './vmops/destroy.js';
import { getInfo, listInstances } from './vmops/inventory.js';
import type { Platform } from './vmops/platform.js';
import { powerOff, powerOn, powerTarget } from './vmops/power.js';
import { recoverBuilds } from './vmops/recover-build.js';
import { spawn } from './vmops/spawn.js';

export const DRIVER_NAME = 'vmwareapi';

/** What a host may give the driver. */
export interface DriverPorts {
  /** Where images come from. Without one only blank disks, and what is in the cache already, can be built. */
  readonly images?: ImageService | undefined;
  /** What other processes take this one for. */
  readonly process?: BuilderProcess;
}

export class VMwareVCDriver extends ComputeDriver {
  override readonly name = DRIVER_NAME;
  override readonly capabilities = defineCapabilities({ supportsSecureBoot: true, supportsVtpm: true });
  readonly #options: VmwareOptions;
  readonly #connect: SessionFactory;
  readonly #process: BuilderProcess;
  readonly #images: ImageService | undefined;
  #vim: Vim | undefined;
  #platform: Platform | undefined;

  /** Connects to nothing; {@link initHost} does. */
  constructor(
    options: VmwareOptions,
    connect: SessionFactory,
    { images, process = thisProcess }: DriverPorts = {},
  ) {
    super();
    this.#images = images;
    this.#options = options;
    this.#connect = connect;
    this.#process = process;
  }

  /**
   * @throws {HypervisorTooOld} vCenter is older than 6.5
   * @throws {ClusterNotFound} it has no such cluster
   * @throws {ClusterAmbiguous} it has several of that name
   */
  override async initHost(ctx: OperationContext, host: string): Promise<void> {
    await this.#explained(ctx, 'initHost', undefined, async () => {
      await this.#close(ctx);
      const vim = await this.#connect(ctx);
      this.#vim = vim;
      try {
        const platform = await takeUp(vim, ctx, {
          options: this.#options,
          host,
          process: this.#process,
          images: this.#images,
        });
        await recoverBuilds(platform, ctx);
        this.#platform = platform;
      } catch (error) {
        await this.#close(ctx);
        throw error;
      }
    });
  }

  override async cleanupHost(ctx: OperationContext): Promise<void> {
    await this.#close(ctx);
  }

  override async getAvailableNodes(ctx: OperationContext): Promise<string[]> {
    return this.#on(ctx, 'getAvailableNodes', undefined, async ({ nodeName }) => [nodeName]);
  }

  override async listInstances(ctx: OperationContext): Promise<string[]> {
    return this.#on(ctx, 'listInstances', undefined, async (platform) =>
      (await listInstances(platform, ctx)).map(({ name }) => name),
    );
  }

  override async listInstanceUuids(ctx: OperationContext): Promise<string[]> {
    return this.#on(ctx, 'listInstanceUuids', undefined, async (platform) =>
      (await listInstances(platform, ctx)).map(({ uuid }) => uuid),
    );
  }

  override async instanceExists(ctx: OperationContext, { uuid }: InstanceRef): Promise<boolean> {
    return this.#on(
      ctx,
      'instanceExists',
      uuid,
      async ({ lookup }) => (await lookup.find(ctx, uuid)) !== undefined,
    );
  }

  override async getInfo(ctx: OperationContext, { uuid }: InstanceRef): Promise<InstanceInfo> {
    return this.#on(ctx, 'getInfo', uuid, (platform) => getInfo(platform, ctx, uuid));
  }

  /**
   * Builds instances with a blank root disk: what else a request may ask for is refused by name before
   * anything is created.
   */
  override async spawn(ctx: OperationContext, instance: Instance, request: SpawnRequest): Promise<void> {
    await this.#on(ctx, 'spawn', instance.uuid, (platform) => spawn(platform, ctx, instance, request));
  }

  /** @throws {ForeignVirtualMachine} the VM with this uuid is not ours */
  override async destroy(
    ctx: OperationContext,
    { uuid, node }: InstanceRef,
    options?: DestroyOptions,
  ): Promise<void> {
    if (node === null) return;
    await this.#on(ctx, 'destroy', uuid, (platform) => destroy(platform, ctx, uuid, options));
  }

  override async powerOn(ctx: OperationContext, { uuid }: InstanceRef): Promise<void> {
    await this.#on(ctx, 'powerOn', uuid, async ({ vim, lookup, options }) => {
      try {
        await lookup.withVm(ctx, uuid, (vm) => powerOn(vim, ctx, vm, { timeoutMs: options.taskTimeoutMs }));
      } catch (error) {
        if (!isRefusedByVm(error)) throw error;
        throw new InstancePowerOnFailure({ instanceUuid: uuid, reason: reasonOf(error) }, { cause: error });
      }
    });
  }

  override async powerOff(
    ctx: OperationContext,
    { uuid }: InstanceRef,
    offOptions?: PowerOffOptions,
  ): Promise<void> {
    await this.#on(ctx, 'powerOff', uuid, async ({ vim, lookup, options }) => {
      try {
        const outcome = await lookup.withVm(ctx, uuid, (vm) =>
          powerOff(ctx, powerTarget(vim, ctx, vm, { timeoutMs: options.taskTimeoutMs }), offOptions),
        );
        ctx.log.debug('the VM is off', { instanceUuid: uuid, outcome });
      } catch (error) {
        if (!isRefusedByVm(error)) throw error;
        throw new InstancePowerOffFailure({ instanceUuid: uuid, reason: reasonOf(error) }, { cause: error });
      }
    });
  }

  async #on<T>(
    ctx: OperationContext,
    verb: string,
    uuid: string | undefined,
    work: (platform: Platform) => Promise<T>,
  ): Promise<T> {
    const platform = this.#platform;
    if (platform === undefined) {
      throw new DriverNotInitialized({ verb, driver: DRIVER_NAME, state: 'not connected' });
    }
    return this.#explained(ctx, verb, uuid, () => work(platform));
  }

  /** Runs `work`; what it throws leaves as an error of the contract, or as the reason of the caller's abort. */
  async #explained<T>(
    ctx: OperationContext,
    verb: string,
    uuid: string | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { reason } = ctx.signal;
      if (ctx.signal.aborted && (error === reason || error instanceof CallAbortedError)) throw reason;
      const { server: endpoint, username } = this.#options;
      throw toComputeError(error, {
        verb,
        endpoint,
        username,
        ...(uuid === undefined ? {} : { instanceUuid: uuid }),
      });
    }
  }

  /** Ends the session; its errors are nobody's business any more. */
  async #close(ctx: OperationContext): Promise<void> {
    const vim = this.#vim;
    this.#vim = undefined;
    this.#platform = undefined;
    try {
      await vim?.close();
    } catch (error) {
      ctx.log.warn('the session could not be ended', { reason: reasonOf(error) });
    }
  }
}

/** True when the VM is there and the platform could not switch it, which is not an error of the connection. */
function isRefusedByVm(error: unknown): boolean {
  return (
    isTaskFailure(error) && !isVimFault(error, 'ManagedObjectNotFound') && !isVimFault(error, 'NoPermission')
  );
}
