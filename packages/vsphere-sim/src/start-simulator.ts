/** Starts a simulated vCenter: builds its world, and puts the server in front of it. */
import { addRootFolder } from './build/add-folder.js';
import { addStartInventory, type InventorySizes } from './build/start-inventory.js';
import { Blobs } from './files/blobs.js';
import { censusOf, type Census } from './census.js';
import { CallLog } from './calls/call-log.js';
import { Recorder } from './calls/recorder.js';
import { controlEndpoint, controlTokenOf } from './control/control-endpoint.js';
import { CaFile } from './http/ca-file.js';
import { makeCertificate, type CertificateOptions } from './http/certificate.js';
import { datedEndpoint } from './http/dated-endpoint.js';
import { Listener } from './http/listener.js';
import type { Router } from './http/router.js';
import { serverNames } from './http/server-names.js';
import { soapRouter } from './http/soap-router.js';
import { folderEndpoint } from './http/transfers/folder-endpoint.js';
import { guestFileEndpoint } from './http/transfers/guest-file-endpoint.js';
import { nfcEndpoint } from './http/transfers/nfc-endpoint.js';
import { ticketEndpoint } from './http/ticket-endpoint.js';
import type { GuestAccount } from './guest/guest-user.js';
import { Guests } from './guest/guests.js';
import { families } from './methods/families.js';
import { PbmService } from './methods/pbm/service.js';
import { MethodRegistry } from './methods/registry.js';
import { callGate } from './hooks/call-gate.js';
import { Hooks } from './hooks/hooks.js';
import { pathGate } from './hooks/path-gate.js';
import { Incidents } from './incidents/incidents.js';
import { startServices } from './methods/start-services.js';
import { RealClock, type WorldClock } from './model/clock.js';
import { buildScenario } from './scenario/build-scenario.js';
import { addScenarioHooks, clockOf, loadScenario, type LoadedScenario } from './scenario/load-scenario.js';
import type { Scenario } from './scenario/scenario.js';
import { World } from './model/world.js';
import { Accounts, DEFAULT_PASSWORD, DEFAULT_USER } from './sessions/accounts.js';
import { Sessions } from './sessions/sessions.js';
import { setTaskDurations, type TaskDurations } from './tasks/task-durations.js';

export interface SimulatorOptions {
  /** The address to listen at. `127.0.0.1` if not given. */
  readonly host?: string | undefined;
  /** A free one if not given. */
  readonly port?: number | undefined;
  /** HTTPS with a certificate of its own; true if not given. */
  readonly tls?: boolean | undefined;
  /** Names and addresses the certificate is for, beside `localhost`, `127.0.0.1`, `::1`, and those of the first hosts. */
  readonly names?: readonly string[] | undefined;
  /** A certificate that clients are to refuse: for these names and no others, or only valid until then. */
  readonly certificate?: Partial<CertificateOptions> | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** A file in YAML or JSON, or what would stand in one, that describes all there is; other options go before what it says. */
  readonly scenario?: string | Scenario | undefined;
  /** Who may log in to the guests of VMs: their administrator with the default password if not given. */
  readonly guestUsers?: readonly GuestAccount[] | undefined;
  /** How much there is at the start; false for an empty root folder. Beside a scenario nothing if not given. */
  readonly inventory?: InventorySizes | false | undefined;
  /** Time as the server has it: a {@link ManualClock} stands still until it is moved. The system's if not given. */
  readonly clock?: WorldClock | undefined;
  /** Of uuids, MAC addresses and session keys: the same program with the same seed gets the same answers. */
  readonly seed?: number | undefined;
  /** How long each task takes, by the clock; or by method, and `default` for all others. 0 if not given. */
  readonly taskDurationMs?: TaskDurations | undefined;
  /** After how long without a call a session ends: half an hour if not given. */
  readonly sessionIdleMs?: number | undefined;
  /** Keeps the bytes of files in a folder of its own below this one, until the simulator is closed; in memory if not given. */
  readonly storage?: { readonly directory: string } | undefined;
  /** Takes requests that are not quite as the schema has them. */
  readonly lenient?: boolean | undefined;
  /** Of one request: 32 MiB if not given. */
  readonly maxRequestBytes?: number | undefined;
  /**
   * For one request from its first byte to its last, and of a file that is sent from one piece to the next: a minute if
   * not given. By the system's time.
   */
  readonly requestTimeoutMs?: number | undefined;
  /** Takes orders of other programs at `/control`, under this token, or one of its own for true. Off if not given. */
  readonly control?: boolean | string | undefined;
  /** A folder that each request and its answer are written to, without passwords and tickets. */
  readonly recordTo?: string | undefined;
}

