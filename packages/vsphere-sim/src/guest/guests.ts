/**
 * The guests of all VMs: made when somebody first has to do with one, and kept by the disk that it is on, so that a VM
 * that is registered again has it back.
 */
import { disksIn } from '../files/disk-backings.js';
import { isA } from '../model/data-object.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { Blobs } from '../files/blobs.js';
import { Guest } from './guest.js';
import type { GuestProgramHandler } from './guest-program.js';
import { familyOf, SYSTEMS } from './guest-system.js';
import type { GuestAccount } from './guest-user.js';

type Vm = Managed<'VirtualMachine'>;

/** Of the administrator of every guest that nothing else is said of. */
export const DEFAULT_GUEST_PASSWORD = 'VMware1!';

/** `world.part(Guests)` */
export class Guests {
  /** Who may log in to a guest that nothing else is said of; its administrator with the default password if not given. */
  accounts: readonly GuestAccount[] | undefined;
  /** How long a program runs that nobody decides about, by the simulated time. */
  programMs = 1000;
  /** Decides what programs do. */
  onProgram: GuestProgramHandler | undefined;
  readonly #world: World;
  readonly #guests = new Map<string, Guest>();
  readonly #accounts = new Map<string, readonly GuestAccount[]>();
  readonly #booted = new WeakMap<Guest, Date>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The guest of a VM, as it is after the VM's last start. */
  of(vm: Vm): Guest {
    const key = keyOf(vm);
    const guest = this.#guests.get(key) ?? this.#make(vm, key);
    const { bootTime } = vm.get('runtime');
    if (bootTime !== undefined && this.#booted.get(guest) !== bootTime) {
      if (this.#booted.has(guest)) guest.stop();
      this.#booted.set(guest, bootTime);
    }
    return guest;
  }

  /** Who may log in to this VM's guest, from its first start on. */
  setAccounts(vm: Vm, accounts: readonly GuestAccount[]): void {
    this.#accounts.set(keyOf(vm), accounts);
  }

  /** The disks of one VM are a copy of another's. */
  copied(source: Vm, copy: Vm): void {
    const [from, to] = [keyOf(source), keyOf(copy)];
    const accounts = this.#accounts.get(from);
    if (accounts !== undefined) this.#accounts.set(to, accounts);
    const original = this.#guests.get(from);
    if (original === undefined) return;
    const store = this.#world.part(Blobs).store;
    this.#guests.set(to, new Guest(this.#world, store, original.family, original));
  }

  /** The VM is gone with its disks. */
  removed(vm: Vm): void {
    const key = keyOf(vm);
    this.#guests.get(key)?.remove();
    this.#guests.delete(key);
    this.#accounts.delete(key);
  }

  #make(vm: Vm, key: string): Guest {
    const family = familyOf(vm.get('config')?.guestId ?? '');
    const guest = new Guest(this.#world, this.#world.part(Blobs).store, family);
    const usual = [{ name: SYSTEMS[family].admin, password: DEFAULT_GUEST_PASSWORD }];
    for (const account of this.#accounts.get(key) ?? this.accounts ?? usual) guest.setUser(account);
    this.#guests.set(key, guest);
    return guest;
  }
}

/** The first disk's identity, which it keeps wherever it goes; without any disk, the VM's own. */
function keyOf(vm: Vm): string {
  const [first] = disksIn(vm.get('config'));
  const { backing } = first ?? {};
  const uuid = isA(backing, 'VirtualDiskFlatVer2BackingInfo') ? backing.uuid : undefined;
  return uuid?.toUpperCase() ?? vm.moid;
}
