/**
 * What one spawn has set in motion, and taking it back.
 *
 * From the moment CreateVM_Task is sent a VM may come into being, also when its answer is lost or its
 * caller gives up. The attempt knows how far it got. `undo` finds out what became of it and removes that
 * and nothing else: the VM by the mark that this very spawn put on it, and the folder, which a server may
 * leave when it could not finish the VM, only when it was not there before.
 */
import { randomUUID } from 'node:crypto';
import type { OperationContext } from '@kilonova/core';
import {
  AnswerLostError,
  DatastorePath,
  formatRef,
  getObjectPropertiesDict,
  getObjectProperty,
  isVimFault,
  type Ref,
  type VirtualMachineConfigSpec,
  isRefTo,
} from '@kilonova/vsphere';
import { deleteFolder, type FolderPresence } from '../ds-util/datastore-folder.js';
import type { Leftover } from '../errors.js';
import { reasonOf } from '../faults.js';
import { SPAWN_ID_KEY } from '../identity.js';
import { abortable, isGone, isTaskFailure, stopTask, unhurried } from '../vim-util.js';
import type { VmRef } from '../vm-util/lookup.js';
import type { Platform } from './platform.js';
import { removeVm } from './remove-vm.js';
import { readContents } from './vm-contents.js';

export interface HomeFolder {
  readonly path: DatastorePath;
  /** What was there before the VM. */
  readonly before: FolderPresence;
}

/** `nothing`: no VM can come of it. `unknown`: one may. `failed`: the server tried, and could not. */
type Fate = 'nothing' | 'unknown' | 'failed' | 'created';

export interface Creation {
  readonly config: VirtualMachineConfigSpec;
  /** Absent: the server chooses. */
  readonly host?: Ref<'HostSystem'>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

export class SpawnAttempt {
  /** Goes into the VM's settings under `kilonova.spawn-id`. */
  readonly spawnId = randomUUID();
  readonly #platform: Platform;
  readonly #uuid: string;
  readonly #folder: HomeFolder;
  #fate: Fate = 'nothing';
  #task: Ref<'Task'> | undefined;
  #vm: VmRef | undefined;

  constructor(platform: Platform, uuid: string, folder: HomeFolder) {
    this.#platform = platform;
    this.#uuid = uuid;
    this.#folder = folder;
  }

  /** The VM's folder. One that was taken is not it: the server chose another then. */
  async home(ctx: OperationContext, vm: VmRef): Promise<DatastorePath> {
    if (this.#folder.before === 'absent') return this.#folder.path;
    const { vim } = this.#platform;
    const path = await getObjectProperty(vim, vm, 'config.files.vmPathName', abortable(ctx));
    return path === undefined ? this.#folder.path : DatastorePath.parse(path).parent;
  }

  /** Creates the VM, on `host` where there is one, and waits for it; `onProgress` hears how far the task is. After a failure of whatever kind, call {@link undo}. */
  async createVm(
    ctx: OperationContext,
    { config, host }: Creation,
    onProgress: (percent: number) => void = () => {},
  ): Promise<VmRef> {
    const { vim, cluster, options } = this.#platform;
    ctx.signal.throwIfAborted();
    try {
      const params = { config, pool: cluster.resourcePool, ...(host === undefined ? {} : { host }) };
      this.#task = await vim.invokeApi(cluster.vmFolder, 'CreateVM_Task', params, unhurried(ctx));
    } catch (error) {
      if (error instanceof AnswerLostError) this.#fate = 'unknown';
      throw error;
    }
    this.#fate = 'unknown';
    try {
      const info = await vim.waitForTask(this.#task, {
        ...abortable(ctx),
        timeoutMs: options.taskTimeoutMs,
        onProgress,
      });
      return this.#created(info.result);
    } catch (error) {
      if (isTaskFailure(error)) this.#failed(error);
      throw error;
    }
  }

