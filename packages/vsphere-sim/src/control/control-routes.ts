/** The orders that `/control` takes, by HTTP method and name. */
import { z } from 'zod';
import type { CallLog } from '../calls/call-log.js';
import { hookShape } from '../hooks/hook-shape.js';
import type { HookHandle } from '../hooks/hook.js';
import type { Hooks } from '../hooks/hooks.js';
import type { Incidents } from '../incidents/incidents.js';
import { ManualClock } from '../model/clock.js';
import type { World } from '../model/world.js';
import { setTaskDurations } from '../tasks/task-durations.js';
import { Refusal } from './refusal.js';

/** What can be controlled. */
export interface ControlledParts {
  readonly world: World;
  readonly hooks: Hooks;
  readonly calls: CallLog;
  readonly incidents: Incidents;
  readonly census: () => unknown;
}

interface Order {
  /** The last step of the path. */
  readonly id: string;
  readonly body: unknown;
  readonly query: URLSearchParams;
}

type Route = (order: Order) => unknown;

const which = z.string().min(1);
const incident = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('restartHost'),
    host: which,
    downMs: z.number().nonnegative().optional(),
  }),
  z.strictObject({ what: z.literal('failHost'), host: which }),
  z.strictObject({ what: z.literal('recoverHost'), host: which }),
  z.strictObject({ what: z.literal('disconnectHost'), host: which }),
  z.strictObject({ what: z.literal('reconnectHost'), host: which }),
  z.strictObject({ what: z.literal('migrateVm'), vm: which, to: which.optional() }),
  z.strictObject({ what: z.literal('shutDownGuest'), vm: which }),
  z.strictObject({ what: z.literal('crashGuest'), vm: which }),
  z.strictObject({ what: z.literal('loseDatastore'), datastore: which, on: which.optional() }),
  z.strictObject({ what: z.literal('restoreDatastore'), datastore: which, on: which.optional() }),
]);
const advance = z.strictObject({ advanceMs: z.number().nonnegative() });
const durations = z.strictObject({
  durationMs: z.union([z.number().nonnegative(), z.record(z.string(), z.number().nonnegative())]),
});
const expiry = z.strictObject({ user: which.optional() });
const nothing = z.strictObject({});

export function controlRoutes(parts: ControlledParts): ReadonlyMap<string, Route> {
  const { world, hooks, calls } = parts;
  return new Map<string, Route>([
    ['GET hooks', () => hooks.all().map(described)],
    ['POST hooks', ({ body }) => described(hooks.add(hookShape.parse(body)))],
    ['DELETE hooks', () => hooks.clear()],
    ['GET hooks/:id', ({ id }) => described(hookNamed(hooks, id))],
    ['DELETE hooks/:id', ({ id }) => hookNamed(hooks, id).remove()],
    ['POST release/:id', ({ id }) => hookNamed(hooks, id).release()],
    ['GET calls', ({ query }) => calls.all(query.get('method') ?? undefined)],
    ['GET tallies', () => calls.tallies()],
    ['DELETE calls', () => calls.clear()],
    ['GET clock', () => clockOf(world)],
    ['POST clock', ({ body }) => moveClock(world, body)],
    ['POST durations', ({ body }) => changeDurations(world, body)],
    [
      'POST expire-sessions',
      ({ body }) => ({ expired: parts.incidents.expireSessions(expiry.parse(body).user) }),
    ],
    ['POST incidents', ({ body }) => happen(parts.incidents, incident.parse(body))],
    ['GET census', () => parts.census()],
    ['GET process', () => ({ pid: process.pid, residentBytes: process.memoryUsage.rss() })],
    ['POST reset', ({ body }) => reset(parts, body)],
  ]);
}

function described({ id, spec, matches, hits }: HookHandle): unknown {
  return { id, spec, matches, hits };
}

function hookNamed(hooks: Hooks, id: string): HookHandle {
  const hook = hooks.byId(id);
  if (hook === undefined) throw new Refusal(404, `There is no hook '${id}'.`);
  return hook;
}

function clockOf({ clock }: World): unknown {
  return { now: new Date(clock.now()).toISOString(), manual: clock instanceof ManualClock };
}

async function moveClock(world: World, body: unknown): Promise<unknown> {
  const { advanceMs } = advance.parse(body);
  if (!(world.clock instanceof ManualClock)) throw new Refusal(409, 'The clock goes by itself.');
  await world.clock.advance(advanceMs);
  return clockOf(world);
}

function changeDurations(world: World, body: unknown): void {
  const { durationMs } = durations.parse(body);
  try {
    setTaskDurations(world, durationMs);
  } catch (error) {
    throw error instanceof TypeError ? new Refusal(400, error.message, { cause: error }) : error;
  }
}

function happen(incidents: Incidents, order: z.infer<typeof incident>): void {
  switch (order.what) {
    case 'restartHost':
      return incidents.restartHost(order.host, { downMs: order.downMs });
    case 'failHost':
    case 'recoverHost':
    case 'disconnectHost':
    case 'reconnectHost':
      return incidents[order.what](order.host);
    case 'migrateVm':
      return incidents.migrateVm(order.vm, order.to);
    case 'shutDownGuest':
    case 'crashGuest':
      return incidents[order.what](order.vm);
    case 'loseDatastore':
    case 'restoreDatastore':
      return incidents[order.what](order.datastore, order.on);
  }
}

/** What was ordered and counted so far; the inventory stays as it is. */
function reset({ hooks, calls, incidents }: ControlledParts, body: unknown): void {
  nothing.parse(body);
  hooks.clear();
  calls.clear();
  incidents.expireSessions();
}
