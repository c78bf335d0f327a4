/** The leases of the server: by the tickets in the addresses of their files, and by the objects that stand for them. */
import type { ManagedObject } from '../model/managed-object.js';
import { managedObjectNotFound } from '../model/inventory.js';
import type { World } from '../model/world.js';
import type { Session } from '../sessions/session.js';
import { localizedFault } from '../model/localized-fault.js';
import { givenUp, Lease, type LeaseParts } from './lease.js';

/** For how long a client can read how a lease has ended. Expected of a vCenter, which documents no time. */
const RETENTION_MS = 10 * 60_000;

/** `world.part(Leases)` */
export class Leases {
  readonly #world: World;
  readonly #byTicket = new Map<string, Lease>();
  readonly #byObject = new Map<ManagedObject, Lease>();

  constructor(world: World) {
    this.#world = world;
  }

  /** One that is being prepared. It ends with the session at the latest. */
  open(session: Session, parts: Omit<LeaseParts, 'world' | 'moid'>): Lease {
    const lease = new Lease({ ...parts, world: this.#world, moid: session.nextMoid() });
    session.add(lease.object);
    this.#byTicket.set(lease.ticket, lease);
    this.#byObject.set(lease.object, lease);
    void this.#forgetLater(session, lease);
    return lease;
  }

  /** One that is not over. */
  byTicket(ticket: string): Lease | undefined {
    return this.#byTicket.get(ticket);
  }

  /** @throws {SimFault} ManagedObjectNotFound: it is forgotten */
  of(object: ManagedObject): Lease {
    const lease = this.#byObject.get(object);
    if (lease === undefined) throw managedObjectNotFound(object.ref);
    return lease;
  }

  async #forgetLater(session: Session, lease: Lease): Promise<void> {
    const forget = session.onEnd(() => lease.fail(localizedFault(givenUp())));
    await lease.ended;
    forget();
    this.#byTicket.delete(lease.ticket);
    this.#world.clock.after(RETENTION_MS, () => {
      session.remove(lease.object);
      this.#byObject.delete(lease.object);
    });
  }
}
