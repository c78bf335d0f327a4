/**
 * One user's session: who it is, when it was last used, and the objects that belong to it alone.
 *
 * Views, collectors and filters live and die with their session, and no other session finds them. The same goes for
 * what every session sees differently under one reference: its `PropertyCollector`, `currentSession`, `viewList`.
 */
import type { ManagedObjectReference, UserSession } from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';

/** Who opens a session, and from where. */
export interface SessionOpening {
  readonly userName: string;
  readonly fullName: string;
  readonly locale?: string | undefined;
  readonly ipAddress?: string | undefined;
  readonly userAgent?: string | undefined;
  readonly extensionSession?: boolean | undefined;
}

export class Session {
  /** What the cookie holds. */
  readonly cookie: string;
  /** What the API calls the session. */
  readonly key: string;
  readonly opening: SessionOpening;
  readonly #world: World;
  readonly #objects = new Map<string, ManagedObject>();
  readonly #endings = new Set<() => void>();
  readonly #loginTime: Date;
  #lastActiveMs: number;
  #locale: string;
  #callCount = 0;
  #callsUnderWay = 0;
  #ended = false;

  constructor(world: World, opening: SessionOpening) {
    this.#world = world;
    this.opening = opening;
    this.#locale = opening.locale ?? 'en';
    this.key = world.random.uuid();
    this.cookie = world.random.hex(40);
    this.#loginTime = world.date();
    this.#lastActiveMs = world.clock.now();
  }

  get userName(): string {
    return this.opening.userName;
  }

  /** The language of messages to come. */
  setLocale(locale: string): void {
    this.#locale = locale;
  }

  /** Says that the session's own object of a type has another value of a property. */
  touch(type: string, property: string): void {
    for (const object of this.#objects.values()) if (object.type === type) object.touch(property);
  }

  get hasEnded(): boolean {
    return this.#ended;
  }

  /** A call begins: until the function it returns is called, the session is in use. */
  begin(): () => void {
    this.#callCount += 1;
    this.#callsUnderWay += 1;
    this.#lastActiveMs = this.#world.clock.now();
    return () => {
      this.#callsUnderWay -= 1;
      this.#lastActiveMs = this.#world.clock.now();
    };
  }

  /** How long nobody has used it. 0 while a call is under way, however long that waits. */
  get idleMs(): number {
    return this.#callsUnderWay > 0 ? 0 : this.#world.clock.now() - this.#lastActiveMs;
  }

  /** An id for an object of this session, as a vCenter makes them: `session[52...]5f...`. */
  nextMoid(): string {
    return `session[${this.key}]${this.#world.random.uuid()}`;
  }

  add<O extends ManagedObject>(object: O): O {
    this.#objects.set(object.moid, object);
    return object;
  }

  remove(object: ManagedObject): void {
    if (this.#objects.get(object.moid) !== object) return;
    this.#objects.delete(object.moid);
    object.markRemoved();
  }

  /** An object of this session. */
  own(ref: ManagedObjectReference): ManagedObject | undefined {
    return this.#objects.get(ref.value);
  }

  /** What a reference names to this session: an object of its own, or one of the inventory. */
  find(ref: ManagedObjectReference): ManagedObject | undefined {
    const own = this.#objects.get(ref.value);
    if (own === undefined) return this.#world.inventory.find(ref);
    return this.#world.inventory.isA(own, ref.type) ? own : undefined;
  }

  /** Calls back when the session ends, at once if it has. Returns what takes that back. */
  onEnd(callback: () => void): () => void {
    if (this.#ended) callback();
    else this.#endings.add(callback);
    return () => void this.#endings.delete(callback);
  }

  /** Takes all that is the session's with it. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const callback of this.#endings) callback();
    for (const object of this.#objects.values()) object.markRemoved();
    this.#objects.clear();
  }

  /** As the API describes it. */
  describe(): UserSession {
    const { userName, fullName, ipAddress, userAgent, extensionSession = false } = this.opening;
    return {
      key: this.key,
      userName,
      fullName,
      loginTime: this.#loginTime,
      lastActiveTime: new Date(this.#lastActiveMs),
      locale: this.#locale,
      messageLocale: this.#locale,
      extensionSession,
      ...(ipAddress !== undefined && { ipAddress }),
      ...(userAgent !== undefined && { userAgent }),
      callCount: this.#callCount,
    };
  }
}
