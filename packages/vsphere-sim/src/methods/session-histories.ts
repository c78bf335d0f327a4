/** The lists that clients page through, of tasks or of events: each belongs to the session that made it. */
import { managedObjectNotFound } from '../model/inventory.js';
import type { ManagedObject } from '../model/managed-object.js';
import { SimFault } from '../wire/sim-fault.js';
import type { AnyCall } from './call.js';
import { invalidArgument } from './invalid-argument.js';

/** As many of a kind a session may have. */
export const MOST_COLLECTORS = 32;

/** A client's place in a list, and the collector that stands for it. */
interface History {
  readonly object: ManagedObject;
  /** Stops following the list. */
  close(): void;
}

export class SessionHistories<H extends History> {
  readonly #byObject = new Map<ManagedObject, H>();
  /** What takes back that the session's end is waited for. */
  readonly #stays = new WeakMap<H, () => void>();

  /** @throws {SimFault} InvalidState: the session has too many */
  add({ session }: AnyCall, make: (moid: string) => H): H {
    const own = [...this.#byObject.keys()].filter((object) => session.own(object.ref) === object);
    if (own.length >= MOST_COLLECTORS)
      throw new SimFault('InvalidState', {}, 'There are too many collectors.');
    const history = make(session.nextMoid());
    this.#byObject.set(history.object, history);
    session.add(history.object);
    this.#stays.set(
      history,
      session.onEnd(() => this.#forget(history)),
    );
    return history;
  }

  /** The one that is called. */
  of({ object }: AnyCall): H {
    const history = this.#byObject.get(object);
    if (history === undefined) throw managedObjectNotFound(object.ref);
    return history;
  }

  destroy(call: AnyCall): void {
    this.#forget(this.of(call));
    call.session.remove(call.object);
  }

  #forget(history: H): void {
    this.#stays.get(history)?.();
    history.close();
    this.#byObject.delete(history.object);
  }
}

/** How many a client asks for. @throws {SimFault} InvalidArgument: none, or more than `most` */
export function checkedCount(maxCount: number, most = Infinity): number {
  if (maxCount < 1 || maxCount > most) throw invalidArgument('maxCount');
  return maxCount;
}