/** A running server. */
export interface Simulator {
  /** `https://127.0.0.1:43567` */
  readonly url: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  /** Of the server's certificate, SHA-1, `AB:CD:...`; empty without TLS, like the other three. */
  readonly thumbprint: string;
  readonly thumbprintSha256: string;
  /** What a client has to trust to verify the server. */
  readonly caPem: string;
  /** The same as a file, which is there until the simulator is closed. */
  readonly caFile: string;
  /** What is behind the server: clock, inventory, and the parts of it. */
  readonly world: World;
  /** What is ordered to happen to requests. */
  readonly hooks: Hooks;
  /** What is on it now: VMs, files, sessions. */
  census(): Census;
  /** What came, and what became of it. */
  readonly calls: CallLog;
  /** What happens without a client having asked for it: hosts that fail, guests that crash. */
  readonly incidents: Incidents;
  /** What a program that gives orders at `/control` has to show; empty when none are taken. */
  readonly controlToken: string;
  /** Ends all that is under way. */
  close(): Promise<void>;
}

const MEBIBYTE = 1024 ** 2;

/** Resolves when it takes requests. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { username = DEFAULT_USER, password = DEFAULT_PASSWORD } = options;
  const { host = '127.0.0.1', port = 0, tls = true, requestTimeoutMs = 60_000 } = options;
  const scenario = options.scenario === undefined ? undefined : await loadScenario(options.scenario);
  const world = buildWorld(options, { username, password }, scenario);
  const registry = new MethodRegistry(world.schema, families);
  const hooks = new Hooks(world, registry.methodNames());
  if (scenario !== undefined) addScenarioHooks(hooks, scenario);
  const certificate = tls
    ? makeCertificate({ names: serverNames(world, host, options.names), ...options.certificate })
    : undefined;
  const calls = new CallLog(world);
  const recorder = options.recordTo === undefined ? undefined : new Recorder(options.recordTo);
  const router = soapRouter(registry, {
    world,
    limits: { maxBytes: options.maxRequestBytes ?? 32 * MEBIBYTE, timeoutMs: requestTimeoutMs },
    lenient: options.lenient ?? false,
    thumbprint: certificate?.thumbprint,
    gates: [calls.gate, ...(recorder === undefined ? [] : [recorder.gate]), callGate(world, hooks)],
  });
  const incidents = new Incidents(world);
  const census = (): Census => censusOf(world);
  const controlToken = controlTokenOf(options);
  if (controlToken !== '') {
    const parts = { world, hooks, calls, incidents, census };
    router.add('/control', controlEndpoint('/control', controlToken, parts));
  }
  addTransfers(router, world, requestTimeoutMs);
  const listener = await Listener.start(
    { host, port, certificate, headersTimeoutMs: requestTimeoutMs },
    datedEndpoint(world, pathGate(world, hooks, router.route)),
  );
  const caFile = certificate === undefined ? undefined : await CaFile.write(certificate.caPem);
  return {
    url: `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${listener.port}`,
    port: listener.port,
    username,
    password,
    thumbprint: certificate?.thumbprint ?? '',
    thumbprintSha256: certificate?.thumbprintSha256 ?? '',
    caPem: certificate?.caPem ?? '',
    caFile: caFile?.path ?? '',
    world,
    hooks,
    census,
    calls,
    incidents,
    controlToken,
    async close() {
      hooks.clear();
      world.part(Sessions).endAll();
      await listener.close();
      // One that was handed in may be others' as well.
      if (options.clock === undefined && world.clock instanceof RealClock) world.clock.stop();
      await caFile?.remove();
      await recorder?.close();
      await world.part(Blobs).close();
    },
  };
}

/** What goes over the network beside calls. */
function addTransfers(router: Router, world: World, idleMs: number): void {
  router.add('/folder', folderEndpoint({ path: '/folder', world, idleMs }));
  router.add('/nfc', nfcEndpoint({ path: '/nfc', world, idleMs }));
  router.add('/guestFile', guestFileEndpoint({ world, idleMs }));
  router.add('/ticket', ticketEndpoint('/ticket', world));
}

function buildWorld(
  options: SimulatorOptions,
  { username, password }: { readonly username: string; readonly password: string },
  loaded: LoadedScenario | undefined,
): World {
  const { scenario = {}, spot } = loaded ?? {};
  const clock = options.clock ?? clockOf(scenario);
  const world = new World({ clock, seed: options.seed ?? scenario.seed });
  const sessions = world.part(Sessions);
  world.part(Accounts).set(username, password);
  sessions.idleMs = options.sessionIdleMs ?? scenario.sessionIdleMs ?? sessions.idleMs;
  world.part(Blobs).directory = options.storage?.directory;
  world.part(Guests).accounts = options.guestUsers ?? scenario.guestUsers;
  const root = addRootFolder(world);
  startServices(world, families);
  world.part(PbmService);
  if (options.inventory !== false && (options.inventory !== undefined || loaded === undefined)) {
    addStartInventory(world, root, options.inventory);
  }
  if (spot !== undefined) buildScenario(world, scenario, spot);
  if (options.taskDurationMs !== undefined) setTaskDurations(world, options.taskDurationMs);
  return world;
}