  /** Takes back whatever came of the attempt. Resolves to what could not be removed; never throws. */
  async undo(ctx: OperationContext): Promise<Leftover[]> {
    try {
      const vm = this.#vm ?? (await this.#findOut(ctx));
      if (vm !== undefined) return await this.#removeVm(ctx, vm);
      if (this.#fate === 'unknown') return [this.#unaccountedFor()];
      if (this.#fate === 'failed') return await this.#removeFolder(ctx);
      return [];
    } catch (error) {
      return [{ kind: 'vm', what: `the VM named ${this.#uuid}`, reason: reasonOf(error) }];
    }
  }

  #created(vm: unknown): VmRef {
    if (!isRefTo(vm, 'VirtualMachine')) throw new TypeError('CreateVM_Task made something that is no VM');
    this.#fate = 'created';
    this.#vm = vm;
    return vm;
  }

  #failed(error: unknown): void {
    // Another VM has the name: then the folder of that name is that VM's, and nothing came of ours.
    this.#fate = isVimFault(error, 'DuplicateName') ? 'nothing' : 'failed';
  }

  async #findOut(ctx: OperationContext): Promise<VmRef | undefined> {
    if (this.#fate === 'nothing') return undefined;
    const { vim, options } = this.#platform;
    if (this.#fate === 'unknown' && this.#task !== undefined) {
      const end = await stopTask(vim, ctx, this.#task, options.undoTimeoutMs);
      if (end.ended === 'success') return this.#created(end.result);
      if (end.ended === 'error') this.#fate = 'failed';
    }
    return this.#fate === 'failed' ? this.#look(ctx) : this.#lookOut(ctx);
  }

  /** Nobody says whether the VM comes: looks for it for a while, less and less often. */
  async #lookOut(ctx: OperationContext): Promise<VmRef | undefined> {
    const deadline = ctx.clock.now() + this.#platform.options.lostAnswerWaitMs;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const vm = await this.#look(ctx);
      const leftMs = deadline - ctx.clock.now();
      if (vm !== undefined || leftMs <= 0) return vm;
      await ctx.clock.sleep(Math.min(pauseMs, leftMs), ctx.signal);
    }
  }

  /** The VM of this very spawn, if it is there. */
  async #look(ctx: OperationContext): Promise<VmRef | undefined> {
    const { vim, lookup } = this.#platform;
    for (const vm of await lookup.findAll(ctx, this.#uuid)) {
      try {
        const { 'config.extraConfig': settings = [] } = await getObjectPropertiesDict(
          vim,
          vm,
          ['config.extraConfig'],
          abortable(ctx),
        );
        if (settings.some(({ key, value }) => key === SPAWN_ID_KEY && value === this.spawnId)) return vm;
        // Somebody else's VM of this instance: the folder may be its home.
        this.#fate = 'nothing';
      } catch (error) {
        if (!isGone(error, vm)) throw error;
      }
    }
    return undefined;
  }

  async #removeVm(ctx: OperationContext, vm: VmRef): Promise<Leftover[]> {
    const { vim, cluster, options } = this.#platform;
    try {
      const contents = await readContents(vim, ctx, vm);
      if (contents === 'gone') return [];
      await removeVm(vim, ctx, vm, contents, {
        instanceUuid: this.#uuid,
        timeoutMs: options.undoTimeoutMs,
        datacenter: cluster.datacenter,
      });
      return [];
    } catch (error) {
      return [{ kind: 'vm', what: formatRef(vm), reason: reasonOf(error) }];
    }
  }

  async #removeFolder(ctx: OperationContext): Promise<Leftover[]> {
    // Whose it is cannot be told. A vCenter that could not finish a VM removes its files itself.
    if (this.#folder.before !== 'absent') return [];
    const { vim, cluster, options } = this.#platform;
    try {
      await deleteFolder(vim, ctx, this.#folder.path, cluster.datacenter, {
        timeoutMs: options.undoTimeoutMs,
      });
      return [];
    } catch (error) {
      return [{ kind: 'folder', what: String(this.#folder.path), reason: reasonOf(error) }];
    }
  }

  #unaccountedFor(): Leftover {
    const { lostAnswerWaitMs } = this.#platform.options;
    return {
      kind: 'vm',
      what: `the VM named ${this.#uuid}`,
      reason: `its creation was requested but not answered, and no VM was seen for ${lostAnswerWaitMs} ms`,
    };
  }
}
