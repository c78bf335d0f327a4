/**
 * The operating system of one VM: its files, who may log in, what runs. It is there as long as the disk that it is on.
 *
 * A snapshot that is reverted to does not bring back files as they were: the tree is no part of the disk's blocks.
 */
import type { World } from '../model/world.js';
import type { BlobStore } from '../storage/blob-store.js';
import { GuestFiles } from './guest-files.js';
import { copyOf, release } from './guest-node.js';
import { GuestProcesses } from './guest-processes.js';
import { freshRoot, makeHome, SYSTEMS, type GuestFamily } from './guest-system.js';
import type { GuestAccount, GuestUser } from './guest-user.js';

const FIRST_UID = 1000;

interface KnownUser {
  readonly user: GuestUser;
  readonly password: string;
}

export class Guest {
  readonly family: GuestFamily;
  readonly environment = new Map<string, string>();
  readonly #world: World;
  readonly #files: GuestFiles;
  readonly #store: BlobStore;
  readonly #users = new Map<string, KnownUser>();
  readonly #tickets = new Map<string, GuestUser>();
  #processes: GuestProcesses | undefined;

  constructor(world: World, store: BlobStore, family: GuestFamily, original?: Guest) {
    this.#world = world;
    this.#store = store;
    this.family = family;
    const { paths, environment } = SYSTEMS[family];
    const root = original === undefined ? freshRoot(family, world.date()) : copyOf(original.#files.root);
    this.#files = new GuestFiles(paths, () => world.date(), root);
    for (const [name, value] of Object.entries(environment)) this.environment.set(name, value);
    if (original === undefined) return;
    for (const [name, value] of original.environment) this.environment.set(name, value);
    for (const [name, known] of original.#users) this.#users.set(name, known);
  }

  /** The tree, for whoever acts as one of its users. */
  get tree(): GuestFiles {
    return this.#files;
  }

  get processes(): GuestProcesses {
    const owner = SYSTEMS[this.family].admin;
    const services = this.family === 'windows' ? ['System', 'vmtoolsd.exe'] : ['systemd', 'vmtoolsd'];
    this.#processes ??= new GuestProcesses(
      this.#world.clock,
      services.map((name) => ({ name, owner })),
    );
    return this.#processes;
  }

  /** Adds a user, or gives one another password. */
  setUser({ name, password, admin = true }: GuestAccount): void {
    const key = this.#userKey(name);
    const known = this.#users.get(key)?.user;
    const isFirst = key === this.#userKey(SYSTEMS[this.family].admin);
    const uid = known?.uid ?? (isFirst ? 0 : FIRST_UID + this.#users.size);
    const user = { name, isAdmin: admin, uid, gid: uid };
    this.#users.set(key, { user, password });
    if (known === undefined) makeHome(this.family, this.#files.root, user);
  }

  /** Undefined when there is no such user, or the password is another. */
  login(name: string, password: string): GuestUser | undefined {
    const known = this.#users.get(this.#userKey(name));
    return known?.password === password ? known.user : undefined;
  }

  /** Stands for the user from now on, until it is given back or the guest stops. */
  ticketFor(user: GuestUser): string {
    const ticket = this.#world.random.uuid();
    this.#tickets.set(ticket, user);
    return ticket;
  }

  byTicket(ticket: string): GuestUser | undefined {
    return this.#tickets.get(ticket);
  }

  /** False when there is no such ticket. */
  giveBack(ticket: string): boolean {
    return this.#tickets.delete(ticket);
  }

  homeOf({ name }: GuestUser): string {
    return SYSTEMS[this.family].home(name);
  }

  /** The bytes of a file, whoever asks; undefined for one that is not there. */
  async readFile(path: string): Promise<Buffer | undefined> {
    const node = this.#files.find(path);
    if (node?.kind !== 'file') return undefined;
    return (await node.content?.readAt(0, node.content.size)) ?? Buffer.alloc(0);
  }

  /**
   * Puts a file there, with the folders above it, in place of what may be there.
   *
   * @param mode as of chmod(2): 0644 if not given
   */
  async writeFile(path: string, bytes: string | Uint8Array, mode?: number): Promise<void> {
    const content = await this.#store.fromBytes(Buffer.from(bytes));
    const system = { name: SYSTEMS[this.family].admin, isAdmin: true, uid: 0, gid: 0 };
    this.#files.makeParents(system, path);
    const file = this.#files.put(system, path, content, true);
    if (mode !== undefined) file.mode = mode;
  }

  /** The power went, or it starts anew. */
  stop(): void {
    this.#processes?.stop();
    this.#processes = undefined;
    this.#tickets.clear();
  }

  /** Lets go of all that it has. */
  remove(): void {
    this.stop();
    release(this.#files.root);
  }

  /** On Windows names are the same in any case. */
  #userKey(name: string): string {
    return this.family === 'windows' ? name.toLowerCase() : name;
  }
}
