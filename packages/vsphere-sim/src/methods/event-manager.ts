/** What happened on the server: asked for at once, or paged through by a collector of one's own. */
import type { EventFilterSpec } from '@kilonova/vsphere/wire';
import { EventHistory } from '../events/event-history.js';
import { matcherOf } from '../events/event-filter.js';
import { EVENT_CATEGORIES, eventDetails } from '../events/event-kinds.js';
import { Events } from '../events/events.js';
import { postEvent } from '../events/post-event.js';
import { computed } from '../model/computed.js';
import type { World } from '../model/world.js';
import { Sessions } from '../sessions/sessions.js';
import type { AnyCall } from './call.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, service, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';
import { checkedCount, MOST_COLLECTORS, SessionHistories } from './session-histories.js';

/** As many as one answer holds. */
const MOST_EVENTS = 1000;

class EventHistories extends SessionHistories<EventHistory> {}

export const eventManager: Family = {
  services: [
    service('EventManager', 'EventManager', (world) => {
      reportLoginsAndTasks(world);
      return {
        description: computed([], () => ({ category: EVENT_CATEGORIES, eventInfo: eventDetails(world) })),
        latestEvent: computed([], () => world.part(Events).latest),
        maxCollector: MOST_COLLECTORS,
      };
    }),
  ],
  methods: [
    methods('EventManager', {
      QueryEvents(call) {
        const { world, args } = call;
        checkFilter(call, args.filter);
        const most = Math.min(args.filter.maxCount ?? MOST_EVENTS, MOST_EVENTS);
        const found = world.part(Events).all().filter(matcherOf(world, args.filter));
        return found.slice(-most).map(({ event }) => event);
      },
      CreateCollectorForEvents(call) {
        const { world, args } = call;
        checkFilter(call, args.filter);
        const history = world
          .part(EventHistories)
          .add(call, (moid) => new EventHistory(world, moid, args.filter));
        return history.object.refAs('EventHistoryCollector');
      },
      LogUserEvent(call) {
        const { world, session, args } = call;
        const entity = world.inventory.get('ManagedEntity', args.entity);
        requirePrivilege(call, entity, 'Global.LogEvent');
        postEvent(world, 'GeneralUserEvent', {
          entity,
          userName: session.userName,
          fullFormattedMessage: args.msg,
          members: { message: args.msg, entity: { name: entity.get('name'), entity: args.entity } },
        });
      },
    }),
    methods('EventHistoryCollector', {
      ReadNextEvents: (call) => historyOf(call).next(checkedCount(call.args.maxCount, MOST_EVENTS)),
      ReadPreviousEvents: (call) => historyOf(call).previous(checkedCount(call.args.maxCount, MOST_EVENTS)),
      SetCollectorPageSize: (call) =>
        historyOf(call).setPageSize(checkedCount(call.args.maxCount, MOST_EVENTS)),
      ResetCollector: (call) => historyOf(call).reset(),
      RewindCollector: (call) => historyOf(call).rewind(),
      DestroyCollector: (call) => call.world.part(EventHistories).destroy(call),
    }),
  ],
};

function historyOf(call: AnyCall): EventHistory {
  return call.world.part(EventHistories).of(call);
}

function checkFilter({ world }: AnyCall, { entity, maxCount }: EventFilterSpec): void {
  if (entity !== undefined) world.inventory.get('ManagedEntity', entity.entity);
  if (maxCount !== undefined && maxCount < 1) throw invalidArgument('filter.maxCount');
}

/** Sessions and tasks do not know of events: what they do is watched from here. */
function reportLoginsAndTasks(world: World): void {
  world.part(Sessions).onOpen(({ key, opening }) => {
    const { userName, ipAddress = '', userAgent, locale = 'en' } = opening;
    postEvent(world, 'UserLoginSessionEvent', {
      userName,
      members: { ipAddress, locale, sessionId: key, ...(userAgent !== undefined && { userAgent }) },
    });
  });
  world.part(Sessions).onEnd((session) => {
    const { key: sessionId, userName, opening } = session;
    const { ipAddress = '', userAgent } = opening;
    const { callCount, loginTime } = session.describe();
    postEvent(world, 'UserLogoutSessionEvent', {
      userName,
      members: {
        ipAddress,
        sessionId,
        loginTime,
        callCount: callCount ?? 0,
        ...(userAgent !== undefined && { userAgent }),
      },
    });
  });
  world.inventory.observe({
    added(object) {
      const info = world.inventory.findAs('Task', object.ref)?.get('info');
      if (info === undefined) return;
      const { reason, entity, eventChainId } = info;
      const userName: unknown = Reflect.get(reason, 'userName');
      postEvent(world, 'TaskEvent', {
        entity: world.inventory.findAs('ManagedEntity', entity),
        userName: typeof userName === 'string' ? userName : '',
        key: eventChainId,
        chainId: eventChainId,
        members: { info },
      });
    },
  });
}
