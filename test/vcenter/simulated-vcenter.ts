/** Our own simulator as a vCenter for tests: in the same process, under the names that govmomi's has. */
import {
  addCluster,
  addDatacenter,
  addDatastore,
  addDistributedSwitch,
  addHost,
  addNetwork,
  addPortgroup,
  addStandaloneHost,
  addVm,
  rootFolder,
  startSimulator,
  type CallHook,
  type FaultOrder,
  type HookHandle,
  type SeenCall,
  type Simulator,
} from '@kilonova/vsphere-sim';
import { credentialsOf, type FailureOrder, type Vcenter, type VcenterOptions } from './vcenter-under-test.js';

const GIB = 1024 ** 3;
const DAY_MS = 86_400_000;

export async function startSimulated(options: VcenterOptions): Promise<Vcenter> {
  const { username, password } = credentialsOf(options);
  const simulator = await startSimulator({
    username,
    password,
    inventory: false,
    taskDurationMs: options.taskDelayMs,
    certificate: certificateOf(options.certificate),
  });
  for (const index of upTo(options.datacenters ?? 1)) addOneDatacenter(simulator, `DC${index}`, options);
  const { hostname, port, host } = new URL(simulator.url);
  return {
    url: `${simulator.url}/sdk`,
    server: host,
    host: hostname,
    port: Number(port),
    username,
    password,
    caFile: simulator.caFile,
    apiVersion: '7.0',
    findMethod: 'FindAllByUuid',
    thumbprintSha1: simulator.thumbprint,
    thumbprintSha256: simulator.thumbprintSha256,
    ...witnessOf(simulator),
    stop: () => simulator.close(),
  };
}

function certificateOf(kind: VcenterOptions['certificate']) {
  if (kind === 'wrongHost') return { names: ['vcenter.example.org'] };
  if (kind === 'expired') return { notAfter: new Date(Date.now() - DAY_MS) };
  return undefined;
}

/** As govmomi's has it, but for what a vCenter would not have. */
function addOneDatacenter({ world }: Simulator, name: string, options: VcenterOptions): void {
  const {
    clusters = 1,
    hosts = 2,
    standaloneHosts = 0,
    vms = 0,
    datastoresGb = [1024],
    portgroups = 1,
  } = options;
  const { inventory } = world;
  const datacenter = addDatacenter(world, rootFolder(world), name);
  const folder = (property: 'vmFolder' | 'hostFolder' | 'datastoreFolder' | 'networkFolder') =>
    inventory.get('Folder', datacenter.get(property));
  const made = upTo(clusters).map((index) => {
    const cluster = addCluster(world, folder('hostFolder'), { name: `${name}_C${index}` });
    const members = upTo(hosts).map((host) =>
      addHost(world, cluster, { name: `${name}_C${index}_H${host}` }),
    );
    return { cluster, members };
  });
  const alone = upTo(standaloneHosts).map((index) =>
    addStandaloneHost(world, folder('hostFolder'), { name: `${name}_H${index}` }),
  );
  const all = [...made.flatMap(({ members }) => members), ...alone];
  const network = addNetwork(world, folder('networkFolder'), { name: 'VM Network', hosts: all });
  const datastores = datastoresGb.map((gigabytes, index) =>
    addDatastore(world, folder('datastoreFolder'), {
      name: `LocalDS_${index}`,
      capacityBytes: gigabytes * GIB,
      hosts: all,
    }),
  );
  const on = addDistributedSwitch(world, folder('networkFolder'), { name: 'DVS0', hosts: all });
  for (const index of upTo(portgroups)) {
    addPortgroup(world, folder('networkFolder'), { name: `${name}_DVPG${index}`, on, hosts: all });
  }
  const [datastore] = datastores;
  for (const [index, { cluster, members }] of made.entries()) {
    const pool = inventory.findAs('ResourcePool', cluster.get('resourcePool'));
    for (const vm of upTo(vms)) {
      const host = members[vm % members.length];
      if (!pool || !host || !datastore) throw new Error('VMs need a pool, a host and a datastore.');
      const vmName = `${name}_C${index}_RP0_VM${vm}`;
      addVm(world, folder('vmFolder'), {
        name: vmName,
        pool,
        host,
        datastore,
        network,
        memoryMb: 32,
        poweredOn: true,
      });
    }
  }
}

function witnessOf(simulator: Simulator) {
  const { calls, hooks } = simulator;
  const delays = new Map<string, HookHandle>();
  // A call is struck by the first order that waits for it, and by no other.
  const struck = new WeakSet<SeenCall>();
  calls.keepBodies = true;
  return {
    census: async () => simulator.census(),
    calls: async () =>
      Object.fromEntries(
        Object.entries(calls.tallies()).map(([method, { count, inFlight, maxInFlight }]) => [
          method,
          { count, inFlight, maxInFlight },
        ]),
      ),
    requests: async (method: string) => calls.all(method).map(({ body = '' }) => body),
    forgetCalls: async () => calls.clear(),
    failNext: async (order: FailureOrder) => {
      let skip = order.skip ?? 0;
      let times = order.times ?? 1;
      const when = (call: SeenCall): boolean => {
        if (times === 0 || struck.has(call)) return false;
        if (skip > 0) {
          skip -= 1;
          return false;
        }
        times -= 1;
        struck.add(call);
        return true;
      };
      hooks.add({ method: order.method, when, ...effectOf(order) });
    },
    delay: async ({ method, ms }: { readonly method: string; readonly ms: number }) => {
      delays.get(method)?.remove();
      if (ms > 0) delays.set(method, hooks.add({ method, delayMs: ms, clock: 'system' }));
    },
    expireSessions: async () => simulator.incidents.expireSessions(),
  };
}

function effectOf(order: FailureOrder): CallHook {
  if ('fault' in order) {
    const fault = faultOf(order);
    return order.kind === 'taskFault' ? { task: { fault } } : { fault };
  }
  if (order.kind === 'html') return { status: { code: order.status ?? 503, body: '<!doctype html>' } };
  return { drop: true, at: order.kind === 'disconnectAfter' ? 'after' : 'before' };
}

/** Of faults that tests order by their name: what the schema wants them to have. */
const SOMETHING = { type: 'VirtualMachine', value: 'vm-0' };
const REQUIRED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  NotAuthenticated: { object: SOMETHING, privilegeId: 'System.View' },
  NoPermission: { object: SOMETHING, privilegeId: 'System.View' },
  ManagedObjectNotFound: { obj: SOMETHING },
  DuplicateName: { name: 'taken', object: SOMETHING },
  NoDiskSpace: { file: '[LocalDS_0]', datastore: 'LocalDS_0' },
  InsufficientMemoryResourcesFault: { unreserved: 0, requested: 1 },
};

function faultOf({
  fault,
  properties,
  message,
}: Extract<FailureOrder, { readonly fault: string }>): FaultOrder {
  return {
    name: fault,
    members: { ...REQUIRED[fault], ...properties },
    ...(message !== undefined && { message }),
  };
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
