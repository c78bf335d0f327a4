/**
 * A vCenter of its own for each test file: govmomi's simulator over TLS, on a free port.
 *
 * Besides the server itself a test gets an independent witness: what is left on it (`census`), what arrived
 * (`calls`, `requests`), and the means to make it fail (`failNext`, `delay`, `expireSessions`).
 */
import { inject } from 'vitest';
import './global-setup.js';
import { startVcsimProcess, type VcsimProcess } from './vcsim-process.mjs';

export interface VcsimOptions {
  readonly username?: string;
  readonly password?: string;
  readonly datacenters?: number;
  /** In each datacenter. */
  readonly clusters?: number;
  /** In each cluster. */
  readonly hosts?: number;
  /** In each datacenter, outside any cluster. */
  readonly standaloneHosts?: number;
  /** Powered-on VMs that are there from the start, in each cluster. */
  readonly vms?: number;
  /** Size of each datastore of a datacenter: `LocalDS_0`, `LocalDS_1`, ... One of 1 TiB if not given. */
  readonly datastoresGb?: readonly number[];
  /** Distributed port groups in each datacenter. The standard network `VM Network` is always there. */
  readonly portgroups?: number;
  /** How long a task stays in state running. The simulator's own tasks are over at once. */
  readonly taskDelayMs?: number;
  /** What is wrong with the certificate, if anything. */
  readonly certificate?: 'valid' | 'wrongHost' | 'expired';
}

/** What is on the server. Files and folders are written `[datastore] path`, a folder with a slash at its end. */
export interface Census {
  readonly vms: string[];
  readonly files: string[];
  /** Sessions that are logged in and not expired. */
  readonly sessions: number;
}

/** What the server saw of one method. A call is in flight until it is answered or its client hangs up. */
export interface CallTally {
  readonly count: number;
  readonly inFlight: number;
  readonly maxInFlight: number;
}

interface OrderFor {
  /** A method's name on the wire, e.g. `CreateVM_Task`. */
  readonly method: string;
  /** How many calls; 1 if not given. */
  readonly times?: number;
  /** How many calls to let through first; 0 if not given. */
  readonly skip?: number;
}

interface FaultOrder extends OrderFor {
  /** A fault type of the schema, e.g. `NoDiskSpace`. */
  readonly fault: string;
  /** Members of the fault. */
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

export type FailureOrder =
  /** The call is answered with the fault. `kind` may be left out. */
  | (FaultOrder & { readonly kind?: 'fault' })
  /** The call hands out a task, and the task fails with the fault. Nothing is done. */
  | (FaultOrder & { readonly kind: 'taskFault' })
  /** The connection is cut before the call is carried out, or after it. */
  | (OrderFor & { readonly kind: 'disconnect' | 'disconnectAfter' })
  /** A web page comes instead of SOAP; status 503 if not given. */
  | (OrderFor & { readonly kind: 'html'; readonly status?: number });

export interface Vcsim {
  /** The SDK's address, `https://127.0.0.1:PORT/sdk`. */
  readonly url: string;
  /** `127.0.0.1:PORT` */
  readonly server: string;
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  /** PEM file of the authority that signed the server's certificate. */
  readonly caFile: string;
  readonly thumbprintSha1: string;
  readonly thumbprintSha256: string;
  census(): Promise<Census>;
  /** By method name. A method that was never called is missing. */
  calls(): Promise<Readonly<Record<string, CallTally>>>;
  /** The bodies of the first 2,000 calls of a method, in order of arrival. */
  requests(method: string): Promise<string[]>;
  /** Sets the counts of `calls` to zero and forgets the bodies. */
  forgetCalls(): Promise<void>;
  /** Orders are kept and used up in the order in which they came. */
  failNext(order: FailureOrder): Promise<void>;
  /** Holds every further call of the method back for that long; 0 ends it. */
  delay(order: { readonly method: string; readonly ms: number }): Promise<void>;
  /** Every session that is logged in now is not authenticated from its next call on. Resolves to how many. */
  expireSessions(): Promise<number>;
  /** Ends the server and removes its files. @throws {Error} when it had died, with what it said */
  stop(): Promise<void>;
}

export async function startVcsim(options: VcsimOptions = {}): Promise<Vcsim> {
  const username = options.username ?? 'administrator@vsphere.local';
  const password = options.password ?? 'interop & <secret>';
  const flags = [...modelFlags(options), '-user', username, '-password', password];
  const server = await startVcsimProcess(inject('vcsimBinary'), flags);
  const { hostname, port, host } = new URL(server.url);
  return {
    url: server.url,
    server: host,
    host: hostname,
    port: Number(port),
    username,
    password,
    caFile: server.caFile ?? '',
    thumbprintSha1: server.thumbprintSha1 ?? '',
    thumbprintSha256: server.thumbprintSha256 ?? '',
    ...witnessOf(server),
    stop: () => server.stop(),
  };
}

function modelFlags(options: VcsimOptions): string[] {
  const datastoresGb = options.datastoresGb ?? [1024];
  const sizes = {
    dc: options.datacenters ?? 1,
    cluster: options.clusters ?? 1,
    host: options.hosts ?? 2,
    'standalone-host': options.standaloneHosts ?? 0,
    vm: options.vms ?? 0,
    ds: datastoresGb.length,
    'capacity-gb': datastoresGb.join(','),
    pg: options.portgroups ?? 1,
    'task-delay': `${options.taskDelayMs ?? 0}ms`,
  };
  const flags = Object.entries(sizes).flatMap(([name, value]) => [`-${name}`, String(value)]);
  if (options.certificate === 'wrongHost') flags.push('-cert-hosts', 'vcenter.example.org');
  if (options.certificate === 'expired') flags.push('-cert-expired');
  return flags;
}

function witnessOf(server: VcsimProcess) {
  return {
    census: () => server.control<Census>('/census'),
    calls: () => server.control<Record<string, CallTally>>('/calls'),
    requests: (method: string) => server.control<string[]>(`/requests?method=${encodeURIComponent(method)}`),
    forgetCalls: () => server.control<void>('/forget', {}),
    failNext: (order: FailureOrder) => server.control<void>('/orders', { kind: 'fault', ...order }),
    delay: (order: { readonly method: string; readonly ms: number }) =>
      server.control<void>('/delays', order),
    expireSessions: () => server.control<number>('/expire-sessions', {}),
  };
}
