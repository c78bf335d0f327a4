/**
 * Tickets that open the console of a VM: whoever shows one is let in, once, and has to come soon.
 */
import type { Timer } from '../model/clock.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';

/** Expected of an ESX host: the API only says that a ticket is used once. */
const DEFAULT_LIFETIME_MS = 2 * 60_000;
const DIGITS = 16;

interface Ticket {
  readonly vm: Managed<'VirtualMachine'>;
  readonly expiry: Timer;
}

export class ConsoleTickets {
  lifetimeMs = DEFAULT_LIFETIME_MS;
  readonly #world: World;
  readonly #tickets = new Map<string, Ticket>();

  constructor(world: World) {
    this.#world = world;
  }

  issue(vm: Managed<'VirtualMachine'>): string {
    const id = this.#world.random.hex(DIGITS);
    const expiry = this.#world.clock.after(this.lifetimeMs, () => void this.#tickets.delete(id));
    this.#tickets.set(id, { vm, expiry });
    return id;
  }

  /** Takes a ticket in. Undefined when it is not good, or its VM does not run any more. */
  redeem(id: string): Managed<'VirtualMachine'> | undefined {
    const ticket = this.#tickets.get(id);
    if (ticket === undefined) return undefined;
    this.#tickets.delete(id);
    ticket.expiry.cancel();
    const { vm } = ticket;
    return !vm.isRemoved && vm.get('runtime').powerState === 'poweredOn' ? vm : undefined;
  }
}
