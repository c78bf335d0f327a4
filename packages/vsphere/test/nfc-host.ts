/**
 * A vCenter that does nothing but leases, and the host that takes and gives their files. Over real sockets, and as
 * unreliable as a test wants it.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  fault,
  result,
  returnval,
  serviceContent,
  startScriptedServer,
  type Answer,
  type CertificateName,
  type ScriptedServer,
} from './scripted-server.js';

/** A file that the host was sent. */
export interface ReceivedFile {
  readonly device: string;
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface NfcHostOptions {
  readonly certificate?: CertificateName;
  /** File names of the devices. Disks if they end in `.vmdk`. */
  readonly devices?: readonly string[];
  /** Where the files are. `*`, the server itself, if not given. */
  readonly filesAt?: string;
  readonly thumbprint?: string;
  readonly leaseTimeoutS?: number;
  /** What an export gives. */
  readonly exports?: ReadonlyMap<string, Buffer>;
  readonly apiVersion?: string;
}

type LeaseState = 'initializing' | 'ready' | 'done' | 'error' | 'gone';

export const LEASE = { type: 'HttpNfcLease', value: 'session[52]lease-1' } as const;
export const VM = { type: 'VirtualMachine', value: 'vm-7' } as const;

export class NfcHost {
  readonly server: ScriptedServer;
  readonly received: ReceivedFile[] = [];
  /** The devices whose files were fetched. */
  readonly fetched: string[] = [];
  /** Does something else with a file that is sent or fetched. */
  intercept: ((device: string, incoming: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  state: LeaseState = 'initializing';
  stateAfterWait: LeaseState = 'ready';
  /** Of the lease, as XML. */
  error = '';
  readonly manifest = new Map<string, { size: number; sha1: string; sha256: string }>();
  readonly #options: NfcHostOptions;

  private constructor(server: ScriptedServer, options: NfcHostOptions) {
    this.server = server;
    this.#options = options;
    for (const [device, data] of options.exports ?? []) {
      const sums = ['sha1', 'sha256'].map((algorithm) => createHash(algorithm).update(data).digest('hex'));
      this.manifest.set(device, { size: data.length, sha1: sums[0] ?? '', sha256: sums[1] ?? '' });
    }
    this.#script();
    server.serve('/nfc/', (incoming, response) => this.serveFile(incoming, response));
  }

  static async start(options: NfcHostOptions = {}): Promise<NfcHost> {
    return new NfcHost(await startScriptedServer(options.certificate), options);
  }

  /** What the server was told of the lease, in order: progress by its percentage. */
  get told(): string[] {
    return this.server.requests.flatMap(({ method, body }) => {
      if (method === 'HttpNfcLeaseProgress') return [/<percent>(\d+)</.exec(body)?.[1] ?? '?'];
      return method === 'HttpNfcLeaseComplete' || method === 'HttpNfcLeaseAbort' ? [method.slice(12)] : [];
    });
  }

  get abortedWith(): string | undefined {
    const request = this.server.requests.findLast(({ method }) => method === 'HttpNfcLeaseAbort');
    return request && /<fault [^>]*type="(?:\w+:)?(\w+)"/.exec(request.body)?.[1];
  }

  /** Also for another server, that stands for an ESX host. */
  serveFile(incoming: IncomingMessage, response: ServerResponse): void {
    const device = (incoming.url ?? '').split('/').at(-1) ?? '';
    if (this.intercept?.(device, incoming, response)) return;
    if (incoming.method === 'GET') {
      this.fetched.push(device);
      const data = this.#options.exports?.get(device);
      response.writeHead(data ? 200 : 404);
      response.end(data);
      return;
    }
    if (incoming.headers.expect !== undefined) response.writeContinue();
    this.receive(device, incoming, () => response.writeHead(200).end());
  }

  receive(device: string, incoming: IncomingMessage, done: () => void): void {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    incoming.on('data', (data: Buffer) => {
      hash.update(data);
      sizeBytes += data.length;
    });
    incoming.on('end', () => {
      const { method = '', headers } = incoming;
      this.received.push({ device, method, headers, sizeBytes, sha256: hash.digest('hex') });
      done();
    });
  }

  close(): Promise<void> {
    return this.server.close();
  }

  #script(): void {
    const { server } = this;
    const content = serviceContent(this.#options.apiVersion).replace(
      '</returnval>',
      '<ovfManager type="OvfManager">OvfManager</ovfManager></returnval>',
    );
    server.script('RetrieveServiceContent', result(content));
    server.script('CreatePropertyCollector', result(returnval('collector-1', 'PropertyCollector')));
    server.script('CreateListView', result(returnval('view-1', 'ListView')));
    server.script('CreateFilter', result(returnval('filter-1', 'PropertyFilter')));
    for (const method of [
      'ModifyListView',
      'DestroyView',
      'DestroyPropertyCollector',
      'CancelWaitForUpdates',
    ]) {
      server.script(method, result());
    }
    const states: (() => LeaseState)[] = [() => this.state, () => this.stateAfterWait];
    server.script('WaitForUpdatesEx', (request, response) => {
      const next = states.shift();
      // Further waits stay under way.
      if (next) return result(this.#update((this.state = next())))(request, response);
    });
    server.script('RetrievePropertiesEx', (request, response) => {
      const read = this.state === 'gone' ? leaseGone : result(returnval(this.#objectState(request.body)));
      return read(request, response);
    });
    for (const method of ['ImportVApp', 'ExportVm', 'ExportVApp', 'ExportSnapshot']) {
      server.script(method, result(returnval(LEASE.value, 'HttpNfcLease')));
    }
    server.script('HttpNfcLeaseProgress', this.ending());
    server.script('HttpNfcLeaseSetManifestChecksumType', result());
    server.script('HttpNfcLeaseComplete', this.ending('done'));
    server.script('HttpNfcLeaseAbort', this.ending('gone'));
    server.script('HttpNfcLeaseGetManifest', (request, response) => {
      const entries = Array.from(this.manifest, ([device, { size, sha1, sha256 }]) =>
        returnval(
          `<key>/${VM.value}/${device}</key><sha1>${sha1}</sha1><checksum>${sha256}</checksum>` +
            `<checksumType>sha256</checksumType><size>${size}</size><disk>true</disk>` +
            '<capacity>67108864</capacity><populatedSize>4096</populatedSize>',
        ),
      );
      return result(entries.join(''))(request, response);
    });
  }

  /** An answer that takes the lease to a state, if it still has one. */
  ending(state?: LeaseState): Answer {
    return (request, response) => {
      if (this.state === 'gone') return leaseGone(request, response);
      if (this.state === 'error') return fault('InvalidState')(request, response);
      if (state !== undefined) this.state = state;
      return result()(request, response);
    };
  }

  #objectState(body: string): string {
    const type = body.includes('>session[52]lease-1<') ? LEASE : VM;
    const properties =
      type === LEASE
        ? `<propSet><name>state</name><val xsi:type="HttpNfcLeaseState">${this.state}</val></propSet>${this.error === '' ? '' : `<propSet><name>error</name><val xsi:type="LocalizedMethodFault">${this.error}</val></propSet>`}`
        : '<propSet><name>name</name><val xsi:type="xsd:string">exported vm</val></propSet>';
    return `<objects><obj type="${type.type}">${type.value}</obj>${properties}</objects>`;
  }

  #update(state: LeaseState): string {
    return returnval(
      '<version>1</version><filterSet><filter type="PropertyFilter">filter-1</filter><objectSet><kind>enter</kind>' +
        `<obj type="HttpNfcLease">${LEASE.value}</obj>${change('state', 'HttpNfcLeaseState', state)}` +
        change('initializeProgress', 'xsd:int', state === 'initializing' ? '40' : '100') +
        (state === 'ready' ? change('info', 'HttpNfcLeaseInfo', this.#info()) : '') +
        (state === 'error' && this.error !== '' ? change('error', 'LocalizedMethodFault', this.error) : '') +
        '</objectSet></filterSet>',
    );
  }

  #info(): string {
    const {
      devices = ['disk-0.vmdk'],
      filesAt = 'https://*',
      thumbprint = '',
      leaseTimeoutS = 300,
    } = this.#options;
    const urls = devices.map(
      (device) =>
        `<deviceUrl><key>/${VM.value}/${device}</key><importKey>/sample/${device}</importKey>` +
        `<url>${filesAt}/nfc/secret-ticket/${device}</url><sslThumbprint>${thumbprint}</sslThumbprint>` +
        `<disk>${device.endsWith('.vmdk')}</disk><targetId>${device}</targetId></deviceUrl>`,
    );
    return (
      `<lease type="HttpNfcLease">${LEASE.value}</lease><entity type="VirtualMachine">${VM.value}</entity>` +
      `${urls.join('')}<totalDiskCapacityInKB>65536</totalDiskCapacityInKB><leaseTimeout>${leaseTimeoutS}</leaseTimeout>`
    );
  }
}

function change(name: string, type: string, value: string): string {
  return `<changeSet><name>${name}</name><op>assign</op><val xsi:type="${type}">${value}</val></changeSet>`;
}

export const leaseGone: Answer = fault(
  'ManagedObjectNotFound',
  `<obj type="HttpNfcLease">${LEASE.value}</obj>`,
);
