/**
 * From an instance's uuid to its VM.
 *
 * The server's index of instance uuids is the only authority: names are for people, and no look-up ever
 * goes through all VMs. References are remembered, since they never change while a VM stays registered;
 * one that turns out to be stale is looked up again, once.
 */
import { InstanceNotFound, type OperationContext } from '@kilonova/core';
import { formatRef, type Ref, isRefTo } from '@kilonova/vsphere';
import { DuplicateInstanceUuid } from '../errors.js';
import { abortable, isGone, lacksMethod, type Vim } from '../vim-util.js';

export type VmRef = Ref<'VirtualMachine'>;

const MOST_REMEMBERED = 10_000;

export class VmLookup {
  readonly #vim: Vim;
  readonly #remembered = new Map<string, VmRef>();
  /** Old servers only have FindByUuid, which says nothing of a second VM with the same uuid. */
  #findsAll = true;

  constructor(vim: Vim) {
    this.#vim = vim;
  }

  /**
   * Asks the server.
   *
   * @throws {DuplicateInstanceUuid} several VMs have the uuid
   */
  async find(ctx: OperationContext, uuid: string): Promise<VmRef | undefined> {
    const [found, ...others] = await this.findAll(ctx, uuid);
    if (found !== undefined && others.length > 0) {
      throw new DuplicateInstanceUuid({ instanceUuid: uuid, vms: [found, ...others].map(formatRef) });
    }
    if (found === undefined) this.forget(uuid);
    else this.remember(uuid, found);
    return found;
  }

  /**
   * Runs `work` on the instance's VM; once more, on a fresh reference, when the remembered one was stale.
   *
   * @throws {InstanceNotFound} there is no such VM
   */
  async withVm<T>(ctx: OperationContext, uuid: string, work: (vm: VmRef) => Promise<T>): Promise<T> {
    const remembered = this.#remembered.get(uuid);
    if (remembered !== undefined) {
      try {
        return await work(remembered);
      } catch (error) {
        if (!isGone(error, remembered)) throw error;
        this.forget(uuid);
      }
    }
    const vm = await this.find(ctx, uuid);
    if (vm === undefined) throw new InstanceNotFound({ instanceUuid: uuid });
    return work(vm);
  }

  /** Where it was when somebody last looked. */
  remembered(uuid: string): VmRef | undefined {
    return this.#remembered.get(uuid);
  }

  remember(uuid: string, vm: VmRef): void {
    this.#remembered.delete(uuid);
    this.#remembered.set(uuid, vm);
    if (this.#remembered.size <= MOST_REMEMBERED) return;
    const [oldest] = this.#remembered.keys();
    if (oldest !== undefined) this.#remembered.delete(oldest);
  }

  forget(uuid: string): void {
    this.#remembered.delete(uuid);
  }

  /** Every VM with the uuid: more than one only when something went wrong. */
  async findAll(ctx: OperationContext, uuid: string): Promise<VmRef[]> {
    const { searchIndex } = this.#vim.serviceContent;
    if (searchIndex === undefined) throw new RangeError('this server has no search index');
    const params = { uuid, vmSearch: true, instanceUuid: true };
    if (this.#findsAll) {
      try {
        const found = await this.#vim.invokeApi(searchIndex, 'FindAllByUuid', params, abortable(ctx));
        return found.filter((ref) => isRefTo(ref, 'VirtualMachine'));
      } catch (error) {
        if (!lacksMethod(error)) throw error;
        this.#findsAll = false;
      }
    }
    const found = await this.#vim.invokeApi(searchIndex, 'FindByUuid', params, abortable(ctx));
    return isRefTo(found, 'VirtualMachine') ? [found] : [];
  }
}
