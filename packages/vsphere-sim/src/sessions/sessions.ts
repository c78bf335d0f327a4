/**
 * Who is logged in: sessions by cookie, opened, found, and ended by their users, by others, or by the clock.
 */
import type { Timer } from '../model/clock.js';
import type { World } from '../model/world.js';
import { Session, type SessionOpening } from './session.js';

/** What a vCenter is delivered with. */
const DEFAULT_IDLE_MS = 30 * 60_000;

export class Sessions {
  /** After how long without a call a session ends. */
  idleMs = DEFAULT_IDLE_MS;
  readonly #world: World;
  readonly #byCookie = new Map<string, Session>();
  readonly #expiries = new Map<Session, Timer>();
  readonly #openings = new Set<(session: Session) => void>();
  readonly #endings = new Set<(session: Session) => void>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Calls back with each new session, before its user has it: to give it objects of its own. */
  onOpen(callback: (session: Session) => void): void {
    this.#openings.add(callback);
  }

  /** Calls back with each session that ends, whoever ends it, while it still is what it was. */
  onEnd(callback: (session: Session) => void): void {
    this.#endings.add(callback);
  }

  open(opening: SessionOpening): Session {
    const session = new Session(this.#world, opening);
    this.#byCookie.set(session.cookie, session);
    for (const callback of this.#openings) callback(session);
    this.#expireLater(session, this.idleMs);
    this.#listChanged();
    return session;
  }

  byCookie(cookie: string | undefined): Session | undefined {
    return cookie === undefined ? undefined : this.#byCookie.get(cookie);
  }

  byKey(key: string): Session | undefined {
    return this.all().find((session) => session.key === key);
  }

  /** In the order they were opened. */
  all(): Session[] {
    return [...this.#byCookie.values()];
  }

  end(session: Session): void {
    if (!this.#byCookie.delete(session.cookie)) return;
    this.#expiries.get(session)?.cancel();
    this.#expiries.delete(session);
    for (const callback of this.#endings) callback(session);
    session.end();
    this.#listChanged();
  }

  endAll(): void {
    for (const session of this.all()) this.end(session);
  }

  #expireLater(session: Session, ms: number): void {
    const timer = this.#world.clock.after(ms, () => {
      const left = this.idleMs - session.idleMs;
      if (left <= 0) this.end(session);
      else this.#expireLater(session, left);
    });
    this.#expiries.set(session, timer);
  }

  #listChanged(): void {
    this.#world.inventory.singleton('SessionManager')?.touch('sessionList');
  }
}
