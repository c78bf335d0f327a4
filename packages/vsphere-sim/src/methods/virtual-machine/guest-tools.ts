/**
 * The tools in the guests: they come up some time after the power does, and do what is asked of the guest.
 *
 * `world.part(GuestTools)`. By default they run as soon as the VM does.
 */
import { startingGuest, vmGuest } from '../../build/vm-guest.js';
import type { Timer } from '../../model/clock.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';

type Vm = Managed<'VirtualMachine'>;

export class GuestTools {
  /** From power on until they run; `Infinity` for never. */
  startMs = 0;
  /** For how long a guest shuts down or starts again. */
  shutdownMs = 0;
  readonly #world: World;
  readonly #timers = new Map<Vm, Timer>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The guest boots: its tools run later. */
  booted(vm: Vm): void {
    this.stopped(vm);
    if (this.startMs === 0) return;
    vm.set('guest', startingGuest);
    this.#later(vm, this.startMs, () => vm.set('guest', vmGuest));
  }

  /** The guest does not run any more, whatever it was about to do. */
  stopped(vm: Vm): void {
    this.#timers.get(vm)?.cancel();
    this.#timers.delete(vm);
    vm.set('guest', vmGuest);
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

  #later(vm: Vm, ms: number, work: () => void): void {
    const timer = this.#world.clock.after(ms, () => {
      this.#timers.delete(vm);
      if (!vm.isRemoved) work();
    });
    this.#timers.set(vm, timer);
  }
}
