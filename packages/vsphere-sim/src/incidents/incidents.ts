/**
 * What happens in a datacenter without a client having asked for it: `simulator.incidents`.
 *
 *    simulator.incidents.restartHost('DC0_C0_H1', { downMs: 60_000 });
 *    simulator.incidents.crashGuest('web-1');
 *
 * Objects are named by id or by name, or are handed in. What cannot happen, as a crash of a guest that does not run, throws
 * IncidentImpossible.
 */
import type { World } from '../model/world.js';
import { Sessions } from '../sessions/sessions.js';
import { setDatastoreAccess } from './datastore-incidents.js';
import { disconnectHost, failHost, reconnectHost, recoverHost } from './host-incidents.js';
import { objectNamed, type Which } from './named-object.js';
import { crashGuest, migrateByDrs, shutDownGuest } from './vm-incidents.js';

export class Incidents {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /**
   * The host fails, and comes back after some time by the simulated clock, at once if none is given. In a cluster with HA
   * its VMs are started on other hosts; elsewhere they are off when it is back.
   */
  restartHost(which: Which, { downMs = 0 }: { readonly downMs?: number | undefined } = {}): void {
    const host = objectNamed(this.#world, 'HostSystem', which);
    failHost(this.#world, host);
    const recover = (): void => recoverHost(this.#world, host);
    if (downMs === 0) recover();
    else this.#world.clock.after(downMs, recover);
  }

  /** The first half of a restart: the host is off until {@link recoverHost}. */
  failHost(which: Which): void {
    failHost(this.#world, objectNamed(this.#world, 'HostSystem', which));
  }

  recoverHost(which: Which): void {
    recoverHost(this.#world, objectNamed(this.#world, 'HostSystem', which));
  }

  /** The server has no connection to the host; the VMs on it run on. */
  disconnectHost(which: Which): void {
    disconnectHost(this.#world, objectNamed(this.#world, 'HostSystem', which));
  }

  reconnectHost(which: Which): void {
    reconnectHost(this.#world, objectNamed(this.#world, 'HostSystem', which));
  }

  /** DRS moves a running VM; to the host of its cluster with the fewest VMs if none is given. */
  migrateVm(which: Which, to?: Which): void {
    const host = to === undefined ? undefined : objectNamed(this.#world, 'HostSystem', to);
    migrateByDrs(this.#world, objectNamed(this.#world, 'VirtualMachine', which), host);
  }

  /** Somebody in the guest shuts it down. */
  shutDownGuest(which: Which): void {
    shutDownGuest(this.#world, objectNamed(this.#world, 'VirtualMachine', which));
  }

  /** The guest's kernel gives up; the VM stays on. */
  crashGuest(which: Which): void {
    crashGuest(this.#world, objectNamed(this.#world, 'VirtualMachine', which));
  }

  /** All hosts lose the datastore, or one of them. */
  loseDatastore(which: Which, on?: Which): void {
    this.#setAccess(which, false, on);
  }

  /** They find it again. */
  restoreDatastore(which: Which, on?: Which): void {
    this.#setAccess(which, true, on);
  }

  /** Every session ends, or every one of a user, as if its time were over. Returns how many. */
  expireSessions(user?: string): number {
    const sessions = this.#world.part(Sessions);
    const ended = sessions
      .all()
      .filter(({ userName }) => user === undefined || userName.toLowerCase() === user.toLowerCase());
    for (const session of ended) sessions.end(session);
    return ended.length;
  }

  #setAccess(which: Which, isThere: boolean, on: Which | undefined): void {
    const host = on === undefined ? undefined : objectNamed(this.#world, 'HostSystem', on);
    setDatastoreAccess(this.#world, objectNamed(this.#world, 'Datastore', which), isThere, host);
  }
}
