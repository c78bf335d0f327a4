/**
 * The tools in the guests: they come up some time after the power does, and do what is asked of the guest.
 *
 * `world.part(GuestTools)`. By default they run as soon as the VM does.
 */
import { customizedGuest, startingGuest, vmGuest, type GuestIdentity } from '../../build/vm-guest.js';
import type { Timer } from '../../model/clock.js';
import type { Computed } from '../../model/computed.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { vmEvent } from './vm-event.js';

type Vm = Managed<'VirtualMachine'>;

export class GuestTools {
  /** From power on until they run; `Infinity` for never. */
  startMs = 0;
  /** For how long a guest shuts down or starts again. */
  shutdownMs = 0;
  readonly #world: World;
  readonly #timers = new Map<Vm, Timer>();
  readonly #pending = new WeakMap<Vm, GuestIdentity>();
  /** Of those that were customized. */
  readonly #guests = new WeakMap<Vm, Computed>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The guest boots: its tools run later. */
  booted(vm: Vm): void {
    this.stopped(vm);
    if (this.startMs === 0) {
      this.#running(vm);
      return;
    }
    vm.set('guest', startingGuest);
    this.#later(vm, this.startMs, () => this.#running(vm));
  }

  /** At its next start the guest becomes what is said here. */
  customize(vm: Vm, identity: GuestIdentity): void {
    this.#pending.set(vm, identity);
  }

  isToBeCustomized(vm: Vm): boolean {
    return this.#pending.has(vm);
  }

  /** The guest does not run any more, whatever it was about to do. */
  stopped(vm: Vm): void {
    this.#timers.get(vm)?.cancel();
    this.#timers.delete(vm);
    vm.set('guest', this.#guests.get(vm) ?? vmGuest);
  }

  /** Something that the guest does when it has had the time. */
  ask(vm: Vm, work: () => void): void {
    this.#timers.get(vm)?.cancel();
    if (this.shutdownMs === 0) work();
    else this.#later(vm, this.shutdownMs, work);
  }

  /** @throws {SimFault} ToolsUnavailable */
  assertRunning(vm: Vm): void {
    if (vm.get('guest')?.toolsRunningStatus === 'guestToolsRunning') return;
    throw new SimFault(
      'ToolsUnavailable',
      {},
      'Cannot complete operation because VMware Tools is not running in this virtual machine.',
    );
  }

  /** The tools are there; what they have to do first is to customize the guest. */
  #running(vm: Vm): void {
    const identity = this.#pending.get(vm);
    this.#pending.delete(vm);
    if (identity !== undefined) {
      const logLocation = '/var/log/vmware-imc/toolsDeployPkg.log';
      vmEvent(this.#world, vm, 'CustomizationStartedEvent', { logLocation });
      this.#guests.set(vm, customizedGuest(identity));
      vmEvent(this.#world, vm, 'CustomizationSucceeded', { logLocation });
    }
    vm.set('guest', this.#guests.get(vm) ?? vmGuest);
  }

  #later(vm: Vm, ms: number, work: () => void): void {
    const timer = this.#world.clock.after(ms, () => {
      this.#timers.delete(vm);
      if (!vm.isRemoved) work();
    });
    this.#timers.set(vm, timer);
  }
}
