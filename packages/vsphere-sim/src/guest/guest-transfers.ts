/**
 * Files on their way into guests or out of them: each has an address that is good for one whole transfer, as long as its VM
 * goes on running where it runs.
 */
import type { GuestFileAttributes } from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import type { GuestUser } from './guest-user.js';

type Vm = Managed<'VirtualMachine'>;

interface TransferCommon {
  readonly vm: Vm;
  readonly user: GuestUser;
  readonly path: string;
}

export interface TransferFromGuest extends TransferCommon {
  readonly direction: 'from';
}

export interface TransferToGuest extends TransferCommon {
  readonly direction: 'to';
  readonly sizeBytes: number;
  readonly overwrite: boolean;
  readonly attributes: GuestFileAttributes;
}

type TransferSpec = TransferFromGuest | TransferToGuest;

export type GuestTransfer = TransferSpec & {
  readonly id: number;
  readonly token: string;
  /** Aborts when the VM is switched or goes elsewhere. */
  readonly signal: AbortSignal;
  /** Somebody is at it. */
  isBusy: boolean;
};

/** `world.part(GuestTransfers)` */
export class GuestTransfers {
  readonly #world: World;
  readonly #open = new Map<number, { readonly transfer: GuestTransfer; readonly end: () => void }>();

  constructor(world: World) {
    this.#world = world;
  }

  open(spec: TransferSpec): GuestTransfer {
    const id = this.#world.ids.nextNumber('guest-file');
    const abort = new AbortController();
    const transfer = { ...spec, id, token: this.#world.random.uuid(), signal: abort.signal, isBusy: false };
    const { vm } = spec;
    const { host, bootTime, powerState } = vm.get('runtime');
    const give = (): void => {
      this.close(transfer);
      abort.abort(new Error('The virtual machine does not run any more where it ran.'));
    };
    const watcher = {
      changed: (): void => {
        const now = vm.get('runtime');
        const isSame = now.bootTime === bootTime && now.powerState === powerState;
        if (!isSame || now.host?.value !== host?.value) give();
      },
      removed: give,
    };
    vm.watch(watcher);
    this.#open.set(id, { transfer, end: () => vm.unwatch(watcher) });
    return transfer;
  }

  find(id: number, token: string): GuestTransfer | undefined {
    const transfer = this.#open.get(id)?.transfer;
    return transfer?.token === token ? transfer : undefined;
  }

  /** It has gone through: its address is good for nothing any more. */
  close({ id }: GuestTransfer): void {
    this.#open.get(id)?.end();
    this.#open.delete(id);
  }
}
