/** What a test gets of a vCenter, whoever wrote it: how to reach it, what is on it, and how to make it fail. */
export interface VcenterOptions {
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
  readonly vms: readonly string[];
  readonly files: readonly string[];
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

export interface Vcenter {
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
  /** What a client that knows all versions speaks to it. */
  readonly apiVersion: string;
  /** How the driver looks a VM up on it: by the call that tells of two VMs with one UUID, where there is one. */
  readonly findMethod: 'FindAllByUuid' | 'FindByUuid';
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

export function credentialsOf(options: VcenterOptions): Pick<Vcenter, 'username' | 'password'> {
  const { username = 'administrator@vsphere.local', password = 'interop & <secret>' } = options;
  return { username, password };
}
