/**
 * A server that recorded requests are sent to again: whatever they were about, they are about something that is there.
 *
 * References in a request name what the simulator had that recorded it. Each that names nothing here is turned to an object
 * of its type, and each VM to one that still lives, because some requests end the VM that they are for.
 */
import type { RecordedRequest } from './recorded-requests.js';
import { call, rawLogin, rawRequest } from './raw-request.js';
import { BLANK } from '../src/calls/secrets.js';
import { refIn, textIn, type RawRef } from './raw-client.js';
import type { SimulatorProcess } from './simulator-process.js';

const REFERENCE = /type="(\w+)"([^>]*)>([^<]*)</g;
/** Whose properties say where all others are. */
const KINDS = [
  'Folder',
  'Datacenter',
  'ComputeResource',
  'ResourcePool',
  'HostSystem',
  'Datastore',
  'StoragePod',
  'Network',
  'DistributedVirtualSwitch',
  'VirtualMachine',
];
const root = { type: 'Folder', value: 'group-d1' };

export class MutationTarget {
  readonly server: SimulatorProcess;
  readonly #known = new Map<string, Set<string>>();
  readonly #vms: string[];
  readonly #vmFolder: string;
  #made = 0;
  /** What a reference of a type is turned to. */
  readonly #places = new Map<string, string>();
  /** Of the session that makes things: no request is sent in it. */
  readonly #ownCookie: string;
  #cookie = '';
  #opening: Promise<void> | undefined;
  #taking: Promise<void> | undefined;

  private constructor(server: SimulatorProcess, refs: readonly RawRef[], vmFolder: string, cookie: string) {
    this.server = server;
    this.#ownCookie = cookie;
    this.#vmFolder = vmFolder;
    for (const { type, value } of refs) {
      this.#known.set(type, (this.#known.get(type) ?? new Set()).add(value));
      if (!this.#places.has(type)) this.#places.set(type, value);
    }
    this.#vms = refs.flatMap(({ type, value }) => (type === 'VirtualMachine' ? value : []));
  }

  static async open(server: SimulatorProcess): Promise<MutationTarget> {
    const cookie = await rawLogin(server);
    const send = (body: string) => rawRequest(server, { body, headers: { cookie } });
    const refs: RawRef[] = [];
    for (const kind of KINDS) {
      const container = `<container type="Folder">${root.value}</container>`;
      const args = `${container}<type>${kind}</type><recursive>true</recursive>`;
      const view = refIn(await send(call('CreateContainerView', service('ViewManager'), args)));
      refs.push(...refsIn((await send(call('Fetch', view, '<prop>view</prop>'))).text));
    }
    const place = call(
      'FindByInventoryPath',
      service('SearchIndex'),
      '<inventoryPath>DC0/vm</inventoryPath>',
    );
    const target = new MutationTarget(server, [root, ...refs], refIn(await send(place)).value, cookie);
    await target.renew();
    await target.#takeVm();
    return target;
  }

  get cookie(): string {
    return this.#cookie;
  }

  /** A new session, and what only a session has. Those who ask at the same time get the same one. */
  renew(): Promise<void> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #open(): Promise<void> {
    const cookie = await rawLogin(this.server);
    const vm = this.#places.get('VirtualMachine') ?? '';
    const spec =
      '<spec><propSet><type>VirtualMachine</type><pathSet>name</pathSet></propSet>' +
      `<objectSet><obj type="VirtualMachine">${vm}</obj></objectSet></spec><partialUpdates>true</partialUpdates>`;
    const container = `<container type="Folder">${root.value}</container><recursive>true</recursive>`;
    const collector = { type: 'PropertyCollector', value: 'propertyCollector' };
    for (const [method, target, args] of [
      ['CreateContainerView', service('ViewManager'), container],
      ['CreateFilter', collector, spec],
      ['CreateCollectorForTasks', service('TaskManager'), '<filter/>'],
      ['CreateCollectorForEvents', service('EventManager'), '<filter/>'],
    ] as const) {
      await this.#make(call(method, target, args), cookie);
    }
    // No request ends it before all of it is there.
    this.#cookie = cookie;
  }

  /** The next VM, with a snapshot. */
  async #takeVm(): Promise<void> {
    const vm = this.#vms.shift() ?? (await this.#newVm());
    this.#places.set('VirtualMachine', vm);
    const args = '<name>s</name><memory>false</memory><quiesce>false</quiesce>';
    const target = { type: 'VirtualMachine', value: vm };
    await this.#make(call('CreateSnapshot_Task', target, args));
    const { text } = await this.#send(call('Fetch', target, '<prop>snapshot</prop>'));
    const snapshot = textIn(text, 'currentSnapshot');
    if (snapshot !== undefined) this.#places.set('VirtualMachineSnapshot', snapshot);
  }

  async #newVm(): Promise<string> {
    this.#made += 1;
    const config =
      `<config><name>made ${this.#made}</name><guestId>otherGuest64</guestId>` +
      '<files><vmPathName>[LocalDS_0]</vmPathName></files><numCPUs>1</numCPUs><memoryMB>512</memoryMB></config>';
    const pool = `<pool type="ResourcePool">${this.#places.get('ResourcePool') ?? ''}</pool>`;
    const folder = { type: 'Folder', value: this.#vmFolder };
    const task = refIn(await this.#send(call('CreateVM_Task', folder, config + pool)));
    const info = await this.#send(call('Fetch', task, '<prop>info</prop>'));
    return refIn(info, 'result').value;
  }

  /** What a call answers with is what references of its type are turned to. */
  async #make(body: string, cookie = this.#ownCookie): Promise<void> {
    const { type, value } = refIn(await this.#send(body, cookie));
    this.#places.set(type, value);
  }

  #send(body: string, cookie = this.#ownCookie) {
    return rawRequest(this.server, { body, headers: { cookie } });
  }

  /** Ends the waits of the session, as a client would. */
  async endWaits(): Promise<void> {
    const collector = { type: 'PropertyCollector', value: 'propertyCollector' };
    await this.#send(call('CancelWaitForUpdates', collector), this.#cookie);
  }

  /** The request as it would be recorded here and now. */
  aimed({ method, body }: RecordedRequest): Buffer {
    const text = body.toString().replaceAll(REFERENCE, (whole, type: string, more: string, value: string) => {
      const place = this.#places.get(type);
      const isHere = type !== 'VirtualMachine' && this.#known.get(type)?.has(value) === true;
      return place === undefined || isHere ? whole : `type="${type}"${more}>${place}<`;
    });
    return Buffer.from(method === 'Login' ? text.replace(BLANK, this.server.password) : text);
  }

  /** Looks whether the session that a request was sent in, and the VM, are still there. */
  async noteAnswer(body: string, cookie: string): Promise<void> {
    if (cookie === this.#cookie && body.includes('<NotAuthenticatedFault')) await this.renew();
    const vm = this.#places.get('VirtualMachine') ?? '';
    const isGone = body.includes('<ManagedObjectNotFoundFault') && body.includes(`>${vm}</obj>`);
    if (isGone || this.#taking !== undefined) await this.#replaceVm();
  }

  #replaceVm(): Promise<void> {
    this.#taking ??= this.#takeVm().finally(() => {
      this.#taking = undefined;
    });
    return this.#taking;
  }
}

function service(type: string): RawRef {
  return { type, value: type };
}

function refsIn(text: string): RawRef[] {
  const found = text.matchAll(/<ManagedObjectReference [^>]*?type="(\w+)"[^>]*>([^<]*)</g);
  return [...found].map(([, type = '', value = '']) => ({ type, value }));
}
